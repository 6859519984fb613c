//! A Markdown document as a list of blocks: headings, tables, fences, text.
//!
//! One pass over the lines, nothing nested: a property table stands at the top
//! level of its page. Block rules follow GitHub Flavored Markdown as far as
//! they decide what is a table; where pages in the wild break those rules, the
//! tolerant reading is in [`page`](crate::page), which sees every cell.

use crate::document::Document;
use crate::span::Span;

mod anchor;
mod blocks;
mod row;

pub use blocks::blocks;
pub(crate) use blocks::{closes_fence, indent, opening_fence};
pub use row::Line;

/// One block of a document, in order.
#[derive(Debug, PartialEq, Eq)]
pub enum Block<'d> {
    /// A heading, `# like this` or underlined.
    Heading(Heading<'d>),
    /// A table with its rows.
    Grid(Grid<'d>),
    /// A fenced code block.
    Fence(Fence<'d>),
    /// An anchor of a name that the page chose, `<a name="x"></a>`: on a line of
    /// its own, or within the heading that follows.
    Anchor(Text<'d>),
    /// A list item's first line, without its marker.
    Item(Text<'d>),
    /// Consecutive lines of anything else.
    Paragraph(Text<'d>),
}

/// A heading.
#[derive(Debug, PartialEq, Eq)]
pub struct Heading<'d> {
    /// 1 to 6.
    pub level: u8,
    /// The text without marks and blanks around it.
    pub text: &'d str,
    /// Where the text stands.
    pub span: Span,
}

/// A table, before anybody asks what its columns mean.
#[derive(Debug, PartialEq, Eq)]
pub struct Grid<'d> {
    /// The header row.
    pub header: Line<'d>,
    /// The row of dashes, as written.
    pub delimiter: &'d str,
    /// The rows under the delimiter row.
    pub rows: Vec<Line<'d>>,
}

/// A fenced code block.
#[derive(Debug, PartialEq, Eq)]
pub struct Fence<'d> {
    /// What stands behind the opening fence.
    pub info: &'d str,
    /// The lines between the fences.
    pub body: &'d str,
    /// Where the body stands.
    pub span: Span,
}

/// Plain text.
#[derive(Debug, PartialEq, Eq)]
pub struct Text<'d> {
    /// As written, without blanks at both ends.
    pub text: &'d str,
    /// Where it stands.
    pub span: Span,
}

impl<'d> Text<'d> {
    fn new(document: &'d Document, start: usize, end: usize) -> Self {
        let raw = &document.text()[start..end];
        let start = start + (raw.len() - raw.trim_start().len());
        let text = raw.trim();
        Text {
            text,
            span: document.span(start, start + text.len()),
        }
    }
}
