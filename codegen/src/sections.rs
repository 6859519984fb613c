//! A page that people wrote, as a whole: what its tables are called, and where
//! its anchors and section numbers lead.
//!
//! [`page`](crate::page) reads one table after the other. What a cell says may
//! depend on all of them: a link names a table by its anchor, `(Section 3.2)`
//! by its number, `` a `Site` object `` by its heading.

mod naming;
pub(crate) mod reference;

pub(crate) use naming::{fold, name_of};

use std::collections::HashMap;

use crate::columns::{self, Column, Columns};
use crate::document::{Document, Format};
use crate::markdown::{Block, Fence, Grid, blocks};
use crate::slug::Slugs;
use crate::span::Span;
use crate::text;
use naming::{Kind, Title, title};

/// A page's headings and tables.
#[derive(Debug, Default)]
pub struct Page<'d> {
    /// What its document is called.
    name: &'d str,
    sections: Vec<Section>,
    entries: Vec<Entry<'d>>,
    /// Tables that lack a column, but for a slip in its header; and its word.
    pub(crate) doubts: Vec<(Grid<'d>, &'static str)>,
    pub(crate) fences: Vec<(Fence<'d>, Option<usize>)>,
    anchors: HashMap<String, usize>,
    long_anchors: HashMap<String, usize>,
    numbers: HashMap<String, usize>,
    /// Names without case and signs; nothing where two tables have one.
    names: HashMap<String, Option<usize>>,
}

#[derive(Debug)]
struct Section {
    level: u8,
    title: Title,
    /// GitHub's anchor, and those that the page sets.
    anchors: Vec<String>,
    parent: Option<usize>,
    /// The tables that stand right under the heading.
    tables: Vec<usize>,
    /// The table that the section is about, and how many headings lie between;
    /// nothing where several are as near.
    table: Option<(usize, Option<usize>)>,
}

/// One table of a page.
#[derive(Debug)]
pub struct Entry<'d> {
    /// What it is called.
    pub key: String,
    /// What its rows are.
    pub rows: Rows,
    /// What its columns are.
    pub columns: Columns,
    /// The table.
    pub grid: Grid<'d>,
    section: Option<usize>,
}

/// What the rows of a table declare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rows {
    /// Properties.
    Properties,
    /// Patterns of names, and the type of the properties that match.
    Patterns,
    /// Values: in this column, called as the other says.
    Values {
        /// The column of the values.
        value: usize,
        /// The column of their names.
        name: Option<usize>,
        /// Whether all of them are integers.
        integers: bool,
    },
}

impl Entry<'_> {
    /// The section that the table stands in.
    pub(crate) fn section(&self) -> Option<usize> {
        self.section
    }
}

impl<'d> Page<'d> {
    /// Reads a page. One in another notation has no sections.
    pub fn of(document: &'d Document) -> Self {
        let mut page = Page {
            name: document.name(),
            ..Page::default()
        };
        if document.format() != Format::Markdown {
            return page;
        }
        let mut slugs = Slugs::default();
        let mut pending: Vec<String> = Vec::new();
        let mut open: Option<usize> = None;
        for block in blocks(document) {
            match block {
                Block::Heading(heading) => {
                    while let Some(index) = open
                        && page.sections[index].level >= heading.level
                    {
                        open = page.sections[index].parent;
                    }
                    let mut anchors = vec![slugs.next(&text::plain(heading.text))];
                    anchors.append(&mut pending);
                    let index = page.sections.len();
                    for anchor in &anchors {
                        page.anchors.entry(anchor.clone()).or_insert(index);
                    }
                    if let Some(parent) = open {
                        // Some sites put the heading above in front.
                        let long = format!("{}-{}", page.sections[parent].anchors[0], anchors[0]);
                        page.long_anchors.entry(long).or_insert(index);
                    }
                    let title = title(heading.text);
                    if let Some(number) = &title.number {
                        page.numbers.entry(number.clone()).or_insert(index);
                    }
                    page.sections.push(Section {
                        level: heading.level,
                        title,
                        anchors,
                        parent: open,
                        tables: Vec::new(),
                        table: None,
                    });
                    open = Some(index);
                }
                Block::Anchor(name) => pending.push(name.text.to_owned()),
                Block::Grid(grid) => {
                    if let Some(index) = open {
                        for anchor in pending.drain(..) {
                            page.anchors.entry(anchor.clone()).or_insert(index);
                            page.sections[index].anchors.push(anchor);
                        }
                    }
                    page.table(document, grid, open);
                }
                Block::Fence(fence) => page.fences.push((fence, open)),
                Block::Item(_) | Block::Paragraph(_) => {}
            }
        }
        page
    }

