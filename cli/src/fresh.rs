//! Whether a file is still what would be written.
//!
//! The file is its owner's to lay out: comments behind the first one, line breaks
//! and the order of imports make no difference. Neither does the version that
//! wrote it, where the code is the same.

use std::fmt;

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens as _;
use syn::{Item, UseTree};

/// Where a file is not what would be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    /// The line of the file; the one behind the last where something is missing
    /// there.
    pub(crate) line: usize,
    /// What it says.
    pub(crate) found: Option<String>,
    /// What would be there.
    pub(crate) wanted: Option<String>,
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "line {}:", self.line)?;
        for (sign, line) in [('-', &self.found), ('+', &self.wanted)] {
            if let Some(line) = line {
                writeln!(f, "{sign}{line}")?;
            }
        }
        Ok(())
    }
}

/// The first difference between a file and what would be written.
pub(crate) fn difference(found: &str, wanted: &str) -> Option<Difference> {
    let (found_words, wanted_words) = match (words(found), words(wanted)) {
        (Some(found), Some(wanted)) => (found, wanted),
        // Whatever it is, it is no Rust.
        _ => (lines(found), lines(wanted)),
    };
    let same = found_words
        .iter()
        .zip(&wanted_words)
        .take_while(|(found, wanted)| found.text == wanted.text)
        .count();
    if same == found_words.len() && same == wanted_words.len() {
        return None;
    }
    let line = |text: &str, words: &[Word]| {
        let number = words.get(same)?.line;
        let line = text.lines().nth(number.checked_sub(1)?)?;
        Some((number, line.to_owned()))
    };
    let in_found = line(found, &found_words);
    Some(Difference {
        line: in_found
            .as_ref()
            .map_or(found.lines().count() + 1, |(number, _)| *number),
        found: in_found.map(|(_, line)| line),
        wanted: line(wanted, &wanted_words).map(|(_, line)| line),
    })
}

/// A word that counts, and the line that it is on.
struct Word {
    text: String,
    line: usize,
}

/// The words of a file: those of its first comment, its imports, its code. None
/// if it is no Rust.
fn words(text: &str) -> Option<Vec<Word>> {
    let file = syn::parse_file(&text.replace("\r\n", "\n")).ok()?;
    let mut words = header(text);
    for attribute in file.attrs {
        code(attribute.into_token_stream(), &mut words);
    }
    items(file.items, &mut words);
    Some(words)
}

/// Lines as words.
fn lines(text: &str) -> Vec<Word> {
    let lines = text.lines().enumerate();
    lines
        .map(|(number, line)| Word {
            text: line.to_owned(),
            line: number + 1,
        })
        .collect()
}

/// The words of the first comment, but for those that say what wrote it.
fn header(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let comment = line.strip_prefix("//");
        match comment.filter(|comment| !comment.starts_with(['!', '/'])) {
            Some(comment) => words.extend(comment.split_whitespace().map(|word| Word {
                text: word.to_owned(),
                line: number + 1,
            })),
            None if line.is_empty() => {}
            None => break,
        }
    }
    let behind_version = words.windows(2).position(|pair| {
        let [first, second] = pair else { return false };
        first.text == "Do" && second.text == "not"
    });
    if words.first().is_some_and(|word| word.text == "@generated") {
        words.drain(1..behind_version.unwrap_or(1).max(1));
    }
    words
}

/// The words of a module: imports in any order and grouping, and the rest.
fn items(items: Vec<Item>, words: &mut Vec<Word>) {
    let mut imports = Vec::new();
    let mut rest = Vec::new();
    for item in items {
        match item {
            Item::Use(item) => {
                let start = if item.leading_colon.is_some() {
                    "::"
                } else {
                    ""
                };
                import(&item.tree, start.to_owned(), &mut imports);
            }
            item => code(item.into_token_stream(), &mut rest),
        }
    }
    imports.sort_by(|one, other| one.text.cmp(&other.text));
    words.extend(imports);
    words.extend(rest);
}

