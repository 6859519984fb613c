//! A document as it came from the disk: its name, its text, its lines.

use std::ops::Range;

use crate::diagnostic::{Diagnostic, Problems};
use crate::span::Span;
use crate::text::run;

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

/// One document: what messages call it, its text, and where its lines begin.
#[derive(Clone, Debug)]
pub struct Document {
    id: u32,
    name: String,
    text: String,
    format: Format,
    broken: bool,
    /// The first byte of every line.
    lines: Vec<u32>,
    /// How many characters stand before every [`STRIDE`]th byte.
    characters: Vec<u32>,
}

/// So many bytes are counted anew for a column. Lines of megabytes with
/// thousands of problems in them must not be counted from their start for each.
const STRIDE: usize = 1024;

impl Document {
    /// Takes a document's bytes.
    ///
    /// `id` is its number among the documents of one run, `name` is the path
    /// that messages show; its extension decides the format (`.json`, else
    /// Markdown). A byte order mark is left out. Bytes that are not UTF-8 are a
    /// problem, and the document ends before them; more than [`MAX_BYTES`] are
    /// a problem, and the document is empty.
    pub fn new(id: u32, name: &str, mut bytes: Vec<u8>, problems: &mut Problems) -> Self {
        if bytes.len() > MAX_BYTES {
            let mut document = Document::of_text(id, name, String::new());
            document.broken = true;
            problems.push(Diagnostic::document_too_large(document.start()));
            return document;
        }
        if bytes.starts_with("\u{feff}".as_bytes()) {
            bytes.drain(.."\u{feff}".len());
        }
        match String::from_utf8(bytes) {
            Ok(text) => Document::of_text(id, name, text),
            Err(error) => {
                let good = error.utf8_error().valid_up_to();
                let mut bytes = error.into_bytes();
                bytes.truncate(good);
                // What stands before the bad byte is kept for the excerpt.
                let text = String::from_utf8(bytes).unwrap_or_default();
                let mut document = Document::of_text(id, name, text);
                document.broken = true;
                problems.push(Diagnostic::not_utf8(document.span(good, good), good));
                document
            }
        }
    }

    fn of_text(id: u32, name: &str, text: String) -> Self {
        Document {
            id,
            name: name.to_owned(),
            format: format_of(name),
            broken: false,
            lines: line_starts(&text),
            characters: character_counts(&text),
            text,
        }
    }

    /// Its number among the documents of one run.
    pub fn id(&self) -> u32 {
        self.id
    }

    /// What messages call the document.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The file name without folders and extension: what a model is called that
    /// nothing else names.
    pub(crate) fn stem(&self) -> &str {
        let file = self.name.rsplit(['/', '\\']).next().unwrap_or(&self.name);
        file.split_once('.').map_or(file, |(stem, _)| stem)
    }

    /// Whether the bytes were no text that can be read, which was a problem
    /// then.
    pub fn is_broken(&self) -> bool {
        self.broken
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
        Span {
            document: self.id,
            start: offset(start),
            end: offset(end),
        }
    }

    /// The empty span before the first byte.
    pub fn start(&self) -> Span {
        self.span(0, 0)
    }

    /// The 1-based line and column of a byte offset; columns count characters.
    pub fn line_column(&self, offset: usize) -> (usize, usize) {
        let offset = self.boundary(offset);
        let line = self.line_index(offset);
        let column = self.characters_before(offset) - self.characters_before(self.line_start(line));
        (line + 1, column as usize + 1)
    }

    /// The 1-based line of a byte offset.
    pub fn line(&self, offset: usize) -> usize {
        self.line_index(self.boundary(offset)) + 1
    }

    /// The line that holds a byte offset, without its line end, and the offset
    /// of its first byte.
    pub fn line_at(&self, offset: usize) -> (usize, &str) {
        let range = self.line_range(self.line_index(self.boundary(offset)));
        (range.start, &self.text[range])
    }

