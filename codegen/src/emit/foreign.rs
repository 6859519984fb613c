//! Properties whose types are not emitted: the one place that asks them for their
//! traits, and the impls that a derive would give all others.

use proc_macro2::{Literal, TokenStream};
use quote::quote_spanned;

use crate::plan::{PropertyPlan, StructPlan, Wrap};

pub(super) fn impls(plan: &StructPlan<'_>) -> Option<TokenStream> {
    if !plan.has_foreign() {
        return None;
    }
    let span = plan.ty.span;
    let foreign = plan
        .properties
        .iter()
        .filter(|property| property.is_foreign);
    let values = foreign.map(|property| value(plan, property));
    let clone = clone(plan);
    let eq = eq(plan);
    Some(quote_spanned!(span=> #(#values)* #clone #eq))
}

/// The type of a property. Where it lacks a trait, the error is at it.
fn value(plan: &StructPlan<'_>, property: &PropertyPlan<'_>) -> TokenStream {
    let model = &plan.ty.name;
    let number = Literal::usize_unsuffixed(property.number);
    let ty = &property.value.owned;

    quote_spanned! {property.span=>
        #[automatically_derived]
        impl __rt::Foreign<#number> for #model {
            type Value = #ty;
        }
    }
}

fn clone(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let model = &plan.ty.name;
    let fields = plan.properties.iter().map(|property| {
        let span = property.span;
        let field = &property.field;
        let number = Literal::usize_unsuffixed(property.number);
        let clone = quote_spanned!(span=> __rt::clone_foreign::<#model, #number>);
        match (property.is_foreign, property.wrap) {
            (false, _) => {
                quote_spanned!(span=> #field: ::core::clone::Clone::clone(&self.#field),)
            }
            (true, Wrap::Plain) => quote_spanned!(span=> #field: #clone(&self.#field),),
            (true, Wrap::Option) => {
                quote_spanned!(span=> #field: self.#field.as_ref().map(#clone),)
            }
            (true, Wrap::Twice) => quote_spanned! {span=>
                #field: self.#field.as_ref().map(|value| value.as_ref().map(#clone)),
            },
        }
    });
    let unknown = plan.unknown_field.as_ref();
    let unknown =
        unknown.map(|name| quote_spanned!(span=> #name: ::core::clone::Clone::clone(&self.#name),));

    quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::clone::Clone for #model {
            fn clone(&self) -> Self {
                Self {
                    #(#fields)*
                    #unknown
                }
            }
        }
    }
}

fn eq(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let model = &plan.ty.name;
    let (this, other) = (plan.ty.ident("self"), plan.ty.ident("other"));
    let same = plan.properties.iter().map(|property| {
        let (left, right) = (property.look(model, &this), property.look(model, &other));
        quote_spanned!(property.span=> #left == #right)
    });
    let unknown = plan.unknown_field.iter();
    let unknown = unknown.map(|name| quote_spanned!(span=> self.#name == other.#name));
    let same = same.chain(unknown);

    quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::cmp::PartialEq for #model {
            fn eq(&self, other: &Self) -> ::core::primitive::bool {
                #(#same)&&*
            }
        }
    }
}
