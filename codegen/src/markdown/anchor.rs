//! Anchors that a page sets itself: `<a name="pet"></a>`.

use std::ops::Range;

/// An anchor in a text, by its byte ranges.
pub(super) struct Anchor {
    /// The element with everything in it.
    pub(super) tag: Range<usize>,
    /// The name of the anchor.
    pub(super) name: Range<usize>,
}

impl Anchor {
    /// Whether a text is the anchor and nothing else.
    pub(super) fn is(&self, text: &str) -> bool {
        self.tag.start == 0 && self.tag.end == text.trim_end().len()
    }
}

/// The first anchor in a text that has a name and no content, be it closed by
/// `</a>`, by `/>` or, as browsers allow, by nothing.
pub(super) fn anchor(text: &str) -> Option<Anchor> {
    let mut from = 0;
    loop {
        let start = from + text[from..].find("<a ")?;
        let attributes = start + "<a ".len();
        let end = attributes + text[attributes..].find('>')?;
        if let Some(name) = name(&text[attributes..end]) {
            let rest = &text[end + 1..];
            let closing = rest.strip_prefix("</a>").map_or(0, |_| "</a>".len());
            return Some(Anchor {
                tag: start..end + 1 + closing,
                name: attributes + name.start..attributes + name.end,
            });
        }
        from = end;
    }
}

/// The value of the attribute `name` or `id`.
fn name(attributes: &str) -> Option<Range<usize>> {
    let mut at = 0;
    loop {
        let rest = &attributes[at..];
        at += rest.len() - rest.trim_start().len();
        let rest = &attributes[at..];
        let equals = rest.find('=')?;
        let key = rest[..equals].trim();
        at += equals + 1;
        let value = &attributes[at..];
        let quote = value
            .chars()
            .next()
            .filter(|first| matches!(first, '"' | '\''));
        let range = match quote {
            Some(quote) => at + 1..at + 1 + value[1..].find(quote)?,
            None => {
                let end = value.find([' ', '/']).unwrap_or(value.len());
                at..at + end
            }
        };
        let wanted = key.eq_ignore_ascii_case("name") || key.eq_ignore_ascii_case("id");
        if wanted && !range.is_empty() {
            return Some(range);
        }
        at = range.end + usize::from(quote.is_some());
    }
}

#[cfg(test)]
mod tests {
    use super::anchor;

    #[test]
    fn anchors_are_found_however_they_are_written() {
        for (text, expected) in [
            ("<a name=\"pet\"></a>", Some(("pet", true))),
            ("<a id='pet'/>", Some(("pet", true))),
            ("<a id=pet>", Some(("pet", true))),
            ("<a class=\"x\" id=\"pet\"></a>", Some(("pet", true))),
            ("<a name=\"pet\"></a> Pet", Some(("pet", false))),
            ("Pet <a name=\"pet\"></a>", Some(("pet", false))),
            ("<a href=\"x\">y</a> <a name=\"z\">", Some(("z", false))),
            ("<a href=\"name=x\">y</a>", None),
            ("<a name=\"\"></a>", None),
            ("<a name=\"pet", None),
            ("<a name>", None),
            ("<b id=\"pet\">", None),
            ("", None),
        ] {
            let found = anchor(text);
            let found = found.map(|anchor| (&text[anchor.name.clone()], anchor.is(text)));
            assert_eq!(found, expected, "{text}");
        }
    }
}
