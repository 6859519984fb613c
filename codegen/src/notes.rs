//! The marks of a Notes cell: `[optional] [default to 5]`.
//!
//! The grammar is the union of what the generators write: groups in brackets,
//! with or without blanks between them, and the sentences of the Python
//! generators (`must be one of [...]`, `if omitted the server will use the
//! default value of v`, `defaults to v`, `value must be a 64 bit integer`).

use crate::diagnostic::{Diagnostic, Problems};
use crate::span::{Span, Spanned};
use crate::suggest;
use crate::table::Cell;
use crate::text;

/// What the marks of one row say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[allow(clippy::struct_excessive_bools, reason = "each is a mark of its own")]
pub struct Marks {
    /// May be left out.
    pub optional: Option<Span>,
    /// Must be there.
    pub required: Option<Span>,
    /// May be `null`.
    pub nullable: bool,
    /// Sent by the server, never to it.
    pub read_only: bool,
    /// Sent to the server, never by it.
    pub write_only: bool,
    /// Kept for old programs only.
    pub deprecated: bool,
    /// Must not be shown.
    pub secret: bool,
    /// May still change.
    pub beta: bool,
    /// The value where the property is absent, as written.
    pub default: Option<Spanned<String>>,
    /// The values that the property may have, as written.
    pub values: Option<Spanned<String>>,
    /// The form of its values, in words.
    pub form: Option<Spanned<String>>,
    /// Bounds of the value.
    pub bounds: Vec<(Bound, Spanned<String>)>,
}

/// The kinds of bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The largest number.
    Maximum,
    /// The smallest number.
    Minimum,
    /// A regular expression that the text matches.
    Pattern,
    /// The largest count of elements.
    MaximumItems,
    /// The smallest count of elements.
    MinimumItems,
    /// The largest count of characters.
    MaximumLength,
    /// The smallest count of characters.
    MinimumLength,
}

