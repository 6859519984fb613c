//! Types that the user writes, by their tokens.
//!
//! What a type is called decides how a getter hands it out. Aliases and
//! imports under other names are handed out by reference, which is never
//! wrong.

use modeldoc_codegen::model::{CustomAccess, CustomType};
use proc_macro::{TokenStream, TokenTree};

use crate::user_tokens::UserTokens;

/// Types that getters hand out by value.
const COPY: [&str; 15] = [
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
    "u64", "usize",
];

/// A type of the user's.
pub(crate) fn custom(tokens: &TokenStream, user: &mut UserTokens) -> CustomType {
    let access = match last_name(tokens) {
        Some(name) if COPY.contains(&name.as_str()) => CustomAccess::Copy,
        Some(name) if name == "String" => CustomAccess::Text,
        _ => match inside("Vec", tokens) {
            Some(element) => CustomAccess::Slice(user.stand_in(element)),
            None => CustomAccess::Reference,
        },
    };
    CustomType {
        source: user.stand_in(tokens.clone()),
        shown: shown(tokens),
        access,
    }
}

/// The `T` of `Wrapper<T>`, with or without a path in front.
pub(crate) fn inside(wrapper: &str, tokens: &TokenStream) -> Option<TokenStream> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    let open = trees.iter().position(|tree| is_punct(tree, '<'))?;
    let (path, rest) = trees.split_at(open);
    let named = matches!(path.last(), Some(TokenTree::Ident(name)) if name.to_string() == wrapper);
    let closed = rest.len() > 2 && rest.last().is_some_and(|tree| is_punct(tree, '>'));
    let inner = &rest[1..rest.len().saturating_sub(1).max(1)];
    (named && is_path(path) && closed).then(|| inner.iter().cloned().collect())
}

/// The last name of a path without generics.
fn last_name(tokens: &TokenStream) -> Option<String> {
    let trees: Vec<TokenTree> = tokens.clone().into_iter().collect();
    match trees.last() {
        Some(TokenTree::Ident(name)) if is_path(&trees) => Some(name.to_string()),
        _ => None,
    }
}

fn is_path(trees: &[TokenTree]) -> bool {
    let mut trees = trees.iter();
    trees.all(|tree| matches!(tree, TokenTree::Ident(_)) || is_punct(tree, ':'))
}

fn is_punct(tree: &TokenTree, letter: char) -> bool {
    matches!(tree, TokenTree::Punct(punct) if punct.as_char() == letter)
}

/// A type as a person writes it: the compiler puts blanks between all tokens.
fn shown(tokens: &TokenStream) -> String {
    tokens
        .to_string()
        .replace(" :: ", "::")
        .replace(":: ", "::")
        .replace(" < ", "<")
        .replace("< ", "<")
        .replace(" >", ">")
        .replace(" ,", ",")
}
