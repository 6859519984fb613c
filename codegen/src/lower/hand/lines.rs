//! The rows of one table: what each says, and what all say together.

use super::Hand;
use super::cells::{column_mark, default, default_in, description};
use super::rows::{Name, Tree};
use super::types::Types;
use crate::columns;
use crate::diagnostic::{Diagnostic, Problems};
use crate::lower::{ASSOCIATED, enums, of_row, secrets};
use crate::model::{Model, Object, Presence, Property, Shape, Type};
use crate::names;
use crate::notes::{self, Marks};
use crate::presence::{self, Mark};
use crate::span::Spanned;
use crate::table::{Content, Row, Table};

/// A row, read cell by cell.
pub(super) struct Line {
    name: Name,
    /// What the type cell says.
    said: Result<crate::types::english::Cell, crate::types::english::Unread>,
    /// What the row says in words, in the order of what counts first.
    marks: Vec<Mark>,
    /// What the notes say in brackets.
    notes: Marks,
    /// Decided by the table, where the row says nothing.
    presence: Option<Presence>,
    default: Option<Spanned<String>>,
    description: String,
}

pub(super) struct Lowering<'l, 'h, 'd> {
    pub(super) hand: &'l Hand<'h, 'd>,
    pub(super) entry: Option<usize>,
    pub(super) table: &'l Table<'d>,
    /// The rows of the table, each with one name.
    pub(super) rows: &'l [Row<'d>],
    pub(super) lines: Vec<Line>,
    pub(super) inline: Vec<Model>,
    pub(super) values: &'l mut [bool],
    /// Whether `float` has 32 bits.
    pub(super) narrow: bool,
    pub(super) prose_notes: bool,
    pub(super) problems: &'l mut Problems,
}

impl<'d> Lowering<'_, '_, 'd> {
    pub(super) fn line(&mut self, row: &Row<'d>, name: Name) -> Line {
        let said = crate::types::english::read(&row.ty.text, self.narrow);
        let mut marks = Vec::new();
        let mut default = None;
        if let Some(cell) = &row.required {
            let mark = presence::column(&cell.text).unwrap_or_else(|| {
                let problem = Diagnostic::unknown_presence(cell.span, &cell.text);
                self.problems.push(problem);
                Mark::Required
            });
            marks.push(mark);
            default = default_in(cell);
        }
        for (header, cell) in &row.others {
            marks.extend(column_mark(&columns::word(header), &cell.text));
        }
        marks.extend(&name.marks);
        if let Ok(cell) = &said {
            marks.extend(&cell.marks);
            // One slip is enough to look at the cell.
            for &(start, end) in cell.unknown.iter().take(1) {
                let written = &row.ty.text[start..end];
                let close = crate::suggest::closest(written, presence::words());
                let span = row.ty.subspan(start, end);
                self.problems
                    .push(Diagnostic::unknown_words(span, written, close));
            }
            if let Some((start, end)) = cell.default {
                let text = row.ty.text[start..end].to_owned();
                default = Some(Spanned::new(text, row.ty.subspan(start, end)));
            }
        }
        let mut prose = None;
        let notes = if self.prose_notes {
            let (said, rest) = presence::description(&row.notes.text);
            marks.extend(said);
            prose = Some(rest);
            Marks::default()
        } else {
            notes::read(&row.notes, self.problems)
        };
        let (said_there, rest) = presence::description(&row.description.text);
        marks.extend(said_there);
        let more = said.as_ref().is_ok_and(|cell| cell.more);
        let description = description(row, rest, prose, more);
        if let Some(written) = &notes.default {
            default = Some(written.clone());
        }
        if default.is_none()
            && let Some(cell) = row.default.as_ref().filter(|cell| !cell.text.is_empty())
        {
            default = Some(Spanned::new(cell.text.to_string(), cell.span));
        }
        Line {
            name,
            said,
            marks,
            notes,
            presence: None,
            default,
            description,
        }
    }

    /// Says for every row whether it must be there.
    ///
    /// What a row says itself counts first. Rows that say nothing are the
    /// opposite of those that do: optional where only required ones are marked,
    /// required where only optional ones are. Where both or none are, the table
    /// does not say it; the option `unmarked` does, or a convention of the page.
    pub(super) fn decide_presence(&mut self) {
        let marked = |wanted: Mark| self.lines.iter().any(|line| line.marks.contains(&wanted));
        let notes = |line: &Line| (line.notes.required.is_some(), line.notes.optional.is_some());
        let has_column = matches!(
            self.table.content,
            Content::Properties {
                marks_presence: true,
                ..
            }
        );
        let has_notes =
            has_column && !self.prose_notes && self.rows.iter().all(|row| row.required.is_none());
        let required = marked(Mark::Required) || self.lines.iter().any(|line| notes(line).0);
        let optional = marked(Mark::Optional) || self.lines.iter().any(|line| notes(line).1);
        let mut unmarked = match (required, optional) {
            (true, false) => Some(Presence::Optional),
            (false, true) => Some(Presence::Required),
            _ => None,
        };
        // A Notes column is there to mark what is optional.
        if has_notes && !required {
            unmarked = Some(Presence::Required);
        }
        let mut unmarked = unmarked.or(self.hand.options.unmarked);
        if !required && !optional && self.hand.marks_names {
            unmarked = unmarked.or(Some(Presence::Required));
        }
        let mut unsaid = 0;
        for line in &mut self.lines {
            let words = line.marks.iter().find_map(|mark| mark.presence());
            let notes = match (line.notes.required, line.notes.optional) {
                (Some(_), _) => Some(Presence::Required),
                (None, Some(_)) => Some(Presence::Optional),
                (None, None) => None,
            };
            line.presence = words.or(notes).or(unmarked);
            unsaid += usize::from(line.presence.is_none());
        }
        if unsaid > 0 {
            self.problems.push(if required && optional {
                Diagnostic::mixed_presence(self.table.span, unsaid)
            } else {
                Diagnostic::unmarked_presence(self.table.span)
            });
        }
    }

