//! A diagnostic as text, with the row it is about.
//!
//! ```text
//! unknown type `strng` for property `scope`
//!   --> schema/OAuth2Token.md:11:23
//!    |
//! 11 | | **scope**         | **strng**  | The scope of the access token ...
//!    |                       ^^^^^^^^^ no such type
//!    |
//!    = help: did you mean `string`?
//! ```
//!
//! Carets are aligned by characters, one column each. Terminals draw some
//! letters two columns wide and some none; how wide depends on the font, so
//! carets under such rows may be off, and the column in the second line is
//! what counts.

use super::Diagnostic;
use crate::document::Document;
use crate::text::is_unprintable;

/// No row is shown wider. With gutter and indentation this fits the windows
/// that people have.
const WIDTH: usize = 100;

/// So much is shown before a caret in the midst of a long row.
const BEFORE: usize = 40;

/// What stands for the rest of a row.
const CUT: &str = "...";

/// Renders one diagnostic of a document. The first line is the message.
pub fn render(diagnostic: &Diagnostic, document: &Document) -> String {
    let span = diagnostic.span.range();
    let (line, column) = document.line_column(span.start);
    let number = line.to_string();
    let margin = " ".repeat(number.len());

    let mut lines = vec![
        diagnostic.message.clone(),
        format!("{margin}--> {}:{line}:{column}", visible(document.name())),
    ];
    let (start, row) = document.line_at(span.start);
    let has_row = !row.trim().is_empty();
    if has_row {
        let from = floor(row, span.start.saturating_sub(start));
        let to = floor(row, span.end.saturating_sub(start)).max(from);
        let excerpt = Excerpt::of(row, from, to);
        let carets = format!(
            "{}{} {}",
            " ".repeat(excerpt.before),
            "^".repeat(excerpt.carets),
            diagnostic.label
        );
        lines.push(format!("{margin} |"));
        lines.push(format!("{number} | {}", excerpt.text));
        lines.push(format!("{margin} | {}", carets.trim_end()));
    } else if !diagnostic.label.is_empty() {
        lines.push(format!("{margin} = note: {}", diagnostic.label));
    }
    if let Some(help) = &diagnostic.help {
        if has_row {
            lines.push(format!("{margin} |"));
        }
        lines.push(format!("{margin} = help: {help}"));
    }
    lines.join("\n")
}

/// The part of a row that is shown.
struct Excerpt {
    text: String,
    /// How many columns stand before the caret.
    before: usize,
    carets: usize,
}

impl Excerpt {
    /// Cuts a row round the bytes `from..to`. Looks at no more of it than it
    /// shows.
    fn of(row: &str, from: usize, to: usize) -> Self {
        let count = |text: &str| text.chars().take(WIDTH + 1).count();
        let head = &row[..from];
        let fits = count(row) <= WIDTH;
        let near = count(head) <= WIDTH - BEFORE;
        let start = if fits || near {
            0
        } else {
            let mut starts = head.char_indices().rev().map(|(at, _)| at);
            starts.nth(BEFORE - CUT.len() - 1).unwrap_or(0)
        };
        let lead = if start > 0 { CUT } else { "" };
        let room = WIDTH - lead.len();
        let rest = &row[start..];
        let shown = if count(rest) <= room {
            rest.trim_end()
        } else {
            let mut ends = rest.char_indices().map(|(at, _)| at);
            &rest[..ends.nth(room - CUT.len() - 1).unwrap_or(rest.len())]
        };
        let end = start + shown.len();
        let text = visible(shown);
        let text = if shown.len() < rest.trim_end().len() {
            // Between words a blank stays, so that no word looks cut.
            let trimmed = text.trim_end();
            let gap = if trimmed.len() < text.len() { " " } else { "" };
            format!("{lead}{trimmed}{gap}{CUT}")
        } else {
            format!("{lead}{text}")
        };
        Excerpt {
            text,
            before: lead.len() + row[start..from].chars().count(),
            carets: row[from..to.min(end).max(from)].chars().count().max(1),
        }
    }
}

/// Text as it can be shown: every character one column, on one line.
fn visible(text: &str) -> String {
    text.chars()
        .map(|letter| if is_unprintable(letter) { ' ' } else { letter })
        .collect()
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
