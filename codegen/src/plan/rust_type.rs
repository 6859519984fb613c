//! Neutral types as Rust types.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote_spanned;

use super::Context;
use crate::model::{Scalar, Type};
use crate::user::{UserAccess, ident};

/// How a property's value is handed out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Access {
    /// By value.
    Copy,
    /// As what it derefs to: `&str`, `&[T]`.
    Deref,
    /// By reference.
    Reference,
}

/// The Rust type of a neutral type, and how it is handed out.
#[derive(Clone, Debug)]
pub(crate) struct RustType {
    /// The type of the value.
    pub(crate) owned: TokenStream,
    /// What the getter's reference points to.
    pub(crate) target: TokenStream,
    /// How the value is handed out.
    pub(crate) access: Access,
}

impl RustType {
    fn new(owned: TokenStream, access: Access) -> Self {
        RustType {
            target: owned.clone(),
            owned,
            access,
        }
    }

    fn text(owned: TokenStream, span: Span) -> Self {
        RustType {
            owned,
            target: quote_spanned!(span=> ::core::primitive::str),
            access: Access::Deref,
        }
    }

    fn list(owned: TokenStream, element: &TokenStream, span: Span) -> Self {
        RustType {
            owned,
            target: quote_spanned!(span=> [#element]),
            access: Access::Deref,
        }
    }

    /// The Rust type that stands for a neutral type.
    pub(crate) fn of(ty: &Type, context: Context<'_>, span: Span) -> Self {
        let rt = context.user.runtime(span);
        // What a model is named does not depend on what it is: types may be
        // aliases of lists of aliases without end.
        let inner = |ty: &Type| match ty {
            Type::Model(name) => model(name, context, span),
            ty => RustType::of(ty, context, span).owned,
        };
        match ty {
            Type::Scalar(scalar) => match number(*scalar) {
                Some(number) => {
                    let number = Ident::new(number, span);
                    let owned = quote_spanned!(span=> ::core::primitive::#number);
                    RustType::new(owned, Access::Copy)
                }
                None => RustType::text(quote_spanned!(span=> #rt::__private::String), span),
            },
            Type::Set(element) if is_ordered(element) => {
                let element = inner(element);
                let owned = quote_spanned!(span=> #rt::__private::BTreeSet<#element>);
                RustType::new(owned, Access::Reference)
            }
            Type::Array(element) | Type::Set(element) => {
                let element = inner(element);
                let owned = quote_spanned!(span=> #rt::__private::Vec<#element>);
                RustType::list(owned, &element, span)
            }
            Type::Map(value) => {
                let value = inner(value);
                let owned = quote_spanned! {span=>
                    #rt::__private::BTreeMap<#rt::__private::String, #value>
                };
                RustType::new(owned, Access::Reference)
            }
            Type::Nullable(value) => {
                let value = inner(value);
                let owned = quote_spanned!(span=> ::core::option::Option<#value>);
                RustType::new(owned, Access::Reference)
            }
            Type::Any => RustType::new(quote_spanned!(span=> #rt::Value), Access::Reference),
            Type::Object => {
                let owned = quote_spanned!(span=> #rt::Map<#rt::__private::String, #rt::Value>);
                RustType::new(owned, Access::Reference)
            }
            // An alias is named, and handed out as what it stands for.
            Type::Model(name) => match context.models.behind_alias(ty) {
                Type::Model(_) => RustType::new(model(name, context, span), Access::Reference),
                aliased => RustType {
                    owned: model(name, context, span),
                    ..RustType::of(aliased, context, span)
                },
            },
            Type::Custom(custom) => {
                let user = &context.user.types[custom.number];
                let owned = user.tokens.clone();
                match &user.access {
                    UserAccess::Copy => RustType::new(owned, Access::Copy),
                    UserAccess::Text => RustType::text(owned, span),
                    UserAccess::Slice(element) => RustType::list(owned, element, span),
                    UserAccess::Reference => RustType::new(owned, Access::Reference),
                }
            }
        }
    }
}

/// A neutral type in Rust as a person writes it, with short names.
pub fn shown(ty: &Type) -> String {
    match ty {
        Type::Scalar(scalar) => number(*scalar).unwrap_or("String").to_owned(),
        Type::Any => "Value".to_owned(),
        Type::Object => "Map<String, Value>".to_owned(),
        Type::Set(element) if is_ordered(element) => format!("BTreeSet<{}>", shown(element)),
        Type::Array(element) | Type::Set(element) => format!("Vec<{}>", shown(element)),
        Type::Map(value) => format!("BTreeMap<String, {}>", shown(value)),
        Type::Nullable(value) => format!("Option<{}>", shown(value)),
        Type::Model(name) => name.clone(),
        Type::Custom(custom) => custom.shown.clone(),
    }
}

fn model(name: &str, context: Context<'_>, span: Span) -> TokenStream {
    if let Some(link) = context.links.get(name) {
        return quote_spanned!(span=> #link!());
    }
    let name = ident(name, span);
    quote_spanned!(span=> #name)
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
