//! The text of every problem, one constructor each, grouped by the stage that
//! finds it.
//!
//! Voice: lower case, no full stop, names in backticks; what was found, what
//! was expected, and in the help what to do.

use crate::text;

mod dialect;
mod document;
mod json;
mod limits;
mod link;
mod meaning;
#[cfg(feature = "json-schema")]
mod schema;
mod table;
mod words;

fn did_you_mean(suggestion: Option<&str>) -> Option<String> {
    suggestion.map(|word| format!("did you mean `{word}`?"))
}

/// Foreign text inside a message: one line, and not too long.
fn shown(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = text
        .chars()
        .take(LONGEST)
        .map(|letter| {
            if text::is_unprintable(letter) {
                ' '
            } else {
                letter
            }
        })
        .collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push_str("...");
    }
    shown
}
