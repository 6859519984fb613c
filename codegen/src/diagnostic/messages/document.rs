//! Problems of a document as a whole.

use crate::diagnostic::Diagnostic;
use crate::document::MAX_BYTES;
use crate::span::Span;

impl Diagnostic {
    /// A document of more than [`MAX_BYTES`].
    pub fn document_too_large(span: Span) -> Self {
        Diagnostic::error(
            "document-too-large",
            span,
            format!("the document is larger than {} MiB", MAX_BYTES >> 20),
        )
        .help("split it into smaller documents")
    }

    /// A byte that is not UTF-8, `offset` bytes in.
    pub fn not_utf8(span: Span, offset: usize) -> Self {
        Diagnostic::error("not-utf8", span, "the document is not UTF-8")
            .label(format!("byte {offset} is not part of a character"))
            .help("save the document as UTF-8")
    }
}
