//! Descriptions as doc comments.

use super::code::Code;
use super::form::Field;
use crate::model::{Alternative, Default, Model, Union, Variant};
use crate::options::Item;
use crate::rustdoc;

/// The page's summary, or what the model is called. The user's own docs stand
/// before it.
pub(super) fn of_type(code: &mut Code, model: &Model, item: &Item) {
    let description = &model.description;
    match (item.documented, description.is_empty()) {
        (true, true) => {}
        (true, false) => {
            code.push("///\n");
            lines(code, description, "");
        }
        (false, _) => {
            let fallback = format!("The `{}` model.", item.name);
            lines(code, description, &fallback);
        }
    }
}

/// What a listed value stands for, or the value.
pub(super) fn of_variant(code: &mut Code, variant: &Variant) {
    let value = variant.value.replace('`', "'");
    let fallback = if value.is_empty() {
        "The empty text.".to_owned()
    } else {
        format!("`{value}`")
    };
    lines(code, &variant.description, &fallback);
}

/// What an alternative is, and what chooses it.
pub(super) fn of_alternative(code: &mut Code, union: &Union, alternative: &Alternative) {
    let mut text = format!("`{}`", alternative.ty).replace("` |", "|");
    if let (Some(discriminator), [_, ..]) = (&union.discriminator, alternative.values.as_slice()) {
        let values = alternative.values.join("`, `");
        text = format!("Chosen by `{discriminator}`: `{values}`.");
    }
    lines(code, &text, "");
}

/// The property's description, or its name, and what else the table says of
/// it.
pub(super) fn of_getter(code: &mut Code, field: &Field<'_>) {
    let property = field.property;
    code.push(&property.attributes);
    code.push("\n");
    let fallback = format!("The `{}` property.", property.names.plain);
    match (property.documented, property.description.is_empty()) {
        (true, true) => {}
        (true, false) => {
            code.push("///\n");
            lines(code, &property.description, "");
        }
        (false, _) => lines(code, &property.description, &fallback),
    }
    for fact in facts(field) {
        code.push("///\n");
        lines(code, &fact, "");
    }
}

/// What the marks of a row say, in sentences.
fn facts(field: &Field<'_>) -> Vec<String> {
    let property = field.property;
    let mut facts = Vec::new();
    if let Some(default) = &property.default {
        let value = match default {
            Default::Text(text) => format!("{text:?}"),
            Default::Number(text) | Default::Documented(text) => text.clone(),
            Default::Boolean(value) => value.to_string(),
            Default::Empty => "[]".to_owned(),
        };
        let value = value.replace('`', "'");
        facts.push(if field.stand_in.is_some() {
            format!("Where it is absent, `{value}` stands for it.")
        } else {
            format!("Default: `{value}`.")
        });
    }
    if property.read_only {
        facts.push("Read-only: the server sends it and ignores what it is sent.".to_owned());
    }
    facts
}

/// A line of our own.
pub(super) fn line(code: &mut Code, text: &str) {
    code.push("/// ");
    code.push(text);
    code.push("\n");
}

/// One comment a line, as a person would write them.
pub(super) fn lines(code: &mut Code, text: &str, fallback: &str) {
    for line in rustdoc::lines(text, fallback) {
        code.push("///");
        code.push(&line);
        code.push("\n");
    }
}
