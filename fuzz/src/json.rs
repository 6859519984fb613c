//! Any bytes as a JSON document: a property table, a schema, OpenAPI.

use super::document;

/// Reads bytes as a document, in every way that the macros have.
pub fn check(bytes: &[u8]) {
    document::check("page.json", bytes);
}
