//! `oneOf` and `anyOf`.

use std::collections::{HashMap, HashSet};

use super::alternative::{alternative_name, is_name, is_null, narrows};
use super::condition::forbids;
use super::discriminator::Mapped;
use super::refer;
use super::reference::Target;
use super::shape::Shaped;
use super::sum::{About, INTEGER, Listed, NULL, STRING, Sum};
use super::values::kind;
use super::{Lowering, get};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::limits::MAX_ALTERNATIVES;
use crate::model::{Alternative, EnumKind, Shape, Type, Union};
use crate::names;
use crate::span::Span;

/// How many choices may be made one inside the other, each with properties
/// beside it.
const MAX_CHOICES: usize = 4;

impl<'d> Lowering<'d> {
    /// What a choice makes of the sum, and whether null is one of the
    /// alternatives. None if it only narrows what the sum says anyway.
    pub(super) fn choices(
        &mut self,
        parts: &[&'d Json<'d>],
        sum: &mut Sum<'d>,
        without: &[Span],
        key: &str,
    ) -> Option<(Shape, bool)> {
        let mut chosen: Option<&'d Member<'d>> = None;
        for choice in &sum.choices {
            let Value::Array(elements) = &choice.value.value else {
                continue;
            };
            for element in elements {
                self.check(element);
            }
            if elements.is_empty() {
                self.problem(Diagnostic::empty_choice(choice.value.span, &choice.key));
                continue;
            }
            if elements.iter().all(|element| narrows(element, sum)) {
                continue;
            }
            if let Some(first) = chosen {
                let place = self.place(first.key_span, choice.key_span);
                self.problem(Diagnostic::several_choices(choice.key_span, &place));
                continue;
            }
            chosen = Some(choice);
        }
        let choice = chosen?;
        if without.len() >= MAX_CHOICES {
            self.problem(Diagnostic::too_many_choices(choice.key_span, MAX_CHOICES));
            return None;
        }
        let mut without = without.to_vec();
        without.push(choice.key_span);
        let Value::Array(elements) = &choice.value.value else {
            return None;
        };
        let null = elements.iter().any(is_null);
        let mut elements: Vec<&'d Json<'d>> = elements
            .iter()
            .filter(|element| !is_null(element) && !forbids(element))
            .collect();
        if let Some(first) = elements.get(MAX_ALTERNATIVES) {
            let problem = Diagnostic::too_many_members(
                first.span,
                key,
                "alternatives",
                elements.len(),
                MAX_ALTERNATIVES,
            );
            self.problem(problem);
            elements.truncate(MAX_ALTERNATIVES);
        }
        let base = sum.has_structure();
        let shaped = match elements.as_slice() {
            [] => return Some((Shape::Alias(Type::Any), null)),
            [only] => {
                let mut together: Vec<&'d Json<'d>> = Vec::new();
                if base {
                    together.extend(parts);
                }
                together.push(only);
                let shaped = self.shape(&together, &without, key);
                adopt(sum, &shaped);
                shaped
            }
            _ => match self.listed_together(&elements, sum) {
                Some(shape) if !base => Shaped {
                    shape,
                    nullable: false,
                    about: About::default(),
                },
                _ => self.union(parts, &elements, &without, sum, key),
            },
        };
        Some((shaped.shape, null || shaped.nullable))
    }

