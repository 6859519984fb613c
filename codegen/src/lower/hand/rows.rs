//! The name column: names with marks, and rows that belong to rows above.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::document::Document;
use crate::presence::{Mark, mark};
use crate::table::{Cell, Row};
use crate::text;

/// A name cell.
pub(super) struct Name {
    /// The name in serialized data, as far as it is the row's own.
    pub(super) wire: String,
    /// What the cell says besides: `name?`, `name (optional)`, `~~name~~`.
    pub(super) marks: Vec<Mark>,
    /// Whether the name says that it is a list: `name[]`.
    pub(super) list: bool,
    /// How far the name is moved to the right.
    indent: usize,
}

/// What stands before the name of a row that belongs to one above.
const MARKERS: [char; 19] = [
    '-', '–', '—', '→', '↳', '»', '›', '>', '•', '└', '├', '─', '│', '┗', '┣', '━', '+', '⤷', '·',
];

/// The rows of a table, each with one name: `width, height` declares two
/// properties of one type.
pub(super) fn split<'r, 'd>(rows: &'r [Row<'d>]) -> Cow<'r, [Row<'d>]> {
    let several = |row: &Row<'_>| {
        let is_word = |name: &str| {
            let plain = text::plain(name);
            !plain.is_empty() && !plain.contains(char::is_whitespace)
        };
        row.name.text.contains(',') && row.name.text.split(',').all(is_word)
    };
    if !rows.iter().any(several) {
        return Cow::Borrowed(rows);
    }
    let mut split = Vec::with_capacity(rows.len() + 1);
    for row in rows {
        if !several(row) {
            split.push(row.clone());
            continue;
        }
        let mut at = 0;
        for name in row.name.text.split(',') {
            let start = at + (name.len() - name.trim_start().len());
            let trimmed = name.trim();
            split.push(Row {
                name: Cell {
                    text: Cow::Owned(trimmed.to_owned()),
                    span: row.name.subspan(start, start + trimmed.len()),
                },
                ..row.clone()
            });
            at += name.len() + 1;
        }
    }
    Cow::Owned(split)
}

/// Reads a name cell.
pub(super) fn name(document: &Document, cell: &Cell<'_>) -> Name {
    let raw = &cell.text;
    // Blanks that are not cut off, in front of the text and as entities.
    let before = &document.text()[..cell.span.start as usize];
    let mut indent = before
        .chars()
        .rev()
        .take_while(|letter| letter.is_whitespace() && !letter.is_ascii())
        .count();
    let mut rest = raw.as_ref();
    loop {
        if let Some(entity) = text::entity(rest) {
            if entity.letter.is_whitespace() {
                indent += 1;
            } else if MARKERS.contains(&entity.letter) {
                indent += 4;
            } else {
                break;
            }
            rest = &rest[entity.length..];
            continue;
        }
        let unescaped = rest.strip_prefix('\\').unwrap_or(rest);
        let Some(letter) = unescaped.chars().next() else {
            break;
        };
        let behind = &unescaped[letter.len_utf8()..];
        if letter.is_whitespace() {
            indent += usize::from(!letter.is_ascii());
        } else if MARKERS.contains(&letter) && !behind.starts_with(char::is_alphanumeric) {
            indent += if matches!(letter, '─' | '━') {
                1
            } else {
                4
            };
        } else {
            break;
        }
        rest = behind;
    }
    let mut name = Name {
        wire: String::new(),
        marks: Vec::new(),
        list: false,
        indent,
    };
    name.read(rest);
    name
}

