//! Texts so that the reader of tables gives them back.

use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::model::{Default, Model, Presence, Property, Type};
use modeldoc_codegen::notes::Bound;
use modeldoc_codegen::{lower, text};

use super::inline::Inlines;

/// A name, escaped where it holds markup.
pub(super) fn name(name: &str) -> String {
    if text::plain(name) == name && !name.contains('|') {
        return name.to_owned();
    }
    let mut escaped = String::with_capacity(name.len() + 4);
    for letter in name.chars() {
        if letter.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

/// A description. The reader undoes escapes and entities, so what looks like
/// one is written as an entity.
pub(super) fn description(description: &str) -> String {
    if text::description(description) == description {
        return description.to_owned();
    }
    let mut cell = String::with_capacity(description.len() + 8);
    let mut rest = description;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '`' => {
                let code = code_span(rest);
                // Within code, only an escaped pipe is undone.
                cell.push_str(&rest[..code].replace("\\|", "\\\\|"));
                code
            }
            '&' if begins_with_entity(rest) => {
                cell.push_str("&amp;");
                1
            }
            '\\' => match rest[1..].chars().next() {
                Some('"' | '\'' | '|' | '&') => {
                    cell.push_str("&#92;");
                    1
                }
                Some(next) if next.is_ascii_punctuation() => {
                    cell.push_str(&rest[..2]);
                    2
                }
                _ => {
                    cell.push('\\');
                    1
                }
            },
            ' ' if rest.starts_with("  ") => {
                cell.push_str("&#32;");
                1
            }
            _ => {
                cell.push(first);
                first.len_utf8()
            }
        };
        rest = &rest[length..];
    }
    cell
}

fn begins_with_entity(text: &str) -> bool {
    match text.split_once(';') {
        Some((entity, _)) => {
            let entity = format!("{entity};");
            text::decode_entities(&entity) != entity
        }
        None => false,
    }
}

/// The length of the code span that a text begins with, or of its backticks if
/// nothing closes them.
fn code_span(text: &str) -> usize {
    let marks = text.len() - text.trim_start_matches('`').len();
    let mut at = marks;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let run = text[start..].len() - text[start..].trim_start_matches('`').len();
        at = start + run;
        if run == marks {
            return at;
        }
    }
    marks
}

/// A text as a cell of a Markdown table: on one line, its pipes escaped. An
/// empty line becomes what the reader takes for one: two blanks between
/// sentences, else two line breaks.
pub(super) fn in_row(cell: &str) -> String {
    let mut row = String::with_capacity(cell.len());
    let mut rest = cell.trim();
    while let Some(at) = rest.find(['\n', '|']) {
        row.push_str(&rest[..at]);
        if rest[at..].starts_with('|') {
            row.push_str("\\|");
            rest = &rest[at + 1..];
            continue;
        }
        let behind = rest[at..].trim_start();
        let lines = rest[at..rest.len() - behind.len()].matches('\n').count();
        let sentence = row.ends_with(['.', '!', '?']) && behind.starts_with(char::is_uppercase);
        row.truncate(row.trim_end().len());
        row.push_str(match (lines, sentence) {
            (1, _) => " ",
            (_, true) => "  ",
            (_, false) => "<br><br>",
        });
        rest = behind;
    }
    row.push_str(rest);
    row
}

/// A type with neutral words. What refers to a model is a link, since any other
/// word may be a slip; `target` is where the link leads.
pub(super) fn ty(ty: &Type, inlines: &Inlines<'_>, target: &dyn Fn(&str) -> String) -> String {
    let spelled = spelled(ty, inlines);
    match first_model(ty).filter(|name| inlines.values(name).is_none()) {
        Some(name) => format!("[{spelled}]({})", target(name)),
        None => spelled,
    }
}

fn spelled(ty: &Type, inlines: &Inlines<'_>) -> String {
    let inner = |ty: &Type| spelled(ty, inlines);
    match ty {
        Type::Array(element) => format!("array<{}>", inner(element)),
        Type::Set(element) => format!("set<{}>", inner(element)),
        Type::Map(value) => format!("map<{}>", inner(value)),
        Type::Nullable(value) => format!("{} | null", inner(value)),
        Type::Model(name) => match inlines.values(name) {
            Some(values) => values,
            // A type's own word would be read as the type.
            None if Dialect::Neutral.meaning(name).is_some() => format!("models::{name}"),
            None => name.clone(),
        },
        other => other.to_string(),
    }
}

