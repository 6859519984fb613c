//! What reading needs to know of a model.

/// The constants of a model, the same for every format.
#[derive(Debug)]
pub struct Shape {
    /// The name of the type.
    pub name: &'static str,
    /// The wire names of the properties, in the order of their numbers.
    pub properties: &'static [&'static str],
    /// Bit *i* of these words: property *i* must be there.
    pub required: &'static [u64],
    /// Bit *i* of these words: property *i* is a text that must not be shown.
    /// Shorter than needed, or empty, where no more bits are set.
    pub secret_texts: &'static [u64],
    /// The same for secrets of all other types.
    pub secret_values: &'static [u64],
    /// The hash table over `properties`, see `lookup`; empty where
    /// there are few.
    pub index: &'static [u8],
}

/// How much of a property may be shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Secrecy {
    /// All of it.
    Open,
    /// No part of a text, whose errors hold it only if its type was wrong.
    Text,
    /// No part of a value, and of its errors only what is known to be safe.
    Value,
}

impl Shape {
    /// How much of property number `property` may be shown.
    pub(super) fn secrecy(&self, property: usize) -> Secrecy {
        if bit(self.secret_texts, property) {
            Secrecy::Text
        } else if bit(self.secret_values, property) {
            Secrecy::Value
        } else {
            Secrecy::Open
        }
    }

    /// Whether property number `property` must be there.
    pub(super) fn is_required(&self, property: usize) -> bool {
        bit(self.required, property)
    }

    /// The wire name of a property.
    pub(super) fn wire_name(&self, property: usize) -> &'static str {
        self.properties.get(property).copied().unwrap_or_default()
    }
}

fn bit(words: &[u64], index: usize) -> bool {
    words
        .get(index / 64)
        .is_some_and(|word| word >> (index % 64) & 1 == 1)
}
