//! A type cell's meaning.

use super::Context;
use super::enums::Listed;
use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::{Dialect, Meaning, model_name};
use crate::model::{Scalar, Type};
use crate::names;
use crate::notes;
use crate::read::Purpose;
use crate::suggest;
use crate::table::{Cell, Content};
use crate::types::{Expr, parse, unwrap};

/// What a type cell means.
pub(super) struct Lowered {
    /// The type. An enum that is written in the cell, or in a section that the
    /// cell refers to, is the model of the property's own key.
    pub(super) ty: Type,
    /// The values of that enum.
    pub(super) values: Option<Vec<Listed>>,
}

/// Gives a type cell its meaning. One that has none is [`Type::Any`], with a
/// problem.
pub(super) fn lower(
    context: &Context<'_, '_>,
    cell: &Cell<'_>,
    property: &str,
    problems: &mut Problems,
) -> Lowered {
    let marked = unwrap(&cell.text);
    let mut lowering = Lowering {
        context,
        dialect: context.table.dialect,
        cell,
        property,
        linked: marked.linked,
        target: marked.target,
        values: None,
        problems,
    };
    let ty = lowering.cell(&marked.text);
    Lowered {
        ty,
        values: lowering.values,
    }
}

struct Lowering<'l, 'd> {
    context: &'l Context<'l, 'd>,
    dialect: Dialect,
    cell: &'l Cell<'l>,
    property: &'l str,
    linked: bool,
    target: &'l str,
    values: Option<Vec<Listed>>,
    problems: &'l mut Problems,
}

impl Lowering<'_, '_> {
    fn cell(&mut self, text: &str) -> Type {
        if text.is_empty() {
            let problem = Diagnostic::no_type(self.cell.span, self.property);
            self.problems.push(problem);
            return Type::Any;
        }
        // A customised PowerShell page: `**Enum** [ "A", "B" ]`.
        if let Some(list) = self.cell.text.strip_prefix("**Enum** [") {
            let values = notes::list(list);
            return self.inline(values.into_iter().map(Listed::of).collect());
        }
        // C writes maps so, and `list_t *` for lists.
        if self.dialect == Dialect::C && text == "list_t*" {
            return Type::Object;
        }
        match parse(text) {
            Ok(expr) => self.expr(&expr),
            Err(mistake) => {
                let problem =
                    Diagnostic::malformed_type(self.cell.span, self.property, mistake.label());
                self.problems.push(problem);
                Type::Any
            }
        }
    }

    /// The enum that belongs to the property.
    fn inline(&mut self, values: Vec<Listed>) -> Type {
        self.values = Some(values);
        Type::Model(self.context.inline_key(self.property))
    }

    fn expr(&mut self, expr: &Expr) -> Type {
        match expr {
            Expr::Word(word) => self.word(word),
            Expr::Apply(word, arguments) => self.apply(word, arguments),
            Expr::List(element) if is_byte(element) => Type::Scalar(Scalar::Bytes),
            Expr::List(element) => Type::Array(Box::new(self.expr(element))),
            Expr::Map(key, value) => self.map(key, value),
            // C# marks every value type so, whether it can be null or not.
            Expr::Nullable(inner) if self.dialect == Dialect::CSharp => self.expr(inner),
            Expr::Nullable(inner) => nullable(self.expr(inner)),
            Expr::Union(members) => self.union(members),
            // The only value that there is.
            Expr::Literal(_) => self.union(std::slice::from_ref(expr)),
        }
    }

    fn word(&mut self, word: &str) -> Type {
        if let Some(values) = self.section_values(word) {
            return self.inline(values);
        }
        match self.dialect.meaning(word) {
            Some(_) if LIKELY_MODELS.contains(&word) && self.links_model(word) => {
                Type::Model(word.to_owned())
            }
            Some(Meaning::List) if self.names_element() => Type::Array(Box::new(self.element())),
            Some(Meaning::Map) if self.names_element() => Type::Map(Box::new(self.element())),
            Some(Meaning::Scalar(Scalar::Date))
                if self.dialect == Dialect::Neutral && self.stem() == "DateTime" =>
            {
                Type::Scalar(Scalar::DateTime)
            }
            Some(meaning) => bare(meaning),
            None => self.reference(word),
        }
    }

