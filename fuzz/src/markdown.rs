//! Any bytes as a Markdown page.

use super::document;

/// Reads bytes as a page, in every way that the macros have.
pub fn check(bytes: &[u8]) {
    document::check("page.md", bytes);
}
