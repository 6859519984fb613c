//! Tables that people wrote. `schema/HANDWRITTEN.md` says the rules.
//!
//! A generated table says the same thing in the same way in every row. Here a
//! row may say that its property is required in its name, type, description or
//! a column, and what it says at all is decided for the whole table; rows may
//! belong to rows above; types are phrases, and names lead to other tables of
//! the page.

mod cells;
mod described;
mod lines;
mod rows;
mod types;
mod values;

use std::collections::{HashMap, HashSet};

use crate::columns;
use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::Dialect;
use crate::document::Document;
use crate::model::{Model, Object, Shape};
use crate::options::Options;
use crate::read::Purpose;
use crate::sections::{Entry, Page, Rows};
use crate::table::{Content, Row, Table};
use crate::text;
use lines::Lowering;
use rows::{Name, Tree};

/// Gives the tables of one page their meaning, be they written by hand or not.
pub(crate) fn tables<'d>(
    document: &'d Document,
    tables: &[Table<'d>],
    options: &Options,
    purpose: Purpose,
    problems: &mut Problems,
) -> Vec<Model> {
    // Generated pages say nothing beyond their tables.
    let by_hand = tables.iter().any(is_by_hand);
    let page = if by_hand {
        Page::of(document)
    } else {
        Page::default()
    };
    let hand = Hand {
        document,
        page: &page,
        marks_names: tables.iter().any(marks_names),
        options,
        purpose,
    };
    let mut models = Vec::new();
    let mut values = vec![false; page.entries().len()];
    for table in tables {
        let mut found = if is_by_hand(table) {
            hand.lower(table, &mut values, problems)
        } else {
            super::lower_for(document, table, options, purpose, problems)
        };
        models.append(&mut found);
    }
    if by_hand && purpose == Purpose::Set {
        rest(&hand, &mut models, values, problems);
    }
    models
}

/// What the tables of one page are given a meaning with.
struct Hand<'h, 'd> {
    /// The document.
    document: &'d Document,
    /// All of its tables.
    page: &'h Page<'d>,
    /// Whether any of them marks what is optional by `name?`.
    marks_names: bool,
    /// What the user says.
    options: &'h Options,
    /// What they are read for: the enums that one table uses are its own.
    purpose: Purpose,
}

/// Whether a table marks what is optional by `name?`.
fn marks_names(table: &Table<'_>) -> bool {
    let marked = |row: &Row<'_>| text::plain(&row.name.text).trim_end().ends_with('?');
    is_by_hand(table) && table.rows().iter().any(marked)
}

/// Whether a person wrote a table of properties.
fn is_by_hand(table: &Table<'_>) -> bool {
    table.dialect == Dialect::Neutral
        && !table.generated
        && matches!(table.content, Content::Properties { .. })
}

impl<'d> Hand<'_, 'd> {
    /// Gives a table its meaning: its model, and behind it those that are
    /// written inside it. The tables of values that it refers to are put down
    /// in `values`.
    fn lower(&self, table: &Table<'d>, values: &mut [bool], problems: &mut Problems) -> Vec<Model> {
        let entry = self.page.at(table.span);
        let key = match entry {
            Some(entry) => self.page.entries()[entry].key.clone(),
            None => super::heading_name(&table.name.text),
        };
        let split = rows::split(table.rows());
        let mut lowering = Lowering {
            hand: self,
            entry,
            table,
            rows: &split,
            lines: Vec::with_capacity(split.len()),
            inline: Vec::new(),
            values,
            narrow: table
                .rows()
                .iter()
                .any(|row| row.notes.text.starts_with('[')),
            prose_notes: prose_notes(table),
            problems,
        };
        let mut names: Vec<Name> = split
            .iter()
            .map(|row| rows::name(self.document, &row.name))
            .collect();
        let tree = Tree::of(&mut names);
        for (row, name) in split.iter().zip(names) {
            let line = lowering.line(row, name);
            lowering.lines.push(line);
        }
        lowering.decide_presence();
        let properties = lowering.properties(&tree, None, &key);
        let inline = lowering.inline;
        let mut models = vec![Model {
            name: String::new(),
            key,
            description: table
                .summary
                .as_ref()
                .map(|cell| text::description(&cell.text).into())
                .unwrap_or_default(),
            shape: Shape::Object(Object {
                properties,
                open: matches!(table.content, Content::Properties { open: true, .. }),
            }),
            deprecated: false,
            span: table.span,
        }];
        models.extend(inline);
        models
    }

    /// The enum that a table of values is; nothing, with a problem, if it is
    /// none.
    fn values(&self, entry: usize, key: &str, problems: &mut Problems) -> Option<Model> {
        values::table(&self.page.entries()[entry], key, problems)
    }

    /// The map that a table of patterns alone is.
    fn patterns(&self, entry: usize, values: &mut [bool], problems: &mut Problems) -> Vec<Model> {
        types::patterns(self, entry, values, problems)
    }
}

/// Whether the notes of a table are sentences: there are some, and not one mark
/// in brackets.
fn prose_notes(table: &Table<'_>) -> bool {
    let notes = || table.rows().iter().map(|row| row.notes.text.as_ref());
    notes().any(|notes| !notes.is_empty()) && !notes().any(|notes| notes.contains('['))
}

/// The names of the properties that a table declares.
pub(crate) fn names(document: &Document, entry: &Entry<'_>) -> HashSet<String> {
    let column = entry.columns.position(columns::Column::Name).unwrap_or(0);
    let cells = entry
        .grid
        .rows
        .iter()
        .filter_map(|line| line.cells.get(column));
    let mut names: Vec<Name> = cells.map(|cell| rows::name(document, cell)).collect();
    let tree = Tree::of(&mut names);
    let top = tree.below(None).iter();
    top.map(|&row| names[row].wire.clone()).collect()
}

/// The models of the rest of a page: enums that its tables refer to, and maps.
/// Properties whose names follow patterns open their model.
fn rest(
    hand: &Hand<'_, '_>,
    models: &mut Vec<Model>,
    mut used: Vec<bool>,
    problems: &mut Problems,
) {
    let keys: HashMap<String, usize> = models
        .iter()
        .enumerate()
        .map(|(index, model)| (model.key.clone(), index))
        .collect();
    for (grid, word) in &hand.page.doubts {
        let header = &grid.header;
        problems.push(Diagnostic::doubtful_table(header.span, word, &header.cells));
    }
    for (index, entry) in hand.page.entries().iter().enumerate() {
        if entry.rows != Rows::Patterns {
            continue;
        }
        match keys.get(&entry.key).map(|&model| &mut models[model].shape) {
            Some(Shape::Object(object)) => object.open = true,
            _ => models.extend(hand.patterns(index, &mut used, problems)),
        }
    }
    for (index, _) in used.iter().enumerate().filter(|(_, used)| **used) {
        let key = &hand.page.entries()[index].key;
        models.extend(hand.values(index, key, problems));
    }
}