    /// The properties of the rows that belong to one, or to none.
    pub(super) fn properties(
        &mut self,
        tree: &Tree,
        parent: Option<usize>,
        key: &str,
    ) -> Vec<Property> {
        let mut properties = Vec::new();
        for &index in tree.below(parent) {
            properties.extend(self.property(tree, index, key));
        }
        properties
    }

    fn property(&mut self, tree: &Tree, index: usize, key: &str) -> Option<Property> {
        let row = &self.rows[index];
        let wire_name = self.lines[index].name.wire.clone();
        if wire_name.is_empty() {
            self.problems.push(Diagnostic::no_name(row.name.span));
            return None;
        }
        let Some(mut names) = names::property(&wire_name) else {
            let problem = Diagnostic::unnameable(row.name.span, &wire_name);
            self.problems.push(problem);
            return None;
        };
        if ASSOCIATED.contains(&names.plain.as_str()) {
            names.ident = format!("{}_", names.plain);
        }
        let own_key = format!("{key}/{wire_name}");
        let before = self.inline.len();
        let mut ty = self.ty(index, &own_key);
        if let Some(written) = &self.lines[index].notes.values
            && before == self.inline.len()
        {
            let texts = enums::is_text(&ty);
            if enums::place(&mut ty, &own_key) {
                let values = notes::list(&written.value).into_iter();
                self.inline.push(Model {
                    key: own_key.clone(),
                    name: String::new(),
                    description: String::new(),
                    shape: enums::shape(values.map(enums::Listed::of).collect(), texts),
                    deprecated: false,
                    span: row.ty.span,
                });
            }
        }
        if self.lines[index].name.list {
            ty = match ty {
                Type::Array(_) => ty,
                ty => Type::Array(Box::new(ty)),
            };
        }
        if !tree.below(Some(index)).is_empty() {
            // The rows say what is in it.
            self.inline.truncate(before);
            ty = self.nested(tree, index, ty, own_key);
        }
        let line = &self.lines[index];
        let says = |mark: Mark| line.marks.contains(&mark);
        let nullable = line.notes.nullable || says(Mark::Nullable);
        let ty = match ty {
            Type::Any | Type::Nullable(_) => ty,
            ty if nullable => Type::Nullable(Box::new(ty)),
            ty => ty,
        };
        let write_only = line.notes.write_only || says(Mark::WriteOnly);
        let secret = line.notes.secret
            || says(Mark::Secret)
            || write_only
            || secrets::is_secret(&names.plain);
        let default = line
            .default
            .as_ref()
            .and_then(|written| default(written, &ty, &wire_name, self.problems));
        Some(Property {
            presence: line.presence.unwrap_or(Presence::Required),
            description: line.description.clone(),
            read_only: line.notes.read_only || says(Mark::ReadOnly),
            write_only,
            deprecated: line.notes.deprecated || says(Mark::Deprecated),
            bounds: line.notes.bounds.clone(),
            default,
            secret,
            ..of_row(self.hand.document, row, wire_name, names, ty)
        })
    }

    fn ty(&mut self, index: usize, key: &str) -> Type {
        let row = &self.rows[index];
        let line = &self.lines[index];
        let mut types = Types {
            hand: self.hand,
            entry: self.entry,
            key,
            property: &line.name.wire,
            cell: &row.ty,
            description: &row.description.text,
            inline: &mut self.inline,
            values: self.values,
            problems: self.problems,
        };
        if row.ty.text.is_empty() {
            let problem = Diagnostic::no_type(row.ty.span, &line.name.wire);
            types.problems.push(problem);
            return Type::Any;
        }
        match &line.said {
            Ok(cell) => types.whole(&cell.ty),
            Err(unread) => {
                let problem = Diagnostic::malformed_type(
                    row.ty.subspan(unread.start, unread.end),
                    &line.name.wire,
                    unread.mistake.label(),
                );
                types.problems.push(problem);
                Type::Any
            }
        }
    }

    /// The type of a row that others belong to: what it is made of is a model
    /// of theirs.
    fn nested(&mut self, tree: &Tree, index: usize, ty: Type, key: String) -> Type {
        let row = &self.rows[index];
        let Some(ty) = with_model(ty, &key) else {
            let below = tree.below(Some(index)).first();
            let span = below.map_or(row.span, |&below| self.rows[below].name.span);
            let problem = Diagnostic::nested_in_value(span, &self.lines[index].name.wire);
            self.problems.push(problem);
            return Type::Any;
        };
        // In front of those that are written inside it.
        let at = self.inline.len();
        let properties = self.properties(tree, Some(index), &key);
        let description = self.lines[index].description.clone();
        self.inline.insert(
            at,
            Model {
                key,
                name: String::new(),
                description,
                shape: Shape::Object(Object {
                    properties,
                    open: false,
                }),
                deprecated: false,
                span: row.span,
            },
        );
        ty
    }
}

/// A type with a model in the place of the objects that it is made of.
fn with_model(ty: Type, key: &str) -> Option<Type> {
    let inner = |inner: Box<Type>| with_model(*inner, key).map(Box::new);
    Some(match ty {
        Type::Object | Type::Any | Type::Model(_) => Type::Model(key.to_owned()),
        Type::Array(element) => Type::Array(inner(element)?),
        Type::Set(element) => Type::Set(inner(element)?),
        Type::Map(value) => Type::Map(inner(value)?),
        Type::Nullable(value) => Type::Nullable(inner(value)?),
        Type::Scalar(_) | Type::Custom(_) => return None,
    })
}
