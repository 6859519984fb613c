//! The plan of a model that is one of some known values.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{ToTokens as _, quote_spanned};

use super::{Context, TypePlan, stand_in};
use crate::model::{Enum, EnumKind, Model, Variant};
use crate::user::{UserItem, ident};

/// What the variant for all other values is called, unless the document lists
/// a value of that name.
const UNKNOWN: [&str; 3] = ["Unknown", "Unlisted", "UnlistedValue"];

/// An enum, as it is emitted.
pub(crate) struct EnumPlan<'m> {
    pub(crate) ty: TypePlan<'m>,
    pub(crate) model: &'m Model,
    pub(crate) variants: Vec<VariantPlan<'m>>,
    /// The name of the variant for unknown values.
    pub(crate) unknown: Ident,
    /// The type of its payload.
    pub(crate) payload: TokenStream,
    /// The method that gives the value, and the type that it gives.
    pub(crate) accessor: Ident,
    pub(crate) value: TokenStream,
    /// The type of a listed value as a constant.
    pub(crate) constant: TokenStream,
    /// Names of the runtime.
    pub(crate) runtime: Runtime,
    /// How a text becomes a value: the error, and the expression.
    pub(crate) parsed: Parsed,
}

/// One listed value.
pub(crate) struct VariantPlan<'m> {
    pub(crate) variant: &'m Variant,
    pub(crate) name: Ident,
    /// The value as a literal.
    pub(crate) value: TokenStream,
}

/// What of the runtime reads and writes the values.
pub(crate) struct Runtime {
    /// The trait that tells a variant from a value.
    pub(crate) lookup: Ident,
    /// The function that gives the value of an unknown one.
    pub(crate) payload_value: Ident,
    /// The function that reads a value.
    pub(crate) read: Ident,
    /// The method of a serializer that writes one.
    pub(crate) write: Ident,
}

/// `FromStr`.
pub(crate) struct Parsed {
    pub(crate) error: TokenStream,
    pub(crate) body: TokenStream,
}

impl<'m> EnumPlan<'m> {
    pub(crate) fn new(
        model: &'m Model,
        choice: &'m Enum,
        user: &'m UserItem,
        context: Context<'m>,
    ) -> Self {
        let ty = TypePlan::new(user, context, context.user.span(model.span.document));
        let span = ty.span;
        let rt = &ty.rt;
        let is_free = |name: &&str| !choice.variants.iter().any(|variant| variant.name == *name);
        let unknown = UNKNOWN.into_iter().find(is_free).unwrap_or("UnlistedValue");
        let is_text = choice.kind == EnumKind::String;
        let [accessor, lookup, payload_value, read, write] = if is_text {
            [
                "as_str",
                "TextEnum",
                "unknown_text",
                "read_text_enum",
                "serialize_str",
            ]
        } else {
            [
                "as_i64",
                "IntegerEnum",
                "unknown_integer",
                "read_integer_enum",
                "serialize_i64",
            ]
        };
        let integer = quote_spanned!(span=> ::core::primitive::i64);
        let text = quote_spanned!(span=> ::core::primitive::str);
        EnumPlan {
            model,
            variants: choice
                .variants
                .iter()
                .map(|variant| VariantPlan {
                    variant,
                    name: ident(&variant.name, span),
                    value: if is_text {
                        Literal::string(&variant.value).into_token_stream()
                    } else {
                        stand_in::number(&variant.value, span).unwrap_or_default()
                    },
                })
                .collect(),
            unknown: ty.ident(unknown),
            payload: if is_text {
                quote_spanned!(span=> #rt::UnknownValue)
            } else {
                quote_spanned!(span=> #rt::UnknownValue<#integer>)
            },
            accessor: ty.ident(accessor),
            value: if is_text {
                quote_spanned!(span=> &#text)
            } else {
                integer.clone()
            },
            constant: if is_text {
                quote_spanned!(span=> &'static #text)
            } else {
                integer
            },
            runtime: Runtime {
                lookup: ty.ident(lookup),
                payload_value: ty.ident(payload_value),
                read: ty.ident(read),
                write: ty.ident(write),
            },
            parsed: if is_text {
                Parsed {
                    error: quote_spanned!(span=> ::core::convert::Infallible),
                    body: quote_spanned!(span=> ::core::result::Result::Ok(__rt::text_variant(text))),
                }
            } else {
                Parsed {
                    error: quote_spanned!(span=> ::core::num::ParseIntError),
                    body: quote_spanned! {span=>
                        ::core::result::Result::map(text.parse(), __rt::integer_variant)
                    },
                }
            },
            ty,
        }
    }
}
