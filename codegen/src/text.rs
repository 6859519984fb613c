//! Markdown's inline marks: a cell as a plain word, or as a description.

mod entities;
mod spans;

use std::borrow::Cow;
use std::collections::HashMap;

pub use entities::decode_entities;
pub(crate) use entities::{Entity, entity};
pub(crate) use spans::CodeSpans;

/// Whether a character has no place in a message or a comment: controls, and
/// those that turn the direction of the text around them, which make a line
/// read as something that it is not.
pub(crate) fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || matches!(letter,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// How much of a text stands before the first byte that `stops`; all of it where
/// none does. What stops is ASCII, so that the end is one of a character.
///
/// Users' builds run this unoptimised, where characters and adapters of
/// iterators take ten times as long as bytes and a loop.
pub(crate) fn run(text: &str, stops: fn(u8) -> bool) -> usize {
    let bytes = text.as_bytes();
    let mut length = 0;
    while length < bytes.len() && !stops(bytes[length]) {
        length += 1;
    }
    length
}

/// A cell that is a name, without its markup: emphasis, code marks, links (their
/// label stays), HTML that only formats, escapes and entities.
///
/// Underscores are letters of names (`_links`, `a__b`, `__typename`). They are
/// emphasis only round a whole cell that holds blanks, which no name does.
pub fn plain(cell: &str) -> String {
    let mut cell = cell.trim();
    // Nearly all names: a word, bold or not.
    let bold = cell
        .strip_prefix("**")
        .and_then(|word| word.strip_suffix("**"));
    let word = bold.unwrap_or(cell);
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    if !word.is_empty() && word.bytes().all(is_word) {
        return word.to_owned();
    }
    for mark in ["__", "_"] {
        let inner = cell
            .strip_prefix(mark)
            .and_then(|rest| rest.strip_suffix(mark))
            .filter(|inner| inner.contains(' ') && !inner.starts_with([' ', '_']))
            .filter(|inner| !inner.ends_with([' ', '_', '\\']))
            // Else the marks belong to two words: `_a_ and _b_`.
            .filter(|inner| !inner.contains("_ ") && !inner.contains(" _"));
        cell = inner.unwrap_or(cell);
    }
    let mut plain = String::with_capacity(cell.len());
    write_plain(cell, &mut plain);
    match plain.trim() {
        trimmed if trimmed.len() < plain.len() => trimmed.to_owned(),
        _ => plain,
    }
}

fn write_plain(text: &str, plain: &mut String) {
    let spans = CodeSpans::of(text);
    let stars = closing_stars(text, &spans);
    // Where links that are open end: at the `]` of their label, and behind.
    let mut links: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        if let Some(&(_, end)) = links.last().filter(|(label, _)| *label == at) {
            links.pop();
            at = end;
        } else if let Some(span) = spans.at(at) {
            plain.push_str(&text[span.inside.clone()].replace("\\|", "|"));
            at = span.end;
        } else if let Some(escaped) = escaped(rest) {
            plain.push(escaped);
            at += 2;
        } else if let Some(entity) = entity(rest) {
            plain.push(entity.letter);
            plain.extend(entity.mark);
            at += entity.length;
        } else if let Some(length) = stars.get(&at) {
            at += length;
        } else if let Some(length) = formatting_tag(rest).or_else(|| comment(rest)) {
            at += length;
        } else if let Some(link) = link(text, at, &spans) {
            links.push(link);
            at += 1;
        } else {
            plain.push(first);
            at += first.len_utf8();
        }
    }
}

/// The runs of stars that are emphasis, by where they stand, and their length:
/// `*` or `**` before a word, and a run of the same length behind one.
fn closing_stars(text: &str, spans: &CodeSpans) -> HashMap<usize, usize> {
    let mut emphasis = HashMap::new();
    // The last run of each length that opens something.
    let mut open: [Option<usize>; 3] = [None; 3];
    let bytes = text.as_bytes();
    let is_blank = |byte: Option<&u8>| byte.is_none_or(u8::is_ascii_whitespace);
    let mut at = 0;
    while at < bytes.len() {
        if let Some(span) = spans.at(at) {
            at = span.end;
            continue;
        }
        if bytes[at] != b'*' {
            at += if bytes[at] == b'\\' { 2 } else { 1 };
            continue;
        }
        let length = bytes[at..].iter().take_while(|&&byte| byte == b'*').count();
        if let Some(slot) = open.get_mut(length - 1) {
            let closes = at > 0 && !is_blank(bytes.get(at - 1));
            match slot.take() {
                Some(opening) if closes => {
                    emphasis.insert(opening, length);
                    emphasis.insert(at, length);
                }
                _ if !is_blank(bytes.get(at + length)) => *slot = Some(at),
                _ => {}
            }
        }
        at += length;
    }
    emphasis
}

