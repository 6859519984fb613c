//! A model that is one of some known values.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::docs;
use super::serde::{impl_deserialize, impl_serialize};
use crate::plan::EnumPlan;

pub(super) fn emit(plan: &EnumPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let structure = structure(plan);
    let methods = methods(plan);
    let lookup = lookup(plan);
    let deserialize = deserialize(plan);
    let serialize = serialize(plan);
    let display = display(plan);
    let from_str = from_str(plan);

    quote_spanned! {span=>
        #structure
        #methods
        const _: () = {
            use #rt::__private as __rt;
            #lookup
            #deserialize
            #serialize
            #display
            #from_str
        };
    }
}

fn structure(plan: &EnumPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let attributes = &plan.ty.user.attributes;
    let docs = docs::of_type(plan.model, &plan.ty);
    let visibility = &plan.ty.user.visibility;
    let name = &plan.ty.user.name;
    let variants = plan.variants.iter().map(|variant| {
        let docs = docs::of_variant(variant.variant, span);
        let name = &variant.name;
        quote_spanned!(span=> #docs #name,)
    });
    let (unknown, payload) = (&plan.unknown, &plan.payload);

    quote_spanned! {span=>
        #attributes
        #docs
        #[derive(
            ::core::clone::Clone,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash
        )]
        #[non_exhaustive]
        #visibility enum #name {
            #(#variants)*
            /// A value that the document does not list.
            #unknown(#payload),
        }
    }
}

fn methods(plan: &EnumPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = &plan.ty.name;
    let constant = &plan.constant;
    let values = plan.variants.iter().map(|variant| &variant.value);
    let (accessor, value) = (&plan.accessor, &plan.value);
    let arms = plan.variants.iter().map(|variant| {
        let (name, value) = (&variant.name, &variant.value);
        quote_spanned!(span=> Self::#name => #value,)
    });
    let unknown = &plan.unknown;
    let payload_value = &plan.runtime.payload_value;

    quote_spanned! {span=>
        impl #name {
            /// The values that the document lists, in its order.
            pub const VALUES: &'static [#constant] = &[#(#values),*];
            /// The value as it is written.
            #[must_use]
            pub fn #accessor(&self) -> #value {
                match self {
                    #(#arms)*
                    Self::#unknown(value) => #rt::__private::#payload_value(value),
                }
            }
        }
    }
}

fn lookup(plan: &EnumPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let shown = &plan.ty.shown_name;
    let lookup = &plan.runtime.lookup;
    let value = &plan.value;
    let arms = plan.variants.iter().map(|variant| {
        let (name, value) = (&variant.name, &variant.value);
        quote_spanned!(span=> #value => Self::#name,)
    });
    let (unknown, payload) = (&plan.unknown, &plan.payload);

    quote_spanned! {span=>
        #[automatically_derived]
        impl __rt::#lookup for #name {
            const NAME: &'static ::core::primitive::str = #shown;
            fn known(value: #value) -> ::core::option::Option<Self> {
                ::core::option::Option::Some(match value {
                    #(#arms)*
                    _ => return ::core::option::Option::None,
                })
            }
            fn unknown(value: #payload) -> Self {
                Self::#unknown(value)
            }
        }
    }
}

fn deserialize(plan: &EnumPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let read = &plan.runtime.read;
    let body = quote_spanned!(span=> __rt::#read(deserializer));
    impl_deserialize(&plan.ty.name, body, span)
}

fn serialize(plan: &EnumPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let (write, accessor) = (&plan.runtime.write, &plan.accessor);
    let body = quote_spanned!(span=> serializer.#write(self.#accessor()));
    impl_serialize(&plan.ty.name, body, span)
}

fn display(plan: &EnumPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let accessor = &plan.accessor;

    quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::fmt::Display for #name {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.#accessor(), f)
            }
        }
    }
}

fn from_str(plan: &EnumPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let error = &plan.parsed.error;
    let body = &plan.parsed.body;

    quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::str::FromStr for #name {
            type Err = #error;
            fn from_str(
                text: &::core::primitive::str,
            ) -> ::core::result::Result<Self, Self::Err> {
                #body
            }
        }
    }
}
