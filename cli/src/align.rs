//! Tables whose cells are padded to the width of their column.
//!
//! Only the lines of tables that declare something are touched, and only the
//! blanks in them, the pipes at their ends and the dashes below the header. The
//! result is read again: where it would mean something else, as a generator's
//! page may whose language shows in its dashes, the dashes stay; and where that
//! does not help, the document stays as it is.

mod layout;

use std::ops::Range;

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::{Document, Format};
use modeldoc_codegen::markdown::{Block, Grid, blocks};
use modeldoc_codegen::model::Model;
use modeldoc_codegen::options::Options;
use modeldoc_codegen::page;
use modeldoc_codegen::read::{self, Purpose};

use crate::compare;
use layout::{Layout, Row};

/// What became of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is aligned already, or has nothing to align.
    Same,
    /// Its new text.
    Changed(String),
    /// Aligned, it would mean something else.
    Refused,
}

/// Aligns the tables of a document.
pub fn document(name: &str, bytes: &[u8]) -> Outcome {
    let mut problems = Problems::new();
    let document = Document::new(0, name, bytes.to_vec(), &mut problems);
    let broken = !problems.into_sorted().is_empty();
    if broken || document.format() != Format::Markdown {
        return Outcome::Same;
    }
    for dashes in [Dashes::Aligned, Dashes::Wider, Dashes::Kept] {
        let text = aligned(&document, dashes);
        if text == document.text() {
            return Outcome::Same;
        }
        if meaning(name, &text) == meaning(name, document.text()) {
            // A byte order mark is not part of the text, and stays.
            let mark = if bytes.starts_with("\u{feff}".as_bytes()) {
                "\u{feff}"
            } else {
                ""
            };
            return Outcome::Changed(format!("{mark}{text}"));
        }
    }
    Outcome::Refused
}

/// A table of rows, the first of which is the header, before it is aligned.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (index, row) in rows.iter().enumerate() {
        text.push_str("| ");
        text.push_str(&row.join(" | "));
        text.push_str(" |\n");
        if index == 0 {
            text.push_str(&"| --- ".repeat(row.len()));
            text.push_str("|\n");
        }
    }
    text
}

/// What becomes of the row below the header.
#[derive(Clone, Copy, PartialEq)]
enum Dashes {
    Aligned,
    /// Aligned, and the first column one blank wider: dashes of some lengths are
    /// the sign of a generator.
    Wider,
    Kept,
}

fn aligned(document: &Document, dashes: Dashes) -> String {
    let text = document.text();
    let declaring = declaring(document);
    let mut output = String::with_capacity(text.len() + text.len() / 4);
    let mut at = 0;
    for block in blocks(document) {
        let Block::Grid(grid) = block else {
            continue;
        };
        if !declaring.contains(&grid.header.span.range()) {
            continue;
        }
        for (range, line) in lines(document, &grid, dashes) {
            output.push_str(&text[at..range.start]);
            output.push_str(&line);
            at = range.end;
        }
    }
    output.push_str(&text[at..]);
    output
}

/// The header rows of the tables that declare something.
fn declaring(document: &Document) -> Vec<Range<usize>> {
    let mut problems = Problems::new();
    let tables = page::read_for(document, None, Purpose::Set, &mut problems);
    problems.into_sorted();
    tables.iter().map(|table| table.span.range()).collect()
}

/// The new lines of a table, and where the old ones are.
fn lines(document: &Document, grid: &Grid<'_>, dashes: Dashes) -> Vec<(Range<usize>, String)> {
    let text = document.text();
    let columns = grid.header.cells.len();
    let line = |at: usize| {
        let (start, line) = document.line_at(at);
        start..start + line.len()
    };
    let mut rows = Vec::with_capacity(grid.rows.len() + 1);
    for row in std::iter::once(&grid.header).chain(&grid.rows) {
        rows.push(Row::read(text, row, columns));
    }
    let below: Vec<&str> = grid
        .delimiter
        .trim_matches(['|', ' ', '\t'])
        .split('|')
        .map(str::trim)
        .collect();
    let layout = Layout::of(&rows, &below, dashes == Dashes::Wider);
    let header = line(grid.header.span.range().start);
    let indent = &text[header.start..grid.header.span.range().start];
    let mut lines = Vec::with_capacity(rows.len() + 1);
    for (index, (row, old)) in rows
        .iter()
        .zip(std::iter::once(&grid.header).chain(&grid.rows))
        .enumerate()
    {
        let range = line(old.span.range().start);
        lines.push((range.clone(), format!("{indent}{}", layout.row(row))));
        if index == 0 && dashes != Dashes::Kept {
            // The row of dashes is a part of the text.
            let start = grid.delimiter.as_ptr() as usize - text.as_ptr() as usize;
            lines.push((line(start), format!("{indent}{}", layout.dashes())));
        }
    }
    lines
}

/// What the reader makes of a text, by itself and among others, wherever it
/// stands in it.
fn meaning(name: &str, text: &str) -> (Vec<Model>, Vec<(&'static str, String)>) {
    let mut problems = Problems::new();
    let document = Document::new(0, name, text.as_bytes().to_vec(), &mut problems);
    let options = Options::default();
    let mut models = read::all(&document, None, &options, &mut problems);
    models.extend(read::one(&document, None, &options, &mut problems));
    for model in &mut models {
        compare::without_places(model);
    }
    let problems = problems.into_sorted().into_iter();
    let problems = problems.map(|problem| (problem.code, problem.message));
    (models, problems.collect())
}

#[cfg(test)]
mod tests;
