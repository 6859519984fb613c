//! The type itself.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::docs;
use crate::plan::StructPlan;

pub(super) fn structure(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let user = plan.ty.user;
    let attributes = &user.attributes;
    let docs = docs::of_type(plan.model, &plan.ty);
    let derives = derives(plan);
    let visibility = &user.visibility;
    let name = &user.name;
    let fields = plan.properties.iter().map(|property| {
        let (field, ty) = (&property.field, &property.ty);
        quote_spanned!(property.span=> #field: #ty,)
    });
    let unknown = unknown_field(plan);
    // The compiler takes the end of an item for its place, and would write the
    // attributes that it suggests there: in front of ours, not at the path.
    let body = quote!({ #(#fields)* #unknown });

    quote_spanned! {span=>
        #attributes
        #docs
        #[allow(clippy::derive_partial_eq_without_eq)]
        #derives
        #visibility struct #name #body
    }
}

/// What the compiler can derive as well as we could write it.
fn derives(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let span = plan.ty.span;
    let mut derives = Vec::new();
    // Of types that are not ours, each derive would complain.
    if !plan.has_foreign() {
        derives.push(quote_spanned!(span=> ::core::clone::Clone));
        derives.push(quote_spanned!(span=> ::core::cmp::PartialEq));
    }
    if plan.derives_default() && !plan.ty.user.derives_default {
        derives.push(quote_spanned!(span=> ::core::default::Default));
    }
    (!derives.is_empty()).then(|| quote_spanned!(span=> #[derive(#(#derives),*)]))
}

/// The field for properties that the table does not list.
pub(super) fn unknown_field(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = plan.unknown_field.as_ref()?;
    Some(quote_spanned!(span=> #name: #rt::UnknownProperties,))
}
