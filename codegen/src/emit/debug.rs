//! `Debug`, which shows no secret.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::plan::{StructPlan, Wrap};

pub(super) fn debug(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let shown = &plan.ty.shown_name;
    let mut names: Vec<String> = plan
        .properties
        .iter()
        .map(|property| {
            property
                .field
                .to_string()
                .trim_start_matches("r#")
                .to_owned()
        })
        .collect();
    names.extend(plan.unknown_field.iter().map(ToString::to_string));
    let names = names.join(" ");
    let values = plan.properties.iter().map(|property| {
        let field = &property.field;
        let is_hidden = property.property.secret && !plan.shows_secrets;
        match (is_hidden, property.wrap) {
            (false, _) => quote_spanned!(property.span=> &self.#field),
            (true, Wrap::Plain) => quote_spanned!(property.span=> &__rt::Redacted),
            (true, _) => quote_spanned!(property.span=> &__rt::redacted(&self.#field)),
        }
    });
    let unknown = plan.unknown_field.iter();
    let values = values.chain(unknown.map(|name| quote_spanned!(span=> &self.#name)));

    quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::fmt::Debug for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __rt::debug(f, #shown, #names, &[#(#values),*])
            }
        }
    }
}
