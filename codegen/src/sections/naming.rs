//! Headings to the names of models.

use crate::dialect::model_name;
use crate::text;

/// What a heading says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Title {
    /// Its section's number: `3.2.1`.
    pub(crate) number: Option<String>,
    /// The name that it gives.
    pub(crate) name: String,
    /// The heading without number and markup.
    pub(crate) whole: String,
    /// Whether it says that the name is an object's: `Pet Object`.
    pub(crate) object: bool,
    /// How far it is from being a name.
    pub(crate) kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It names something.
    Name,
    /// It says which part of the thing above it is shown: `Response body`.
    Part,
    /// It only says that a table follows: `Fields`.
    Generic,
}

/// Words behind a name that say what is shown of it. Several may be there.
const LAYOUT: [&str; 17] = [
    "fields",
    "field",
    "properties",
    "property",
    "attributes",
    "members",
    "keys",
    "structure",
    "structures",
    "definition",
    "definitions",
    "schema",
    "specification",
    "parameters",
    "params",
    "columns",
    "arguments",
];

/// Words behind a name, before the ones above, that say what it is.
const KINDS: [&str; 5] = ["object", "objects", "resource", "struct", "dictionary"];

/// Words that name nothing, if a heading has no others.
const GENERIC: [&str; 14] = [
    "fixed",
    "patterned",
    "available",
    "supported",
    "list",
    "of",
    "the",
    "and",
    "table",
    "overview",
    "description",
    "json",
    "reference",
    "all",
];

/// Words that say which part is meant.
const PARTS: [&str; 15] = [
    "request", "response", "body", "payload", "query", "string", "form", "args", "result",
    "returns", "input", "output", "path", "url", "headers",
];

/// Words before a single name that say what it is: `Schema Pet`.
const BEFORE: [&str; 9] = [
    "object",
    "schema",
    "struct",
    "structure",
    "resource",
    "interface",
    "type",
    "class",
    "model",
];

/// Reads a heading.
///
/// - A number in front is the section's: `3.2.1 - Object: Pet`.
/// - What stands behind a colon is the name, unless it names nothing.
/// - A request behind the name is left out: `List pets % GET /pets`.
/// - `the`, `a`, `an` in front are left out, and so are words behind the name
///   that say what is shown: `Pet fields`, `Pet Object`, `Pet object
///   properties`, and `Properties of a pet`.
/// - At least one word is left.
pub(crate) fn title(heading: &str) -> Title {
    let plain = text::plain(heading.trim_start_matches(['#', ' ']));
    let (number, whole) = number(&plain);
    let whole = before_request(whole);
    let parts: Vec<&str> = whole.split(": ").collect();
    let explicit = parts.len() > 1 && parts.iter().any(|part| is_kind(part));
    let mut best: Option<(Kind, String)> = None;
    for part in parts.iter().rev() {
        let (kind, name) = name(part);
        // `Object: Properties`
        let kind = if explicit && !is_kind(part) {
            Kind::Name
        } else {
            kind
        };
        let better = best
            .as_ref()
            .is_none_or(|(known, _)| *known != Kind::Name && kind == Kind::Name);
        if better && !name.is_empty() {
            best = Some((kind, name));
        }
    }
    let (kind, name) = best.unwrap_or((Kind::Generic, whole.to_owned()));
    let mut words = whole.split_whitespace();
    Title {
        object: explicit || words.any(|word| is_one_of(word, &KINDS)),
        number: number.map(str::to_owned),
        name,
        whole: whole.to_owned(),
        kind,
    }
}

/// What stands before a method and a path: `List pets % GET /pets`.
fn before_request(heading: &str) -> &str {
    const METHODS: [&str; 7] = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];
    let Some(path) = heading.find(" /") else {
        return heading;
    };
    let before = heading[..path].trim_end();
    let method = METHODS
        .iter()
        .find_map(|method| before.strip_suffix(method));
    let name = method.map(|name| name.trim_end_matches(|letter: char| !letter.is_alphanumeric()));
    name.filter(|name| !name.is_empty()).unwrap_or(heading)
}

fn is_kind(part: &str) -> bool {
    is_one_of(part.trim(), &BEFORE)
}

/// The number in front of a heading, and what stands behind it. One without a
/// dot needs a sign behind it, since `2 Factor` is a name.
fn number(heading: &str) -> (Option<&str>, &str) {
    let start = heading.trim_start_matches('§').trim_start();
    let start = match start.get(..8) {
        Some(word) if word.eq_ignore_ascii_case("section ") => &start[8..],
        _ => start,
    };
    let length = start
        .find(|letter: char| !(letter.is_ascii_digit() || letter == '.'))
        .unwrap_or(start.len());
    let (number, behind) = start.split_at(length);
    let rest = behind.trim_start_matches([' ', '-', '–', '—', ':', ')', '\u{a0}']);
    let signs = &behind[..behind.len() - rest.len()];
    let is_number = number.starts_with(|letter: char| letter.is_ascii_digit())
        && (number.contains('.') || signs.contains(['-', '–', '—', ':', ')']))
        && !signs.is_empty()
        && !rest.is_empty();
    if is_number {
        (Some(number.trim_end_matches('.')), rest.trim())
    } else {
        (None, heading.trim())
    }
}

