//! Keywords whose schemas hold for some values only, and nothing else.

use super::sum::Sum;
use super::{Lowering, get};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};

impl<'d> Lowering<'d> {
    /// A condition narrows what is declared. What it declares itself would be
    /// lost.
    pub(super) fn condition(&mut self, member: &'d Member<'d>, sum: &Sum<'d>) {
        match (&*member.key, &member.value.value) {
            ("if", _) => {}
            ("then" | "else", _) => self.declares_nothing(&member.value, &member.key, sum),
            (_, Value::Object(schemas)) => {
                for schema in schemas {
                    self.declares_nothing(&schema.value, &member.key, sum);
                }
            }
            _ => {}
        }
    }

    fn declares_nothing(&mut self, json: &'d Json<'d>, keyword: &str, sum: &Sum<'d>) {
        let Value::Object(members) = &json.value else {
            return;
        };
        for member in members {
            match (&*member.key, &member.value.value) {
                ("properties", Value::Object(properties)) => {
                    for property in properties {
                        let name = &*property.key;
                        if !forbids(&property.value) && sum.slot(name).is_none() {
                            let span = property.key_span;
                            self.problem(Diagnostic::conditional_property(span, name, keyword));
                        }
                    }
                }
                ("allOf" | "oneOf" | "anyOf", Value::Array(parts)) => {
                    for part in parts {
                        self.declares_nothing(part, keyword, sum);
                    }
                }
                ("then" | "else", _) => self.declares_nothing(&member.value, keyword, sum),
                ("$ref", _) => {
                    let span = member.value.span;
                    self.problem(Diagnostic::conditional_reference(span, keyword));
                }
                _ => {}
            }
        }
    }
}

/// Whether a schema allows no value: `false` or `not` anything.
pub(super) fn forbids(json: &Json<'_>) -> bool {
    match &json.value {
        Value::Bool(allows) => !allows,
        Value::Object(members) => get(members, "not").is_some_and(|not| match &not.value {
            Value::Bool(allows) => *allows,
            Value::Object(members) => members.is_empty(),
            _ => false,
        }),
        _ => false,
    }
}
