//! Numbers and strings, down to their last escape.

use std::borrow::Cow;

use super::{Read, Reader, fail};
use crate::diagnostic::Diagnostic;
use crate::span::Span;

impl<'d> Reader<'d, '_> {
    pub(super) fn number(&mut self) -> Read<&'d str> {
        let start = self.at;
        let digits = |this: &mut Self| {
            let from = this.at;
            while let Some(b'0'..=b'9') = this.peek() {
                this.at += 1;
            }
            this.at - from
        };
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let zero = self.peek() == Some(b'0');
        let whole = digits(self);
        let mut good = whole == 1 || (whole > 1 && !zero);
        if self.peek() == Some(b'.') {
            self.at += 1;
            good &= digits(self) > 0;
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            good &= digits(self) > 0;
        }
        let number = &self.text[start..self.at];
        if good {
            Ok(number)
        } else {
            let span = self.document.span(start, self.at);
            fail(Diagnostic::json_number(span, number))
        }
    }

    /// A text, and its place within the quotes.
    pub(super) fn string(&mut self) -> Read<(Cow<'d, str>, Span)> {
        let open = self.at;
        self.at += 1;
        let start = self.at;
        let mut owned: Option<String> = None;
        loop {
            let rest = &self.text[self.at..];
            let plain = rest
                .bytes()
                .position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f))
                .unwrap_or(rest.len());
            if let Some(owned) = &mut owned {
                owned.push_str(&rest[..plain]);
            }
            self.at += plain;
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => {
                    let before = &self.text[start..self.at];
                    let letter = self.escape()?;
                    owned.get_or_insert_with(|| before.to_owned()).push(letter);
                }
                None | Some(b'\n' | b'\r') => {
                    let span = self.document.span(open, self.at);
                    return fail(Diagnostic::json_unclosed_string(span));
                }
                Some(byte) => {
                    return fail(Diagnostic::json_control(self.here(), byte));
                }
            }
        }
        let span = self.document.span(start, self.at);
        let text = owned.map_or(Cow::Borrowed(&self.text[start..self.at]), Cow::Owned);
        self.at += 1;
        Ok((text, span))
    }

    /// The character of an escape, `\n` or `\u00e9`.
    fn escape(&mut self) -> Read<char> {
        let start = self.at;
        self.at += 1;
        let Some(letter) = self.text[self.at..].chars().next() else {
            return fail(Diagnostic::json_ends_early(self.here()));
        };
        self.at += letter.len_utf8();
        Ok(match letter {
            '"' | '\\' | '/' => letter,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => return self.unicode(start),
            _ => {
                let span = self.document.span(start, self.at);
                return fail(Diagnostic::json_escape(span, &self.text[start..self.at]));
            }
        })
    }

    /// Four digits, or twice four for a character of two units.
    fn unicode(&mut self, start: usize) -> Read<char> {
        let first = self.unit();
        let unit = match first {
            Some(high @ 0xd800..=0xdbff) if self.text[self.at..].starts_with("\\u") => {
                self.at += "\\u".len();
                self.unit()
                    .filter(|low| (0xdc00..=0xdfff).contains(low))
                    .map(|low| 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00))
            }
            unit => unit,
        };
        unit.and_then(char::from_u32).ok_or_else(|| {
            let span = self.document.span(start, self.at);
            Box::new(Diagnostic::json_escape(span, &self.text[start..self.at]))
        })
    }

    fn unit(&mut self) -> Option<u32> {
        let digits = self.text.get(self.at..self.at + 4)?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        self.at += digits.len();
        u32::from_str_radix(digits, 16).ok()
    }
}
