//! Structs that the user writes: what a model is emitted as.

use modeldoc_codegen::options;
use proc_macro2::{Ident, Punct, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Result, Token, braced, bracketed, parenthesized};

use crate::body::Field;
use crate::user_tokens::UserTokens;

/// `#[...] pub struct Name { overrides }`
pub(crate) struct Item {
    /// The attributes, docs among them.
    attributes: TokenStream,
    /// Whether one of them documents the item.
    documented: bool,
    /// `pub`, `pub(crate)` or nothing.
    visibility: TokenStream,
    /// The name of the type.
    pub(crate) name: Ident,
    /// Whether `Default` is derived by the user.
    derives_default: bool,
    /// What is said of single properties.
    pub(crate) fields: Vec<Field>,
    /// What is wrong with the body or the attributes; the rest is good.
    pub(crate) errors: Vec<Error>,
}

/// What every model has; deriving it again would be rustc's error.
const GIVEN: [&str; 5] = ["Clone", "Debug", "PartialEq", "Serialize", "Deserialize"];

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut item = Item {
            attributes: TokenStream::new(),
            documented: false,
            derives_default: false,
            visibility: TokenStream::new(),
            name: Ident::new("_placeholder", input.span()),
            fields: Vec::new(),
            errors: Vec::new(),
        };
        while input.peek(Token![#]) {
            let (whole, content) = attribute(input)?;
            let mut trees = content.into_iter();
            let Some(TokenTree::Ident(name)) = trees.next() else {
                item.attributes.extend(whole);
                continue;
            };
            item.documented |= name == "doc";
            match trees.next() {
                Some(TokenTree::Group(list)) if name == "derive" => {
                    let derives = item.derives(list.stream());
                    item.attributes.extend(quote!(#[#name(#derives)]));
                }
                _ => item.attributes.extend(whole),
            }
        }
        item.visibility = visibility(input)?;
        if !input.peek(Token![struct]) {
            return Err(input.error("expected a struct: `struct Name;`"));
        }
        input.parse::<Token![struct]>()?;
        item.name = input.call(Ident::parse_any)?;
        if input.peek(Token![<]) {
            return Err(input.error("a model has no generics"));
        }
        if input.peek(syn::token::Paren) {
            return Err(input.error("properties have names: `struct Name { property: Type }`"));
        }
        if input.peek(syn::token::Brace) {
            let body;
            braced!(body in input);
            while !body.is_empty() {
                match body.parse::<Field>() {
                    Ok(field) => item.fields.push(field),
                    Err(error) => {
                        item.errors.push(error);
                        crate::until_comma::until_comma(&body)?;
                    }
                }
                if !body.is_empty() {
                    body.parse::<Token![,]>()?;
                }
            }
        } else {
            input.parse::<Token![;]>()?;
        }
        Ok(item)
    }
}

impl Item {
    /// The derives of an attribute without those that every model has, each of
    /// which is an error.
    fn derives(&mut self, list: TokenStream) -> TokenStream {
        let mut kept = TokenStream::new();
        let mut path = TokenStream::new();
        let mut end = None;
        let comma = TokenTree::Punct(Punct::new(',', Spacing::Alone));
        for tree in list.into_iter().chain([comma]) {
            match &tree {
                TokenTree::Punct(punct) if punct.as_char() == ',' => {
                    let path = std::mem::take(&mut path);
                    let Some(name): Option<Ident> = end.take() else {
                        continue;
                    };
                    if GIVEN.iter().any(|given| name == given) {
                        let message = format!("every model has `{name}` already; leave it out");
                        self.errors.push(Error::new(name.span(), message));
                        continue;
                    }
                    self.derives_default |= name == "Default";
                    kept.extend(path);
                    kept.extend([tree]);
                    continue;
                }
                TokenTree::Ident(name) => end = Some(name.clone()),
                _ => {}
            }
            path.extend([tree]);
        }
        kept
    }

    /// What the generator needs to know. `document` is what the user calls the
    /// document.
    pub(crate) fn to_options(&self, document: &str, user: &mut UserTokens) -> options::Item {
        options::Item {
            attributes: user.stand_in(self.attributes.clone()),
            documented: self.documented,
            derives_default: self.derives_default,
            visibility: user.stand_in(self.visibility.clone()),
            name: self.name.to_string(),
            declared: user.stand_in(self.name.to_token_stream()),
            document: document.to_owned(),
            overrides: self
                .fields
                .iter()
                .map(|field| field.to_override(user))
                .collect(),
        }
    }
}

/// One outer attribute: all of it, and what is in its brackets.
pub(crate) fn attribute(input: ParseStream<'_>) -> Result<(TokenStream, TokenStream)> {
    let mut whole = TokenStream::new();
    input.parse::<Token![#]>()?.to_tokens(&mut whole);
    let content;
    let brackets = bracketed!(content in input);
    let content: TokenStream = content.parse()?;
    brackets.surround(&mut whole, |tokens| tokens.extend(content.clone()));
    Ok((whole, content))
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
