//! What stands behind a type or in brackets beside it: marks, defaults, prose.

use super::containers::Container;
use super::reader::Reader;
use super::tokens::{Token, What};
use super::vocabulary::{is_type, phrase};
use super::{Said, joined, lists_values};
use crate::model::{Scalar, Type};
use crate::presence::{Mark, mark};

/// What a segment does to the type before it.
pub(super) enum Form {
    List,
    Alternative(Said),
}

impl<'t> Reader<'t> {
    /// Marks and other words in brackets behind a type; they may say more about
    /// it.
    pub(super) fn aside(&mut self, part: &[Token], ty: &Said) -> Option<Said> {
        let lower: Vec<String> = part.iter().filter_map(Token::word).collect();
        if lists_values(part) {
            let mut inner = self.of(part);
            let _ = inner.take_word(&["either", "oneof", "anyof", "enum"])
                || inner.take_word(&["one", "any"]);
            inner.take_word(&["of"]);
            inner.take_word(&["the", "following"]);
            inner.take_word(&["following"]);
            return Some(match inner.values(&[]) {
                Said::Values(values) => Said::Values(values),
                _ => Said::Enum,
            });
        }
        if self.mark_all(part) {
            return None;
        }
        self.cell.more = true;
        // `string (date-time)`, `integer (int32)`: a form of it.
        let Said::Is(Type::Scalar(base)) = ty else {
            return None;
        };
        let said = phrase(&lower, self.narrow);
        let whole = said.unknown == 0 && lower.len() == part.len();
        let Some(Type::Scalar(form)) = said.ty.filter(|_| whole) else {
            return None;
        };
        let refines = match base {
            Scalar::String => form.is_text(),
            Scalar::Int64 | Scalar::Double => {
                !form.is_text() && !matches!(form, Scalar::Boolean | Scalar::Double)
            }
            _ => false,
        };
        refines.then_some(Said::Is(Type::Scalar(form)))
    }

    /// What is left behind a type.
    pub(super) fn mark(&mut self, tokens: &[Token]) {
        if !self.mark_all(tokens) {
            self.note(tokens);
        }
    }

    /// A segment behind the type.
    pub(super) fn segment(&mut self, tokens: &'t [Token]) -> Option<Form> {
        let first = tokens.first()?;
        let word = first.word().unwrap_or_default();
        if tokens.len() == 1 && Container::of(&word) == Some(Container::List) {
            return Some(Form::List);
        }
        if self.mark_all(tokens) {
            return None;
        }
        let known = tokens.iter().all(|token| {
            token.word().is_some_and(|word| {
                is_type(&word)
                    || Container::of(&word) == Some(Container::List)
                    || word == "of"
                    || word == "or"
            })
        });
        if known {
            let before = std::mem::replace(&mut self.tokens, tokens);
            let _ = self.take_word(&["or"]);
            let read = self.union();
            self.tokens = before;
            if let Ok(said) = read {
                return Some(Form::Alternative(said));
            }
        }
        self.note(tokens);
        None
    }

    /// Keeps words as documentation. Sentences and bounds are meant to be that;
    /// a word or two may be a slip.
    fn note(&mut self, tokens: &[Token]) {
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            return;
        };
        self.cell.more = true;
        let is_bound = |token: &Token| match &token.what {
            What::Word(word, _) => word.contains(|letter: char| letter.is_ascii_digit()),
            What::Sign(sign) => matches!(sign, '<' | '>' | '=' | '≤' | '≥' | ':' | '+'),
            What::Quoted(_) | What::Link(..) => true,
        };
        if tokens.len() < 3 && !tokens.iter().any(is_bound) {
            self.cell.unknown.push((first.start, last.end));
        }
    }

    /// Takes a mark, a default value, or a default with marks behind it.
    fn mark_all(&mut self, tokens: &[Token]) -> bool {
        let Some(first) = tokens.first() else {
            return true;
        };
        let word = first.word().unwrap_or_default();
        if word == "default" || word == "defaults" {
            let mut value = &tokens[1..];
            while let [token, rest @ ..] = value
                && (token.is(':')
                    || token.is('=')
                    || token
                        .word()
                        .is_some_and(|word| matches!(word.as_str(), "to" | "is" | "value" | "of")))
            {
                value = rest;
            }
            while let [before @ .., last] = value
                && !before.is_empty()
                && let Some(mark) = last.word().and_then(|word| mark(&word))
                && mark.presence().is_some()
            {
                self.cell.marks.push(mark);
                value = before;
            }
            if let (Some(first), Some(last)) = (value.first(), value.last()) {
                self.cell.default = Some((first.start, last.end));
            }
            return true;
        }
        let words = joined(tokens);
        if let Some(mark) = mark(&words) {
            // What a condition says is kept.
            self.cell.more |= tokens.len() > 1 && mark == Mark::Conditional;
            self.cell.more |= mark == Mark::Noted;
            self.cell.marks.push(mark);
            return true;
        }
        // Several marks with blanks between them.
        let each: Vec<Option<Mark>> = tokens
            .iter()
            .map(|token| token.word().and_then(|word| mark(&word)))
            .collect();
        let all = each.iter().all(Option::is_some);
        if all {
            self.cell.marks.extend(each.into_iter().flatten());
        }
        all
    }
}
