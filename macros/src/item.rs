//! The item that the attribute stands on.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Result, Token, braced, bracketed, parenthesized};

/// `#[...] pub struct Name;`
pub(crate) struct Item {
    /// The attributes, docs among them.
    pub(crate) attributes: TokenStream,
    /// Whether one of them documents the item.
    pub(crate) documented: bool,
    /// `pub`, `pub(crate)` or nothing.
    pub(crate) visibility: TokenStream,
    /// The name of the type.
    pub(crate) name: Ident,
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let (attributes, documented) = attributes(input)?;
        let visibility = visibility(input)?;
        if !input.peek(Token![struct]) {
            return Err(input.error("expected a struct: `struct Name;`"));
        }
        input.parse::<Token![struct]>()?;
        let name = input.call(Ident::parse_any)?;
        if input.peek(Token![<]) {
            return Err(input.error("a model has no generics"));
        }
        if input.peek(Token![;]) {
            input.parse::<Token![;]>()?;
        } else {
            let body;
            braced!(body in input);
            if !body.is_empty() {
                return Err(body.error("the properties come from the document: `struct Name;`"));
            }
        }
        Ok(Item {
            attributes,
            documented,
            visibility,
            name,
        })
    }
}

/// Outer attributes, and whether there are docs among them.
fn attributes(input: ParseStream<'_>) -> Result<(TokenStream, bool)> {
    let mut attributes = TokenStream::new();
    let mut documented = false;
    while input.peek(Token![#]) {
        let pound: Token![#] = input.parse()?;
        let content;
        let brackets = bracketed!(content in input);
        let content: TokenStream = content.parse()?;
        let first = content.clone().into_iter().next();
        documented |= matches!(first, Some(TokenTree::Ident(name)) if name == "doc");
        pound.to_tokens(&mut attributes);
        brackets.surround(&mut attributes, |tokens| tokens.extend(content));
    }
    Ok((attributes, documented))
}

fn visibility(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut visibility = TokenStream::new();
    if input.peek(Token![pub]) {
        input.parse::<Token![pub]>()?.to_tokens(&mut visibility);
        if input.peek(syn::token::Paren) {
            let content;
            let parens = parenthesized!(content in input);
            let content: TokenStream = content.parse()?;
            parens.surround(&mut visibility, |tokens| tokens.extend(content));
        }
    }
    Ok(visibility)
}

/// An item that is no struct of ours: an error at its first token.
pub(crate) fn parse(item: TokenStream) -> Result<Item> {
    if item.is_empty() {
        return Err(Error::new(
            proc_macro2::Span::call_site(),
            "expected a struct: `struct Name;`",
        ));
    }
    syn::parse2(item)
}
