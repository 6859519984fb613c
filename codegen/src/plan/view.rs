//! What a getter hands out.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::{PropertyPlan, Wrap};

/// A getter's type, and the expression that it gives.
pub(crate) struct View {
    /// What is returned.
    pub(crate) ty: TokenStream,
    /// The value, from `self`.
    pub(crate) value: TokenStream,
}

impl View {
    pub(crate) fn of(plan: &PropertyPlan<'_>) -> Self {
        let span = plan.span;
        let field = &plan.field;
        let target = &plan.value.target;
        let one = if plan.is_copy() {
            target.clone()
        } else {
            quote_spanned!(span=> &#target)
        };
        // `Option<&T>` of an `&Option<T>`.
        let borrowed = match (plan.is_copy(), plan.derefs()) {
            (true, _) => quote_spanned!(span=> self.#field),
            (false, true) => quote_spanned!(span=> self.#field.as_deref()),
            (false, false) => quote_spanned!(span=> self.#field.as_ref()),
        };
        match (plan.wrap, &plan.stand_in) {
            (Wrap::Plain, _) => View {
                ty: one,
                value: if plan.is_copy() {
                    borrowed
                } else {
                    quote_spanned!(span=> &self.#field)
                },
            },
            (_, Some(stand_in)) => {
                let stand_in = &stand_in.shown;
                View {
                    ty: one,
                    value: quote_spanned!(span=> #borrowed.unwrap_or(#stand_in)),
                }
            }
            (Wrap::Option, None) => View {
                ty: quote_spanned!(span=> ::core::option::Option<#one>),
                value: borrowed,
            },
            (Wrap::Twice, None) => View {
                ty: quote_spanned!(span=> ::core::option::Option<::core::option::Option<#one>>),
                value: match (plan.is_copy(), plan.derefs()) {
                    (true, _) => borrowed,
                    (false, true) => quote_spanned! {span=>
                        self.#field.as_ref().map(::core::option::Option::as_deref)
                    },
                    (false, false) => quote_spanned! {span=>
                        self.#field.as_ref().map(::core::option::Option::as_ref)
                    },
                },
            },
        }
    }
}
