//! The builder.
//!
//! A missing required property is a compile error that names it: the builder's
//! type says which ones were given. A type parameter for each would make
//! signatures that grow with the square of their number, so eight share one:
//! a tuple of `Yes` and `No`, which `__private::Octet` takes apart.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote_spanned};

use super::accessors::deprecated;
use super::{docs, partial};
use crate::plan::{PropertyPlan, SetterArgument, StructPlan};

/// How many properties share a type parameter.
const GROUP: usize = 8;

/// The builder's type, which users may name.
pub(super) fn structure(plan: &StructPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let model = &plan.ty.name;
    let docs = docs::line(
        span,
        &format!("A builder of [`{model}`]: [`{model}::builder`] starts it, `build` ends it."),
    );
    let visibility = &plan.ty.user.visibility;
    let name = name(plan);
    let groups = groups(plan);
    let generics = angled(
        plan,
        groups
            .iter()
            .map(|group| quote_spanned!(span=> #group = #rt::__private::Nothing)),
    );
    let partial = plan.partial();
    let content = partial.as_ref().unwrap_or(model);
    let given = (!groups.is_empty()).then(
        || quote_spanned!(span=> given: ::core::marker::PhantomData<fn() -> (#(#groups),*,)>,),
    );

    quote_spanned! {span=>
        #docs
        #[must_use]
        #visibility struct #name #generics {
            model: #content,
            #given
        }
    }
}

/// The builder's methods.
pub(super) fn impls(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let groups = groups(plan);
    let markers = markers(plan);
    let bounds = groups
        .iter()
        .map(|group| quote_spanned!(span=> #group: __rt::Octet));
    let bounds = angled(plan, bounds);
    let name = name(plan);
    let generics = parameters(plan, &groups);
    let mut number = 0;
    let setters = plan.properties.iter().map(|property| {
        if property.must_be_given() {
            number += 1;
            required_setter(plan, property, number - 1, &groups)
        } else {
            optional_setter(plan, property)
        }
    });
    let setters: Vec<TokenStream> = setters.collect();
    let build = build(plan);
    let debug = debug(plan);

    quote_spanned! {span=>
        #markers
        impl #bounds #name #generics {
            #(#setters)*
            #build
        }
        #debug
    }
}

fn name(plan: &StructPlan<'_>) -> Ident {
    plan.ty.ident(&format!("{}Builder", plan.ty.shown_name))
}

/// The name of a property's setter. `build` is the builder's own.
fn setter_name(property: &PropertyPlan<'_>) -> Ident {
    if property.field == "build" {
        format_ident!("build_", span = property.span)
    } else {
        property.field.clone()
    }
}

/// The properties that must be given, in their order.
fn given<'p>(plan: &'p StructPlan<'p>) -> impl Iterator<Item = &'p PropertyPlan<'p>> {
    plan.properties
        .iter()
        .filter(|property| property.must_be_given())
}

/// The type parameters of the builder.
fn groups(plan: &StructPlan<'_>) -> Vec<Ident> {
    let count = given(plan).count().div_ceil(GROUP);
    (0..count)
        .map(|number| plan.ty.ident(&format!("G{number}")))
        .collect()
}

fn parameters(plan: &StructPlan<'_>, groups: &[Ident]) -> Option<TokenStream> {
    let span = plan.ty.span;
    angled(
        plan,
        groups.iter().map(|group| quote_spanned!(span=> #group)),
    )
}

/// A list in angle brackets, if there is anything in it.
fn angled(plan: &StructPlan<'_>, list: impl Iterator<Item = TokenStream>) -> Option<TokenStream> {
    let span = plan.ty.span;
    let list: Vec<TokenStream> = list.collect();
    (!list.is_empty()).then(|| quote_spanned!(span=> <#(#list),*>))
}

/// A type for each property that must be given, for the errors of `build`.
fn markers(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let span = plan.ty.span;
    let markers = given(plan).map(|property| {
        let name = &property.field;
        quote_spanned!(property.span=> pub struct #name;)
    });
    given(plan).next()?;

    Some(quote_spanned! {span=>
        #[allow(non_camel_case_types)]
        mod given {
            #(#markers)*
        }
    })
}

/// `Model::builder()`.
pub(super) fn start(plan: &StructPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = name(plan);
    let given = given(plan)
        .next()
        .map(|_| quote_spanned!(span=> , given: ::core::marker::PhantomData));

    quote_spanned! {span=>
        /// Starts to build a model.
        pub fn builder() -> #name {
            #name { model: #rt::__private::Read::empty() #given }
        }
    }
}

fn optional_setter(plan: &StructPlan<'_>, property: &PropertyPlan<'_>) -> TokenStream {
    let span = property.span;
    let docs = docs::line(span, &format!("Sets `{}`.", property.property.names.plain));
    let deprecated = deprecated(property);
    let setter = setter_name(property);
    let SetterArgument { ty, value } = SetterArgument::of(property, &plan.ty.rt);
    let field = &property.field;

    quote_spanned! {span=>
        #docs
        #deprecated
        pub fn #setter(mut self, value: #ty) -> Self {
            self.model.#field = #value;
            self
        }
    }
}

/// The setter of the required property of this number.
fn required_setter(
    plan: &StructPlan<'_>,
    property: &PropertyPlan<'_>,
    number: usize,
    groups: &[Ident],
) -> TokenStream {
    let span = property.span;
    let text = format!(
        "Sets `{}`, which is required.",
        property.property.names.plain
    );
    let docs = docs::line(span, &text);
    let deprecated = deprecated(property);
    let setter = setter_name(property);
    let SetterArgument { ty, value } = SetterArgument::of(property, &plan.ty.rt);
    let name = name(plan);
    let after = angled(
        plan,
        groups.iter().enumerate().map(|(index, group)| {
            if index == number / GROUP {
                let set = format_ident!("Set{}", number % GROUP, span = span);
                quote_spanned!(span=> #group::#set)
            } else {
                quote_spanned!(span=> #group)
            }
        }),
    );
    let field = &property.field;
    let value = if property.unfillable {
        quote_spanned!(span=> ::core::option::Option::Some(#value))
    } else {
        value
    };

    quote_spanned! {span=>
        #docs
        #deprecated
        pub fn #setter(mut self, value: #ty) -> #name #after {
            self.model.#field = #value;
            #name { model: self.model, given: ::core::marker::PhantomData }
        }
    }
}

fn build(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let model = &plan.ty.name;
    let conditions = given(plan).enumerate().map(|(number, property)| {
        let group = format_ident!("G{}", number / GROUP, span = span);
        let has = format_ident!("Has{}", number % GROUP, span = span);
        let name = &property.field;
        quote_spanned!(span=> #group::#has: __rt::Given<given::#name>)
    });
    let conditions: Vec<TokenStream> = conditions.collect();
    let conditions =
        (!conditions.is_empty()).then(|| quote_spanned!(span=> where #(#conditions),*));
    let built = match plan.partial() {
        Some(_) => partial::built(plan),
        None => quote_spanned!(span=> self.model),
    };

    quote_spanned! {span=>
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> #model #conditions {
            #built
        }
    }
}

fn debug(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let groups = groups(plan);
    let parameters = parameters(plan, &groups);
    let name = name(plan);
    let model = match plan.partial() {
        Some(_) => quote_spanned!(span=> ::core::option::Option::None),
        None => quote_spanned!(span=> ::core::option::Option::Some(&self.model)),
    };

    quote_spanned! {span=>
        #[automatically_derived]
        impl #parameters ::core::fmt::Debug for #name #parameters {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                __rt::debug_builder(f, SHAPE, #model)
            }
        }
    }
}
