//! The rows of a table: one object a property.

use std::borrow::Cow;

use super::{Reader, cell};
use crate::columns::Column;
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::span::Span;
use crate::suggest;
use crate::table::{Cell, Row};
use crate::text;

/// The columns that a row has, and what a slip in one of them would lose.
const COLUMNS: [&str; 3] = ["description", "required", "default"];

impl<'d> Reader<'d, '_> {
    pub(super) fn rows(&mut self, properties: &Json<'d>) -> Vec<Row<'d>> {
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
                let line = self.document.line(first.start as usize);
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
pub(super) fn is_slip(key: &str, known: &str) -> bool {
    key.len().abs_diff(known.len()) <= 1
        && key.chars().next().map(|first| first.to_ascii_lowercase()) == known.chars().next()
}
