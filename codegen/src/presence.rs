//! Presence and other marks in words: `required`, `Optional.`, `**REQUIRED**
//! if ...`, `name?`.

use crate::model::Presence;
use crate::text;

/// What a row says about its property besides its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Must be there.
    Required,
    /// May be left out.
    Optional,
    /// Must or should be there under some condition: may be left out, but the
    /// table does not say by it how it marks what is optional.
    Conditional,
    /// May be `null`.
    Nullable,
    /// Sent by the server, never to it.
    ReadOnly,
    /// Sent to the server, never by it.
    WriteOnly,
    /// Kept for old programs only.
    Deprecated,
    /// Must not be shown.
    Secret,
    /// Understood, and nothing to the type.
    Noted,
}

impl Mark {
    /// The presence that the mark says.
    pub fn presence(self) -> Option<Presence> {
        match self {
            Mark::Required => Some(Presence::Required),
            Mark::Optional | Mark::Conditional => Some(Presence::Optional),
            _ => None,
        }
    }
}

const MARKS: &[(&str, Mark)] = &[
    ("required", Mark::Required),
    ("mandatory", Mark::Required),
    ("optional", Mark::Optional),
    ("not required", Mark::Optional),
    ("recommended", Mark::Conditional),
    ("strongly recommended", Mark::Conditional),
    ("conditional", Mark::Conditional),
    ("conditionally required", Mark::Conditional),
    ("nullable", Mark::Nullable),
    ("null", Mark::Nullable),
    ("or null", Mark::Nullable),
    ("may be null", Mark::Nullable),
    ("can be null", Mark::Nullable),
    ("null allowed", Mark::Nullable),
    ("read-only", Mark::ReadOnly),
    ("readonly", Mark::ReadOnly),
    ("read only", Mark::ReadOnly),
    ("output only", Mark::ReadOnly),
    ("write-only", Mark::WriteOnly),
    ("writeonly", Mark::WriteOnly),
    ("write only", Mark::WriteOnly),
    ("input only", Mark::WriteOnly),
    ("deprecated", Mark::Deprecated),
    ("obsolete", Mark::Deprecated),
    ("secret", Mark::Secret),
    ("sensitive", Mark::Secret),
    ("provisional", Mark::Noted),
    ("beta", Mark::Noted),
    ("experimental", Mark::Noted),
    ("preview", Mark::Noted),
    ("new", Mark::Noted),
    ("unique", Mark::Noted),
    ("immutable", Mark::Noted),
    ("enum", Mark::Noted),
    ("non-empty", Mark::Noted),
    ("not null", Mark::Noted),
    ("primary key", Mark::Noted),
];

/// Every word that is a mark, for suggestions.
pub fn words() -> impl Iterator<Item = &'static str> {
    MARKS.iter().map(|&(word, _)| word)
}

/// The mark that words are, all of them. Case does not matter.
pub fn mark(words: &str) -> Option<Mark> {
    let words = words.to_lowercase();
    let exact = MARKS.iter().find(|(mark, _)| *mark == words);
    if let Some(&(_, mark)) = exact {
        return Some(mark);
    }
    let (first, behind) = words.split_once([' ', ',', ':', ';', '('])?;
    Some(match first {
        "required" | "mandatory" | "optional" if is_condition(behind) => Mark::Conditional,
        "recommended" | "conditional" | "conditionally" => Mark::Conditional,
        "deprecated" => Mark::Deprecated,
        _ => return None,
    })
}

/// Whether what stands behind `required` takes some of it back.
fn is_condition(behind: &str) -> bool {
    const CONDITIONS: [&str; 14] = [
        "if",
        "when",
        "unless",
        "only",
        "for",
        "in",
        "with",
        "except",
        "where",
        "depending",
        "by",
        "on",
        "as",
        "at",
    ];
    let first = behind
        .trim_start_matches(|letter: char| !letter.is_alphanumeric())
        .split(|letter: char| !letter.is_alphanumeric())
        .next();
    first.is_some_and(|first| CONDITIONS.contains(&first))
}

/// What a column for presence says. None if it cannot be told.
pub fn column(cell: &str) -> Option<Mark> {
    let said = text::plain(cell).to_lowercase();
    let said = said.trim_matches(['*', '†', ' ']);
    let end = said
        .find(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '(' | '*'))
        .unwrap_or(said.len());
    let (first, behind) = said.split_at(end);
    let first = first.trim_end_matches(['.', ':']);
    let mark = match first {
        "yes" | "true" | "required" | "y" | "x" | "✓" | "✔" | "✔\u{fe0f}" | "✅" | "☑" | "●"
        | "always" | "must" | "mandatory" | "m" | "r" | "1" | "1..1" | "1..*" | "1..n" | "1+"
        | ":white_check_mark:" | ":heavy_check_mark:" | "shall" => Mark::Required,
        "no" | "false" | "optional" | "n" | "-" | "–" | "—" | "✗" | "✘" | "❌" | "" | "o"
        | "may" | "never" | "0..1" | "0..*" | "0..n" | ":x:" | "not" | "n/a" => Mark::Optional,
        "recommended" | "should" | "conditional" | "conditionally" | "c" | "sometimes"
        | "depends" | "strongly" | "if" | "when" | "only" | "unless" => Mark::Conditional,
        _ => return None,
    };
    if mark == Mark::Required && is_condition(behind) {
        return Some(Mark::Conditional);
    }
    Some(mark)
}