impl Name {
    fn read(&mut self, raw: &str) {
        let mut raw = raw;
        // Footnotes: `name<sup>1</sup>`, `name[^1]`
        for open in ["<sup", "[^"] {
            raw = raw
                .find(open)
                .filter(|&at| at > 0)
                .map_or(raw, |at| &raw[..at]);
        }
        let (mut head, tail) = match raw.find("<br") {
            Some(at) if at > 0 => (
                &raw[..at],
                raw[at..].trim_start_matches(|letter| letter != '>'),
            ),
            _ => (raw, ""),
        };
        if let Some(struck) = head.trim().strip_prefix("~~") {
            head = struck.trim_end_matches('~');
            self.marks.push(Mark::Deprecated);
        }
        let plain = text::plain(head);
        let mut wire = plain.as_str();
        let tail = text::plain(tail.trim_start_matches('>'));
        let said = tail.trim_matches(['(', ')', '[', ']', '*', '_']);
        self.marks.extend(mark(said));
        // `name (optional)`, `name *required*`
        if let Some((first, behind)) = wire.split_once(char::is_whitespace) {
            let said = behind
                .trim()
                .trim_matches(['(', ')', '[', ']', '*', '_', '.']);
            if let Some(mark) = mark(said) {
                self.marks.push(mark);
                wire = first;
            } else if crate::types::english::is_phrase(said) {
                // The type again: `id *string*`.
                wire = first;
            } else if said.is_empty() || said.chars().all(|letter| matches!(letter, '†' | '‡'))
            {
                wire = first;
            }
        }
        wire = wire.trim_end_matches(|letter: char| {
            matches!(letter, '*' | '†' | '‡' | ':' | '¹' | '²' | '³') || letter.is_whitespace()
        });
        if let Some(before) = wire.strip_suffix('?') {
            self.marks.push(Mark::Optional);
            wire = before;
        }
        wire = wire.trim_end_matches(['*', '†', ' ']);
        for quote in ['"', '\'', '“'] {
            let close = if quote == '“' { '”' } else { quote };
            let inner = wire
                .strip_prefix(quote)
                .and_then(|inner| inner.strip_suffix(close));
            wire = inner.unwrap_or(wire);
        }
        wire.clone_into(&mut self.wire);
    }
}

/// Which rows belong to which.
pub(super) struct Tree {
    /// The rows that belong to none, then those of each row.
    below: Vec<Vec<usize>>,
}

impl Tree {
    /// Finds the rows that are moved to the right below another, and those
    /// whose name begins with another's and a dot: `owner.id`, `pets[].id`.
    /// The names become the rows' own.
    pub(super) fn of(names: &mut [Name]) -> Self {
        let mut below = vec![Vec::new(); names.len() + 1];
        let mut open: Vec<(usize, usize)> = Vec::new();
        let mut paths: HashMap<String, usize> = HashMap::new();
        let mut depths = vec![0; names.len()];
        for index in 0..names.len() {
            while open
                .last()
                .is_some_and(|&(indent, _)| indent >= names[index].indent)
            {
                open.pop();
            }
            let mut parent = open.last().map(|&(_, row)| row);
            let path = path(&names[index].wire);
            let mut own = None;
            if parent.is_none()
                && let Some((row, length)) = longest(&paths, &path)
            {
                parent = Some(row);
                own = Some(path[length + 1..].to_owned());
            }
            let list = names[index].wire.ends_with("[]") || names[index].wire.ends_with("[*]");
            if let Some(own) = own {
                names[index].wire = own;
                names[index].list = list;
            } else if list {
                names[index].wire.clone_from(&path);
                names[index].list = true;
            }
            // Deeper rows are told of the last that may have any.
            if let Some(row) = parent
                && depths[row] >= crate::types::MAX_DEPTH
            {
                parent = None;
            }
            depths[index] = parent.map_or(0, |row| depths[row] + 1);
            below[parent.map_or(0, |row| row + 1)].push(index);
            paths.entry(path).or_insert(index);
            open.push((names[index].indent, index));
        }
        Tree { below }
    }

    /// The rows that belong to a row, or to none.
    pub(super) fn below(&self, row: Option<usize>) -> &[usize] {
        &self.below[row.map_or(0, |row| row + 1)]
    }
}

/// A dotted name without the marks of lists in it.
fn path(name: &str) -> String {
    name.replace("[]", "")
        .replace("[*]", "")
        .replace("[n]", "")
        .replace("[i]", "")
}

/// The row whose path is the longest beginning of another, and its length.
fn longest(paths: &HashMap<String, usize>, path: &str) -> Option<(usize, usize)> {
    let mut end = path.len();
    // Names of a thousand segments are nobody's.
    for _ in 0..crate::types::MAX_DEPTH {
        end = path[..end].rfind('.')?;
        if let Some(&row) = paths.get(&path[..end]) {
            return Some((row, end));
        }
    }
    None
}
