//! Examples of documents as tests of their models.
//!
//! Only test builds that ask for it (the option `examples`) call this.

use alloc::format;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
// Writing to a string cannot fail.
use core::fmt::Write;

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_json::Value;

use crate::Property;

/// One example and the models that its document declares.
#[derive(Debug)]
pub struct Example {
    /// The document that it stands in.
    pub document: &'static str,
    /// The line of the document that its first line is, counted from 1.
    pub line: usize,
    /// The JSON.
    pub text: &'static str,
    /// The models of the run: their names, documents and rows.
    pub models: &'static [(&'static str, &'static str, &'static [Property])],
}

/// Reads an example as its model and writes it back.
///
/// # Panics
///
/// The model refuses the example, or what is written is not what was read. The
/// text says where the example and the table disagree.
#[track_caller]
pub fn check_example<T: DeserializeOwned + Serialize>(example: &Example) {
    if let Err(text) = check::<T>(example) {
        panic!("{text}");
    }
}

fn check<T: DeserializeOwned + Serialize>(example: &Example) -> Result<(), String> {
    let model: T = serde_json::from_str(example.text).map_err(|error| refused(example, &error))?;
    let read: Value = match serde_json::from_str(example.text) {
        Ok(value) => value,
        Err(error) => return Err(refused(example, &error)),
    };
    let written = serde_json::to_value(&model).map_err(|error| error.to_string())?;
    let mut path = Vec::new();
    match difference(&read, &written, &mut path) {
        None => Ok(()),
        Some(what) => Err(changed(example, &path, &what)),
    }
}

/// What the model says of an example that it does not take, with the places in
/// the document.
fn refused(example: &Example, error: &serde_json::Error) -> String {
    let text = error.to_string();
    let said = text.split(" at line ").next().unwrap_or(&text);
    let line = example.line + error.line().saturating_sub(1);
    let mut told = format!(
        "the example does not fit its table: {said}\n  --> {}:{line}:{}\n",
        example.document,
        error.column(),
    );
    show_line(&mut told, example, error.line(), error.column());
    if let Some((document, row)) = row_of(example, said) {
        let _ = writeln!(told, "   = the table says so at {document}:{row}");
    }
    told
}

/// A value that did not come back as it was.
fn changed(example: &Example, path: &[Step<'_>], what: &str) -> String {
    let offset = place(example.text, path).unwrap_or(0);
    let before = &example.text[..offset.min(example.text.len())];
    let line = before.matches('\n').count() + 1;
    let column = before.len() - before.rfind('\n').map_or(0, |newline| newline + 1) + 1;
    let mut told = format!(
        "the example does not come back as it is: `{}` {what}\n  --> {}:{}:{column}\n",
        shown(path),
        example.document,
        example.line + line - 1,
    );
    show_line(&mut told, example, line, column);
    told.push_str(
        "   = a property that the table does not list is kept with the option `unknown = keep`\n",
    );
    told
}

/// The line of an example, with a mark below the column.
fn show_line(told: &mut String, example: &Example, line: usize, column: usize) {
    let Some(text) = example.text.lines().nth(line.saturating_sub(1)) else {
        return;
    };
    let blanks = " ".repeat(column.saturating_sub(1));
    let _ = write!(told, "   |\n   | {text}\n   | {blanks}^\n   |\n");
}

/// Where the row stands that an error is about: errors begin with the names of
/// models and properties, from the outermost to the innermost.
fn row_of(example: &Example, said: &str) -> Option<(&'static str, u32)> {
    let mut found = None;
    for part in said.split(": ") {
        let Some((model, property)) = part.split_once('.') else {
            break;
        };
        let known = example.models.iter().find(|(name, ..)| *name == model);
        let (_, document, rows) = known?;
        found = row(rows, property).map(|row| (*document, row.line()));
    }
    // A missing property names its model behind its own name.
    let missing = || {
        let rest = said.split("missing field `").nth(1)?;
        let (property, rest) = rest.split_once("` of `")?;
        let model = rest.split('`').next()?;
        let (_, document, rows) = example.models.iter().find(|(name, ..)| *name == model)?;
        row(rows, property).map(|row| (*document, row.line()))
    };
    missing().or(found)
}

/// One step from a value to one inside it.
#[derive(Clone, Debug, PartialEq)]
enum Step<'v> {
    Property(&'v str),
    Element(usize),
}

fn shown(path: &[Step<'_>]) -> String {
    let mut text = String::new();
    for step in path {
        match step {
            Step::Property(name) if text.is_empty() => text.push_str(name),
            Step::Property(name) => text.extend([".", name]),
            Step::Element(index) => {
                let _ = write!(text, "[{index}]");
            }
        }
    }
    text
}

/// The first place where two values differ, and how. Numbers are compared by
/// their values; null and an absent property are one.
fn difference<'v>(read: &'v Value, written: &'v Value, path: &mut Vec<Step<'v>>) -> Option<String> {
    match (read, written) {
        (Value::Object(read), Value::Object(written)) => {
            for (name, value) in read {
                path.push(Step::Property(name));
                match written.get(name) {
                    Some(other) => {
                        let found = difference(value, other, path);
                        if found.is_some() {
                            return found;
                        }
                    }
                    None if value.is_null() => {}
                    None => return Some("is lost".to_string()),
                }
                path.pop();
            }
            let mut more = written.iter().filter(|(name, _)| !read.contains_key(*name));
            more.find(|(_, value)| !value.is_null())
                .map(|(name, _)| format!("gets a property `{name}`"))
        }
        (Value::Array(read), Value::Array(written)) => {
            for (index, (value, other)) in read.iter().zip(written).enumerate() {
                path.push(Step::Element(index));
                let found = difference(value, other, path);
                if found.is_some() {
                    return found;
                }
                path.pop();
            }
            let (before, after) = (read.len(), written.len());
            (before != after).then(|| format!("has {after} elements instead of {before}"))
        }
        (Value::Number(read), Value::Number(written)) => {
            let same = read == written || read.as_f64() == written.as_f64();
            (!same).then(|| format!("becomes {written}"))
        }
        (read, written) => (read != written).then(|| "changes".to_string()),
    }
}

/// The row of a property.
fn row<'r>(rows: &'r [Property], name: &str) -> Option<&'r Property> {
    rows.iter().find(|row| row.name == name)
}

