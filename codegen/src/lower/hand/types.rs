//! Types in words to types.

use super::{Hand, described, values};
use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::model_name;
use crate::model::{Alternative, Model, Scalar, Shape, Type, Union};
use crate::names;
use crate::read::Purpose;
use crate::sections::{Rows, name_of, reference};
use crate::suggest;
use crate::table::Cell;
use crate::text;
use crate::types::english::{self, Name, Said};

/// Gives one type cell its meaning.
pub(super) struct Types<'t, 'h, 'd> {
    pub(super) hand: &'t Hand<'h, 'd>,
    /// The table that the cell is in.
    pub(super) entry: Option<usize>,
    /// What a model that is written in the cell is called.
    pub(super) key: &'t str,
    pub(super) property: &'t str,
    pub(super) cell: &'t Cell<'d>,
    pub(super) description: &'t str,
    /// The models that are written in cells.
    pub(super) inline: &'t mut Vec<Model>,
    /// The tables of values that are referred to.
    pub(super) values: &'t mut [bool],
    pub(super) problems: &'t mut Problems,
}

impl Types<'_, '_, '_> {
    /// The type of a cell, with what the description says about it.
    pub(super) fn whole(&mut self, said: &Said) -> Type {
        let words = text::plain(&self.cell.text);
        if self.is_rule(&words) {
            return Type::Model(words);
        }
        let ty = self.ty(said);
        match innermost(&ty) {
            Type::Object => self.described(ty, true),
            Type::Any if matches!(ty, Type::Array(_)) => self.described(ty, false),
            &Type::Scalar(scalar @ (Scalar::String | Scalar::Int32 | Scalar::Int64)) => {
                let page = self.hand.page;
                let found = described::values(page, self.description).filter(|&entry| {
                    let rows = page.entries()[entry].rows;
                    // Words are no values of an integer.
                    scalar == Scalar::String || matches!(rows, Rows::Values { integers: true, .. })
                });
                match found {
                    Some(entry) => replace(ty, &Type::Model(self.model(entry))),
                    None => ty,
                }
            }
            _ => ty,
        }
    }

    /// Whether the user says what some words are.
    fn is_rule(&self, words: &str) -> bool {
        let rules = &self.hand.options.types;
        rules.iter().any(|rule| rule.words == words)
    }

    fn described(&mut self, ty: Type, by_name: bool) -> Type {
        let page = self.hand.page;
        let found = described::model(page, self.entry, self.property, self.description, by_name);
        match found {
            Some(entry) => replace(ty, &Type::Model(self.model(entry))),
            None => ty,
        }
    }

    fn ty(&mut self, said: &Said) -> Type {
        // A cell nests no deeper than its reader allows.
        match said {
            Said::Is(ty) => ty.clone(),
            Said::Null => Type::Any,
            Said::List(element) => Type::Array(Box::new(self.ty(element))),
            Said::Set(element) => Type::Set(Box::new(self.ty(element))),
            Said::Map(value) => Type::Map(Box::new(self.ty(value))),
            Said::Nullable(inner) => match self.ty(inner) {
                ty @ (Type::Any | Type::Nullable(_)) => ty,
                ty => Type::Nullable(Box::new(ty)),
            },
            Said::Named(name) => self.named(name),
            Said::Values(list) => self.list(list),
            Said::Enum => self.enumeration(),
            Said::Union(members) => self.union(members),
        }
    }

    /// A key of this cell that no model in it has yet.
    fn free_key(&self) -> String {
        let mut key = self.key.to_owned();
        let mut count = 2;
        // Those of this cell are the last.
        let mut own = self.inline.iter().rev();
        let own = own
            .by_ref()
            .take_while(|model| model.key.starts_with(self.key));
        let own: Vec<&str> = own.map(|model| model.key.as_str()).collect();
        while own.contains(&key.as_str()) {
            key = format!("{}{count}", self.key);
            count += 1;
        }
        key
    }

    fn list(&mut self, list: &[String]) -> Type {
        let key = self.free_key();
        match values::list(&key, self.cell.span, list) {
            Some(model) => {
                self.inline.push(model);
                Type::Model(key)
            }
            None => Type::Scalar(Scalar::String),
        }
    }

    /// Values that stand elsewhere: in a table that the description links, or
    /// in the description.
    fn enumeration(&mut self) -> Type {
        if let Some(entry) = described::values(self.hand.page, self.description) {
            return Type::Model(self.model(entry));
        }
        let list = listed(self.description);
        if list.len() > 1 {
            return self.list(&list);
        }
        let problem = Diagnostic::enum_without_values(self.cell.span, self.property);
        self.problems.push(problem);
        let text = self.cell.text.to_lowercase();
        if text.contains("string") {
            Type::Scalar(Scalar::String)
        } else if text.contains("int") {
            Type::Scalar(Scalar::Int64)
        } else {
            Type::Any
        }
    }

    fn union(&mut self, members: &[Said]) -> Type {
        /// Nobody writes more types into a cell.
        const MOST: usize = 200;
        if members.len() > MOST {
            let label = "more than 200 types";
            let problem = Diagnostic::malformed_type(self.cell.span, self.property, label);
            self.problems.push(problem);
            return Type::Any;
        }
        let types: Vec<Type> = members.iter().map(|member| self.ty(member)).collect();
        if types.contains(&Type::Any) {
            return Type::Any;
        }
        let mut alternatives: Vec<Alternative> = Vec::with_capacity(types.len());
        for ty in types {
            if alternatives.iter().any(|other| other.ty == ty) {
                continue;
            }
            let wanted = names::variant(&label(&ty));
            let mut name = wanted.clone();
            let mut count = 2;
            while alternatives.iter().any(|other| other.name == name) {
                name = format!("{wanted}{count}");
                count += 1;
            }
            alternatives.push(Alternative {
                name,
                ty,
                boxed: false,
                values: Vec::new(),
                span: self.cell.span,
            });
        }
        if let [only] = alternatives.as_slice() {
            return only.ty.clone();
        }
        let key = self.free_key();
        self.inline.push(Model {
            key: key.clone(),
            name: String::new(),
            description: String::new(),
            shape: Shape::Union(Union {
                discriminator: None,
                alternatives,
            }),
            deprecated: false,
            span: self.cell.span,
        });
        Type::Model(key)
    }

    /// The key of a table's model.
    fn model(&mut self, entry: usize) -> String {
        let hand = self.hand;
        let table = &hand.page.entries()[entry];
        let Rows::Values { .. } = table.rows else {
            return table.key.clone();
        };
        if hand.purpose == Purpose::Set {
            self.values[entry] = true;
            return table.key.clone();
        }
        let parent = self.key.split('/').next().unwrap_or_default();
        let key = format!("{parent}/{}", table.key);
        if !std::mem::replace(&mut self.values[entry], true) {
            self.inline.extend(hand.values(entry, &key, self.problems));
        }
        key
    }

    /// A name: what the user says it is, else the table that its link leads to,
    /// else what its words mean, else the table that it names.
    fn named(&mut self, name: &Name) -> Type {
        let partial = format!("partial {}", name.words);
        if name.partial && self.is_rule(&partial) {
            return Type::Model(partial);
        }
        if self.is_rule(&name.words) {
            return Type::Model(name.words.clone());
        }
        let short = name_of(&name.words);
        let target = name.target.as_deref().filter(|target| !target.is_empty());
        let target = target.map(Target::of);
        let page = self.hand.page;
        let here = target.as_ref().and_then(|target| page.link(target.whole));
        let is_known = here.is_some() || page.named(&name.words).is_some();
        if name.partial && (is_known || name.target.is_some()) {
            let span = self.cell.subspan(name.start, name.end);
            self.problems
                .push(Diagnostic::partial_model(span, &name.words));
            return Type::Object;
        }
        if let Some(entry) = here {
            return Type::Model(self.model(entry));
        }
        if let Some(ty) = &name.otherwise {
            return ty.clone();
        }
        if let Some(target) = target.filter(Target::is_page) {
            return Type::Model(target.reference(self.hand.document.name(), &short));
        }
        if let Some(entry) = page.named(&name.words) {
            return Type::Model(self.model(entry));
        }
        let last = model_name(&name.words);
        let qualified = last.len() < name.words.len();
        let explicit = name.target.is_some() || name.object || qualified;
        if explicit && names::type_name(&short).is_some() {
            let key = if qualified { last } else { &short };
            return Type::Model(key.to_owned());
        }
        let close = suggest::closest(&name.words, english::words());
        let capital = name.words.starts_with(char::is_uppercase) && !name.words.contains(' ');
        let among = self.hand.purpose == Purpose::Set;
        if among && capital && close.is_none() && names::type_name(&name.words).is_some() {
            return Type::Model(name.words.clone());
        }
        let span = self.cell.subspan(name.start, name.end);
        let problem = Diagnostic::unknown_words_of_type(span, &name.words, self.property, close);
        self.problems.push(problem);
        // A slip in the table makes no second error where the property is used.
        match close.map(|word| english::read(word, false)) {
            Some(Ok(cell)) => match cell.ty {
                Said::Is(ty) => ty,
                _ => Type::Any,
            },
            _ => Type::Any,
        }
    }
}

