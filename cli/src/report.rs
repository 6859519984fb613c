//! What is wrong with documents, in each format.

mod github;
mod human;
mod json;
mod sarif;
mod short;

use modeldoc_codegen::diagnostic::{Diagnostic, Severity};
use modeldoc_codegen::document::Document;

pub use human::snippet;

/// How problems are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Snippets as rustc draws them.
    Human,
    /// One line each.
    Short,
    /// A JSON list.
    Json,
    /// Annotations of GitHub Actions.
    Github,
    /// SARIF 2.1.0.
    Sarif,
}

/// A problem and the document that it is in.
#[derive(Clone, Copy, Debug)]
pub struct Finding<'s> {
    /// The problem.
    pub problem: &'s Diagnostic,
    /// The document.
    pub document: &'s Document,
}

/// Writes findings in a format.
pub fn write(findings: &[Finding<'_>], format: Format) -> String {
    match format {
        Format::Human => human::write(findings),
        Format::Short => short::write(findings),
        Format::Json => json::write(findings),
        Format::Github => github::write(findings),
        Format::Sarif => sarif::write(findings),
    }
}

/// A place as editors count: from 1, columns in characters.
#[derive(Clone, Copy)]
struct Place {
    line: usize,
    column: usize,
}

impl Finding<'_> {
    fn start(&self) -> Place {
        self.place(self.problem.span.start)
    }

    fn end(&self) -> Place {
        self.place(self.problem.span.end)
    }

    fn place(&self, offset: u32) -> Place {
        let (line, column) = self.document.line_column(offset as usize);
        Place { line, column }
    }

    /// The path with the separators of URLs.
    fn path(&self) -> String {
        self.document.name().replace('\\', "/")
    }

    /// The message with what else is said, one a line.
    fn text(&self) -> String {
        let mut text = self.problem.message.clone();
        if !self.problem.label.is_empty() {
            text.push_str("\nnote: ");
            text.push_str(&self.problem.label);
        }
        if let Some(help) = &self.problem.help {
            text.push_str("\nhelp: ");
            text.push_str(help);
        }
        text
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}
