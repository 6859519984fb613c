//! Values: those of a table, and those that a cell lists.

use std::collections::{HashMap, HashSet};

use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Problems};
use crate::model::{Enum, EnumKind, Model, Shape, Variant};
use crate::names;
use crate::sections::{Entry, Rows};
use crate::span::Span;
use crate::text;

/// The enum of a table of values.
pub(super) fn table(entry: &Entry<'_>, key: &str, problems: &mut Problems) -> Option<Model> {
    let Rows::Values { value, name, .. } = entry.rows else {
        return None;
    };
    let mut list = Vec::new();
    for line in &entry.grid.rows {
        let cell = |index: usize| line.cells.get(index);
        let Some(written) = cell(value).filter(|cell| !cell.text.is_empty()) else {
            problems.push(Diagnostic::row_without_value(line.span));
            continue;
        };
        let written = unquoted(&text::plain(&written.text));
        let name = name.and_then(cell).map(|cell| text::plain(&cell.text));
        let described = entry.columns.position(Column::Description);
        let description = described
            .and_then(cell)
            .map(|cell| text::description(&cell.text).into_owned())
            .unwrap_or_default();
        list.push((written, name, description));
    }
    model(key, entry.grid.header.span, list)
}

/// The enum of values in a cell.
pub(super) fn list(key: &str, span: Span, values: &[String]) -> Option<Model> {
    let list = values
        .iter()
        .map(|value| (value.clone(), None, String::new()))
        .collect();
    model(key, span, list)
}

fn model(key: &str, span: Span, list: Vec<(String, Option<String>, String)>) -> Option<Model> {
    let integers = list.iter().all(|(value, ..)| value.parse::<i64>().is_ok());
    let mut values = HashSet::new();
    let mut taken = HashSet::new();
    let mut counts: HashMap<String, usize> = HashMap::new();
    let mut variants = Vec::with_capacity(list.len());
    for (value, name, description) in list {
        let value = match value.parse::<i64>() {
            Ok(number) if integers => number.to_string(),
            _ => value,
        };
        if !values.insert(value.clone()) {
            continue;
        }
        // A number is no name, where there is a better one.
        let called = name
            .filter(|name| integers && !name.is_empty())
            .unwrap_or_else(|| value.clone());
        let wanted = names::variant(&called);
        let mut name = wanted.clone();
        while !taken.insert(name.clone()) {
            let count = counts.entry(wanted.clone()).or_insert(1);
            *count += 1;
            name = format!("{wanted}{count}");
        }
        variants.push(Variant {
            value,
            name,
            description,
        });
    }
    (!variants.is_empty()).then(|| Model {
        name: String::new(),
        key: key.to_owned(),
        description: String::new(),
        shape: Shape::Enum(Enum {
            kind: if integers {
                EnumKind::Integer
            } else {
                EnumKind::String
            },
            variants,
        }),
        deprecated: false,
        span,
    })
}

fn unquoted(text: &str) -> String {
    for (open, close) in [('"', '"'), ('\'', '\''), ('“', '”')] {
        let inner = text
            .strip_prefix(open)
            .and_then(|inner| inner.strip_suffix(close));
        if let Some(inner) = inner {
            return inner.to_owned();
        }
    }
    text.to_owned()
}
