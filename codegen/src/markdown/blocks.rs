//! Lines to blocks.

use std::ops::Range;

use super::anchor::{self, anchor};
use super::row::{is_delimiter, pipes};
use super::{Block, Fence, Grid, Heading, Line, Text};
use crate::document::Document;

/// Splits a Markdown document into its blocks. Never fails: what is nothing
/// else is a paragraph.
pub fn blocks(document: &Document) -> Vec<Block<'_>> {
    let mut scanner = Scanner {
        document,
        lines: document.lines(),
        blocks: Vec::new(),
        paragraph: None,
        in_item: false,
    };
    scanner.front_matter();
    while let Some(line) = scanner.lines.next() {
        scanner.line(line);
    }
    scanner.end_paragraph();
    scanner.blocks
}

struct Scanner<'d, L> {
    document: &'d Document,
    lines: L,
    blocks: Vec<Block<'d>>,
    /// The range of the paragraph that is open, and its count of lines.
    paragraph: Option<(Range<usize>, usize)>,
    /// Whether the line before belongs to a list item.
    in_item: bool,
}

impl<'d, L: Iterator<Item = Range<usize>> + Clone> Scanner<'d, L> {
    fn text(&self, range: &Range<usize>) -> &'d str {
        &self.document.text()[range.clone()]
    }

    /// Leaves out `---` ... `---` (or `...`) before everything else.
    fn front_matter(&mut self) {
        let mut lines = self.lines.clone();
        let is = |line: Range<usize>, marks: &[&str]| marks.contains(&self.text(&line).trim_end());
        if lines.next().is_some_and(|line| is(line, &["---"]))
            && lines.any(|line| is(line, &["---", "..."]))
        {
            self.lines = lines;
        }
    }

    fn line(&mut self, range: Range<usize>) {
        let line = self.text(&range);
        let trimmed = line.trim_start();
        if trimmed.is_empty() {
            self.end_paragraph();
        } else if indent(line) >= 4 {
            // Indented code, unless it continues a paragraph.
            if self.paragraph.is_some() {
                self.continue_paragraph(range);
            }
        } else if let Some(fence) = opening_fence(trimmed) {
            self.end_paragraph();
            self.fence(&range, fence);
        } else if let Some(close) = raw_html(trimmed) {
            self.end_paragraph();
            self.skip_until(&range, close);
        } else if let Some(heading) = self.atx_heading(&range) {
            self.end_paragraph();
            self.heading(heading);
        } else if self.setext_underline(trimmed) {
            // The open paragraph has become the heading.
        } else if is_thematic_break(trimmed) {
            self.end_paragraph();
        } else if line.contains('|') && self.table(&range) {
            // The table and its rows are read.
        } else if let Some(text) = item(trimmed) {
            self.end_paragraph();
            let start = range.end - text.len();
            let text = Text::new(self.document, start, range.end);
            self.blocks.push(Block::Item(text));
            self.in_item = true;
        } else if let Some(anchor) = anchor(trimmed).filter(|anchor| anchor.is(trimmed)) {
            self.end_paragraph();
            self.anchor(trimmed, range.end - trimmed.len(), &anchor);
        } else if !self.in_item {
            self.continue_paragraph(range);
        }
    }

    fn continue_paragraph(&mut self, line: Range<usize>) {
        let (open, count) = self.paragraph.get_or_insert((line.clone(), 0));
        open.end = line.end;
        *count += 1;
    }

    fn end_paragraph(&mut self) {
        self.in_item = false;
        if let Some((range, _)) = self.paragraph.take() {
            let text = Text::new(self.document, range.start, range.end);
            self.blocks.push(Block::Paragraph(text));
        }
    }

    fn fence(&mut self, opening: &Range<usize>, fence: (u8, usize)) {
        let line = self.text(opening).trim();
        let info = line[fence.1..].trim();
        // An unclosed fence holds everything to the end.
        let mut body: Option<Range<usize>> = None;
        for range in self.lines.by_ref() {
            let line = &self.document.text()[range.clone()];
            if indent(line) < 4 && closes_fence(line, fence) {
                break;
            }
            body.get_or_insert(range.clone()).end = range.end;
        }
        let body = body.unwrap_or(opening.end..opening.end);
        self.blocks.push(Block::Fence(Fence {
            info,
            body: self.text(&body),
            span: self.document.span(body.start, body.end),
        }));
    }

    /// Leaves out everything up to the line that holds `close`.
    fn skip_until(&mut self, first: &Range<usize>, close: &str) {
        let text = self.document.text();
        let closes = |range: Range<usize>| contains_ignoring_case(&text[range], close);
        if !closes(first.clone()) {
            self.lines.find(|range| closes(range.clone()));
        }
    }

    fn anchor(&mut self, text: &'d str, start: usize, anchor: &anchor::Anchor) {
        let name = &text[anchor.name.clone()];
        let start = start + anchor.name.start;
        self.blocks.push(Block::Anchor(Text {
            text: name,
            span: self.document.span(start, start + name.len()),
        }));
    }

    /// Adds a heading, and before it the anchors that it holds.
    fn heading(&mut self, mut heading: Heading<'d>) {
        // Several site generators read `## Pet {#pet}`.
        if let Some(open) = heading.text.rfind("{#")
            && let Some(name) = heading.text[open + 2..].strip_suffix('}')
            && !name.is_empty()
            && !name.contains(char::is_whitespace)
        {
            let start = heading.span.start as usize;
            let text = Text::new(self.document, start, start + open);
            self.blocks.push(Block::Anchor(Text {
                text: name,
                span: heading.span.slice(open + 2, open + 2 + name.len()),
            }));
            heading.text = text.text;
            heading.span = text.span;
        }
        while let Some(anchor) = anchor(heading.text) {
            let start = heading.span.start as usize;
            self.anchor(heading.text, start, &anchor);
            // One in the midst of the text stays there; a second one behind it
            // is not looked for.
            let rest = if anchor.tag.start == 0 {
                anchor.tag.end..heading.text.len()
            } else if anchor.tag.end == heading.text.len() {
                0..anchor.tag.start
            } else {
                break;
            };
            let rest = Text::new(self.document, start + rest.start, start + rest.end);
            heading.text = rest.text;
            heading.span = rest.span;
        }
        self.blocks.push(Block::Heading(heading));
    }

    fn atx_heading(&self, range: &Range<usize>) -> Option<Heading<'d>> {
        let line = self.text(range);
        let text = line.trim_start();
        let level = text.bytes().take_while(|&byte| byte == b'#').count();
        let rest = &text[level..];
        if !(1..=6).contains(&level) || !(rest.is_empty() || rest.starts_with([' ', '\t'])) {
            return None;
        }
        let start = range.end - rest.len();
        let rest = rest.trim_end();
        // A closing run of `#` counts only behind a blank.
        let open = rest.trim_end_matches('#');
        let rest = if open.ends_with([' ', '\t']) {
            open
        } else {
            rest
        };
        let Text { text, span } = Text::new(self.document, start, start + rest.len());
        Some(Heading {
            level: u8::try_from(level).unwrap_or(6),
            text,
            span,
        })
    }

    /// Turns an open paragraph of one line into a heading, where `line`
    /// underlines it. Longer ones stay text: that would be a heading to GitHub,
    /// but no name of a model.
    fn setext_underline(&mut self, line: &str) -> bool {
        let line = line.trim_end();
        let of = |mark: u8| line.bytes().all(|byte| byte == mark);
        let level = if of(b'=') {
            1
        } else if of(b'-') {
            2
        } else {
            return false;
        };
        let Some((range, 1)) = self.paragraph.clone() else {
            return false;
        };
        self.paragraph = None;
        let Text { text, span } = Text::new(self.document, range.start, range.end);
        self.heading(Heading { level, text, span });
        true
    }

    /// Reads a table whose header is the line at `header`, where a delimiter
    /// row follows it.
    fn table(&mut self, header: &Range<usize>) -> bool {
        let mut ahead = self.lines.clone();
        let Some(delimiter) = ahead.next().map(|line| self.text(&line)) else {
            return false;
        };
        // Most lines with a pipe are no header; do not split them.
        if !delimiter.trim_start().starts_with(['|', '-', ':']) {
            return false;
        }
        let mut line = Line::split(self.document, header.start, header.end, false);
        // A closing pipe without an opening one makes no column.
        let half_closed = !line.leading_pipe
            && line.cells.len() > 1
            && line.cells.last().is_some_and(|cell| cell.text.is_empty());
        if half_closed {
            line.cells.pop();
        }
        if !is_delimiter(delimiter, line.cells.len()) {
            return false;
        }
        self.end_paragraph();
        let closed = line.leading_pipe || half_closed;
        let mut rows = Vec::new();
        loop {
            self.lines = ahead.clone();
            let Some(range) = ahead.next().filter(|range| !self.ends_table(range)) else {
                break;
            };
            rows.push(Line::split(self.document, range.start, range.end, closed));
        }
        self.blocks.push(Block::Grid(Grid {
            header: line,
            delimiter: delimiter.trim(),
            rows,
        }));
        true
    }

    /// A table ends at a blank line or where another block begins. What begins
    /// like a list or a quotation but holds pipes is a row all the same: pages
    /// without outer pipes may have such names.
    fn ends_table(&self, range: &Range<usize>) -> bool {
        let line = self.text(range);
        let trimmed = line.trim();
        trimmed.is_empty()
            || opening_fence(trimmed).is_some()
            || raw_html(trimmed).is_some()
            || self.atx_heading(range).is_some()
            || (pipes(trimmed).next().is_none()
                && (indent(line) >= 4
                    || trimmed.starts_with(['>', '<'])
                    || is_thematic_break(trimmed)
                    || item(trimmed).is_some()))
    }
}

