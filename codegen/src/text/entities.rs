//! HTML entities, as Markdown has them: those that end with a semicolon. HTML
//! itself takes a hundred without, of which a text may mean another thing
//! (`?a=1&copy=2`).

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

/// All that have names, without the signs round them. The crate that has them
/// promises no order.
static NAMED: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let named = |entity: &entities::Entity| {
        let name = entity.entity.strip_prefix('&')?.strip_suffix(';')?;
        Some((name, entity.characters))
    };
    entities::ENTITIES.iter().filter_map(named).collect()
});

/// The longest number that is looked at, from `#` on.
const LONGEST_NUMBER: usize = 9;

/// What the entity that a text begins with stands for.
#[derive(Clone, Copy)]
pub(crate) struct Entity {
    pub(crate) letter: char,
    /// What belongs to the letter, mostly a stroke through it. Few have one.
    pub(crate) mark: Option<char>,
    /// The length of the entity itself.
    pub(crate) length: usize,
}

/// Decodes every entity, once. What is none, or the number of a character that
/// no text holds, stays as it is.
pub fn decode_entities(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        decoded.push_str(&rest[..at]);
        rest = &rest[at..];
        let length = match entity(rest) {
            Some(entity) => {
                decoded.push(entity.letter);
                decoded.extend(entity.mark);
                entity.length
            }
            None => {
                decoded.push('&');
                1
            }
        };
        rest = &rest[length..];
    }
    decoded.push_str(rest);
    Cow::Owned(decoded)
}

/// The entity that a text begins with.
pub(crate) fn entity(text: &str) -> Option<Entity> {
    let inside = text.strip_prefix('&')?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
    let end = inside.bytes().position(|byte| !is_name(byte))?;
    let (name, behind) = inside.split_at(end);
    if !behind.starts_with(';') {
        return None;
    }
    let (letter, mark) = if let Some(number) = name.strip_prefix('#') {
        (numbered(number).filter(|_| end <= LONGEST_NUMBER)?, None)
    } else {
        named(name)?
    };
    Some(Entity {
        letter,
        mark,
        length: end + 2,
    })
}

fn named(name: &str) -> Option<(char, Option<char>)> {
    // Nearly all there are. Without others, the list of all is not needed.
    let letter = match name {
        "amp" => '&',
        "apos" => '\'',
        "gt" => '>',
        "lt" => '<',
        "nbsp" => '\u{a0}',
        "quot" => '"',
        _ => {
            let mut letters = NAMED.get(name)?.chars();
            return Some((letters.next()?, letters.next()));
        }
    };
    Some((letter, None))
}

fn numbered(number: &str) -> Option<char> {
    let (digits, radix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (number, 10),
    };
    let letter = char::from_u32(u32::from_str_radix(digits, radix).ok()?)?;
    (!letter.is_control()).then_some(letter)
}

#[cfg(test)]
mod tests {
    use super::decode_entities;
    use pulldown_cmark::{Event, Parser};

    #[test]
    fn entities_are_decoded_once() {
        for (text, expected) in [
            ("plain", "plain"),
            ("&lt;&gt;&amp;&quot;&apos;", "<>&\"'"),
            ("&#39;&#x27;&#X3d;&#x3D;", "''=="),
            ("&amp;amp; &amp;lt;", "&amp; &lt;"),
            ("&hellip;&euro;&#8364;&#x1F600;", "…€€😀"),
            ("a&rarr;b &Auml;ü&ouml;&", "a→b Äüö&"),
            ("&nvlt;&fjlig;", "<\u{20d2}fj"),
            ("&", "&"),
            ("&;", "&;"),
            ("&&amp;&", "&&&"),
            ("&#;", "&#;"),
            ("&#x;", "&#x;"),
            ("&#+5;", "&#+5;"),
            ("&##39;", "&##39;"),
            ("&#12a;", "&#12a;"),
            ("&#0;", "&#0;"),
            ("&#9;", "&#9;"),
            ("&#00000039;", "'"),
            ("&#000000039;", "&#000000039;"),
            ("&#xD800;", "&#xD800;"),
            ("&#x110000;", "&#x110000;"),
            ("&#99999999999;", "&#99999999999;"),
            ("&lt", "&lt"),
            ("&LT;&Lt;&lT;", "<≪&lT;"),
            ("&nosuch;", "&nosuch;"),
            ("&ü;&lt;", "&ü;<"),
            ("?a=1&copy=2&reg", "?a=1&copy=2&reg"),
        ] {
            assert_eq!(decode_entities(text), expected, "{text}");
        }
    }

    /// `pulldown-cmark` has a list of its own.
    #[test]
    fn all_names_of_html_are_decoded_as_markdown_says() {
        let mut decoded = 0;
        for entity in &entities::ENTITIES {
            let text = entity.entity;
            let expected: String = Parser::new(text)
                .filter_map(|event| match event {
                    Event::Text(text) => Some(text.into_string()),
                    _ => None,
                })
                .collect();
            assert_eq!(decode_entities(text), expected, "{text}");
            let by_html = if text.ends_with(';') {
                decoded += 1;
                entity.characters
            } else {
                text
            };
            assert_eq!(expected, by_html, "{text}");
        }
        assert_eq!((entities::ENTITIES.len(), decoded), (2231, 2125));
    }
}