/// The end of the label and of the link that begins at a `[`. Links do not
/// nest, and a label holds no brackets but the last.
fn link(text: &str, at: usize, spans: &CodeSpans) -> Option<(usize, usize)> {
    let bytes = text.as_bytes();
    if bytes[at] != b'[' {
        return None;
    }
    let label = spans.find(text, at + 1, |byte| matches!(byte, b'[' | b']'))?;
    if !text[label..].starts_with("](") {
        return None;
    }
    let target = label + "](".len();
    let end = text[target..].find(['(', ')', '['])? + target;
    text[end..].starts_with(')').then_some((label, end + 1))
}

/// The length of an HTML tag that only formats.
fn formatting_tag(text: &str) -> Option<usize> {
    const TAGS: [&str; 11] = [
        "a", "b", "br", "code", "em", "i", "span", "strong", "sub", "sup", "u",
    ];
    /// No tag that formats a name is longer.
    const LONGEST: usize = 120;
    let inside = text.strip_prefix('<')?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let tag = inside[..end].trim_start_matches('/');
    let name = tag.split([' ', '/']).next()?;
    TAGS.iter()
        .any(|known| name.eq_ignore_ascii_case(known))
        .then_some(end + 2)
}

/// The length of an HTML comment.
fn comment(text: &str) -> Option<usize> {
    /// No comment in a heading or a cell is longer.
    const LONGEST: usize = 120;
    let inside = text.strip_prefix("<!--")?;
    let window = inside.as_bytes().windows(3).take(LONGEST);
    let end = window.into_iter().position(|end| end == b"-->")?;
    Some("<!--".len() + end + "-->".len())
}

/// The character that a backslash at the start of a text escapes.
fn escaped(text: &str) -> Option<char> {
    let rest = text.strip_prefix('\\')?;
    rest.chars().next().filter(char::is_ascii_punctuation)
}

/// A description as Markdown: what generators and tables escape twice is
/// undone, and everything that is Markdown stays.
///
/// - Entities are decoded, once. With a backslash before it, an entity is an
///   escaped character: a quote loses the backslash (`\&quot;` is `"`), and a
///   character that means something to Markdown keeps it.
/// - A backslash goes from before quotes and pipes, where it escapes them for
///   the generator or for the table.
/// - Code spans stay as they are, but for `\|`.
/// - Two blanks between sentences become a paragraph's end. Generators replace
///   each newline by a blank, so that two blanks were an empty line, or a
///   typist's habit. Nothing but a full stop, `!` or `?` before and a capital
///   behind makes sure that no list, table or code that was flattened is torn,
///   and where it was a habit, only the layout changes.
pub fn description(cell: &str) -> Cow<'_, str> {
    let cell = cell.trim();
    let is_plain = run(cell, |byte| matches!(byte, b'\\' | b'&')) == cell.len();
    if is_plain && !cell.contains("  ") {
        return Cow::Borrowed(cell);
    }
    let spans = CodeSpans::of(cell);
    let mut text = String::with_capacity(cell.len());
    let mut at = 0;
    loop {
        let plain = run(&cell[at..], |byte| {
            matches!(byte, b'\\' | b'&' | b'`' | b' ')
        });
        text.push_str(&cell[at..at + plain]);
        at += plain;
        let rest = &cell[at..];
        let Some(first) = rest.chars().next() else {
            break;
        };
        if let Some(span) = spans.at(at) {
            text.push_str(&cell[at..span.end].replace("\\|", "|"));
            at = span.end;
        } else if let Some(behind) = rest.strip_prefix('\\') {
            if let Some(entity) = entity(behind) {
                if entity.letter.is_ascii_punctuation() && !is_quote(entity.letter) {
                    text.push('\\');
                }
                text.push(entity.letter);
                text.extend(entity.mark);
                at += 1 + entity.length;
            } else if let Some(escaped) = escaped(rest) {
                if !(is_quote(escaped) || escaped == '|') {
                    text.push('\\');
                }
                text.push(escaped);
                at += 2;
            } else {
                text.push('\\');
                at += 1;
            }
        } else if let Some(entity) = entity(rest) {
            text.push(entity.letter);
            text.extend(entity.mark);
            at += entity.length;
        } else if first == ' ' {
            let behind = rest.trim_start_matches(' ');
            let blanks = rest.len() - behind.len();
            let sentence =
                text.ends_with(['.', '!', '?']) && behind.starts_with(char::is_uppercase);
            if blanks > 1 && sentence {
                text.push_str("\n\n");
            } else {
                text.push_str(&rest[..blanks]);
            }
            at += blanks;
        } else {
            text.push(first);
            at += first.len_utf8();
        }
    }
    Cow::Owned(text)
}