/// Each thing that is imported, by its whole path.
fn import(tree: &UseTree, start: String, words: &mut Vec<Word>) {
    let (text, name) = match tree {
        UseTree::Path(path) => {
            return import(&path.tree, format!("{start}{}::", path.ident), words);
        }
        UseTree::Group(group) => {
            for tree in &group.items {
                import(tree, start.clone(), words);
            }
            return;
        }
        UseTree::Name(name) => (format!("{start}{}", name.ident), name.ident.span()),
        UseTree::Rename(rename) => (
            format!("{start}{} as {}", rename.ident, rename.rename),
            rename.ident.span(),
        ),
        UseTree::Glob(glob) => (format!("{start}*"), glob.star_token.spans[0]),
    };
    words.push(Word {
        text,
        line: name.start().line,
    });
}

/// The words of code, but for those that come and go with line breaks: the last
/// comma of a list, and braces around one expression.
fn code(tokens: TokenStream, words: &mut Vec<Word>) {
    for token in tokens {
        let line = token.span().start().line;
        let text = match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    proc_macro2::Delimiter::Parenthesis => ("(", ")"),
                    proc_macro2::Delimiter::Bracket => ("[", "]"),
                    _ => ("", ""),
                };
                push(open, line, words);
                code(group.stream(), words);
                push(close, group.span_close().start().line, words);
                continue;
            }
            other => other.to_string(),
        };
        if text != "," {
            push(&text, line, words);
        }
    }
}

fn push(text: &str, line: usize, words: &mut Vec<Word>) {
    if !text.is_empty() {
        words.push(Word {
            text: text.to_owned(),
            line,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::difference;

    const FILE: &str = "\
// @generated by `cargo modeldoc` 0.1.0. Do not edit: change the documents, and run
//
//     cargo modeldoc generate schema --out models.rs

//! The models of `schema`.

// Why.
#![allow(dead_code)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use modeldoc::{Model, Property};

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Small => f.write_str(\"small\"),
        }
    }
}
";

    #[track_caller]
    fn same(found: &str) {
        assert_eq!(difference(found, FILE), None);
    }

    #[track_caller]
    fn differs(found: &str, expected: &str) {
        let difference = difference(found, FILE).map(|difference| difference.to_string());
        assert_eq!(difference.as_deref(), Some(expected));
    }

    #[test]
    fn a_file_is_its_owners_to_lay_out() {
        same(FILE);
        same(&FILE.replace('\n', "\r\n"));
        same(&FILE.replace("    ", "\t"));
        same(&FILE.replace(
            "f.write_str(\"small\"),",
            "{\nf.write_str(\n\"small\",\n)\n}\n",
        ));
        same(&FILE.replace("// Why.", "// Because."));
        let imports = FILE.find("use std").expect("imports");
        let behind = FILE.find("impl").expect("an impl");
        let mut other = FILE.to_owned();
        other.replace_range(
            imports..behind,
            "use modeldoc::Property;\nuse {modeldoc::Model, std::{fmt, collections::{BTreeSet, BTreeMap}}};",
        );
        same(&other);
    }

    #[test]
    fn a_version_alone_is_nothing() {
        same(&FILE.replace("0.1.0", "0.0.9"));
        same(&FILE.replace(" 0.1.0", ""));
    }

    #[test]
    fn where_the_command_or_the_code_is_another() {
        differs(
            &FILE.replace("generate schema", "generate docs"),
            "line 3:\n-//     cargo modeldoc generate docs --out models.rs\n\
             +//     cargo modeldoc generate schema --out models.rs\n",
        );
        differs(
            &FILE.replace("Self::Small => ", "Self::Large\n => "),
            "line 18:\n-            Self::Large\n\
             +            Self::Small => f.write_str(\"small\"),\n",
        );
        differs(
            &FILE.replace("use std::fmt;", "use core::fmt;"),
            "line 11:\n-use core::fmt;\n+use modeldoc::{Model, Property};\n",
        );
        differs(
            &format!("{FILE}\nfn main() {{}}\n"),
            "line 23:\n-fn main() {}\n",
        );
    }

    #[test]
    fn where_something_is_missing_or_broken() {
        differs(FILE.strip_suffix("}\n").expect("the end"), "line 21:\n+}\n");
        differs(
            "",
            "line 1:\n+// @generated by `cargo modeldoc` 0.1.0. Do not edit: change the documents, and run\n",
        );
    }
}
