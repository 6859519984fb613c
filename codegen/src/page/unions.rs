//! Unions: what Ruby's examples and Julia's sentences say of them.

use std::borrow::Cow;

use super::Reader;
use crate::markdown::{Fence, Text};
use crate::span::Span;
use crate::table::{Cell, Choice, Content, Row};

impl<'d> Reader<'d> {
    /// An example of Ruby's page of a union. In comments stand the types
    /// (`:'Cat'`), the discriminator (`=> :'kind'`) and its values
    /// (`:'cat' => :'Cat'`).
    pub(super) fn class_methods(&mut self, fence: &Fence<'d>) {
        for line in fence.body.lines() {
            let Some(comment) = line.trim_start().strip_prefix('#') else {
                continue;
            };
            let comment = comment.trim_start();
            if let Some((name, _)) = comment.strip_prefix("=> ").and_then(symbol) {
                self.union(fence.span, |discriminator, _| {
                    *discriminator = Some(name.to_owned());
                });
                continue;
            }
            let Some((name, behind)) = symbol(comment) else {
                continue;
            };
            let model = behind.trim_start().strip_prefix("=> ").and_then(symbol);
            let word = model.map_or(name, |(model, _)| model);
            let start = word.as_ptr() as usize - fence.body.as_ptr() as usize;
            let cell = Cell::new(word, fence.span.slice(start, start + word.len()));
            self.union(fence.span, |_, alternatives| {
                let value = model.is_some().then_some(name);
                choose(alternatives, cell, value);
            });
        }
    }

    /// Changes the union of the page, which is new if there is none yet.
    fn union(
        &mut self,
        span: Span,
        change: impl FnOnce(&mut Option<String>, &mut Vec<Choice<'d>>),
    ) {
        if self.tables.is_empty() {
            let union = Content::Union {
                discriminator: None,
                alternatives: Vec::new(),
            };
            self.push(union, span);
        }
        if let Some(table) = self.tables.last_mut()
            && let Content::Union {
                discriminator,
                alternatives,
            } = &mut table.content
        {
            change(discriminator, alternatives);
        }
    }

    /// Julia's sentence on the discriminator of the union before it.
    pub(super) fn discriminator(&mut self, text: &Text<'d>) -> bool {
        let Some(rest) = text.text.strip_prefix("The discriminator field is `") else {
            return false;
        };
        let Some((name, _)) = rest.split_once('`') else {
            return false;
        };
        if let Some(Content::Union { discriminator, .. }) =
            self.tables.last_mut().map(|table| &mut table.content)
        {
            *discriminator = Some(name.to_owned());
            return true;
        }
        false
    }

    /// Julia's ``- `cat`: `Cat` ``.
    pub(super) fn mapping(&mut self, item: &Text<'d>) {
        let words = item.text.trim().trim_matches('`').split_once("`: `");
        let (Some((value, model)), Some(table)) = (words, self.tables.last_mut()) else {
            return;
        };
        if let Content::Union { alternatives, .. } = &mut table.content {
            choose(alternatives, Cell::new(model, item.span), Some(value));
        }
    }
}

/// A Ruby symbol in quotes, and what follows it.
fn symbol(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix(":'")?.split_once('\'')
}

/// Adds a type to a union, or a value to a type that is there.
pub(super) fn choose<'d>(alternatives: &mut Vec<Choice<'d>>, ty: Cell<'d>, value: Option<&str>) {
    let value = value.map(str::to_owned);
    for known in alternatives.iter_mut() {
        if known.ty.text == ty.text {
            known.values.extend(value);
            return;
        }
    }
    alternatives.push(Choice {
        ty,
        values: value.into_iter().collect(),
        name: None,
    });
}

/// The union that Julia's only row is: `This is a oneOf model. The value must
/// be exactly one of the following types: Cat, Dog`.
pub(super) fn sentence<'d>(row: &Row<'d>) -> Option<Content<'d>> {
    let Cow::Borrowed(text) = row.ty.text else {
        return None;
    };
    if !text.starts_with("This is a") {
        return None;
    }
    let (before, list) = text.split_once("following types: ")?;
    let mut start = text.len() - list.len();
    debug_assert!(start >= before.len());
    let mut alternatives = Vec::new();
    for word in list.split(',') {
        let blanks = word.len() - word.trim_start().len();
        let from = start + blanks;
        let name = word.trim();
        let span = row.ty.span.slice(from, from + name.len());
        choose(&mut alternatives, Cell::new(name, span), None);
        start += word.len() + 1;
    }
    Some(Content::Union {
        discriminator: None,
        alternatives,
    })
}
