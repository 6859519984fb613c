//! Pages of one Python generator: a table for the model itself, one for its
//! keys, and a section for each key that holds a list or another dictionary.

use std::borrow::Cow;

use super::{Reader, is_header};
use crate::markdown::{Grid, Line};
use crate::table::{Cell, Content, Row};
use crate::text;
use crate::types;

impl<'d> Reader<'d> {
    /// Reads a table that says what a model, or a list, is made of. The table
    /// of a dictionary's keys is none.
    pub(super) fn type_info(&mut self, grid: &Grid<'d>) -> bool {
        if is_header(
            &grid.header,
            &["Input Type", "Accessed Type", "Description", "Notes"],
        ) {
            if self.nested.is_none()
                && let Some(row) = grid.rows.first()
            {
                let info = self.info(row);
                self.push(Content::Alias(Box::new(info)), grid.header.span);
            }
            return true;
        }
        let items = grid
            .header
            .cells
            .first()
            .is_some_and(|cell| &*cell.text == "Class Name");
        if !items {
            return false;
        }
        let Some(item) = grid.rows.first().and_then(|row| row.cells.get(1)) else {
            return true;
        };
        let marked = types::unwrap(&item.text);
        let list = format!("[{}]", marked.text);
        let list = Cell {
            text: Cow::Owned(if marked.linked {
                format!("[**{list}**](items)")
            } else {
                list
            }),
            span: item.span,
        };
        let nested = self.nested.as_deref();
        match self.tables.last_mut().map(|table| &mut table.content) {
            Some(Content::Alias(row)) if nested.is_none() => row.ty = list,
            Some(Content::Properties { rows, .. }) => {
                for row in rows {
                    if Some(&*text::plain(&row.name.text)) == nested {
                        row.ty = list;
                        break;
                    }
                }
            }
            _ => {}
        }
        true
    }

    /// The row that says what the model is, as a row of a property table.
    fn info(&self, line: &Line<'d>) -> Row<'d> {
        let cell = |index: usize| {
            let cell = line.cells.get(index).cloned();
            cell.unwrap_or_else(|| Cell::empty(line.span.after()))
        };
        let last = line.cells.len().saturating_sub(1);
        Row {
            name: Cell::new("value", line.span),
            ty: cell(0),
            description: if last > 2 {
                line.joined(self.document, 2, last - 1)
            } else {
                cell(2)
            },
            notes: cell(last.max(3)),
            required: None,
            default: None,
            others: Vec::new(),
            span: line.span,
        }
    }
}
