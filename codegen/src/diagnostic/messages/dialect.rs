//! Problems of generated pages: what they are, and what they do not say.

use super::shown;
use crate::diagnostic::Diagnostic;
use crate::dialect::Dialect;
use crate::span::Span;

impl Diagnostic {
    /// A page of a kind that declares no model.
    pub fn no_model_page(span: Span, what: &str) -> Self {
        Diagnostic::error("not-a-model", span, format!("the page is {what}, no model"))
            .help("name the page of a model")
    }

    /// A list of an enum's values that is none.
    pub fn no_values(span: Span) -> Self {
        Diagnostic::error("no-values", span, "the section lists no values")
            .label("an enum is announced here")
            .help("values are written ``* `NAME` (value: `\"name\"`)``, one on a line")
    }

    /// A page that two languages read differently.
    pub fn undecidable_dialect(span: Span, word: &str, dialects: &[Dialect]) -> Self {
        let names: Vec<String> = dialects
            .iter()
            .map(|dialect| format!("`dialect = \"{}\"`", dialect.name()))
            .collect();
        Diagnostic::error(
            "undecidable-dialect",
            span,
            "nothing on the page tells which language it is for",
        )
        .label(format!("`{}` depends on it", shown(word)))
        .help(format!("write {}", names.join(" or ")))
    }

    /// A property table without rows.
    pub fn empty_table(span: Span, model: &str) -> Self {
        Diagnostic::warning(
            "empty-table",
            span,
            format!(
                "the page does not say what `{}` is: its table is empty",
                shown(model)
            ),
        )
        .label("an enum, a union or an object without properties")
        .help(
            "it is read as any value; write `empty = any` to say so, or `empty = object` for an \
             object",
        )
    }

    /// A list of alternatives without any.
    pub fn unlisted_union(span: Span, model: &str) -> Self {
        Diagnostic::warning(
            "unlisted-union",
            span,
            format!("the page does not list the types of `{}`", shown(model)),
        )
        .label("a choice of types, none of them named")
        .help("it is read as any value; write `empty = any` to say so")
    }
}
