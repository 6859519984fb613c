//! What a document says, as written: tables of rows of cells.
//!
//! Nothing is interpreted here beyond "this is the type cell". Markdown and
//! JSON give the same tables, so every later stage is written once.
//!
//! Lists of values and of alternatives are tables too, since each declares one
//! model: on most pages they are tables to the eye.

use std::borrow::Cow;

use crate::dialect::Dialect;
use crate::span::Span;

/// What a document says of one model.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<'d> {
    /// The model's name: the page's heading, or `name` in JSON.
    pub name: Cell<'d>,
    /// The text between heading and table, or `description` in JSON.
    pub summary: Option<Cell<'d>>,
    /// What the model's values are.
    pub content: Content<'d>,
    /// The enums that sections of their own list for properties.
    pub enums: Vec<InlineEnum<'d>>,
    /// The language whose types the table names.
    pub dialect: Dialect,
    /// Whether a generator wrote the page.
    pub generated: bool,
    /// The fragments that name the table: for each heading that it stands
    /// under, the innermost first, its anchors. In JSON, the name and the
    /// pointer of a table in a list.
    pub sections: Vec<Vec<String>>,
    /// The header row of a Markdown table, the whole object in JSON.
    pub span: Span,
}

/// What a table declares.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content<'d> {
    /// An object with known properties.
    Properties {
        /// One row a property, in the document's order.
        rows: Vec<Row<'d>>,
        /// Whether the table has a column that can say what is optional.
        marks_presence: bool,
        /// Whether the table says that further properties hold data.
        open: bool,
    },
    /// One of some known values.
    Values(Vec<Value<'d>>),
    /// One of some types.
    Union {
        /// The wire name of the property that says which.
        discriminator: Option<String>,
        /// The types, in the document's order.
        alternatives: Vec<Choice<'d>>,
    },
    /// Another type under a name of its own: its one row.
    Alias(Box<Row<'d>>),
    /// Nothing that would say what the values are.
    Empty(Emptiness),
}

/// Why a table says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emptiness {
    /// It is a property table without rows, and its language writes enums,
    /// unions and objects without properties alike.
    Undecidable,
    /// It is a list of alternatives that its generator left empty.
    Unlisted,
}

/// A value of an enum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value<'d> {
    /// The value, without quotes, escapes and entities.
    pub text: String,
    /// Whether it stands in quotes, so that it is a text and no number.
    pub quoted: bool,
    /// What it stands for.
    pub description: Cell<'d>,
}

/// A type of a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<'d> {
    /// The type.
    pub ty: Cell<'d>,
    /// The values of the discriminator that choose it.
    pub values: Vec<String>,
    /// The name in Rust, where the document says one.
    pub name: Option<String>,
}

/// An enum that a page lists for one of its properties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineEnum<'d> {
    /// What stands behind `Enum:` in the heading: the type's name, or the
    /// property's.
    pub name: Cell<'d>,
    /// The anchors that the page sets for it.
    pub anchors: Vec<String>,
    /// The values, in the document's order.
    pub values: Vec<Value<'d>>,
}

/// One row of a property table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row<'d> {
    /// The printed name of the property.
    pub name: Cell<'d>,
    /// The type, in whatever language the page speaks.
    pub ty: Cell<'d>,
    /// What the property is for.
    pub description: Cell<'d>,
    /// The marks: `[optional]`, `[default to 5]` ...
    pub notes: Cell<'d>,
    /// Whether the property must be there, where a column of its own says so.
    pub required: Option<Cell<'d>>,
    /// The default value, where a column of its own gives it.
    pub default: Option<Cell<'d>>,
    /// The cells of all other columns, each with its header.
    pub others: Vec<(Cell<'d>, Cell<'d>)>,
    /// The whole row.
    pub span: Span,
}

/// One cell: its text and where that stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'d> {
    /// The text, blanks trimmed; Markdown markup, escapes and entities are
    /// still in it. From JSON: the string's value.
    pub text: Cow<'d, str>,
    /// Where the text stands. In JSON, the inside of the string literal.
    pub span: Span,
}

impl<'d> Table<'d> {
    /// The rows of a property table; of anything else, none.
    pub fn rows(&self) -> &[Row<'d>] {
        match &self.content {
            Content::Properties { rows, .. } => rows,
            _ => &[],
        }
    }
}

impl<'d> Cell<'d> {
    /// A cell whose text stands in the document as it is.
    pub fn new(text: &'d str, span: Span) -> Self {
        Cell {
            text: Cow::Borrowed(text),
            span,
        }
    }

    /// The empty cell at a place.
    pub fn empty(span: Span) -> Self {
        Cell::new("", span)
    }

    /// Where a byte range of [`text`](Cell::text) stands in the document.
    ///
    /// The text of a JSON string with escapes does not stand there byte for
    /// byte; then it is the whole string.
    pub fn subspan(&self, start: usize, end: usize) -> Span {
        match self.text {
            Cow::Borrowed(_) => self.span.slice(start, end),
            Cow::Owned(_) => self.span,
        }
    }
}
