//! The hash table by which models with many properties find one by its name.
//!
//! The runtime's `lookup` reads what is made here, with the same hash.

/// Up to so many properties are compared one after the other, which is faster.
const SCANNED: usize = 3;

/// The table over the names: slots of two bytes, at least half of them free.
/// Empty for few names.
pub(super) fn build(names: &[&str]) -> Vec<u8> {
    if names.len() <= SCANNED {
        return Vec::new();
    }
    let slots = (names.len() * 2).next_power_of_two();
    let mut table = vec![0xff; slots * 2];
    for (number, name) in names.iter().enumerate() {
        let mut slot = hash(name.as_bytes()) & (slots - 1);
        while table[2 * slot..2 * slot + 2] != [0xff, 0xff] {
            slot = (slot + 1) & (slots - 1);
        }
        // `lower` refuses tables with more properties than two bytes can count.
        let number = u16::try_from(number).unwrap_or(u16::MAX);
        table[2 * slot..2 * slot + 2].copy_from_slice(&number.to_le_bytes());
    }
    table
}

/// Mixes a name's length, start and end: names are short and differ there.
/// The runtime holds the same function.
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

#[cfg(test)]
mod tests {
    use super::{SCANNED, build};

    #[test]
    fn every_name_has_a_slot_and_half_are_free() {
        let names: Vec<String> = (0..300)
            .map(|number| format!("property_{number}"))
            .collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let table = build(&names);
        assert_eq!(table.len(), 2 * 1024);
        let mut found: Vec<u16> = table
            .chunks_exact(2)
            .map(|slot| u16::from_le_bytes([slot[0], slot[1]]))
            .filter(|&number| number != u16::MAX)
            .collect();
        found.sort_unstable();
        assert_eq!(found, (0..300).collect::<Vec<u16>>());
        assert!(build(&names[..SCANNED]).is_empty());
    }
}
