//! Values listed one by one.

use std::collections::{HashMap, HashSet};

use super::Lowering;
use super::sum::{ARRAY, BOOLEAN, FRACTION, INTEGER, Listed, NULL, OBJECT, STRING, Sum};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Value};
use crate::model::{Alternative, Enum, EnumKind, Model, Scalar, Shape, Type, Union, Variant};
use crate::names;
use crate::span::Span;

impl<'d> Lowering<'d> {
    /// Texts are an enum, and so are integers. Values of several kinds are a
    /// union of enums; all other values are those of their type.
    pub(super) fn values(
        &mut self,
        values: &[Listed<'d>],
        sum: &Sum<'d>,
        key: &str,
    ) -> (Shape, bool) {
        let mut null = false;
        let mut texts = Vec::new();
        let mut integers = Vec::new();
        let mut found = 0;
        for listed in values {
            let kind = kind(listed.json);
            // Null among the values allows it, whatever the type says.
            let allowed = sum.kinds.is_none_or(|(kinds, _)| kinds & kind != 0);
            if !allowed && kind != NULL {
                let written = self.written(listed.json);
                let problem = Diagnostic::wrong_value(listed.json.span, written, wanted(sum));
                self.problem(problem);
                continue;
            }
            found |= kind;
            match (kind, &listed.json.value) {
                (NULL, _) => null = true,
                (_, Value::String(text, _)) => texts.push((text.to_string(), listed)),
                (INTEGER, Value::Number(number)) => match number.parse::<i64>() {
                    Ok(number) => integers.push((number.to_string(), listed)),
                    // Beyond 64 bits: a number all the same.
                    Err(_) => found |= FRACTION,
                },
                _ => {}
            }
        }
        if found & (FRACTION | INTEGER) == FRACTION | INTEGER {
            found &= !INTEGER;
        }
        let span = values.first().map(|listed| listed.json.span);
        let groups = [
            (STRING, "String"),
            (INTEGER, "Integer"),
            (FRACTION, "Number"),
            (BOOLEAN, "Boolean"),
            (ARRAY, "Array"),
            (OBJECT, "Object"),
        ];
        let several = groups.iter().filter(|(kind, _)| found & kind != 0).count() > 1;
        let mut alternatives = Vec::new();
        for (kind, name) in groups {
            if found & kind == 0 {
                continue;
            }
            let choice = match kind {
                STRING => Some(self.enumeration(EnumKind::String, &texts)),
                INTEGER => Some(self.enumeration(EnumKind::Integer, &integers)),
                _ => None,
            };
            let ty = match (choice, kind) {
                (Some(choice), _) if !several => return (Shape::Enum(choice), null),
                (Some(choice), _) => {
                    let key = format!("{key}/{name}");
                    let model = Model {
                        key: key.clone(),
                        name: String::new(),
                        description: String::new(),
                        shape: Shape::Enum(choice),
                        deprecated: false,
                        span: span.unwrap_or(Span {
                            document: 0,
                            start: 0,
                            end: 0,
                        }),
                    };
                    self.push(self.models.len(), model);
                    Type::Model(key)
                }
                (None, FRACTION) => Type::Scalar(Scalar::Double),
                (None, BOOLEAN) => Type::Scalar(Scalar::Boolean),
                (None, ARRAY) => Type::Array(Box::new(Type::Any)),
                (None, _) => Type::Object,
            };
            alternatives.push((name, ty, span));
        }
        (self.union_of_kinds(alternatives), null)
    }

    /// Types of different kinds: the only one, or a union.
    #[allow(clippy::unused_self, reason = "reads like its neighbours")]
    pub(super) fn union_of_kinds(
        &mut self,
        mut alternatives: Vec<(&str, Type, Option<Span>)>,
    ) -> Shape {
        if alternatives.len() <= 1 {
            return Shape::Alias(alternatives.pop().map_or(Type::Any, |(_, ty, _)| ty));
        }
        let alternative = |(name, ty, span): (&str, Type, Option<Span>)| {
            Some(Alternative {
                name: name.to_owned(),
                ty,
                boxed: false,
                values: Vec::new(),
                span: span?,
            })
        };
        Shape::Union(Union {
            discriminator: None,
            alternatives: alternatives.into_iter().filter_map(alternative).collect(),
        })
    }

    /// An enum of values, each once. Names that would be the same in Rust get a
    /// number: the value says which is which, and nobody could rename it.
    pub(super) fn enumeration(&mut self, kind: EnumKind, values: &[(String, &Listed<'d>)]) -> Enum {
        let mut seen = HashSet::new();
        let mut taken = HashMap::new();
        let mut variants: Vec<Variant> = Vec::with_capacity(values.len());
        for (value, listed) in values {
            if !seen.insert(value) {
                self.problem(Diagnostic::repeated_value(listed.json.span, value));
                continue;
            }
            let wanted = names::variant(listed.name.unwrap_or(value));
            variants.push(Variant {
                value: value.clone(),
                name: names::unique(wanted, &mut taken),
                description: listed.description.trim().to_owned(),
            });
        }
        Enum { kind, variants }
    }

    /// A value as the document has it.
    pub(super) fn written(&self, json: &Json<'_>) -> &'d str {
        let Some(index) = self.library.index(json.span) else {
            return "";
        };
        let text = self.library.files[index].document.text();
        text.get(json.span.range()).unwrap_or_default()
    }
}

/// The kind of a value.
pub(super) fn kind(json: &Json<'_>) -> u8 {
    match &json.value {
        Value::Null => NULL,
        Value::Bool(_) => BOOLEAN,
        Value::Number(number) if number.contains(['.', 'e', 'E']) => FRACTION,
        Value::Number(_) => INTEGER,
        Value::String(..) => STRING,
        Value::Array(_) => ARRAY,
        Value::Object(_) => OBJECT,
    }
}

/// The type that values must have, in words.
fn wanted(sum: &Sum<'_>) -> &'static str {
    match sum.kinds() {
        STRING => "a string",
        INTEGER => "an integer",
        BOOLEAN => "a boolean",
        ARRAY => "a list",
        OBJECT => "an object",
        kinds if kinds == INTEGER | FRACTION => "a number",
        _ => "of that type",
    }
}
