//! Problems of a document: what they say, and how they are shown.

mod messages;
mod render;

pub use render::render;

use crate::limits::MAX_PROBLEMS;
use crate::span::Span;
use crate::text::is_unprintable;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The document says something else than its author may think.
    Warning,
    /// The document does not give a model.
    Error,
}

/// One problem of one document.
///
/// Each kind of problem is a constructor in `messages.rs`, so that every text
/// stands in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// Error or warning.
    pub severity: Severity,
    /// A stable name for this kind of problem: `unknown-type`.
    pub code: &'static str,
    /// Where it is.
    pub span: Span,
    /// What is wrong: lower case, no full stop, names in backticks.
    pub message: String,
    /// A few words beside the caret; may be empty.
    pub label: String,
    /// What to do about it.
    pub help: Option<String>,
}

impl Diagnostic {
    fn error(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Diagnostic {
            severity: Severity::Error,
            code,
            span,
            message: printable(message.into()),
            label: String::new(),
            help: None,
        }
    }

    fn warning(code: &'static str, span: Span, message: impl Into<String>) -> Self {
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::error(code, span, message)
        }
    }

    fn label(mut self, label: impl Into<String>) -> Self {
        self.label = printable(label.into());
        self
    }

    fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(printable(help.into()));
        self
    }
}

/// A text of one line that no terminal obeys, whatever of a document is in it.
fn printable(text: String) -> String {
    if text.chars().any(is_unprintable) {
        text.replace(is_unprintable, " ")
    } else {
        text
    }
}

/// Collects problems. Whoever makes one must ask for what it collected: in
/// builds with debug assertions, dropping unread problems panics.
#[derive(Debug, Default)]
pub struct Problems {
    list: Vec<Diagnostic>,
    /// The worst of those beyond [`MAX_PROBLEMS`], the first of its kind.
    beyond: Option<Diagnostic>,
    /// How many are beyond.
    more: usize,
}

impl Problems {
    /// An empty collector.
    pub fn new() -> Self {
        Problems::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, problem: Diagnostic) {
        if self.list.len() < MAX_PROBLEMS {
            self.list.push(problem);
            return;
        }
        self.more += 1;
        let worst = self.beyond.as_ref().map(|worst| worst.severity);
        if worst < Some(problem.severity) {
            self.beyond = Some(problem);
        }
    }

    /// Whether any of them is an error.
    pub fn any_error(&self) -> bool {
        self.list
            .iter()
            .chain(&self.beyond)
            .any(|problem| problem.severity == Severity::Error)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len() + self.more
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Where the problems of one kind are.
    pub(crate) fn places_of(&self, code: &str) -> impl Iterator<Item = Span> {
        let same = move |problem: &&Diagnostic| problem.code == code;
        self.list.iter().filter(same).map(|problem| problem.span)
    }

    /// The problems in the order of the documents. Of those beyond
    /// [`MAX_PROBLEMS`], one says how many they are.
    pub fn into_sorted(mut self) -> Vec<Diagnostic> {
        let mut list = std::mem::take(&mut self.list);
        let beyond = self.beyond.take();
        list.extend(beyond.map(|worst| Diagnostic::more_problems(worst, self.more)));
        list.sort_by_key(|problem| problem.span);
        list
    }
}

impl Drop for Problems {
    fn drop(&mut self) {
        debug_assert!(
            self.list.is_empty() || std::thread::panicking(),
            "problems were collected and never looked at: {:?}",
            self.list
        );
    }
}
