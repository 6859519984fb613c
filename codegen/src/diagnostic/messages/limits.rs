//! Problems of documents that say too much.

use super::shown;
use crate::diagnostic::Diagnostic;
use crate::limits::{MAX_EMITTED, MAX_GATHERED, MAX_MEMBERS, MAX_MODELS, MAX_PROBLEMS, MAX_TEXT};
use crate::span::Span;

impl Diagnostic {
    /// A model of more than so many properties, values or alternatives.
    pub fn too_many_members(
        span: Span,
        model: &str,
        what: &str,
        count: usize,
        limit: usize,
    ) -> Self {
        Diagnostic::error(
            "too-many-members",
            span,
            format!("`{}` has {count} {what}", shown(model)),
        )
        .label(format!("at most {limit} of them can be read"))
        .help("split it into several models")
    }

    /// More than [`MAX_MODELS`] models.
    pub fn too_many_models(span: Span, count: usize) -> Self {
        Diagnostic::error(
            "too-many-models",
            span,
            format!("the documents declare {count} models"),
        )
        .label(format!("at most {MAX_MODELS} of them can be read at once"))
        .help("read fewer documents, or name a part of one behind its path")
    }

    /// More than [`MAX_MEMBERS`] properties, values and alternatives.
    pub fn too_much(span: Span) -> Self {
        Diagnostic::error(
            "too-many-members",
            span,
            format!("all models together have more than {MAX_MEMBERS} properties"),
        )
        .label("this model and those behind it are left out")
        .help("read fewer documents, or name a part of one behind its path")
    }

    /// More than [`MAX_EMITTED`] bytes of Rust.
    pub fn too_much_code(span: Span) -> Self {
        Diagnostic::error(
            "too-much-code",
            span,
            format!("the models are more than {} MiB of Rust", MAX_EMITTED >> 20),
        )
        .label("this model and those behind it are left out")
        .help("read fewer documents, or name a part of one behind its path")
    }

    /// Schemas that take in more than [`MAX_GATHERED`] parts of each other.
    pub fn too_many_parts(span: Span) -> Self {
        Diagnostic::error(
            "too-many-parts",
            span,
            format!("the schemas take in more than {MAX_GATHERED} parts of each other"),
        )
        .label("this part and what follows is left out")
        .help("let fewer schemas extend each other by `allOf`")
    }

    /// Schemas whose descriptions are more than [`MAX_TEXT`] bytes.
    pub fn too_much_text(span: Span) -> Self {
        Diagnostic::error(
            "too-much-text",
            span,
            format!(
                "the schemas take over more than {} MiB of descriptions from each other",
                MAX_TEXT >> 20
            ),
        )
        .label("this description and those behind it are left out")
        .help("let fewer schemas extend each other by `allOf`")
    }

    /// More than [`MAX_PROBLEMS`] problems.
    pub(crate) fn more_problems(mut last: Diagnostic, count: usize) -> Self {
        last.message = format!("there are {count} more problems than the {MAX_PROBLEMS} before");
        last.code = "more-problems";
        last.label = String::new();
        last.help = None;
        last
    }
}
