//! The arguments of the macros.

use proc_macro2::{Span, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Result, Token};

use modeldoc_codegen::suggest;

/// `"path", option = value, ...`
pub(crate) struct Arguments {
    /// Where the document is, and what part of it is meant.
    pub(crate) path: LitStr,
    /// The path of the runtime crate, where it is given.
    pub(crate) runtime: Option<TokenStream>,
    /// What is wrong with the options.
    pub(crate) errors: Vec<Error>,
}

/// Every option.
const OPTIONS: [&str; 1] = ["crate"];

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if !input.peek(LitStr) {
            let message = "expected the path of a document: \
                           `#[modeldoc::model(\"schema/OAuth2Token.md\")]`";
            return Err(Error::new(input.span(), message));
        }
        let mut arguments = Arguments {
            path: input.parse()?,
            runtime: None,
            errors: Vec::new(),
        };
        while !input.is_empty() {
            if let Err(error) = arguments.option(input) {
                arguments.errors.push(error);
                skip_option(input)?;
            }
        }
        Ok(arguments)
    }
}

impl Arguments {
    fn option(&mut self, input: ParseStream<'_>) -> Result<()> {
        input.parse::<Token![,]>()?;
        if input.is_empty() {
            return Ok(());
        }
        let name = input.call(Ident::parse_any)?;
        match name.to_string().as_str() {
            "crate" => {
                input.parse::<Token![=]>()?;
                let path = until_comma(input)?;
                if path.is_empty() {
                    return Err(input.error("expected a path: `crate = my_crate::modeldoc`"));
                }
                once(&mut self.runtime, path, &name)
            }
            other => Err(unknown_option(name.span(), other)),
        }
    }
}

fn once<T>(slot: &mut Option<T>, value: T, name: &Ident) -> Result<()> {
    if slot.is_some() {
        let message = format!("option `{name}` is given twice");
        return Err(Error::new(name.span(), message));
    }
    *slot = Some(value);
    Ok(())
}

fn unknown_option(span: Span, name: &str) -> Error {
    let close = suggest::closest(name, OPTIONS);
    let help = match close {
        Some(close) => format!("did you mean `{close}`?"),
        None => format!("the options are {}", listed(&OPTIONS)),
    };
    Error::new(span, format!("unknown option `{name}`; {help}"))
}

fn listed(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
    words.join(", ")
}

/// The tokens up to the next comma outside brackets.
fn until_comma(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut tokens = TokenStream::new();
    let mut angles = 0_usize;
    while !input.is_empty() {
        if input.peek(Token![,]) && angles == 0 {
            break;
        }
        let tree: TokenTree = input.parse()?;
        if let TokenTree::Punct(punct) = &tree {
            match punct.as_char() {
                '<' => angles += 1,
                '>' => angles = angles.saturating_sub(1),
                _ => {}
            }
        }
        tree.to_tokens(&mut tokens);
    }
    Ok(tokens)
}

/// Leaves out what is left of an option that could not be read.
fn skip_option(input: ParseStream<'_>) -> Result<()> {
    while !input.is_empty() && !input.peek(Token![,]) {
        input.parse::<TokenTree>()?;
    }
    Ok(())
}
