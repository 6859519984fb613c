//! Problems of what a table says.

use super::{did_you_mean, shown};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

impl Diagnostic {
    /// A group in brackets that is no mark.
    pub fn unknown_mark(span: Span, written: &str, suggestion: Option<&str>) -> Self {
        let known = || {
            "the marks are `[optional]`, `[required]`, `[nullable]`, `[readonly]`, `[writeonly]`, \
             `[deprecated]`, `[secret]`, `[default to ...]`"
                .to_owned()
        };
        Diagnostic::error(
            "unknown-note",
            span,
            format!("unknown note `{}`", shown(written)),
        )
        .label("no such mark")
        .help(suggestion.map_or_else(known, |word| format!("did you mean `[{word}]`?")))
    }

    /// A bracket that nothing closes.
    pub fn unclosed_mark(span: Span) -> Self {
        Diagnostic::error("unclosed-note", span, "a note is not closed")
            .label("opened here")
            .help("write `]` behind it")
    }

    /// Words between the marks.
    pub fn text_among_marks(span: Span, written: &str) -> Self {
        Diagnostic::error(
            "text-in-notes",
            span,
            format!("`{}` is not a note", shown(written)),
        )
        .label("notes are written in brackets")
        .help("write marks such as `[optional]` here, and everything else in the description")
    }

    /// The same mark twice.
    pub fn repeated_mark(span: Span, written: &str) -> Self {
        Diagnostic::error(
            "repeated-note",
            span,
            format!("`{}` is said twice", shown(written)),
        )
        .help("remove one of them")
    }

    /// `[optional]` and `[required]` on one row.
    pub fn optional_and_required(span: Span) -> Self {
        Diagnostic::error(
            "optional-and-required",
            span,
            "the property is marked optional and required",
        )
        .help("remove one of the two marks")
    }

    /// A row that names nothing.
    pub fn no_name(span: Span) -> Self {
        Diagnostic::error("no-name", span, "the row names no property")
            .label("the name is empty")
            .help("write the property's name in the first cell, or remove the row")
    }

    /// A row without a type.
    pub fn no_type(span: Span, property: &str) -> Self {
        Diagnostic::error(
            "no-type",
            span,
            format!("property `{}` has no type", shown(property)),
        )
        .help("write its type; `any` stands for any value")
    }

    /// A type cell that the grammar does not read.
    pub fn malformed_type(span: Span, property: &str, why: &str) -> Self {
        Diagnostic::error(
            "malformed-type",
            span,
            format!("the type of property `{}` cannot be read", shown(property)),
        )
        .label(why)
        .help("types are written like `string`, `int64`, `string[]`, `map<string>` or `[Address](Address.md)`")
    }

    /// A word that is no type.
    pub fn unknown_type(span: Span, word: &str, property: &str, suggestion: Option<&str>) -> Self {
        Diagnostic::error(
            "unknown-type",
            span,
            format!(
                "unknown type `{}` for property `{}`",
                shown(word),
                shown(property)
            ),
        )
        .label("no such type")
        .help(did_you_mean(suggestion).unwrap_or_else(|| {
            "a model is written as a link, `[Address](Address.md)`; `any` stands for any value"
                .to_owned()
        }))
    }

    /// A type that this kind of map, list or option cannot have inside.
    pub fn wrong_arguments(span: Span, word: &str, wanted: &str) -> Self {
        Diagnostic::error(
            "wrong-type-arguments",
            span,
            format!("`{}` takes {wanted}", shown(word)),
        )
    }

    /// A choice between types other than `null`.
    pub fn union_type(span: Span, property: &str) -> Self {
        Diagnostic::error(
            "union-type",
            span,
            format!(
                "property `{}` has a choice of types, which is not supported",
                shown(property)
            ),
        )
        .label("only `T | null` is")
        .help("write `any`, or the one type that is used")
    }

    /// A map whose keys are not strings.
    pub fn map_key(span: Span, key: &str) -> Self {
        Diagnostic::error(
            "map-key",
            span,
            format!("a map's keys are strings, not `{}`", shown(key)),
        )
        .help("write `map<T>` or `map<string, T>`")
    }

    /// A default that the property's type cannot have.
    pub fn unfit_default(span: Span, written: &str, property: &str) -> Self {
        Diagnostic::error(
            "unfit-default",
            span,
            format!(
                "the default `{}` is not a value of property `{}`",
                shown(written),
                shown(property)
            ),
        )
        .help("write a value of the property's type, or remove the default")
    }

    /// A name that Rust cannot have.
    pub fn unnameable(span: Span, name: &str) -> Self {
        Diagnostic::error(
            "unnameable-property",
            span,
            format!("`{}` cannot be a name in Rust", shown(name)),
        )
        .label("holds no letter or digit")
        .help("name the property with letters")
    }

    /// A property declared twice; `line` is the first declaration's.
    pub fn duplicate_property(span: Span, name: &str, line: usize) -> Self {
        Diagnostic::error(
            "duplicate-property",
            span,
            format!("property `{}` is declared twice", shown(name)),
        )
        .label(format!("first declared on line {line}"))
        .help(format!(
            "remove one of the two, or tell them apart in the struct: \
             `#[model(line = {line}, name = \"...\")] other_name: _`"
        ))
    }

    /// Two properties that are one name in Rust; `line` is the other's.
    pub fn colliding_names(span: Span, name: &str, other: &str, rust: &str, line: usize) -> Self {
        Diagnostic::error(
            "colliding-names",
            span,
            format!(
                "properties `{}` and `{}` are both `{rust}` in Rust",
                shown(other),
                shown(name)
            ),
        )
        .label(format!("`{}` is declared on line {line}", shown(other)))
        .help(format!(
            "rename one of the two, or tell them apart in the struct: \
             `#[model(line = {line})] other_name: _`"
        ))
    }

    /// A Required column that says neither yes nor no.
    pub fn unknown_presence(span: Span, written: &str) -> Self {
        Diagnostic::error(
            "unknown-presence",
            span,
            format!("`{}` does not say whether it is required", shown(written)),
        )
        .help("write `yes` or `no`")
    }

    /// A table that cannot say what is optional.
    pub fn unmarked_presence(span: Span) -> Self {
        Diagnostic::error(
            "unmarked-presence",
            span,
            "the table does not say which properties are optional",
        )
        .label("no `Notes` and no `Required` column")
        .help(
            "add a `Notes` column, and write `[optional]` into the rows that are; for a page of a \
             generator, write `unmarked = optional`",
        )
    }
}
