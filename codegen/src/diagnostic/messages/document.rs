//! Problems of a document as a whole.

use super::shown;
use crate::diagnostic::Diagnostic;
use crate::document::MAX_BYTES;
use crate::span::Span;

impl Diagnostic {
    pub(crate) const UNREADABLE_FILE: &str = "unreadable-file";

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

    /// A document that the user names and that declares no model.
    pub fn no_models(span: Span) -> Self {
        Diagnostic::error("no-models", span, "the document declares no model").help(
            "a model is a table that begins `| Name | Type |`, or a JSON document with \
             `properties`",
        )
    }

    /// A JSON Schema, where the feature that reads them is off.
    #[cfg(not(feature = "json-schema"))]
    pub fn schemas_left_out(span: Span) -> Self {
        Diagnostic::error(
            "schemas-left-out",
            span,
            "the document is a JSON Schema or an OpenAPI document",
        )
        .help(
            "write `features = [\"json-schema\"]` at the dependency on modeldoc in `Cargo.toml`: \
             reading such documents is a feature",
        )
    }

    /// A document that another one refers to and that cannot be read.
    pub fn unreadable_file(span: Span, path: &str, cause: &str) -> Self {
        let path = shown(path);
        Diagnostic::error(
            Diagnostic::UNREADABLE_FILE,
            span,
            format!("cannot read `{path}`: {cause}"),
        )
        .label("refers to this document")
        .help("references start at the folder of the document that they are in")
    }
}
