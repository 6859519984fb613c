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

mod shapes;

use crate::hash::{HashMap, HashSet};
use std::borrow::Cow;

use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::Dialect;
use crate::document::Document;
use crate::json::{Json, Member, Value};
use crate::lower;
use crate::model::{Enum, EnumKind, Model, Shape, Variant};
use crate::names;
use crate::options::Options;
use crate::read::Purpose;
use crate::span::Span;
use crate::suggest;
use crate::table::{Cell, Content, Row, Table};
use crate::text;

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

/// The columns that a row has, and what a slip in one of them would lose.
const COLUMNS: [&str; 3] = ["description", "required", "default"];

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

    /// An enum: `{ "name": "Size", "values": ["small", "large"] }`. A value may
    /// be an object with `value`, `name` and `description`.
    fn choice(
        &mut self,
        json: &'d Json<'d>,
        members: &'d [Member<'d>],
        values: &'d Member<'d>,
        index: Option<usize>,
    ) -> Option<Declared<'d>> {
        let mut name = None;
        let mut description = String::new();
        for member in members {
            match &*member.key {
                "name" => name = self.text(member),
                "description" => {
                    let cell = self.text(member);
                    description = cell.map_or(String::new(), |cell| {
                        text::description(&cell.text).into_owned()
                    });
                }
                "values" | "$schema" => {}
                key => {
                    let close = suggest::closest(key, ["name", "description", "values"]);
                    let problem = Diagnostic::unknown_enum_key(member.key_span, key, close);
                    self.problems.push(problem);
                }
            }
        }
        let Value::Array(elements) = &values.value.value else {
            let found = values.value.value.kind();
            let wanted = "a list of strings or integers";
            let problem = Diagnostic::wrong_enum(values.value.span, "`values`", found, wanted);
            self.problems.push(problem);
            return None;
        };
        if elements.is_empty() {
            self.problems
                .push(Diagnostic::empty_enum(values.value.span));
            return None;
        }
        if index.is_some() && name.is_none() {
            let problem = Diagnostic::unnamed_table(self.opening(json.span));
            self.problems.push(problem);
        }
        let choice = self.variants(elements)?;
        let key = name.map_or_else(
            || self.document.stem().to_owned(),
            |name| name.text.into_owned(),
        );
        let key = key.replace('/', "_");
        let own = index.map(|_| key.clone());
        let pointer = index.map(|index| format!("/{index}"));
        let model = Model {
            key,
            name: String::new(),
            description,
            shape: Shape::Enum(choice),
            deprecated: false,
            span: self.opening(json.span),
        };
        Some(Declared::Enum(
            model,
            own.into_iter().chain(pointer).collect(),
        ))
    }

    fn variants(&mut self, elements: &'d [Json<'d>]) -> Option<Enum> {
        let mut kind = None;
        let mut seen = HashSet::new();
        let mut taken = HashMap::new();
        let mut variants = Vec::with_capacity(elements.len());
        for element in elements {
            let mut value = Some(element);
            let mut name = None;
            let mut description = String::new();
            if let Value::Object(members) = &element.value {
                value = None;
                for member in members {
                    match &*member.key {
                        "value" => value = Some(&member.value),
                        "name" => name = self.text(member),
                        "description" => {
                            if let Some(cell) = self.text(member) {
                                description = text::description(&cell.text).into_owned();
                            }
                        }
                        key => {
                            let close = suggest::closest(key, ["value", "name", "description"]);
                            let span = member.key_span;
                            self.problems
                                .push(Diagnostic::unknown_enum_key(span, key, close));
                        }
                    }
                }
                if value.is_none() {
                    let span = self.opening(element.span);
                    self.problems.push(Diagnostic::missing_value(span));
                }
            }
            let Some(value) = value else {
                continue;
            };
            let (own, text) = match &value.value {
                Value::String(text, _) => (EnumKind::String, text.to_string()),
                Value::Number(number) if number.parse::<i64>().is_ok() => {
                    (EnumKind::Integer, (*number).to_owned())
                }
                _ => {
                    let found = value.value.kind();
                    let wanted = "a string or an integer";
                    let problem =
                        Diagnostic::wrong_enum(value.span, "a value of an enum", found, wanted);
                    self.problems.push(problem);
                    continue;
                }
            };
            if *kind.get_or_insert(own) != own {
                self.problems.push(Diagnostic::mixed_values(value.span));
                continue;
            }
            if !seen.insert(text.clone()) {
                self.problems
                    .push(Diagnostic::repeated_value(value.span, &text));
                continue;
            }
            let wanted = name.as_ref().map_or(text.as_str(), |name| &*name.text);
            variants.push(Variant {
                name: names::unique(names::variant(wanted), &mut taken),
                value: text,
                description,
            });
        }
        Some(Enum {
            kind: kind?,
            variants,
        })
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
fn is_slip(key: &str, known: &str) -> bool {
    key.len().abs_diff(known.len()) <= 1
        && key.chars().next().map(|first| first.to_ascii_lowercase()) == known.chars().next()
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