/// The marks that a description begins or ends with, and what is left of it.
///
/// At the beginning a mark must be set off: in bold or italics, in brackets, in
/// capitals, or by a full stop, colon, dash or semicolon. A mark of presence
/// that says nothing else is left out of the description; one with a condition
/// stays there.
pub fn description(text: &str) -> (Vec<Mark>, &str) {
    let mut marks = Vec::new();
    let mut rest = text.trim();
    while let Some((mark, length)) = leading(rest) {
        marks.push(mark);
        if !matches!(mark, Mark::Required | Mark::Optional) {
            break;
        }
        rest = rest[length..].trim_start();
    }
    while let Some((mark, length)) = trailing(rest) {
        marks.push(mark);
        rest = rest[..length].trim_end();
    }
    (marks, rest)
}

/// The mark that a description begins with, and its length with everything that
/// sets it off.
fn leading(text: &str) -> Option<(Mark, usize)> {
    const OPENERS: [char; 6] = ['*', '_', '(', '[', '`', '\\'];
    const CLOSERS: [char; 6] = ['*', '_', ')', ']', '`', '\\'];
    let inner = text.trim_start_matches(OPENERS);
    let opened = inner.len() < text.len();
    let open = &text[..text.len() - inner.len()];
    let (word, mark) = MARKS.iter().find_map(|&(word, mark)| {
        let head = inner.get(..word.len())?;
        let whole = !inner[word.len()..].starts_with(|letter: char| {
            letter.is_alphanumeric() || (letter == '-' && !inner[word.len()..].starts_with("- "))
        });
        (head.eq_ignore_ascii_case(word) && whole).then_some((head, mark))
    })?;
    let behind = &inner[word.len()..];
    let closed = behind.trim_start_matches(CLOSERS);
    let stop = closed.strip_prefix(['.', ':', ';', ',', '!']);
    let capitals = word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase);
    // `**REQUIRED if x is set.**`, `Required, if x is set`
    let condition = is_condition(behind) || is_condition(closed);
    if condition && matches!(mark, Mark::Required | Mark::Optional) {
        // Without anything that sets it off, it must be about the property.
        let first = closed.trim_start_matches([',', ';', ':', '.', '-', ' ', '(']);
        let when = ["if", "when", "unless", "only"]
            .iter()
            .any(|when| starts_with_word(first, when));
        return (opened || capitals || when).then_some((Mark::Conditional, 0));
    }
    let dash = closed.trim_start();
    let dash = dash
        .strip_prefix("- ")
        .or_else(|| dash.strip_prefix(['–', '—']));
    let set_off = (opened && (closed.len() < behind.len() || stop.is_some()))
        || capitals
        || closed.is_empty()
        || stop.is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '*', '_', '<']))
        || dash.is_some();
    if !set_off {
        return None;
    }
    let rest = stop.or(dash).unwrap_or(closed);
    // The closing marks may stand behind the full stop: `**REQUIRED.** ...`.
    let rest = match open.chars().next() {
        Some('*' | '_') if closed.len() == behind.len() => rest.trim_start_matches(CLOSERS),
        _ => rest,
    };
    let rest = rest
        .trim_start()
        .strip_prefix("<br>")
        .or_else(|| rest.trim_start().strip_prefix("<br/>"))
        .unwrap_or(rest);
    Some((mark, text.len() - rest.len()))
}

fn starts_with_word(text: &str, word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(word))
        && !text[word.len()..].starts_with(char::is_alphanumeric)
}

/// The mark that is a description's last sentence, or in brackets behind it,
/// and the length of what stands before.
fn trailing(text: &str) -> Option<(Mark, usize)> {
    const LONGEST: usize = 40;
    let tail = text.trim_end_matches(['.', '*', '_', ')', ']', '`', ' ']);
    let bracket = text.ends_with([')', ']']);
    let start = tail
        .char_indices()
        .rev()
        .take(LONGEST)
        .find(|&(_, letter)| matches!(letter, '.' | '(' | '[' | '!' | '>'))
        .map(|(at, _)| at)?;
    let opened = tail[start..].starts_with(['(', '[']);
    if opened != bracket {
        return None;
    }
    let word = tail[start + 1..].trim_matches(['*', '_', '`', ' ']);
    let mark = mark(word).filter(|mark| matches!(mark, Mark::Required | Mark::Optional))?;
    let keep = if opened { start } else { start + 1 };
    Some((mark, keep))
}