    fn table(&mut self, document: &Document, grid: Grid<'d>, section: Option<usize>) {
        let columns = Columns::of(&grid.header.cells);
        let Some(rows) = rows(&columns, &grid) else {
            if let Some(word) = columns.doubt(&grid.header.cells) {
                self.doubts.push((grid, word));
            }
            return;
        };
        let index = self.entries.len();
        let (key, other) = self.name(document, section, rows);
        if let Some(other) = other {
            let fields = format!("{key} Fields");
            self.names.remove(&fold(&key));
            self.names.insert(fold(&fields), Some(other));
            self.entries[other].key = fields;
        }
        let name = self.names.entry(fold(&key));
        match rows {
            Rows::Patterns => name.or_insert(Some(index)),
            _ => name
                .and_modify(|other| *other = None)
                .or_insert(Some(index)),
        };
        if let Some(section) = section {
            self.sections[section].tables.push(index);
        }
        let mut above = section;
        let mut depth = 0;
        while let Some(at) = above {
            let section = &mut self.sections[at];
            // Values below a table of properties do not make the section theirs.
            section.table = match section.table {
                Some((nearest, table)) if nearest < depth => Some((nearest, table)),
                Some((nearest, Some(table))) if nearest == depth => {
                    let other = self.entries[table].rows;
                    match (other == Rows::Properties, rows == Rows::Properties) {
                        (true, false) => Some((depth, Some(table))),
                        (false, true) => Some((depth, Some(index))),
                        _ => Some((depth, None)),
                    }
                }
                Some((nearest, None)) if nearest == depth => Some((depth, None)),
                _ => Some((depth, Some(index))),
            };
            above = section.parent;
            depth += 1;
        }
        self.entries.push(Entry {
            key,
            rows,
            columns,
            grid,
            section,
        });
    }

    /// What a table is called: after the innermost heading that names
    /// something. Where another section's table has that name, the heading is
    /// said in full, or with the one above it.
    ///
    /// The other table is one that has to give its name up.
    fn name(
        &self,
        document: &Document,
        section: Option<usize>,
        rows: Rows,
    ) -> (String, Option<usize>) {
        let mut at = section;
        let mut part = None;
        while let Some(index) = at {
            let Section { title, parent, .. } = &self.sections[index];
            match title.kind {
                Kind::Generic => {}
                Kind::Part => part = part.or(Some(&title.whole)),
                Kind::Name => {
                    let name = match part {
                        Some(part) => format!("{} {part}", title.name),
                        None => title.name.clone(),
                    };
                    // Patterns say more about the model of that name.
                    if rows == Rows::Patterns || !self.is_taken(&name, section) {
                        return (name, None);
                    }
                    // An object goes before fields that are told together.
                    let other = self.names.get(&fold(&name)).copied().flatten();
                    let fields = format!("{name} Fields");
                    if let Some(other) = other.filter(|_| !self.is_taken(&fields, None)) {
                        match (title.object, self.is_object(other)) {
                            (true, false) => return (name, Some(other)),
                            (false, true) => return (fields, None),
                            _ => {}
                        }
                    }
                    let full = match section {
                        Some(own) if own != index => {
                            format!("{} {}", title.name, self.sections[own].title.whole)
                        }
                        _ => title.whole.clone(),
                    };
                    let is_free = !self.is_taken(&full, None);
                    return (if is_free { full } else { name }, None);
                }
            }
            at = *parent;
        }
        match part {
            Some(part) => (part.clone(), None),
            None => (document.stem().to_owned(), None),
        }
    }

    /// Whether a table is under the heading of an object.
    fn is_object(&self, entry: usize) -> bool {
        let mut at = self.entries[entry].section;
        while let Some(index) = at {
            let Section { title, parent, .. } = &self.sections[index];
            if title.kind == Kind::Name {
                return title.object;
            }
            at = *parent;
        }
        false
    }

