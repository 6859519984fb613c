//! A type cell's meaning.

use crate::diagnostic::{Diagnostic, Problems};
use crate::dialect::{Dialect, Meaning, model_name};
use crate::model::Type;
use crate::names;
use crate::suggest;
use crate::table::Cell;
use crate::types::{Expr, parse, unwrap};

/// Gives a type cell its meaning. One that has none is [`Type::Any`], with a
/// problem.
pub(super) fn lower(
    dialect: Dialect,
    cell: &Cell<'_>,
    property: &str,
    problems: &mut Problems,
) -> Type {
    let marked = unwrap(&cell.text);
    if marked.text.is_empty() {
        problems.push(Diagnostic::no_type(cell.span, property));
        return Type::Any;
    }
    let mut lowering = Lowering {
        dialect,
        cell,
        property,
        linked: marked.linked,
        problems,
    };
    match parse(&marked.text) {
        Ok(expr) => lowering.expr(&expr),
        Err(mistake) => {
            let problem = Diagnostic::malformed_type(cell.span, property, mistake.label());
            lowering.problems.push(problem);
            Type::Any
        }
    }
}

struct Lowering<'l, 'd> {
    dialect: Dialect,
    cell: &'l Cell<'d>,
    property: &'l str,
    linked: bool,
    problems: &'l mut Problems,
}

impl Lowering<'_, '_> {
    fn expr(&mut self, expr: &Expr) -> Type {
        match expr {
            Expr::Word(word) => self.word(word),
            Expr::Apply(word, arguments) => self.apply(word, arguments),
            Expr::List(element) => Type::Array(Box::new(self.expr(element))),
            Expr::Map(key, value) => self.map(key, value),
            Expr::Nullable(inner) => nullable(self.expr(inner)),
            Expr::Union(members) => self.union(members),
            Expr::Literal(text) => self.unknown(text),
        }
    }

    fn word(&mut self, word: &str) -> Type {
        match self.dialect.meaning(word) {
            Some(meaning) => bare(meaning),
            None => self.reference(word),
        }
    }

    /// A link names a model, and so does a name with a namespace. Any other
    /// word may be a slip.
    fn reference(&mut self, word: &str) -> Type {
        let last = model_name(word);
        let qualified = last.len() < word.len() && !last.is_empty();
        let is_name = (self.linked || qualified) && names::type_name(last).is_some();
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
            (Some(Meaning::List), [element]) => Type::Array(Box::new(self.expr(element))),
            (Some(Meaning::Set), [element]) => Type::Set(Box::new(self.expr(element))),
            (Some(Meaning::Map), [value]) => Type::Map(Box::new(self.expr(value))),
            // PHP writes its maps `array<string,T>`.
            (Some(Meaning::List | Meaning::Map), [key, value]) => self.map(key, value),
            (Some(Meaning::Option), [inner]) => nullable(self.expr(inner)),
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
        Type::Map(Box::new(self.expr(value)))
    }

    /// `T | null` is nullable; other unions have no form yet that would keep
    /// their alternatives apart.
    fn union(&mut self, members: &[Expr]) -> Type {
        let is_null = |expr: &Expr| match expr {
            Expr::Word(word) => self.dialect.meaning(word) == Some(Meaning::Null),
            _ => false,
        };
        let others: Vec<&Expr> = members.iter().filter(|&member| !is_null(member)).collect();
        match others.as_slice() {
            [only] => nullable(self.expr(only)),
            _ => {
                let problem = Diagnostic::union_type(self.cell.span, self.property);
                self.problems.push(problem);
                Type::Any
            }
        }
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

/// What a word means without types in brackets behind it.
fn bare(meaning: Meaning) -> Type {
    match meaning {
        Meaning::Scalar(scalar) => Type::Scalar(scalar),
        Meaning::Any | Meaning::Null | Meaning::Option => Type::Any,
        Meaning::Object | Meaning::Map => Type::Object,
        Meaning::List | Meaning::Set => Type::Array(Box::new(Type::Any)),
    }
}

fn nullable(inner: Type) -> Type {
    match inner {
        // Any value includes null.
        Type::Any | Type::Nullable(_) => inner,
        inner => Type::Nullable(Box::new(inner)),
    }
}
