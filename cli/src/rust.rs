//! Types in Rust as a person would write them, with the runtime's paths left
//! out.

use modeldoc_codegen::model::{Presence, Property, Scalar, Type};

/// The type of a value.
pub fn value(ty: &Type) -> String {
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
        Type::Any => "Value".to_owned(),
        Type::Object => "Map<String, Value>".to_owned(),
        Type::Set(element) if is_ordered(element) => format!("BTreeSet<{}>", value(element)),
        Type::Array(element) | Type::Set(element) => format!("Vec<{}>", value(element)),
        Type::Map(element) => format!("BTreeMap<String, {}>", value(element)),
        Type::Nullable(inner) => format!("Option<{}>", value(inner)),
        Type::Model(name) => name.clone(),
        Type::Custom(custom) => custom.shown.clone(),
    }
}

/// The type of a property's field, without its box.
pub fn field(property: &Property) -> String {
    let ty = value(&property.ty);
    match property.presence {
        Presence::Required => ty,
        Presence::Optional => format!("Option<{ty}>"),
    }
}

fn is_ordered(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Scalar(scalar)
            if !matches!(scalar, Scalar::Float | Scalar::Double | Scalar::Decimal)
    )
}
