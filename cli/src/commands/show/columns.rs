//! Rows of four columns, the last of which is wrapped.

use unicode_width::UnicodeWidthStr as _;

use crate::output::{BOLD, DIM, styled};

/// Where nobody says how wide the window is.
const WIDTH: usize = 100;

/// The last column is never narrower, whatever the window.
const NARROWEST: usize = 24;

/// What stands before each row, and between columns.
const GAP: &str = "  ";

#[derive(Default)]
pub(super) struct Columns {
    rows: Vec<[String; 4]>,
}

impl Columns {
    pub(super) fn add(&mut self, row: [String; 4]) {
        self.rows.push(row);
    }

    pub(super) fn text(&self) -> String {
        let mut widths = [0; 3];
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = cell.width().max(*width);
            }
        }
        let used: usize = widths.iter().map(|width| width + GAP.len()).sum::<usize>() + GAP.len();
        let room = window().saturating_sub(used).max(NARROWEST);
        let mut text = String::new();
        for [name, ty, presence, description] in &self.rows {
            let pad = |cell: &str, width: usize| " ".repeat(width.saturating_sub(cell.width()));
            let mut line = format!(
                "{GAP}{}{}{GAP}{ty}",
                styled(BOLD, name),
                pad(name, widths[0])
            );
            if !(presence.is_empty() && description.is_empty()) {
                line.push_str(&pad(ty, widths[1]));
                line.push_str(GAP);
            }
            if !presence.is_empty() {
                line.push_str(&styled(DIM, presence));
            }
            if description.is_empty() {
                text.push_str(line.trim_end());
                text.push('\n');
                continue;
            }
            line.push_str(&pad(presence, widths[2]));
            for (index, part) in wrapped(description, room).iter().enumerate() {
                if index > 0 {
                    text.push_str(line.trim_end());
                    text.push('\n');
                    line = " ".repeat(used - GAP.len());
                }
                line.push_str(GAP);
                line.push_str(part);
            }
            text.push_str(line.trim_end());
            text.push('\n');
        }
        text
    }
}

/// A text below a heading.
pub(super) fn paragraph(text: &str) -> String {
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let room = window().saturating_sub(GAP.len()).max(NARROWEST);
    let mut paragraph = String::new();
    for line in wrapped(&words, room) {
        paragraph.push_str(GAP);
        paragraph.push_str(&line);
        paragraph.push('\n');
    }
    paragraph.push('\n');
    paragraph
}

fn window() -> usize {
    terminal_size::terminal_size().map_or(WIDTH, |(width, _)| usize::from(width.0))
}

/// A text as lines of a width, broken between words.
fn wrapped(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ') {
        if !line.is_empty() && line.width() + 1 + word.width() > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}
