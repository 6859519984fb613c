//! A table's meaning: every decision, and every complaint about it.

mod defaults;
mod enums;
pub(crate) mod hand;
pub(crate) mod secrets;
mod types;
mod unions;

pub use secrets::is_secret;

use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::{Dialect, model_name};
use crate::document::Document;
use crate::model::{Model, Object, Presence, Property, Scalar, Shape, Type};
use crate::names::{self, RustNames};
use crate::notes::{self, Marks};
use crate::options::{Empty, Options};
use crate::read::Purpose;
use crate::span::Spanned;
use crate::table::{Cell, Content, Emptiness, Row, Table};
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
    lower_for(document, table, options, Purpose::One, problems)
}

/// As [`lower`]. In a set of models, a capitalised word that is no type refers
/// to one of them.
pub fn lower_for(
    document: &Document,
    table: &Table<'_>,
    options: &Options,
    purpose: Purpose,
    problems: &mut Problems,
) -> Vec<Model> {
    let mut key = heading_name(&table.name.text);
    if table.dialect == Dialect::C && key.ends_with("_t") {
        key.truncate(key.len() - 2);
    }
    let context = Context {
        document,
        table,
        options,
        purpose,
        key: &key,
    };
    let mut inline = Vec::new();
    let shape = context.shape(&mut inline, problems);
    let mut models = vec![Model {
        name: String::new(),
        description: context.description(),
        shape,
        deprecated: false,
        span: table.span,
        key: key.clone(),
    }];
    models.append(&mut inline);
    models
}

/// What a table is looked at with.
struct Context<'l, 'd> {
    document: &'l Document,
    table: &'l Table<'d>,
    options: &'l Options,
    purpose: Purpose,
    /// The key of the table's model.
    key: &'l str,
}

impl Context<'_, '_> {
    /// The key of the model that is written inside a property.
    fn inline_key(&self, property: &str) -> String {
        format!("{}/{property}", self.key)
    }

    fn description(&self) -> String {
        let summary = self.table.summary.as_ref();
        let said = match &self.table.content {
            Content::Alias(row) => summary.unwrap_or(&row.description),
            _ => match summary {
                Some(summary) => summary,
                None => return String::new(),
            },
        };
        text::description(&said.text).into()
    }

    fn shape(&self, inline: &mut Vec<Model>, problems: &mut Problems) -> Shape {
        match &self.table.content {
            Content::Properties {
                rows,
                marks_presence,
                open,
            } => {
                if !marks_presence && self.options.unmarked.is_none() && !rows.is_empty() {
                    problems.push(Diagnostic::unmarked_presence(self.table.span));
                }
                Shape::Object(Object {
                    properties: self.properties(rows, inline, problems),
                    open: *open,
                })
            }
            Content::Values(values) => {
                enums::shape(values.iter().map(enums::Listed::of_value).collect(), false)
            }
            Content::Union {
                discriminator,
                alternatives,
            } => unions::shape(self, discriminator.as_ref(), alternatives, problems),
            Content::Alias(row) => self.alias(row, problems),
            Content::Empty(why) => self.empty(*why, problems),
        }
    }

    /// A model that is another type, or the values that its row lists.
    fn alias(&self, row: &Row<'_>, problems: &mut Problems) -> Shape {
        let marks = notes::read(&row.notes, problems);
        let lowered = types::lower(self, &row.ty, self.key, problems);
        if let Some(written) = &marks.values {
            let values = notes::list(&written.value);
            let values = values.into_iter().map(enums::Listed::of).collect();
            return enums::shape(values, enums::is_text(&lowered.ty));
        }
        match lowered.values {
            Some(values) => enums::shape(values, false),
            None => Shape::Alias(lowered.ty),
        }
    }

    fn empty(&self, why: Emptiness, problems: &mut Problems) -> Shape {
        let model = self.key;
        match (self.options.empty, why) {
            (Some(Empty::Object), Emptiness::Undecidable) => {
                return Shape::Object(Object::default());
            }
            (Some(Empty::Any), _) => {}
            (None, Emptiness::Undecidable) => {
                problems.push(Diagnostic::empty_table(self.table.span, model));
            }
            // A choice of types is no object without properties.
            (_, Emptiness::Unlisted) => {
                problems.push(Diagnostic::unlisted_union(self.table.span, model));
            }
        }
        Shape::Alias(Type::Any)
    }

