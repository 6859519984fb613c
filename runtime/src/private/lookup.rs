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
pub(super) const UNKNOWN: u32 = u32::MAX;

/// The number of the property called `name`, or [`UNKNOWN`]. `guess` is the
/// number that comes next if everything is in order.
#[inline]
#[allow(
    clippy::cast_possible_truncation,
    reason = "a table has no 65,536 properties"
)]
pub(super) fn find(shape: &'static Shape, name: &str, guess: u32) -> u32 {
    match shape.properties.get(guess as usize) {
        Some(property) if is(property, name) => guess,
        _ => search(shape, name, guess as usize) as u32,
    }
}

/// Whether two names are the same. Below 17 bytes, a call of `memcmp` would
/// cost more than comparing both ends as numbers.
#[inline]
fn is(property: &str, name: &str) -> bool {
    let (left, right) = (property.as_bytes(), name.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    if left.len() > 16 {
        return left == right;
    }
    if let (Some(left), Some(right)) = (ends::<8>(left), ends::<8>(right)) {
        return left.map(u64::from_le_bytes) == right.map(u64::from_le_bytes);
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

/// Looks a name up where the guess was wrong.
#[inline(never)]
fn search(shape: &Shape, name: &str, guess: usize) -> usize {
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
    // The macro makes tables of two to the power of n slots, at least half of
    // them free, so the walk ends: no property has the number of a free one.
    let mask = slots.len() - 1;
    let mut slot = hash(name.as_bytes()) & mask;
    loop {
        let number = usize::from(u16::from_le_bytes(slots[slot]));
        match shape.properties.get(number) {
            Some(property) if is(property, name) => return number,
            Some(_) => slot = (slot + 1) & mask,
            None => return UNKNOWN as usize,
        }
    }
}

/// Tries all.
#[inline(never)]
fn scan(shape: &Shape, name: &str) -> usize {
    let mut properties = shape.properties.iter();
    let found = properties.position(|property| is(property, name));
    found.unwrap_or(UNKNOWN as usize)
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
