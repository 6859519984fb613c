//! Objects: their properties, and what else they may hold.

use std::collections::{HashMap, HashSet};

use super::condition::forbids;
use super::shape::Typed;
use super::sum::{About, Slot, Sum};
use super::{Lowering, key_of};
use crate::diagnostic::Diagnostic;
use crate::json::Json;
use crate::limits::MAX_TEXT;
use crate::lower::{ASSOCIATED, secrets};
use crate::model::{Default, Object, Presence, Property, Shape, Type};
use crate::names;
use crate::span::Span;
use crate::suggest;

/// What a property's schemas say.
#[derive(Clone)]
pub(super) struct Kept<'d> {
    typed: Typed<'d>,
    default: Option<Default>,
}

/// The shortest name that can be a slip for another.
const SHORTEST: usize = 4;

impl<'d> Lowering<'d> {
    /// An object without listed properties is a map, or any object; one that
    /// allows none is empty.
    pub(super) fn object(&mut self, sum: &mut Sum<'d>, key: &str) -> Shape {
        let value = format!("{key}/value");
        if sum.slots.is_empty() {
            let ty = match sum.additional.as_slice() {
                [] if sum.closed && !sum.open => return Shape::Object(Object::default()),
                [only] => match self.typed(&[only], &value).ty {
                    Type::Any => Type::Object,
                    ty => Type::Map(Box::new(ty)),
                },
                _ => Type::Object,
            };
            return Shape::Alias(ty);
        }
        // Only that it is an object is asked for.
        if self.quiet > 0 {
            return Shape::Object(Object::default());
        }
        // Further properties are kept as they are; what is wrong with their
        // schemas is said all the same.
        for schema in &sum.additional {
            let at = self.models.len();
            self.typed(&[schema], &value);
            self.discard(at, &value);
        }
        let required: HashSet<&str> = sum.required.iter().map(|(name, _)| *name).collect();
        let mut properties = Vec::with_capacity(sum.slots.len());
        for slot in &sum.slots {
            let required = required.contains(slot.name);
            properties.extend(self.property(slot, required, key));
        }
        self.undeclared(sum, &mut properties);
        Shape::Object(Object {
            properties,
            open: sum.open || (sum.discriminator.is_some() && sum.choices.is_empty()),
        })
    }

    fn property(&mut self, slot: &Slot<'d>, required: bool, key: &str) -> Option<Property> {
        // That a property may not be there is no reason to have it.
        if slot.parts.iter().any(|part| forbids(part)) {
            return None;
        }
        let kept = self.property_type(slot, key);
        let last = slot.parts.last()?;
        self.named(slot.name, slot.span, last.span, kept, required)
    }

    fn named(
        &mut self,
        wire_name: &str,
        span: Span,
        ty_span: Span,
        kept: Kept<'d>,
        required: bool,
    ) -> Option<Property> {
        let Some(mut names) = names::property(wire_name) else {
            self.problem(Diagnostic::unnameable(span, wire_name));
            return None;
        };
        let mut about = kept.typed.about;
        self.limit_text(&mut about, span);
        let secret = about.secret || about.write_only || secrets::is_secret(&names.plain);
        if ASSOCIATED.contains(&names.plain.as_str()) {
            names.ident = format!("{}_", names.plain);
        }
        // The key and its value; a merged property's parts may be anywhere.
        let whole = if ty_span.document == span.document && ty_span.start > span.start {
            span.to(ty_span)
        } else {
            span
        };
        Some(Property {
            wire_name: wire_name.to_owned(),
            names,
            ty: kept.typed.ty,
            ty_span,
            boxed: false,
            presence: if required {
                Presence::Required
            } else {
                Presence::Optional
            },
            default: kept.default,
            secret,
            read_only: about.read_only,
            write_only: about.write_only,
            deprecated: about.deprecated,
            bounds: about.bounds,
            description: about.description,
            field: None,
            name_span: span,
            span: whole,
            line: self.line(span),
        })
    }

    /// Counts descriptions. Beyond the limit they are left out, with one problem.
    fn limit_text(&mut self, about: &mut About<'d>, span: Span) {
        let before = self.text;
        self.text += about.description.len();
        if self.text > MAX_TEXT {
            about.description = String::new();
            if before <= MAX_TEXT {
                self.certain.push(Diagnostic::too_much_text(span));
            }
        }
    }

    fn line(&self, span: Span) -> usize {
        self.library.index(span).map_or(1, |index| {
            let document = self.library.files[index].document;
            document.line(span.start as usize)
        })
    }

    /// The type of a property. What is written inside another declared schema
    /// is that schema's, if its model is made.
    fn property_type(&mut self, slot: &Slot<'d>, key: &str) -> Kept<'d> {
        let segment = key_of(slot.name);
        match slot.owner() {
            Some(owner) if owner != key => {
                let key = format!("{owner}/{segment}");
                if let Some(known) = self.borrowed.get(&key) {
                    return known.clone();
                }
                let kept = self.quietly(|this| this.kept(&slot.parts, slot.name, &key));
                self.borrowed.insert(key, kept.clone());
                kept
            }
            _ => self.kept(&slot.parts, slot.name, &format!("{key}/{segment}")),
        }
    }

    fn kept(&mut self, parts: &[&'d Json<'d>], name: &str, key: &str) -> Kept<'d> {
        let typed = self.typed(parts, key);
        let default = typed.about.default;
        Kept {
            default: default.and_then(|json| self.default(json, &typed.ty, name)),
            typed,
        }
    }

    /// Properties that must be there, and that nothing declares: any value will
    /// do.
    fn undeclared(&mut self, sum: &Sum<'d>, properties: &mut Vec<Property>) {
        let mut seen: HashMap<&str, Span> = HashMap::new();
        let required: HashSet<&str> = sum.required.iter().map(|(name, _)| *name).collect();
        let unnamed: Vec<&str> = sum
            .slots
            .iter()
            .map(|slot| slot.name)
            .filter(|known| !required.contains(known))
            .collect();
        let mut asked = 0;
        for &(name, span) in &sum.required {
            if sum.slot(name).is_some() || seen.insert(name, span).is_some() {
                continue;
            }
            // Short names are near to each other without being meant so, and one
            // that is itself required is no slip for another.
            asked += usize::from(name.len() >= SHORTEST);
            let asks = name.len() >= SHORTEST && asked < suggest::ENOUGH;
            let known = unnamed.iter().copied().filter(|_| asks);
            if let Some(close) = suggest::closest(name, known) {
                self.problem(Diagnostic::misspelt_required(span, name, close));
                continue;
            }
            self.problem(Diagnostic::undeclared_required(span, name));
            let kept = Kept {
                typed: Typed::any(),
                default: None,
            };
            properties.extend(self.named(name, span, span, kept, true));
        }
    }
}
