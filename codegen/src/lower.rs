//! A table's meaning: every decision, and every complaint about it.

mod defaults;
mod secrets;
mod types;

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::{Dialect, model_name};
use crate::document::Document;
use crate::model::{Model, Object, Presence, Property, Shape, Type};
use crate::names;
use crate::notes::{self, Marks};
use crate::options::Options;
use crate::span::{Span, Spanned};
use crate::table::{Cell, Row, Table};
use crate::text;

/// Gives a table its meaning. Rows that mean nothing are left out, each with
/// its problems; a type that cannot be read is taken as any value, so that the
/// property exists all the same.
///
/// The first model is the table's; those behind it are written inside it.
pub fn lower(
    document: &Document,
    table: &Table<'_>,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Model> {
    if !table.marks_presence && !table.rows.is_empty() {
        problems.push(Diagnostic::unmarked_presence(table.span));
    }
    let name = heading_name(&table.name.text);
    let mut properties = Vec::with_capacity(table.rows.len());
    let mut names = Names::default();
    for row in &table.rows {
        if let Some(property) = property(document, table, row, options, problems)
            && names.admit(document, &property, row.name.span, problems)
        {
            properties.push(property);
        }
    }
    vec![Model {
        name: names::type_name(&name).unwrap_or_default(),
        key: name,
        description: table
            .summary
            .as_ref()
            .map(|cell| text::description(&cell.text).into())
            .unwrap_or_default(),
        shape: Shape::Object(Object {
            properties,
            open: false,
        }),
        deprecated: false,
        span: table.span,
    }]
}

/// The model's name in a heading: what stands behind a last colon
/// (`Object: Regs`), and of a qualified name the last segment. A heading of
/// several words is the name with all of them.
fn heading_name(heading: &str) -> String {
    let plain = text::plain(heading.trim_start_matches(['#', ' ']));
    let name = plain.rsplit(": ").next().unwrap_or(&plain).trim();
    if name.contains(char::is_whitespace) {
        name.to_owned()
    } else {
        model_name(name).to_owned()
    }
}

fn property(
    document: &Document,
    table: &Table<'_>,
    row: &Row<'_>,
    options: &Options,
    problems: &mut Problems,
) -> Option<Property> {
    let wire_name = text::plain(&row.name.text);
    if wire_name.is_empty() {
        problems.push(Diagnostic::no_name(row.name.span));
        return None;
    }
    let Some(mut names) = names::property(&wire_name) else {
        problems.push(Diagnostic::unnameable(row.name.span, &wire_name));
        return None;
    };
    if ASSOCIATED.contains(&names.plain.as_str()) {
        names.ident = format!("{}_", names.plain);
    }
    let ty = types::lower(table.dialect, &row.ty, &wire_name, problems);
    let marks = notes::read(&row.notes, problems);
    let secret = marks.secret || marks.write_only || secrets::is_secret(&names.plain);
    let default = default(table, row, &marks)
        .and_then(|written| defaults::lower(table.dialect, &written, &ty, &wire_name, problems));
    Some(Property {
        presence: presence(row, &marks, problems),
        description: description(row),
        span: row.span,
        line: document.line_column(row.span.start as usize).0,
        read_only: marks.read_only,
        write_only: marks.write_only,
        deprecated: marks.deprecated,
        ty: match ty {
            Type::Any | Type::Nullable(_) => ty,
            ty if marks.nullable => Type::Nullable(Box::new(ty)),
            ty => ty,
        },
        bounds: marks.bounds,
        default,
        ty_span: row.ty.span,
        boxed: false,
        attributes: String::new(),
        documented: false,
        wire_name: options.names.apply(&wire_name),
        names,
        secret,
    })
}

/// Associated functions of every model; a property of that name gets a
/// trailing underscore.
const ASSOCIATED: [&str; 2] = ["new", "builder"];

/// The default as written: in the notes, else in a column of its own.
fn default(table: &Table<'_>, row: &Row<'_>, marks: &Marks) -> Option<Spanned<String>> {
    let column = || {
        let cell = row.default.as_ref()?;
        let text = text::plain(&cell.text);
        // Hand-written tables leave the cell empty or draw a dash.
        let none = table.dialect == Dialect::Neutral && matches!(text.as_str(), "-" | "–" | "—");
        (!none && !text.is_empty()).then(|| Spanned::new(text, cell.span))
    };
    marks.default.clone().or_else(column)
}

fn presence(row: &Row<'_>, marks: &Marks, problems: &mut Problems) -> Presence {
    if let Some(cell) = &row.required {
        let said = text::plain(&cell.text).to_lowercase();
        match said.as_str() {
            "yes" | "true" | "required" | "y" | "x" | "✓" | "✔" | "✅" | "always" => {
                return Presence::Required;
            }
            "no" | "false" | "optional" | "recommended" | "n" | "-" | "–" | "—" | "✗" | "❌"
            | "" => return Presence::Optional,
            _ => problems.push(Diagnostic::unknown_presence(cell.span, &cell.text)),
        }
    }
    match marks.optional {
        Some(_) => Presence::Optional,
        None => Presence::Required,
    }
}

/// The description, and below it the columns that nothing else reads.
fn description(row: &Row<'_>) -> String {
    let mut description: String = text::description(&row.description.text).into();
    let named = |(header, cell): &(Cell<'_>, Cell<'_>)| {
        (!cell.text.is_empty()).then(|| {
            let header = text::plain(&header.text);
            format!("{header}: {}", text::description(&cell.text))
        })
    };
    for line in row.others.iter().filter_map(named) {
        if !description.is_empty() {
            description.push_str("\n\n");
        }
        description.push_str(&line);
    }
    description
}

/// The names that a model's properties have taken.
#[derive(Default)]
struct Names {
    wire: HashMap<String, Span>,
    methods: HashMap<String, (String, Span)>,
}

impl Names {
    /// Takes the names of a property, or says whose they are.
    fn admit(
        &mut self,
        document: &Document,
        property: &Property,
        span: Span,
        problems: &mut Problems,
    ) -> bool {
        let line = |span: Span| document.line_column(span.start as usize).0;
        if let Some(&first) = self.wire.get(&property.wire_name) {
            problems.push(Diagnostic::duplicate_property(
                span,
                &property.wire_name,
                line(first),
            ));
            return false;
        }
        let mut methods = vec![property.names.ident.clone(), property.names.setter()];
        if property.presence == Presence::Optional {
            methods.push(property.names.taker());
            if let Type::Nullable(_) = property.ty {
                methods.push(property.names.nuller());
            }
        }
        for method in &methods {
            if let Some((other, first)) = self.methods.get(method) {
                problems.push(Diagnostic::colliding_names(
                    span,
                    &property.wire_name,
                    other,
                    method,
                    line(*first),
                ));
                return false;
            }
        }
        self.wire.insert(property.wire_name.clone(), span);
        for method in methods {
            let owner = (property.wire_name.clone(), span);
            self.methods.insert(method, owner);
        }
        true
    }
}
