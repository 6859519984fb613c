//! The user's own tokens on their way through emitted source.
//!
//! Emitted code is text, and text has no spans. Where it holds something that
//! the user wrote (the name of the type, its attributes), an identifier stands
//! for the tokens until the text has become tokens, too.

use proc_macro::{Group, TokenStream, TokenTree};

/// What the stand-ins begin with.
const STAND_IN: &str = "__modeldoc_user_tokens_";

/// Tokens that the emitted source refers to.
#[derive(Default)]
pub(crate) struct UserTokens {
    list: Vec<TokenStream>,
}

impl UserTokens {
    /// The source that stands for some tokens.
    pub(crate) fn stand_in(&mut self, tokens: TokenStream) -> String {
        if tokens.is_empty() {
            return String::new();
        }
        self.list.push(tokens);
        format!("{STAND_IN}{}", self.list.len() - 1)
    }

    /// Puts the tokens back where their stand-ins are.
    pub(crate) fn restore(&self, stream: TokenStream) -> TokenStream {
        let mut restored = TokenStream::new();
        for tree in stream {
            match tree {
                TokenTree::Ident(ident) => match self.named(&ident.to_string()) {
                    Some(tokens) => restored.extend(tokens.clone()),
                    None => restored.extend([TokenTree::Ident(ident)]),
                },
                TokenTree::Group(group) => {
                    let inner = self.restore(group.stream());
                    let mut new = Group::new(group.delimiter(), inner);
                    new.set_span(group.span());
                    restored.extend([TokenTree::Group(new)]);
                }
                other => restored.extend([other]),
            }
        }
        restored
    }

    /// Whether a source holds a stand-in.
    pub(crate) fn is_in(source: &str) -> bool {
        source.contains(STAND_IN)
    }

    fn named(&self, ident: &str) -> Option<&TokenStream> {
        let number: usize = ident.strip_prefix(STAND_IN)?.parse().ok()?;
        self.list.get(number)
    }
}
