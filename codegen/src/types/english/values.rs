//! Lists of values: `one of "a", "b"`, `enum (a, b)`.

use super::reader::{Read, Reader};
use super::tokens::What;
use super::vocabulary::{is_type, phrase};
use super::{Said, is_number};

impl Reader<'_> {
    /// What stands behind `one of`: types or values.
    pub(super) fn alternatives(&mut self) -> Read<Said> {
        self.take(':');
        self.take_word(&["the", "following"]);
        self.take(':');
        if let Some(values) = self.literals() {
            return Ok(Said::Values(values));
        }
        if self.take('[') || self.take('(') {
            let ty = self.union()?;
            let _ = self.take(']') || self.take(')');
            return Ok(ty);
        }
        self.union()
    }

    /// What stands behind `enum`: its values, or what they are.
    pub(super) fn values(&mut self, before: &[String]) -> Said {
        let is_plain = before.is_empty() || phrase(before, self.narrow).unknown == 0;
        let start = self.tokens;
        let _ = self.take_word(&["of"]) || self.take(':');
        let bracket = self.take('[') || self.take('(') || self.take('<') || self.take('{');
        if let Some(values) = self
            .literals()
            .filter(|values| is_plain && (values.len() > 1 || bracket))
        {
            let _ =
                bracket && (self.take(']') || self.take(')') || self.take('>') || self.take('}'));
            return Said::Values(values);
        }
        self.tokens = start;
        if self.take_word(&["array", "arrays", "list"]) {
            return Said::List(Box::new(Said::Enum));
        }
        let _ = self.take_word(&["string", "strings", "value", "values"]);
        Said::Enum
    }

    /// Values in quotes or code, bare words where there is nothing else; up to
    /// the end or a bracket.
    fn literals(&mut self) -> Option<Vec<String>> {
        let mut values = Vec::new();
        let mut rest = self.tokens;
        let marked = rest
            .iter()
            .any(|token| matches!(&token.what, What::Quoted(_) | What::Word(_, true)));
        while let [token, behind @ ..] = rest {
            match &token.what {
                What::Quoted(text) => values.push(text.clone()),
                What::Word(word, code) if *code || is_number(word) => values.push(word.clone()),
                What::Word(word, _) if matches!(word.as_str(), "or" | "and") => {}
                What::Word(word, _) if !marked && !is_type(&word.to_lowercase()) => {
                    values.push(word.clone());
                }
                What::Sign(',' | '|' | '/') => {}
                What::Sign(']' | ')' | '>' | '}') => break,
                _ => return None,
            }
            rest = behind;
        }
        self.tokens = rest;
        (!values.is_empty()).then_some(values)
    }
}
