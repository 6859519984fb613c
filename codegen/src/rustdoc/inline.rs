//! The marks within a line.

use crate::text::{CodeSpans, run};

/// A line of text in which nothing but emphasis, code and links to the web
/// means anything to Markdown.
pub(super) fn escape(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + line.len() / 8);
    Escaper {
        line,
        spans: CodeSpans::of(line),
        escaped: &mut escaped,
    }
    .text(0, line.len(), true);
    escaped
}

struct Escaper<'l> {
    line: &'l str,
    spans: CodeSpans,
    escaped: &'l mut String,
}

/// A link in brackets, by its byte ranges.
struct Link {
    /// Behind the `[`.
    label: usize,
    /// The `]`.
    label_end: usize,
    /// Behind the `(`.
    target: usize,
    /// The `)`.
    end: usize,
}

impl Escaper<'_> {
    /// Writes the text between two bytes. Addresses become links, unless the
    /// text is the label of one.
    fn text(&mut self, from: usize, to: usize, addresses: bool) {
        let line = self.line;
        let mut at = from;
        loop {
            let plain = run(&line[at..to], |byte| {
                matches!(byte, b'`' | b'\\' | b'[' | b'!' | b'<' | b'h')
            });
            self.escaped.push_str(&line[at..at + plain]);
            at += plain;
            let rest = &line[at..to];
            let Some(letter) = rest.chars().next() else {
                break;
            };
            match letter {
                '`' => at = self.code(at),
                '\\' => {
                    let next = rest[1..].chars().next();
                    let next = next.filter(char::is_ascii_punctuation);
                    self.escaped.push('\\');
                    // A backslash before a letter is a backslash.
                    self.escaped.push(next.unwrap_or('\\'));
                    at += 1 + next.map_or(0, char::len_utf8);
                }
                '[' => at = self.bracket(at, to, addresses),
                '!' if rest[1..].starts_with('[') => {
                    // No pictures from elsewhere.
                    self.escaped.push_str("\\!");
                    at += 1;
                }
                '<' => {
                    let address = rest[1..].find(['<', '>', ' ']).map(|end| &rest[1..=end]);
                    match address.filter(|address| addresses && is_address(address)) {
                        Some(address) if rest[1 + address.len()..].starts_with('>') => {
                            self.address(address);
                            at += address.len() + 2;
                        }
                        _ => {
                            self.escaped.push_str("\\<");
                            at += 1;
                        }
                    }
                }
                'h' if addresses && address(rest).is_some() => {
                    let address = address(rest).unwrap_or_default();
                    self.address(address);
                    at += address.len();
                }
                letter => {
                    self.escaped.push(letter);
                    at += letter.len_utf8();
                }
            }
        }
    }

    /// Writes a code span as it is, and other backticks escaped.
    fn code(&mut self, at: usize) -> usize {
        let rest = &self.line[at..];
        if let Some(span) = self.spans.at(at) {
            self.escaped.push_str(&self.line[at..span.end]);
            span.end
        } else {
            let run = rest.bytes().take_while(|&byte| byte == b'`').count();
            self.escaped.push_str(&"\\`".repeat(run));
            at + run
        }
    }

    fn address(&mut self, address: &str) {
        self.escaped.push('<');
        self.escaped.push_str(address);
        self.escaped.push('>');
    }

    fn bracket(&mut self, at: usize, to: usize, outermost: bool) -> usize {
        let Some(link) = self.link(at, to).filter(|_| outermost) else {
            self.escaped.push_str("\\[");
            return at + 1;
        };
        let target = self.line[link.target..link.end].trim();
        // Behind a blank may stand a title.
        let target = target.split(' ').next().unwrap_or_default();
        if is_address(target) {
            self.escaped.push('[');
            self.text(link.label, link.label_end, false);
            self.escaped.push_str("](");
            self.escaped.push_str(target);
            self.escaped.push(')');
        } else {
            self.text(link.label, link.label_end, true);
        }
        link.end + 1
    }

    /// The link that begins at a `[`. Its label holds no brackets, and its
    /// target no parentheses: what else may be one stays text.
    fn link(&self, at: usize, to: usize) -> Option<Link> {
        let label = at + 1;
        let wanted = |byte| matches!(byte, b'[' | b']');
        let label_end = self.spans.find(self.line, label, wanted)?;
        let behind = self.line.get(label_end..to)?.strip_prefix("](")?;
        let target = label_end + "](".len();
        let length = behind.find(['(', ')', '[', '`', '\\'])?;
        let blank = self.line[label..label_end].trim().is_empty();
        (behind[length..].starts_with(')') && !blank).then_some(Link {
            label,
            label_end,
            target,
            end: target + length,
        })
    }
}

/// The web address that a text begins with.
fn address(text: &str) -> Option<&str> {
    let scheme = scheme(text)?;
    let length = text[scheme..]
        .find(|letter| !is_address_letter(letter))
        .unwrap_or(text.len() - scheme);
    // What ends a sentence ends the address before it.
    let address = text[..scheme + length].trim_end_matches([
        '.', ',', ':', ';', '!', '?', '\'', '*', '_', '~', ')', '&', '"',
    ]);
    (address.len() > scheme).then_some(address)
}

/// Whether a text is a web address and nothing else.
fn is_address(text: &str) -> bool {
    scheme(text)
        .is_some_and(|scheme| text.len() > scheme && text[scheme..].chars().all(is_address_letter))
}

fn scheme(text: &str) -> Option<usize> {
    ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.starts_with(scheme))
        .map(str::len)
}

fn is_address_letter(letter: char) -> bool {
    letter.is_ascii_graphic()
        && !matches!(
            letter,
            '<' | '>' | '"' | '`' | '\\' | '^' | '{' | '}' | '|' | '[' | ']' | '(' | ')'
        )
}
