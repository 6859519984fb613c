//! Reading and writing: what serde's derive would do, for a third of its cost.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote_spanned;

use super::{metadata, partial};
use crate::options::Unknown;
use crate::plan::StructPlan;

/// How a model's properties are read, one by one.
pub(super) fn read(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let partial = plan.partial();
    let target = partial.as_ref().unwrap_or(&plan.ty.name);
    let words = Literal::usize_unsuffixed(metadata::words(plan));
    let unknown = match plan.unknown {
        Unknown::Ignore => None,
        Unknown::Keep => Some("Keep"),
        Unknown::Deny => Some("Deny"),
    };
    let unknown = unknown.map(|name| {
        let name = plan.ty.ident(name);
        quote_spanned!(span=> const UNKNOWN: __rt::Unknown = __rt::Unknown::#name;)
    });
    let empty = if plan.derives_default() && partial.is_none() {
        quote_spanned!(span=> <Self as ::core::default::Default>::default())
    } else {
        empty(plan)
    };
    let model = &plan.ty.name;
    let properties = plan.properties.iter().map(|property| {
        let number = Literal::usize_unsuffixed(property.number);
        let (read, field) = (&property.read, &property.field);
        let of = property
            .is_foreign
            .then(|| quote_spanned!(property.span=> ::<#model, #number, A>));
        quote_spanned!(property.span=> #number => __rt::#read #of(&mut self.#field, from),)
    });
    let read_unknown = read_unknown(plan);

    quote_spanned! {span=>
        #[automatically_derived]
        impl __rt::Read for #target {
            const SHAPE: &'static __rt::Shape = SHAPE;
            type Seen = [::core::primitive::u64; #words];
            #unknown
            fn empty() -> Self {
                #empty
            }
            #[inline]
            fn read<'de, A: __rt::MapAccess<'de>>(
                &mut self,
                property: ::core::primitive::usize,
                from: &mut A,
            ) -> ::core::result::Result<(), A::Error> {
                match property {
                    #(#properties)*
                    _ => __rt::skip(from),
                }
            }
            #read_unknown
        }
    }
}

/// How a property that the table does not list is read, where it is kept.
fn read_unknown(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let span = plan.ty.span;
    let name = plan.unknown_field.as_ref()?;

    Some(quote_spanned! {span=>
        fn read_unknown<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            name: __rt::String,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            __rt::keep(&mut self.#name, name, from)
        }
    })
}

/// The model before anything is read.
fn empty(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let fields = plan.properties.iter().map(|property| {
        let (field, empty) = (&property.field, &property.empty);
        quote_spanned!(property.span=> #field: #empty,)
    });
    let unknown = plan.unknown_field.as_ref();
    let unknown =
        unknown.map(|name| quote_spanned!(span=> #name: ::core::default::Default::default(),));

    quote_spanned! {span=>
        Self {
            #(#fields)*
            #unknown
        }
    }
}

/// `Default`, where defaults of the table keep it from being derived.
pub(super) fn default(plan: &StructPlan<'_>) -> Option<TokenStream> {
    if plan.derives_default() || !plan.has_default() || plan.ty.user.derives_default {
        return None;
    }
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let empty = empty(plan);

    Some(quote_spanned! {span=>
        #[automatically_derived]
        impl ::core::default::Default for #name {
            fn default() -> Self {
                #empty
            }
        }
    })
}

pub(super) fn deserialize(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let body = match plan.partial() {
        Some(partial) => {
            let model = partial::read(plan);
            quote_spanned! {span=>
                let partial: #partial = __rt::deserialize(deserializer)?;
                ::core::result::Result::Ok(#model)
            }
        }
        None => quote_spanned!(span=> __rt::deserialize(deserializer)),
    };

    impl_deserialize(name, body, span)
}

/// `Deserialize` for any type of ours.
pub(super) fn impl_deserialize(name: &Ident, body: TokenStream, span: Span) -> TokenStream {
    quote_spanned! {span=>
        #[automatically_derived]
        impl<'de> __rt::Deserialize<'de> for #name {
            fn deserialize<D: __rt::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                #body
            }
        }
    }
}

/// `Serialize` for any type of ours.
pub(super) fn impl_serialize(name: &Ident, body: TokenStream, span: Span) -> TokenStream {
    quote_spanned! {span=>
        #[automatically_derived]
        impl __rt::Serialize for #name {
            fn serialize<S: __rt::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                #body
            }
        }
    }
}

/// How a model's properties are written, all of them.
pub(super) fn write(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let this = plan.ty.ident("self");
    let properties = plan.properties.iter().map(|property| {
        let write = &property.write;
        let number = Literal::usize_unsuffixed(property.number);
        let value = property.look(name, &this);
        quote_spanned!(property.span=> __rt::#write(to, #number, &#value);)
    });

    quote_spanned! {span=>
        #[automatically_derived]
        impl __rt::Write for #name {
            fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
                #(#properties)*
            }
        }
    }
}

pub(super) fn serialize(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let body = match &plan.unknown_field {
        Some(unknown) => {
            quote_spanned!(span=> __rt::serialize_open(self, &self.#unknown, serializer))
        }
        None => quote_spanned!(span=> __rt::serialize(self, serializer)),
    };

    impl_serialize(&plan.ty.name, body, span)
}
