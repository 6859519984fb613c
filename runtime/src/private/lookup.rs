//! From a wire name to a property's number.
//!
//! Writers mostly keep the order of the documentation, so the property behind
//! the last one is tried first. Models with many properties have a hash table,
//! made by the macro: [`hash`] of a name, modulo the size, is where to look;
//! each slot holds a number in two bytes, low one first, or [`FREE`]; a name
//! that is not there stands in one of the next slots.

use super::Shape;

/// What no property has as its number.
pub(super) const UNKNOWN: usize = usize::MAX;

const FREE: u16 = u16::MAX;

/// The number of the property called `name`, or [`UNKNOWN`]. `guess` is the
/// number that comes next if everything is in order.
#[inline]
pub(super) fn find(shape: &'static Shape, name: &[u8], guess: usize) -> usize {
    match shape.properties.get(guess) {
        Some(property) if property.as_bytes() == name => guess,
        _ => search(shape, name, guess),
    }
}

fn search(shape: &'static Shape, name: &[u8], guess: usize) -> usize {
    if shape.index.is_empty() {
        scan(shape, name, guess)
    } else {
        probe(shape, name)
    }
}

/// Tries all, the ones behind the guess first.
fn scan(shape: &'static Shape, name: &[u8], guess: usize) -> usize {
    let properties = shape.properties;
    let guess = guess.min(properties.len());
    let is = |number: &usize| properties[*number].as_bytes() == name;
    (guess..properties.len())
        .find(is)
        .or_else(|| (0..guess).find(is))
        .unwrap_or(UNKNOWN)
}

fn probe(shape: &'static Shape, name: &[u8]) -> usize {
    // The macro makes tables of two to the power of n slots, at least half of
    // them free, so the walk ends.
    let mask = shape.index.len() / 2 - 1;
    let mut slot = hash(name) & mask;
    loop {
        let number = u16::from_le_bytes([shape.index[2 * slot], shape.index[2 * slot + 1]]);
        if number == FREE {
            return UNKNOWN;
        }
        let number = usize::from(number);
        if shape.wire_name(number).as_bytes() == name {
            return number;
        }
        slot = (slot + 1) & mask;
    }
}

/// Mixes a name's length, start, middle and end: names are short and differ
/// there. `modeldoc-codegen` holds the same function.
#[allow(clippy::cast_possible_truncation, reason = "the low bits are wanted")]
fn hash(name: &[u8]) -> usize {
    let word = |at: usize| {
        let mut bytes = [0; 8];
        bytes.copy_from_slice(&name[at..at + 8]);
        u64::from_le_bytes(bytes)
    };
    let length = name.len();
    let mixed = if length >= 8 {
        word(0) ^ word(length - 8).rotate_left(21) ^ word(length / 2 - 4).rotate_left(43)
    } else {
        name.iter()
            .fold(0, |mixed, &byte| mixed << 8 | u64::from(byte))
    };
    ((mixed ^ length as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
}
