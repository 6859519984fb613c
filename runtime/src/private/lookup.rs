//! From a wire name to a property's number.
//!
//! Writers mostly keep the order of the documentation, so the property behind
//! the last one is tried first, and then the one behind it, since writers leave
//! out what is absent. Models with many properties have a hash table,
//! made by the macro: [`hash`] of a name, modulo the size, is where to look;
//! each slot holds a number in two bytes, low one first, and a free one the
//! highest; a name that is not there stands in one of the next slots.

use super::Shape;

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
    match shape.properties.get(guess) {
        Some(property) if is(property, name) => guess,
        _ => search(shape, name, guess),
    }
}

/// Looks a name up where the guess was wrong.
#[inline(never)]
fn search(shape: &'static Shape, name: &str, guess: usize) -> usize {
    // Writers leave out what is absent.
    if let Some(property) = shape.properties.get(guess + 1)
        && is(property, name)
    {
        return guess + 1;
    }
    let (slots, _) = shape.index.as_chunks::<2>();
    if slots.is_empty() {
        return scan(shape, name);
    }
    let slot = hash(name.as_bytes()) & (slots.len() - 1);
    let number = usize::from(u16::from_le_bytes(slots[slot]));
    match shape.properties.get(number) {
        Some(property) if is(property, name) => number,
        Some(_) => walk(shape, name, slot),
        None => UNKNOWN,
    }
}

/// Looks a name up where another one stands in its slot.
#[inline(never)]
fn walk(shape: &'static Shape, name: &str, mut slot: usize) -> usize {
    // The macro makes tables of two to the power of n slots, at least half of
    // them free, so the walk ends: no property has the number of a free one.
    let (slots, _) = shape.index.as_chunks::<2>();
    loop {
        slot = (slot + 1) & (slots.len() - 1);
        let number = usize::from(u16::from_le_bytes(slots[slot]));
        match shape.properties.get(number) {
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
    let mut properties = shape.properties.iter();
    let found = properties.position(|property| is(property, name));
    found.unwrap_or(UNKNOWN)
}

/// Mixes a name's length, start and end: names are short and differ there.
/// `modeldoc-codegen` holds the same function.
#[allow(clippy::cast_possible_truncation, reason = "the low bits are wanted")]
fn hash(name: &[u8]) -> usize {
    let number = |bytes: &[u8; 4]| u64::from(u32::from_le_bytes(*bytes));
    let mut mixed = name.len() as u64;
    if let (Some(start), Some(end)) = (name.first_chunk(), name.last_chunk()) {
        mixed ^= number(start) << 32 | number(end);
    } else {
        for byte in name {
            mixed = mixed << 8 | u64::from(*byte);
        }
    }
    (mixed.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40) as usize
}