/// The name in a heading or a link's label.
pub(crate) fn name_of(words: &str) -> String {
    title(words).name
}

fn name(part: &str) -> (Kind, String) {
    let mut words: Vec<&str> = part
        .split_whitespace()
        .filter(|word| !matches!(*word, "-" | "–" | "—"))
        .collect();
    leave_out_articles(&mut words);
    let all = |words: &[&str], lists: &[&[&str]]| {
        let known = |word: &&str| lists.iter().any(|list| is_one_of(word, list));
        words.iter().all(known)
    };
    let Some(last) = words.last() else {
        return (Kind::Generic, String::new());
    };
    // `Properties Object` is the object that is called so.
    let object = words.len() > 1 && is_one_of(last, &KINDS);
    if !object && all(&words, &[&LAYOUT, &KINDS, &GENERIC]) {
        return (Kind::Generic, words.join(" "));
    }
    if !object && all(&words, &[&PARTS, &LAYOUT, &GENERIC]) {
        return (Kind::Part, words.join(" "));
    }
    // `Pet (object)`
    let inside = last
        .strip_prefix('(')
        .and_then(|word| word.strip_suffix(')'));
    if let Some(inside) = inside
        && words.len() > 1
        && (is_one_of(inside, &KINDS)
            || is_one_of(
                inside,
                &["optional", "required", "deprecated", "beta", "experimental"],
            ))
    {
        words.pop();
    }
    if words.len() > 2 && is_one_of(words[0], &LAYOUT) && is_one_of(words[1], &["of", "for", "in"])
    {
        words.drain(..2);
        leave_out_articles(&mut words);
    }
    while words.len() > 1 && is_one_of(words[words.len() - 1], &LAYOUT) {
        words.pop();
    }
    if words.len() > 1 && is_one_of(words[words.len() - 1], &KINDS) {
        words.pop();
    }
    let is_before = words.len() == 2 && is_one_of(words[0], &BEFORE);
    if is_before && words[1].starts_with(char::is_uppercase) {
        words.remove(0);
    }
    match words.as_slice() {
        // Of a qualified name, the last segment.
        [only] => (Kind::Name, model_name(only).to_owned()),
        words => (Kind::Name, words.join(" ")),
    }
}

fn leave_out_articles(words: &mut Vec<&str>) {
    while words.len() > 1 && is_one_of(words[0], &["the", "a", "an"]) {
        words.remove(0);
    }
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    let word = word.trim_end_matches([',', ':', '.']);
    list.iter().any(|known| word.eq_ignore_ascii_case(known))
}

/// A name without everything that people write in several ways: case, blanks
/// and signs.
pub(crate) fn fold(name: &str) -> String {
    let letters = name.chars().filter(|letter| letter.is_alphanumeric());
    letters.collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::{Kind, title};

    #[test]
    fn headings_name_models() {
        for (heading, name) in [
            ("Item fields", "Item"),
            ("Link Object", "Link"),
            ("Object: Regs", "Regs"),
            ("3.2.1 - Object: BidRequest <!-- toc -->", "BidRequest"),
            ("3.2.21 - Object: Data", "Data"),
            ("Properties Object", "Properties"),
            ("Item Asset Definition Object", "Item Asset Definition"),
            ("Embed Thumbnail Structure", "Embed Thumbnail"),
            ("The Pet object properties", "Pet"),
            ("`Pet`", "Pet"),
            ("Properties of a Pet", "Pet"),
            ("4.1. Token Response", "Token Response"),
            (
                "Create Pet % POST /pets/{pet.id/docs/pet#pet}",
                "Create Pet",
            ),
            ("Create Pet - `POST /pets`", "Create Pet"),
            ("GET /pets", "GET /pets"),
            ("Target / Goal", "Target / Goal"),
            ("2 Factor", "2 Factor"),
            ("Pet (object)", "Pet"),
            ("Pet: Fields", "Pet"),
            ("Schema Pet", "Pet"),
            ("Date and Time Range", "Date and Time Range"),
            ("OAuth2Token", "OAuth2Token"),
            ("Data Types", "Data Types"),
            ("Object", "Object"),
        ] {
            assert_eq!(title(heading).name, name, "{heading}");
        }
        for (heading, kind) in [
            ("Fixed Fields", Kind::Generic),
            ("Properties", Kind::Generic),
            ("JSON Params", Kind::Generic),
            ("Response body", Kind::Part),
            ("Query String Params", Kind::Part),
            ("Pet", Kind::Name),
            ("Data", Kind::Name),
        ] {
            assert_eq!(title(heading).kind, kind, "{heading}");
        }
        assert_eq!(title("3.2 - Pet").number.as_deref(), Some("3.2"));
        assert_eq!(title("1.2. Pet").number.as_deref(), Some("1.2"));
    }
}