/// The columns a line is indented by; a tab reaches the next multiple of four.
pub(crate) fn indent(line: &str) -> usize {
    let mut columns = 0;
    for byte in line.bytes() {
        match byte {
            b' ' => columns += 1,
            b'\t' => columns += 4 - columns % 4,
            _ => break,
        }
    }
    columns
}

/// The character and the length of a fence that opens a code block.
pub(crate) fn opening_fence(line: &str) -> Option<(u8, usize)> {
    let mark = *line.as_bytes().first()?;
    let length = line.bytes().take_while(|&byte| byte == mark).count();
    let opens = match mark {
        b'`' => length >= 3 && !line[length..].contains('`'),
        b'~' => length >= 3,
        _ => false,
    };
    opens.then_some((mark, length))
}

/// Whether a line closes the code block of such a fence, if it is indented by
/// less than a code block.
pub(crate) fn closes_fence(line: &str, (mark, length): (u8, usize)) -> bool {
    let line = line.trim_matches([' ', '\t']);
    line.len() >= length && line.bytes().all(|byte| byte == mark)
}

/// `---`, `* * *`, `___`: three or more of one mark.
fn is_thematic_break(line: &str) -> bool {
    let mut marks = line.bytes().filter(|byte| !matches!(byte, b' ' | b'\t'));
    let Some(mark @ (b'-' | b'*' | b'_')) = marks.next() else {
        return false;
    };
    let mut count = 1;
    marks.all(|byte| {
        count += 1;
        byte == mark
    }) && count >= 3
}

