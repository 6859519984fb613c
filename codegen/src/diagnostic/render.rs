//! A diagnostic as text, with the row it is about.

use super::Diagnostic;
use crate::document::Document;

/// Renders one diagnostic of a document.
pub fn render(diagnostic: &Diagnostic, document: &Document) -> String {
    let (line, column) = document.line_column(diagnostic.span.start as usize);
    format!("{}\n --> {}:{line}:{column}", diagnostic.message, document.name())
}
