//! Why a value that the document allows does not survive the models of a
//! language's pages: what the pages cannot say, or say wrongly.

use std::collections::{BTreeMap, BTreeSet};

use modeldoc_codegen::model::{EnumKind, Model, Presence, Property, Scalar, Shape, Type};
use serde_json::Value;

use crate::instances::resolved;
use crate::languages::Language;

pub(crate) type Reason = &'static str;

const UNSIGNED: Reason = "unsigned integers are printed as signed ones of 32 bits";
const WIDTH: Reason = "the language has one word for integers of every width";
const NUMBER: Reason = "the language has one word for every number";
const FLOAT: Reason = "numbers are printed as those of 32 bits";
const NULL: Reason = "whether a value may be null is not printed";
const NAME: Reason = "the wire name of what is required cannot be rebuilt from the printed one";
const MERGED: Reason = "a union is printed as the properties of all its types";
const OLDER: Reason = "the pages were made from an older document";

/// Letters and digits in lower case: what is left of a name in every language.
pub(crate) fn folded(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

pub(crate) struct Reasons<'r> {
    document: &'r Value,
    language: &'r Language,
    models: BTreeMap<&'r str, &'r Model>,
    found: BTreeSet<Reason>,
}

impl<'r> Reasons<'r> {
    pub(crate) fn new(document: &'r Value, language: &'r Language, models: &'r [Model]) -> Self {
        Reasons {
            document,
            language,
            models: models
                .iter()
                .map(|model| (model.name.as_str(), model))
                .collect(),
            found: BTreeSet::new(),
        }
    }

    /// Everything in a value that a model cannot read, or not keep.
    pub(crate) fn of(&mut self, schema: &Value, model: &str, value: &Value) -> BTreeSet<Reason> {
        self.model(schema, model, value);
        std::mem::take(&mut self.found)
    }

    fn explain(&mut self, reason: Reason) {
        self.found.insert(reason);
    }

    fn ty(&mut self, schema: &Value, ty: &Type, value: &Value) {
        let mut schema = resolved(self.document, schema);
        if let Some([part]) = schema["allOf"].as_array().map(Vec::as_slice) {
            schema = resolved(self.document, part);
        }
        match (ty, value) {
            (Type::Any | Type::Custom(_), _)
            | (Type::Nullable(_), Value::Null)
            | (Type::Object, Value::Object(_)) => {}
            (Type::Nullable(inner), value) => self.ty(schema, inner, value),
            (Type::Model(name), value) if !value.is_null() => self.model(schema, name, value),
            (_, Value::Null) => {
                if schema["nullable"] == true {
                    self.explain(NULL);
                }
            }
            (Type::Array(inner) | Type::Set(inner), Value::Array(elements)) => {
                for element in elements {
                    self.ty(&schema["items"], inner, element);
                }
            }
            (Type::Map(inner), Value::Object(object)) => {
                for value in object.values() {
                    self.ty(&schema["additionalProperties"], inner, value);
                }
            }
            (Type::Scalar(scalar), Value::Number(number)) => {
                let integer = number.as_i128();
                match scalar {
                    Scalar::Int32 if integer.is_some_and(|own| i32::try_from(own).is_err()) => {
                        let unsigned = schema["format"].as_str();
                        if unsigned.is_some_and(|format| format.starts_with("uint")) {
                            self.explain(UNSIGNED);
                        }
                    }
                    Scalar::Int64 if integer.is_some_and(|own| i64::try_from(own).is_err()) => {
                        self.explain(WIDTH);
                    }
                    Scalar::Double if integer.is_some_and(|own| own.abs() > 1 << 53) => {
                        self.explain(NUMBER);
                    }
                    Scalar::Float if schema["type"] == "number" => self.explain(FLOAT),
                    _ => {}
                }
            }
            (Type::Scalar(scalar), value) => self.expect(match scalar {
                Scalar::Boolean => value.is_boolean(),
                other => other.is_text() && value.is_string(),
            }),
            _ => self.expect(false),
        }
    }

    /// Notes that a value is of another kind than a type.
    fn expect(&mut self, fits: bool) {
        if !fits && self.language.folder == "dart" {
            self.explain(OLDER);
        }
    }

    fn model(&mut self, schema: &Value, name: &str, value: &Value) {
        let schema = resolved(self.document, schema);
        let Some(model) = self.models.get(name).copied() else {
            return;
        };
        match (&model.shape, value) {
            (Shape::Alias(ty), value) => self.ty(schema, ty, value),
            (Shape::Enum(choice), value) => self.expect(match choice.kind {
                EnumKind::String => value.is_string(),
                EnumKind::Integer => value.is_i64(),
            }),
            (Shape::Union(_), value) => self.union(schema, model, value),
            (Shape::Object(_), _) if schema["oneOf"].is_array() => self.explain(MERGED),
            (Shape::Object(object), Value::Object(value)) => {
                self.object(schema, &object.properties, value);
            }
            (Shape::Object(_), _) => self.expect(false),
        }
    }

    fn union(&mut self, schema: &Value, model: &Model, value: &Value) {
        let Shape::Union(union) = &model.shape else {
            return;
        };
        let tag = union
            .discriminator
            .as_deref()
            .and_then(|name| value[name].as_str());
        for alternative in &union.alternatives {
            let chosen = match tag {
                Some(tag) => alternative.values.iter().any(|own| own == tag),
                None => matches!(alternative.ty, Type::Model(_)) == value.is_object(),
            };
            if !chosen {
                continue;
            }
            let target = match tag {
                Some(tag) => &schema["discriminator"]["mapping"][tag],
                None => &schema["oneOf"][0]["$ref"],
            };
            let target = target.as_str().and_then(|target| target.strip_prefix('#'));
            let target = target.and_then(|pointer| self.document.pointer(pointer));
            self.ty(target.unwrap_or(&Value::Null), &alternative.ty, value);
        }
    }

    fn object(
        &mut self,
        schema: &Value,
        properties: &[Property],
        value: &serde_json::Map<String, Value>,
    ) {
        for property in properties {
            let wire = &property.wire_name;
            if let Some(value) = value.get(wire) {
                let known = match &schema["properties"][wire] {
                    Value::Null => &schema["additionalProperties"],
                    known => known,
                };
                self.ty(known, &property.ty, value);
            } else if property.presence == Presence::Required {
                let known = schema["properties"].as_object();
                let printed = folded(wire);
                let renamed = known.into_iter().flatten().any(|(name, _)| {
                    folded(name) == printed || folded(&name.replace('@', "at")) == printed
                });
                if renamed && schema["properties"][wire].is_null() {
                    self.explain(NAME);
                } else {
                    self.expect(false);
                }
            }
        }
    }
}