    /// Whether a table of another section has a name.
    fn is_taken(&self, name: &str, section: Option<usize>) -> bool {
        match self.names.get(&fold(name)) {
            Some(Some(entry)) => section.is_none() || self.entries[*entry].section != section,
            Some(None) => true,
            None => false,
        }
    }

    /// The tables, in the page's order.
    pub(crate) fn entries(&self) -> &[Entry<'d>] {
        &self.entries
    }

    /// The table with such a header row.
    pub(crate) fn at(&self, header: Span) -> Option<usize> {
        let found = self
            .entries
            .binary_search_by_key(&header.start, |entry| entry.grid.header.span.start);
        found.ok()
    }

    /// The table that an anchor leads to.
    pub(crate) fn anchor(&self, anchor: &str) -> Option<usize> {
        let lower = anchor.to_lowercase();
        let last = lower.rsplit('/').next().unwrap_or(&lower);
        let section = self
            .anchors
            .get(anchor)
            .or_else(|| self.anchors.get(last))
            .or_else(|| self.long_anchors.get(last))?;
        self.sections[*section].table?.1
    }

    /// The table that a link of the page leads to, if it is on the page.
    pub(crate) fn link(&self, target: &str) -> Option<usize> {
        let (path, anchor) = target.split_once('#')?;
        if reference::is_same(self.name, path) {
            self.anchor(anchor)
        } else {
            None
        }
    }

    /// The table of a section, by its number.
    pub(crate) fn number(&self, number: &str) -> Option<usize> {
        let section = self.numbers.get(number)?;
        self.sections[*section].table?.1
    }

    /// The table that words name, be it one of several (`banners`).
    pub(crate) fn named(&self, words: &str) -> Option<usize> {
        let folded = fold(&name_of(words));
        let look_up = |folded: &str| self.names.get(folded).copied().flatten();
        look_up(&folded)
            .or_else(|| look_up(folded.strip_suffix('s')?))
            .or_else(|| look_up(folded.strip_suffix("es")?))
            .or_else(|| look_up(&format!("{}y", folded.strip_suffix("ies")?)))
    }

    /// The tables that stand right under a heading.
    pub(crate) fn tables_of(&self, section: usize) -> &[usize] {
        &self.sections[section].tables
    }

    /// The anchors of a section and of those around it, the innermost first.
    pub(crate) fn anchors_of(&self, section: Option<usize>) -> Vec<Vec<String>> {
        let mut anchors = Vec::new();
        let mut at = section;
        while let Some(index) = at {
            anchors.push(self.sections[index].anchors.clone());
            at = self.sections[index].parent;
        }
        anchors
    }

    /// The section around a section.
    pub(crate) fn parent(&self, section: usize) -> Option<usize> {
        self.sections[section].parent
    }

    /// The heading of a section, without number and markup.
    pub(crate) fn heading(&self, section: usize) -> &str {
        &self.sections[section].title.whole
    }
}

/// What the rows of a table declare, if anything.
fn rows(columns: &Columns, grid: &Grid<'_>) -> Option<Rows> {
    const VALUES: [&str; 9] = [
        "value",
        "values",
        "code",
        "constant",
        "literal",
        "enum",
        "enum value",
        "id",
        "string value",
    ];
    let headers = &grid.header.cells;
    let value = headers
        .iter()
        .position(|header| VALUES.contains(&columns::word(header).as_str()));
    if columns.declare_properties() {
        // `Name | Type | Value`: constants and what they are.
        let constants = headers
            .iter()
            .any(|header| columns::word(header) == "value");
        return (!constants).then_some(Rows::Properties);
    }
    let pattern = headers
        .first()
        .is_some_and(|header| columns::word(header).ends_with("pattern"));
    if pattern && columns.has(Column::Type) {
        return Some(Rows::Patterns);
    }
    let name = columns
        .position(Column::Name)
        .or_else(|| columns.position(Column::Type));
    let value = value?;
    let written = || {
        let cells = grid.rows.iter().filter_map(|line| line.cells.get(value));
        cells.map(|cell| text::plain(&cell.text))
    };
    // Bits, any of which may be set: no list of all values.
    if written().any(|value| value.contains("<<")) {
        return None;
    }
    let integers = written()
        .filter(|value| !value.is_empty())
        .all(|value| value.parse::<i64>().is_ok());
    Some(Rows::Values {
        value,
        name,
        integers,
    })
}
