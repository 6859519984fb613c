//! A type's text as words and signs.

/// One word or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Token<'t> {
    /// Letters, digits and what joins names: `.`, `::`, `\`, `_`, `$`, `-`.
    Word(&'t str),
    /// The inside of quotes.
    Quoted(&'t str),
    /// Any other character.
    Sign(char),
}

pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '"' | '\'' => rest[1..].find(first).map_or(1, |close| close + 2),
            _ => word_length(rest).max(first.len_utf8()),
        };
        let written = &rest[..length];
        tokens.push(match first {
            '"' | '\'' if length > 1 => Token::Quoted(&written[1..length - 1]),
            _ if word_length(written) > 0 => Token::Word(written),
            _ => Token::Sign(first),
        });
        rest = rest[length..].trim_start();
    }
    tokens
}

/// The length of the word that a text begins with. Colons join only in pairs.
fn word_length(text: &str) -> usize {
    let mut length = 0;
    loop {
        let rest = &text[length..];
        match rest.chars().next() {
            Some(letter) if letter.is_alphanumeric() || matches!(letter, '_' | '$' | '\\') => {
                length += letter.len_utf8();
            }
            Some('.' | '-' | '/') if length > 0 && next_is_name(&rest[1..]) => length += 1,
            Some(':') if rest.starts_with("::") && next_is_name(&rest[2..]) => length += 2,
            _ => return length,
        }
    }
}

fn next_is_name(rest: &str) -> bool {
    rest.starts_with(|letter: char| letter.is_alphanumeric() || letter == '_')
}
