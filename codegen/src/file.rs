//! Emitted code as a file that reads as if a person had written it.
//!
//! What the macros emit stands among items that nobody knows, and names all
//! things by absolute paths. A file is known as a whole: it imports what it uses
//! and calls it by short names, as far as none of its own items is called so.
//!
//! ```text
//!  tokens ──parse──▶ items ──paths──▶ short names  ──lints──▶  ──layout──▶ text
//!                            imports                 allowed     blank lines
//! ```

mod imports;
mod layout;
mod lints;
mod names;
mod paths;
mod scope;

use std::error::Error;
use std::fmt;

use crate::Generated;
use crate::user::UserTokens;

/// The version that files are written by.
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// What a file is like.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Style {
    /// The comment that it begins with: that it is generated, by what, and from
    /// what.
    pub header: String,
    /// How it becomes part of a program.
    pub place: Place,
    /// Whether it does without the standard library.
    pub no_std: bool,
}

/// How a file becomes part of a program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// By `include!`, into a module of its own, whose documentation and lints
    /// are its owner's.
    #[default]
    Included,
    /// By `mod models;`. The text is the module's documentation.
    Module(String),
}

/// What was emitted is not Rust: a mistake of modeldoc.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotRust {
    cause: String,
}

impl fmt::Display for NotRust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "modeldoc emitted something that is not Rust: {}",
            self.cause
        )
    }
}

impl Error for NotRust {}

/// Writes emitted code as a file. `user` is what it was emitted with.
///
/// Fails if the code is not Rust, which is a mistake of modeldoc.
pub fn write(generated: &Generated, user: &UserTokens, style: &Style) -> Result<String, NotRust> {
    let mut file = syn::parse2(generated.tokens()).map_err(|error| NotRust {
        cause: error.to_string(),
    })?;
    paths::shorten(&mut file, user, style.no_std);
    lints::allow(&mut file, &style.place);
    let code = layout::text(file);
    Ok(format!("{}{code}", comment(&style.header)))
}

/// A text as a comment in front of the code: nothing of it is code, whatever it
/// holds.
fn comment(text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    let mut comment = String::new();
    for line in text.split(['\n', '\r']) {
        comment.push_str(format!("// {line}").trim_end());
        comment.push('\n');
    }
    comment.push('\n');
    comment
}
