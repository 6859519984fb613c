//! A document as it came from the disk: its name, its text, its lines.

use crate::diagnostic::{Diagnostic, Problems};
use crate::span::Span;

/// The largest document that is read, in bytes (64 MiB). Far above any page
/// that a person or a generator writes, and small enough for 32-bit offsets.
pub const MAX_BYTES: usize = 64 << 20;

/// The notation of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// A Markdown page that holds property tables.
    Markdown,
    /// A JSON document: a property table, or a list of them.
    Json,
}

/// One document: what messages call it, and its text.
#[derive(Clone, Debug)]
pub struct Document {
    id: u32,
    name: String,
    text: String,
    format: Format,
}

impl Document {
    /// Takes a document's bytes.
    ///
    /// `id` is its number among the documents of one run, `name` is the path
    /// that messages show; its extension decides the format (`.json`, else
    /// Markdown). A byte order mark is left out. Bytes that are not UTF-8, or
    /// more than [`MAX_BYTES`] of them, are a problem; the document is then
    /// empty.
    pub fn new(id: u32, name: &str, bytes: Vec<u8>, problems: &mut Problems) -> Self {
        let mut document = Document {
            id,
            name: name.to_owned(),
            text: String::new(),
            format: format_of(name),
        };
        if bytes.len() > MAX_BYTES {
            problems.push(Diagnostic::document_too_large(document.start()));
            return document;
        }
        match String::from_utf8(bytes) {
            Ok(text) => document.text = text,
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                bytes.truncate(good);
                // What stands before the bad byte is kept for the excerpt.
                document.text = String::from_utf8(bytes).unwrap_or_default();
                problems.push(Diagnostic::not_utf8(document.span(good, good), good));
                return document;
            }
        }
        if document.text.starts_with('\u{feff}') {
            // Blanks of the same length keep every byte offset true.
            document.text.replace_range(..3, "   ");
        }
        document
    }

    /// What messages call the document.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The notation, by the extension of the name.
    pub fn format(&self) -> Format {
        self.format
    }

    /// The span of a byte range of this document.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let at = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Span {
            document: self.id,
            start: at(start),
            end: at(end),
        }
    }

    /// The empty span before the first byte.
    pub fn start(&self) -> Span {
        self.span(0, 0)
    }

    /// The 1-based line and column of a byte offset; columns count characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let before = &self.text[..self.text.floor_char_boundary_at(offset)];
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (line, before[line_start..].chars().count() + 1)
    }

    /// The line that holds a byte offset, without its line end, and the offset
    /// of its first byte.
    pub fn line_at(&self, offset: usize) -> (usize, &str) {
        let offset = self.text.floor_char_boundary_at(offset);
        let start = self.text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
        let rest = &self.text[start..];
        let line = rest.find('\n').map_or(rest, |newline| &rest[..newline]);
        (start, line.strip_suffix('\r').unwrap_or(line))
    }
}

/// `str::floor_char_boundary`, which is younger than our minimum Rust.
trait FloorCharBoundary {
    fn floor_char_boundary_at(&self, offset: usize) -> usize;
}

impl FloorCharBoundary for str {
    fn floor_char_boundary_at(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.len());
        while !self.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

fn format_of(name: &str) -> Format {
    let json = name
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("json"));
    if json { Format::Json } else { Format::Markdown }
}
