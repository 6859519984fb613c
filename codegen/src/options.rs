//! What the user says in the source, beside the table.

use crate::dialect::Dialect;
use crate::model::{CustomType, Presence};
use crate::names::NameRule;

/// The user's item: what a model is emitted as.
///
/// All texts are Rust source and are emitted as they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The attributes on the item, docs and derives among them.
    pub attributes: String,
    /// Whether docs are among the attributes.
    pub documented: bool,
    /// `pub`, `pub(crate)` or nothing.
    pub visibility: String,
    /// The name of the type.
    pub name: String,
    /// The name where it is declared: the same, or what stands for the user's
    /// own token.
    pub declared: String,
    /// The document, as the user names it.
    pub document: String,
}

impl Item {
    /// `pub struct Name;` of a document.
    pub fn public(name: &str, document: &str) -> Self {
        Item {
            attributes: String::new(),
            documented: false,
            visibility: "pub".to_owned(),
            name: name.to_owned(),
            declared: name.to_owned(),
            document: document.to_owned(),
        }
    }
}

/// The options of the macros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The path of the runtime crate, as Rust source.
    pub runtime: String,
    /// How wire names come from the printed ones.
    pub names: NameRule,
    /// The language of the pages, where it is not to be found out.
    pub dialect: Option<Dialect>,
    /// Whether properties must be there where a table cannot say so.
    pub unmarked: Option<Presence>,
    /// What becomes of properties that a table does not list.
    pub unknown: Unknown,
    /// Which Rust types stand for what.
    pub types: Vec<TypeRule>,
    /// Whether `Debug` shows secrets.
    pub show_secrets: bool,
    /// What a table without rows means.
    pub empty: Option<Empty>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            runtime: "::modeldoc".to_owned(),
            names: NameRule::Verbatim,
            dialect: None,
            unmarked: None,
            unknown: Unknown::Ignore,
            types: Vec::new(),
            show_secrets: false,
            empty: None,
        }
    }
}

/// What becomes of properties that a table does not list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// They are skipped.
    Ignore,
    /// They are kept and written back.
    Keep,
    /// They are errors.
    Deny,
}

/// What a table without rows means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Empty {
    /// Any value: the page may hide an enum.
    Any,
    /// An object without known properties.
    Object,
}

/// A Rust type that stands for something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypeRule {
    /// What it stands for: a neutral type (`date-time`), a model, or words of a
    /// table.
    pub words: String,
    /// The type.
    pub ty: CustomType,
}
