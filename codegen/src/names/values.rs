//! The values of an enum to the names of its variants.

use super::letters::{capitalize, is_letter, without_marks};

/// What signs are called where they are all that tells values apart.
const SIGNS: [(&str, &str); 38] = [
    ("<=", "LessOrEqual"),
    (">=", "GreaterOrEqual"),
    ("!=", "NotEqual"),
    ("<>", "NotEqual"),
    ("==", "Equal"),
    ("&&", "And"),
    ("||", "Or"),
    ("!", "Bang"),
    ("\"", "DoubleQuote"),
    ("#", "Hash"),
    ("$", "Dollar"),
    ("%", "Percent"),
    ("&", "And"),
    ("'", "Quote"),
    ("(", "OpenParen"),
    (")", "CloseParen"),
    ("*", "Star"),
    ("+", "Plus"),
    (",", "Comma"),
    ("-", "Minus"),
    (".", "Dot"),
    ("/", "Slash"),
    (":", "Colon"),
    (";", "Semicolon"),
    ("<", "Less"),
    ("=", "Equal"),
    (">", "Greater"),
    ("?", "Question"),
    ("@", "At"),
    ("[", "OpenBracket"),
    ("\\", "Backslash"),
    ("]", "CloseBracket"),
    ("^", "Caret"),
    ("_", "Underscore"),
    ("`", "Backtick"),
    ("{", "OpenBrace"),
    ("|", "Pipe"),
    ("}", "CloseBrace"),
];

/// Signs that only separate words, if there are words.
const SEPARATORS: &str = " -_./:,;'\"`()[]{}\\|";

/// The name of the variant that stands for a value. Every value has one; two
/// values may have the same.
pub fn variant(value: &str) -> String {
    if value.is_empty() {
        return "Empty".to_owned();
    }
    if value.chars().all(char::is_whitespace) {
        return "Blank".to_owned();
    }
    let has_words = value.chars().any(is_letter);
    let unmarked = without_marks(value);
    let value = if has_words { &*unmarked } else { value };
    let shouted = !value.chars().any(char::is_lowercase);
    let mut name = String::with_capacity(value.len());
    let mut at = 0;
    // Digits on both sides of a separator must not run together.
    let mut apart = false;
    while let Some(first) = value[at..].chars().next() {
        let rest = &value[at..];
        if is_letter(first) {
            let end = rest.find(|letter| !is_letter(letter)).unwrap_or(rest.len());
            let digits = |letter: Option<char>| letter.is_some_and(char::is_numeric);
            if apart && digits(name.chars().next_back()) && digits(Some(first)) {
                name.push('_');
            }
            // A word of one capital is no shout.
            capitalize(&rest[..end], shouted, &mut name);
            apart = false;
            at += end;
            continue;
        }
        let sign = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign));
        let signed =
            at == 0 && matches!(first, '+' | '-') && rest[1..].starts_with(char::is_numeric);
        let silent = has_words && !signed && (SEPARATORS.contains(first) || sign.is_none());
        match sign {
            _ if silent => apart = true,
            Some((sign, word)) => {
                name.push_str(word);
                at += sign.len();
                continue;
            }
            None if first == '~' => name.push_str("Tilde"),
            None if first.is_whitespace() => {}
            None => name.extend(["U".to_owned(), format!("{:X}", u32::from(first))]),
        }
        at += first.len_utf8();
    }
    if name == "Self" {
        name.push('_');
    } else if !name.starts_with(super::letters::begins) {
        name.insert(0, 'V');
    }
    name
}
