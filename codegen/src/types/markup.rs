//! The markup around a type: bold, code, links, pointers.

use crate::text;

/// A type cell without its markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked<'c> {
    /// The type as text; entities and escapes undone.
    pub text: String,
    /// Whether the whole cell is a link.
    pub linked: bool,
    /// What it is a link to.
    pub target: &'c str,
}

/// Takes the markup off a type cell.
///
/// Bold marks go from both ends only, once, since C and Objective-C put stars
/// inside them; a link's target says nothing reliable about the type.
pub fn unwrap(cell: &str) -> Marked<'_> {
    let mut rest = cell.trim();
    rest = rest.strip_prefix("Pointer to ").unwrap_or(rest).trim();
    // Rust's `Option<[**models::Pet**](Pet.md)>`.
    let option = rest
        .strip_prefix("Option<[")
        .and_then(|inside| inside.strip_suffix(")>"));
    if option.is_some() {
        rest = &rest["Option<".len()..rest.len() - 1];
    }
    // Julia writes **`T`**.
    rest = emphasis(emphasis(rest));
    let link = link(rest);
    if let Some((label, _)) = link {
        rest = emphasis(emphasis(label));
    } else if let Some(torn) = rest.strip_prefix("[**") {
        // Old Go pages do not close this bracket.
        rest = torn.strip_suffix("**").unwrap_or(rest);
    }
    let mut text = unescape(&text::decode_entities(rest));
    if option.is_some() {
        text.insert_str(0, "Option<");
        text.push('>');
    }
    Marked {
        text,
        linked: link.is_some(),
        target: link.map_or("", |(_, target)| target),
    }
}

fn emphasis(text: &str) -> &str {
    for mark in ["**", "__", "`"] {
        let inner = text
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark));
        if let Some(inner) = inner.filter(|inner| !inner.trim().is_empty()) {
            return inner.trim();
        }
    }
    text
}

/// The label and the target of a link that is the whole text:
/// `[label](target)`.
fn link(text: &str) -> Option<(&str, &str)> {
    let text = text.strip_suffix("\\*").unwrap_or(text).trim_end();
    let inner = text.strip_prefix('[')?.strip_suffix(')')?;
    // The last `](` belongs to the link; before it, brackets are of the type.
    let middle = inner.rfind("](")?;
    Some((inner[..middle].trim(), &inner[middle + 2..]))
}

/// Undoes backslash escapes of punctuation; a backslash before a letter is
/// PHP's.
fn unescape(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let escape = letter == '\\' && letters.peek().is_some_and(char::is_ascii_punctuation);
        plain.push(match letters.next_if(|_| escape) {
            Some(escaped) => escaped,
            None => letter,
        });
    }
    plain
}
