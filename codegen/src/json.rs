//! JSON with the place of everything in it.
//!
//! Why not `serde_json`: it would stand on the critical path of every user's
//! cold build, it loses the places of values, and of a repeated key it keeps
//! the last without a word. What it accepts, this accepts (RFC 8259), but for
//! keys that come twice; numbers are kept as they are written.

mod scalars;

use std::borrow::Cow;
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::span::Span;

/// How deep lists and objects may nest. The reader calls itself once a level,
/// and the compiler's stack is not ours; this is `serde_json`'s limit too.
pub const MAX_DEPTH: usize = 127;

/// A value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Json<'d> {
    /// The whole value, with its quotes or brackets.
    pub span: Span,
    /// What it is.
    pub value: Value<'d>,
}

/// What a value is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'d> {
    /// `null`
    Null,
    /// `true` or `false`
    Bool(bool),
    /// A number as it is written.
    Number(&'d str),
    /// A text, and where it stands within the quotes. It is borrowed if it
    /// stands there byte for byte.
    String(Cow<'d, str>, Span),
    /// A list.
    Array(Vec<Json<'d>>),
    /// Members in their order, each key once.
    Object(Vec<Member<'d>>),
}

impl Value<'_> {
    /// The kind of value in words, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Value::Null => "`null`",
            Value::Bool(_) => "a boolean",
            Value::Number(_) => "a number",
            Value::String(..) => "a string",
            Value::Array(_) => "a list",
            Value::Object(_) => "an object",
        }
    }
}

/// One member of an object.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member<'d> {
    /// The key.
    pub key: Cow<'d, str>,
    /// Where the key stands, within its quotes.
    pub key_span: Span,
    /// The value.
    pub value: Json<'d>,
}

/// The value of the first member of that name.
pub(crate) fn get<'d>(members: &'d [Member<'d>], key: &str) -> Option<&'d Json<'d>> {
    let member = members.iter().find(|member| member.key == key)?;
    Some(&member.value)
}

/// Reads a JSON document. At a mistake of syntax the reader stops: what follows
/// could only be guessed. A repeated key is a problem, and the first one counts.
pub fn read<'d>(document: &'d Document, problems: &mut Problems) -> Option<Json<'d>> {
    let mut reader = Reader {
        document,
        text: document.text(),
        at: 0,
        depth: 0,
        problems,
    };
    let json = reader.document();
    match json {
        Ok(json) => Some(json),
        Err(problem) => {
            problems.push(*problem);
            None
        }
    }
}

/// All that may stand between values.
const BLANKS: [char; 4] = [' ', '\t', '\n', '\r'];

/// Boxed, since results are passed through every level.
type Read<T> = Result<T, Box<Diagnostic>>;

fn fail<T>(problem: Diagnostic) -> Read<T> {
    Err(Box::new(problem))
}

struct Reader<'d, 'p> {
    document: &'d Document,
    text: &'d str,
    at: usize,
    depth: usize,
    problems: &'p mut Problems,
}

