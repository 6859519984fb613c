//! The type itself.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::docs;
use crate::plan::StructPlan;

pub(super) fn structure(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let user = plan.ty.user;
    let attributes = &user.attributes;
    let docs = docs::of_type(plan.model, &plan.ty);
    let default = (plan.derives_default() && !user.derives_default)
        .then(|| quote_spanned!(span=> , ::core::default::Default));
    let visibility = &user.visibility;
    let name = &user.name;
    let fields = plan.properties.iter().map(|property| {
        let (field, ty) = (&property.field, &property.ty);
        quote_spanned!(property.span=> #field: #ty,)
    });
    let unknown = unknown_field(plan);

    quote_spanned! {span=>
        #attributes
        #docs
        #[allow(clippy::derive_partial_eq_without_eq)]
        #[derive(::core::clone::Clone, ::core::cmp::PartialEq #default)]
        #visibility struct #name {
            #(#fields)*
            #unknown
        }
    }
}

/// The field for properties that the table does not list.
pub(super) fn unknown_field(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = plan.unknown_field.as_ref()?;
    Some(quote_spanned!(span=> #name: #rt::UnknownProperties,))
}
