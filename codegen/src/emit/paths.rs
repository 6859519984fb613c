//! Neutral types as Rust types.

use super::set::Set;
use crate::model::{CustomAccess, Scalar, Type};

/// How a property's value is handed out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Access {
    /// By value.
    Copy,
    /// As what it derefs to: `&str`, `&[T]`.
    Deref,
    /// By reference.
    Reference,
}

/// The Rust type of a neutral type, and how it is handed out.
#[derive(Clone, Debug)]
pub(super) struct RustType {
    /// The type of the value.
    pub(super) owned: String,
    /// What the getter's reference points to.
    pub(super) target: String,
    /// How the value is handed out.
    pub(super) access: Access,
}

impl RustType {
    fn new(owned: String, access: Access) -> Self {
        RustType {
            target: owned.clone(),
            owned,
            access,
        }
    }
}

/// The Rust type that stands for a neutral type. `runtime` is the path of the
/// runtime crate.
pub(super) fn rust_type(ty: &Type, set: &Set<'_>, runtime: &str) -> RustType {
    // What a model is named does not depend on what it is: types may be aliases
    // of lists of aliases without end.
    let inner = |ty: &Type| match ty {
        Type::Model(name) => name.clone(),
        ty => rust_type(ty, set, runtime).owned,
    };
    match ty {
        Type::Scalar(scalar) => match number(*scalar) {
            Some(number) => RustType::new(format!("::core::primitive::{number}"), Access::Copy),
            None => text(format!("{runtime}::__private::String")),
        },
        Type::Set(element) if is_ordered(element) => {
            let element = inner(element);
            let owned = format!("{runtime}::__private::BTreeSet<{element}>");
            RustType::new(owned, Access::Reference)
        }
        Type::Array(element) | Type::Set(element) => array(&inner(element), runtime),
        Type::Map(value) => {
            let value = inner(value);
            let owned =
                format!("{runtime}::__private::BTreeMap<{runtime}::__private::String, {value}>");
            RustType::new(owned, Access::Reference)
        }
        Type::Nullable(value) => {
            let value = inner(value);
            let owned = format!("::core::option::Option<{value}>");
            RustType::new(owned, Access::Reference)
        }
        Type::Any => RustType::new(format!("{runtime}::Value"), Access::Reference),
        Type::Object => {
            let owned = format!("{runtime}::Map<{runtime}::__private::String, {runtime}::Value>");
            RustType::new(owned, Access::Reference)
        }
        // An alias is named, and handed out as what it stands for.
        Type::Model(name) => match set.behind_alias(ty) {
            Type::Model(_) => RustType::new(name.clone(), Access::Reference),
            aliased => RustType {
                owned: name.clone(),
                ..rust_type(aliased, set, runtime)
            },
        },
        Type::Custom(custom) => match &custom.access {
            CustomAccess::Copy => RustType::new(custom.source.clone(), Access::Copy),
            CustomAccess::Text => text(custom.source.clone()),
            CustomAccess::Slice(element) => RustType {
                owned: custom.source.clone(),
                target: format!("[{element}]"),
                access: Access::Deref,
            },
            CustomAccess::Reference => RustType::new(custom.source.clone(), Access::Reference),
        },
    }
}

fn text(owned: String) -> RustType {
    RustType {
        owned,
        target: "::core::primitive::str".to_owned(),
        access: Access::Deref,
    }
}

fn array(element: &str, runtime: &str) -> RustType {
    RustType {
        owned: format!("{runtime}::__private::Vec<{element}>"),
        target: format!("[{element}]"),
        access: Access::Deref,
    }
}

/// The primitive type of a scalar that is not kept as text.
fn number(scalar: Scalar) -> Option<&'static str> {
    Some(match scalar {
        Scalar::Boolean => "bool",
        Scalar::Int32 => "i32",
        Scalar::Int64 => "i64",
        Scalar::Uint32 => "u32",
        Scalar::Uint64 => "u64",
        Scalar::Float => "f32",
        Scalar::Double | Scalar::Decimal => "f64",
        Scalar::String
        | Scalar::Date
        | Scalar::Time
        | Scalar::DateTime
        | Scalar::Duration
        | Scalar::Uuid
        | Scalar::Uri
        | Scalar::Bytes
        | Scalar::Binary => return None,
    })
}

/// Whether values have a total order, so that a set of them can be a
/// `BTreeSet`.
fn is_ordered(ty: &Type) -> bool {
    matches!(
        ty,
        Type::Scalar(scalar)
            if !matches!(scalar, Scalar::Float | Scalar::Double | Scalar::Decimal)
    )
}
