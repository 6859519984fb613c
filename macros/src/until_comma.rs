//! Tokens that end with a comma.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use syn::parse::ParseStream;
use syn::{Result, Token};

/// The tokens up to the next comma that is not within angle brackets.
pub(crate) fn until_comma(input: ParseStream<'_>) -> Result<TokenStream> {
    let mut tokens = TokenStream::new();
    let mut angles = 0_usize;
    let mut arrow = false;
    while !input.is_empty() {
        if input.peek(Token![,]) && angles == 0 {
            break;
        }
        let tree: TokenTree = input.parse()?;
        let mut is_dash = false;
        if let TokenTree::Punct(punct) = &tree {
            match punct.as_char() {
                '<' => angles += 1,
                // The `>` of `->` closes nothing.
                '>' if !arrow => angles = angles.saturating_sub(1),
                '-' => is_dash = true,
                _ => {}
            }
        }
        arrow = is_dash;
        tree.to_tokens(&mut tokens);
    }
    Ok(tokens)
}
