//! What the user says in the source, beside the table.

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
}

impl Default for Options {
    fn default() -> Self {
        Options {
            runtime: "::modeldoc".to_owned(),
        }
    }
}
