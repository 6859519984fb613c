//! Words and links that name something.

use super::reader::{Phrase, Read, Reader};
use super::tokens::{Token, What};
use super::vocabulary::phrase;
use super::{Name, Said, is_number, joined};
use crate::model::Type;

impl Reader<'_> {
    /// The meaning of words and a link together.
    pub(super) fn phrase(&mut self, words: &Phrase<'_>) -> Read<Said> {
        let Phrase {
            words,
            spelled,
            link,
            partial,
            ..
        } = words;
        let partial = *partial || words.iter().any(|word| word == "partial");
        let said = phrase(words, self.narrow);
        if let Some(token) = *link {
            let What::Link(label, target) = &token.what else {
                return self.unread();
            };
            // A link to explain the words: `string ([RFC 3339](...))`,
            // `[ISO 8601](...) timestamp`.
            if let Some(ty) = said.ty.filter(|ty| *ty != Type::Object) {
                self.cell.more = true;
                return Ok(Said::Is(ty));
            }
            if said.unknown > 0 {
                self.cell.more = true;
            }
            return Ok(self.label(label, target, token, partial));
        }
        let (Some(first), Some(last)) = (spelled.first(), spelled.last()) else {
            return self.unread();
        };
        match said.ty {
            Some(ty) if said.unknown == 0 && !partial => return Ok(Said::Is(ty)),
            // What is known decides; the rest is said beside it.
            Some(ty) if ty != Type::Object => {
                self.cell.more = true;
                return Ok(Said::Is(ty));
            }
            _ => {}
        }
        if let [token] = spelled.as_slice()
            && let What::Word(word, _) = &token.what
            && is_number(word)
        {
            return Ok(Said::Values(vec![word.clone()]));
        }
        let spelled: Vec<&str> = spelled
            .iter()
            .filter_map(|token| match &token.what {
                What::Word(word, _) => Some(word.as_str()),
                _ => None,
            })
            .collect();
        Ok(Said::Named(Name {
            words: spelled.join(" "),
            target: None,
            otherwise: None,
            object: said.object,
            partial,
            start: first.start,
            end: last.end,
        }))
    }

    /// A link's label is a type too: `[Pet[]](Pet.md)`.
    fn label(&mut self, label: &[Token], target: &str, link: &Token, partial: bool) -> Said {
        let words = joined(label);
        let named = |otherwise: Option<Type>| {
            Said::Named(Name {
                words: words.clone(),
                target: Some(target.to_owned()),
                otherwise,
                object: true,
                partial,
                start: link.start,
                end: link.end,
            })
        };
        let mut inner = self.of(label);
        let read = inner.union();
        let whole = inner.tokens.is_empty();
        match read {
            Ok(Said::Is(ty)) if whole => named(Some(ty)),
            Ok(said) if whole && contains_name(&said) && !matches!(said, Said::Named(_)) => {
                aim(said, target, link)
            }
            Ok(said @ (Said::List(_) | Said::Map(_) | Said::Nullable(_))) if whole => said,
            _ => named(None),
        }
    }
}

/// Gives the names in a label the label's link.
fn aim(said: Said, target: &str, link: &Token) -> Said {
    let inner = |inner: Box<Said>| Box::new(aim(*inner, target, link));
    match said {
        Said::Named(mut name) => {
            name.target.get_or_insert_with(|| target.to_owned());
            name.object = true;
            name.start = link.start;
            name.end = link.end;
            Said::Named(name)
        }
        Said::List(element) => Said::List(inner(element)),
        Said::Set(element) => Said::Set(inner(element)),
        Said::Map(value) => Said::Map(inner(value)),
        Said::Nullable(value) => Said::Nullable(inner(value)),
        other => other,
    }
}

fn contains_name(said: &Said) -> bool {
    match said {
        Said::Named(_) => true,
        Said::List(inner) | Said::Set(inner) | Said::Map(inner) | Said::Nullable(inner) => {
            contains_name(inner)
        }
        _ => false,
    }
}
