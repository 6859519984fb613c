//! Lines that hold several rows.
//!
//! A person who forgets to end a line writes `| a | int | x | b | int | y |`.
//! GitHub shows the first row and drops the others. Where a line has the cells
//! of some whole rows, they are read as such, with a warning; a row that has a
//! line of its own too counts there.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::columns::Columns;
use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::markdown::{Grid, Line};
use crate::text;

/// The rows of a table, one line each.
pub(super) fn lines<'g, 'd>(
    document: &'d Document,
    grid: &'g Grid<'d>,
    columns: &Columns,
    problems: &mut Problems,
) -> Vec<Cow<'g, Line<'d>>> {
    let width = columns.list().len();
    let joined = |line: &Line<'_>| {
        line.cells.len() > width
            && line.cells.len().is_multiple_of(width)
            && width > 1
            && !columns.end_in_notes()
            && line
                .cells
                .chunks(width)
                .all(|row| is_name(&row[0].text) && !row[1].text.is_empty())
    };
    if !grid.rows.iter().any(joined) {
        return grid.rows.iter().map(Cow::Borrowed).collect();
    }
    let own: HashSet<&str> = grid
        .rows
        .iter()
        .filter_map(|line| line.cells.first())
        .map(|cell| cell.text.as_ref())
        .collect();
    let mut lines = Vec::with_capacity(grid.rows.len());
    for line in &grid.rows {
        if !joined(line) {
            lines.push(Cow::Borrowed(line));
            continue;
        }
        let second = line.cells[width].span;
        let pipe = document.text()[..second.start as usize].trim_end();
        let span = document.span(pipe.len().saturating_sub(1), pipe.len());
        let count = line.cells.len() / width;
        problems.push(Diagnostic::joined_rows(span, count));
        for (index, cells) in line.cells.chunks(width).enumerate() {
            if index > 0 && own.contains(cells[0].text.as_ref()) {
                continue;
            }
            lines.push(Cow::Owned(Line {
                cells: cells.to_vec(),
                leading_pipe: line.leading_pipe,
                span: cells[0].span.to(cells[width - 1].span),
            }));
        }
    }
    lines
}

/// Whether a cell can name a property: one word.
fn is_name(cell: &str) -> bool {
    let plain = text::plain(cell);
    !plain.is_empty() && !plain.contains(char::is_whitespace)
}
