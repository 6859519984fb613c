//! What the words of a type mean, in whatever order people write them.

use crate::model::{Scalar, Type};

/// What a word adds to a phrase.
#[derive(Clone, Copy, PartialEq)]
enum Sense {
    Is(Scalar),
    /// A float of the page's kind.
    Float,
    Any,
    Object,
    /// Says how it is written, not what it is.
    Filler,
    Unsigned,
    Bits(u8),
    /// A count of seconds, often since 1970.
    Unix,
    /// ISO 8601 or RFC 3339.
    Iso,
    Base64,
}

use Sense::{Filler, Is};

const WORDS: &[(&str, Sense)] = &[
    ("string", Is(Scalar::String)),
    ("str", Is(Scalar::String)),
    ("text", Is(Scalar::String)),
    ("char", Is(Scalar::String)),
    ("character", Is(Scalar::String)),
    ("varchar", Is(Scalar::String)),
    ("markdown", Is(Scalar::String)),
    ("html", Is(Scalar::String)),
    ("email", Is(Scalar::String)),
    ("hostname", Is(Scalar::String)),
    ("ipv4", Is(Scalar::String)),
    ("ipv6", Is(Scalar::String)),
    ("regex", Is(Scalar::String)),
    ("snowflake", Is(Scalar::String)),
    ("boolean", Is(Scalar::Boolean)),
    ("bool", Is(Scalar::Boolean)),
    ("true", Is(Scalar::Boolean)),
    ("false", Is(Scalar::Boolean)),
    ("int32", Is(Scalar::Int32)),
    ("int64", Is(Scalar::Int64)),
    ("uint32", Is(Scalar::Uint32)),
    ("uint64", Is(Scalar::Uint64)),
    ("int8", Is(Scalar::Int32)),
    ("int16", Is(Scalar::Int32)),
    ("uint8", Is(Scalar::Uint32)),
    ("uint16", Is(Scalar::Uint32)),
    ("uint", Is(Scalar::Uint64)),
    ("uinteger", Is(Scalar::Uint64)),
    ("integer", Is(Scalar::Int64)),
    ("int", Is(Scalar::Int64)),
    ("zero", Is(Scalar::Int64)),
    ("long", Is(Scalar::Int64)),
    ("short", Is(Scalar::Int32)),
    ("bigint", Is(Scalar::Int64)),
    ("float", Sense::Float),
    ("float32", Is(Scalar::Float)),
    ("float64", Is(Scalar::Double)),
    ("double", Is(Scalar::Double)),
    ("number", Is(Scalar::Double)),
    ("numeric", Is(Scalar::Double)),
    ("real", Is(Scalar::Double)),
    ("decimal", Is(Scalar::Decimal)),
    ("date", Is(Scalar::Date)),
    ("time", Is(Scalar::Time)),
    ("date-time", Is(Scalar::DateTime)),
    ("datetime", Is(Scalar::DateTime)),
    ("timestamp", Is(Scalar::DateTime)),
    ("duration", Is(Scalar::Duration)),
    ("uuid", Is(Scalar::Uuid)),
    ("guid", Is(Scalar::Uuid)),
    ("uri", Is(Scalar::Uri)),
    ("url", Is(Scalar::Uri)),
    ("iri", Is(Scalar::Uri)),
    ("uri-reference", Is(Scalar::Uri)),
    ("bytes", Is(Scalar::Bytes)),
    ("blob", Is(Scalar::Bytes)),
    ("binary", Is(Scalar::Binary)),
    ("file", Is(Scalar::Binary)),
    ("any", Sense::Any),
    ("anything", Sense::Any),
    ("mixed", Sense::Any),
    ("json", Sense::Any),
    ("varies", Sense::Any),
    ("unknown", Sense::Any),
    ("object", Sense::Object),
    ("unsigned", Sense::Unsigned),
    ("8-bit", Sense::Bits(32)),
    ("16-bit", Sense::Bits(32)),
    ("32-bit", Sense::Bits(32)),
    ("64-bit", Sense::Bits(64)),
    ("single-precision", Sense::Bits(32)),
    ("unix", Sense::Unix),
    ("epoch", Sense::Unix),
    ("posix", Sense::Unix),
    ("iso8601", Sense::Iso),
    ("iso-8601", Sense::Iso),
    ("iso", Filler),
    ("8601", Sense::Iso),
    ("rfc3339", Sense::Iso),
    ("rfc-3339", Sense::Iso),
    ("rfc", Filler),
    ("3339", Sense::Iso),
    ("base64", Sense::Base64),
    ("base64url", Sense::Base64),
    ("base64-encoded", Sense::Base64),
    ("base-64", Sense::Base64),
    ("value", Filler),
    ("a", Filler),
    ("an", Filler),
    ("the", Filler),
    ("and", Filler),
    ("single", Filler),
    ("simple", Filler),
    ("plain", Filler),
    ("nested", Filler),
    ("arbitrary", Filler),
    ("generic", Filler),
    ("dynamic", Filler),
    ("free-form", Filler),
    ("freeform", Filler),
    ("empty", Filler),
    ("non-empty", Filler),
    ("nonempty", Filler),
    ("valid", Filler),
    ("unique", Filler),
    ("signed", Filler),
    ("positive", Filler),
    ("negative", Filler),
    ("non-negative", Filler),
    ("nonnegative", Filler),
    ("whole", Filler),
    ("floating", Filler),
    ("floating-point", Is(Scalar::Double)),
    ("double-precision", Filler),
    ("point", Filler),
    ("precision", Filler),
    ("encoded", Filler),
    ("formatted", Filler),
    ("format", Filler),
    ("utc", Filler),
    ("in", Filler),
    ("as", Filler),
    ("literal", Filler),
    ("constant", Filler),
    ("ascii", Filler),
    ("utf-8", Filler),
    ("unicode", Filler),
    ("seconds", Sense::Unix),
    ("milliseconds", Sense::Unix),
    ("microseconds", Sense::Unix),
    ("ms", Sense::Unix),
    ("of", Filler),
];

