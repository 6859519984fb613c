//! A model that is one of some types.

use proc_macro2::{Literal, TokenStream};
use quote::quote_spanned;

use super::docs;
use super::serde::{impl_deserialize, impl_serialize};
use crate::plan::UnionPlan;

pub(super) fn emit(plan: &UnionPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let structure = structure(plan);
    let conversions = conversions(plan);
    let reading = reading(plan);
    let deserialize = deserialize(plan);
    let serialize = serialize(plan);

    quote_spanned! {span=>
        #structure
        #conversions
        const _: () = {
            use #rt::__private as __rt;
            #reading
            #deserialize
            #serialize
        };
    }
}

fn structure(plan: &UnionPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let attributes = &plan.ty.user.attributes;
    let docs = docs::of_type(plan.model, &plan.ty);
    let open = plan.unknown.as_ref();
    let open = open.map(|_| quote_spanned!(span=> #[non_exhaustive]));
    let visibility = &plan.ty.user.visibility;
    let name = &plan.ty.user.name;
    let variants = plan.alternatives.iter().map(|alternative| {
        let docs = docs::of_alternative(plan.union, alternative.alternative, span);
        let (name, value) = (&alternative.name, &alternative.value);
        if alternative.alternative.boxed {
            quote_spanned!(span=> #docs #name(#rt::__private::Box<#value>),)
        } else {
            quote_spanned!(span=> #docs #name(#value),)
        }
    });
    let unknown = unknown_variant(plan);

    quote_spanned! {span=>
        #attributes
        #docs
        #[allow(clippy::derive_partial_eq_without_eq, clippy::large_enum_variant)]
        #[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
        #open
        #visibility enum #name {
            #(#variants)*
            #unknown
        }
    }
}

/// The variant for objects whose discriminator no alternative has.
fn unknown_variant(plan: &UnionPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let (name, discriminator) = plan
        .unknown
        .as_ref()
        .zip(plan.union.discriminator.as_ref())?;
    let text = format!("An object whose `{discriminator}` the document does not list.");
    let docs = docs::lines(span, &text, "");

    Some(quote_spanned!(span=> #docs #name(#rt::UnknownProperties),))
}

/// `From` each alternative whose type no other one has.
fn conversions(plan: &UnionPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = &plan.ty.name;
    let only = plan
        .alternatives
        .iter()
        .filter(|alternative| alternative.is_only_one);
    let conversions = only.map(|alternative| {
        let (variant, ty) = (&alternative.name, &alternative.value);
        let value = if alternative.alternative.boxed {
            quote_spanned!(span=> #rt::__private::Box::new(value))
        } else {
            quote_spanned!(span=> value)
        };

        quote_spanned! {span=>
            #[automatically_derived]
            impl ::core::convert::From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::#variant(#value)
                }
            }
        }
    });
    quote_spanned!(span=> #(#conversions)*)
}

fn reading(plan: &UnionPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let shown = &plan.ty.shown_name;
    let discriminator = plan.union.discriminator.as_deref().unwrap_or_default();
    let alternatives = plan.alternatives.iter().map(|alternative| {
        let name = &alternative.alternative.name;
        let values = &alternative.alternative.values;
        let kind = &alternative.kind;
        let shape = match &alternative.shape {
            Some(name) => quote_spanned! {span=>
                ::core::option::Option::Some(<#name as __rt::Read>::SHAPE)
            },
            None => quote_spanned!(span=> ::core::option::Option::None),
        };
        quote_spanned! {span=>
            __rt::Alternative { name: #name, values: &[#(#values),*], kind: #kind, shape: #shape },
        }
    });
    let last = plan.alternatives.len().saturating_sub(1);
    let arms = plan
        .alternatives
        .iter()
        .enumerate()
        .map(|(index, alternative)| {
            let pattern = if index == last {
                quote_spanned!(span=> _)
            } else {
                let index = Literal::usize_unsuffixed(index);
                quote_spanned!(span=> #index)
            };
            let variant = &alternative.name;
            let read = if alternative.is_read_untagged {
                quote_spanned!(span=> read_untagged(value, #discriminator))
            } else {
                quote_spanned!(span=> read_alternative(value))
            };
            quote_spanned!(span=> #pattern => __rt::#read.map(Self::#variant),)
        });
    let unknown = read_unknown(plan);

    quote_spanned! {span=>
        #[automatically_derived]
        impl __rt::Union for #name {
            const NAME: &'static ::core::primitive::str = #shown;
            const DISCRIMINATOR: &'static ::core::primitive::str = #discriminator;
            const ALTERNATIVES: &'static [__rt::Alternative] = &[#(#alternatives)*];
            fn read(
                alternative: ::core::primitive::usize,
                value: __rt::Value,
            ) -> ::core::result::Result<Self, __rt::JsonError> {
                match alternative {
                    #(#arms)*
                }
            }
            #unknown
        }
    }
}

/// How an object is kept whose discriminator no alternative has.
fn read_unknown(plan: &UnionPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = plan.unknown.as_ref()?;

    Some(quote_spanned! {span=>
        fn unknown(
            object: #rt::UnknownProperties,
        ) -> ::core::result::Result<Self, #rt::UnknownProperties> {
            ::core::result::Result::Ok(Self::#name(object))
        }
    })
}

fn deserialize(plan: &UnionPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let body = quote_spanned!(span=> __rt::read_union(deserializer));
    impl_deserialize(&plan.ty.name, body, span)
}

fn serialize(plan: &UnionPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let arms = plan.alternatives.iter().map(|alternative| {
        let variant = &alternative.name;
        let tag = plan.union.discriminator.as_ref();
        let tag = tag.zip(alternative.alternative.values.first());
        let body = match tag.filter(|_| !alternative.has_discriminator) {
            Some((discriminator, tag)) => quote_spanned! {span=>
                __rt::serialize_tagged(value, #discriminator, #tag, serializer)
            },
            None => quote_spanned!(span=> __rt::serialize_alternative(value, serializer)),
        };
        quote_spanned!(span=> Self::#variant(value) => #body,)
    });
    let unknown = plan.unknown.as_ref().map(|name| {
        quote_spanned!(span=> Self::#name(value) => __rt::serialize_unknown(value, serializer),)
    });
    let body = quote_spanned! {span=>
        match self {
            #(#arms)*
            #unknown
        }
    };
    impl_serialize(&plan.ty.name, body, span)
}
