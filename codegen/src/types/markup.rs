//! The markup around a type: bold, code, links, pointers.

use crate::text;

/// A type cell without its markup.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The type as text; entities and escapes undone.
    pub text: String,
    /// Whether the whole cell is a link.
    pub linked: bool,
}

/// Takes the markup off a type cell.
///
/// Bold marks go from both ends only, once, since C and Objective-C put stars
/// inside them; a link's target says nothing reliable about the type.
pub fn unwrap(cell: &str) -> Marked {
    let mut rest = cell.trim();
    let mut linked = false;
    rest = rest.strip_prefix("Pointer to ").unwrap_or(rest).trim();
    // Julia writes **`T`**.
    rest = emphasis(emphasis(rest));
    if let Some(label) = link(rest) {
        linked = true;
        rest = emphasis(emphasis(label));
    }
    Marked {
        text: unescape(&text::decode_entities(rest)),
        linked,
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

/// The label of a link that is the whole text: `[label](target)`.
fn link(text: &str) -> Option<&str> {
    let text = text.strip_suffix("\\*").unwrap_or(text).trim_end();
    let inner = text.strip_prefix('[')?.strip_suffix(')')?;
    // The last `](` belongs to the link; before it, brackets are of the type.
    let middle = inner.rfind("](")?;
    Some(inner[..middle].trim())
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
