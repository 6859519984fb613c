//! What the user says in the source, beside the table.

use crate::dialect::Dialect;
use crate::model::{CustomType, Presence};
use crate::names::NameRule;

/// What the user says of one model.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The name of the type, with `r#` where it is written so.
    pub name: String,
    /// What is said of single properties.
    pub overrides: Vec<Override>,
}

impl Item {
    /// An item that changes nothing.
    pub fn new(name: &str) -> Self {
        Item {
            name: name.to_owned(),
            overrides: Vec::new(),
        }
    }
}

/// What the user says of one property, in the struct's body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Override {
    /// The property: its name in Rust, without `r#`, or in serialized data.
    pub property: String,
    /// The same as an identifier, which the field is called by if `wire_name`
    /// names the property.
    pub ident: String,
    /// The type of the field.
    pub ty: Option<FieldType>,
    /// The name in serialized data.
    pub wire_name: Option<String>,
    /// The line of the document that declares it; then `property` is what it is
    /// called in Rust.
    pub line: Option<usize>,
    /// Whether it is a secret.
    pub secret: Option<bool>,
    /// Whether it is left out.
    pub skip: bool,
}

/// A field's type of the user's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldType {
    /// The type without `Option` around it.
    pub value: CustomType,
    /// Optional where there is an `Option`.
    pub presence: Presence,
    /// Whether there are two.
    pub nullable: bool,
}

/// A mistake in what the user says, which only the invocation can show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsageError {
    /// Where it is.
    pub site: Site,
    /// What is wrong, and what to do.
    pub message: String,
}

/// Part of an invocation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// The item of this number.
    Item(usize),
    /// The override of the second number in the item of the first.
    Override(usize, usize),
    /// The name of this number in `skip(...)`.
    Skip(usize),
    /// The document of this number in `examples(...)`.
    Example(usize),
}

/// The options of the macros.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
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
    /// What models with properties do not get.
    pub without: Vec<Part>,
    /// What a table without rows means.
    pub empty: Option<Empty>,
    /// Pages and models that are left out.
    pub skip: Vec<String>,
    /// Whether the examples of the pages become tests.
    pub page_examples: bool,
    /// Documents that become tests as they are.
    pub examples: Vec<ExampleFile>,
    /// Whether files do without the standard library: they import from `core`
    /// and `alloc`. What the macros emit needs neither.
    pub no_std: bool,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            names: NameRule::Verbatim,
            dialect: None,
            unmarked: None,
            unknown: Unknown::Ignore,
            types: Vec::new(),
            show_secrets: false,
            without: Vec::new(),
            empty: None,
            skip: Vec::new(),
            page_examples: false,
            examples: Vec::new(),
            no_std: false,
        }
    }
}

/// A document of JSON data that a model must take and give back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExampleFile {
    /// The name of the model in Rust; the only one where nothing is said.
    pub model: Option<String>,
    /// The document, as messages show it.
    pub document: String,
    /// The data.
    pub text: String,
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

/// A part of a model with properties that can be left out. Each of its methods
/// costs whoever compiles it, used or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// `Model::builder()` and its type.
    Builder,
    /// What changes a model in place: `set_x`, `set_x_null`, `take_x` and
    /// `unknown_properties_mut`.
    Setters,
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
