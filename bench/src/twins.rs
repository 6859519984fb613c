//! The same models as people and other generators write them.

use std::fmt::Write;

use modeldoc_codegen::model::{EnumKind, Model, Presence, Property, Scalar, Shape, Type};

/// Whose hand the source shows.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Hand {
    /// Structs with serde's derive.
    Derive,
    /// OpenAPI Generator's: the same with `new`, and with models in boxes.
    OpenApiGenerator,
}

/// The source of a module with all models.
pub(crate) fn source(models: &[Model], hand: Hand) -> String {
    let mut code = String::from("use serde::{Deserialize, Serialize};\n\n");
    for model in models {
        match &model.shape {
            Shape::Object(object) => structure(&mut code, model, &object.properties, hand),
            Shape::Enum(choice) => {
                let names: Vec<(String, String)> = choice
                    .variants
                    .iter()
                    .map(|variant| (variant.name.clone(), variant.value.clone()))
                    .collect();
                assert!(choice.kind == EnumKind::String, "an enum of texts");
                enumeration(&mut code, &model.name, &names);
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

fn structure(code: &mut String, model: &Model, properties: &[Property], hand: Hand) {
    let required = |property: &&Property| property.presence == Presence::Required;
    let default = if properties.iter().any(|property| required(&property)) {
        ""
    } else {
        "Default, "
    };
    let _ = writeln!(
        code,
        "#[derive(Clone, Debug, {default}PartialEq, Serialize, Deserialize)]\npub struct {} {{",
        model.name
    );
    for property in properties {
        for line in property.description.lines() {
            let _ = writeln!(code, "    /// {}", line.replace(['[', ']', '<', '>'], ""));
        }
        let ident = &property.names.ident;
        let mut attributes = Vec::new();
        if ident.trim_start_matches("r#") != property.wire_name {
            attributes.push(format!("rename = {:?}", property.wire_name));
        }
        if property.presence == Presence::Optional {
            attributes.push("default, skip_serializing_if = \"Option::is_none\"".to_owned());
        }
        if !attributes.is_empty() {
            let _ = writeln!(code, "    #[serde({})]", attributes.join(", "));
        }
        let _ = writeln!(code, "    pub {ident}: {},", field(property, hand));
    }
    code.push_str("}\n\n");
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

fn enumeration(code: &mut String, name: &str, variants: &[(String, String)]) {
    code.push_str("#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\n");
    let _ = writeln!(code, "pub enum {name} {{");
    for (name, value) in variants {
        let _ = writeln!(code, "    #[serde(rename = {value:?})]\n    {name},");
    }
    code.push_str("}\n\n");
}

fn field(property: &Property, hand: Hand) -> String {
    let (ty, null) = match &property.ty {
        Type::Nullable(ty) => (&**ty, true),
        ty => (ty, false),
    };
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

fn owned(ty: &Type, hand: Hand) -> String {
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
                Hand::Derive => format!("std::collections::BTreeMap<String, {value}>"),
                Hand::OpenApiGenerator => format!("std::collections::HashMap<String, {value}>"),
            }
        }
        Type::Nullable(ty) => format!("Option<{}>", owned(ty, hand)),
        Type::Model(name) => name.clone(),
        Type::Custom(custom) => custom.source.clone(),
    }
}
