//! `discriminator`: the property whose value chooses an alternative.

use std::collections::{HashMap, HashSet};

use super::reference::Target;
use super::sum::{OBJECT, Sum};
use super::{Lowering, get, key_of};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::model::{Alternative, Type};
use crate::span::Span;
use crate::suggest;

/// A discriminator.
pub(super) struct Tag<'d> {
    pub(super) property: &'d str,
    span: Span,
    /// Values, each with the schema that it stands for.
    mapping: &'d [Member<'d>],
}

impl<'d> Lowering<'d> {
    /// No value of a mapping may stand for what is no alternative.
    pub(super) fn all_mapped(
        &mut self,
        mapped: &Mapped<'_, 'd>,
        union: &[(Alternative, &'d Json<'d>)],
    ) {
        let known: Vec<&str> = union
            .iter()
            .filter_map(|(alternative, _)| match &alternative.ty {
                Type::Model(key) => Some(key.as_str()),
                _ => None,
            })
            .collect();
        let chosen: HashSet<&str> = known.iter().copied().collect();
        for (value, (key, span)) in mapped.left() {
            if !chosen.contains(key) {
                let asks = self.problems.len() < suggest::ENOUGH;
                let candidates = known.iter().copied().filter(|_| asks);
                let close = suggest::closest(key, candidates);
                self.problem(Diagnostic::unknown_mapping(span, value, key, close));
            }
        }
    }

    /// No value of a discriminator may stand for two alternatives.
    pub(super) fn told_apart(&mut self, union: &[(Alternative, &'d Json<'d>)]) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        for (alternative, element) in union {
            for value in &alternative.values {
                if let Some(first) = seen.insert(value, element.span) {
                    let place = self.place(first, element.span);
                    self.problem(Diagnostic::ambiguous_value(element.span, value, &place));
                }
            }
        }
    }

    pub(super) fn tag(&mut self, json: &'d Json<'d>) -> Option<Tag<'d>> {
        let members = match &json.value {
            Value::Object(members) => members,
            // Swagger 2.0 has the name alone.
            Value::String(property, span) => {
                return Some(Tag {
                    property,
                    span: *span,
                    mapping: &[],
                });
            }
            _ => {
                self.wrong_kind(json, "`discriminator`", "an object with `propertyName`");
                return None;
            }
        };
        let Some(name) = get(members, "propertyName") else {
            self.problem(Diagnostic::no_property_name(json.span));
            return None;
        };
        let Value::String(property, span) = &name.value else {
            self.wrong_kind(name, "`propertyName`", "a string");
            return None;
        };
        let mapping = members.iter().find(|member| member.key == "mapping");
        Some(Tag {
            property,
            span: *span,
            mapping: mapping.map_or(&[], |member| {
                self.members(member, "an object with a schema for each value")
            }),
        })
    }

    /// The values of a mapping, each with the key of the schema that it names.
    pub(super) fn mapped(&mut self, tag: &Tag<'d>) -> Vec<(&'d str, (String, Span))> {
        let mut mapped = Vec::with_capacity(tag.mapping.len());
        for member in tag.mapping {
            let Value::String(text, span) = &member.value.value else {
                let what = format!("the mapping of `{}`", member.key);
                self.wrong_kind(&member.value, &what, "a string");
                continue;
            };
            // A name or a reference; a name may look like a file.
            let is_name = !text.contains(['#', '/']) && crate::library::file_of(text).is_none();
            let key = if is_name {
                key_of(text)
            } else {
                match self.resolve_text(text, *span) {
                    Target::Declared(key, _) => key,
                    _ => continue,
                }
            };
            mapped.push((&*member.key, (key, *span)));
        }
        mapped
    }

    /// The values of a discriminator that choose an alternative: those that the
    /// mapping gives it, else those that its own property lists, else its name.
    pub(super) fn tag_values(
        &mut self,
        tag: &Tag<'d>,
        declared: Option<&str>,
        own: &Sum<'d>,
        mapped: &mut Mapped<'_, 'd>,
        element: &'d Json<'d>,
    ) -> Vec<String> {
        let slot = own.slot(tag.property).map(|slot| slot.parts.clone());
        // An object that does not list the property is written with it anyway.
        let may_be_object = own.kinds() & OBJECT != 0 || own.kinds.is_none();
        if slot.is_none() && !may_be_object && own.choices.is_empty() {
            let shown = declared.unwrap_or("the alternative");
            let problem = Diagnostic::untagged(element.span, shown, tag.property);
            self.problem(problem);
            return Vec::new();
        }
        let mut values = Vec::new();
        if let Some(key) = declared {
            values = mapped.take(key);
        }
        if !values.is_empty() {
            return values;
        }
        if let Some(parts) = slot {
            let listed = self.quietly(|this| this.gather(&parts, &[])).values;
            let texts = listed
                .iter()
                .flatten()
                .filter_map(|listed| match &listed.json.value {
                    Value::String(text, _) => Some(text.to_string()),
                    _ => None,
                });
            values.extend(texts);
        }
        if values.is_empty() {
            match declared {
                Some(key) => values.push(key.to_owned()),
                None => self.problem(Diagnostic::valueless(
                    element.span,
                    tag.property,
                    tag_line(self, tag),
                )),
            }
        }
        values
    }
}

fn tag_line(lowering: &Lowering<'_>, tag: &Tag<'_>) -> String {
    lowering.place(tag.span, tag.span)
}

/// The values of a mapping that no alternative has taken yet.
pub(super) struct Mapped<'m, 'd> {
    /// All of them, in the document's order.
    all: &'m [(&'d str, (String, Span))],
    /// Those that are left, by the schema that they name.
    left: HashMap<&'m str, Vec<&'d str>>,
}

impl<'m, 'd> Mapped<'m, 'd> {
    pub(super) fn of(all: &'m [(&'d str, (String, Span))]) -> Self {
        let mut left: HashMap<&str, Vec<&str>> = HashMap::new();
        for (value, (key, _)) in all {
            left.entry(key).or_default().push(value);
        }
        Mapped { all, left }
    }

    /// The values that name a schema.
    pub(super) fn take(&mut self, key: &str) -> Vec<String> {
        let values = self.left.remove(key).unwrap_or_default();
        values.into_iter().map(str::to_owned).collect()
    }

    /// The values that nothing has taken, in the document's order.
    fn left(&self) -> impl Iterator<Item = (&'d str, (&'m str, Span))> {
        let left = self
            .all
            .iter()
            .filter(|(_, (key, _))| self.left.contains_key(key.as_str()));
        left.map(|(value, (key, span))| (*value, (key.as_str(), *span)))
    }
}
