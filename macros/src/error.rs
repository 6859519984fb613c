//! Mistakes in the macros' input.

use std::str::FromStr;

use proc_macro::{Group, Span, TokenStream, TokenTree};

/// A mistake and the token that it is at.
pub(crate) struct Error {
    span: Span,
    message: String,
}

impl Error {
    pub(crate) fn new(span: Span, message: impl Into<String>) -> Self {
        Error {
            span,
            message: message.into(),
        }
    }

    /// The error as the compiler shows it.
    pub(crate) fn tokens(&self) -> TokenStream {
        let source = format!("::core::compile_error! {{ {:?} }}", self.message);
        at(self.span, &source)
    }
}

/// All errors as the compiler shows them.
pub(crate) fn tokens(errors: &[Error]) -> TokenStream {
    errors.iter().map(Error::tokens).collect()
}

/// Source as tokens that all stand in one place.
pub(crate) fn at(span: Span, source: &str) -> TokenStream {
    fn moved(stream: TokenStream, span: Span) -> TokenStream {
        stream
            .into_iter()
            .map(|mut tree| {
                if let TokenTree::Group(group) = &tree {
                    let inner = moved(group.stream(), span);
                    tree = Group::new(group.delimiter(), inner).into();
                }
                tree.set_span(span);
                tree
            })
            .collect()
    }
    // Our own source is Rust; what is foreign in it is inside literals.
    moved(TokenStream::from_str(source).unwrap_or_default(), span)
}