/// Where the value stands that a path leads to: of a property, its name.
fn place(text: &str, path: &[Step<'_>]) -> Option<usize> {
    let mut scanner = Scanner {
        text: text.as_bytes(),
        at: 0,
    };
    let mut start = 0;
    for step in path {
        scanner.blanks();
        match step {
            Step::Property(wanted) => {
                scanner.expect(b'{')?;
                loop {
                    scanner.blanks();
                    start = scanner.at;
                    let name = scanner.string()?;
                    scanner.blanks();
                    scanner.expect(b':')?;
                    let own: String = serde_json::from_str(name).ok()?;
                    if own == *wanted {
                        break;
                    }
                    scanner.skip()?;
                    scanner.blanks();
                    scanner.expect(b',')?;
                }
            }
            Step::Element(wanted) => {
                scanner.expect(b'[')?;
                for _ in 0..*wanted {
                    scanner.skip()?;
                    scanner.blanks();
                    scanner.expect(b',')?;
                }
                scanner.blanks();
                start = scanner.at;
            }
        }
    }
    Some(start)
}

/// Moves over JSON that is known to be right.
struct Scanner<'t> {
    text: &'t [u8],
    at: usize,
}

impl<'t> Scanner<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.get(self.at).copied()
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        (self.peek()? == byte).then(|| self.at += 1)
    }

    /// A string, with its quotes.
    fn string(&mut self) -> Option<&'t str> {
        let start = self.at;
        self.expect(b'"')?;
        loop {
            match self.peek()? {
                b'"' => break,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        core::str::from_utf8(self.text.get(start..self.at)?).ok()
    }

    /// A whole value: brackets are counted, strings are passed over.
    fn skip(&mut self) -> Option<()> {
        self.blanks();
        let mut depth = 0_usize;
        loop {
            match self.peek()? {
                b'"' => {
                    self.string()?;
                }
                b'{' | b'[' => {
                    depth += 1;
                    self.at += 1;
                }
                b'}' | b']' => {
                    depth = depth.checked_sub(1)?;
                    self.at += 1;
                }
                b',' if depth == 0 => return Some(()),
                _ => self.at += 1,
            }
            let ended = depth == 0 && matches!(self.peek(), None | Some(b',' | b'}' | b']'));
            if ended {
                return Some(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, place};

    #[test]
    fn paths_lead_to_places() {
        let text = r#"{ "a": [1, {"b": "x,]}"}, [2]], "c\u0064": {"e": null} }"#;
        let check = |path: &[Step<'_>], rest: &str| {
            let place = place(text, path).expect("it is there");
            assert!(text[place..].starts_with(rest), "{}", &text[place..]);
        };
        check(&[], "{");
        check(&[Step::Property("a")], "\"a\"");
        check(&[Step::Property("a"), Step::Element(0)], "1");
        check(
            &[Step::Property("a"), Step::Element(1), Step::Property("b")],
            "\"b\"",
        );
        check(
            &[Step::Property("a"), Step::Element(2), Step::Element(0)],
            "2",
        );
        check(&[Step::Property("cd"), Step::Property("e")], "\"e\"");
        assert_eq!(place(text, &[Step::Property("z")]), None);
    }
}