    /// The values of the enum section that a word, or the cell's link, names.
    fn section_values(&self, word: &str) -> Option<Vec<Listed>> {
        let enums = &self.context.table.enums;
        if enums.is_empty() {
            return None;
        }
        let anchor = self.target.strip_prefix('#');
        let inline = self.dialect == Dialect::Kotlin && word == "inline";
        for section in enums {
            // `ColorEnum`, or of a list `List<ColorEnum>`.
            let named = section
                .name
                .text
                .split(['<', '>', '&', ';'])
                .any(|part| part == word);
            let linked = || {
                section
                    .anchors
                    .iter()
                    .any(|own| Some(own.as_str()) == anchor)
            };
            if named || (inline && linked()) {
                return Some(section.values.iter().map(Listed::of_value).collect());
            }
        }
        None
    }

    /// The link's target without folders and extension.
    fn stem(&self) -> &str {
        let file = self.target.rsplit('/').next().unwrap_or_default();
        file.strip_suffix(".md").unwrap_or(file)
    }

    /// Whether the link is to a page of the word itself, which no generator
    /// writes for a word of its language that stands alone.
    fn links_model(&self, word: &str) -> bool {
        self.stem() == word && self.dialect.is_generated()
    }

    /// Whether only the link says what a list holds: `[**List**](Tag.md)`.
    fn names_element(&self) -> bool {
        self.linked && matches!(self.dialect, Dialect::Neutral | Dialect::C)
    }

    fn element(&mut self) -> Type {
        let stem = self.stem();
        if stem.is_empty() {
            return Type::Any;
        }
        match self.dialect.meaning(stem) {
            Some(Meaning::List | Meaning::Map | Meaning::Set) => Type::Any,
            Some(meaning) => bare(meaning),
            None => Type::Model(stem.to_owned()),
        }
    }

    /// A link names a model, and so does a name with a namespace. Any other
    /// word may be a slip, unless the language writes models so, or all models
    /// are read: then whether there is one will turn out.
    fn reference(&mut self, word: &str) -> Type {
        if self.dialect == Dialect::Go
            && let Some(inner) = word
                .strip_prefix("Nullable")
                .filter(|word| !word.is_empty())
        {
            let inner = match inner {
                "Int" => Type::Scalar(Scalar::Int64),
                "Time" => Type::Scalar(Scalar::DateTime),
                inner => self.word(inner),
            };
            return nullable(inner);
        }
        let mut last = model_name(word);
        let qualified = last.len() < word.len() && !last.is_empty();
        let mut bare = last.starts_with(char::is_uppercase)
            && (self.context.purpose == Purpose::Set
                || self.dialect.writes_bare_models()
                || matches!(self.context.table.content, Content::Union { .. }));
        if self.dialect == Dialect::C {
            // Every type that C declares is called so.
            if last.ends_with("_e") {
                return Type::Scalar(Scalar::String);
            }
            if let Some(model) = last.strip_suffix("_t") {
                last = model;
                bare = true;
            }
        }
        let is_name = (self.linked || qualified || bare) && names::type_name(last).is_some();
        if is_name {
            Type::Model(last.to_owned())
        } else {
            self.unknown(word)
        }
    }

    fn apply(&mut self, word: &str, arguments: &[Expr]) -> Type {
        let wrong = |this: &mut Self, wanted: &str| {
            let problem = Diagnostic::wrong_arguments(this.cell.span, word, wanted);
            this.problems.push(problem);
            Type::Any
        };
        match (self.dialect.meaning(word), arguments) {
            (Some(Meaning::List), [element]) if is_byte(element) => Type::Scalar(Scalar::Bytes),
            (Some(Meaning::List), [element]) => Type::Array(Box::new(self.expr(element))),
            (Some(Meaning::Set), [element]) => Type::Set(Box::new(self.expr(element))),
            (Some(Meaning::Map), [value]) => Type::Map(Box::new(self.expr(value))),
            // PHP writes its maps `array<string,T>`.
            (Some(Meaning::List | Meaning::Map), [key, value]) => self.map(key, value),
            (Some(Meaning::Option), [inner]) => nullable(self.expr(inner)),
            (Some(Meaning::Union), members) => self.union(members),
            (Some(Meaning::List), _) => wrong(self, "one type, that of its elements"),
            (Some(Meaning::Set | Meaning::Option), _) => wrong(self, "one type"),
            (Some(Meaning::Map), _) => wrong(self, "one type, that of its values"),
            (Some(_), _) => wrong(self, "no types in brackets"),
            (None, _) => self.unknown(word),
        }
    }

    fn map(&mut self, key: &Expr, value: &Expr) -> Type {
        let text = match key {
            Expr::Word(word) => match self.dialect.meaning(word) {
                Some(Meaning::Scalar(scalar)) => scalar.is_text(),
                _ => false,
            },
            _ => false,
        };
        if !text {
            let written = match key {
                Expr::Word(word) => word.as_str(),
                _ => "another type",
            };
            let problem = Diagnostic::map_key(self.cell.span, written);
            self.problems.push(problem);
        }
        match self.expr(value) {
            // Go writes objects of any properties as maps of any values.
            Type::Any if self.dialect == Dialect::Go => Type::Object,
            value => Type::Map(Box::new(value)),
        }
    }

