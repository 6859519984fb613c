//! Lists, sets and maps, and what is in them.

use super::reader::{Read, Reader};
use super::tokens::{Token, What};
use super::vocabulary::is_type;
use super::{Said, either};
use crate::model::Type;
use crate::types::Mistake;

/// No list of types that people write is longer.
const LISTED: usize = 200;

/// What holds other types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Container {
    List,
    Set,
    Map,
}

impl Container {
    /// The container that a word in lower case names, before what is in it or
    /// behind.
    pub(super) fn of(word: &str) -> Option<Self> {
        Some(match word {
            "array" | "arrays" | "list" | "lists" | "sequence" | "collection" | "vector"
            | "tuple" => Container::List,
            "set" | "sets" => Container::Set,
            "map" | "maps" | "dict" | "dictionary" | "dictionaries" | "hash" | "hashmap"
            | "mapping" | "record" => Container::Map,
            _ => return None,
        })
    }

    pub(super) fn wrap(self, ty: Said) -> Said {
        let ty = Box::new(ty);
        match self {
            Container::List => Said::List(ty),
            Container::Set => Said::Set(ty),
            Container::Map => Said::Map(ty),
        }
    }
}

impl Reader<'_> {
    /// The type in brackets behind a word.
    pub(super) fn argument(&mut self) -> Read<Option<Said>> {
        let close = match self.tokens {
            [open, ..] if open.is('<') => '>',
            [open, close, ..] if open.is('[') && close.is(']') => return Ok(None),
            [open, next, ..] if open.is('[') && !is_count(next) => ']',
            [open, ..] if open.is('(') => ')',
            [open, next, ..] if open.is('{') && !next.is('}') => '}',
            _ => return Ok(None),
        };
        let before = self.tokens;
        let depth = self.depth;
        self.tokens = &self.tokens[1..];
        self.take_word(&["of"]);
        match self.arguments(close) {
            // `array (at most 5)` has no type in its brackets.
            Ok(Said::Named(name))
                if close == ')' && name.target.is_none() && name.words.contains(' ') =>
            {
                self.tokens = before;
                self.depth = depth;
                Ok(None)
            }
            Ok(ty) => Ok(Some(ty)),
            Err(unread) if close == ')' && unread.mistake != Mistake::TooDeep => {
                self.tokens = before;
                self.depth = depth;
                Ok(None)
            }
            Err(unread) => Err(unread),
        }
    }

    /// The last of the types in brackets: of a map, its values'.
    fn arguments(&mut self, close: char) -> Read<Said> {
        let mut last = self.argument_union()?;
        while self.take(',') || self.take(':') {
            if self.tokens.first().is_some_and(|token| token.is(close)) {
                break;
            }
            last = self.argument_union()?;
        }
        self.expect(close)?;
        Ok(last)
    }

    /// A union in which a comma does not enumerate.
    fn argument_union(&mut self) -> Read<Said> {
        self.deeper()?;
        let mut ty = self.item()?;
        while self.take('|') || self.take_word(&["or"]) {
            ty = either(ty, self.item()?);
        }
        self.depth -= 1;
        Ok(ty)
    }

    /// Behind a word for a list, set or map.
    pub(super) fn container(&mut self, container: Container) -> Read<Said> {
        let is_map = container == Container::Map;
        if let Some(inner) = self.argument()? {
            // Go writes its maps `map[K]V`.
            let go = is_map
                && matches!(self.tokens, [token, ..] if !matches!(token.what, What::Sign(sign) if sign != '[' && sign != '*'))
                && !matches!(self.tokens, [open, close, ..] if open.is('[') && close.is(']'));
            let follows = self.tokens.first().and_then(Token::word);
            let prose =
                follows.is_some_and(|word| !is_type(&word) && word != "map" && word != "array");
            if go && !prose && matches!(inner, Said::Is(_)) {
                self.take('*');
                return Ok(container.wrap(self.item()?));
            }
            return Ok(container.wrap(inner));
        }
        if let Some(length) = count(self.tokens) {
            // `array[3] of numbers`
            self.tokens = &self.tokens[length..];
        }
        let keys = self.take_word(&["from", "with"]);
        if !keys && !self.take_word(&["of", "containing"]) {
            return Ok(if is_map {
                Said::Is(Type::Object)
            } else {
                container.wrap(Said::Is(Type::Any))
            });
        }
        let prose = |token: &Token| {
            token
                .word()
                .is_some_and(|word| word == "keys" || word == "key")
        };
        if is_map && self.tokens.first().is_some_and(prose) {
            // `map with keys in A and values of B` says more than a type.
            self.tokens = &[];
            self.cell.more = true;
            return Ok(Said::Is(Type::Object));
        }
        while self.counts() {}
        let mut element = self.item()?;
        // `array of A, B and C`: of each of them.
        let and = |token: &Token| token.word().is_some_and(|word| word == "and");
        if !is_map
            && self
                .tokens
                .first()
                .is_some_and(|token| token.is(',') || and(token))
            && self.tokens.iter().take(LISTED).any(and)
        {
            while self.take(',') || self.take_word(&["and", "or"]) {
                self.take_word(&["and", "or"]);
                element = either(element, self.item()?);
            }
        }
        if is_map {
            let arrow = matches!(self.tokens, [dash, head, ..] if (dash.is('=') || dash.is('-')) && head.is('>'));
            if arrow {
                self.tokens = &self.tokens[2..];
            }
            if arrow || self.take('→') || self.take_word(&["to", "and"]) || self.take(',') {
                element = self.item()?;
            }
        }
        Ok(container.wrap(element))
    }

    /// Takes a number in front of the elements of a list.
    fn counts(&mut self) -> bool {
        const NUMBERS: [&str; 13] = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "exactly", "up", "unique",
        ];
        if let [token, rest @ ..] = self.tokens
            && token.word().is_some_and(|word| {
                NUMBERS.contains(&word.as_str()) || word.bytes().all(|byte| byte.is_ascii_digit())
            })
            && !rest.is_empty()
            && !matches!(rest, [or, ..] if or.word().is_some_and(|word| word == "or" || word == "of"))
        {
            self.tokens = rest;
            true
        } else {
            false
        }
    }
}

/// Whether a token begins the count in `[3]` or `[1-*]`.
fn is_count(token: &Token) -> bool {
    token
        .word()
        .is_some_and(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// The length of `[]`, `[3]`, `[1-*]`.
pub(super) fn count(tokens: &[Token]) -> Option<usize> {
    if !tokens.first()?.is('[') {
        return None;
    }
    let second = tokens.get(1)?;
    if second.is(']') {
        return Some(2);
    }
    let close = tokens.iter().take(6).position(|token| token.is(']'))?;
    is_count(second).then_some(close + 1)
}
