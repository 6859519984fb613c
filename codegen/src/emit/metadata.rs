//! What the table says, as constants: for `impl Model`, and for reading, writing
//! and `Debug`, which take every name from there.

use proc_macro2::{Literal, TokenStream};
use quote::quote_spanned;

use crate::model::{Default, Scalar, Type};
use crate::plan::{PropertyPlan, StructPlan};

/// The rows of the table.
pub(super) fn rows(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let rows = plan.properties.iter().map(row);

    quote_spanned! {span=>
        const PROPERTIES: &[__rt::Property] = &[#(#rows),*];
    }
}

/// What a row says, but for what most rows say.
fn row(plan: &PropertyPlan<'_>) -> TokenStream {
    let property = plan.property;
    let span = plan.span;
    let name = &property.wire_name;
    let field = property.names.plain.as_str();
    let field = (field != name).then(|| quote_spanned!(span=> field: #field,));
    let ty = property.ty.to_string();
    let rust_type = plan.shown_type();
    let marks = [
        ("stands_in", plan.required() && plan.stand_in.is_some()),
        ("nullable", plan.nullable),
        ("read_only", property.read_only),
        ("write_only", property.write_only),
        ("deprecated", property.deprecated),
    ];
    let marks = marks.into_iter().filter(|(_, is_set)| *is_set);
    let marks = marks.map(|(mark, _)| {
        let mark = proc_macro2::Ident::new(mark, span);
        quote_spanned!(span=> #mark: true,)
    });
    let secrecy = secrecy(plan);
    let default = property.default.as_ref().map(|default| {
        let default = match default {
            Default::Text(text) | Default::Number(text) | Default::Documented(text) => text,
            Default::Boolean(true) => "true",
            Default::Boolean(false) => "false",
            Default::Empty => "[]",
        };
        quote_spanned!(span=> default: ::core::option::Option::Some(#default),)
    });
    let bounds = bounds(plan);
    let line = Literal::usize_unsuffixed(property.line);
    let description = Some(&property.description).filter(|text| !text.is_empty());
    let description = description.map(|text| quote_spanned!(span=> description: #text,));
    let rest = if plan.required() {
        quote_spanned!(span=> __rt::REQUIRED)
    } else {
        quote_spanned!(span=> __rt::OPTIONAL)
    };

    quote_spanned! {span=>
        __rt::Property {
            name: #name,
            #field
            ty: #ty,
            rust_type: #rust_type,
            #(#marks)*
            #secrecy
            #default
            #bounds
            line: #line,
            #description
            ..#rest
        }
    }
}

/// How much of a secret errors may show.
fn secrecy(plan: &PropertyPlan<'_>) -> Option<TokenStream> {
    let span = plan.span;
    plan.property.secret.then(|| {
        if is_text(&plan.property.ty) {
            quote_spanned!(span=> secrecy: __rt::Secrecy::Text,)
        } else {
            quote_spanned!(span=> secrecy: __rt::Secrecy::Value,)
        }
    })
}

/// Whether the property is a `String`, whose only errors are serde's own.
fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Scalar(scalar) => scalar.is_text(),
        Type::Nullable(inner) => matches!(**inner, Type::Scalar(scalar) if Scalar::is_text(scalar)),
        _ => false,
    }
}

fn bounds(plan: &PropertyPlan<'_>) -> Option<TokenStream> {
    let span = plan.span;
    let bounds = &plan.property.bounds;
    let pairs = bounds.iter().map(|(bound, limit)| {
        let (name, limit) = (bound.name(), &limit.value);
        quote_spanned!(span=> (#name, #limit))
    });
    (!bounds.is_empty()).then(|| quote_spanned!(span=> bounds: &[#(#pairs),*],))
}

/// What the compiler makes of the rows: names, what is required, where each name
/// is found.
pub(super) fn shape(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.shown_name;
    let count = plan.properties.len();
    let words = Literal::usize_unsuffixed(words(plan));
    let slots = Literal::usize_unsuffixed(slots(count));
    let count = Literal::usize_unsuffixed(count);

    quote_spanned! {span=>
        const SHAPE: &__rt::Shape = &__rt::Shape {
            name: #name,
            properties: PROPERTIES,
            names: &__rt::names::<#count>(PROPERTIES),
            required: &__rt::required::<#words>(PROPERTIES),
            index: &__rt::index::<#slots>(PROPERTIES),
        };
    }
}

/// How many words of 64 bits have a bit for each property.
pub(super) fn words(plan: &StructPlan<'_>) -> usize {
    plan.properties.len().div_ceil(64).max(1)
}

/// How many slots the hash table over so many names has. A few are compared one
/// after the other.
fn slots(names: usize) -> usize {
    const COMPARED: usize = 3;
    if names <= COMPARED {
        0
    } else {
        (names * 2).next_power_of_two()
    }
}

/// `impl Model`
pub(super) fn model(plan: &StructPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = &plan.ty.name;
    let description = &plan.model.description;
    let document = plan.document;
    let unknown = unknown(plan);

    quote_spanned! {span=>
        #[automatically_derived]
        impl #rt::Model for #name {
            const NAME: &'static ::core::primitive::str = SHAPE.name;
            const DESCRIPTION: &'static ::core::primitive::str = #description;
            const DOCUMENT: &'static ::core::primitive::str = #document;
            const PROPERTIES: &'static [#rt::Property] = PROPERTIES;
            #unknown
        }
    }
}

/// Where the properties are that the table does not list.
fn unknown(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = plan.unknown_field.as_ref()?;

    Some(quote_spanned! {span=>
        fn __unknown(&mut self) -> ::core::option::Option<&mut #rt::UnknownProperties> {
            ::core::option::Option::Some(&mut self.#name)
        }
    })
}
