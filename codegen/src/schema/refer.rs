//! Schemas that are references to others.

use super::keywords::{Role, is_bare, role};
use super::reference::{Place, Target};
use super::shape::{Shaped, Typed};
use super::sum::{About, NULL};
use super::{Lowering, get};
use crate::json::{Json, Value};
use crate::model::{Shape, Type};

/// How far references are followed to find out whether they allow null.
const MAX_STEPS: usize = 32;

impl<'d> Lowering<'d> {
    /// A reference, and what is said beside it.
    pub(super) fn refer(&mut self, parts: &[&'d Json<'d>], reference: &'d Json<'d>) -> Shaped<'d> {
        let own = self.gather_own(parts);
        let mut shaped = match self.resolve(reference) {
            Target::Declared(key, None) => Shaped {
                shape: Shape::Alias(Type::Model(key)),
                nullable: false,
                about: About::default(),
            },
            Target::Declared(key, Some(json)) => Shaped {
                shape: Shape::Alias(Type::Model(key)),
                nullable: self.allows_null(json, 0),
                about: About {
                    secret: is_secret(json),
                    ..About::default()
                },
            },
            Target::Place(json, place) => {
                let typed = self.refer_to_place(json, place);
                Shaped {
                    shape: Shape::Alias(typed.ty),
                    nullable: false,
                    about: typed.about,
                }
            }
            Target::Any | Target::Missing => Shaped {
                shape: Shape::Alias(Type::Any),
                nullable: false,
                about: About::default(),
            },
        };
        shaped.nullable |= own.null || own.kinds.is_some_and(|(kinds, _)| kinds & NULL != 0);
        let secret = shaped.about.secret;
        shaped.about = own.about;
        shaped.about.secret |= secret;
        shaped
    }

    /// A reference to a place that is no declared schema. Its model is named
    /// after the place, and made once, unless it is made anyway.
    fn refer_to_place(&mut self, json: &'d Json<'d>, place: Place) -> Typed<'d> {
        let quiet = self.quiet > 0 || place.made || self.made.contains(&place.key);
        match self.places.get(&json.span) {
            Some((typed, made)) if *made || quiet => return typed.clone(),
            _ => {}
        }
        let typed = if quiet {
            self.quietly(|this| this.typed(&[json], &place.key))
        } else {
            self.typed(&[json], &place.key)
        };
        self.places.insert(json.span, (typed.clone(), !quiet));
        typed
    }

    /// Whether null is a value of a schema, however it says so.
    pub(super) fn allows_null(&mut self, json: &'d Json<'d>, steps: usize) -> bool {
        if let Some(&known) = self.nulls.get(&json.span) {
            return known;
        }
        let Value::Object(members) = &json.value else {
            return false;
        };
        if steps > MAX_STEPS {
            return false;
        }
        // Whoever asks again on the way learns nothing new.
        self.nulls.insert(json.span, false);
        let mut null = false;
        for member in members {
            let value = &member.value;
            null |= match (&*member.key, &value.value) {
                ("nullable" | "x-nullable", Value::Bool(nullable)) => *nullable,
                ("type", Value::String(word, _)) => word == "null",
                ("type", Value::Array(words)) => words
                    .iter()
                    .any(|word| matches!(&word.value, Value::String(word, _) if word == "null")),
                ("const", value) => *value == Value::Null,
                ("enum", Value::Array(values)) => {
                    values.iter().any(|value| value.value == Value::Null)
                }
                ("oneOf" | "anyOf", Value::Array(parts)) => {
                    parts.iter().any(|part| self.allows_null(part, steps + 1))
                }
                ("allOf", Value::Array(parts)) if parts.len() == 1 => {
                    self.allows_null(&parts[0], steps + 1)
                }
                ("$ref", _) => {
                    let target = self.quietly(|this| this.resolve(value));
                    match target {
                        Target::Declared(_, Some(json)) | Target::Place(json, _) => {
                            self.allows_null(json, steps + 1)
                        }
                        _ => false,
                    }
                }
                _ => false,
            };
        }
        self.nulls.insert(json.span, null);
        null
    }
}

/// The one reference that schemas are, where nothing else of them says what
/// values are.
pub(super) fn reference<'d>(parts: &[&'d Json<'d>]) -> Option<&'d Json<'d>> {
    let mut found: Option<&'d Json<'d>> = None;
    for part in parts {
        if is_bare(part) {
            continue;
        }
        let own = own_reference(part)?;
        if found.is_some_and(|found| target(found) != target(own)) {
            return None;
        }
        found = Some(own);
    }
    found
}

fn target<'j>(json: &'j Json<'_>) -> Option<&'j str> {
    match &json.value {
        Value::String(text, _) => Some(text),
        _ => None,
    }
}

fn own_reference<'d>(json: &'d Json<'d>) -> Option<&'d Json<'d>> {
    let Value::Object(members) = &json.value else {
        return None;
    };
    let mut found = None;
    for member in members {
        let own = match (&*member.key, &member.value.value) {
            ("$ref", _) => Some(&member.value),
            ("type", _) => None,
            ("allOf", Value::Array(parts)) => {
                let parts: Vec<&Json<'_>> = parts.iter().collect();
                if parts.iter().all(|part| is_bare(part)) {
                    None
                } else {
                    Some(reference(&parts)?)
                }
            }
            ("oneOf" | "anyOf", Value::Array(parts)) => match parts.as_slice() {
                [only] => Some(own_reference(only)?),
                _ => return None,
            },
            (key, _) if role(key) == Role::Structure => return None,
            _ => None,
        };
        if let Some(own) = own {
            if found.is_some_and(|found| target(found) != target(own)) {
                return None;
            }
            found = Some(own);
        }
    }
    found
}

/// Whether a declared schema says that its values are secret.
fn is_secret(json: &Json<'_>) -> bool {
    let Value::Object(members) = &json.value else {
        return false;
    };
    let is = |key: &str, test: fn(&Value<'_>) -> bool| {
        get(members, key).is_some_and(|json| test(&json.value))
    };
    is(
        "format",
        |value| matches!(value, Value::String(text, _) if text == "password"),
    ) || is("x-secret", |value| *value == Value::Bool(true))
}
