//! What no lint is to say of a file: that a program does not use all of it, and
//! what its documents have chosen.

mod occasions;

use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::Parser as _;
use syn::punctuated::Punctuated;
use syn::{AttrStyle, Attribute, File, Item, Path, Token, parse_quote};

use super::Place;
use super::imports::{shown, tokens};
use super::layout::BLANK;
use crate::rustdoc;

/// Lints of names, texts, numbers and sizes.
const CHOSEN: [&str; 16] = [
    "clippy::approx_constant",
    "clippy::derive_partial_eq_without_eq",
    "clippy::doc_markdown",
    "clippy::enum_variant_names",
    "clippy::large_enum_variant",
    "clippy::len_without_is_empty",
    "clippy::match_single_binding",
    "clippy::option_option",
    "clippy::should_implement_trait",
    "clippy::struct_excessive_bools",
    "clippy::struct_field_names",
    "clippy::too_many_lines",
    "clippy::type_complexity",
    "clippy::unreadable_literal",
    "clippy::upper_case_acronyms",
    "clippy::wrong_self_convention",
];

/// Lints of what a program leaves unused.
const UNUSED: [&str; 2] = ["dead_code", "unreachable_pub"];

/// Allows what a lint would say. A module says so once, in front of everything;
/// what is included may not, and says it of single items, where it would matter
/// to whoever has not asked for more than the usual lints.
pub(super) fn allow(file: &mut File, place: &Place) {
    match place {
        Place::Module(docs) => {
            file.attrs.extend(of_module(docs));
            for attributes in file.items.iter_mut().filter_map(attributes) {
                attributes.retain(|attribute| !is_chosen(attribute));
            }
        }
        Place::Included => {
            for item in &mut file.items {
                let chosen = occasions::of(item);
                if let Some(attributes) = attributes(item) {
                    attributes.splice(0..0, of_item(&chosen));
                    let docs = |attribute: &Attribute| !attribute.path().is_ident("doc");
                    attributes.sort_by_key(docs);
                }
            }
        }
    }
}

fn of_module(docs: &str) -> Vec<Attribute> {
    let docs = rustdoc::lines(docs, "The models of some documents.");
    let chosen = paths(&CHOSEN);
    let unused = paths(&UNUSED);
    let of_chosen = " Names, texts and sizes are the documents'; a property may be absent or null.";
    let of_unused = " A program need not use all of them.";
    let attributes = quote! {
        #(#![doc = #docs])*
        #![comment = #BLANK]
        #![comment = #of_chosen]
        #![allow(#chosen)]
        #![comment = #of_unused]
        #![allow(#unused)]
    };
    // They are attributes, whatever the documentation says.
    Attribute::parse_inner
        .parse2(attributes)
        .unwrap_or_default()
}

fn of_item(chosen: &[&str]) -> Vec<Attribute> {
    let unused = paths(&UNUSED);
    let unused: Attribute =
        parse_quote!(#[allow(#unused, reason = "a program need not use all of it")]);
    let mut attributes = vec![unused];
    if !chosen.is_empty() {
        let chosen = paths(chosen);
        attributes.push(parse_quote!(#[allow(#chosen, reason = "the documents have chosen so")]));
    }
    attributes
}

fn paths(lints: &[&str]) -> TokenStream {
    let paths = lints.iter().map(|lint| tokens(lint));
    quote!(#(#paths),*)
}

/// Whether an attribute allows lints of [`CHOSEN`] and nothing else.
fn is_chosen(attribute: &Attribute) -> bool {
    let parser = Punctuated::<Path, Token![,]>::parse_terminated;
    matches!(attribute.style, AttrStyle::Outer)
        && attribute.path().is_ident("allow")
        && attribute.parse_args_with(parser).is_ok_and(|lints| {
            let mut lints = lints.iter().map(shown);
            lints.all(|lint| CHOSEN.contains(&lint.as_str()))
        })
}

/// The attributes of an item that lints may speak of: impls of traits are used
/// by whoever knows the trait.
fn attributes(item: &mut Item) -> Option<&mut Vec<Attribute>> {
    match item {
        Item::Const(item) => Some(&mut item.attrs),
        Item::Enum(item) => Some(&mut item.attrs),
        Item::Impl(item) if item.trait_.is_none() => Some(&mut item.attrs),
        Item::Struct(item) => Some(&mut item.attrs),
        Item::Type(item) => Some(&mut item.attrs),
        _ => None,
    }
}
