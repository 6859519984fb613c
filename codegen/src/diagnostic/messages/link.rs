//! Problems of several models together.

use super::{did_you_mean, shown};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

impl Diagnostic {
    /// A model whose name cannot be one in Rust.
    pub fn unnameable_model(span: Span, name: &str) -> Self {
        Diagnostic::error(
            "unnameable-model",
            span,
            format!("`{}` cannot be the name of a type in Rust", shown(name)),
        )
        .label("holds no letter or digit")
        .help("give the table a heading with letters")
    }

    /// Two models of one name; `place` is the other's.
    pub fn duplicate_model(span: Span, key: &str, name: &str, place: &str) -> Self {
        Diagnostic::error(
            "duplicate-model",
            span,
            format!("model `{}` is declared twice", shown(key)),
        )
        .label(format!("`{name}` is declared at {place}"))
        .help("rename one of the two, or leave it out with `skip(...)`")
    }

    /// A reference to a model that no document declares.
    pub fn unknown_model(span: Span, name: &str, from: &str, close: Option<&str>) -> Self {
        let name = shown(name);
        Diagnostic::error(
            "unknown-model",
            span,
            format!(
                "no document declares `{name}`, which `{}` refers to",
                shown(from)
            ),
        )
        .label("no such model")
        .help(did_you_mean(close).unwrap_or_else(|| {
            format!("for a type of your own, write `types(\"{name}\" = crate::{name})`")
        }))
    }

    /// An alias that stands for itself.
    pub fn endless_alias(span: Span, name: &str) -> Self {
        Diagnostic::error(
            "endless-alias",
            span,
            format!("`{name}` stands for a type that holds `{name}`"),
        )
        .help("an object may hold itself, a list or a map of itself has no name of its own; use `any`")
    }

    /// A model that holds itself as a required property.
    pub fn endless_model(span: Span, model: &str, property: &str) -> Self {
        Diagnostic::error(
            "endless-model",
            span,
            format!(
                "each `{model}` holds another one, by way of `{}`",
                shown(property)
            ),
        )
        .label("such a value has no end")
        .help("mark the property `[optional]`")
    }
}