fn is_quote(letter: char) -> bool {
    matches!(letter, '"' | '\'')
}

/// Writes a text so that [`plain`] gives it back.
pub(crate) fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if letter.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(letter);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{description, escape, plain};
    use proptest::prelude::*;

    #[test]
    fn names_lose_their_markup_and_nothing_else() {
        for (cell, expected) in [
            ("**access_token**", "access_token"),
            ("`scope`", "scope"),
            ("**`scope`**", "scope"),
            ("*scope*", "scope"),
            ("***scope***", "scope"),
            ("**[name](#name)**", "name"),
            ("[`name`](#name)", "name"),
            ("[**name**](x.md)", "name"),
            ("**a** and *b*", "a and b"),
            ("$ref", "$ref"),
            ("_links", "_links"),
            ("_links_", "_links_"),
            ("__typename__", "__typename__"),
            ("snake_case_", "snake_case_"),
            ("a__b", "a__b"),
            ("@type", "@type"),
            ("zh-cn", "zh-cn"),
            ("__Field name__", "Field name"),
            ("_since 1.2_", "since 1.2"),
            ("_a_ and _b c_", "_a_ and _b c_"),
            ("access\\_token", "access_token"),
            ("\\*", "*"),
            ("*", "*"),
            ("**", "**"),
            ("* a * b", "* a * b"),
            ("a*", "a*"),
            ("2 * 3", "2 * 3"),
            ("&lt;any&gt;", "<any>"),
            ("&amp;lt;", "&lt;"),
            ("`a \\| b`", "a | b"),
            ("`&lt;`", "&lt;"),
            ("a \\| b", "a | b"),
            ("<b>name</b><br/>", "name"),
            ("<any>", "<any>"),
            ("<a name=\"x\"></a>Pet", "Pet"),
            ("[x]", "[x]"),
            ("x[y](z", "x[y](z"),
            ("[a[b](c)", "[ab"),
            ("größe", "größe"),
            ("", ""),
            ("  ", ""),
        ] {
            assert_eq!(plain(cell), expected, "{cell}");
        }
    }

    #[test]
    fn descriptions_stay_markdown() {
        for (cell, expected) in [
            ("Plain text.", "Plain text."),
            (
                r"the value \&quot;3600\&quot; denotes",
                "the value \"3600\" denotes",
            ),
            (r#"\"x\" and \'y\'"#, "\"x\" and 'y'"),
            (r"a \| b", "a | b"),
            (r"`a \| b` \| c", "`a | b` | c"),
            (r"`\&quot;`", r"`\&quot;`"),
            ("&#x60;schema_url&#x60;", "`schema_url`"),
            ("identity&#39;s", "identity's"),
            ("&amp;lt;", "&lt;"),
            ("&lt;br&gt;", "<br>"),
            (r"\&lt;br\&gt; \&copy;", r"\<br\> ©"),
            (r"\*not bold\* **bold**", r"\*not bold\* **bold**"),
            (r"C:\dir \\ \", r"C:\dir \\ \"),
            (r#"\\""#, r#"\\""#),
            ("One.  Two!  Three?  Four", "One.\n\nTwo!\n\nThree?\n\nFour"),
            ("a  b.  c:  D.  * e", "a  b.  c:  D.  * e"),
            ("`a.  B`  x", "`a.  B`  x"),
            (
                "&unknown; & &#0; &#xD800; &#10;",
                "&unknown; & &#0; &#xD800; &#10;",
            ),
        ] {
            assert_eq!(description(cell), expected, "{cell}");
        }
    }

    #[test]
    fn hostile_cells_take_linear_time() {
        for unit in [
            "`", "[", "[a](", "\\", "&", "*", "**a", "<", "` ``", "[a]", "&#", "  ", "_",
        ] {
            let cell = unit.repeat(1_000_000 / unit.len());
            plain(&cell);
            description(&cell);
        }
        // Runs of all lengths, none closed.
        let runs: String = (1..1_400).map(|length| "`".repeat(length) + " ").collect();
        plain(&runs);
        description(&runs);
    }

    proptest! {
        #[test]
        fn an_escaped_text_is_read_back(text in "\\PC*") {
            prop_assert_eq!(plain(&escape(&text)), text.trim());
        }

        #[test]
        fn no_cell_panics(text in ".*", marks in "[\\\\`*_\\[\\]()<>&#; a|~.A]*") {
            plain(&text);
            description(&text);
            plain(&marks);
            description(&marks);
        }
    }
}
