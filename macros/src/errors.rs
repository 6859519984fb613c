//! Mistakes in the macros' input, collected so that all of them are shown.

use modeldoc_codegen::suggest;
use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::{Error, Result};

/// What is wrong; the rest of the input is good.
#[derive(Default)]
pub(crate) struct Errors(Option<Error>);

impl Errors {
    /// Adds a mistake.
    pub(crate) fn push(&mut self, error: Error) {
        match &mut self.0 {
            Some(errors) => errors.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// The value of what could be read. A mistake is kept.
    pub(crate) fn keep<T>(&mut self, result: Result<T>) -> Option<T> {
        result.map_err(|error| self.push(error)).ok()
    }
}

/// All of them as the compiler shows them.
impl ToTokens for Errors {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        tokens.extend(self.0.as_ref().map(Error::to_compile_error));
    }
}

/// An error for a word that is none of those that could stand there.
pub(crate) fn unknown(span: Span, what: &str, word: &str, known: &[&str]) -> Error {
    let help = match suggest::closest(word, known.iter().copied()) {
        Some(close) => format!("did you mean `{close}`?"),
        None => {
            let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
            format!("there are {}", known.join(", "))
        }
    };
    Error::new(span, format!("unknown {what} `{word}`\n= help: {help}"))
}