impl Bound {
    /// The name of the bound in tables.
    pub fn name(self) -> &'static str {
        match self {
            Bound::Maximum => "Max",
            Bound::Minimum => "Min",
            Bound::Pattern => "Pattern",
            Bound::MaximumItems => "Max. items",
            Bound::MinimumItems => "Min. items",
            Bound::MaximumLength => "Max. length",
            Bound::MinimumLength => "Min. length",
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Optional,
    Required,
    Nullable,
    ReadOnly,
    WriteOnly,
    Deprecated,
    Secret,
    Beta,
    Default,
    Values,
    Form,
    Bound(Bound),
}

/// Every mark, lower case. Those that end in a blank take a value behind it.
const MARKS: &[(&str, Kind)] = &[
    ("optional", Kind::Optional),
    ("required", Kind::Required),
    ("nullable", Kind::Nullable),
    ("readonly", Kind::ReadOnly),
    ("read-only", Kind::ReadOnly),
    ("read only", Kind::ReadOnly),
    ("writeonly", Kind::WriteOnly),
    ("write-only", Kind::WriteOnly),
    ("write only", Kind::WriteOnly),
    ("deprecated", Kind::Deprecated),
    ("secret", Kind::Secret),
    ("beta", Kind::Beta),
    ("default to ", Kind::Default),
    ("default: ", Kind::Default),
    ("enum: ", Kind::Values),
    ("max: ", Kind::Bound(Bound::Maximum)),
    ("min: ", Kind::Bound(Bound::Minimum)),
    ("pattern: ", Kind::Bound(Bound::Pattern)),
    ("max. items: ", Kind::Bound(Bound::MaximumItems)),
    ("min. items: ", Kind::Bound(Bound::MinimumItems)),
    ("max. length: ", Kind::Bound(Bound::MaximumLength)),
    ("min. length: ", Kind::Bound(Bound::MinimumLength)),
];

/// The sentences of the Python generators. The first ends with its bracket,
/// the others with the cell.
const SENTENCES: &[(&str, Kind)] = &[
    ("must be one of ", Kind::Values),
    (
        "if omitted the server will use the default value of ",
        Kind::Default,
    ),
    ("defaults to ", Kind::Default),
    ("value must be ", Kind::Form),
    ("value must conform to ", Kind::Form),
];

/// Whether a cell holds marks and nothing else. An empty one does.
pub fn is_marks(text: &str) -> bool {
    pieces(text).all(|piece| matches!(piece.what, What::Mark(..)))
}

/// Whether a text begins with one of the sentences.
pub(crate) fn begins_sentence(text: &str) -> bool {
    SENTENCES
        .iter()
        .any(|(sentence, _)| starts_with_ignoring_case(text, sentence))
}

/// The text inside quotes, of whichever kind, and whether there were any.
pub(crate) fn unquoted(text: &str) -> (&str, bool) {
    let text = text.strip_prefix('@').unwrap_or(text);
    for quote in ['\'', '"', '`'] {
        let inner = text
            .strip_prefix(quote)
            .and_then(|rest| rest.strip_suffix(quote));
        if let Some(inner) = inner {
            return (inner, true);
        }
    }
    (text, false)
}

/// The values of a list, each with whether it stands in quotes: `["a", "b", ]`,
/// `[a, b]`. A quote ends a value only before a comma or the end.
pub(crate) fn list(text: &str) -> Vec<(String, bool)> {
    let text = text.trim();
    let inner = text.strip_prefix('[').unwrap_or(text);
    let mut rest = inner.strip_suffix(']').unwrap_or(inner).trim();
    let mut values = Vec::new();
    // A quote that nothing closes is looked for once.
    let mut unclosed = None;
    while !rest.is_empty() {
        let first = rest.chars().next();
        let quote = first.filter(|first| matches!(first, '"' | '\'') && unclosed != Some(*first));
        let closed = quote.and_then(|quote| end_of_quoted(rest, quote));
        if closed.is_none() && quote.is_some() {
            unclosed = quote;
        }
        let end = closed.unwrap_or_else(|| rest.find(',').unwrap_or(rest.len()));
        let (value, quoted) = unquoted(rest[..end].trim());
        values.push((value.to_owned(), quoted));
        rest = rest[end..].trim_start_matches([',', ' ']);
    }
    values
}

/// Where the quoted value ends that a text begins with.
fn end_of_quoted(text: &str, quote: char) -> Option<usize> {
    let mut from = 1;
    while let Some(close) = text[from..].find(quote) {
        let end = from + close + 1;
        let behind = text[end..].trim_start();
        if behind.is_empty() || behind.starts_with(',') {
            return Some(end);
        }
        from = end;
    }
    None
}

/// Reads a Notes cell.
pub fn read(cell: &Cell<'_>, problems: &mut Problems) -> Marks {
    let mut marks = Marks::default();
    for piece in pieces(&cell.text) {
        let span = cell.subspan(piece.start, piece.end);
        let written = &cell.text[piece.start..piece.end];
        match piece.what {
            What::Mark(kind, value) => {
                let value = text::decode_entities(value.trim()).into_owned();
                if !marks.add(kind, Spanned::new(value, span)) {
                    problems.push(Diagnostic::repeated_mark(span, written));
                }
            }
            What::Unknown(word) => {
                let known = MARKS.iter().map(|(mark, _)| mark.trim_end());
                let close = suggest::closest(word, known);
                problems.push(Diagnostic::unknown_mark(span, written, close));
            }
            What::Unclosed => problems.push(Diagnostic::unclosed_mark(span)),
            What::Text => problems.push(Diagnostic::text_among_marks(span, written)),
        }
    }
    if let (Some(_), Some(required)) = (marks.optional, marks.required) {
        problems.push(Diagnostic::optional_and_required(required));
    }
    marks
}

impl Marks {
    /// Notes a mark down; false if it was there already.
    fn add(&mut self, kind: Kind, value: Spanned<String>) -> bool {
        fn once<T>(slot: &mut Option<T>, value: T) -> bool {
            slot.replace(value).is_none()
        }
        fn flag(slot: &mut bool) -> bool {
            !std::mem::replace(slot, true)
        }
        match kind {
            Kind::Optional => once(&mut self.optional, value.span),
            Kind::Required => once(&mut self.required, value.span),
            Kind::Nullable => flag(&mut self.nullable),
            Kind::ReadOnly => flag(&mut self.read_only),
            Kind::WriteOnly => flag(&mut self.write_only),
            Kind::Deprecated => flag(&mut self.deprecated),
            Kind::Secret => flag(&mut self.secret),
            Kind::Beta => flag(&mut self.beta),
            Kind::Default => once(&mut self.default, value),
            Kind::Values => once(&mut self.values, value),
            Kind::Form => once(&mut self.form, value),
            Kind::Bound(bound) => {
                let new = self.bounds.iter().all(|(other, _)| *other != bound);
                self.bounds.push((bound, value));
                new
            }
        }
    }
}

/// A part of a Notes cell, by its byte range.
struct Piece<'t> {
    start: usize,
    end: usize,
    what: What<'t>,
}

enum What<'t> {
    /// A mark and its value, which is empty where it takes none.
    Mark(Kind, &'t str),
    /// A group in brackets that is no mark, by its first words.
    Unknown(&'t str),
    /// A bracket that nothing closes.
    Unclosed,
    /// Anything outside brackets.
    Text,
}

fn pieces(text: &str) -> Pieces<'_> {
    Pieces {
        text,
        at: 0,
        unquoted: [false; 2],
    }
}

struct Pieces<'t> {
    text: &'t str,
    at: usize,
    /// For `'` and `"`: no quote of that kind closes behind here. Keeps the
    /// search for closing quotes linear.
    unquoted: [bool; 2],
}

