//! What reading and writing need to know of a model, made of its rows when the
//! program is compiled.

use crate::Property;
use crate::property::marks::{REQUIRED, STANDS_IN};

/// The constants of a model, the same for every format.
#[derive(Debug)]
pub struct Shape {
    /// The name of the type.
    pub name: &'static str,
    /// What the model is for, as Markdown.
    pub description: &'static str,
    /// The document, as the macro's invocation names it.
    pub document: &'static str,
    /// The rows of the table; the number of a property is its place here.
    pub properties: &'static [Property],
    /// The wire names of the properties, by their numbers: [`names`].
    pub names: &'static [&'static str],
    /// Which properties must be there: [`required`].
    pub required: &'static [u64],
    /// Where each name is found: [`index`](super::index).
    pub index: &'static [u16],
}

impl Shape {
    /// Whether property number `property` must be there.
    pub(super) fn is_required(&self, property: usize) -> bool {
        let row = self.properties.get(property);
        row.is_some_and(Property::must_be_given)
    }

    /// The wire name of a property.
    pub(super) fn wire_name(&self, property: usize) -> &'static str {
        self.names.get(property).copied().unwrap_or_default()
    }
}

/// The wire names of some properties.
///
/// # Panics
///
/// `N` is not their number.
#[must_use]
pub const fn names<const N: usize>(properties: &[Property]) -> [&'static str; N] {
    assert!(properties.len() == N, "one name for each property");
    let mut names = [""; N];
    let mut number = 0;
    while number < N {
        names[number] = properties[number].name;
        number += 1;
    }
    names
}

/// Bit *i* of these words: property number *i* must be there.
///
/// # Panics
///
/// The properties have more bits than so many words.
#[must_use]
pub const fn required<const WORDS: usize>(properties: &[Property]) -> [u64; WORDS] {
    let mut words = [0; WORDS];
    let mut number = 0;
    while number < properties.len() {
        // Each call costs whoever checks a model.
        if properties[number].marks & (REQUIRED | STANDS_IN) == REQUIRED {
            words[number / 64] |= 1 << (number % 64);
        }
        number += 1;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::{names, required};
    use crate::property::marks::{REQUIRED, STANDS_IN};
    use crate::property::tests::ROW;

    #[test]
    fn what_is_required_is_a_bit() {
        let mut rows = [ROW; 65];
        for number in [0, 2, 3, 64] {
            rows[number].marks = REQUIRED;
        }
        rows[3].marks |= STANDS_IN;
        rows[64].name = "last";
        assert_eq!(required::<2>(&rows), [0b101, 1]);
        assert_eq!(names::<65>(&rows)[64], "last");
        assert_eq!(required::<1>(&[]), [0]);
    }
}
