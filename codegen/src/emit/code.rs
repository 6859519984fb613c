//! Rust source under construction.
//!
//! Templates are Rust, laid out as rustfmt would, with holes such as `$name`.
//! Text is the cheapest way from here to the compiler: its own lexer turns it
//! into tokens faster than unoptimised code could build them one by one, and
//! this crate needs no others.

use std::fmt::{Display, Write};

use crate::text;

/// Rust source, in order.
#[derive(Debug, Default)]
pub(super) struct Code {
    text: String,
}

impl Code {
    /// Appends a template. Use [`fill!`](super::fill).
    pub(super) fn fill(&mut self, template: &str, holes: &[(&str, &dyn Display)]) {
        let mut rest = template;
        while let Some(at) = rest.find('$') {
            self.text.push_str(&rest[..at]);
            rest = &rest[at + 1..];
            let length = text::run(rest, |byte| !matches!(byte, b'a'..=b'z' | b'_'));
            let (name, behind) = rest.split_at(length);
            let hole = holes.iter().find(|(hole, _)| *hole == name);
            debug_assert!(hole.is_some(), "nothing fills `${name}` in {template}");
            if let Some((_, value)) = hole {
                // Writing to a string cannot fail.
                let _ = write!(self.text, "{value}");
            }
            rest = behind;
        }
        self.text.push_str(rest);
    }

    /// Appends source that is complete.
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// The source.
    pub(super) fn into_text(self) -> String {
        self.text
    }
}

/// `fill!(code, "template with $hole", hole = value)` appends a template with
/// its holes filled.
macro_rules! fill {
    ($code:expr, $template:expr $(, $hole:ident = $value:expr)* $(,)?) => {
        $code.fill($template, &[$((stringify!($hole), &$value)),*])
    };
}
pub(super) use fill;

/// A text as a Rust literal.
pub(super) fn literal(text: &str) -> String {
    format!("{text:?}")
}

/// Bytes as a Rust literal: one token, however many there are.
pub(super) fn byte_literal(bytes: &[u8]) -> String {
    format!("b\"{}\"", bytes.escape_ascii())
}

/// Numbers of properties as the bits of words, for `&[u64]`.
pub(super) fn bit_words(numbers: impl Iterator<Item = usize>) -> String {
    let mut words: Vec<u64> = Vec::new();
    for number in numbers {
        let word = number / 64;
        if words.len() <= word {
            words.resize(word + 1, 0);
        }
        words[word] |= 1 << (number % 64);
    }
    let words: Vec<String> = words.iter().map(|word| format!("{word:#x}")).collect();
    format!("&[{}]", words.join(", "))
}

#[cfg(test)]
mod tests {
    use super::{Code, bit_words, byte_literal, literal};

    #[test]
    fn holes_are_filled() {
        let mut code = Code::default();
        fill!(code, "fn $name() -> $ty {}\n", name = "a", ty = "b");
        fill!(code, "$name", name = 5);
        assert_eq!(code.into_text(), "fn a() -> b {}\n5");
    }

    #[test]
    fn foreign_text_stays_inside_its_literal() {
        assert_eq!(literal("a\"b\\c\n\u{202e}"), r#""a\"b\\c\n\u{202e}""#);
        assert_eq!(byte_literal(b"a\"\\\xff"), r#"b"a\"\\\xff""#);
    }

    #[test]
    fn bits_stand_in_words_of_64() {
        assert_eq!(bit_words([0, 2, 64].into_iter()), "&[0x5, 0x1]");
        assert_eq!(bit_words(std::iter::empty()), "&[]");
    }
}
