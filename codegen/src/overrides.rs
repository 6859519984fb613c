//! What the user says in the struct's body, over what the table says.

use crate::model::{Model, Object, Property, Shape, Type};
use crate::names;
use crate::options::{Item, Override, Site, UsageError};
use crate::suggest;

/// Applies the overrides of item number `number` to its model. One that names
/// no property is a mistake.
pub fn apply(model: &mut Model, item: &Item, number: usize, usage_errors: &mut Vec<UsageError>) {
    if item.overrides.is_empty() {
        return;
    }
    let Shape::Object(object) = &mut model.shape else {
        usage_errors.push(UsageError {
            site: Site::Item(number),
            message: format!(
                "`{}` has no properties, so nothing can be said of them",
                item.name
            ),
        });
        return;
    };
    let mut skipped = Vec::new();
    let mut used: Vec<usize> = Vec::new();
    for (index, change) in item.overrides.iter().enumerate() {
        let site = Site::Override(number, index);
        let Some(property) = find(object, change) else {
            let message = match change.line {
                Some(line) => format!("line {line} declares no property of `{}`", item.name),
                None => no_property(object, &item.name, &change.property),
            };
            usage_errors.push(UsageError { site, message });
            continue;
        };
        if used.contains(&property) {
            let message = format!("`{}` is given twice", change.property);
            usage_errors.push(UsageError { site, message });
            continue;
        }
        used.push(property);
        if change.skip {
            skipped.push(property);
        }
        object.properties[property].field = Some(index);
        change_property(&mut object.properties[property], change);
    }
    skipped.sort_unstable();
    for property in skipped.into_iter().rev() {
        object.properties.remove(property);
    }
}

/// The declared model that a name in Rust means, or why there is none.
pub fn find_model(models: &[Model], name: &str) -> Result<usize, String> {
    let name = name.trim_start_matches("r#");
    let own = |model: &Model| names::type_name(&model.key);
    let declared = || models.iter().filter(|model| !model.is_inline());
    let found = models
        .iter()
        .position(|model| !model.is_inline() && own(model).as_deref() == Some(name));
    found.ok_or_else(|| {
        let names: Vec<String> = declared().filter_map(own).collect();
        match suggest::closest(name, names.iter().map(String::as_str)) {
            Some(close) => {
                format!("no document declares `{name}`\n= help: did you mean `{close}`?")
            }
            None => format!("no document declares `{name}`"),
        }
    })
}

/// The property that is meant: by its line, else by its name in Rust, else by
/// its own wire name, else by the wire name that the override gives it.
fn find(object: &Object, change: &Override) -> Option<usize> {
    let by = |is: &dyn Fn(&Property) -> bool| object.properties.iter().position(is);
    if let Some(line) = change.line {
        return by(&|property| property.line == line);
    }
    by(&|property| property.names.plain == change.property)
        .or_else(|| by(&|property| property.names.ident == change.property))
        .or_else(|| by(&|property| property.wire_name == change.property))
        .or_else(|| {
            let wire_name = change.wire_name.as_ref()?;
            by(&|property| property.wire_name == *wire_name)
        })
}

fn no_property(object: &Object, model: &str, name: &str) -> String {
    let names = object.properties.iter();
    let names = names.map(|property| property.names.plain.as_str());
    match suggest::closest(name, names) {
        Some(close) => {
            format!("`{model}` has no property `{name}`\n= help: did you mean `{close}`?")
        }
        None => format!(
            "`{model}` has no property `{name}`\n= help: a field names a row of the table, by its \
             name in Rust"
        ),
    }
}

fn change_property(property: &mut Property, change: &Override) {
    let by_wire_name = property.names.plain != change.property
        && property.names.ident != change.property
        && property.wire_name != change.property;
    if by_wire_name {
        // The field's own name is the user's.
        property.names.plain.clone_from(&change.property);
        property.names.ident.clone_from(&change.ident);
    }
    if let Some(wire_name) = &change.wire_name {
        property.wire_name.clone_from(wire_name);
    }
    if let Some(ty) = &change.ty {
        let value = Type::Custom(ty.value.clone());
        property.presence = ty.presence;
        property.ty = if ty.nullable {
            Type::Nullable(Box::new(value))
        } else {
            value
        };
    }
    if let Some(secret) = change.secret {
        property.secret = secret;
    }
}
