//! What the words of a type column mean, by the language of the page.
//!
//! One base vocabulary holds every word that means one thing wherever it
//! stands. A dialect's own table holds only the words that mean something else
//! there. To add a dialect, add its table, its evidence and a fixture.

use crate::model::Scalar;

/// The language that a page documents its models for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Written by hand, or with neutral types.
    Neutral,
    /// OpenAPI Generator's PHP pages.
    Php,
}

/// What a word of a type column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A single value.
    Scalar(Scalar),
    /// Any value.
    Any,
    /// An object of any properties.
    Object,
    /// A list of its argument.
    List,
    /// A list of its argument without duplicates.
    Set,
    /// An object whose values are its last argument.
    Map,
    /// Its argument, or `null`.
    Option,
    /// `null`.
    Null,
}

use Meaning::Scalar as Is;

/// Words that mean one thing wherever they stand.
const BASE: &[(&str, Meaning)] = &[
    ("string", Is(Scalar::String)),
    ("String", Is(Scalar::String)),
    ("str", Is(Scalar::String)),
    ("boolean", Is(Scalar::Boolean)),
    ("Boolean", Is(Scalar::Boolean)),
    ("bool", Is(Scalar::Boolean)),
    ("int32", Is(Scalar::Int32)),
    ("int64", Is(Scalar::Int64)),
    ("uint32", Is(Scalar::Uint32)),
    ("uint64", Is(Scalar::Uint64)),
    ("integer", Is(Scalar::Int64)),
    ("Integer", Is(Scalar::Int64)),
    ("int", Is(Scalar::Int64)),
    ("long", Is(Scalar::Int64)),
    ("float", Is(Scalar::Float)),
    ("double", Is(Scalar::Double)),
    ("number", Is(Scalar::Double)),
    ("decimal", Is(Scalar::Decimal)),
    ("date", Is(Scalar::Date)),
    ("time", Is(Scalar::Time)),
    ("date-time", Is(Scalar::DateTime)),
    ("datetime", Is(Scalar::DateTime)),
    ("DateTime", Is(Scalar::DateTime)),
    ("timestamp", Is(Scalar::DateTime)),
    ("duration", Is(Scalar::Duration)),
    ("uuid", Is(Scalar::Uuid)),
    ("UUID", Is(Scalar::Uuid)),
    ("uri", Is(Scalar::Uri)),
    ("url", Is(Scalar::Uri)),
    ("bytes", Is(Scalar::Bytes)),
    ("binary", Is(Scalar::Binary)),
    ("file", Is(Scalar::Binary)),
    ("any", Meaning::Any),
    ("mixed", Meaning::Any),
    ("object", Meaning::Object),
    ("null", Meaning::Null),
    ("array", Meaning::List),
    ("list", Meaning::List),
    ("set", Meaning::Set),
    ("map", Meaning::Map),
    ("dict", Meaning::Map),
    ("nullable", Meaning::Option),
];

const PHP: &[(&str, Meaning)] = &[
    // PHP has one floating point type, of 64 bits.
    ("float", Is(Scalar::Double)),
    ("\\DateTime", Is(Scalar::DateTime)),
    ("\\SplFileObject", Is(Scalar::Binary)),
    ("\\stdClass", Meaning::Object),
];

impl Dialect {
    /// What the option `dialect` takes.
    pub const NAMES: [&str; 2] = ["neutral", "php"];

    /// The dialect of a name.
    pub fn of(name: &str) -> Option<Self> {
        match name {
            "neutral" => Some(Dialect::Neutral),
            "php" => Some(Dialect::Php),
            _ => None,
        }
    }

    /// What a word means in this language, if it is a type of the language.
    pub fn meaning(self, word: &str) -> Option<Meaning> {
        let look_up = |words: &[(&str, Meaning)]| {
            words
                .iter()
                .find(|(known, _)| *known == word)
                .map(|&(_, meaning)| meaning)
        };
        look_up(self.own_words()).or_else(|| look_up(BASE))
    }

    /// Every word that is a type in this language.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        BASE.iter().chain(self.own_words()).map(|&(word, _)| word)
    }

    fn own_words(self) -> &'static [(&'static str, Meaning)] {
        match self {
            Dialect::Neutral => &[],
            Dialect::Php => PHP,
        }
    }

    /// Whether a default value without quotes is a text, not a constant of the
    /// language.
    pub fn writes_bare_texts(self) -> bool {
        match self {
            Dialect::Neutral => true,
            Dialect::Php => false,
        }
    }

    /// The dialect of a page by its first heading: PHP pages print the `#`
    /// twice.
    pub fn of_heading(heading: &str) -> Self {
        if heading.starts_with("# ") {
            Dialect::Php
        } else {
            Dialect::Neutral
        }
    }
}

/// The model that a word names: the last segment of a qualified name.
pub fn model_name(word: &str) -> &str {
    word.rsplit(['\\', '.', ':', '/']).next().unwrap_or(word)
}