/// What ends the HTML that a line begins, if its content is not Markdown.
fn raw_html(line: &str) -> Option<&'static str> {
    const RAW: [(&str, &str); 4] = [
        ("<pre", "</pre>"),
        ("<script", "</script>"),
        ("<style", "</style>"),
        ("<textarea", "</textarea>"),
    ];
    if line.starts_with("<!--") {
        return Some("-->");
    }
    let bytes = line.as_bytes();
    RAW.iter()
        .find(|(open, _)| {
            bytes
                .get(..open.len())
                .is_some_and(|start| start.eq_ignore_ascii_case(open.as_bytes()))
                && matches!(bytes.get(open.len()), None | Some(b' ' | b'\t' | b'>'))
        })
        .map(|&(_, close)| close)
}

fn contains_ignoring_case(line: &str, needle: &str) -> bool {
    line.as_bytes()
        .windows(needle.len())
        .any(|window| window.eq_ignore_ascii_case(needle.as_bytes()))
}

/// The text of a list item, where a line begins with a bullet or a number.
fn item(line: &str) -> Option<&str> {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = if digits > 0 {
        line[digits..].strip_prefix(['.', ')'])?
    } else {
        line.strip_prefix(['*', '-', '+'])?
    };
    rest.starts_with([' ', '\t']).then_some(rest)
}
