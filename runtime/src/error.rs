//! What can go wrong when a model is filled by names.

use alloc::string::String;
use core::fmt;

/// A value that is not what a model's table says.
///
/// Its text names the property and never shows a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    text: String,
}

impl Error {
    pub(crate) fn new(text: String) -> Self {
        Error { text }
    }

    /// The error with the names of model and property in front, if they are
    /// not there: words of a foreign type do not name them.
    pub(crate) fn of(self, model: &str, property: &str) -> Self {
        if self.text.starts_with(model) {
            return self;
        }
        Error::new(alloc::format!("{model}.{property}: {}", self.text))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl core::error::Error for Error {}
