//! `cargo modeldoc show`

mod columns;

use modeldoc_codegen::model::{Default, Model, Presence, Property, Shape, Type};

use crate::arguments;
use crate::failure::Failure;
use crate::output::{self, BOLD, Status, styled};
use columns::Columns;

pub(crate) fn run(arguments: &arguments::Show) -> Result<Status, Failure> {
    let options = arguments.reading.options()?;
    let Some(set) = super::read(&arguments.paths, &options)? else {
        return Ok(Status::Findings);
    };
    let mut text = String::new();
    for (index, model) in set.models.iter().enumerate() {
        if index > 0 {
            text.push('\n');
        }
        text.push_str(&shown(model));
    }
    output::print(&text);
    Ok(Status::Fine)
}

fn shown(model: &Model) -> String {
    let what = match &model.shape {
        Shape::Object(_) => "struct",
        Shape::Enum(_) | Shape::Union(_) => "enum",
        Shape::Alias(_) => "type",
    };
    let mut text = format!("{what} {}", styled(BOLD, &model.name));
    if let Shape::Alias(ty) = &model.shape {
        text.push_str(" = ");
        text.push_str(&modeldoc_codegen::rust_type(ty));
    }
    text.push('\n');
    if !model.description.is_empty() {
        text.push_str(&columns::paragraph(&model.description));
    }
    let mut rows = Columns::default();
    match &model.shape {
        Shape::Object(object) => {
            for property in &object.properties {
                rows.add([
                    property.wire_name.clone(),
                    modeldoc_codegen::rust_type(value(property)),
                    presence(property),
                    description(property),
                ]);
            }
            if object.open {
                rows.add([
                    "any other".to_owned(),
                    "Value".to_owned(),
                    "kept".to_owned(),
                    String::new(),
                ]);
            }
        }
        Shape::Enum(choice) => {
            for variant in &choice.variants {
                rows.add([
                    variant.value.clone(),
                    variant.name.clone(),
                    String::new(),
                    one_line(&variant.description),
                ]);
            }
        }
        Shape::Union(union) => {
            for alternative in &union.alternatives {
                let chosen = match (&union.discriminator, alternative.values.as_slice()) {
                    (Some(name), [_, ..]) => format!("{name}: {}", alternative.values.join(", ")),
                    _ => String::new(),
                };
                rows.add([
                    alternative.name.clone(),
                    modeldoc_codegen::rust_type(&alternative.ty),
                    chosen,
                    String::new(),
                ]);
            }
        }
        Shape::Alias(_) => {}
    }
    text.push_str(&rows.text());
    text
}

/// The type without the `Option` that the presence says.
fn value(property: &Property) -> &Type {
    match &property.ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    }
}

fn presence(property: &Property) -> String {
    let presence = match property.presence {
        Presence::Required => "required",
        Presence::Optional => "optional",
    };
    match &property.ty {
        Type::Nullable(_) => format!("{presence}, null"),
        _ => presence.to_owned(),
    }
}

fn description(property: &Property) -> String {
    let mut text = one_line(&property.description);
    let default = match &property.default {
        None => None,
        Some(Default::Text(text)) => Some(format!("{text:?}")),
        Some(Default::Number(text) | Default::Documented(text)) => Some(text.clone()),
        Some(Default::Boolean(value)) => Some(value.to_string()),
        Some(Default::Empty) => Some("[]".to_owned()),
    };
    let mut marks = Vec::new();
    marks.extend(default.map(|default| format!("default {default}")));
    for (is, word) in [
        (property.read_only, "read-only"),
        (property.write_only, "write-only"),
        (property.deprecated, "deprecated"),
        (property.secret, "secret"),
    ] {
        if is {
            marks.push(word.to_owned());
        }
    }
    for (bound, value) in &property.bounds {
        marks.push(format!("{}: {}", bound.name().to_lowercase(), value.value));
    }
    if !marks.is_empty() {
        if !text.is_empty() {
            text.push(' ');
        }
        text.push('(');
        text.push_str(&marks.join(", "));
        text.push(')');
    }
    text
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
