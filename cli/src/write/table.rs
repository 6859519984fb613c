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
    Alternative, Default, Enum, EnumKind, Model, Object as Properties, Property, Shape, Type,
    Variant,
};
use modeldoc_codegen::names;

use super::cell;
use super::inline::Inlines;
use crate::json::{Json, Object};

/// Writes models: one as a table, several as a list of tables. `single` says
/// that the first is the only one that a document declares.
pub fn write(models: &[Model], single: bool) -> Json {
    let inlines = Inlines::of(models);
    let mut tables: Vec<Json> = models
        .iter()
        .filter(|model| !inlines.holds(model))
        .map(|model| table(model, &inlines))
        .collect();
    if tables.len() == 1 && single {
        tables.remove(0)
    } else {
        Json::List(tables)
    }
}

fn table(model: &Model, inlines: &Inlines<'_>) -> Json {
    let mut table = Object::new().with("name", cell::name(&cell::model_name(model)));
    if !model.description.is_empty() {
        table.add("description", cell::description(&model.description));
    }
    match &model.shape {
        Shape::Object(object) => properties(&mut table, object, inlines),
        Shape::Enum(choice) => table.add("values", values(choice)),
        Shape::Union(union) => {
            if let Some(discriminator) = &union.discriminator {
                table.add("discriminator", discriminator.as_str());
            }
            let list = union.alternatives.iter();
            let list: Vec<Json> = list.map(|one| alternative(one, inlines)).collect();
            table.add("alternatives", list);
        }
        Shape::Alias(ty) => table.add("alias", cell::ty(ty, inlines, &page)),
    }
    table.into()
}

/// The page of a model.
fn page(name: &str) -> String {
    format!("{name}.md")
}

fn properties(table: &mut Object, object: &Properties, inlines: &Inlines<'_>) {
    if object.open {
        table.add("open", true);
    }
    let rows = object.properties.iter();
    let rows: Vec<Json> = rows.map(|property| row(property, inlines)).collect();
    table.add("properties", rows);
}

fn row(property: &Property, inlines: &Inlines<'_>) -> Json {
    let mut row = Object::new()
        .with("name", cell::name(&property.wire_name))
        .with("type", cell::ty(&property.ty, inlines, &page));
    let description = cell::property_description(property);
    if !description.is_empty() {
        row.add("description", description);
    }
    let mut notes = cell::marks(property, inlines);
    if let Some(default) = &property.default {
        match default {
            Default::Text(text) => row.add("default", text.as_str()),
            Default::Number(number) => row.add("default", Json::number(number)),
            Default::Boolean(value) => row.add("default", *value),
            Default::Empty => row.add("default", Vec::new()),
            Default::Documented(_) => notes.extend(cell::documented(default, &property.ty)),
        }
    }
    if !notes.is_empty() {
        row.add("notes", notes.join(" "));
    }
    row.into()
}

fn values(choice: &Enum) -> Json {
    let value = |variant: &Variant| {
        let value = match choice.kind {
            EnumKind::String => Json::from(variant.value.as_str()),
            EnumKind::Integer => Json::number(&variant.value),
        };
        if variant.description.is_empty() {
            return value;
        }
        let description = cell::description(&variant.description);
        Object::new()
            .with("value", value)
            .with("description", description)
            .into()
    };
    Json::List(choice.variants.iter().map(value).collect())
}

fn alternative(alternative: &Alternative, inlines: &Inlines<'_>) -> Json {
    let ty = cell::ty(&alternative.ty, inlines, &page);
    let derived = match &alternative.ty {
        Type::Model(name) => names::type_name(name),
        other => names::type_name(&other.to_string()),
    };
    let named = derived.as_ref() != Some(&alternative.name);
    if alternative.values.is_empty() && !named {
        return ty.into();
    }
    let mut object = Object::new().with("type", ty);
    if named {
        object.add("name", alternative.name.as_str());
    }
    if !alternative.values.is_empty() {
        let values = alternative.values.iter();
        let values: Vec<Json> = values.map(|value| value.as_str().into()).collect();
        object.add("values", values);
    }
    object.into()
}
