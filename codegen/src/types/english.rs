//! Types as people write them: `array of [role](#role-object) objects`,
//! `string; required`, `?snowflake`, `Map<string, [Pet Object](#pets)>`.
//!
//! The signs are those of the [grammar](super::parse) of generated pages; the
//! words between them may be a phrase.

mod containers;
mod marks;
mod names;
mod reader;
mod tokens;
mod values;
mod vocabulary;

pub(crate) use vocabulary::words;

use super::Mistake;
use crate::model::Type;
use crate::presence::{Mark, mark};
use containers::Container;
use marks::Form;
use reader::Reader;
use tokens::{Token, What, tokens};
use vocabulary::is_type;

/// A type in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Said {
    /// A type of the vocabulary.
    Is(Type),
    /// Something that has a name of its own.
    Named(Name),
    /// A list.
    List(Box<Said>),
    /// A list without duplicates.
    Set(Box<Said>),
    /// A map with names as keys.
    Map(Box<Said>),
    /// The type or `null`.
    Nullable(Box<Said>),
    /// One of some types.
    Union(Vec<Said>),
    /// One of some values, as they are written without quotes.
    Values(Vec<String>),
    /// Some values that the cell does not list.
    Enum,
    /// `null` alone.
    #[default]
    Null,
}

/// A name in a type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// As written, without markup.
    pub words: String,
    /// Where its link leads.
    pub target: Option<String>,
    /// What the words are if the link leads to no model.
    pub otherwise: Option<Type>,
    /// Whether the words say that it is an object.
    pub object: bool,
    /// Whether it is a model with some of its properties only.
    pub partial: bool,
    /// The bytes of the cell that it is.
    pub start: usize,
    /// The byte behind them.
    pub end: usize,
}

/// What a type cell says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// The type.
    pub ty: Said,
    /// Marks behind or before the type.
    pub marks: Vec<Mark>,
    /// The bytes of a default value.
    pub default: Option<(usize, usize)>,
    /// Words behind the type that are neither, by their bytes.
    pub unknown: Vec<(usize, usize)>,
    /// Whether the cell says more than the type and the marks.
    pub more: bool,
}

/// Why a cell cannot be read, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unread {
    /// What is wrong.
    pub mistake: Mistake,
    /// The bytes of the cell.
    pub start: usize,
    /// The byte behind them.
    pub end: usize,
}

/// Reads a type cell. `narrow` is whether `float` has 32 bits.
pub fn read(cell: &str, narrow: bool) -> Result<Cell, Unread> {
    let tokens = tokens(cell);
    let mut others = segments(&tokens);
    // A cell may begin with its marks: `required, string`.
    let is_type = |segment: &&[Token]| {
        !segment.is_empty() && mark(&joined(segment)).is_none_or(|mark| mark == Mark::Noted)
    };
    let at = others.iter().position(is_type).unwrap_or(0);
    let first = others.remove(at);
    let mut reader = Reader {
        tokens: first,
        end: cell.len(),
        depth: 0,
        narrow,
        cell: Cell::default(),
    };
    let mut ty = reader.union()?;
    if let Some(token) = reader.tokens.first() {
        // What is well begun may end in prose, but not in a stray sign.
        if matches!(token.what, What::Sign(')' | ']' | '>' | '}' | '<' | '|')) {
            return Err(Unread {
                mistake: Mistake::Unexpected,
                start: token.start,
                end: token.end,
            });
        }
        let rest = reader.tokens;
        reader.mark(rest);
    }
    for segment in others {
        if let Some(form) = reader.segment(segment) {
            ty = match form {
                Form::List => Said::List(Box::new(ty)),
                Form::Alternative(other) => either(ty, other),
            };
        }
    }
    let mut cell = reader.cell;
    if cell.marks.contains(&Mark::Nullable) && ty != Said::Null {
        ty = nullable(ty);
    }
    cell.ty = ty;
    Ok(cell)
}

/// Whether all of some words are of the vocabulary.
pub(crate) fn is_phrase(words: &str) -> bool {
    let lower = words.to_lowercase();
    let mut words = lower.split_whitespace();
    words.all(|word| is_type(word) || Container::of(word).is_some())
}

/// Splits at `;`, `,` and dashes outside brackets. Commas of an enumeration
/// stay: `A, B or C`.
fn segments(tokens: &[Token]) -> Vec<&[Token]> {
    let enumerates = |at: usize| {
        let next = &tokens[at + 1..];
        let stands_for_type = |token: &Token| match &token.what {
            What::Link(..) | What::Quoted(_) => true,
            What::Word(word, code) => {
                *code || (word.starts_with(char::is_uppercase) && mark(word).is_none())
            }
            What::Sign(_) => false,
        };
        let begins = next.first().is_some_and(|token| {
            stands_for_type(token)
                || token
                    .word()
                    .is_some_and(|word| word == "or" || word == "and")
        });
        begins && at > 0 && (stands_for_type(&tokens[at - 1]) || !tokens[at - 1].is(')'))
    };
    // Values are told apart by commas too.
    let lists = lists_values(tokens);
    let mut segments = Vec::new();
    let mut start = 0;
    let mut depth = 0i32;
    for (at, token) in tokens.iter().enumerate() {
        let What::Sign(sign) = token.what else {
            continue;
        };
        match sign {
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' | '>' => depth -= 1,
            ';' | '–' | '—' | '-' if depth <= 0 => {
                segments.push(&tokens[start..at]);
                start = at + 1;
            }
            ',' if lists => {}
            ',' | '.' if depth <= 0 && !enumerates(at) => {
                segments.push(&tokens[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    segments.push(&tokens[start..]);
    segments
}

/// Whether tokens begin a list of values or alternatives: `one of`, `enum:`.
fn lists_values(tokens: &[Token]) -> bool {
    let word = |at: usize| tokens.get(at).and_then(Token::word).unwrap_or_default();
    match word(0).as_str() {
        "one" | "any" => word(1) == "of",
        "either" | "oneof" | "anyof" | "enum" => true,
        _ => word(1) == "enum",
    }
}

/// The words of some tokens.
fn joined(tokens: &[Token]) -> String {
    let mut words = String::new();
    for token in tokens {
        if !words.is_empty() {
            words.push(' ');
        }
        match &token.what {
            What::Word(word, _) => words.push_str(word),
            What::Quoted(text) => words.push_str(text),
            What::Sign(sign) => words.push(*sign),
            What::Link(label, _) => words.push_str(&joined(label)),
        }
    }
    words
}

/// The type or another: `null` makes it nullable, values are joined.
fn either(ty: Said, other: Said) -> Said {
    match (ty, other) {
        (Said::Null, other) => nullable(other),
        (ty, Said::Null) => nullable(ty),
        (Said::Nullable(inner), other) => nullable(either(*inner, other)),
        (Said::Values(mut values), Said::Values(others)) => {
            values.extend(others);
            Said::Values(values)
        }
        (Said::Union(mut members), other) => {
            members.push(other);
            Said::Union(members)
        }
        (ty, other) if ty == other => ty,
        (ty, other) => Said::Union(vec![ty, other]),
    }
}

fn nullable(ty: Said) -> Said {
    match ty {
        Said::Nullable(_) | Said::Is(Type::Any) | Said::Null => ty,
        ty => Said::Nullable(Box::new(ty)),
    }
}

fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}
