//! A first property table from samples of its data.
//!
//! What all samples have in common is known: which properties there are, which
//! of them can be left out or `null`, and the types of their values. Whether a
//! text is one of a few, or which types a mixture means, is the author's to say.

mod seen;

use modeldoc_codegen::document::Document;
use modeldoc_codegen::json::Json;
use modeldoc_codegen::model::{Model, Object, Presence, Property, Scalar, Shape, Type};
use modeldoc_codegen::names::{self, RustNames};
use modeldoc_codegen::span::Span;

use seen::{Fields, Kind, Seen};

/// Infers the models of some samples. The first is that of the samples, called
/// `name`; those behind it are the objects within.
pub fn infer(name: &str, samples: &[(&Document, Json<'_>)]) -> Vec<Model> {
    let mut all = Seen::default();
    for (document, json) in samples {
        all.add(json, document.start());
    }
    let mut author = Author { models: Vec::new() };
    match all.fields() {
        Some(fields) => author.object(name, fields),
        None => {
            let (ty, _) = author.ty(name, &all);
            author.models.push(model(name, Shape::Alias(ty), all.span));
        }
    }
    author.models
}

struct Author {
    models: Vec<Model>,
}

fn model(name: &str, shape: Shape, span: Span) -> Model {
    Model {
        key: name.to_owned(),
        name: name.to_owned(),
        description: String::new(),
        shape,
        deprecated: false,
        span,
    }
}

impl Author {
    /// Adds the model of an object, and behind it those within.
    fn object(&mut self, name: &str, fields: &Fields) {
        let at = self.models.len();
        let shape = Shape::Object(Object::default());
        self.models.push(model(name, shape, fields.span));
        let mut properties = Vec::with_capacity(fields.list.len());
        for (wire_name, seen) in &fields.list {
            let optional = seen.count < fields.count;
            properties.push(self.property(name, wire_name, seen, optional));
        }
        self.models[at].shape = Shape::Object(Object {
            properties,
            open: false,
        });
    }

    fn property(&mut self, model: &str, wire_name: &str, seen: &Seen, optional: bool) -> Property {
        let within = names::type_name(wire_name).unwrap_or_else(|| "Value".to_owned());
        let (ty, description) = self.ty(&self.free(model, &within), seen);
        let names = names::property(wire_name).unwrap_or_else(|| RustNames {
            plain: wire_name.to_owned(),
            ident: wire_name.to_owned(),
        });
        Property {
            wire_name: wire_name.to_owned(),
            names,
            ty,
            ty_span: seen.span,
            boxed: false,
            presence: if optional {
                Presence::Optional
            } else {
                Presence::Required
            },
            default: None,
            secret: false,
            read_only: false,
            write_only: false,
            deprecated: false,
            bounds: Vec::new(),
            description,
            field: None,
            name_span: seen.span,
            span: seen.span,
            line: 0,
        }
    }

    /// A name for a model within another that no model has.
    fn free(&self, parent: &str, name: &str) -> String {
        let taken = |name: &str| self.models.iter().any(|model| model.name == name);
        let mut free = if taken(name) {
            format!("{parent}{name}")
        } else {
            name.to_owned()
        };
        let mut count = 2;
        while taken(&free) {
            free = format!("{parent}{name}{count}");
            count += 1;
        }
        free
    }

    /// The type of what was seen, and what is to be said of it.
    fn ty(&mut self, name: &str, seen: &Seen) -> (Type, String) {
        let kinds: Vec<&Kind> = seen.kinds.iter().collect();
        let (ty, said) = match kinds.as_slice() {
            [] => (Type::Any, "Only `null` was seen.".to_owned()),
            [only] => self.kind(name, only),
            [Kind::Integer, Kind::Number] | [Kind::Number, Kind::Integer] => {
                (Type::Scalar(Scalar::Double), String::new())
            }
            several => {
                let names: Vec<&str> = several.iter().map(|kind| kind.name()).collect();
                (Type::Any, format!("Seen: {}.", names.join(", ")))
            }
        };
        // Any value may be null.
        if seen.null && ty != Type::Any {
            (Type::Nullable(Box::new(ty)), said)
        } else {
            (ty, said)
        }
    }

    fn kind(&mut self, name: &str, kind: &Kind) -> (Type, String) {
        let scalar = |scalar| (Type::Scalar(scalar), String::new());
        match kind {
            Kind::Boolean => scalar(Scalar::Boolean),
            Kind::Integer => scalar(Scalar::Int64),
            Kind::Number => scalar(Scalar::Double),
            Kind::Text(form) => scalar(form.scalar()),
            Kind::List(element) => {
                if element.is_nothing() {
                    let said = "Only empty lists were seen.".to_owned();
                    return (Type::Array(Box::new(Type::Any)), said);
                }
                let (ty, said) = self.ty(singular(name), element);
                (Type::Array(Box::new(ty)), said)
            }
            Kind::Object(fields) if fields.list.is_empty() => (Type::Object, String::new()),
            Kind::Object(fields) => {
                self.object(name, fields);
                (Type::Model(name.to_owned()), String::new())
            }
        }
    }
}

/// The name of a list's element: `Tags` holds a `Tag` each.
fn singular(name: &str) -> &str {
    match name.strip_suffix('s') {
        Some(one) if one.len() > 1 && !one.ends_with(['s', 'u', 'i']) => one,
        _ => name,
    }
}
