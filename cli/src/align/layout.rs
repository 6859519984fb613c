//! Widths of columns, and rows of these widths.

use std::ops::Range;

use modeldoc_codegen::markdown::Line;
use modeldoc_codegen::notes;
use modeldoc_codegen::table::Cell;
use unicode_width::UnicodeWidthStr as _;

/// A row by its cells.
pub(super) struct Row<'t> {
    pub(super) cells: Vec<&'t str>,
    /// Where the cells are of which nobody knows to which column they belong: a
    /// description with bare pipes. They stay as they are, in one piece.
    loose: Option<(usize, &'t str)>,
}

impl<'t> Row<'t> {
    /// A row as the document has it. What goes beyond the header's columns
    /// belongs, with the last of them and the one before, to a description and
    /// what follows it.
    pub(super) fn read(text: &'t str, line: &Line<'t>, columns: usize) -> Self {
        let slice = |range: Range<usize>| text[range].trim_end();
        let cells = line.cells.iter();
        let mut cells: Vec<&str> = cells.map(|cell| slice(cell.span.range())).collect();
        let mut loose = None;
        if let Some((last, rest)) = cells.split_last()
            && rest.len() >= columns
        {
            let first = columns.saturating_sub(2);
            let from = line.cells[first].span.range().start;
            let to = |cell: &Cell<'_>| cell.span.range().end;
            if !last.is_empty() && notes::is_marks(last) && columns > 2 {
                // A description with bare pipes, and its notes.
                let notes = *last;
                let before = &line.cells[rest.len() - 1];
                cells.truncate(first);
                cells.push(slice(from..to(before)));
                cells.push(notes);
            } else {
                let to = to(&line.cells[rest.len()]);
                cells.truncate(first);
                loose = Some((first, slice(from..to)));
            }
        }
        Row { cells, loose }
    }
}

/// Where the text of a column stands.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Middle,
    Right,
}

struct Column {
    width: usize,
    side: Side,
    /// The dashes without their length: whether a colon stands at each end.
    colons: (bool, bool),
}

pub(super) struct Layout {
    columns: Vec<Column>,
}

impl Layout {
    /// The layout of a table, whose first row is the header; `dashes` stand
    /// below it. If it is to be `wider`, the first column gets one blank more.
    pub(super) fn of(rows: &[Row<'_>], dashes: &[&str], wider: bool) -> Self {
        let count = rows.first().map_or(0, |row| row.cells.len());
        let mut columns = Vec::with_capacity(count);
        for index in 0..count {
            let below = dashes.get(index).copied().unwrap_or("---");
            let colons = (below.starts_with(':'), below.ends_with(':'));
            let cells = rows.iter().filter_map(|row| row.cells.get(index));
            let widest = cells.map(|cell| cell.width()).max().unwrap_or(0);
            columns.push(Column {
                width: widest.max(3),
                side: match colons {
                    (true, true) => Side::Middle,
                    (false, true) => Side::Right,
                    _ => Side::Left,
                },
                colons,
            });
        }
        if let (true, Some(first)) = (wider, columns.first_mut()) {
            first.width += 1;
        }
        Layout { columns }
    }

    pub(super) fn row(&self, row: &Row<'_>) -> String {
        let mut line = String::from("|");
        for (cell, column) in row.cells.iter().zip(&self.columns) {
            line.push(' ');
            column.pad(&mut line, cell);
            line.push_str(" |");
        }
        if let Some((first, cells)) = row.loose {
            // As wide as the columns in its place, where that is possible.
            let rest = self.columns.get(first..).unwrap_or_default();
            let widths: usize = rest.iter().map(|column| column.width + 3).sum();
            let room = widths.saturating_sub(3);
            line.push(' ');
            line.push_str(cells);
            line.push_str(&" ".repeat(room.saturating_sub(cells.width())));
            line.push_str(" |");
        }
        line
    }

    pub(super) fn dashes(&self) -> String {
        let mut line = String::from("|");
        for column in &self.columns {
            let (left, right) = column.colons;
            let dashes = column.width - usize::from(left) - usize::from(right);
            line.push(' ');
            line.push_str(if left { ":" } else { "" });
            line.push_str(&"-".repeat(dashes));
            line.push_str(if right { ":" } else { "" });
            line.push_str(" |");
        }
        line
    }
}

impl Column {
    fn pad(&self, line: &mut String, cell: &str) {
        let room = self.width.saturating_sub(cell.width());
        let before = match self.side {
            Side::Left => 0,
            Side::Middle => room / 2,
            Side::Right => room,
        };
        line.push_str(&" ".repeat(before));
        line.push_str(cell);
        line.push_str(&" ".repeat(room - before));
    }
}
