//! Byte ranges of a document.

use std::ops::Range;

/// A byte range of one document, on character boundaries.
///
/// Documents are limited to [`MAX_BYTES`](crate::document::MAX_BYTES), so 32
/// bits are enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Which of the documents of one run, counted from 0.
    pub document: u32,
    /// The first byte.
    pub start: u32,
    /// The byte after the last one.
    pub end: u32,
}

impl Span {
    /// The range as `str` indices.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// The part of this span that starts `start` bytes in and ends before
    /// byte `end`, both counted from the start of this span and clamped to it.
    #[must_use]
    pub fn slice(self, start: usize, end: usize) -> Span {
        let at = |offset: usize| {
            let offset = u32::try_from(offset).unwrap_or(u32::MAX);
            self.start.saturating_add(offset).min(self.end)
        };
        Span {
            document: self.document,
            start: at(start),
            end: at(end).max(at(start)),
        }
    }

    /// The empty span just behind this one.
    #[must_use]
    pub fn after(self) -> Span {
        Span {
            start: self.end,
            ..self
        }
    }

    /// The smallest span that holds this one and `other`, which lies behind it
    /// in the same document.
    #[must_use]
    pub fn to(self, other: Span) -> Span {
        Span {
            end: other.end.max(self.end),
            ..self
        }
    }
}

/// A value and where the document says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value and its place.
    pub fn new(value: T, span: Span) -> Self {
        Spanned { value, span }
    }
}
