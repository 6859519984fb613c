//! Properties of one model that have one name.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Problems};
use crate::model::{Model, Presence, Property, Shape, Type};

/// Leaves out properties whose wire name, or one of whose methods, another one
/// has already. Each is a problem.
///
/// This comes behind what the user says of single properties, who may have told
/// them apart.
pub fn leave_out(models: &mut [Model], problems: &mut Problems) {
    for model in models {
        if let Shape::Object(object) = &mut model.shape {
            let mut taken = Taken::default();
            object
                .properties
                .retain(|property| taken.admit(property, problems));
        }
    }
}

/// The names that a model's properties have taken.
#[derive(Default)]
struct Taken {
    /// The lines of wire names.
    wire: HashMap<String, usize>,
    /// The wire names behind methods, and their lines.
    methods: HashMap<String, (String, usize)>,
}

impl Taken {
    /// Takes the names of a property, or says whose they are.
    fn admit(&mut self, property: &Property, problems: &mut Problems) -> bool {
        let (span, wire_name) = (property.name_span, &property.wire_name);
        if let Some(&line) = self.wire.get(wire_name) {
            problems.push(Diagnostic::duplicate_property(span, wire_name, line));
            return false;
        }
        let mut methods = vec![property.names.ident.clone(), property.names.setter()];
        let nullable = matches!(property.ty, Type::Nullable(_));
        if property.presence == Presence::Optional {
            methods.push(property.names.take_method());
        }
        if nullable {
            methods.push(property.names.null_setter());
        }
        for method in &methods {
            if let Some((other, line)) = self.methods.get(method) {
                let problem = Diagnostic::colliding_names(span, wire_name, other, method, *line);
                problems.push(problem);
                return false;
            }
        }
        self.wire.insert(wire_name.clone(), property.line);
        for method in methods {
            let owner = (wire_name.clone(), property.line);
            self.methods.insert(method, owner);
        }
        true
    }
}