    /// The byte ranges of all lines, line ends excluded. A line ends with `\n`,
    /// `\r\n` or `\r`; what follows the last line end is a line if it is not
    /// empty.
    pub(crate) fn lines(&self) -> impl Iterator<Item = Range<usize>> + Clone + '_ {
        let last = self.lines.len() - 1;
        let count = last + usize::from(self.line_start(last) < self.text.len());
        (0..count).map(|line| self.line_range(line))
    }

    fn line_start(&self, line: usize) -> usize {
        self.lines[line] as usize
    }

    fn line_range(&self, line: usize) -> Range<usize> {
        let start = self.line_start(line);
        let end = match self.lines.get(line + 1) {
            Some(&next) => next as usize,
            None => self.text.len(),
        };
        let line = &self.text[start..end];
        let line = line.strip_suffix('\n').unwrap_or(line);
        let line = line.strip_suffix('\r').unwrap_or(line);
        start..start + line.len()
    }

    /// The index of the line that holds an offset.
    fn line_index(&self, at: usize) -> usize {
        // The first line starts at 0, so at least one starts at or before.
        self.lines.partition_point(|&start| start <= offset(at)) - 1
    }

    fn characters_before(&self, offset: usize) -> u32 {
        let stride = offset / STRIDE;
        match self.characters.get(stride) {
            Some(before) => before + characters(&self.text.as_bytes()[stride * STRIDE..offset]),
            None => {
                // The text's end, on a stride's.
                let last = self.characters.len().saturating_sub(1);
                let before = self.characters.last().copied().unwrap_or(0);
                before + characters(&self.text.as_bytes()[last * STRIDE..offset])
            }
        }
    }

    /// The nearest character boundary at or before an offset.
    fn boundary(&self, offset: usize) -> usize {
        let mut offset = offset.min(self.text.len());
        while !self.text.is_char_boundary(offset) {
            offset -= 1;
        }
        offset
    }
}

fn offset(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn line_starts(text: &str) -> Vec<u32> {
    let bytes = text.as_bytes();
    let mut starts = vec![0];
    let mut at = 0;
    loop {
        at += run(&text[at..], |byte| matches!(byte, b'\n' | b'\r'));
        match bytes.get(at) {
            None => return starts,
            Some(b'\r') if bytes.get(at + 1) == Some(&b'\n') => at += 1,
            Some(_) => {
                at += 1;
                starts.push(offset(at));
            }
        }
    }
}

/// How many characters stand before every [`STRIDE`]th byte.
fn character_counts(text: &str) -> Vec<u32> {
    // The standard library counts in optimised code.
    if text.chars().count() == text.len() {
        return (0..text.len()).step_by(STRIDE).map(offset).collect();
    }
    let mut before = 0;
    let mut counts = Vec::new();
    for chunk in text.as_bytes().chunks(STRIDE) {
        counts.push(before);
        before += characters(chunk);
    }
    counts
}

/// How many characters begin in these bytes of a text.
fn characters(bytes: &[u8]) -> u32 {
    let continues = |byte: &u8| byte & 0b1100_0000 == 0b1000_0000;
    offset(bytes.iter().filter(|byte| !continues(byte)).count())
}

fn format_of(name: &str) -> Format {
    let json = name
        .rsplit_once('.')
        .is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("json"));
    if json { Format::Json } else { Format::Markdown }
}

#[cfg(test)]
mod tests {
    use super::{Document, STRIDE};
    use crate::diagnostic::Problems;

    fn document(text: &str) -> Document {
        let mut problems = Problems::new();
        let document = Document::new(0, "a.md", text.into(), &mut problems);
        assert!(problems.into_sorted().is_empty());
        document
    }

    #[test]
    fn lines_end_in_every_way() {
        let lines = |text: &str| -> Vec<String> {
            let document = document(text);
            let lines = document.lines();
            lines.map(|line| document.text()[line].to_owned()).collect()
        };
        assert_eq!(lines(""), [""; 0]);
        assert_eq!(lines("a"), ["a"]);
        assert_eq!(lines("a\n"), ["a"]);
        assert_eq!(lines("\u{feff}a\r\nb\rc\n\r\nd"), ["a", "b", "c", "", "d"]);
        assert_eq!(lines("\r\r"), ["", ""]);
    }

    #[test]
    fn places_are_counted_as_editors_do() {
        let document = document("a\r\nüb\rc\n");
        assert_eq!(document.line_column(0), (1, 1));
        assert_eq!(document.line_column(3), (2, 1));
        // Within the two bytes of a character.
        assert_eq!(document.line_column(4), (2, 1));
        assert_eq!(document.line_column(5), (2, 2));
        assert_eq!(document.line_column(7), (3, 1));
        assert_eq!(document.line_column(9), (4, 1));
        assert_eq!(document.line_column(usize::MAX), (4, 1));
        assert_eq!(document.line_at(5), (3, "üb"));
        assert_eq!(document.line_at(9), (9, ""));
    }

    #[test]
    fn columns_of_long_lines_are_right() {
        let text = "x\n".to_owned() + &"aü€😀".repeat(STRIDE);
        let document = document(&text);
        let line = &text[2..];
        for (index, (at, _)) in line.char_indices().enumerate() {
            assert_eq!(document.line_column(at + 2), (2, index + 1));
        }
        let end = line.chars().count() + 1;
        assert_eq!(document.line_column(text.len()), (2, end));
    }
}
