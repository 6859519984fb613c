//! From a wire name to a property's number.
//!
//! Writers mostly keep the order of the documentation, so the property behind
//! the last one is tried first, and then the one behind it, since writers leave
//! out what is absent. Models with many properties have a hash table, which
//! [`index`] makes when the program is compiled: [`hash`] of a name, modulo the
//! size, is where to look; a name that is not there stands in one of the next
//! slots.

use super::Shape;
use crate::Property;

/// What a slot holds that no property has.
const FREE: u16 = u16::MAX;

/// The hash table over the names of some properties: a power of two slots, at
/// least half of them free. Without slots, names are compared one after the
/// other, which is faster for a few.
///
/// # Panics
///
/// The number of slots is no such one.
#[must_use]
pub const fn index<const SLOTS: usize>(properties: &[Property]) -> [u16; SLOTS] {
    let mut table = [FREE; SLOTS];
    if SLOTS == 0 {
        return table;
    }
    assert!(SLOTS.is_power_of_two() && SLOTS >= 2 * properties.len());
    let mut number: u16 = 0;
    while (number as usize) < properties.len() {
        let name = properties[number as usize].name;
        let mut slot = hash(name.as_bytes()) & (SLOTS - 1);
        while table[slot] != FREE {
            slot = (slot + 1) & (SLOTS - 1);
        }
        table[slot] = number;
        number += 1;
    }
    table
}

/// What no property has as its number.
pub(super) const UNKNOWN: usize = usize::MAX;

/// The number of the property called `name`, or [`UNKNOWN`]. `guess` is the
/// number that comes next if everything is in order.
///
/// One function for all models, instead of a copy in each, which their readers
/// are too large for. It and the next ones call each other at their very end
/// only, so that they need to save no registers.
#[inline(never)]
pub(super) fn find(shape: &'static Shape, name: &str, guess: usize) -> usize {
    match shape.names.get(guess) {
        Some(property) if is(property, name) => guess,
        _ => search(shape, name, guess),
    }
}

/// Looks a name up where the guess was wrong.
#[inline(never)]
fn search(shape: &'static Shape, name: &str, guess: usize) -> usize {
    // Writers leave out what is absent.
    if let Some(property) = shape.names.get(guess + 1)
        && is(property, name)
    {
        return guess + 1;
    }
    let slots = shape.index;
    if slots.is_empty() {
        return scan(shape, name);
    }
    let slot = hash(name.as_bytes()) & (slots.len() - 1);
    let number = usize::from(slots[slot]);
    match shape.names.get(number) {
        Some(property) if is(property, name) => number,
        Some(_) => walk(shape, name, slot),
        None => UNKNOWN,
    }
}

/// Looks a name up where another one stands in its slot.
#[inline(never)]
fn walk(shape: &'static Shape, name: &str, mut slot: usize) -> usize {
    // At least half of the slots are free, so the walk ends: no property has
    // the number of a free one.
    let slots = shape.index;
    loop {
        slot = (slot + 1) & (slots.len() - 1);
        let number = usize::from(slots[slot]);
        match shape.names.get(number) {
            Some(property) if is(property, name) => return number,
            Some(_) => {}
            None => return UNKNOWN,
        }
    }
}

/// Whether two names are the same. Names are short: a call of `memcmp` would
/// cost more than comparing both ends as numbers.
#[inline]
fn is(property: &str, name: &str) -> bool {
    let (left, right) = (property.as_bytes(), name.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    if let (Some(left_ends), Some(right_ends)) = (ends::<8>(left), ends::<8>(right)) {
        let (left, _) = left.as_chunks();
        let (right, _) = right.as_chunks();
        let mut chunks = left.iter().zip(right).skip(1);
        return left_ends.map(u64::from_le_bytes) == right_ends.map(u64::from_le_bytes)
            && chunks.all(|(left, right)| u64::from_le_bytes(*left) == u64::from_le_bytes(*right));
    }
    if let (Some(left), Some(right)) = (ends::<4>(left), ends::<4>(right)) {
        return left.map(u32::from_le_bytes) == right.map(u32::from_le_bytes);
    }
    left.iter().eq(right)
}

/// The first and the last bytes of a name, which may be the same ones.
#[inline]
fn ends<const LENGTH: usize>(name: &[u8]) -> Option<[[u8; LENGTH]; 2]> {
    Some([*name.first_chunk()?, *name.last_chunk()?])
}

/// Tries all.
#[inline(never)]
fn scan(shape: &Shape, name: &str) -> usize {
    let mut names = shape.names.iter();
    let found = names.position(|property| is(property, name));
    found.unwrap_or(UNKNOWN)
}

/// Mixes a name's length with some of its letters, where short names differ.
///
/// Whoever checks a model has the compiler interpret this for each name: it is
/// worth some more collisions to have few steps.
#[allow(clippy::cast_possible_truncation, reason = "the low bits are wanted")]
#[allow(clippy::cast_lossless, reason = "`From` is not for constants")]
const fn hash(name: &[u8]) -> usize {
    let length = name.len();
    if length == 0 {
        return 0;
    }
    let mixed = length as u64
        | (name[0] as u64) << 8
        | (name[length / 4] as u64) << 16
        | (name[length / 2] as u64) << 24
        | (name[length - length / 4 - 1] as u64) << 32
        | (name[length - 1] as u64) << 40;
    ((mixed as u128 * 0x9E37_79B9_7F4A_7C15) >> 40) as usize & 0xff_ffff
}

#[cfg(test)]
mod tests {
    use alloc::vec::Vec;

    use super::{FREE, index};
    use crate::Property;
    use crate::property::tests::ROW;

    #[test]
    fn every_name_has_a_slot_and_half_are_free() {
        const NAMES: [&str; 4] = ["a", "id", "name", "access_token"];
        let mut rows = [ROW; 64];
        for (number, row) in rows.iter_mut().enumerate() {
            row.name = NAMES[number % 4];
        }
        let table: [u16; 128] = index(&rows);
        let mut numbers: Vec<u16> = table.into_iter().filter(|slot| *slot != FREE).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (0..64).collect::<Vec<u16>>());
        assert!(index::<0>(&rows).is_empty());
        let none: [Property; 0] = [];
        assert_eq!(index::<2>(&none), [FREE; 2]);
    }
}
