//! The JSON property table: the form for interchange.
//!
//! ```json
//! {
//!   "name": "Pet",
//!   "description": "An animal that somebody keeps.",
//!   "properties": [
//!     { "name": "id", "type": "int64", "description": "Never changed." },
//!     { "name": "kind", "type": "\"cat\" | \"dog\"", "notes": "[optional]" }
//!   ]
//! }
//! ```
//!
//! An enum has `values` in the place of `properties`, a union `alternatives`
//! and maybe a `discriminator`, and a model that is another type an `alias`.
//! `"open": true` says that further properties hold data.

use modeldoc_codegen::model::{
    self, Default, EnumKind, Model, Object, Property, Shape, Type, Variant,
};
use modeldoc_codegen::names;
use serde::Serialize;
use serde_json::Value;

use super::cell;
use super::inline::Inlines;
use crate::json::{is_false, number, pretty};

#[derive(Serialize)]
struct Table<'m> {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    #[serde(flatten)]
    body: Body<'m>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Body<'m> {
    Object {
        #[serde(skip_serializing_if = "is_false")]
        open: bool,
        properties: Vec<Row>,
    },
    Enum {
        values: Vec<Listed>,
    },
    Union {
        #[serde(skip_serializing_if = "Option::is_none")]
        discriminator: Option<&'m str>,
        alternatives: Vec<Alternative<'m>>,
    },
    Alias {
        alias: String,
    },
}

#[derive(Serialize)]
struct Row {
    name: String,
    #[serde(rename = "type")]
    ty: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<Value>,
    #[serde(skip_serializing_if = "String::is_empty")]
    notes: String,
}

/// A value of an enum.
#[derive(Serialize)]
#[serde(untagged)]
enum Listed {
    Plain(Value),
    Described { value: Value, description: String },
}

#[derive(Serialize)]
#[serde(untagged)]
enum Alternative<'m> {
    Type(String),
    Named {
        #[serde(rename = "type")]
        ty: String,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<&'m str>,
        #[serde(skip_serializing_if = "<[String]>::is_empty")]
        values: &'m [String],
    },
}

/// Writes models: one as a table, several as a list of tables. `single` says
/// that the first is the only one that a document declares.
pub fn write(models: &[Model], single: bool) -> String {
    let inlines = Inlines::of(models);
    let tables: Vec<Table<'_>> = models
        .iter()
        .filter(|model| !inlines.holds(model))
        .map(|model| table(model, &inlines))
        .collect();
    match tables.as_slice() {
        [only] if single => pretty(only),
        tables => pretty(&tables),
    }
}

fn table<'m>(model: &'m Model, inlines: &Inlines<'_>) -> Table<'m> {
    let described = !model.description.is_empty();
    Table {
        name: cell::name(&cell::model_name(model)),
        description: described.then(|| cell::description(&model.description)),
        body: match &model.shape {
            Shape::Object(object) => properties(object, inlines),
            Shape::Enum(choice) => Body::Enum {
                values: values(choice),
            },
            Shape::Union(union) => {
                let alternatives = union.alternatives.iter();
                Body::Union {
                    discriminator: union.discriminator.as_deref(),
                    alternatives: alternatives.map(|one| alternative(one, inlines)).collect(),
                }
            }
            Shape::Alias(ty) => Body::Alias {
                alias: cell::ty(ty, inlines, &page),
            },
        },
    }
}

/// The page of a model.
fn page(name: &str) -> String {
    format!("{name}.md")
}

fn properties(object: &Object, inlines: &Inlines<'_>) -> Body<'static> {
    let properties = object.properties.iter();
    Body::Object {
        open: object.open,
        properties: properties.map(|property| row(property, inlines)).collect(),
    }
}

fn row(property: &Property, inlines: &Inlines<'_>) -> Row {
    let mut notes = cell::marks(property, inlines);
    let default = property.default.as_ref().and_then(|default| match default {
        Default::Text(text) => Some(text.as_str().into()),
        Default::Number(written) => Some(number(written)),
        Default::Boolean(value) => Some((*value).into()),
        Default::Empty => Some(Value::Array(Vec::new())),
        Default::Documented(_) => {
            notes.extend(cell::documented(default, &property.ty));
            None
        }
    });
    Row {
        name: cell::name(&property.wire_name),
        ty: cell::ty(&property.ty, inlines, &page),
        description: cell::property_description(property),
        default,
        notes: notes.join(" "),
    }
}

fn values(choice: &model::Enum) -> Vec<Listed> {
    let listed = |variant: &Variant| {
        let value = match choice.kind {
            EnumKind::String => variant.value.as_str().into(),
            EnumKind::Integer => number(&variant.value),
        };
        if variant.description.is_empty() {
            return Listed::Plain(value);
        }
        Listed::Described {
            value,
            description: cell::description(&variant.description),
        }
    };
    choice.variants.iter().map(listed).collect()
}

fn alternative<'m>(alternative: &'m model::Alternative, inlines: &Inlines<'_>) -> Alternative<'m> {
    let ty = cell::ty(&alternative.ty, inlines, &page);
    let derived = match &alternative.ty {
        Type::Model(name) => names::type_name(name),
        other => names::type_name(&other.to_string()),
    };
    let named = derived.as_ref() != Some(&alternative.name);
    if alternative.values.is_empty() && !named {
        return Alternative::Type(ty);
    }
    Alternative::Named {
        ty,
        name: named.then_some(&alternative.name),
        values: &alternative.values,
    }
}
