//! The values of enums: bullets, and tables of names and values.

use super::{Reader, Role, is_header, unions};
use crate::dialect::Dialect;
use crate::markdown::{Grid, Text};
use crate::notes;
use crate::span::Span;
use crate::table::{Cell, Choice, Content, Emptiness, Value};
use crate::text;

/// The header of a table of values with a type each.
pub(super) const DESCRIBED_VALUES: [&str; 4] = ["Name", "Type", "Value", "Description"];

impl<'d> Reader<'d> {
    /// A bullet: ``* `AAL0` (value: `"aal0"`)`` in a section of values, a line
    /// of a mapping elsewhere.
    pub(super) fn item(&mut self, item: &Text<'d>) {
        match self.role {
            Role::Values | Role::InlineValues => {}
            _ => return self.mapping(item),
        }
        let Some((name, value)) = bullet(item.text) else {
            return;
        };
        // Some generators add a value that no server sends.
        let folded: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
        if folded.eq_ignore_ascii_case("UnknownDefaultOpenApi") {
            return;
        }
        let value = written(value, item.span);
        if self.role == Role::InlineValues {
            let table = self.tables.last_mut();
            if let Some(last) = table.and_then(|table| table.enums.last_mut()) {
                last.values.push(value);
            }
            return;
        }
        if !matches!(
            self.tables.last().map(|table| &table.content),
            Some(Content::Values(_))
        ) {
            self.push(Content::Values(Vec::new()), item.span);
        }
        if let Some(table) = self.tables.last_mut()
            && let Content::Values(values) = &mut table.content
        {
            values.push(value);
        }
    }

    /// A table under `Enum: X`: one row a value, or, in Kotlin, one row for
    /// all, with commas between them.
    pub(super) fn inline_values(&mut self, grid: &Grid<'d>) -> bool {
        if !is_header(&grid.header, &["Name", "Value"]) {
            return false;
        }
        let kotlin = self.dialect == Dialect::Kotlin;
        let Some(last) = self
            .tables
            .last_mut()
            .and_then(|table| table.enums.last_mut())
        else {
            return false;
        };
        for row in &grid.rows {
            let Some(cell) = row.cells.get(1) else {
                continue;
            };
            if kotlin {
                for value in cell.text.split(", ") {
                    last.values.push(written(value, cell.span));
                }
            } else {
                last.values.push(written(&cell.text, cell.span));
            }
        }
        true
    }

    /// A table under `Enum Variants`: values, or the types of a union.
    pub(super) fn variants(&mut self, grid: &Grid<'d>) -> bool {
        let span = grid.header.span;
        if is_header(&grid.header, &["Name", "Description"]) {
            let mut alternatives = Vec::with_capacity(grid.rows.len());
            for row in &grid.rows {
                if let Some(name) = row.cells.first() {
                    alternatives.push(Choice {
                        ty: name.clone(),
                        values: Vec::new(),
                        name: None,
                    });
                }
            }
            let union = Content::Union {
                discriminator: None,
                alternatives,
            };
            self.push(union, span);
            return true;
        }
        if !is_header(&grid.header, &["Name", "Value"]) {
            return false;
        }
        self.push(
            if grid.rows.is_empty() {
                // A union with a discriminator is printed so, without its types.
                Content::Empty(Emptiness::Unlisted)
            } else if self.property_tables > 0 {
                // Or with them, and a table for each. What the discriminator is
                // called is not on the page.
                let mut alternatives = Vec::with_capacity(grid.rows.len());
                for row in &grid.rows {
                    if let [name, value, ..] = row.cells.as_slice() {
                        let value = text::plain(&value.text);
                        unions::choose(&mut alternatives, name.clone(), Some(&value));
                    }
                }
                Content::Union {
                    discriminator: None,
                    alternatives,
                }
            } else {
                let cells = grid.rows.iter().filter_map(|row| row.cells.get(1));
                Content::Values(cells.map(|cell| written(&cell.text, cell.span)).collect())
            },
            span,
        );
        true
    }

    /// A table of values with a type each, as a customised Swift generator
    /// writes enums.
    pub(super) fn described_values(&mut self, grid: &Grid<'d>) -> bool {
        if !is_header(&grid.header, &DESCRIBED_VALUES) {
            return false;
        }
        let mut values = Vec::with_capacity(grid.rows.len());
        for row in &grid.rows {
            let Some(cell) = row.cells.get(2) else {
                return false;
            };
            let mut value = written(&cell.text, cell.span);
            if !value.quoted && value.text.parse::<i64>().is_err() {
                return false;
            }
            if let (Some(first), Some(last)) = (row.cells.get(3), row.cells.last()) {
                let span = first.span.to(last.span);
                value.description = Cell::new(&self.document.text()[span.range()], span);
            }
            values.push(value);
        }
        if values.is_empty() {
            return false;
        }
        self.push(Content::Values(values), grid.header.span);
        true
    }
}

/// Name and value of a bullet.
fn bullet(text: &str) -> Option<(&str, &str)> {
    let (name, rest) = text.split_once("(value: `")?;
    let value = rest.trim_end().strip_suffix("`)")?;
    Some((name, value))
}

/// A value as it is written, in quotes or not.
fn written<'d>(text: &str, span: Span) -> Value<'d> {
    let decoded = text::decode_entities(text.trim());
    let (text, quoted) = notes::unquoted(&decoded);
    Value {
        text: text.to_owned(),
        quoted,
        description: Cell::empty(span),
    }
}
