//! Tokens to a type.

use super::containers::{Container, count};
use super::tokens::{Token, What};
use super::vocabulary::is_type;
use super::{Cell, Said, Unread, either, nullable, segments};
use crate::model::Type;
use crate::presence::mark;
use crate::types::{MAX_DEPTH, Mistake};

/// Reads tokens from the front.
pub(super) struct Reader<'t> {
    pub(super) tokens: &'t [Token],
    /// Where the cell ends.
    pub(super) end: usize,
    pub(super) depth: usize,
    pub(super) narrow: bool,
    pub(super) cell: Cell,
}

pub(super) type Read<T> = Result<T, Unread>;

/// Words and a link that belong together.
#[derive(Default)]
pub(super) struct Phrase<'t> {
    /// The words in lower case.
    pub(super) words: Vec<String>,
    /// The words as written.
    pub(super) spelled: Vec<&'t Token>,
    pub(super) link: Option<&'t Token>,
    pub(super) partial: bool,
    nullable: bool,
    /// Whether the last word is no part of the name.
    taken: bool,
}

impl Phrase<'_> {
    fn is_empty(&self) -> bool {
        self.words.is_empty() && self.link.is_none()
    }

    /// Whether there are articles at most.
    fn is_bare(&self) -> bool {
        let is_article = |word: &String| matches!(word.as_str(), "a" | "an" | "the");
        self.link.is_none() && self.words.iter().all(is_article)
    }
}

impl<'t> Reader<'t> {
    pub(super) fn take(&mut self, sign: char) -> bool {
        match self.tokens {
            [token, rest @ ..] if token.is(sign) => {
                self.tokens = rest;
                true
            }
            _ => false,
        }
    }

    pub(super) fn take_word(&mut self, words: &[&str]) -> bool {
        match self.tokens {
            [token, rest @ ..]
                if token
                    .word()
                    .is_some_and(|word| words.contains(&word.as_str())) =>
            {
                self.tokens = rest;
                true
            }
            _ => false,
        }
    }

    pub(super) fn unread<T>(&self) -> Read<T> {
        Err(match self.tokens.first() {
            Some(token) => Unread {
                mistake: Mistake::Unexpected,
                start: token.start,
                end: token.end,
            },
            None => Unread {
                mistake: Mistake::Incomplete,
                start: 0,
                end: self.end,
            },
        })
    }

    pub(super) fn expect(&mut self, sign: char) -> Read<()> {
        if self.take(sign) {
            Ok(())
        } else {
            self.unread()
        }
    }

