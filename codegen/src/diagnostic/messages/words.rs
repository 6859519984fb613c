//! Problems of tables that people wrote.

use super::{did_you_mean, shown};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

impl Diagnostic {
    /// Words behind a type that are no mark; they are kept as documentation.
    pub fn unknown_words(span: Span, written: &str, suggestion: Option<&str>) -> Self {
        Diagnostic::warning(
            "unknown-words",
            span,
            format!("`{}` says nothing about the type", shown(written)),
        )
        .label("kept as documentation")
        .help(did_you_mean(suggestion).unwrap_or_else(|| {
            "marks are `required`, `optional`, `nullable`, `deprecated`, `read-only`, \
             `default ...`; write everything else in the description"
                .to_owned()
        }))
    }

    /// Words that are no type.
    pub fn unknown_words_of_type(
        span: Span,
        words: &str,
        property: &str,
        suggestion: Option<&str>,
    ) -> Self {
        let words = shown(words);
        let problem = Diagnostic::unknown_type(span, &words, property, suggestion);
        match suggestion {
            Some(_) => problem,
            None => problem.help(format!(
                "a model is written as a link, `[Address](Address.md)`; or say what it is with \
                 the option `types(\"{words}\" = ...)`"
            )),
        }
    }

    /// A table that marks both what is required and what is optional, but not
    /// in every row.
    pub fn mixed_presence(span: Span, count: usize) -> Self {
        let rows = if count == 1 {
            "1 row does".to_owned()
        } else {
            format!("{count} rows do")
        };
        Diagnostic::error(
            "mixed-presence",
            span,
            format!("{rows} not say whether the property is required"),
        )
        .label("marks both required and optional ones")
        .help("mark these too, or say what they are with the option `unmarked = optional`")
    }

    /// A row that belongs to a property without properties.
    pub fn nested_in_value(span: Span, property: &str) -> Self {
        Diagnostic::error(
            "nested-in-value",
            span,
            format!(
                "property `{}` has no properties of its own",
                shown(property)
            ),
        )
        .label("stands below it")
        .help("write `object` or `object array` as its type, or do not indent the row")
    }

    /// A row of a table of values without one.
    pub fn row_without_value(span: Span) -> Self {
        Diagnostic::error("row-without-value", span, "the row has no value")
            .help("write the value, or remove the row")
    }

    /// An enum whose values are nowhere.
    pub fn enum_without_values(span: Span, property: &str) -> Self {
        Diagnostic::warning(
            "enum-without-values",
            span,
            format!(
                "the values of property `{}` are not listed",
                shown(property)
            ),
        )
        .label("any value is read")
        .help("list them, as in `\"a\" \\| \"b\"`, or link a table of values in the description")
    }

    /// A model with some of its properties only.
    pub fn partial_model(span: Span, model: &str) -> Self {
        let model = shown(model);
        Diagnostic::warning(
            "partial-model",
            span,
            format!("a partial `{model}` may lack properties that a `{model}` has"),
        )
        .label("read as an object of any properties")
        .help(format!(
            "say what it is with the option `types(\"partial {model}\" = ...)`"
        ))
    }

    /// One line that holds several rows; `pipe` is where the second begins.
    pub fn joined_rows(pipe: Span, count: usize) -> Self {
        Diagnostic::warning(
            "joined-rows",
            pipe,
            format!("the line holds {count} rows of the table"),
        )
        .label("the second begins here")
        .help("write each on a line of its own; most readers show the first only")
    }
}
