//! Which properties were read already.

use super::Shape;

/// A set of property numbers.
pub trait Seen: Sized {
    /// The empty set.
    fn none() -> Self;

    /// Adds a number; false if it was there already.
    fn add(&mut self, property: usize) -> bool;

    /// The lowest number that `shape` requires and that is not in the set.
    fn missing(&self, shape: &Shape) -> Option<usize>;
}

/// As many bits as a model has properties, rounded up.
impl<const WORDS: usize> Seen for [u64; WORDS] {
    #[inline]
    fn none() -> Self {
        [0; WORDS]
    }

    #[inline]
    fn add(&mut self, property: usize) -> bool {
        let word = &mut self[property / 64];
        let before = *word;
        *word |= 1 << (property % 64);
        *word != before
    }

    #[inline]
    fn missing(&self, shape: &Shape) -> Option<usize> {
        let words = shape.required.iter().zip(self);
        for (index, (required, seen)) in words.enumerate() {
            let missing = required & !seen;
            if missing != 0 {
                return Some(index * 64 + missing.trailing_zeros() as usize);
            }
        }
        None
    }
}
