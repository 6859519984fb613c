//! A JSON property table as the same [`Table`] that Markdown gives.
//!
//! ```json
//! {
//!   "name": "Pet",
//!   "description": "An animal that somebody keeps.",
//!   "properties": [
//!     { "name": "id", "type": "int64", "description": "Never changed." },
//!     { "name": "tag", "type": "string", "notes": "[optional]" }
//!   ]
//! }
//! ```
//!
//! A document is one table, or a list of them. The keys of a row are columns,
//! by the same words as in Markdown, and texts follow the same grammar.
//! `required` may be a boolean and `default` any value. `"open": true` says that
//! further properties hold data; models that are no objects are in `shapes`.

mod shapes;

use std::borrow::Cow;

use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::Dialect;
use crate::document::Document;
use crate::json::{self, Json, Member, Value};
use crate::span::Span;
use crate::suggest;
use crate::table::{Cell, Content, Row, Table};
use crate::text;

/// Reads every property table of a JSON document. One without any is a
/// problem.
pub fn read<'d>(document: &'d Document, problems: &mut Problems) -> Vec<Table<'d>> {
    let Some(json) = json::read(document, problems) else {
        return Vec::new();
    };
    let mut reader = Reader { document, problems };
    match &json.value {
        Value::Array(elements) => {
            if elements.is_empty() {
                reader
                    .problems
                    .push(Diagnostic::no_table_in_json(json.span));
            }
            let tables = elements.iter().enumerate();
            tables
                .filter_map(|(index, element)| reader.table(element, Some(index)))
                .collect()
        }
        _ => reader.table(&json, None).into_iter().collect(),
    }
}

struct Reader<'d, 'p> {
    document: &'d Document,
    problems: &'p mut Problems,
}

/// The keys of a table.
const KEYS: [&str; 3] = ["name", "description", "properties"];

/// Keys that other formats have in their place.
const OTHERWISE: [(&str, &str); 9] = [
    ("title", "name"),
    ("model", "name"),
    ("id", "name"),
    ("summary", "description"),
    ("comment", "description"),
    ("fields", "properties"),
    ("rows", "properties"),
    ("attributes", "properties"),
    ("columns", "properties"),
];

/// The columns that a row has, and what a slip in one of them would lose.
const COLUMNS: [&str; 3] = ["description", "required", "default"];

