//! HTML entities.

use std::borrow::Cow;

/// The entities that generators and writers use. Sorted.
const NAMED: &[(&str, char)] = &[
    ("amp", '&'),
    ("apos", '\''),
    ("bull", '•'),
    ("cent", '¢'),
    ("copy", '©'),
    ("dagger", '†'),
    ("deg", '°'),
    ("divide", '÷'),
    ("emsp", '\u{2003}'),
    ("ensp", '\u{2002}'),
    ("euro", '€'),
    ("frac12", '½'),
    ("frac14", '¼'),
    ("frac34", '¾'),
    ("ge", '≥'),
    ("gt", '>'),
    ("harr", '↔'),
    ("hellip", '…'),
    ("iexcl", '¡'),
    ("infin", '∞'),
    ("iquest", '¿'),
    ("laquo", '«'),
    ("larr", '←'),
    ("ldquo", '“'),
    ("le", '≤'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("minus", '−'),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("ne", '≠'),
    ("para", '¶'),
    ("plusmn", '±'),
    ("pound", '£'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rarr", '→'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("sect", '§'),
    ("sup1", '¹'),
    ("sup2", '²'),
    ("sup3", '³'),
    ("szlig", 'ß'),
    ("times", '×'),
    ("trade", '™'),
    ("yen", '¥'),
];

/// The longest that is looked at, from `&` to `;`.
const LONGEST: usize = 10;

/// Decodes every entity, once. What is none, or stands for a character that no
/// text holds, stays as it is.
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    let Some(first) = text.find('&') else {
        return Cow::Borrowed(text);
    };
    let mut decoded = String::with_capacity(text.len());
    decoded.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(letter) = rest.chars().next() {
        let (letter, length) = entity(rest).unwrap_or((letter, letter.len_utf8()));
        decoded.push(letter);
        rest = &rest[length..];
    }
    Cow::Owned(decoded)
}

/// The character of the entity that a text begins with, and its length.
pub(crate) fn entity(text: &str) -> Option<(char, usize)> {
    let inside = text.strip_prefix('&')?;
    let end = inside.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let name = &inside[..end];
    let letter = match name.strip_prefix('#') {
        Some(number) => numbered(number)?,
        None => {
            let index = NAMED.binary_search_by_key(&name, |(name, _)| name).ok()?;
            NAMED[index].1
        }
    };
    Some((letter, end + 2))
}

fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    // `from_str_radix` takes a sign.
    let digits =
        Some(digits).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit()))?;
    let letter = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
    (!letter.is_control()).then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::{NAMED, decode_entities};

    #[test]
    fn entities_are_decoded_once() {
        assert!(NAMED.is_sorted());
        for (text, expected) in [
            ("plain", "plain"),
            ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"),
            ("&#39;&#x27;&#X3d;&#x3D;", "''=="),
            ("&amp;amp; &amp;lt;", "&amp; &lt;"),
            ("&hellip;&euro;&#8364;&#x1F600;", "…€€😀"),
            ("&", "&"),
            ("&;", "&;"),
            ("&#;", "&#;"),
            ("&#x;", "&#x;"),
            ("&#+5;", "&#+5;"),
            ("&#12a;", "&#12a;"),
            ("&#0;", "&#0;"),
            ("&#9;", "&#9;"),
            ("&#xD800;", "&#xD800;"),
            ("&#x110000;", "&#x110000;"),
            ("&#99999999999;", "&#99999999999;"),
            ("&lt", "&lt"),
            ("&LT;", "&LT;"),
            ("&nosuch;", "&nosuch;"),
            ("&ü;&lt;", "&ü;<"),
        ] {
            assert_eq!(decode_entities(text), expected, "{text}");
        }
    }
}
