//! Lists of values to enums.

use std::collections::{HashMap, HashSet};

use super::Context;
use crate::model::{Enum, EnumKind, Scalar, Shape, Type, Variant};
use crate::names;
use crate::sections::fold;
use crate::table::Value;
use crate::text;

/// A value of an enum.
pub(super) struct Listed {
    text: String,
    quoted: bool,
    description: String,
}

impl Listed {
    pub(super) fn of((text, quoted): (String, bool)) -> Self {
        Listed {
            text,
            quoted,
            description: String::new(),
        }
    }

    pub(super) fn of_value(value: &Value<'_>) -> Self {
        Listed {
            text: value.text.clone(),
            quoted: value.quoted,
            description: text::description(&value.description.text).into(),
        }
    }
}

/// The shape of some values; `texts` says that the type column calls them so.
///
/// Numbers that are no integers have no variants; they are numbers. Texts among
/// numbers, and truth values, which some languages print like texts, are any
/// value. A value that is said twice counts once.
pub(super) fn shape(values: Vec<Listed>, texts: bool) -> Shape {
    let all = |is: fn(&str) -> bool| values.iter().all(|value| value.quoted || is(&value.text));
    let quoted = values.iter().filter(|value| value.quoted).count();
    let kind = if texts || quoted == values.len() {
        EnumKind::String
    } else if quoted > 0 {
        if !all(|text| !is_number(text) && !is_boolean(text)) {
            return Shape::Alias(Type::Any);
        }
        EnumKind::String
    } else if all(is_integer) {
        EnumKind::Integer
    } else if all(is_number) {
        return Shape::Alias(Type::Scalar(Scalar::Double));
    } else if all(is_boolean) {
        return Shape::Alias(Type::Any);
    } else {
        EnumKind::String
    };
    let mut variants: Vec<Variant> = Vec::with_capacity(values.len());
    let mut known = HashSet::new();
    let mut taken = HashMap::new();
    for value in values {
        if !known.insert(value.text.clone()) {
            continue;
        }
        let name = names::unique(names::variant(&value.text), &mut taken);
        variants.push(Variant {
            value: value.text,
            name,
            description: value.description,
        });
    }
    Shape::Enum(Enum { kind, variants })
}

fn is_integer(text: &str) -> bool {
    // `+5` and `007` would not be written back.
    text.parse::<i64>()
        .is_ok_and(|value| value.to_string() == text)
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

fn is_boolean(text: &str) -> bool {
    text.eq_ignore_ascii_case("true") || text.eq_ignore_ascii_case("false")
}

/// Puts a model where a type has a text or an integer. False if it has none.
pub(super) fn place(ty: &mut Type, key: &str) -> bool {
    match ty {
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            place(inner, key)
        }
        Type::Scalar(Scalar::String | Scalar::Int32 | Scalar::Int64) => {
            *ty = Type::Model(key.to_owned());
            true
        }
        _ => false,
    }
}

/// Whether the innermost type is a text.
pub(super) fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            is_text(inner)
        }
        ty => *ty == Type::Scalar(Scalar::String),
    }
}

/// The values of the section whose name goes with a property's, for pages that
/// link them by nothing else: `EnumStringEnum` lists those of `enumString`.
pub(super) fn by_name(context: &Context<'_, '_>, property: &str) -> Option<Vec<Listed>> {
    let wanted = fold(property);
    for section in &context.table.enums {
        let name = &section.name.text;
        let name = name.strip_suffix("Enum").unwrap_or(name);
        if fold(name) == wanted {
            return Some(section.values.iter().map(Listed::of_value).collect());
        }
    }
    None
}