impl<'d> Reader<'d, '_> {
    /// One table; in a list, the one at `index`.
    fn table(&mut self, json: &Json<'d>, index: Option<usize>) -> Option<Table<'d>> {
        let Value::Object(members) = &json.value else {
            self.wrong_shape(json, "the table", "an object with `properties`");
            return None;
        };
        if let Some(problem) = unsupported(members) {
            self.problems.push(problem);
            return None;
        }
        let mut name = None;
        let mut summary = None;
        let mut rows = None;
        let mut slip = None;
        let mut open = false;
        let shape = self.shape(members);
        for member in members {
            match &*member.key {
                "name" => name = self.text(member),
                "open" => open = self.flag(member),
                key if shapes::is_key(key) => {}
                "description" => summary = self.text(member),
                "properties" => rows = Some(self.rows(&member.value)),
                // Editors find the form of a document by it.
                "$schema" => {}
                key => {
                    let otherwise = OTHERWISE.iter().find(|(other, _)| *other == key);
                    let close = otherwise
                        .map(|&(_, known)| known)
                        .or_else(|| suggest::closest(key, KEYS));
                    // One mistake, one error: it is said of `properties`.
                    if close == Some("properties") && !has(members, "properties") {
                        slip = Some((member.key_span, key));
                    } else {
                        let problem = Diagnostic::unknown_key(member.key_span, key, close);
                        self.problems.push(problem);
                    }
                }
            }
        }
        if rows.is_none() && shape.is_none() {
            let start = self.opening(json.span);
            let (span, key) = slip.map_or((start, None), |(span, key)| (span, Some(key)));
            self.problems.push(Diagnostic::no_properties(span, key));
        }
        if index.is_some() && !has(members, "name") {
            let problem = Diagnostic::unnamed_table(self.opening(json.span));
            self.problems.push(problem);
        }
        let pointer = index.map(|index| format!("/{index}"));
        let fragments = name
            .iter()
            .filter(|_| index.is_some())
            .map(|name: &Cell<'_>| name.text.clone().into_owned())
            .chain(pointer)
            .collect();
        Some(Table {
            name: name.unwrap_or_else(|| Cell::new(self.document.stem(), self.document.start())),
            summary: summary.filter(|summary| !summary.text.is_empty()),
            content: shape.unwrap_or_else(|| Content::Properties {
                rows: rows.unwrap_or_default(),
                marks_presence: true,
                open,
            }),
            enums: Vec::new(),
            dialect: Dialect::Neutral,
            sections: index.map(|_| fragments).into_iter().collect(),
            span: self.opening(json.span),
        })
    }

    /// The first character of a value, for problems of the whole.
    fn opening(&self, span: Span) -> Span {
        self.document
            .span(span.start as usize, span.start as usize + 1)
    }

    fn wrong_shape(&mut self, json: &Json<'_>, what: &str, wanted: &str) {
        let found = json.value.kind();
        let problem = Diagnostic::wrong_shape(json.span, what, found, wanted);
        self.problems.push(problem);
    }

    fn flag(&mut self, member: &Member<'d>) -> bool {
        if let Value::Bool(flag) = member.value.value {
            return flag;
        }
        self.wrong_shape(
            &member.value,
            &format!("`{}`", member.key),
            "`true` or `false`",
        );
        false
    }

    /// The text of a member.
    fn text(&mut self, member: &Member<'d>) -> Option<Cell<'d>> {
        if let Value::String(text, span) = &member.value.value {
            Some(cell(text.clone(), *span))
        } else {
            self.wrong_shape(&member.value, &format!("`{}`", member.key), "a string");
            None
        }
    }

    fn rows(&mut self, properties: &Json<'d>) -> Vec<Row<'d>> {
        let Value::Array(elements) = &properties.value else {
            self.wrong_shape(properties, "`properties`", "a list of objects");
            return Vec::new();
        };
        elements
            .iter()
            .filter_map(|element| self.row(element))
            .collect()
    }

    fn row(&mut self, json: &Json<'d>) -> Option<Row<'d>> {
        let Value::Object(members) = &json.value else {
            self.wrong_shape(json, "a property", "an object with `name` and `type`");
            return None;
        };
        let open = self.opening(json.span);
        let mut row = Row {
            name: Cell::empty(open),
            ty: Cell::empty(open),
            description: Cell::empty(open),
            notes: Cell::empty(open),
            required: None,
            default: None,
            others: Vec::new(),
            span: json.span,
        };
        let mut seen: Vec<(Column, Span)> = Vec::new();
        for member in members {
            let header = Cell {
                text: member.key.clone(),
                span: member.key_span,
            };
            let column = Column::of(&header);
            let first = seen.iter().find(|(other, _)| *other == column);
            if let Some((_, first)) = first.filter(|_| column != Column::Other) {
                let line = self.document.line_column(first.start as usize).0;
                let problem = Diagnostic::repeated_column(member.key_span, &member.key, line);
                self.problems.push(problem);
                continue;
            }
            seen.push((column, member.key_span));
            match column {
                Column::Name => row.name = self.text(member).unwrap_or(row.name),
                Column::Type => row.ty = self.text(member).unwrap_or(row.ty),
                Column::Description => {
                    row.description = self.text(member).unwrap_or(row.description);
                }
                Column::Notes => row.notes = self.text(member).unwrap_or(row.notes),
                Column::Required => row.required = self.required(member),
                Column::Default => row.default = Some(self.default(&member.value)),
                Column::Other => {
                    let cell = self.other(member);
                    row.others.extend(cell.map(|cell| (header, cell)));
                }
            }
        }
        let mut complete = true;
        for (column, key) in [(Column::Name, "name"), (Column::Type, "type")] {
            if !seen.iter().any(|(other, _)| *other == column) {
                let mut others = row.others.iter().map(|(header, _)| &*header.text);
                let slip = others.find(|other| suggest::closest(other, [key]).is_some());
                self.problems.push(Diagnostic::missing_key(open, key, slip));
                complete = false;
            }
        }
        // A value of the wrong kind has had its error.
        let wrong = |column, cell: &Cell<'_>| {
            let given = |key: &Member<'_>| matches!(key.value.value, Value::String(..));
            let header = |member: &&Member<'_>| {
                Column::of(&Cell::new(&member.key, member.key_span)) == column
            };
            cell.text.is_empty() && !members.iter().find(header).is_some_and(given)
        };
        let readable = !wrong(Column::Name, &row.name) && !wrong(Column::Type, &row.ty);
        (complete && readable).then_some(row)
    }

    fn required(&mut self, member: &Member<'d>) -> Option<Cell<'d>> {
        match &member.value.value {
            Value::Bool(required) => {
                let text = if *required { "true" } else { "false" };
                Some(Cell::new(text, member.value.span))
            }
            Value::String(text, span) => Some(cell(text.clone(), *span)),
            _ => {
                self.wrong_shape(&member.value, "`required`", "`true` or `false`");
                None
            }
        }
    }

    /// A default as a table would have it: texts in quotes, which keeps `"5"`
    /// and `5` apart, and so that no sign in them is markup.
    fn default(&self, json: &Json<'d>) -> Cell<'d> {
        let written = match &json.value {
            Value::String(value, _) => Cow::Owned(format!("\"{}\"", text::escape(value))),
            Value::Array(_) | Value::Object(_) => {
                Cow::Owned(text::escape(&self.document.text()[json.span.range()]))
            }
            _ => Cow::Borrowed(&self.document.text()[json.span.range()]),
        };
        Cell {
            text: written,
            span: json.span,
        }
    }

    /// The cell of a column that only documents.
    fn other(&mut self, member: &Member<'d>) -> Option<Cell<'d>> {
        let close = suggest::closest(&member.key, COLUMNS);
        if let Some(close) = close.filter(|close| is_slip(&member.key, close)) {
            let problem = Diagnostic::misspelt_column(member.key_span, &member.key, close);
            self.problems.push(problem);
            return None;
        }
        match &member.value.value {
            Value::String(text, span) => Some(cell(text.clone(), *span)),
            Value::Number(_) | Value::Bool(_) => {
                let span = member.value.span;
                Some(Cell::new(&self.document.text()[span.range()], span))
            }
            Value::Null => None,
            Value::Array(_) | Value::Object(_) => {
                let what = format!("`{}`", member.key);
                self.wrong_shape(&member.value, &what, "a string, a number or a boolean");
                None
            }
        }
    }
}

/// Whether one key is another but for about one letter, so that it can hardly
/// be meant to be a column of its own.
fn is_slip(key: &str, known: &str) -> bool {
    key.len().abs_diff(known.len()) <= 1
        && key.chars().next().map(|first| first.to_ascii_lowercase()) == known.chars().next()
}

/// Forms of documents that other tools write, and that are no property table.
fn unsupported(members: &[Member<'_>]) -> Option<Diagnostic> {
    members.iter().find_map(|member| {
        let what = match (&*member.key, &member.value.value) {
            ("enum", _) => "an enum",
            ("properties", Value::Object(_)) => "a JSON Schema",
            ("openapi" | "swagger", Value::String(..)) => "an OpenAPI document",
            _ => return None,
        };
        Some(Diagnostic::unsupported_json(member.key_span, what))
    })
}

fn has(members: &[Member<'_>], key: &str) -> bool {
    members.iter().any(|member| member.key == key)
}

/// A text without blanks round it.
fn cell(text: Cow<'_, str>, span: Span) -> Cell<'_> {
    match text {
        Cow::Borrowed(text) => {
            let start = text.len() - text.trim_start().len();
            let end = start + text.trim().len();
            Cell::new(text.trim(), span.slice(start, end))
        }
        Cow::Owned(text) => Cell {
            text: Cow::Owned(text.trim().to_owned()),
            span,
        },
    }
}
