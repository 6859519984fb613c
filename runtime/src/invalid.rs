//! Values against the bounds of their properties.

use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

use serde_json::{Map, Value};

use crate::{InvalidProperty, Property};

/// What is out of bounds, in the table's order.
pub(crate) fn check(properties: &[Property], object: &Map<String, Value>) -> Vec<InvalidProperty> {
    let mut invalid = Vec::new();
    for property in properties {
        let Some(value) = object.get(property.name()) else {
            continue;
        };
        for (bound, limit) in property.bounds() {
            if let Some(rule) = broken(bound, limit, value) {
                let text = format!("`{}` {rule}", property.name());
                let property = property.name();
                invalid.push(InvalidProperty { property, text });
            }
        }
    }
    invalid
}

/// The rule that a value breaks. A bound that says nothing about values of
/// such a type is kept.
fn broken(bound: &str, limit: &str, value: &Value) -> Option<String> {
    let most = |is: usize| limit.parse().is_ok_and(|limit: usize| is > limit);
    let least = |is: usize| limit.parse().is_ok_and(|limit: usize| is < limit);
    let beyond = |value: &Value, wrong: fn(f64, f64) -> bool| {
        let number = value.as_f64().zip(limit.parse().ok());
        number.is_some_and(|(is, limit)| wrong(is, limit))
    };
    match (bound, value) {
        ("Max", value) if beyond(value, |is, limit| is > limit) => {
            Some(format!("is more than {limit}"))
        }
        ("Min", value) if beyond(value, |is, limit| is < limit) => {
            Some(format!("is less than {limit}"))
        }
        ("Max. length", Value::String(text)) if most(text.chars().count()) => {
            Some(format!("has more than {limit} characters"))
        }
        ("Min. length", Value::String(text)) if least(text.chars().count()) => {
            Some(format!("has less than {limit} characters"))
        }
        ("Max. items", Value::Array(list)) if most(list.len()) => {
            Some(format!("has more than {limit} elements"))
        }
        ("Min. items", Value::Array(list)) if least(list.len()) => {
            Some(format!("has less than {limit} elements"))
        }
        #[cfg(feature = "pattern")]
        ("Pattern", Value::String(text)) if !crate::pattern::matches(limit, text) => {
            Some(format!("does not match `{limit}`"))
        }
        _ => None,
    }
}
