//! What people write of models that are no objects.
//!
//! ```text
//! | One of         | kind  |        | Same as |
//! | -------------- | ----- |        | ------- |
//! | [Cat](Cat.md)  | "cat" |        | uuid    |
//! | [Dog](Dog.md)  | "dog" |
//! ```
//!
//! The header of the second column names the discriminator, and the cells below
//! it list the values that choose the type.

use super::Reader;
use crate::markdown::Grid;
use crate::notes;
use crate::table::{Cell, Choice, Content, Row};
use crate::text;

impl<'d> Reader<'d> {
    /// Reads a table of alternatives, or of the type that a model is.
    pub(super) fn neutral(&mut self, grid: &Grid<'d>) -> bool {
        let header = &grid.header.cells;
        let is = |words: &str| {
            header
                .first()
                .is_some_and(|cell| text::plain(&cell.text).eq_ignore_ascii_case(words))
        };
        let content = match header.len() {
            1 | 2 if is("one of") => one_of(grid),
            1 if is("same as") => same_as(grid),
            _ => return false,
        };
        let found = content.is_some();
        if let Some(content) = content {
            self.push(content, grid.header.span);
        }
        found
    }
}

fn one_of<'d>(grid: &Grid<'d>) -> Option<Content<'d>> {
    let discriminator = grid.header.cells.get(1);
    let mut alternatives = Vec::with_capacity(grid.rows.len());
    for row in &grid.rows {
        let ty = row.cells.first()?.clone();
        let values = row.cells.get(1).map_or(Vec::new(), |cell| {
            let decoded = text::decode_entities(&cell.text);
            let values = notes::list(&decoded).into_iter();
            values.map(|(value, _)| value).collect()
        });
        alternatives.push(Choice {
            ty,
            values,
            name: None,
        });
    }
    (!alternatives.is_empty()).then(|| Content::Union {
        discriminator: discriminator.map(|cell| text::plain(&cell.text)),
        alternatives,
    })
}

fn same_as<'d>(grid: &Grid<'d>) -> Option<Content<'d>> {
    let [row] = grid.rows.as_slice() else {
        return None;
    };
    let empty = Cell::empty(row.span.after());
    Some(Content::Alias(Box::new(Row {
        name: empty.clone(),
        ty: row.cells.first()?.clone(),
        description: empty.clone(),
        notes: empty,
        required: None,
        default: None,
        others: Vec::new(),
        span: row.span,
    })))
}
