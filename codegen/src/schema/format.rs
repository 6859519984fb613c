//! Formats to neutral types.

use super::keywords::is_slip;
use super::sum::{FRACTION, INTEGER, STRING, TYPES};
use crate::model::Scalar;

/// The formats of texts that are types of their own.
const TEXTS: [(&str, Scalar); 14] = [
    ("date", Scalar::Date),
    ("time", Scalar::Time),
    ("date-time", Scalar::DateTime),
    ("duration", Scalar::Duration),
    ("uuid", Scalar::Uuid),
    // Of one version each, as go-openapi has them.
    ("uuid3", Scalar::Uuid),
    ("uuid4", Scalar::Uuid),
    ("uuid5", Scalar::Uuid),
    ("uuid7", Scalar::Uuid),
    ("uri", Scalar::Uri),
    ("url", Scalar::Uri),
    ("byte", Scalar::Bytes),
    ("base64", Scalar::Bytes),
    ("binary", Scalar::Binary),
];

/// The smallest and the largest number.
type Range = (&'static str, &'static str);

/// The formats of numbers, and the bounds that are part of them where the type
/// is wider.
const NUMBERS: [(&str, Scalar, Option<Range>); 13] = [
    ("int8", Scalar::Int32, Some(("-128", "127"))),
    ("int16", Scalar::Int32, Some(("-32768", "32767"))),
    ("int32", Scalar::Int32, None),
    ("int64", Scalar::Int64, None),
    ("uint8", Scalar::Uint32, Some(("0", "255"))),
    ("uint16", Scalar::Uint32, Some(("0", "65535"))),
    ("uint32", Scalar::Uint32, None),
    ("uint64", Scalar::Uint64, None),
    ("float", Scalar::Float, None),
    ("float32", Scalar::Float, None),
    ("double", Scalar::Double, None),
    ("float64", Scalar::Double, None),
    ("decimal", Scalar::Decimal, None),
];

/// Formats that a text stays a text with. References that need a base are no
/// URIs yet, and base64 in another alphabet is none to its readers.
const PLAIN: [&str; 19] = [
    "password",
    "email",
    "idn-email",
    "hostname",
    "idn-hostname",
    "ipv4",
    "ipv6",
    "ip",
    "cidr",
    "mac",
    "uri-reference",
    "uri-template",
    "iri",
    "iri-reference",
    "json-pointer",
    "relative-json-pointer",
    "regex",
    "base64url",
    "ulid",
];

/// The type of texts of a format.
pub(super) fn text(format: &str) -> Option<Scalar> {
    let known = TEXTS.iter().find(|(known, _)| *known == format);
    known.map(|&(_, scalar)| scalar)
}

/// The type of numbers of a format, with the bounds that are part of it.
pub(super) fn number(format: &str) -> Option<(Scalar, Option<Range>)> {
    let known = NUMBERS.iter().find(|(known, ..)| *known == format);
    known.map(|&(_, scalar, bounds)| (scalar, bounds))
}

/// The kinds of values that have a format, where no type says it.
pub(super) fn kinds(format: &str) -> u8 {
    if number(format).is_some() {
        INTEGER | FRACTION
    } else if text(format).is_some() || PLAIN.contains(&format) {
        STRING
    } else {
        0
    }
}

/// The known format that an unknown one is but for a slip. There is no list of
/// all formats, so any other is as good as its author says.
pub(super) fn slip(format: &str) -> Option<&'static str> {
    let known = || {
        let numbers = NUMBERS.iter().map(|&(known, ..)| known);
        let texts = TEXTS.iter().map(|&(known, _)| known);
        texts.chain(numbers).chain(PLAIN)
    };
    if format.len() < 3 || known().any(|known| known == format) {
        return None;
    }
    known().find(|known| is_slip(format, known))
}

/// The type that a word was meant to be.
pub(super) fn type_meant(word: &str) -> Option<&'static str> {
    let words = TYPES.iter().map(|&(known, _)| known);
    match word.to_ascii_lowercase().as_str() {
        "int" | "int32" | "int64" | "long" => Some("integer"),
        "float" | "double" | "decimal" => Some("number"),
        "bool" => Some("boolean"),
        "str" | "text" | "date" | "datetime" | "date-time" | "uuid" => Some("string"),
        "list" => Some("array"),
        "map" | "dict" => Some("object"),
        _ => crate::suggest::closest(word, words),
    }
}