/// Where a link leads.
struct Target<'t> {
    whole: &'t str,
    page: &'t str,
    anchor: Option<&'t str>,
}

impl<'t> Target<'t> {
    fn of(target: &'t str) -> Self {
        let target = target.split([' ', '"']).next().unwrap_or(target);
        match target.split_once('#') {
            Some((page, anchor)) => Target {
                whole: target,
                page,
                anchor: Some(anchor),
            },
            None => Target {
                whole: target,
                page: target,
                anchor: None,
            },
        }
    }

    /// Whether it leads to another page of ours, as far as can be told.
    fn is_page(&self) -> bool {
        !self.page.is_empty() && !self.page.contains(':') && self.anchor.is_some()
    }

    /// The reference as [`link`](crate::link) resolves it.
    fn reference(&self, document: &str, label: &str) -> String {
        let page = reference::join(document, self.page);
        reference::encode(label, &page, self.anchor.unwrap_or_default())
    }
}

fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            innermost(inner)
        }
        ty => ty,
    }
}

/// A type with another in its innermost place.
fn replace(ty: Type, new: &Type) -> Type {
    let inner = |inner: Box<Type>| Box::new(replace(*inner, new));
    match ty {
        Type::Array(element) => Type::Array(inner(element)),
        Type::Set(element) => Type::Set(inner(element)),
        Type::Map(value) => Type::Map(inner(value)),
        Type::Nullable(value) => Type::Nullable(inner(value)),
        _ => new.clone(),
    }
}

