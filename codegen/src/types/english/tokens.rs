//! A type cell as words and signs, Markdown taken off.

use std::collections::HashMap;
use std::ops::Range;

use crate::text::{CodeSpans, Entity, entity};
use crate::types::MAX_DEPTH;

/// One word or sign, and the bytes of the cell that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) what: What,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// Letters, digits and what joins names; and whether they are code.
    Word(String, bool),
    /// The inside of quotes.
    Quoted(String),
    /// Any other character. A line break is `;`.
    Sign(char),
    /// A link: its label and its target.
    Link(Vec<Token>, String),
}

impl Token {
    pub(super) fn is(&self, sign: char) -> bool {
        self.what == What::Sign(sign)
    }

    /// A word in lower case; nothing for anything else.
    pub(super) fn word(&self) -> Option<String> {
        match &self.what {
            What::Word(word, _) => Some(word.to_lowercase()),
            _ => None,
        }
    }
}

pub(super) fn tokens(cell: &str) -> Vec<Token> {
    let scanner = Scanner {
        cell,
        spans: CodeSpans::of(cell),
        closers: closers(cell),
    };
    scanner.scan(0..cell.len(), 0)
}

/// The `]` of each `[` that no backslash escapes.
fn closers(cell: &str) -> HashMap<usize, usize> {
    let mut closers = HashMap::new();
    let mut open = Vec::new();
    let mut escaped = false;
    for (at, byte) in cell.bytes().enumerate() {
        match byte {
            _ if escaped => {}
            b'[' => open.push(at),
            b']' => {
                if let Some(start) = open.pop() {
                    closers.insert(start, at);
                }
            }
            _ => {}
        }
        escaped = byte == b'\\' && !escaped;
    }
    closers
}

struct Scanner<'c> {
    cell: &'c str,
    spans: CodeSpans,
    closers: HashMap<usize, usize>,
}

impl Scanner<'_> {
    /// The tokens of a part of the cell, within so many links.
    fn scan(&self, range: Range<usize>, depth: usize) -> Vec<Token> {
        let mut tokens: Vec<Token> = Vec::new();
        let mut at = range.start;
        // The end of the word that is being read, if the last token is one.
        let mut word_end = None;
        while let Some(first) = self.cell[at..range.end].chars().next() {
            let rest = &self.cell[at..range.end];
            if let Some(span) = self.spans.at(at).filter(|span| span.end <= range.end) {
                code(self.cell, span.inside.clone(), &mut tokens);
                at = span.end;
                continue;
            }
            if let Some(length) = tag(rest) {
                if rest[1..].starts_with(['b', 'B']) && rest[2..].starts_with(['r', 'R']) {
                    push(&mut tokens, What::Sign(';'), at..at + length);
                }
                at += length;
                continue;
            }
            let decoded = decoded(rest);
            let escaped = decoded.is_some();
            let Entity {
                letter,
                mark,
                length,
            } = decoded.unwrap_or(Entity {
                letter: first,
                mark: None,
                length: first.len_utf8(),
            });
            let behind = &rest[length..];
            let link = (letter == '[' && !escaped).then(|| self.link(at, range.end, depth + 1));
            if let Some((token, end)) = link.flatten() {
                tokens.push(token);
                at = end;
                continue;
            }
            let continues = word_end == Some(at);
            if is_name(letter) || joins(letter, continues, behind) {
                match tokens.last_mut() {
                    Some(Token {
                        what: What::Word(word, _),
                        end,
                        ..
                    }) if continues => {
                        word.push(letter);
                        word.extend(mark);
                        *end = at + length;
                    }
                    _ => push(
                        &mut tokens,
                        What::Word([letter].into_iter().chain(mark).collect(), false),
                        at..at + length,
                    ),
                }
                word_end = Some(at + length);
            } else if let Some(quoted) = quoted(rest, first) {
                let text = What::Quoted(rest[first.len_utf8()..quoted.0].to_owned());
                push(&mut tokens, text, at..at + quoted.1);
                at += quoted.1;
                continue;
            } else if !(letter.is_whitespace() || is_emphasis(letter, escaped, &tokens, behind)) {
                push(&mut tokens, What::Sign(letter), at..at + length);
                if let Some(mark) = mark {
                    push(&mut tokens, What::Sign(mark), at..at + length);
                }
            }
            at += length;
        }
        for token in &mut tokens {
            if let What::Word(word, false) = &mut token.what {
                let inner = word
                    .strip_prefix('_')
                    .and_then(|word| word.strip_suffix('_'));
                if let Some(inner) = inner.filter(|inner| !inner.is_empty()) {
                    *word = inner.trim_matches('_').to_owned();
                }
            }
        }
        tokens.retain(|token| !matches!(&token.what, What::Word(word, _) if word.is_empty()));
        tokens
    }

    fn link(&self, at: usize, limit: usize, depth: usize) -> Option<(Token, usize)> {
        /// No target of a link is longer.
        const LONGEST: usize = 2000;
        if depth > MAX_DEPTH {
            return None;
        }
        let close = *self.closers.get(&at)?;
        let behind = self.cell.get(close + 1..limit)?;
        if let Some((label, end)) = self.reference(at, close, behind) {
            let what = What::Link(self.scan(label, depth), String::new());
            return Some((
                Token {
                    what,
                    start: at,
                    end,
                },
                end,
            ));
        }
        let target = behind.strip_prefix('(')?;
        let mut open = 1;
        let end = target.bytes().take(LONGEST).position(|byte| {
            match byte {
                b'(' => open += 1,
                b')' => open -= 1,
                _ => {}
            }
            open == 0
        })?;
        let what = What::Link(
            self.scan(at + 1..close, depth),
            target[..end].trim().to_owned(),
        );
        let end = close + 2 + end + 1;
        Some((
            Token {
                what,
                start: at,
                end,
            },
            end,
        ))
    }

    /// The label of `[label][reference]`, and where that ends. Behind a word
    /// the brackets are a type's.
    fn reference(&self, at: usize, close: usize, behind: &str) -> Option<(Range<usize>, usize)> {
        let open = close + 1;
        let before = self.cell[..at].chars().next_back();
        let name = behind.strip_prefix('[')?;
        let is_reference = name.starts_with(char::is_alphabetic)
            && !before.is_some_and(is_name)
            && !self.cell[at + 1..close].is_empty();
        let end = self.closers.get(&open).filter(|_| is_reference)?;
        Some((at + 1..close, end + 1))
    }
}

