//! The partial type of a model that cannot be filled in place.
//!
//! Reading starts from an empty value. A required property of a type that we
//! did not emit may have none; its model is read into a partial one, where that
//! property may still be missing.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::structure::unknown_field;
use crate::plan::StructPlan;

pub(super) fn structure(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let span = plan.ty.span;
    let name = plan.partial()?;
    let fields = plan.properties.iter().map(|property| {
        let (field, ty) = (&property.field, &property.ty);
        if property.unfillable {
            quote_spanned!(property.span=> #field: ::core::option::Option<#ty>,)
        } else {
            quote_spanned!(property.span=> #field: #ty,)
        }
    });
    let unknown = unknown_field(plan);

    Some(quote_spanned! {span=>
        #[doc(hidden)]
        struct #name {
            #(#fields)*
            #unknown
        }
    })
}

/// The model of a partial one that was read, where what is missing is an error.
pub(super) fn read(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let fields = plan.properties.iter().map(|property| {
        let field = &property.field;
        if property.unfillable {
            let wire_name = &property.property.wire_name;
            quote_spanned!(property.span=> #field: __rt::filled(partial.#field, #wire_name)?,)
        } else {
            quote_spanned!(property.span=> #field: partial.#field,)
        }
    });
    let unknown = plan.unknown_field.as_ref();
    let unknown = unknown.map(|name| quote_spanned!(span=> #name: partial.#name,));

    quote_spanned! {span=>
        Self {
            #(#fields)*
            #unknown
        }
    }
}

/// The model of a partial one whose builder's type says that nothing is missing.
pub(super) fn built(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let model = &plan.ty.name;
    let fields = plan.properties.iter().map(|property| {
        let field = &property.field;
        if property.unfillable {
            quote_spanned!(property.span=> #field: __rt::given(self.model.#field),)
        } else {
            quote_spanned!(property.span=> #field: self.model.#field,)
        }
    });
    let unknown = plan.unknown_field.as_ref();
    let unknown = unknown.map(|name| quote_spanned!(span=> #name: self.model.#name,));

    quote_spanned! {span=>
        #model {
            #(#fields)*
            #unknown
        }
    }
}
