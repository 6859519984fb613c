//! What the table says, as constants: for `impl Model`, and for reading, writing
//! and `Debug`, which take every name from there.

use proc_macro2::{Ident, Literal, TokenStream};
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

fn row(plan: &PropertyPlan<'_>) -> TokenStream {
    let property = plan.property;
    let span = plan.span;
    let name = &property.wire_name;
    let rust_name = &property.names.plain;
    let rust_name = if rust_name == name { "" } else { rust_name };
    let ty = property.ty.to_string();
    let rust_type = plan.shown_type();
    let marks = marks(plan);
    let line = Literal::usize_unsuffixed(property.line);
    let description = &property.description;
    let more = more(plan);

    quote_spanned! {span=>
        __rt::Property {
            name: #name,
            rust_name: #rust_name,
            ty: #ty,
            rust_type: #rust_type,
            marks: #marks,
            line: #line,
            description: #description,
            more: #more,
        }
    }
}

fn marks(plan: &PropertyPlan<'_>) -> TokenStream {
    let property = plan.property;
    let span = plan.span;
    let is_text = is_text(&property.ty);
    let marks = [
        ("REQUIRED", plan.required()),
        ("STANDS_IN", plan.required() && plan.stand_in.is_some()),
        ("NULLABLE", plan.nullable),
        ("READ_ONLY", property.read_only),
        ("WRITE_ONLY", property.write_only),
        ("DEPRECATED", property.deprecated),
        ("SECRET_TEXT", property.secret && is_text),
        ("SECRET_VALUE", property.secret && !is_text),
    ];
    let mut set: Vec<&str> = Vec::new();
    set.extend(
        marks
            .iter()
            .filter(|(_, is_set)| *is_set)
            .map(|(mark, _)| mark),
    );
    if !plan.required() && set.is_empty() {
        set.push("OPTIONAL");
    }
    let set = set.into_iter().map(|mark| {
        let mark = Ident::new(mark, span);
        quote_spanned!(span=> __rt::marks::#mark)
    });
    quote_spanned!(span=> #(#set)|*)
}

/// The default and the bounds, where there are any.
fn more(plan: &PropertyPlan<'_>) -> TokenStream {
    let span = plan.span;
    let property = plan.property;
    if property.default.is_none() && property.bounds.is_empty() {
        return quote_spanned!(span=> __rt::NOTHING);
    }
    let default = match &property.default {
        Some(default) => {
            let default = match default {
                Default::Text(text) | Default::Number(text) | Default::Documented(text) => text,
                Default::Boolean(true) => "true",
                Default::Boolean(false) => "false",
                Default::Empty => "[]",
            };
            quote_spanned!(span=> ::core::option::Option::Some(#default))
        }
        None => quote_spanned!(span=> ::core::option::Option::None),
    };
    let bounds = property.bounds.iter().map(|(bound, limit)| {
        let (name, limit) = (bound.name(), &limit.value);
        quote_spanned!(span=> (#name, #limit))
    });

    quote_spanned! {span=>
        &__rt::More {
            default: #default,
            bounds: &[#(#bounds),*],
        }
    }
}

/// Whether the property is a `String`, whose only errors are serde's own.
fn is_text(ty: &Type) -> bool {
    match ty {
        Type::Scalar(scalar) => scalar.is_text(),
        Type::Nullable(inner) => matches!(**inner, Type::Scalar(scalar) if Scalar::is_text(scalar)),
        _ => false,
    }
}

/// What the compiler makes of the rows: names, what is required, where each name
/// is found.
pub(super) fn shape(plan: &StructPlan<'_>) -> TokenStream {
    let span = plan.ty.span;
    let name = &plan.ty.shown_name;
    let description = &plan.model.description;
    let document = plan.document;
    let count = plan.properties.len();
    let words = Literal::usize_unsuffixed(words(plan));
    let slots = Literal::usize_unsuffixed(slots(count));
    let count = Literal::usize_unsuffixed(count);

    quote_spanned! {span=>
        const SHAPE: &__rt::Shape = &__rt::Shape {
            name: #name,
            description: #description,
            document: #document,
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
    let unknown = unknown(plan);

    quote_spanned! {span=>
        #[automatically_derived]
        impl #rt::Model for #name {
            const __SHAPE: &'static __rt::Shape = SHAPE;
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