impl<'t> Iterator for Pieces<'t> {
    type Item = Piece<'t>;

    fn next(&mut self) -> Option<Piece<'t>> {
        let rest = &self.text[self.at..];
        let start = self.text.len() - rest.trim_start().len();
        let rest = &self.text[start..];
        if rest.is_empty() {
            return None;
        }
        let (length, what) = if rest.starts_with('[') {
            self.group(start)
        } else if let Some((sentence, kind)) = SENTENCES
            .iter()
            .find(|(sentence, _)| starts_with_ignoring_case(rest, sentence))
        {
            let value = &rest[sentence.len()..];
            let value = if *kind == Kind::Values && value.starts_with('[') {
                let close = self.close(start + sentence.len());
                close.map_or(value, |end| &self.text[start + sentence.len()..end])
            } else {
                &value[..sentence_end(value)]
            };
            (sentence.len() + value.len(), What::Mark(*kind, value))
        } else {
            let length = rest.find('[').unwrap_or(rest.len());
            (rest[..length].trim_end().len(), What::Text)
        };
        self.at = start + length;
        Some(Piece {
            start,
            end: self.at,
            what,
        })
    }
}

impl<'t> Pieces<'t> {
    /// The length and the meaning of the bracket group at `start`.
    fn group(&mut self, start: usize) -> (usize, What<'t>) {
        let pattern = starts_with_ignoring_case(&self.text[start..], "[pattern: ");
        let close = if pattern {
            self.close_pattern(start)
        } else {
            self.close(start)
        };
        let Some(end) = close.filter(|&end| end > start) else {
            return (self.text.len() - start, What::Unclosed);
        };
        let inside = self.text[start + 1..end - 1].trim();
        let mark = MARKS.iter().find(|(mark, _)| {
            if mark.ends_with(' ') {
                starts_with_ignoring_case(inside, mark)
            } else {
                inside.eq_ignore_ascii_case(mark)
            }
        });
        let what = match mark {
            Some((mark, kind)) => What::Mark(*kind, &inside[mark.len()..]),
            None => What::Unknown(first_words(inside)),
        };
        (end - start, what)
    }

    /// The end of a pattern's group. Brackets of a regular expression need not
    /// balance, so it is the first that the cell's end or another mark follows,
    /// else the last.
    fn close_pattern(&self, open: usize) -> Option<usize> {
        let rest = &self.text[open..];
        let closes = |&(at, _): &(usize, &str)| {
            let behind = rest[at + 1..].trim_start();
            behind.is_empty()
                || behind.strip_prefix('[').is_some_and(|inside| {
                    let mut marks = MARKS.iter();
                    marks.any(|(mark, _)| starts_with_ignoring_case(inside, mark))
                })
        };
        let mut brackets = rest.match_indices(']');
        let close = brackets
            .find(closes)
            .map(|(at, _)| at)
            .or(rest.rfind(']'))?;
        Some(open + close + 1)
    }

    /// The end of the bracket that opens at `open`. Brackets nest; those in
    /// quotes do not count.
    fn close(&mut self, open: usize) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut depth = 0;
        let mut at = open;
        while at < bytes.len() {
            match bytes[at] {
                b'[' => depth += 1,
                b']' => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(at + 1);
                    }
                }
                quote @ (b'\'' | b'"') if matches!(bytes[at - 1], b' ' | b'[' | b',') => {
                    at = self.closing_quote(at, quote).unwrap_or(at);
                }
                _ => {}
            }
            at += 1;
        }
        None
    }

    /// The quote that ends the text opened at `open`: one with a bracket or a
    /// comma behind it.
    fn closing_quote(&mut self, open: usize, quote: u8) -> Option<usize> {
        let unquoted = &mut self.unquoted[usize::from(quote == b'"')];
        if *unquoted {
            return None;
        }
        let bytes = self.text.as_bytes();
        let close = (open + 1..bytes.len())
            .find(|&at| bytes[at] == quote && matches!(bytes.get(at + 1), Some(b']' | b',')));
        *unquoted = close.is_none();
        close
    }
}

/// Where the value of a sentence ends: at the next sentence, if there is one.
fn sentence_end(value: &str) -> usize {
    const MUST: &str = " must ";
    let mut from = 0;
    while let Some(found) = value[from..].find(MUST) {
        let at = from + found;
        if let Some(before) = value[..at].strip_suffix(" value") {
            return before.len();
        }
        if value[at..].starts_with(" must be one of [") {
            return at;
        }
        from = at + MUST.len();
    }
    value.len()
}

/// What a group that is no mark begins with, for the suggestion.
fn first_words(inside: &str) -> &str {
    let end = inside.find([':', '=']).unwrap_or(inside.len());
    inside[..end].trim_end()
}

fn starts_with_ignoring_case(text: &str, prefix: &str) -> bool {
    text.as_bytes()
        .get(..prefix.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(prefix.as_bytes()))
}
