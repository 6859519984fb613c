//! Numbers that look random and are the same every time.

/// A generator of numbers: xorshift, with all that it is known to lack.
pub(crate) struct Random(u64);

impl Random {
    /// The generator of a test, by its name.
    pub(crate) fn new(name: &str) -> Self {
        let seed = name.bytes().fold(0x9E37_79B9_7F4A_7C15_u64, |seed, byte| {
            (seed ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Random(seed | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// A number below another, which is not 0.
    #[allow(clippy::cast_possible_truncation, reason = "it is below a usize")]
    pub(crate) fn below(&mut self, end: usize) -> usize {
        (self.next() % end as u64) as usize
    }

    pub(crate) fn choose<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    /// Changes bytes in one of the ways that fuzzers have.
    pub(crate) fn change(&mut self, bytes: &mut Vec<u8>, words: &[Vec<u8>], other: &[u8]) {
        let at = self.below(bytes.len() + 1);
        let end = at + self.below((bytes.len() - at).min(40) + 1);
        match self.below(7) {
            0 => drop(bytes.drain(at..end)),
            1 => {
                let copy = bytes[at..end].to_vec();
                let to = self.below(bytes.len() + 1);
                bytes.splice(to..to, copy);
            }
            2 | 3 => {
                let word = self.choose(words).clone();
                bytes.splice(at..at, word);
            }
            4 if !other.is_empty() => {
                let from = self.below(other.len());
                let until = from + self.below((other.len() - from).min(80) + 1);
                bytes.splice(at..end, other[from..until].to_vec());
            }
            5 if at < bytes.len() => {
                let signs = b"|`*[](){}<>\\\"'&#_ \n\t:;,.-!$~0aZ\x00\xc3\xa9\xff";
                bytes[at] = *self.choose(signs);
            }
            _ if at < bytes.len() => bytes[at] ^= 1 << self.below(8),
            _ => {}
        }
    }
}
