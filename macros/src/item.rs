//! Structs that the user writes: what a model is emitted as.

use modeldoc_codegen::options;
use modeldoc_codegen::user::{UserItem, UserTokens};
use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Attribute, Error, Ident, Meta, Path, Result, Token, Visibility, braced, token};

use crate::body::Field;
use crate::errors::Errors;
use crate::{at, skip_to_comma};

/// `#[...] pub struct Name { overrides }`
pub(crate) struct Item {
    /// The attributes, docs among them.
    attributes: Vec<Attribute>,
    visibility: Visibility,
    name: Ident,
    /// What is said of single properties.
    pub(crate) fields: Vec<Field>,
    /// What is wrong with the body or the attributes; the rest is good.
    pub(crate) errors: Errors,
}

/// What every model has; deriving it again would be rustc's error.
const GIVEN: [&str; 5] = ["Clone", "Debug", "PartialEq", "Serialize", "Deserialize"];

impl Item {
    /// Whether an item may begin here.
    pub(crate) fn starts(input: ParseStream) -> bool {
        input.peek(Token![#]) || input.peek(Token![pub]) || input.peek(Token![struct])
    }

    /// Where the name stands.
    pub(crate) fn span(&self) -> Span {
        self.name.span()
    }

    /// What the stages before emission need to know; the tokens stay with the
    /// emitter.
    pub(crate) fn to_options(&self, user: &mut UserTokens) -> options::Item {
        user.items.push(UserItem {
            attributes: tokens_of(&self.attributes),
            documented: is_documented(&self.attributes),
            derives_default: self.attributes.iter().any(derives_default),
            visibility: self.visibility.to_token_stream(),
            name: self.name.clone(),
            fields: self.fields.iter().map(Field::to_user_field).collect(),
        });
        let fields = self.fields.iter();
        options::Item {
            name: self.name.to_string(),
            overrides: fields.map(|field| field.to_override(user)).collect(),
        }
    }
}

impl Parse for Item {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut errors = Errors::default();
        let mut attributes = input.call(Attribute::parse_outer)?;
        for attribute in &mut attributes {
            without_given(attribute, &mut errors);
        }
        let visibility = input.parse()?;
        if !input.peek(Token![struct]) {
            return Err(at(input, "expected a struct: `struct Name;`"));
        }
        input.parse::<Token![struct]>()?;
        if !input.peek(Ident::peek_any) {
            return Err(at(input, "expected the name of the struct"));
        }
        let name = input.call(Ident::parse_any)?;
        if input.peek(Token![<]) {
            return Err(at(input, "a model has no generics"));
        }
        if input.peek(token::Paren) {
            let message = "properties have names: `struct Name { property: Type }`";
            return Err(Error::new_spanned(input.parse::<TokenTree>()?, message));
        }
        let mut fields = Vec::new();
        if input.peek(token::Brace) {
            let body;
            braced!(body in input);
            while !body.is_empty() {
                match body.parse() {
                    Ok(field) => fields.push(field),
                    Err(error) => {
                        errors.push(error);
                        skip_to_comma(&body)?;
                    }
                }
                body.parse::<Option<Token![,]>>()?;
            }
        } else {
            input.parse::<Token![;]>()?;
        }
        Ok(Item {
            attributes,
            visibility,
            name,
            fields,
            errors,
        })
    }
}

/// Takes out of a derive what every model has, each of which is an error.
fn without_given(attribute: &mut Attribute, errors: &mut Errors) {
    if !attribute.path().is_ident("derive") {
        return;
    }
    let Ok(derives) = derives_of(attribute) else {
        // Whatever it is, rustc says what is wrong with it.
        return;
    };
    let mut kept: Punctuated<Path, Token![,]> = Punctuated::new();
    for path in derives {
        let given = path
            .segments
            .last()
            .filter(|last| GIVEN.iter().any(|given| last.ident == given));
        match given {
            Some(last) => {
                let name = &last.ident;
                let message = format!("every model has `{name}` already; leave it out");
                errors.push(Error::new(name.span(), message));
            }
            None => kept.push(path),
        }
    }
    if let Meta::List(list) = &mut attribute.meta {
        list.tokens = kept.to_token_stream();
    }
}

fn derives_of(attribute: &Attribute) -> Result<Punctuated<Path, Token![,]>> {
    attribute.parse_args_with(Punctuated::parse_terminated)
}

fn derives_default(attribute: &Attribute) -> bool {
    let is_default = |path: &Path| {
        let last = path.segments.last();
        last.is_some_and(|last| last.ident == "Default")
    };
    attribute.path().is_ident("derive")
        && derives_of(attribute).is_ok_and(|paths| paths.iter().any(is_default))
}

/// Whether docs are among some attributes.
pub(crate) fn is_documented(attributes: &[Attribute]) -> bool {
    attributes
        .iter()
        .any(|attribute| attribute.path().is_ident("doc"))
}

/// Attributes as they were written.
pub(crate) fn tokens_of(attributes: &[Attribute]) -> TokenStream {
    let mut tokens = TokenStream::new();
    for attribute in attributes {
        attribute.to_tokens(&mut tokens);
    }
    tokens
}
