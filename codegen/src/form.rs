//! What a JSON document is: property tables, or schemas.

use crate::json::{Json, Member, Value, get};

/// What a JSON document is.
pub(crate) enum Form<'d> {
    /// Property tables and enums, in our own notation.
    Tables,
    /// Schemas by name below this pointer, and whether the document is one
    /// itself.
    Schemas {
        lists: Vec<(&'static str, &'d [Member<'d>])>,
        root: bool,
    },
}

impl<'d> Form<'d> {
    /// What a document is, by the keys of its outermost object.
    pub(crate) fn of(json: &'d Json<'d>) -> Form<'d> {
        let Value::Object(members) = &json.value else {
            return match json.value {
                // The schema that allows everything, or nothing.
                Value::Bool(_) => Form::Schemas {
                    lists: Vec::new(),
                    root: true,
                },
                _ => Form::Tables,
            };
        };
        let mut lists = Vec::new();
        let list = |json: Option<&'d Json<'d>>| match json.map(|json| &json.value) {
            Some(Value::Object(members)) => Some(members.as_slice()),
            _ => None,
        };
        if let Some(json) = get(members, "components").or(get(members, "openapi")) {
            let components = list(Some(json)).unwrap_or_default();
            if let Some(schemas) = list(get(components, "schemas")) {
                lists.push(("/components/schemas", schemas));
            }
            return Form::Schemas { lists, root: false };
        }
        let is_swagger = get(members, "swagger").is_some();
        for (key, pointer) in [("$defs", "/$defs"), ("definitions", "/definitions")] {
            if let Some(schemas) = list(get(members, key)) {
                lists.push((pointer, schemas));
            }
        }
        let shapes = ["values", "alternatives", "alias"];
        let is_table = shapes.iter().any(|key| get(members, key).is_some())
            || get(members, "properties").is_some_and(|json| matches!(json.value, Value::Array(_)));
        let root = !is_swagger && members.iter().any(makes_schema);
        if is_table || !(root || is_swagger || !lists.is_empty()) {
            Form::Tables
        } else {
            Form::Schemas { lists, root }
        }
    }
}

/// The keywords of schemas that say what values are.
pub(crate) const STRUCTURE: [&str; 15] = [
    "$ref",
    "type",
    "enum",
    "const",
    "properties",
    "patternProperties",
    "additionalProperties",
    "unevaluatedProperties",
    "required",
    "items",
    "prefixItems",
    "allOf",
    "oneOf",
    "anyOf",
    "discriminator",
];

/// Whether a member of a document's outermost object says that it is a schema.
fn makes_schema(member: &Member<'_>) -> bool {
    match &*member.key {
        // Property tables have these as well.
        "properties" => matches!(member.value.value, Value::Object(_)),
        "required" => false,
        key => STRUCTURE.contains(&key),
    }
}
