//! What the OpenAPI document says, read without any code of ours.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// A type of the document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ty {
    /// A word: the type and its format.
    Word(&'static str),
    /// One of some texts, for one property.
    Enum(Vec<String>),
    /// Another schema that has a page, by its folded name.
    Model(String),
    Array(Box<Ty>),
    Map(Box<Ty>),
    Nullable(Box<Ty>),
}

pub(crate) struct Property {
    pub(crate) ty: Ty,
    pub(crate) required: bool,
    pub(crate) read_only: bool,
}

pub(crate) enum Model {
    Object(BTreeMap<String, Property>),
    Enum(Vec<String>),
    Union {
        discriminator: Option<String>,
        alternatives: BTreeSet<Ty>,
        /// By value of the discriminator, the folded name.
        mapping: BTreeMap<String, String>,
    },
}

/// Every schema that generators write a page for, by its folded name.
pub(crate) struct Truth {
    schemas: serde_json::Map<String, Value>,
    pub(crate) models: BTreeMap<String, Model>,
}

/// Letters and digits in lower case: what is left of a name in every language.
pub(crate) fn folded(name: &str) -> String {
    name.chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .collect()
}

impl Truth {
    pub(crate) fn of(document: &[u8]) -> Self {
        let document: Value = serde_json::from_slice(document).expect("JSON");
        let schemas = document["components"]["schemas"]
            .as_object()
            .expect("schemas")
            .clone();
        let mut truth = Truth {
            schemas,
            models: BTreeMap::new(),
        };
        for (name, schema) in truth.schemas.clone() {
            if has_page(&schema) {
                truth.add(&name, &schema);
            }
        }
        // Schemas of bodies that have no name of their own.
        for (_, methods) in document["paths"].as_object().expect("paths") {
            for (_, call) in methods.as_object().expect("methods") {
                let Some(id) = call["operationId"].as_str() else {
                    continue;
                };
                let body = &call["requestBody"]["content"]["application/json"]["schema"];
                if body["properties"].is_object() {
                    truth.add(&format!("{id}Request"), body);
                }
                for (status, response) in call["responses"].as_object().expect("responses") {
                    let schema = &response["content"]["application/json"]["schema"];
                    if schema["properties"].is_object() {
                        truth.add(&format!("{id}{status}Response"), schema);
                    }
                }
            }
        }
        truth
    }

    fn add(&mut self, name: &str, schema: &Value) {
        let model = if let Some(alternatives) = schema["oneOf"].as_array() {
            let mapping = schema["discriminator"]["mapping"].as_object();
            Model::Union {
                discriminator: schema["discriminator"]["propertyName"]
                    .as_str()
                    .map(str::to_owned),
                alternatives: alternatives
                    .iter()
                    .map(|alternative| self.ty(alternative, name))
                    .collect(),
                mapping: mapping
                    .into_iter()
                    .flatten()
                    .map(|(value, target)| {
                        let target = target.as_str().expect("a reference");
                        let target = target.rsplit('/').next().expect("a name");
                        (value.clone(), folded(target))
                    })
                    .collect(),
            }
        } else if schema["enum"].is_array() {
            Model::Enum(texts(&schema["enum"]))
        } else {
            let required: Vec<&str> = schema["required"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            let mut properties = BTreeMap::new();
            for (key, property) in schema["properties"].as_object().expect("properties") {
                let ty = self.ty(property, &format!("{name}_{key}"));
                let property = Property {
                    ty,
                    required: required.contains(&key.as_str()),
                    read_only: property["readOnly"] == true,
                };
                properties.insert(key.clone(), property);
            }
            Model::Object(properties)
        };
        let before = self.models.insert(folded(name), model);
        assert!(before.is_none(), "two models are called {name}");
    }

    /// The type of a schema; `name` is what one is called that needs a page.
    fn ty(&mut self, schema: &Value, name: &str) -> Ty {
        let ty = self.without_null(schema, name);
        if schema["nullable"] == true && ty != Ty::Word("any") {
            Ty::Nullable(Box::new(ty))
        } else {
            ty
        }
    }

    fn without_null(&mut self, schema: &Value, name: &str) -> Ty {
        let reference = schema["$ref"]
            .as_str()
            .or_else(|| schema["allOf"][0]["$ref"].as_str());
        if let Some(reference) = reference {
            let target = reference.rsplit('/').next().expect("a name").to_owned();
            let schema = self.schemas[&target].clone();
            return if has_page(&schema) {
                Ty::Model(folded(&target))
            } else {
                self.ty(&schema, &target)
            };
        }
        if schema["properties"].is_object() {
            self.add(name, schema);
            return Ty::Model(folded(name));
        }
        let format = schema["format"].as_str().unwrap_or("");
        match schema["type"].as_str() {
            Some("string") | None if schema["enum"].is_array() => Ty::Enum(texts(&schema["enum"])),
            Some("string") => Ty::Word(match format {
                "date-time" => "date-time",
                "uuid" | "uuid4" => "uuid",
                "byte" => "bytes",
                _ => "string",
            }),
            Some("boolean") => Ty::Word("boolean"),
            Some("integer") => Ty::Word(match format {
                "int32" => "int32",
                "int64" => "int64",
                "uint32" => "uint32",
                "uint64" => "uint64",
                "uint8" => "uint8",
                "" => "integer",
                other => panic!("format {other}"),
            }),
            Some("number") => Ty::Word("double"),
            Some("array") => Ty::Array(Box::new(
                self.ty(&schema["items"], &format!("{name}_inner")),
            )),
            Some("object") => match &schema["additionalProperties"] {
                Value::Object(value) if value.is_empty() => Ty::Map(Box::new(Ty::Word("any"))),
                Value::Object(_) => {
                    let value = schema["additionalProperties"].clone();
                    Ty::Map(Box::new(self.ty(&value, &format!("{name}_value"))))
                }
                _ => Ty::Word("object"),
            },
            None => Ty::Word("any"),
            Some(other) => panic!("type {other}"),
        }
    }
}

/// Lists, maps and single values are written out where they are referred to.
fn has_page(schema: &Value) -> bool {
    schema["properties"].is_object()
        || schema["oneOf"].is_array()
        || (schema["enum"].is_array() && schema["type"] != "integer")
}

fn texts(values: &Value) -> Vec<String> {
    let values = values.as_array().expect("values");
    values
        .iter()
        .filter(|value| !value.is_null())
        .map(|value| match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        })
        .collect()
}