/// The model that a type holds.
pub(super) fn first_model(ty: &Type) -> Option<&str> {
    match ty {
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            first_model(inner)
        }
        Type::Model(name) => Some(name),
        _ => None,
    }
}

/// The marks of a property, but for its default.
pub(super) fn marks(property: &Property, inlines: &Inlines<'_>) -> Vec<String> {
    let mut marks = Vec::new();
    let mut flag = |is: bool, mark: &str| {
        if is {
            marks.push(format!("[{mark}]"));
        }
    };
    flag(property.presence == Presence::Optional, "optional");
    flag(property.read_only, "readonly");
    flag(property.write_only, "writeOnly");
    flag(property.deprecated, "deprecated");
    let known = property.write_only || lower::is_secret(&property.names.plain);
    flag(property.secret && !known, "secret");
    if let Some(values) = first_model(&property.ty).and_then(|name| inlines.numbers(name)) {
        marks.push(format!("[enum: {values}]"));
    }
    let patterns = |pattern: bool| {
        let bounds = property.bounds.iter();
        bounds.filter(move |(bound, _)| (*bound == Bound::Pattern) == pattern)
    };
    // A pattern's brackets need not balance, so it comes last.
    for (bound, value) in patterns(false).chain(patterns(true)) {
        let value = entities(&value.value);
        marks.push(format!("[{}: {value}]", bound.name()));
    }
    marks
}

/// A default that is written as a mark, in the words of the page: one that has
/// no form in JSON.
pub(super) fn documented(default: &Default, ty: &Type) -> Option<String> {
    let ty = match ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    };
    match default {
        Default::Documented(text) if !matches!(ty, Type::Scalar(_)) => {
            Some(format!("[default to {}]", entities(text)))
        }
        _ => None,
    }
}

/// The description of a property, and behind it a default that no mark could
/// say: a constant of the page's language.
pub(super) fn property_description(property: &Property) -> String {
    let own = description(&property.description);
    match &property.default {
        Some(default @ Default::Documented(text))
            if documented(default, &property.ty).is_none() =>
        {
            let said = text.replace('`', "'");
            if own.is_empty() {
                format!("Default: `{said}`.")
            } else {
                format!("{own} (Default: `{said}`.)")
            }
        }
        _ => own,
    }
}

/// A text whose entities are decoded once when it is read.
pub(super) fn entities(text: &str) -> String {
    if text::decode_entities(text) == text {
        text.to_owned()
    } else {
        text.replace('&', "&amp;")
    }
}

/// What a document calls a model. One that is written inside another has a name
/// in Rust alone, and so has one whose heading would be read as less.
pub(super) fn model_name(model: &Model) -> String {
    let key = &model.key;
    // Of headings of several words, not all may belong to the name.
    let word = !key.contains(|letter: char| {
        letter.is_whitespace() || matches!(letter, '/' | '\\' | '.' | ':' | '#')
    });
    if word && text::plain(key) == *key && !key.is_empty() {
        key.clone()
    } else {
        model.name.clone()
    }
}

#[cfg(test)]
mod tests {
    use modeldoc_codegen::text;

    use super::{description, in_row, name};

    #[test]
    fn names_are_read_back() {
        for wire in [
            "id", "$ref", "*", "a*b*", "**x**", "`x`", "a|b", "&lt;", "_links", "[x](y)", "<b>",
        ] {
            assert_eq!(text::plain(&name(wire)), wire, "{wire}");
        }
        assert_eq!(name("$ref"), "$ref");
    }

    #[test]
    fn descriptions_are_read_back() {
        for said in [
            "Plain.",
            "&lt; and & and &nosuch;",
            "One.  Two",
            "One.\n\nTwo",
            r#"\" and \| and \\ and \&lt;"#,
            r"`\|` and `&lt;`",
            "`a.  B`",
            "unclosed ` tick &amp;",
            "a\\",
        ] {
            assert_eq!(text::description(&description(said)), said, "{said}");
        }
    }

    #[test]
    fn rows_have_one_line() {
        assert_eq!(
            in_row("One.\n\nTwo | three\nfour\n\nfive"),
            "One.  Two \\| three four<br><br>five"
        );
    }
}