    pub(super) fn deeper(&mut self) -> Read<()> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Unread {
                mistake: Mistake::TooDeep,
                start: 0,
                end: self.end,
            });
        }
        Ok(())
    }

    /// `A | B`, `A or B`, `A, B or C`.
    pub(super) fn union(&mut self) -> Read<Said> {
        self.deeper()?;
        let mut ty = self.item()?;
        loop {
            let comma = self.take(',');
            let sign = self.take('|') || self.take('/');
            let word = self.take_word(&["or", "and"]);
            if !(comma || sign || word) {
                break;
            }
            if self.tokens.is_empty() && comma && !sign && !word {
                break;
            }
            ty = either(ty, self.item()?);
        }
        self.depth -= 1;
        Ok(ty)
    }

    pub(super) fn item(&mut self) -> Read<Said> {
        self.deeper()?;
        let mut ty = if self.take('?') {
            nullable(self.item()?)
        } else if matches!(self.tokens, [a, b, ..] if a.is('[') && b.is(']')) {
            self.tokens = &self.tokens[2..];
            Said::List(Box::new(self.item()?))
        } else if self.take('[') {
            let element = self.union()?;
            let ty = if self.take(':') {
                Said::Map(Box::new(self.union()?))
            } else {
                Said::List(Box::new(element))
            };
            self.expect(']')?;
            ty
        } else if self.take('{') {
            self.braces()?
        } else if self.take('(') {
            let inner = self.union()?;
            self.expect(')')?;
            inner
        } else if self.take('*') {
            Said::Is(Type::Any)
        } else {
            self.words()?
        };
        ty = self.suffixes(ty)?;
        // `(string or number) array`, `[Pet](#pet)[] objects`
        while let Some(word) = self.tokens.first().and_then(Token::word) {
            if Container::of(&word) == Some(Container::List) {
                ty = Said::List(Box::new(ty));
            } else if word != "object" && word != "objects" {
                break;
            }
            self.tokens = &self.tokens[1..];
        }
        self.depth -= 1;
        Ok(ty)
    }

    /// `[]`, `[3]`, `[1-*]`, `?`, and brackets with marks behind a type.
    fn suffixes(&mut self, mut ty: Said) -> Read<Said> {
        let mut wraps = 0;
        loop {
            if self.take('?') {
                ty = nullable(ty);
            } else if let Some(length) = count(self.tokens) {
                self.tokens = &self.tokens[length..];
                ty = Said::List(Box::new(ty));
                wraps += 1;
            } else if self.tokens.first().is_some_and(|token| token.is('(')) {
                let group = group(self.tokens);
                if group.len() + 2 > self.tokens.len() {
                    return self.unread_end();
                }
                self.tokens = &self.tokens[group.len() + 2..];
                for part in segments(group) {
                    if let Some(refined) = self.aside(part, &ty) {
                        ty = refined;
                    }
                }
            } else if self.at_form(&ty) {
                // `string <uuid>`
                let inside = &self.tokens[1..];
                let length = group_length(inside, '<', '>');
                if length >= inside.len() {
                    return self.unread_end();
                }
                self.tokens = &inside[length + 1..];
                ty = self.aside(&inside[..length], &ty).unwrap_or(ty);
            } else if !self.take('*') {
                break;
            }
            if self.depth + wraps > MAX_DEPTH {
                return Err(Unread {
                    mistake: Mistake::TooDeep,
                    start: 0,
                    end: self.end,
                });
            }
        }
        Ok(ty)
    }

    /// Whether the form of a single value follows in angle brackets.
    fn at_form(&self, ty: &Said) -> bool {
        matches!(ty, Said::Is(Type::Scalar(_)))
            && self.tokens.first().is_some_and(|token| token.is('<'))
    }

    fn unread_end<T>(&self) -> Read<T> {
        Err(Unread {
            mistake: Mistake::Incomplete,
            start: 0,
            end: self.end,
        })
    }

    /// Behind `{`: `K: V`, `[key: K]: V`, or an object in a notation that is
    /// not read further.
    fn braces(&mut self) -> Read<Said> {
        let inside = self.tokens;
        let length = group_length(inside, '{', '}');
        if length >= inside.len() {
            return self.unread_end();
        }
        self.tokens = &inside[length + 1..];
        let inside = &inside[..length];
        let value = match inside {
            [open, name, colon, rest @ ..]
                if open.is('[') && name.word().is_some() && colon.is(':') =>
            {
                let close = rest.iter().position(|token| token.is(']'));
                close.map(|close| &rest[close + 1..])
            }
            [open, rest @ ..] if open.is('[') => {
                let close = rest.iter().position(|token| token.is(']'));
                close.map(|close| &rest[close + 1..])
            }
            [key, rest @ ..] if key.word().is_some_and(|word| is_type(&word)) => Some(rest),
            _ => None,
        };
        let Some([colon, value @ ..]) = value else {
            self.cell.more = true;
            return Ok(Said::Is(Type::Object));
        };
        if !colon.is(':') {
            self.cell.more = true;
            return Ok(Said::Is(Type::Object));
        }
        let behind = std::mem::replace(&mut self.tokens, value);
        let ty = self.union()?;
        self.take(';');
        if !self.tokens.is_empty() {
            return self.unread();
        }
        self.tokens = behind;
        Ok(Said::Map(Box::new(ty)))
    }

    /// A phrase: containers with what is in them, a name, or a type of the
    /// vocabulary.
    fn words(&mut self) -> Read<Said> {
        let mut phrase = Phrase::default();
        while let [token, rest @ ..] = self.tokens {
            let word = match &token.what {
                What::Word(..) => token.word().unwrap_or_default(),
                What::Link(..) if phrase.link.is_none() => {
                    phrase.link = Some(token);
                    self.tokens = rest;
                    continue;
                }
                What::Quoted(text) if phrase.is_empty() => {
                    self.tokens = rest;
                    return Ok(Said::Values(vec![text.clone()]));
                }
                _ => break,
            };
            if matches!(word.as_str(), "or" | "and" | "to") && !phrase.is_empty() {
                break;
            }
            self.tokens = rest;
            if let Some(said) = self.first_word(&word, &mut phrase)? {
                return Ok(if phrase.nullable {
                    nullable(said)
                } else {
                    said
                });
            }
            if let Some(container) = Container::of(&word).filter(|_| !phrase.is_bare()) {
                return Ok(container.wrap(self.phrase(&phrase)?));
            }
            if !phrase.taken {
                phrase.words.push(word);
                phrase.spelled.push(token);
            }
        }
        let said = if phrase.is_empty() {
            let marked = phrase.nullable || phrase.partial || !self.cell.marks.is_empty();
            if !marked || self.tokens.is_empty() {
                return self.unread();
            }
            self.item()?
        } else {
            let said = self.phrase(&phrase)?;
            let angle = matches!(self.tokens, [open, ..] if open.is('<'));
            if angle && !self.at_form(&said) {
                // A model with types in brackets is none that we know.
                return self.unread();
            }
            said
        };
        Ok(if phrase.nullable {
            nullable(said)
        } else {
            said
        })
    }

    /// What a word means that no other word stands before: the whole type, if
    /// it says what follows.
    fn first_word(&mut self, word: &str, phrase: &mut Phrase<'t>) -> Read<Option<Said>> {
        phrase.taken = false;
        if matches!(word, "enum" | "enumeration" | "enums") && phrase.link.is_none() {
            return Ok(Some(self.values(&phrase.words)));
        }
        if !phrase.is_bare() {
            return Ok(None);
        }
        if let Some(container) = Container::of(word)
            && !self.at_name()
        {
            return self.container(container).map(Some);
        }
        match word {
            "optional" | "required" if !self.at_bracket() => {
                self.cell.marks.extend(mark(word));
                phrase.taken = true;
            }
            "nullable" | "optional" | "option" | "maybe" => {
                phrase.nullable = true;
                phrase.taken = true;
                return self.argument();
            }
            "partial" => {
                phrase.partial = true;
                phrase.taken = true;
            }
            "object" | "objects" if self.is_word(0, "of") => {
                return self.container(Container::Map).map(Some);
            }
            "one" | "any" | "either" if self.take_word(&["of"]) => {
                return self.alternatives().map(Some);
            }
            "oneof" | "anyof" => return self.alternatives().map(Some),
            "zero" | "one" if self.is_word(0, "or") && self.is_word(1, "more") => {
                self.tokens = &self.tokens[2..];
                self.take_word(&["of"]);
                return Ok(Some(Said::List(Box::new(self.item()?))));
            }
            "null" | "nil" => return Ok(Some(Said::Null)),
            _ => {}
        }
        Ok(None)
    }

    fn is_word(&self, at: usize, word: &str) -> bool {
        self.tokens
            .get(at)
            .and_then(Token::word)
            .is_some_and(|found| found == word)
    }

    /// Whether a word follows that only a name has there: `Map Shape`.
    fn at_name(&self) -> bool {
        match self.tokens.first().map(|token| &token.what) {
            Some(What::Word(word, _)) => {
                let lower = word.to_lowercase();
                word.starts_with(char::is_uppercase)
                    && !is_type(&lower)
                    && mark(word).is_none()
                    && !matches!(lower.as_str(), "of" | "with" | "from" | "containing" | "or")
            }
            _ => false,
        }
    }

    fn at_bracket(&self) -> bool {
        matches!(self.tokens, [open, ..] if open.is('<') || open.is('[') || open.is('('))
    }

    /// A reader of other tokens of the cell.
    pub(super) fn of<'o>(&self, tokens: &'o [Token]) -> Reader<'o> {
        Reader {
            tokens,
            end: self.end,
            depth: self.depth,
            narrow: self.narrow,
            cell: Cell::default(),
        }
    }
}

/// The tokens between the bracket that some tokens begin with and its other.
fn group(tokens: &[Token]) -> &[Token] {
    let length = group_length(&tokens[1..], '(', ')');
    &tokens[1..=length]
}

/// How many tokens stand before the bracket that closes.
fn group_length(tokens: &[Token], open: char, close: char) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate() {
        if token.is(open) {
            depth += 1;
        } else if token.is(close) {
            if depth == 0 {
                return at;
            }
            depth -= 1;
        }
    }
    tokens.len()
}