/// Adds a token.
fn push(tokens: &mut Vec<Token>, what: What, range: Range<usize>) {
    tokens.push(Token {
        what,
        start: range.start,
        end: range.end,
    });
}

/// The tokens of a code span, in which nothing is markup.
fn code(cell: &str, range: Range<usize>, tokens: &mut Vec<Token>) {
    let mut at = range.start;
    let mut word_end = None;
    while let Some(letter) = cell[at..range.end].chars().next() {
        let length = letter.len_utf8();
        let rest = &cell[at..range.end];
        let behind = &rest[length..];
        let continues = word_end == Some(at);
        if is_name(letter) || joins(letter, continues, behind) {
            match tokens.last_mut() {
                Some(Token {
                    what: What::Word(word, true),
                    end,
                    ..
                }) if continues => {
                    word.push(letter);
                    *end = at + length;
                }
                _ => push(
                    tokens,
                    What::Word(letter.to_string(), true),
                    at..at + length,
                ),
            }
            word_end = Some(at + length);
        } else if let Some((inside, length)) = quoted(rest, letter) {
            let text = What::Quoted(rest[letter.len_utf8()..inside].to_owned());
            push(tokens, text, at..at + length);
            at += length;
            continue;
        } else if !(letter.is_whitespace() || (letter == '\\' && behind.starts_with('|'))) {
            push(tokens, What::Sign(letter), at..at + length);
        }
        at += length;
    }
}

fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

/// Whether a sign within a word belongs to it.
fn joins(letter: char, continues: bool, behind: &str) -> bool {
    let name_follows = behind.starts_with(is_name);
    match letter {
        // PHP's namespaces begin with one.
        '\\' => name_follows,
        '.' | '-' => continues && name_follows,
        ':' => continues && (name_follows || behind.starts_with(':')),
        _ => false,
    }
}

/// What a backslash or an entity stands for.
fn decoded(rest: &str) -> Option<Entity> {
    let Some(escaped) = rest.strip_prefix('\\') else {
        return entity(rest);
    };
    Some(Entity {
        letter: escaped.chars().next().filter(char::is_ascii_punctuation)?,
        mark: None,
        length: 2,
    })
}

/// Where quotes close, and their length. Those that only people type count.
fn quoted(rest: &str, open: char) -> Option<(usize, usize)> {
    /// No value of a type is longer.
    const LONGEST: usize = 200;
    let close = match open {
        '"' | '\'' => open,
        '“' => '”',
        '‘' => '’',
        _ => return None,
    };
    let start = open.len_utf8();
    let mut letters = rest[start..].char_indices().take(LONGEST);
    let end = start + letters.find(|&(_, letter)| letter == close)?.0;
    Some((end, end + close.len_utf8()))
}

/// Stars and tildes that only format. A star alone in brackets is any type.
fn is_emphasis(letter: char, escaped: bool, before: &[Token], behind: &str) -> bool {
    let alone = before.last().is_some_and(|token| token.is('[')) && behind.starts_with([']', '\\']);
    matches!(letter, '*' | '~') && !escaped && !alone
}

/// The length of an HTML tag that only formats, a line break or a comment.
fn tag(rest: &str) -> Option<usize> {
    const TAGS: [&str; 13] = [
        "a", "b", "br", "code", "em", "i", "kbd", "p", "small", "span", "strong", "sub", "sup",
    ];
    const LONGEST: usize = 160;
    let inside = rest.strip_prefix('<')?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b'>')?;
    let tag = inside[..end].trim_start_matches('/');
    let name = tag.split([' ', '/']).next()?;
    let known = TAGS.iter().any(|known| name.eq_ignore_ascii_case(known));
    (known || tag.starts_with("!--")).then_some(end + 2)
}