    fn properties(
        &self,
        rows: &[Row<'_>],
        inline: &mut Vec<Model>,
        problems: &mut Problems,
    ) -> Vec<Property> {
        let mut properties = Vec::with_capacity(rows.len());
        for row in rows {
            let before = inline.len();
            match self.property(row, inline, problems) {
                Some(property) => properties.push(property),
                None => inline.truncate(before),
            }
        }
        properties
    }

    fn property(
        &self,
        row: &Row<'_>,
        inline: &mut Vec<Model>,
        problems: &mut Problems,
    ) -> Option<Property> {
        let dialect = self.table.dialect;
        let printed = text::plain(&row.name.text);
        if printed.is_empty() {
            problems.push(Diagnostic::no_name(row.name.span));
            return None;
        }
        let wire_name = self.wire_name(&printed, row);
        let Some(mut names) = names::property(&wire_name) else {
            problems.push(Diagnostic::unnameable(row.name.span, &wire_name));
            return None;
        };
        if ASSOCIATED.contains(&names.plain.as_str()) {
            names.ident = format!("{}_", names.plain);
        }
        let marks = notes::read(&row.notes, problems);
        let types::Lowered { mut ty, values } = types::lower(self, &row.ty, &wire_name, problems);
        refine(dialect, &mut ty, &marks);
        let texts = enums::is_text(&ty);
        if let Some(values) = values {
            inline.push(self.inline_enum(&wire_name, values, false, row));
        } else if let Some(values) = self.values_beside(&printed, &marks) {
            let key = self.inline_key(&wire_name);
            if enums::place(&mut ty, &key) {
                inline.push(self.inline_enum(&wire_name, values, texts, row));
            }
        }
        let secret = marks.secret || marks.write_only || is_secret(&names.plain);
        let default = self
            .default(row, &marks)
            .and_then(|written| defaults::lower(dialect, &written, &ty, &wire_name, problems));
        if marks.nullable {
            ty = types::nullable(ty);
        }
        Some(Property {
            presence: self.presence(row, &marks, problems),
            description: description(row),
            read_only: marks.read_only,
            write_only: marks.write_only,
            deprecated: marks.deprecated,
            bounds: marks.bounds,
            default,
            secret,
            ..of_row(self.document, row, wire_name, names, ty)
        })
    }

    /// The name in serialized data: printed names without the escapes of their
    /// language, spelled by the user's rule.
    fn wire_name(&self, printed: &str, row: &Row<'_>) -> String {
        if self.table.dialect == Dialect::Kotlin && !self.table.enums.is_empty() {
            // The heading of a property's enum is its name in data.
            let target = crate::types::unwrap(&row.ty.text).target;
            if let Some(anchor) = target.strip_prefix('#') {
                for section in &self.table.enums {
                    if section.anchors.iter().any(|own| own == anchor) {
                        return text::plain(&section.name.text);
                    }
                }
            }
        }
        let plain = self.table.dialect.unescaped(printed);
        self.options.names.apply(plain)
    }

    /// The values of a property that stand beside its type: in the notes, or in
    /// a section that goes by its name.
    fn values_beside(&self, printed: &str, marks: &Marks) -> Option<Vec<enums::Listed>> {
        match &marks.values {
            Some(written) => {
                let values = notes::list(&written.value);
                Some(values.into_iter().map(enums::Listed::of).collect())
            }
            None if self.table.dialect == Dialect::JavaScript => enums::by_name(self, printed),
            None => None,
        }
    }

    fn inline_enum(
        &self,
        property: &str,
        values: Vec<enums::Listed>,
        texts: bool,
        row: &Row<'_>,
    ) -> Model {
        Model {
            key: self.inline_key(property),
            name: String::new(),
            description: String::new(),
            shape: enums::shape(values, texts),
            deprecated: false,
            span: row.ty.span,
        }
    }

    /// The default as written: in the notes, else in a column of its own.
    fn default(&self, row: &Row<'_>, marks: &Marks) -> Option<Spanned<String>> {
        let column = || {
            let cell = row.default.as_ref()?;
            let text = text::plain(&cell.text);
            // Hand-written tables leave the cell empty or draw a dash.
            let none =
                self.table.dialect == Dialect::Neutral && matches!(text.as_str(), "-" | "–" | "—");
            (!none && !text.is_empty()).then(|| Spanned::new(text, cell.span))
        };
        marks.default.clone().or_else(column)
    }

    fn presence(&self, row: &Row<'_>, marks: &Marks, problems: &mut Problems) -> Presence {
        if let Some(presence) = presence(row, marks, problems) {
            return presence;
        }
        let marked = matches!(
            self.table.content,
            Content::Properties {
                marks_presence: true,
                ..
            }
        );
        self.options
            .unmarked
            .filter(|_| !marked)
            .unwrap_or(Presence::Required)
    }
}

/// The property that a row declares, as far as its places, its names and its type
/// go.
fn of_row(
    document: &Document,
    row: &Row<'_>,
    wire_name: String,
    names: RustNames,
    ty: Type,
) -> Property {
    Property {
        wire_name,
        names,
        ty,
        ty_span: row.ty.span,
        boxed: false,
        presence: Presence::Required,
        default: None,
        secret: false,
        read_only: false,
        write_only: false,
        deprecated: false,
        bounds: Vec::new(),
        description: String::new(),
        field: None,
        name_span: row.name.span,
        span: row.span,
        line: document.line(row.span.start as usize),
    }
}

/// What the notes say of a type beyond its words.
fn refine(dialect: Dialect, ty: &mut Type, marks: &Marks) {
    if dialect.wraps_optional()
        && marks.optional.is_some()
        && let Type::Nullable(inner) = ty
    {
        *ty = std::mem::replace(inner, Type::Any);
    }
    // Words that stand for values of several kinds, and a default of one of them.
    if let Some(default) = &marks.default {
        let default = default.value.as_str();
        match dialect {
            Dialect::R
                if *ty == Type::Scalar(Scalar::String) && matches!(default, "TRUE" | "FALSE") =>
            {
                *ty = Type::Scalar(Scalar::Boolean);
            }
            Dialect::ObjectiveC if *ty == Type::Any => {
                let number = default.strip_prefix('@').unwrap_or("");
                if matches!(number, "(YES)" | "(NO)") {
                    *ty = Type::Scalar(Scalar::Boolean);
                } else if number.starts_with(|first: char| first.is_ascii_digit() || first == '-') {
                    *ty = Type::Scalar(Scalar::Double);
                }
            }
            _ => {}
        }
    }
    if let Some(form) = &marks.form {
        if form.value.contains("32 bit integer") && *ty == Type::Scalar(Scalar::Int64) {
            *ty = Type::Scalar(Scalar::Int32);
        } else if form.value.contains("32 bit float") && *ty == Type::Scalar(Scalar::Double) {
            *ty = Type::Scalar(Scalar::Float);
        }
    }
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

/// Associated functions of every model; a property of that name gets a
/// trailing underscore.
pub(crate) const ASSOCIATED: [&str; 2] = ["new", "builder"];

/// Whether a property must be there, as far as its row says.
fn presence(row: &Row<'_>, marks: &Marks, problems: &mut Problems) -> Option<Presence> {
    if let Some(cell) = &row.required {
        let said = text::plain(&cell.text).to_lowercase();
        match said.as_str() {
            "yes" | "true" | "required" | "y" | "x" | "✓" | "✔" | "✅" | "always" => {
                return Some(Presence::Required);
            }
            "no" | "false" | "optional" | "recommended" | "n" | "-" | "–" | "—" | "✗" | "❌"
            | "" => return Some(Presence::Optional),
            _ => problems.push(Diagnostic::unknown_presence(cell.span, &cell.text)),
        }
    }
    match (marks.optional, marks.required) {
        (Some(_), _) => Some(Presence::Optional),
        (None, Some(_)) => Some(Presence::Required),
        (None, None) => None,
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
