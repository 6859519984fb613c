//! What all parts of a schema say together.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use crate::json::{Json, Member};
use crate::notes::Bound;
use crate::span::{Span, Spanned};

pub(super) const NULL: u8 = 1;
pub(super) const BOOLEAN: u8 = 2;
pub(super) const INTEGER: u8 = 4;
/// Numbers that are no integers.
pub(super) const FRACTION: u8 = 8;
pub(super) const STRING: u8 = 16;
pub(super) const ARRAY: u8 = 32;
pub(super) const OBJECT: u8 = 64;

/// The words of `type`.
pub(super) const TYPES: [(&str, u8); 7] = [
    ("null", NULL),
    ("boolean", BOOLEAN),
    ("integer", INTEGER),
    ("number", INTEGER | FRACTION),
    ("string", STRING),
    ("array", ARRAY),
    ("object", OBJECT),
];

/// What all parts say.
#[derive(Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "what is said is independent of each other"
)]
pub(super) struct Sum<'d> {
    /// The kinds of values that are left, and where the last was ruled out.
    pub(super) kinds: Option<(u8, Span)>,
    /// The kinds that keywords speak of, where none is named.
    pub(super) hints: u8,
    /// Whether null is allowed outright.
    pub(super) null: bool,
    /// Where it is said that there is no value.
    pub(super) never: Option<Span>,
    pub(super) slots: Vec<Slot<'d>>,
    slot_of: HashMap<&'d str, usize>,
    /// The schemas that are declared for properties.
    slot_parts: HashSet<Span>,
    pub(super) required: Vec<(&'d str, Span)>,
    /// The schemas of properties that are not listed.
    pub(super) additional: Vec<&'d Json<'d>>,
    pub(super) open: bool,
    pub(super) closed: bool,
    pub(super) items: Vec<&'d Json<'d>>,
    /// The schemas of elements by their position.
    pub(super) tuple: Vec<&'d Json<'d>>,
    pub(super) unique: bool,
    pub(super) values: Option<Vec<Listed<'d>>>,
    pub(super) choices: Vec<&'d Member<'d>>,
    pub(super) discriminator: Option<&'d Json<'d>>,
    pub(super) format: Option<(&'d str, Span)>,
    /// `if`, `then` and their like, which may hold properties.
    pub(super) conditions: Vec<&'d Member<'d>>,
    pub(super) about: About<'d>,
    /// Which of the bounds are themselves no values any more.
    pub(super) exclusive: Vec<Bound>,
    /// Whether the description is a title.
    pub(super) title_only: bool,
    /// Choices that are being made, and no part of the sum.
    pub(super) without: Vec<Span>,
    pub(super) seen: HashSet<Span>,
    /// The schemas on the way here.
    pub(super) way: Vec<Span>,
}

/// A property, and every schema that is declared for it.
pub(super) struct Slot<'d> {
    pub(super) name: &'d str,
    pub(super) span: Span,
    pub(super) parts: Vec<&'d Json<'d>>,
    /// The declared schemas by way of which all of them come, the outermost
    /// first.
    owners: Rc<Vec<String>>,
}

impl Slot<'_> {
    /// The declared schema that says the same of the property, if it is
    /// another one.
    pub(super) fn owner(&self) -> Option<&str> {
        self.owners.last().map(String::as_str)
    }
}

/// A value of an enum.
#[derive(Clone)]
pub(super) struct Listed<'d> {
    pub(super) json: &'d Json<'d>,
    /// What the document calls it.
    pub(super) name: Option<&'d str>,
    pub(super) description: &'d str,
}

/// What is said of a value besides its type.
#[derive(Clone, Debug, Default)]
#[allow(
    clippy::struct_excessive_bools,
    reason = "marks are independent of each other"
)]
pub(super) struct About<'d> {
    pub(super) description: String,
    pub(super) default: Option<&'d Json<'d>>,
    pub(super) read_only: bool,
    pub(super) write_only: bool,
    pub(super) deprecated: bool,
    pub(super) secret: bool,
    pub(super) bounds: Vec<(Bound, Spanned<String>)>,
}

impl<'d> Sum<'d> {
    /// The sum of nothing so far. Choices at `without` are left out.
    pub(super) fn new(without: &[Span]) -> Self {
        Sum {
            without: without.to_vec(),
            ..Sum::default()
        }
    }

    pub(super) fn has_structure(&self) -> bool {
        !self.slots.is_empty()
            || !self.items.is_empty()
            || !self.tuple.is_empty()
            || !self.additional.is_empty()
    }

    /// The kinds of values but for null. Where none is named, those that the
    /// keywords speak of.
    pub(super) fn kinds(&self) -> u8 {
        match self.kinds {
            Some((kinds, _)) => kinds & !NULL,
            None if !self.slots.is_empty() => OBJECT,
            None if !self.items.is_empty() || !self.tuple.is_empty() => ARRAY,
            None => self.hints,
        }
    }

    /// A property's schema: the first, or one more. `owners` are the declared
    /// schemas by way of which it comes.
    pub(super) fn add_slot(&mut self, property: &'d Member<'d>, owners: &Rc<Vec<String>>) {
        match self.slot_of.get(&*property.key) {
            Some(&index) => {
                let slot = &mut self.slots[index];
                if self.slot_parts.insert(property.value.span) {
                    slot.parts.push(&property.value);
                    let same = slot.owners.iter().zip(owners.iter());
                    let same = same.take_while(|(a, b)| a == b).count();
                    if same < slot.owners.len() {
                        Rc::make_mut(&mut slot.owners).truncate(same);
                    }
                }
            }
            None => {
                self.slot_parts.insert(property.value.span);
                self.slot_of.insert(&property.key, self.slots.len());
                self.slots.push(Slot {
                    name: &property.key,
                    span: property.key_span,
                    parts: vec![&property.value],
                    owners: Rc::clone(owners),
                });
            }
        }
    }

    pub(super) fn slot(&self, name: &str) -> Option<&Slot<'d>> {
        self.slot_of.get(name).map(|&index| &self.slots[index])
    }
}
