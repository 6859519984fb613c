//! What single alternatives of a choice say, and what they are called.

use super::condition::forbids;
use super::get;
use super::keywords::{Role, is_bare, role};
use super::sum::{ARRAY, BOOLEAN, FRACTION, INTEGER, Listed, NULL, OBJECT, STRING, Sum, TYPES};
use crate::json::{Json, Value};
use crate::names;

/// What an alternative is called in Rust.
pub(super) fn alternative_name(
    key: &str,
    declared: Option<&str>,
    values: &[String],
    own: &Sum<'_>,
    element: &Json<'_>,
    index: usize,
) -> String {
    if let [value] = values {
        return names::variant(value);
    }
    if let Some(declared) = declared {
        let name = names::type_name(declared).unwrap_or_default();
        let union = names::type_name(key.rsplit('/').next().unwrap_or(key));
        // `Shape` of `ShapeCircle` and `ShapeSquare` says nothing.
        let rest = union.and_then(|union| name.strip_prefix(&union).map(str::to_owned));
        return match rest {
            Some(rest) if rest.starts_with(char::is_uppercase) => rest,
            _ => name,
        };
    }
    let title = match &element.value {
        Value::Object(members) => get(members, "title"),
        _ => None,
    };
    if let Some(Value::String(title, _)) = title.map(|title| &title.value)
        && is_name(title)
        && let Some(name) = names::type_name(title)
    {
        return name;
    }
    if let Some([Listed { json, .. }]) = own.values.as_deref()
        && let Value::String(text, _) = &json.value
    {
        return names::variant(text);
    }
    match own.kinds() {
        STRING if own.values.is_some() => "Listed".to_owned(),
        STRING => match own.format.and_then(|(name, _)| super::format::text(name)) {
            Some(scalar) => names::type_name(scalar.name()).unwrap_or_default(),
            None => "String".to_owned(),
        },
        BOOLEAN => "Boolean".to_owned(),
        INTEGER => "Integer".to_owned(),
        ARRAY => "Array".to_owned(),
        OBJECT if own.slots.is_empty() => "Object".to_owned(),
        kinds if kinds == INTEGER | FRACTION => "Number".to_owned(),
        _ => format!("Variant{}", index + 1),
    }
}

/// Whether a title can name something in Rust: a few words, not a sentence.
pub(super) fn is_name(title: &str) -> bool {
    const MOST_WORDS: usize = 4;
    title.split_whitespace().count() <= MOST_WORDS && !title.ends_with('.')
}

/// Whether null is all that a schema allows.
pub(super) fn is_null(json: &Json<'_>) -> bool {
    let Value::Object(members) = &json.value else {
        return false;
    };
    members.iter().any(|member| match (&*member.key, &member.value.value) {
        ("type", Value::String(word, _)) => word == "null",
        ("type", Value::Array(words)) => {
            matches!(words.as_slice(), [Json { value: Value::String(word, _), .. }] if word == "null")
        }
        ("const", value) => *value == Value::Null,
        ("enum", Value::Array(values)) => {
            matches!(values.as_slice(), [only] if only.value == Value::Null)
        }
        _ => false,
    })
}

/// Whether an alternative says nothing but which of the values that the sum has
/// anyway are meant: which properties must be there, how long a list is.
pub(super) fn narrows(json: &Json<'_>, sum: &Sum<'_>) -> bool {
    let Value::Object(members) = &json.value else {
        return matches!(json.value, Value::Bool(_)) && sum.has_structure();
    };
    let said = sum.has_structure() || sum.kinds.is_some();
    said && members
        .iter()
        .all(|member| match (&*member.key, &member.value.value) {
            ("required", _) => sum.has_structure() || sum.kinds() == OBJECT,
            ("type", Value::String(word, _)) => {
                let named = TYPES.iter().find(|(known, _)| known == word);
                let kind = named.map_or(0, |(_, kind)| *kind);
                // Told among several kinds, the type is what the choice is about.
                sum.kinds
                    .is_some_and(|(kinds, _)| kinds & !NULL & !kind == 0)
            }
            ("properties", Value::Object(properties)) => properties.iter().all(|property| {
                let value = &property.value;
                let declared = sum.slot(&property.key).is_some();
                forbids(value) || (declared && (is_bare(value) || lists_only(value)))
            }),
            ("allOf" | "anyOf" | "oneOf", Value::Array(parts)) => {
                parts.iter().all(|part| narrows(part, sum))
            }
            ("additionalProperties" | "unevaluatedProperties", Value::Bool(false)) => true,
            (key, _) => role(key) != Role::Structure,
        })
}

/// Whether a schema says no more than which values are meant.
fn lists_only(json: &Json<'_>) -> bool {
    let Value::Object(members) = &json.value else {
        return false;
    };
    members.iter().all(|member| {
        matches!(&*member.key, "const" | "enum" | "type") || role(&member.key) != Role::Structure
    })
}
