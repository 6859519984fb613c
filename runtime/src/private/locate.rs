//! Errors that say which property they are about, and show no secret.
//!
//! Serde's errors are the format's own type: what is in one can be read from
//! its text only, and changed only by making a new one. A new one is data that
//! was wrong (in `serde_json`: `Category::Data`), so that errors of the text
//! itself or of its source must pass untouched. They are told apart by the
//! words that serde gives to its own errors, and that formats keep.

use alloc::string::{String, ToString};

use serde_core::de::Error;

use super::Shape;
use crate::property::marks::{SECRET_TEXT, SECRET_VALUE};

/// What errors about data hold, by the constructors of [`Error`] and by those
/// of this crate.
const DATA: [&str; 7] = [
    "invalid type: ",
    "invalid value: ",
    "invalid length ",
    "unknown variant `",
    "unknown field `",
    "missing field `",
    "duplicate field `",
];

/// Errors of the text itself, in `serde_json`'s words: constants, so that they
/// hold no part of a value.
const SYNTAX: [&str; 21] = [
    "EOF while parsing a list",
    "EOF while parsing an object",
    "EOF while parsing a string",
    "EOF while parsing a value",
    "expected `:`",
    "expected `,` or `]`",
    "expected `,` or `}`",
    "expected ident",
    "expected value",
    "expected `\"`",
    "invalid escape",
    "invalid number",
    "number out of range",
    "invalid unicode code point",
    "control character (\\u0000-\\u001F) found while parsing a string",
    "key must be a string",
    "lone leading surrogate in hex escape",
    "trailing comma",
    "trailing characters",
    "unexpected end of hex escape",
    "recursion limit exceeded",
];

/// What is between an error and the path of models in front of it. Paths stop
/// growing at this length, so that deep data makes no quadratic text.
const LONGEST_PATH: usize = 1024;

#[cold]
pub(super) fn missing<E: Error>(shape: &Shape, property: usize) -> E {
    let property = shape.wire_name(property);
    E::custom(format_args!(
        "missing field `{property}` of `{}`",
        shape.name
    ))
}

#[cold]
pub(super) fn duplicate<E: Error>(shape: &Shape, property: usize) -> E {
    let property = shape.wire_name(property);
    E::custom(format_args!(
        "duplicate field `{property}` of `{}`",
        shape.name
    ))
}

/// An error from within the value of a property, with the names of model and
/// property in front.
#[cold]
pub(super) fn located<E: Error>(shape: &Shape, property: usize, error: E) -> E {
    let text = error.to_string();
    let is_data = is_data(&text);
    let model = shape.name;
    let name = shape.wire_name(property);
    let row = shape.properties.get(property);
    let is_marked = |mark| row.is_some_and(|row| row.has(mark));
    let hides = if is_marked(SECRET_TEXT) {
        is_data
    } else {
        is_marked(SECRET_VALUE) && (is_data || !SYNTAX.contains(&split_place(&text).0))
    };
    if hides {
        let hidden = hidden(&text);
        return E::custom(format_args!("{model}.{name}: {hidden}"));
    }
    let is_secret = is_marked(SECRET_TEXT | SECRET_VALUE);
    let shown = is_data && !is_secret;
    // A long text may be a long value of which nothing has been said yet.
    let first = || DATA.iter().any(|words| text.starts_with(words));
    if shown && (text.len() < LONGEST_PATH || first()) {
        E::custom(format_args!("{model}.{name}: {text}"))
    } else {
        error
    }
}

/// Whether an error is about a value, not about its text or source: by serde's
/// words, or, where types have words of their own, by having a place in a text
/// whose syntax is right. Errors of a source have none.
fn is_data(text: &str) -> bool {
    let (said, place) = split_place(text);
    let in_words = DATA.iter().any(|words| said.contains(words));
    in_words || (!place.is_empty() && !SYNTAX.contains(&said))
}

/// What may be said of an error in a secret: what was expected, and where.
fn hidden(text: &str) -> String {
    let (said, place) = split_place(text);
    // Serde's own texts begin so, and what a visitor expects is constant.
    let trusted = said.starts_with("invalid type: ") || said.starts_with("invalid value: ");
    let expected = said
        .rfind(", expected ")
        .filter(|_| trusted)
        .map_or("", |comma| &said[comma..]);
    let mut hidden = String::from("invalid value: [redacted]");
    hidden.push_str(expected);
    hidden.push_str(place);
    hidden
}

/// Splits ` at line 1 column 2` from the end of a text.
fn split_place(text: &str) -> (&str, &str) {
    let place = text.rfind(" at line ").filter(|&at| {
        text[at + " at line ".len()..]
            .split(" column ")
            .all(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
    });
    text.split_at(place.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::{hidden, is_data, split_place};

    #[test]
    fn errors_of_the_text_or_its_source_are_no_data() {
        for text in [
            "invalid type: null, expected i64 at line 1 column 2",
            "missing field `x`",
            "relative URL without a base at line 1 column 2",
        ] {
            assert!(is_data(text), "{text}");
        }
        for text in [
            "expected value at line 1 column 2",
            "EOF while parsing a string at line 1 column 2",
            "connection reset by peer (os error 104)",
        ] {
            assert!(!is_data(text), "{text}");
        }
    }

    #[test]
    fn places_are_split_off_the_end() {
        assert_eq!(
            split_place("EOF while parsing a value at line 1 column 20"),
            ("EOF while parsing a value", " at line 1 column 20")
        );
        for whole in ["x at line eyJ", "x at line 1 column eyJ", "x", ""] {
            assert_eq!(split_place(whole), (whole, ""));
        }
    }

    #[test]
    fn what_was_found_is_hidden() {
        let check = |text: &str, expected: &str| assert_eq!(hidden(text), expected, "{text}");
        check(
            "invalid type: integer `5`, expected a string at line 1 column 9",
            "invalid value: [redacted], expected a string at line 1 column 9",
        );
        check(
            "invalid type: string \"x, expected eyJ\", expected i64",
            "invalid value: [redacted], expected i64",
        );
        check("bad token, expected eyJ", "invalid value: [redacted]");
        check("EOF while parsing eyJ", "invalid value: [redacted]");
    }
}
