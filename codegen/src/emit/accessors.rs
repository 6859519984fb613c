//! The methods of a model: constructors, getters, setters, take methods.

use proc_macro2::TokenStream;
use quote::{format_ident, quote_spanned};

use super::{builder, docs};
use crate::options::Part;
use crate::plan::{PropertyPlan, SetterArgument, StructPlan, View, Wrap};

/// How a model begins, what it shows in the table's order, and then what changes
/// it.
pub(super) fn methods(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.name;
    let builder = plan.has(Part::Builder).then(|| builder::start(plan));
    let new = plan.has_default().then(|| new(plan));
    let getters = plan.properties.iter().map(getter);
    let unknown = unknown_properties(plan);
    let setters = plan.has(Part::Setters).then(|| setters(plan));

    quote_spanned! {span=>
        impl #name {
            #builder
            #new
            #(#getters)*
            #unknown
            #setters
        }
    }
}

/// What changes properties in place.
fn setters(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let setters = plan.properties.iter().map(|property| {
        let setter = setter(property, &plan.ty.rt);
        let null_setter = property.nullable.then(|| null_setter(property));
        let take = (!property.required()).then(|| take_method(property));
        quote_spanned!(property.span=> #setter #null_setter #take)
    });
    let unknown = unknown_properties_mut(plan);
    quote_spanned!(span=> #(#setters)* #unknown)
}

fn unknown_properties(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = plan.unknown_field.as_ref()?;

    Some(quote_spanned! {span=>
        /// The properties that the document does not list.
        #[must_use]
        pub fn #name(&self) -> &#rt::UnknownProperties {
            &self.#name
        }
    })
}

fn unknown_properties_mut(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = plan.unknown_field.as_ref()?;
    let name_mut = format_ident!("{name}_mut");

    Some(quote_spanned! {span=>
        /// The properties that the document does not list, to change them.
        pub fn #name_mut(&mut self) -> &mut #rt::UnknownProperties {
            &mut self.#name
        }
    })
}

fn new(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let docs = docs::line(
        span,
        &format!("An empty `{}`: no property is set.", plan.ty.name),
    );

    quote_spanned! {span=>
        #docs
        #[must_use]
        pub fn new() -> Self {
            <Self as ::core::default::Default>::default()
        }
    }
}

fn getter(property: &PropertyPlan<'_>) -> TokenStream {
    let docs = docs::of_getter(property);
    let deprecated = deprecated(property);
    let name = &property.field;
    let View { ty, value } = View::of(property);

    quote_spanned! {property.span=>
        #docs
        #deprecated
        #[must_use]
        pub fn #name(&self) -> #ty {
            #value
        }
    }
}

/// The mark of accessors whose row is marked so.
pub(super) fn deprecated(property: &PropertyPlan<'_>) -> Option<TokenStream> {
    let marked = property.property.deprecated;
    marked.then(|| quote_spanned!(property.span=> #[deprecated]))
}

fn setter(property: &PropertyPlan<'_>, rt: &TokenStream) -> TokenStream {
    let span = property.span;
    let names = &property.property.names;
    let docs = docs::line(span, &format!("Sets `{}`.", names.plain));
    let deprecated = deprecated(property);
    let setter = format_ident!("{}", names.setter(), span = span);
    let SetterArgument { ty, value } = SetterArgument::of(property, rt);
    let field = &property.field;

    quote_spanned! {span=>
        #docs
        #deprecated
        pub fn #setter(&mut self, value: #ty) -> &mut Self {
            self.#field = #value;
            self
        }
    }
}

fn null_setter(property: &PropertyPlan<'_>) -> TokenStream {
    let span = property.span;
    let names = &property.property.names;
    let docs = docs::line(span, &format!("Sets `{}` to null.", names.plain));
    let deprecated = deprecated(property);
    let setter = format_ident!("{}", names.null_setter(), span = span);
    let field = &property.field;
    let null = match property.wrap {
        Wrap::Twice => {
            quote_spanned!(span=> ::core::option::Option::Some(::core::option::Option::None))
        }
        _ => quote_spanned!(span=> ::core::option::Option::None),
    };

    quote_spanned! {span=>
        #docs
        #deprecated
        pub fn #setter(&mut self) -> &mut Self {
            self.#field = #null;
            self
        }
    }
}

fn take_method(property: &PropertyPlan<'_>) -> TokenStream {
    let span = property.span;
    let names = &property.property.names;
    let text = format!("Takes `{}` out and leaves it absent.", names.plain);
    let docs = docs::line(span, &text);
    let deprecated = deprecated(property);
    let take = format_ident!("{}", names.take_method(), span = span);
    let owned = &property.value.owned;
    let ty = match property.wrap {
        Wrap::Twice => {
            quote_spanned!(span=> ::core::option::Option<::core::option::Option<#owned>>)
        }
        _ => quote_spanned!(span=> ::core::option::Option<#owned>),
    };
    let field = &property.field;
    let unboxed = match (property.boxed(), property.wrap) {
        (false, _) => None,
        (true, Wrap::Twice) => Some(quote_spanned!(span=> .map(|value| value.map(|value| *value)))),
        (true, _) => Some(quote_spanned!(span=> .map(|value| *value))),
    };

    quote_spanned! {span=>
        #docs
        #deprecated
        pub fn #take(&mut self) -> #ty {
            self.#field.take() #unboxed
        }
    }
}
