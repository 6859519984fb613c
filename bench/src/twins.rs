//! The same models as people and other generators write them.

use std::fmt::Write;

use modeldoc_codegen::model::{EnumKind, Model, Presence, Property, Scalar, Shape, Type, Variant};

use crate::accessors::{self, Wrap};

/// Whose hand the source shows.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Hand {
    /// Structs with serde's derive.
    Derive,
    /// OpenAPI Generator's: the same with `new`, and with models in boxes.
    OpenApiGenerator,
    /// What modeldoc gives: private fields, derives, accessors, bon's builder,
    /// enums that keep what they do not know.
    SameWork,
    /// The same with getters only, and without the builder.
    SameWorkLean,
}

impl Hand {
    /// Whether fields are private, so that there are accessors.
    fn hides_fields(self) -> bool {
        matches!(self, Hand::SameWork | Hand::SameWorkLean)
    }
}

/// The source of a module with all models.
pub(crate) fn source(models: &[Model], hand: Hand) -> String {
    let mut code = String::from("use serde::{Deserialize, Serialize};\n\n");
    let mut properties = models.iter().flat_map(Model::properties);
    if hand.hides_fields() && properties.any(|property| Wrap::of(property) == Wrap::Twice) {
        code.push_str(NULLABLE);
    }
    for model in models {
        match &model.shape {
            Shape::Object(object) => structure(&mut code, model, &object.properties, hand),
            Shape::Enum(choice) => {
                assert!(choice.kind == EnumKind::String, "an enum of texts");
                if hand.hides_fields() {
                    open_enumeration(&mut code, model, &choice.variants);
                } else {
                    enumeration(&mut code, &model.name, &choice.variants);
                }
            }
            Shape::Alias(ty) => {
                let _ = writeln!(code, "pub type {} = {};\n", model.name, owned(ty, hand));
            }
            Shape::Union(union) => {
                code.push_str("#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\n");
                let _ = writeln!(code, "#[serde(untagged)]\npub enum {} {{", model.name);
                for alternative in &union.alternatives {
                    let ty = owned(&alternative.ty, hand);
                    let _ = writeln!(code, "    {}(Box<{ty}>),", alternative.name);
                }
                code.push_str("}\n\n");
            }
        }
    }
    code
}

/// Tells a property that is null from one that is absent.
const NULLABLE: &str = "\
fn nullable<'de, T, D>(from: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: serde::Deserializer<'de>,
{
    Option::deserialize(from).map(Some)
}

";

fn structure(code: &mut String, model: &Model, properties: &[Property], hand: Hand) {
    let required = |property: &&Property| property.presence == Presence::Required;
    let has_default = !properties.iter().any(|property| required(&property));
    let default = if has_default { "Default, " } else { "" };
    let (builder, on_builder) = match hand {
        Hand::SameWork => ("bon::Builder, ", "#[builder(on(String, into))]\n"),
        _ => ("", ""),
    };
    if hand.hides_fields() {
        docs(code, "", &model.description);
    }
    let _ = writeln!(
        code,
        "#[derive({builder}Clone, Debug, {default}PartialEq, Serialize, Deserialize)]\n\
         {on_builder}pub struct {} {{",
        model.name
    );
    for property in properties {
        // Behind accessors, the docs are theirs.
        if !hand.hides_fields() {
            docs(code, "    ", &property.description);
        }
        let ident = &property.names.ident;
        let mut attributes = Vec::new();
        if ident.trim_start_matches("r#") != property.wire_name {
            attributes.push(format!("rename = {:?}", property.wire_name));
        }
        if property.presence == Presence::Optional {
            attributes.push("default, skip_serializing_if = \"Option::is_none\"".to_owned());
        }
        if hand.hides_fields() && Wrap::of(property) == Wrap::Twice {
            attributes.push("deserialize_with = \"nullable\"".to_owned());
        }
        if !attributes.is_empty() {
            let _ = writeln!(code, "    #[serde({})]", attributes.join(", "));
        }
        if hand == Hand::SameWork {
            for attribute in accessors::on_builder(property) {
                let _ = writeln!(code, "    #[builder({attribute})]");
            }
        }
        let public = if hand.hides_fields() { "" } else { "pub " };
        let _ = writeln!(code, "    {public}{ident}: {},", field(property, hand));
    }
    code.push_str("}\n\n");
    if hand.hides_fields() {
        accessors::methods(code, &model.name, properties, has_default, hand);
    }
    if hand == Hand::OpenApiGenerator {
        let _ = writeln!(code, "impl {} {{", model.name);
        let parameters: Vec<String> = properties
            .iter()
            .filter(required)
            .map(|property| format!("{}: {}", property.names.ident, field(property, hand)))
            .collect();
        let _ = writeln!(
            code,
            "    pub fn new({}) -> Self {{\n        Self {{",
            parameters.join(", ")
        );
        for property in properties {
            let ident = &property.names.ident;
            let value = if required(&property) { "" } else { ": None" };
            let _ = writeln!(code, "            {ident}{value},");
        }
        code.push_str("        }\n    }\n}\n\n");
    }
}

