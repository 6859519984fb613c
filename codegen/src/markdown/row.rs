//! One line of a table, split at its pipes.

use crate::document::Document;
use crate::span::Span;
use crate::table::Cell;
use crate::text::run;

/// A line of a table: its cells, as many as its pipes make.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<'d> {
    /// The cells, blanks trimmed, without the empty ones outside the outer
    /// pipes.
    pub cells: Vec<Cell<'d>>,
    /// Whether the line begins with a pipe.
    pub leading_pipe: bool,
    /// The line without blanks around it.
    pub span: Span,
}

impl<'d> Line<'d> {
    /// Splits the line at `start..end` at every pipe that no backslash
    /// escapes.
    ///
    /// A pipe that begins the line opens it. A pipe that ends the line closes
    /// it only where lines are opened, in this row or, by `closed`, in the
    /// table's header: elsewhere it separates an empty last cell.
    pub(super) fn split(document: &'d Document, start: usize, end: usize, closed: bool) -> Self {
        let raw = &document.text()[start..end];
        let start = start + (raw.len() - raw.trim_start().len());
        let text = raw.trim();
        let leading_pipe = text.starts_with('|');

        let mut cells = Vec::new();
        let mut from = usize::from(leading_pipe);
        for pipe in pipes(text) {
            if pipe >= from {
                cells.push(cell(document, start + from, start + pipe));
                from = pipe + 1;
            }
        }
        if from < text.len() || !(leading_pipe || closed) {
            cells.push(cell(document, start + from, start + text.len()));
        }
        Line {
            cells,
            leading_pipe,
            span: document.span(start, start + text.len()),
        }
    }

    /// The source between two cells of this line, both included.
    pub fn joined(&self, document: &'d Document, first: usize, last: usize) -> Cell<'d> {
        let span = self.cells[first].span.to(self.cells[last].span);
        Cell::new(&document.text()[span.range()], span)
    }
}

fn cell(document: &Document, start: usize, end: usize) -> Cell<'_> {
    let raw = &document.text()[start..end];
    let start = start + (raw.len() - raw.trim_start().len());
    let text = raw.trim();
    Cell::new(text, document.span(start, start + text.len()))
}

/// The positions of the pipes that separate cells.
pub(super) fn pipes(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            at += run(&text[at..], |byte| matches!(byte, b'|' | b'\\'));
            let mark = *bytes.get(at)?;
            at += 1;
            match (mark, bytes.get(at)) {
                (b'|', _) => return Some(at - 1),
                (_, Some(b'|' | b'\\')) => at += 1,
                _ => {}
            }
        }
    })
}

/// Whether a line is a delimiter row (`| --- | :-: |`) of so many columns.
pub(super) fn is_delimiter(line: &str, columns: usize) -> bool {
    let line = line.trim();
    let inner = line.strip_prefix('|').unwrap_or(line);
    let inner = inner.strip_suffix('|').unwrap_or(inner);
    let mut count = 0;
    let dashes = inner.split('|').all(|cell| {
        count += 1;
        let cell = cell.trim();
        let cell = cell.strip_prefix(':').unwrap_or(cell);
        let cell = cell.strip_suffix(':').unwrap_or(cell);
        !cell.is_empty() && cell.bytes().all(|byte| byte == b'-')
    });
    dashes && count == columns && line.contains('|')
}

#[cfg(test)]
mod tests {
    use super::pipes;

    #[test]
    fn a_pipe_behind_a_backslash_separates_nothing() {
        for (line, expected) in [
            ("a|b", &[1][..]),
            ("a\\|b", &[]),
            ("a\\\\|b", &[3]),
            ("a\\\\\\|b|", &[6]),
            ("\\ü|", &[3]),
            ("|\\", &[0]),
            ("", &[]),
        ] {
            let pipes: Vec<usize> = pipes(line).collect();
            assert_eq!(pipes, expected, "{line}");
        }
    }
}
