//! Which letters Rust names hold.

/// Whether a name may begin with a letter.
///
/// The compiler brings names into Unicode's composed form, which would make one
/// name of two. Letters that change by that are left out, and marks that join
/// their letter never count as one.
pub(super) fn begins(letter: char) -> bool {
    letter.is_ascii_alphabetic()
        || (!letter.is_ascii() && unicode_ident::is_xid_start(letter) && !is_recomposed(letter))
}

/// Whether a name may hold a letter or a digit.
pub(super) fn is_letter(letter: char) -> bool {
    letter.is_ascii_digit()
        || begins(letter)
        || (!letter.is_ascii() && letter.is_numeric() && unicode_ident::is_xid_continue(letter))
}

/// A text without the marks that join the letter before them: `é` may be
/// written as two characters.
pub(super) fn without_marks(text: &str) -> String {
    let is_mark = |letter: char| {
        !letter.is_ascii()
            && unicode_ident::is_xid_continue(letter)
            && !is_letter(letter)
            && !unicode_ident::is_xid_start(letter)
    };
    text.chars().filter(|&letter| !is_mark(letter)).collect()
}

/// As [`is_letter`], and the underscore.
pub(super) fn joins(letter: char) -> bool {
    letter == '_' || is_letter(letter)
}

/// Letters that Unicode's composed form replaces, or joins with their
/// neighbours. Whole blocks, since the exact list changes with Unicode.
fn is_recomposed(letter: char) -> bool {
    matches!(letter,
        '\u{340}'..='\u{345}'
        | '\u{374}'
        | '\u{958}'..='\u{95f}'
        | '\u{9dc}'..='\u{9df}'
        | '\u{a33}'..='\u{a5e}'
        | '\u{b5c}'..='\u{b5d}'
        | '\u{f40}'..='\u{f69}'
        | '\u{1100}'..='\u{11ff}'
        | '\u{1f71}'..='\u{1fff}'
        | '\u{2126}'..='\u{212b}'
        | '\u{a960}'..='\u{a97f}'
        | '\u{d7b0}'..='\u{d7ff}'
        | '\u{f900}'..='\u{fb4f}'
        | '\u{2f800}'..='\u{2fa1f}')
}

/// Words joined, each with a capital. Capitals within words stay, unless the
/// text has nothing but capitals, and several words.
pub(super) fn pascal(text: &str) -> String {
    let words = || {
        text.split(|letter| !is_letter(letter))
            .filter(|word| !word.is_empty())
    };
    let shouted = words().nth(1).is_some() && !text.chars().any(char::is_lowercase);
    let mut name = String::with_capacity(text.len());
    for word in words() {
        capitalize(word, shouted, &mut name);
    }
    name
}

/// Adds a word with a capital, and the rest of it in lower case if `lower`.
pub(super) fn capitalize(word: &str, lower: bool, name: &mut String) {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    name.extend(first.filter(|&letter| is_letter(letter)));
    for letter in letters {
        if lower {
            name.extend(letter.to_lowercase().filter(|&letter| is_letter(letter)));
        } else {
            name.push(letter);
        }
    }
}
