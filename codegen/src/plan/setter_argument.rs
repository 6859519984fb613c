//! How a property is set from an argument called `value`.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::{PropertyPlan, Wrap};

/// The argument of setters, and what they make of it.
pub(crate) struct SetterArgument {
    /// The type of the argument.
    pub(crate) ty: TokenStream,
    /// What the field becomes.
    pub(crate) value: TokenStream,
}

impl SetterArgument {
    pub(crate) fn of(plan: &PropertyPlan<'_>, rt: &TokenStream) -> Self {
        let span = plan.span;
        let owned = &plan.value.owned;
        // Numbers are taken as they are: `impl Into<u64>` would refuse the
        // literal `5`, which is an `i32` where nothing else is said.
        let (ty, value) = if plan.is_copy() {
            (owned.clone(), quote_spanned!(span=> value))
        } else {
            (
                quote_spanned!(span=> impl ::core::convert::Into<#owned>),
                quote_spanned!(span=> value.into()),
            )
        };
        let value = if plan.boxed() {
            quote_spanned!(span=> #rt::__private::Box::new(#value))
        } else {
            value
        };
        let value = match plan.wrap {
            Wrap::Plain => value,
            Wrap::Option => quote_spanned!(span=> ::core::option::Option::Some(#value)),
            Wrap::Twice => quote_spanned! {span=>
                ::core::option::Option::Some(::core::option::Option::Some(#value))
            },
        };
        SetterArgument { ty, value }
    }
}
