//! Where a line of Markdown holds code.

use std::collections::HashMap;
use std::ops::Range;

/// The code spans of a text, in order.
pub(crate) struct CodeSpans {
    list: Vec<CodeSpan>,
}

/// Code between backticks, by its byte ranges.
pub(crate) struct CodeSpan {
    /// The first backtick.
    pub(crate) start: usize,
    /// The byte behind the last backtick.
    pub(crate) end: usize,
    /// What is between the runs.
    pub(crate) inside: Range<usize>,
}

impl CodeSpans {
    /// Finds the code spans of a text: a run of backticks that no backslash
    /// escapes, up to the next run of the same length.
    pub(crate) fn of(text: &str) -> Self {
        let mut list = Vec::new();
        if !text.contains('`') {
            return CodeSpans { list };
        }
        let bytes = text.as_bytes();
        let run = |at: usize| bytes[at..].iter().take_while(|&&byte| byte == b'`').count();
        // Every run of a length, last first, so that the next one is on top.
        let mut runs: HashMap<usize, Vec<usize>> = HashMap::new();
        let mut at = 0;
        while let Some(gap) = text[at..].find('`') {
            let length = run(at + gap);
            runs.entry(length).or_default().push(at + gap);
            at += gap + length;
        }
        for starts in runs.values_mut() {
            starts.reverse();
        }

        let mut at = 0;
        while at < bytes.len() {
            match bytes[at] {
                b'\\' => at += 2,
                b'`' => {
                    let length = run(at);
                    let starts = runs.get_mut(&length);
                    let close = starts.and_then(|starts| {
                        while starts.last().is_some_and(|&start| start < at + length) {
                            starts.pop();
                        }
                        starts.last().copied()
                    });
                    if let Some(close) = close {
                        list.push(CodeSpan {
                            start: at,
                            end: close + length,
                            inside: at + length..close,
                        });
                    }
                    at = close.unwrap_or(at) + length;
                }
                _ => at += 1,
            }
        }
        CodeSpans { list }
    }

    /// The span that begins at a byte.
    pub(crate) fn at(&self, start: usize) -> Option<&CodeSpan> {
        let index = self.list.binary_search_by_key(&start, |span| span.start);
        index.ok().map(|index| &self.list[index])
    }

    /// The first byte from `from` on, outside of code and not escaped, that is
    /// looked for.
    pub(crate) fn find(
        &self,
        text: &str,
        from: usize,
        wanted: impl Fn(u8) -> bool,
    ) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut at = from;
        while let Some(&byte) = bytes.get(at) {
            if wanted(byte) {
                return Some(at);
            }
            at = match byte {
                b'\\' => at + 2,
                b'`' => self.at(at).map_or(at + 1, |span| span.end),
                _ => at + 1,
            };
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::CodeSpans;

    #[test]
    fn code_ends_with_a_run_of_the_same_length() {
        for (text, expected) in [
            ("a `b` c", vec!["b"]),
            ("``a ` b`` `c`", vec!["a ` b", "c"]),
            ("` `` `", vec![" `` "]),
            ("``` a `b`", vec!["b"]),
            (r"\`a` b `", vec![" b "]),
            (r"`a\` b", vec![r"a\"]),
            (r"\``a`", vec!["a"]),
            ("`", vec![]),
        ] {
            let spans = CodeSpans::of(text);
            let inside = spans.list.iter().map(|span| &text[span.inside.clone()]);
            assert_eq!(inside.collect::<Vec<_>>(), expected, "{text}");
        }
    }
}