/// What an alternative of a union is called.
fn label(ty: &Type) -> String {
    match ty {
        Type::Scalar(Scalar::Double) => "number".to_owned(),
        Type::Scalar(Scalar::Int64) => "integer".to_owned(),
        Type::Scalar(scalar) => scalar.name().to_owned(),
        Type::Any => "any".to_owned(),
        Type::Object => "object".to_owned(),
        Type::Array(inner) | Type::Set(inner) => format!("{} list", label(inner)),
        Type::Map(inner) => format!("{} map", label(inner)),
        Type::Nullable(inner) => label(inner),
        Type::Model(key) => {
            let (name, _) = reference::decode(key);
            name.rsplit('/').next().unwrap_or(name).to_owned()
        }
        Type::Custom(custom) => custom.shown.clone(),
    }
}

/// The values that a description lists behind `one of`, `values` or a colon: in
/// code or quotes, with nothing but commas and `or` between them.
fn listed(description: &str) -> Vec<String> {
    let lower = description.to_ascii_lowercase();
    let start = [
        "one of", "values", "either", "any of", "enum", "can be", "must be",
    ]
    .iter()
    .filter_map(|word| lower.find(word).map(|at| at + word.len()))
    .min();
    let mut rest = start.map_or(description, |start| &description[start..]);
    let mut list = Vec::new();
    while let Some(at) = rest.find(['`', '"', '“']) {
        let between = &rest[..at];
        let joins = |word: &str| {
            matches!(
                word.trim_matches(|letter: char| !letter.is_alphanumeric()),
                "" | "or" | "and" | "are" | "is" | "the" | "following"
            )
        };
        if !list.is_empty() && !between.split_whitespace().all(joins) {
            break;
        }
        let Some(open) = rest[at..].chars().next() else {
            break;
        };
        let close = if open == '“' { '”' } else { open };
        let inside = &rest[at + open.len_utf8()..];
        let Some(end) = inside.find(close) else {
            break;
        };
        list.push(inside[..end].trim_matches('"').to_owned());
        rest = &inside[end + close.len_utf8()..];
    }
    list
}

/// The model of a table of patterns: a map of what all of them are.
pub(super) fn patterns(
    hand: &Hand<'_, '_>,
    entry: usize,
    used: &mut [bool],
    problems: &mut Problems,
) -> Vec<Model> {
    let table = &hand.page.entries()[entry];
    let mut inline = Vec::new();
    let mut all: Vec<Type> = Vec::new();
    for line in &table.grid.rows {
        let cell = |index: usize| line.cells.get(index);
        let pattern = cell(0)
            .map(|cell| text::plain(&cell.text))
            .unwrap_or_default();
        let ty = table.columns.position(Column::Type).and_then(cell);
        // Extensions are in every specification, and of any type.
        let (Some(ty), false) = (ty, pattern.starts_with("^x-")) else {
            continue;
        };
        let key = format!("{}/value", table.key);
        let mut types = Types {
            hand,
            entry: Some(entry),
            key: &key,
            property: &pattern,
            cell: ty,
            description: "",
            inline: &mut inline,
            values: used,
            problems,
        };
        let ty = match english::read(&ty.text, false) {
            Ok(cell) => types.whole(&cell.ty),
            Err(_) => Type::Any,
        };
        if !all.contains(&ty) {
            all.push(ty);
        }
    }
    let value = match all.as_slice() {
        [only] => only.clone(),
        _ => Type::Any,
    };
    let mut models = vec![Model {
        key: table.key.clone(),
        name: String::new(),
        description: String::new(),
        shape: Shape::Alias(Type::Map(Box::new(value))),
        deprecated: false,
        span: table.grid.header.span,
    }];
    if !inline.is_empty() {
        models.append(&mut inline);
    }
    models
}
