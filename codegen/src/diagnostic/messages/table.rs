//! Problems of a page and of the form of its tables.

use super::shown;
use crate::columns::Column;
use crate::diagnostic::{Diagnostic, Severity};
use crate::span::Span;
use crate::suggest;
use crate::table::{Cell, Table};

/// The smallest table there is, for the help of errors.
const EXAMPLE: &str = "`| Name | Type | Description | Notes |`";

impl Diagnostic {
    /// A document without any text.
    pub fn empty_document(span: Span) -> Self {
        Diagnostic::error("empty-document", span, "the document is empty")
            .help(format!("write a heading and a table that begins {EXAMPLE}"))
    }

    /// A page without any table.
    pub fn no_table(span: Span) -> Self {
        Diagnostic::error("no-table", span, "the page has no property table").help(format!(
            "a property table begins {EXAMPLE}, with `| --- | --- | --- | --- |` below"
        ))
    }

    /// A header row that no delimiter row follows.
    pub fn missing_delimiter(span: Span) -> Self {
        Diagnostic::error(
            "missing-delimiter",
            span,
            "the table has no row of dashes under its header",
        )
        .label("looks like the header of a property table")
        .help("write a row such as `| --- | --- |` below, with as many cells as the header")
    }

    /// A table that cannot declare properties for want of a column.
    pub fn missing_column(span: Span, word: &str, header: &[Cell<'_>]) -> Self {
        let close = header
            .iter()
            .filter(|cell| Column::of(cell) == Column::Other)
            .find_map(|cell| {
                let suggestion = suggest::closest(&cell.text, Column::words())?;
                Some(format!(
                    "did you mean `{suggestion}` by `{}`?",
                    shown(&cell.text)
                ))
            });
        Diagnostic::error(
            "missing-column",
            span,
            format!("the table has no `{word}` column"),
        )
        .label("a property table needs a `Name` and a `Type` column")
        .help(close.unwrap_or_else(|| format!("add the column, as in {EXAMPLE}")))
    }

    /// A table beside others that lacks a column, but for a slip.
    pub fn doubtful_table(span: Span, word: &str, header: &[Cell<'_>]) -> Self {
        Diagnostic {
            severity: Severity::Warning,
            code: "doubtful-table",
            label: "passed over".to_owned(),
            ..Diagnostic::missing_column(span, word, header)
        }
    }

    /// A row with more cells than its header; `pipe` is the first pipe too
    /// many.
    pub fn surplus_cells(pipe: Span, cells: usize, wanted: usize) -> Self {
        Diagnostic::error(
            "surplus-cells",
            pipe,
            format!("the row has {cells} cells, its header has {wanted}"),
        )
        .label("one pipe too many")
        .help("write a pipe inside a cell as `\\|`")
    }

    /// Several tables where one is wanted; `fragments` name each, or the first
    /// of many.
    pub fn several_tables(span: Span, count: usize, fragments: &[&str]) -> Self {
        let mut written: Vec<String> = fragments
            .iter()
            .map(|anchor| format!("`#{anchor}`"))
            .collect();
        if fragments.len() < count {
            written.push("...".to_owned());
        }
        Diagnostic::error(
            "several-tables",
            span,
            format!("the document holds {count} property tables"),
        )
        .label("the second of them")
        .help(if fragments.is_empty() {
            "give each table a heading of its own, or a document".to_owned()
        } else {
            format!("write which one behind the path: {}", written.join(", "))
        })
    }

    /// A fragment that names no section with a table.
    pub fn unknown_fragment(span: Span, fragment: &str, tables: &[Table<'_>]) -> Self {
        let anchors = || tables.iter().flat_map(|table| &table.sections).flatten();
        let close = suggest::closest(fragment, anchors().map(String::as_str));
        Diagnostic::error(
            "unknown-fragment",
            span,
            format!("no property table stands under a heading `#{fragment}`"),
        )
        .help(match close {
            Some(close) => format!("did you mean `#{close}`?"),
            None => match anchors().next() {
                Some(first) => format!("the first table stands under `#{first}`"),
                None => "leave the fragment out".to_owned(),
            },
        })
    }
}