/// A description as doc comments, without what rustdoc would take for links
/// and tags.
pub(crate) fn docs(code: &mut String, indent: &str, text: &str) {
    for line in text.lines() {
        let line = line.replace(['[', ']', '<', '>'], "");
        let _ = writeln!(code, "{indent}/// {line}");
    }
}

fn enumeration(code: &mut String, name: &str, variants: &[Variant]) {
    code.push_str("#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\n");
    let _ = writeln!(code, "pub enum {name} {{");
    for Variant { name, value, .. } in variants {
        let _ = writeln!(code, "    #[serde(rename = {value:?})]\n    {name},");
    }
    code.push_str("}\n\n");
}

/// An enum that keeps the texts that it does not know.
fn open_enumeration(code: &mut String, model: &Model, variants: &[Variant]) {
    let name = &model.name;
    docs(code, "", &model.description);
    let _ = writeln!(
        code,
        "#[derive(Clone, Debug, Eq, Hash, PartialEq, Deserialize)]\n\
         #[serde(from = \"String\")]\npub enum {name} {{"
    );
    let (mut values, mut texts, mut parsed) = (String::new(), String::new(), String::new());
    for variant in variants {
        let (variant, value) = (&variant.name, &variant.value);
        let _ = writeln!(code, "    {variant},");
        let comma = if values.is_empty() { "" } else { ", " };
        let _ = write!(values, "{comma}{value:?}");
        let _ = writeln!(texts, "            Self::{variant} => {value:?},");
        let _ = writeln!(parsed, "            {value:?} => Self::{variant},");
    }
    let _ = writeln!(
        code,
        "    Unknown(String),
}}

impl {name} {{
    pub const VALUES: &'static [&'static str] = &[{values}];

    #[must_use]
    pub fn as_str(&self) -> &str {{
        match self {{
{texts}            Self::Unknown(value) => value,
        }}
    }}
}}

impl From<String> for {name} {{
    fn from(value: String) -> Self {{
        match value.as_str() {{
{parsed}            _ => Self::Unknown(value),
        }}
    }}
}}

impl Serialize for {name} {{
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {{
        to.serialize_str(self.as_str())
    }}
}}

impl std::fmt::Display for {name} {{
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {{
        f.pad(self.as_str())
    }}
}}

impl std::str::FromStr for {name} {{
    type Err = std::convert::Infallible;

    fn from_str(value: &str) -> Result<Self, Self::Err> {{
        Ok(value.to_owned().into())
    }}
}}
"
    );
}

/// The type of a field.
fn field(property: &Property, hand: Hand) -> String {
    let (ty, null) = value_of(property);
    let boxes = property.boxed || (hand == Hand::OpenApiGenerator && matches!(ty, Type::Model(_)));
    let mut ty = owned(ty, hand);
    if boxes {
        ty = format!("Box<{ty}>");
    }
    if null {
        ty = format!("Option<{ty}>");
    }
    if property.presence == Presence::Optional {
        ty = format!("Option<{ty}>");
    }
    ty
}

/// The type of a value that is not null, and whether it may be.
pub(crate) fn value_of(property: &Property) -> (&Type, bool) {
    match &property.ty {
        Type::Nullable(ty) => (ty, true),
        ty => (ty, false),
    }
}

/// A type that owns its values.
pub(crate) fn owned(ty: &Type, hand: Hand) -> String {
    match ty {
        Type::Scalar(scalar) => match scalar {
            Scalar::Boolean => "bool",
            Scalar::Int32 => "i32",
            Scalar::Int64 => "i64",
            Scalar::Uint32 => "u32",
            Scalar::Uint64 => "u64",
            Scalar::Float => "f32",
            Scalar::Double | Scalar::Decimal => "f64",
            _ => "String",
        }
        .to_owned(),
        Type::Any => "serde_json::Value".to_owned(),
        Type::Object => "serde_json::Map<String, serde_json::Value>".to_owned(),
        Type::Array(element) | Type::Set(element) => format!("Vec<{}>", owned(element, hand)),
        Type::Map(value) => {
            let value = owned(value, hand);
            match hand {
                Hand::OpenApiGenerator => format!("std::collections::HashMap<String, {value}>"),
                _ => format!("std::collections::BTreeMap<String, {value}>"),
            }
        }
        Type::Nullable(ty) => format!("Option<{}>", owned(ty, hand)),
        Type::Model(name) => name.clone(),
        Type::Custom(custom) => custom.shown.clone(),
    }
}
