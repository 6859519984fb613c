//! Snippets as rustc draws them.

use std::borrow::Cow;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet, normalize_untrusted_str};
use modeldoc_codegen::diagnostic::Severity;

use super::Finding;

/// Snippets are as wide as the windows that people have.
const WIDTH: usize = 120;

/// No more of a row is marked, and so much is shown behind the marks.
const MARKED: usize = 60;
const BEHIND: usize = 50;

pub(super) fn write(findings: &[Finding<'_>]) -> String {
    let renderer = Renderer::styled().term_width(WIDTH);
    let mut text = String::new();
    for finding in findings {
        text.push_str(&renderer.render(&[snippet(finding)]));
        text.push_str("\n\n");
    }
    text
}

/// The one place where a problem becomes a snippet: the first line of what is
/// meant, marked, with label and help.
pub fn snippet<'f>(finding: &Finding<'f>) -> Group<'f> {
    let problem = finding.problem;
    let span = problem.span.range();
    let (start, line) = finding.document.line_at(span.start);
    let (number, _) = finding.document.line_column(span.start);
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let from = (span.start - start).min(line.len());
    let to = (span.end.max(span.start) - start).min(line.len()).max(from);
    let to = to.min(after(line, from, MARKED));
    // The rest of a long row helps nobody.
    let end = after(line, to, BEHIND);
    let line = if end < line.len() {
        Cow::from(format!("{}...", &line[..end]))
    } else {
        Cow::from(line)
    };
    let annotation = AnnotationKind::Primary
        .span(from..to)
        .label(normalize_untrusted_str(&problem.label));
    let snippet = Snippet::source(line)
        .line_start(number)
        .path(finding.document.name())
        .annotation(annotation);
    let group = level
        .primary_title(normalize_untrusted_str(&problem.message))
        .id(problem.code)
        .element(snippet);
    match &problem.help {
        Some(help) => group.element(Level::HELP.message(normalize_untrusted_str(help))),
        None => group,
    }
}

/// Where so many characters of a line end that begin at a byte.
fn after(line: &str, from: usize, count: usize) -> usize {
    let mut letters = line[from..].char_indices();
    letters.nth(count).map_or(line.len(), |(at, _)| from + at)
}
