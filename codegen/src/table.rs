//! What a document says, as written: tables of rows of cells.
//!
//! Nothing is interpreted here beyond "this is the type cell". Markdown and
//! JSON give the same tables, so every later stage is written once.

use std::borrow::Cow;

use crate::dialect::Dialect;
use crate::span::Span;

/// A property table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<'d> {
    /// The model's name: the page's heading, or `name` in JSON.
    pub name: Cell<'d>,
    /// The text between heading and table, or `description` in JSON.
    pub summary: Option<Cell<'d>>,
    /// One row a property, in the document's order.
    pub rows: Vec<Row<'d>>,
    /// The language whose types the table names.
    pub dialect: Dialect,
    /// Whether the table has a column that can say what is optional.
    pub marks_presence: bool,
    /// The fragments that name the table: for each heading that it stands
    /// under, the innermost first, its anchors. In JSON, the name and the
    /// pointer of a table in a list.
    pub sections: Vec<Vec<String>>,
    /// The header row of a Markdown table, the whole object in JSON.
    pub span: Span,
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