    /// `T | null` is nullable, and texts alone are an enum. Other unions have no
    /// form that would keep their alternatives apart; what a generator wrote is
    /// any value then, unless one alternative holds all the others.
    fn union(&mut self, members: &[Expr]) -> Type {
        let mut null = false;
        let mut others = Vec::with_capacity(members.len());
        let mut texts = Vec::new();
        for member in members {
            match member {
                Expr::Word(word) if self.dialect.meaning(word) == Some(Meaning::Null) => {
                    null = true;
                }
                Expr::Literal(text) => texts.push(Listed::of((text.clone(), true))),
                other => others.push(other),
            }
        }
        let ty = if others.is_empty() && !texts.is_empty() && self.values.is_none() {
            self.inline(texts)
        } else if let ([only], true) = (others.as_slice(), texts.is_empty()) {
            self.expr(only)
        } else if self.dialect.is_generated() && texts.is_empty() {
            let types = others.into_iter().map(|member| self.expr(member)).collect();
            widest(types)
        } else {
            let problem = Diagnostic::union_type(self.cell.span, self.property);
            self.problems.push(problem);
            return Type::Any;
        };
        if null { nullable(ty) } else { ty }
    }

    /// Complains about a word. Its type is that of the word it was meant to
    /// be, so that a slip in the table makes no second error where the property
    /// is used.
    fn unknown(&mut self, word: &str) -> Type {
        let close = suggest::closest(word, self.dialect.words());
        let span = match self.cell.text.find(word) {
            // Alone in its markup, the word is the cell.
            Some(at) if !self.stands_alone(word) => self.cell.subspan(at, at + word.len()),
            _ => self.cell.span,
        };
        let problem = Diagnostic::unknown_type(span, word, self.property, close);
        self.problems.push(problem);
        close
            .and_then(|close| self.dialect.meaning(close))
            .map_or(Type::Any, bare)
    }

    fn stands_alone(&self, word: &str) -> bool {
        self.cell
            .text
            .trim_matches(|letter: char| letter.is_ascii_punctuation())
            == word
    }
}

/// Words of some language's types that are good names for models, too.
const LIKELY_MODELS: [&str; 10] = [
    "Any", "Array", "Dict", "Hash", "List", "Map", "Option", "Set", "Union", "Vector",
];

/// What a word means without types in brackets behind it.
fn bare(meaning: Meaning) -> Type {
    match meaning {
        Meaning::Scalar(scalar) => Type::Scalar(scalar),
        Meaning::Any | Meaning::Null | Meaning::Option | Meaning::Union => Type::Any,
        Meaning::Object | Meaning::Map => Type::Object,
        Meaning::List | Meaning::Set => Type::Array(Box::new(Type::Any)),
    }
}

/// Whether a list of these is bytes.
fn is_byte(element: &Expr) -> bool {
    matches!(element, Expr::Word(word) if matches!(word.as_str(), "byte" | "UInt8" | "u8"))
}

pub(super) fn nullable(inner: Type) -> Type {
    match inner {
        // Any value includes null.
        Type::Any | Type::Nullable(_) => inner,
        inner => Type::Nullable(Box::new(inner)),
    }
}

/// The type that holds the values of all of these: Python's `int, float` is a
/// number, `str, datetime` a text of that form, and a list of all types is any
/// value.
fn widest(mut types: Vec<Type>) -> Type {
    let has = |types: &[Type], scalar| types.contains(&Type::Scalar(scalar));
    let mut less: Vec<Scalar> = Vec::new();
    if has(&types, Scalar::Double) {
        less.extend([Scalar::Int64, Scalar::Decimal]);
    } else if has(&types, Scalar::Int64) {
        less.push(Scalar::Decimal);
    }
    if has(&types, Scalar::Binary) {
        less.push(Scalar::Bytes);
    }
    let forms = [Scalar::DateTime, Scalar::Date, Scalar::Uuid];
    if forms.iter().any(|&form| has(&types, form)) {
        less.push(Scalar::String);
    }
    types.retain(|ty| !matches!(ty, Type::Scalar(scalar) if less.contains(scalar)));
    let Some(first) = types.pop() else {
        return Type::Any;
    };
    if types.iter().all(|ty| *ty == first) {
        first
    } else {
        Type::Any
    }
}
