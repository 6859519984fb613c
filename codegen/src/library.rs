//! The JSON documents of a run, and their paths.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Document, Format};
use crate::json::{self, Json};
use crate::span::Span;

/// The JSON documents of one run, each read once, so that their schemas can
/// refer to each other.
#[derive(Debug)]
pub(crate) struct Library<'d> {
    pub(crate) files: Vec<File<'d>>,
    /// By the number of the document.
    indices: HashMap<u32, usize>,
    /// The paths of files that could not be read, which was a problem.
    pub(crate) unreadable: HashSet<String>,
}

/// A document of a library.
#[derive(Debug)]
pub(crate) struct File<'d> {
    pub(crate) document: &'d Document,
    /// None where the text is no JSON, which was a problem.
    pub(crate) json: Option<Json<'d>>,
    /// The name without detours, to be found by.
    pub(crate) path: String,
}

impl<'d> Library<'d> {
    /// Reads the documents that are JSON. Their numbers must differ.
    pub(crate) fn new(
        documents: impl IntoIterator<Item = &'d Document>,
        problems: &mut Problems,
    ) -> Self {
        let mut library = Library {
            files: Vec::new(),
            indices: HashMap::new(),
            unreadable: HashSet::new(),
        };
        for document in documents {
            if document.format() != Format::Json || document.is_broken() {
                continue;
            }
            let id = document.start().document;
            library.indices.insert(id, library.files.len());
            library.files.push(File {
                document,
                json: json::read(document, problems),
                path: straight(document.name()),
            });
        }
        for span in problems.places_of(Diagnostic::UNREADABLE_FILE) {
            let file = library.index(span).map(|index| &library.files[index]);
            let path = file.and_then(|file| {
                let range = span.start as usize..span.end as usize;
                let written = file.document.text().get(range)?;
                Some(file.beside(&file_of(written)?))
            });
            library.unreadable.extend(path);
        }
        library
    }

    pub(crate) fn index(&self, span: Span) -> Option<usize> {
        self.indices.get(&span.document).copied()
    }

    /// A document's number and what it says, if it is JSON.
    pub(crate) fn root(&self, document: &Document) -> Option<(usize, &Json<'d>)> {
        let index = self.index(document.start())?;
        Some((index, self.files[index].json.as_ref()?))
    }
}

impl File<'_> {
    /// The path of a file that is written relative to this one.
    pub(crate) fn beside(&self, path: &str) -> String {
        let folder = self.path.rfind('/').map_or("", |end| &self.path[..=end]);
        straight(&format!("{folder}{path}"))
    }
}

/// The path of the JSON file that a reference names, relative to the
/// document's folder.
pub(crate) fn file_of(reference: &str) -> Option<String> {
    let path = percent_decoded(reference.split('#').next()?);
    let relative = !path.starts_with(['/', '\\']) && !path.contains(':');
    let json = path
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("json"));
    (relative && json).then_some(path)
}

/// A path without `.` and, as far as possible, without `..`.
fn straight(path: &str) -> String {
    let path = path.replace('\\', "/");
    let mut parts: Vec<&str> = Vec::new();
    for part in path.split('/') {
        match part {
            "." => {}
            ".." if parts.last().is_some_and(|last| !matches!(*last, ".." | "")) => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

pub(crate) fn percent_decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let digit = |at: usize| char::from(*tail.get(at)?).to_digit(16);
        match (first, digit(0), digit(1)) {
            (b'%', Some(high), Some(low)) => {
                bytes.push(u8::try_from(high * 16 + low).unwrap_or(b'?'));
                rest = &tail[2..];
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}
