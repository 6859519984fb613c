//! The type column's small grammar.
//!
//! One tolerant grammar reads every language: generics in any bracket, lists
//! before or behind their element, unions, options, links. What the words mean
//! is [`dialect`](crate::dialect)'s business.

pub mod english;
mod grammar;
mod markup;
mod words;

pub use grammar::parse;
pub use markup::{Marked, unwrap};

/// A type as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expr {
    /// A single word: `string`, `\Ns\Model\Address`.
    Word(String),
    /// A word with types in brackets: `List<string>`, `array[string]`.
    Apply(String, Vec<Expr>),
    /// `T[]`, `[]T`, `[T]`.
    List(Box<Expr>),
    /// `{K: V}`, `map[K]V`.
    Map(Box<Expr>, Box<Expr>),
    /// `T?`, `?T`.
    Nullable(Box<Expr>),
    /// `A | B`.
    Union(Vec<Expr>),
    /// `"text"`.
    Literal(String),
}

/// How deep types may nest. A person loses track at four; the limit keeps the
/// recursion of reader and compiler small.
pub const MAX_DEPTH: usize = 32;

/// Why a type cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// The cell ends within a type.
    Incomplete,
    /// Something stands where no type can.
    Unexpected,
    /// More than [`MAX_DEPTH`] levels.
    TooDeep,
}

impl Mistake {
    /// The mistake in words, for the label of an error.
    pub fn label(self) -> &'static str {
        match self {
            Mistake::Incomplete => "ends too early; is a bracket missing?",
            Mistake::Unexpected => "not a type",
            Mistake::TooDeep => "nested too deep",
        }
    }
}
