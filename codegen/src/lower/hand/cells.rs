//! The cells beside name and type: descriptions, defaults, and columns that say
//! one thing.

use super::super::defaults;
use crate::columns;
use crate::diagnostic::Problems;
use crate::dialect::Dialect;
use crate::model::{Default, Scalar, Type};
use crate::presence::{self, Mark};
use crate::span::Spanned;
use crate::table::{Cell, Row};
use crate::text;

/// The description: what is left of it without its marks, and below it
/// everything that nothing else reads.
pub(super) fn description(row: &Row<'_>, rest: &str, prose: Option<&str>, more: bool) -> String {
    let mut description: String = text::description(rest).into();
    let mut add = |header: &str, cell: &str| {
        if cell.is_empty() {
            return;
        }
        if !description.is_empty() {
            description.push_str("\n\n");
        }
        if !header.is_empty() {
            description.push_str(header);
            description.push_str(": ");
        }
        description.push_str(&text::description(cell));
    };
    if more {
        add("Type", &row.ty.text);
    }
    if let Some(prose) = prose {
        add("", prose);
    }
    if let Some(cell) = &row.required
        && presence::column(&cell.text) == Some(Mark::Conditional)
    {
        add("Required", &cell.text);
    }
    for (header, cell) in &row.others {
        if column_mark(&columns::word(header), &cell.text).is_none() {
            add(&text::plain(&header.text), &cell.text);
        }
    }
    description
}

/// What other columns say whose whole cell is a yes or a no.
pub(super) fn column_mark(header: &str, cell: &str) -> Option<Mark> {
    let yes = presence::column(cell);
    let mark = match header {
        "optional" | "is optional" => {
            return match yes? {
                Mark::Required => Some(Mark::Optional),
                Mark::Optional => Some(Mark::Required),
                _ => None,
            };
        }
        "nullable" | "null" | "nulls" | "allows null" => Mark::Nullable,
        "deprecated" => Mark::Deprecated,
        "read-only" | "readonly" | "read only" => Mark::ReadOnly,
        "write-only" | "writeonly" | "write only" => Mark::WriteOnly,
        "secret" | "sensitive" => Mark::Secret,
        _ => return None,
    };
    match yes? {
        Mark::Required => Some(mark),
        Mark::Optional => Some(Mark::Noted),
        _ => None,
    }
}

/// The default in a column for presence: `No, default: 0`.
pub(super) fn default_in(cell: &Cell<'_>) -> Option<Spanned<String>> {
    let lower = cell.text.to_ascii_lowercase();
    let at = lower.find("default")?;
    let rest = &cell.text[at + "default".len()..];
    let value = rest.trim_start_matches([':', '=', ' ']);
    let value = value
        .strip_prefix("is ")
        .or(value.strip_prefix("to "))
        .unwrap_or(value);
    let start = cell.text.len() - value.len();
    let value = value.trim_end_matches(['.', ')', ' ']);
    let span = cell.subspan(start, start + value.len());
    (!value.is_empty()).then(|| Spanned::new(value.to_owned(), span))
}

/// A default as a person writes it: words that are no value are documentation.
pub(super) fn default(
    written: &Spanned<String>,
    ty: &Type,
    property: &str,
    problems: &mut Problems,
) -> Option<Default> {
    const NONE: [&str; 10] = [
        "",
        "-",
        "–",
        "—",
        "none",
        "n/a",
        "not set",
        "unset",
        "(none)",
        "no default",
    ];
    let raw = written.value.trim();
    let plain = text::plain(raw);
    let is_quote = |letter: char| matches!(letter, '"' | '\'' | '`' | '“' | '‘');
    let marked = raw.starts_with(is_quote);
    if !marked && NONE.contains(&plain.to_lowercase().as_str()) {
        return None;
    }
    let value = match ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    };
    let prose = match value {
        Type::Scalar(Scalar::Boolean) => !matches!(plain.to_lowercase().as_str(), "true" | "false"),
        Type::Scalar(scalar) if scalar.is_text() => plain.contains(char::is_whitespace),
        Type::Scalar(_) => {
            plain
                .chars()
                .any(|letter| letter.is_alphabetic() && !matches!(letter, 'e' | 'E'))
                || plain.contains(char::is_whitespace)
        }
        _ => false,
    };
    if !marked && prose {
        return Some(Default::Documented(plain));
    }
    let plain = match plain
        .strip_prefix('“')
        .and_then(|plain| plain.strip_suffix('”'))
    {
        Some(inner) => format!("\"{inner}\""),
        None => plain,
    };
    let written = Spanned::new(plain, written.span);
    defaults::lower(Dialect::Neutral, &written, ty, property, problems)
}