fn sense(word: &str) -> Option<Sense> {
    let look_up = |word: &str| {
        WORDS
            .iter()
            .find(|(known, _)| *known == word)
            .map(|&(_, sense)| sense)
    };
    look_up(word).or_else(|| look_up(word.strip_suffix('s')?))
}

/// Every word that is a type, for suggestions.
pub(crate) fn words() -> impl Iterator<Item = &'static str> {
    WORDS
        .iter()
        .filter(|(_, sense)| !matches!(sense, Filler))
        .map(|&(word, _)| word)
        .chain(["array", "list", "map", "null", "enum"])
}

/// Whether a word, in lower case, says by itself what a type is.
pub(super) fn is_type(word: &str) -> bool {
    matches!(
        sense(word),
        Some(Is(_) | Sense::Float | Sense::Any | Sense::Object)
    )
}

/// What a phrase of words, in lower case, says.
pub(super) struct Phrase {
    /// The type, if a word says it.
    pub(super) ty: Option<Type>,
    /// How many of the words are unknown.
    pub(super) unknown: usize,
    /// Whether one of the words is `object`.
    pub(super) object: bool,
}

/// Reads a phrase. `narrow` is whether `float` has 32 bits, as among the
/// neutral types of a table of our own form.
pub(super) fn phrase(words: &[String], narrow: bool) -> Phrase {
    let mut scalars: Vec<Scalar> = Vec::new();
    let mut phrase = Phrase {
        ty: None,
        unknown: 0,
        object: false,
    };
    let (mut any, mut unsigned, mut unix, mut iso, mut base64) =
        (false, false, false, false, false);
    let mut bits = 64;
    for word in words {
        match sense(word) {
            Some(Is(scalar)) => scalars.push(scalar),
            Some(Sense::Float) if narrow => scalars.push(Scalar::Float),
            Some(Sense::Float) => scalars.push(Scalar::Double),
            Some(Sense::Any) => any = true,
            Some(Sense::Object) => phrase.object = true,
            Some(Filler) => {}
            Some(Sense::Unsigned) => unsigned = true,
            Some(Sense::Bits(count)) => bits = count,
            Some(Sense::Unix) => unix = true,
            Some(Sense::Iso) => iso = true,
            Some(Sense::Base64) => base64 = true,
            None => phrase.unknown += 1,
        }
    }
    let has = |wanted: Scalar| scalars.contains(&wanted);
    let text = has(Scalar::String);
    let number = scalars.iter().copied().find(|scalar| !scalar.is_text());
    // Text says how a date is written, and a number does; the other word says
    // more.
    let special = scalars
        .iter()
        .copied()
        .find(|scalar| scalar.is_text() && *scalar != Scalar::String);
    let scalar = if unix && text {
        Some(Scalar::String)
    } else if unix && has(Scalar::Duration) {
        Some(number.unwrap_or(Scalar::Double))
    } else if unix {
        Some(number.unwrap_or(Scalar::Int64))
    } else if text && number.is_some() {
        Some(Scalar::String)
    } else if let Some(number) = number {
        Some(match (number, unsigned, bits) {
            (Scalar::Int32 | Scalar::Int64, true, 32) => Scalar::Uint32,
            (Scalar::Int32 | Scalar::Int64, true, _) => Scalar::Uint64,
            (Scalar::Int64, false, 32) => Scalar::Int32,
            (Scalar::Double, _, 32) => Scalar::Float,
            (Scalar::Double, ..) if has(Scalar::Decimal) => Scalar::Decimal,
            _ => number,
        })
    } else if has(Scalar::Date) && has(Scalar::Time) {
        Some(Scalar::DateTime)
    } else if base64 {
        Some(Scalar::Bytes)
    } else if iso && !has(Scalar::Date) && !has(Scalar::Duration) {
        Some(
            special
                .filter(|&other| other == Scalar::Time && !text)
                .unwrap_or(Scalar::DateTime),
        )
    } else {
        special.or(text.then_some(Scalar::String))
    };
    phrase.ty = match scalar {
        Some(scalar) => Some(Type::Scalar(scalar)),
        None if phrase.object => Some(Type::Object),
        None if any => Some(Type::Any),
        None => None,
    };
    phrase
}
