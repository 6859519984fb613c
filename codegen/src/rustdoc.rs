//! Descriptions as doc comments.
//!
//! A doc comment is Markdown that rustdoc reads, tests and lints. Descriptions
//! are anything at all, so what reaches the comment is what can do no harm
//! there: paragraphs, headings, flat lists, fenced code of other languages,
//! emphasis, code spans and links to the web. Everything else is escaped, and
//! reads as it was written:
//!
//! - no doctest: code is never indented, and never Rust;
//! - no lint of rustdoc: no HTML, no bare address, no link to anything but the
//!   web, no backtick alone;
//! - no lint of Clippy: no tabs, no list item that continues unindented.
//!
//! Links to other pages of the documentation would be dead: their label stays.

mod inline;

use crate::markdown::{closes_fence, indent, opening_fence};
use crate::text::{is_unprintable, run};

/// A description as the lines of a doc comment, each with the blank that stands
/// behind `///`. A description without a word gives the fallback; without one
/// in that either, there are no lines.
pub fn lines(text: &str, fallback: &str) -> Vec<String> {
    let lines = sanitized(text);
    if lines.is_empty() && !fallback.is_empty() {
        return sanitized(fallback);
    }
    lines
}

fn sanitized(text: &str) -> Vec<String> {
    let mut writer = Writer::default();
    // Most descriptions are one line of ASCII.
    if run(text, |byte| !matches!(byte, b' '..=b'~')) == text.len() {
        writer.line(text);
        return writer.finish();
    }
    let text = text.replace("\r\n", "\n");
    for line in text.split(['\n', '\r', '\u{2028}', '\u{2029}']) {
        let line: String = line
            .chars()
            .filter(|&letter| letter == '\t' || !is_unprintable(letter))
            .collect();
        writer.line(&line);
    }
    writer.finish()
}

#[derive(Default)]
struct Writer {
    lines: Vec<String>,
    /// The fence that is open.
    fence: Option<(u8, usize)>,
    /// By how much the next line of the open list item is indented.
    item: Option<usize>,
}

impl Writer {
    fn line(&mut self, line: &str) {
        let trimmed = line.trim();
        if let Some(fence) = self.fence {
            if indent(line) < 4 && closes_fence(line, fence) {
                self.close_fence(fence);
            } else if trimmed.is_empty() {
                self.push("");
            } else {
                // Other blanks stay: behind a fence they make it none.
                self.push(line.replace('\t', "    ").trim_end_matches(' '));
            }
        } else if trimmed.is_empty() {
            self.item = None;
            // Neither first nor twice.
            if self.lines.last().is_some_and(|last| !last.is_empty()) {
                self.push("");
            }
        } else if let Some(fence) = opening_fence(trimmed) {
            self.item = None;
            let (marks, info) = trimmed.split_at(fence.1);
            self.push(&format!("{marks}{}", language(info.trim())));
            self.fence = Some(fence);
        } else {
            self.text(&trimmed.replace('\t', " "));
        }
    }

    fn text(&mut self, line: &str) {
        // First, since a link that only leaves its label may leave it at the
        // line's start.
        let line = inline::escape(line);
        let line = line.trim();
        if let Some((marker, content)) = item(line) {
            self.item = Some(marker.len() + 1);
            self.push(&format!("{marker} {}", escaped_start(content, true)));
        } else {
            let margin = " ".repeat(self.item.unwrap_or(0));
            self.push(&format!("{margin}{}", escaped_start(line, false)));
        }
    }

    fn push(&mut self, line: &str) {
        self.lines.push(if line.is_empty() {
            String::new()
        } else {
            format!(" {line}")
        });
    }

    fn close_fence(&mut self, (mark, length): (u8, usize)) {
        self.push(&char::from(mark).to_string().repeat(length));
        self.fence = None;
    }

    fn finish(mut self) -> Vec<String> {
        if let Some(fence) = self.fence {
            self.close_fence(fence);
        }
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines
    }
}

/// Languages whose code is not Rust, to rustdoc and to everybody. Whatever else
/// stands behind a fence may be an attribute that makes it a test.
const LANGUAGES: [&str; 24] = [
    "bash",
    "c",
    "console",
    "css",
    "diff",
    "go",
    "graphql",
    "html",
    "http",
    "ini",
    "java",
    "javascript",
    "js",
    "json",
    "markdown",
    "php",
    "python",
    "ruby",
    "sh",
    "sql",
    "toml",
    "ts",
    "xml",
    "yaml",
];

fn language(info: &str) -> &str {
    let known = LANGUAGES
        .iter()
        .find(|known| info.eq_ignore_ascii_case(known));
    known.copied().unwrap_or("text")
}

/// The marker of a list item and its text. An item without text is none.
fn item(line: &str) -> Option<(&str, &str)> {
    /// Longer numbers begin no list.
    const DIGITS: usize = 9;
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let marker = match line.as_bytes().get(digits)? {
        b'-' | b'*' | b'+' if digits == 0 => 1,
        b'.' | b')' if (1..=DIGITS).contains(&digits) => digits + 1,
        _ => return None,
    };
    let (marker, rest) = line.split_at(marker);
    let content = rest.trim_start();
    (rest.starts_with(' ') && !content.is_empty()).then_some((marker, content))
}

/// A line of text, such that it begins no block but a heading. In a list item,
/// not even another item.
fn escaped_start(line: &str, in_item: bool) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let behind = |rest: &str| rest.is_empty() || rest.starts_with(' ');
    let marks_item = |at: usize| line.get(at + 1..).is_some_and(behind);
    let escape = match line.as_bytes().get(digits) {
        // A quotation, or a fence within an item.
        Some(b'>' | b'~') if digits == 0 => Some(0),
        // An empty item, or one within another.
        Some(b'-' | b'*' | b'+')
            if digits == 0 && (in_item || line.len() == 1) && marks_item(0) =>
        {
            Some(0)
        }
        Some(b'.' | b')')
            if digits > 0 && (in_item || digits + 1 == line.len()) && marks_item(digits) =>
        {
            Some(digits)
        }
        // The row of dashes that makes a table, whose cells would tear code.
        Some(b'|' | b':' | b'-') if digits == 0 && is_delimiter(line) => Some(0),
        _ => None,
    };
    match escape {
        Some(at) => format!("{}\\{}", &line[..at], &line[at..]),
        None => line.to_owned(),
    }
}

/// Whether a line may stand under the header of a table.
fn is_delimiter(line: &str) -> bool {
    line.contains(['|', ':'])
        && line.contains('-')
        && line
            .bytes()
            .all(|byte| matches!(byte, b'|' | b':' | b'-' | b' '))
}

#[cfg(test)]
mod tests;