impl<'d> Reader<'d, '_> {
    fn document(&mut self) -> Read<Json<'d>> {
        self.blanks()?;
        if self.at == self.text.len() {
            return fail(Diagnostic::empty_json(self.document.start()));
        }
        let json = self.value()?;
        self.blanks()?;
        if self.at < self.text.len() {
            let span = self
                .document
                .span(self.at, self.text.trim_end_matches(BLANKS).len());
            return fail(Diagnostic::text_behind_json(span));
        }
        Ok(json)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The character that comes next, for messages.
    fn here(&self) -> Span {
        let length = self.text[self.at..]
            .chars()
            .next()
            .map_or(0, char::len_utf8);
        self.document.span(self.at, self.at + length)
    }

    fn blanks(&mut self) -> Read<()> {
        while let Some(b' ' | b'\t' | b'\n' | b'\r') = self.peek() {
            self.at += 1;
        }
        let rest = &self.text[self.at..];
        if rest.starts_with("//") || rest.starts_with("/*") {
            let span = self.document.span(self.at, self.at + 2);
            return fail(Diagnostic::json_comment(span));
        }
        Ok(())
    }

    fn value(&mut self) -> Read<Json<'d>> {
        let start = self.at;
        let value = match self.peek() {
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::array)?,
            Some(b'"') => {
                let (text, span) = self.string()?;
                Value::String(text, span)
            }
            Some(b'-' | b'0'..=b'9') => Value::Number(self.number()?),
            _ => self.word()?,
        };
        Ok(Json {
            span: self.document.span(start, self.at),
            value,
        })
    }

    fn nested(&mut self, read: fn(&mut Self) -> Read<Value<'d>>) -> Read<Value<'d>> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return fail(Diagnostic::json_too_deep(self.here(), MAX_DEPTH));
        }
        let value = read(self)?;
        self.depth -= 1;
        Ok(value)
    }

    fn word(&mut self) -> Read<Value<'d>> {
        let rest = &self.text[self.at..];
        let length = rest
            .find(|letter: char| {
                !(letter.is_alphanumeric() || matches!(letter, '_' | '$' | '-' | '+' | '.'))
            })
            .unwrap_or(rest.len());
        let word = &rest[..length];
        let span = self.document.span(self.at, self.at + length);
        let value = match word {
            "null" => Value::Null,
            "true" => Value::Bool(true),
            "false" => Value::Bool(false),
            "" if rest.is_empty() => return fail(Diagnostic::json_ends_early(self.here())),
            "" if rest.starts_with(['\'', '‘', '“', '`']) => {
                return fail(Diagnostic::json_quotes(self.here()));
            }
            "" => return fail(Diagnostic::json_value_expected(self.here())),
            _ => return fail(Diagnostic::json_unknown_word(span, word)),
        };
        self.at += length;
        Ok(value)
    }

    fn array(&mut self) -> Read<Value<'d>> {
        let open = self.at;
        self.at += 1;
        let mut elements = Vec::new();
        self.blanks()?;
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Value::Array(elements));
        }
        loop {
            elements.push(self.value()?);
            if !self.more(open, b']')? {
                return Ok(Value::Array(elements));
            }
        }
    }

    fn object(&mut self) -> Read<Value<'d>> {
        let open = self.at;
        self.at += 1;
        let mut members: Vec<Member<'d>> = Vec::new();
        let mut keys: HashMap<Cow<'d, str>, Span> = HashMap::new();
        self.blanks()?;
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Value::Object(members));
        }
        loop {
            let (key, key_span) = self.key(open)?;
            let value = self.value()?;
            if let Some(first) = keys.get(&key) {
                let line = self.document.line(first.start as usize);
                let problem = Diagnostic::repeated_key(key_span, &key, line);
                self.problems.push(problem);
            } else {
                keys.insert(key.clone(), key_span);
                members.push(Member {
                    key,
                    key_span,
                    value,
                });
            }
            if !self.more(open, b'}')? {
                return Ok(Value::Object(members));
            }
        }
    }

    /// A key, the colon, and the blanks round it.
    fn key(&mut self, open: usize) -> Read<(Cow<'d, str>, Span)> {
        let key = match self.peek() {
            Some(b'"') => self.string()?,
            None => return self.unclosed(open),
            Some(b'\'') => return fail(Diagnostic::json_quotes(self.here())),
            Some(_) => {
                let rest = &self.text[self.at..];
                let is_name =
                    |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '$' | '-');
                let length = rest.find(|letter| !is_name(letter)).unwrap_or(rest.len());
                let span = self.document.span(self.at, self.at + length);
                return fail(match length {
                    0 => Diagnostic::json_key_expected(self.here()),
                    _ => Diagnostic::json_bare_key(span, &rest[..length]),
                });
            }
        };
        self.blanks()?;
        match self.peek() {
            Some(b':') => self.at += 1,
            None => return self.unclosed(open),
            Some(_) => return fail(Diagnostic::json_colon_expected(self.here())),
        }
        self.blanks()?;
        Ok(key)
    }

    /// Whether a comma follows, and not the end of the list or object.
    fn more(&mut self, open: usize, close: u8) -> Read<bool> {
        self.blanks()?;
        match self.peek() {
            Some(b',') => {
                let comma = self.here();
                self.at += 1;
                self.blanks()?;
                if self.peek() == Some(close) {
                    return fail(Diagnostic::json_trailing_comma(comma));
                }
                Ok(true)
            }
            Some(byte) if byte == close => {
                self.at += 1;
                Ok(false)
            }
            None => self.unclosed(open),
            Some(b']' | b'}') => {
                let line = self.document.line(open);
                fail(Diagnostic::json_wrong_bracket(
                    self.here(),
                    char::from(close),
                    line,
                ))
            }
            // The comma belongs behind the value before, not before the next.
            Some(_) => {
                let end = self.text[..self.at].trim_end_matches(BLANKS).len();
                fail(Diagnostic::json_comma_expected(
                    self.document.span(end, end),
                ))
            }
        }
    }

    fn unclosed<T>(&self, open: usize) -> Read<T> {
        let span = self.document.span(open, open + 1);
        fail(Diagnostic::json_unclosed(span, &self.text[open..=open]))
    }
}