    /// Alternatives that are all texts, some of them listed, or all integers:
    /// one enum, which takes values that are not listed as well.
    fn listed_together(&mut self, elements: &[&'d Json<'d>], sum: &Sum<'d>) -> Option<Shape> {
        let mut listed: Vec<Listed<'d>> = Vec::new();
        let mut referred: Vec<&'d Json<'d>> = Vec::new();
        let mut lists = 0;
        let mut kinds = 0;
        for element in elements {
            let own = self.quietly(|this| this.gather(&[element], &[]));
            if !own.choices.is_empty() || own.has_structure() {
                return None;
            }
            match &own.values {
                Some(values) => {
                    lists += 1;
                    referred.extend(refer::reference(&[element]));
                    for value in values {
                        kinds |= kind(value.json);
                        // A value that is an alternative is described by it.
                        let alone = values.len() == 1;
                        let title = match &element.value {
                            Value::Object(members) if alone => get(members, "title"),
                            _ => None,
                        };
                        let title = title.and_then(|title| match &title.value {
                            Value::String(title, _) => Some(&**title),
                            _ => None,
                        });
                        let described = match &element.value {
                            Value::Object(members) if alone => get(members, "description"),
                            _ => None,
                        };
                        let described = described.and_then(|text| match &text.value {
                            Value::String(text, _) => Some(&**text),
                            _ => None,
                        });
                        listed.push(Listed {
                            json: value.json,
                            name: value.name.or(title.filter(|title| is_name(title))),
                            description: match value.description {
                                "" => described.or(title).unwrap_or_default(),
                                own => own,
                            },
                        });
                    }
                }
                None => {
                    // A text of a format is told from others by those who have
                    // a type for it.
                    if own.format.is_some() {
                        return None;
                    }
                    let plain = match own.kinds.or(sum.kinds) {
                        Some((plain, _)) => plain & !NULL,
                        None => own.hints,
                    };
                    if plain != STRING && plain != INTEGER {
                        return None;
                    }
                    kinds |= plain;
                }
            }
        }
        if lists == 0 || !(kinds == STRING || kinds == INTEGER) {
            return None;
        }
        if let ([reference], 1) = (referred.as_slice(), lists)
            && let Target::Declared(key, _) = self.quietly(|this| this.resolve(reference))
        {
            return Some(Shape::Alias(Type::Model(key)));
        }
        let values: Vec<(String, &Listed<'d>)> = listed
            .iter()
            .filter_map(|listed| match &listed.json.value {
                Value::String(text, _) => Some((text.to_string(), listed)),
                Value::Number(number) => {
                    let number: i64 = number.parse().ok()?;
                    Some((number.to_string(), listed))
                }
                _ => None,
            })
            .collect();
        // One list may repeat what another has.
        let mut seen = HashSet::new();
        let values: Vec<_> = values
            .into_iter()
            .filter(|(value, _)| lists == 1 || seen.insert(value.clone()))
            .collect();
        let kind = if kinds == STRING {
            EnumKind::String
        } else {
            EnumKind::Integer
        };
        Some(Shape::Enum(self.enumeration(kind, &values)))
    }

    fn union(
        &mut self,
        parts: &[&'d Json<'d>],
        elements: &[&'d Json<'d>],
        without: &[Span],
        sum: &Sum<'d>,
        key: &str,
    ) -> Shaped<'d> {
        let tag = sum.discriminator.and_then(|json| self.tag(json));
        let base = sum.has_structure();
        let mapped = tag.as_ref().map(|tag| self.mapped(tag)).unwrap_or_default();
        let mut mapped = Mapped::of(&mapped);
        let mut taken = HashMap::new();
        let mut union: Vec<(Alternative, &'d Json<'d>)> = Vec::with_capacity(elements.len());
        let mut null = false;
        let start = self.models.len();
        for &element in elements {
            let declared = refer::reference(&[element]).and_then(|reference| {
                match self.quietly(|this| this.resolve(reference)) {
                    Target::Declared(key, _) => Some(key),
                    _ => None,
                }
            });
            let own = self.quietly(|this| this.gather(&[element], &[]));
            let values = match &tag {
                Some(tag) => self.tag_values(tag, declared.as_deref(), &own, &mut mapped, element),
                None => Vec::new(),
            };
            let name = alternative_name(
                key,
                declared.as_deref(),
                &values,
                &own,
                element,
                union.len(),
            );
            let name = names::unique(name, &mut taken);
            let inner = format!("{key}/{name}");
            let at = self.models.len();
            // What the alternative says again need not be said for it.
            let required: HashSet<&str> = own.required.iter().map(|(name, _)| *name).collect();
            let adds = sum.slots.iter().any(|slot| own.slot(slot.name).is_none())
                || sum
                    .required
                    .iter()
                    .any(|(name, _)| !required.contains(name))
                || sum.slots.is_empty();
            let shaped = if base && adds {
                let mut together = parts.to_vec();
                together.push(element);
                self.shape(&together, without, &inner)
            } else {
                self.shape(&[element], without, &inner)
            };
            let ty = self.place_model(shaped, Some(element.span), &inner, at).ty;
            let ty = match ty {
                Type::Nullable(inner) => {
                    null = true;
                    *inner
                }
                // What takes everything leaves nothing to choose.
                Type::Any if tag.is_none() => {
                    self.discard(start, key);
                    return plain(Type::Any, null);
                }
                ty => ty,
            };
            // What cannot be told apart is one.
            if tag.is_none() && union.iter().any(|(other, _)| other.ty == ty) {
                continue;
            }
            union.push((
                Alternative {
                    name,
                    ty,
                    boxed: false,
                    values,
                    span: element.span,
                },
                element,
            ));
        }
        self.all_mapped(&mapped, &union);
        if let (1, Some((alternative, _)), None) = (union.len(), union.first(), &tag) {
            return plain(alternative.ty.clone(), null);
        }
        self.told_apart(&union);
        Shaped {
            shape: Shape::Union(Union {
                discriminator: tag.map(|tag| tag.property.to_owned()),
                alternatives: union
                    .into_iter()
                    .map(|(alternative, _)| alternative)
                    .collect(),
            }),
            nullable: null,
            about: About::default(),
        }
    }
}

fn plain<'d>(ty: Type, nullable: bool) -> Shaped<'d> {
    Shaped {
        shape: Shape::Alias(ty),
        nullable,
        about: About::default(),
    }
}

/// What the only alternative says of values is said of them all.
fn adopt<'d>(sum: &mut Sum<'d>, shaped: &Shaped<'d>) {
    let about = &shaped.about;
    sum.about.secret |= about.secret;
    if sum.about.description.is_empty() {
        sum.about.description.clone_from(&about.description);
    }
    if sum.about.bounds.is_empty() {
        sum.about.bounds.clone_from(&about.bounds);
    }
    if sum.about.default.is_none() {
        sum.about.default = about.default;
    }
}
