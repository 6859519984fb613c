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
//! A document is one table, or a list of them. An enum has `values` in the
//! place of `properties`. The keys of a row are columns,
//! by the same words as in Markdown, and texts follow the same grammar.
//! `required` may be a boolean and `default` any value. `"open": true` says that
//! further properties hold data; models that are no objects are in `shapes`.

mod enums;
mod rows;
mod shapes;

use std::borrow::Cow;

use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::Dialect;
use crate::document::Document;
use crate::json::{Json, Member, Value};
use crate::lower;
use crate::model::Model;
use crate::options::Options;
use crate::read::Purpose;
use crate::span::Span;
use crate::suggest;
use crate::table::{Cell, Content, Table};

/// A model in this notation.
enum Declared<'d> {
    /// A property table.
    Table(Table<'d>),
    /// An enum, with the fragments that name it.
    Enum(Model, Vec<String>),
}

/// Reads every table and enum of a JSON document. One without any is a
/// problem.
fn read<'d>(
    document: &'d Document,
    json: &'d Json<'d>,
    problems: &mut Problems,
) -> Vec<Declared<'d>> {
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
                .filter_map(|(index, element)| reader.declared(element, Some(index)))
                .collect()
        }
        _ => reader.declared(json, None).into_iter().collect(),
    }
}

/// The models of all tables and enums.
pub(crate) fn all(
    document: &Document,
    json: &Json<'_>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    let mut models = Vec::new();
    for declared in read(document, json, problems) {
        models.extend(declared.models(document, options, Purpose::Set, problems));
    }
    models
}

/// The model of the table or enum that a fragment names, or of the only one,
/// with those inside it.
pub(crate) fn one(
    document: &Document,
    json: &Json<'_>,
    fragment: Option<&str>,
    options: &Options,
    purpose: Purpose,
    problems: &mut Problems,
) -> Vec<Model> {
    let mut list = read(document, json, problems);
    if let Some(fragment) = fragment {
        let names =
            |declared: &Declared<'_>| declared.fragments().iter().any(|own| own == fragment);
        if !list.iter().any(names) {
            if !list.is_empty() {
                let known = list
                    .iter()
                    .filter_map(|declared| declared.fragments().first());
                let problem = Diagnostic::unknown_table(
                    document.start(),
                    fragment,
                    &known.map(String::as_str).collect::<Vec<_>>(),
                );
                problems.push(problem);
            }
            return Vec::new();
        }
        list.retain(names);
    }
    if let [_, second, ..] = list.as_slice() {
        let known = list
            .iter()
            .filter_map(|declared| declared.fragments().first());
        let problem = Diagnostic::several_models(
            second.span(),
            list.len(),
            &known.map(String::as_str).collect::<Vec<_>>(),
        );
        problems.push(problem);
    }
    match list.into_iter().next() {
        Some(first) => first.models(document, options, purpose, problems),
        None => Vec::new(),
    }
}

impl Declared<'_> {
    fn models(
        self,
        document: &Document,
        options: &Options,
        purpose: Purpose,
        problems: &mut Problems,
    ) -> Vec<Model> {
        match self {
            Declared::Table(mut table) => {
                table.dialect = options.dialect.unwrap_or(table.dialect);
                lower::lower_for(document, &table, options, purpose, problems)
            }
            Declared::Enum(model, _) => vec![model],
        }
    }

    fn fragments(&self) -> &[String] {
        match self {
            Declared::Table(table) => table.sections.first().map_or(&[], Vec::as_slice),
            Declared::Enum(_, fragments) => fragments,
        }
    }

    fn span(&self) -> Span {
        match self {
            Declared::Table(table) => table.span,
            Declared::Enum(model, _) => model.span,
        }
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

impl<'d> Reader<'d, '_> {
    /// A table or an enum; in a list, the one at `index`.
    fn declared(&mut self, json: &'d Json<'d>, index: Option<usize>) -> Option<Declared<'d>> {
        let values = match &json.value {
            Value::Object(members) => members.iter().find(|member| member.key == "values"),
            _ => None,
        };
        match (values, &json.value) {
            (Some(values), Value::Object(members)) => self.choice(json, members, values, index),
            _ => self.table(json, index).map(Declared::Table),
        }
    }

    /// One table; in a list, the one at `index`.
    fn table(&mut self, json: &'d Json<'d>, index: Option<usize>) -> Option<Table<'d>> {
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
            generated: false,
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
}

/// Schemas belong into documents of their own.
fn unsupported(members: &[Member<'_>]) -> Option<Diagnostic> {
    let is_schema = |member: &&Member<'_>| {
        member.key == "properties" && matches!(member.value.value, Value::Object(_))
    };
    let member = members.iter().find(is_schema)?;
    Some(Diagnostic::schema_in_list(member.key_span))
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
