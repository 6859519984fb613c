//! What goes to the terminal.
//!
//! What was asked for goes to the standard output, everything else to the
//! standard error. Colours go to terminals only.

use std::fmt::Display;
use std::io::Write as _;

use anstyle::{AnsiColor, Style};

use crate::failure::Failure;

/// How a command ends that could be carried out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Nothing to complain about.
    Fine,
    /// There is something that was looked for: errors, stale files, changes.
    Findings,
}

impl Status {
    /// Findings if there are any.
    pub fn of(findings: bool) -> Self {
        if findings {
            Status::Findings
        } else {
            Status::Fine
        }
    }
}

/// Errors, and what is lost.
pub const RED: Style = AnsiColor::BrightRed.on_default().bold();
/// Warnings, and what changes.
pub const YELLOW: Style = AnsiColor::Yellow.on_default().bold();
/// What is well, and what is added.
pub const GREEN: Style = AnsiColor::Green.on_default().bold();
/// Headings and names.
pub const BOLD: Style = Style::new().bold();
/// What matters less.
pub const DIM: Style = Style::new().dimmed();

/// A text in a style, for terminals.
pub fn styled(style: Style, text: impl Display) -> String {
    format!("{style}{text}{style:#}")
}

/// Prints what was asked for. That nobody reads it (`| head`) is no failure.
pub fn print(text: &str) {
    let mut out = anstream::stdout().lock();
    let _ = out.write_all(text.as_bytes());
    let _ = out.flush();
}

/// Prints a line of what is said beside it.
pub fn note(text: &str) {
    let mut out = anstream::stderr().lock();
    let _ = writeln!(out, "{text}");
}

/// Prints why a command was not carried out.
pub fn failure(failure: &Failure) {
    note(&format!("{}: {failure}", styled(RED, "error")));
}

/// Prints a warning about the command itself.
pub fn warning(text: &str) {
    note(&format!("{}: {text}", styled(YELLOW, "warning")));
}

/// `1 page`, `2 pages`
pub fn count(number: usize, noun: &str) -> String {
    let plural = if number == 1 { "" } else { "s" };
    format!("{number} {noun}{plural}")
}
