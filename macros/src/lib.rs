//! Internals of [`modeldoc`](https://docs.rs/modeldoc): the procedural macros.
//! Use that crate; this one changes with every release of it.

mod args;
mod body;
mod errors;
mod expand;
mod folder;
mod item;
mod load;
mod report;
mod sources;
mod types;

use std::fmt::Display;

use proc_macro::TokenStream;
use proc_macro2::{Span, TokenTree};
use syn::parse::ParseStream;
use syn::{Error, Result, Token};

#[doc = include_str!("model.md")]
#[proc_macro_attribute]
pub fn model(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::guarded(|| expand::model(arguments.into(), item.into())).into()
}

#[doc = include_str!("models.md")]
#[proc_macro]
pub fn models(arguments: TokenStream) -> TokenStream {
    expand::guarded(|| expand::models(arguments.into())).into()
}

/// The place of what we invent: an editor finds the token that it comes from,
/// and the user's lints see an expansion.
fn located(token: Span) -> Span {
    Span::call_site().located_at(token)
}

/// An error at the next token, or at the end.
fn at(input: ParseStream, message: impl Display) -> Error {
    Error::new(input.span(), message)
}

/// Passes over what could not be read, up to the next comma.
fn skip_to_comma(input: ParseStream) -> Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
