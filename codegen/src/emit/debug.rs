//! `Debug`, which shows no secret.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::plan::{StructPlan, Wrap};

pub(super) fn debug(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let model = &plan.ty.name;
    let this = plan.ty.ident("self");
    let values = plan.properties.iter().map(|property| {
        let field = &property.field;
        let is_hidden = property.property.secret && !plan.shows_secrets;
        match (is_hidden, property.wrap) {
            (false, _) => {
                let value = property.look(model, &this);
                quote_spanned!(property.span=> &#value)
            }
            (true, Wrap::Plain) => quote_spanned!(property.span=> &__rt::Redacted),
            (true, _) => quote_spanned!(property.span=> &__rt::redacted(&self.#field)),
        }
    });
    let body = match &plan.unknown_field {
        None => quote_spanned!(span=> __rt::debug(f, SHAPE, &[#(#values),*])),
        Some(field) => {
            let name = field.to_string();
            quote_spanned! {span=>
                __rt::debug_open(f, SHAPE, &[#(#values),*], #name, &self.#field)
            }
        }
    };

    quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::fmt::Debug for #model {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}
