//! Internals of [`modeldoc`](https://docs.rs/modeldoc): reads property tables
//! and emits Rust models. Use that crate; this one changes with every release
//! of it.
//!
//! ```text
//!  Document ──read──▶ Table ──lower──▶ Model ──emit──▶ tokens
//!  name, text         what the page    what it means,   the type, its
//!                     says, as         nothing left     accessors, its
//!                     written          to decide        serde impls
//! ```
//!
//! Each stage returns what it could make, and says what is wrong in
//! [`Problems`]. Reading and meaning know nothing of tokens, the disk or serde.

pub mod columns;
pub mod diagnostic;
pub mod dialect;
pub mod document;
mod emit;
pub mod json;
pub mod json_table;
pub mod lower;
pub mod markdown;
pub mod model;
pub mod names;
pub mod notes;
pub mod options;
pub mod page;
pub mod rustdoc;
mod select;
pub mod slug;
pub mod span;
pub mod suggest;
pub mod table;
pub mod text;
pub mod types;

pub use emit::Emitted;

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::{Document, Format};
use crate::model::Model;
use crate::options::{Item, Options};
use crate::table::Table;

/// What came of a document.
#[derive(Debug)]
pub struct Generated {
    /// The type with its good properties, whatever else is wrong.
    pub emitted: Emitted,
    /// What is wrong with the document, in its order.
    pub problems: Vec<Diagnostic>,
}

/// Emits the one model of a document, or the one that `fragment` names, as the
/// user's item. `problems` are those that were found while the document was
/// opened.
///
/// This is the only function that knows every stage. It never fails: problems
/// are returned beside the type.
pub fn model(
    document: &Document,
    fragment: Option<&str>,
    item: &Item,
    options: &Options,
    mut problems: Problems,
) -> Generated {
    // What was opened badly has no text to complain about further.
    let opened = problems.is_empty();
    let model = if opened {
        read_model(document, fragment, &mut problems)
    } else {
        Model::nothing(document.start())
    };
    Generated {
        emitted: emit::emit(&model, item, &options.runtime),
        problems: problems.into_sorted(),
    }
}

/// The user's item without any property, for a document that is not there.
pub fn nothing(item: &Item, options: &Options) -> Emitted {
    let start = span::Span {
        document: 0,
        start: 0,
        end: 0,
    };
    emit::emit(&Model::nothing(start), item, &options.runtime)
}

/// Reads the one model of a document. A document without one gives a model
/// without properties, and a problem.
pub fn read_model(document: &Document, fragment: Option<&str>, problems: &mut Problems) -> Model {
    let tables = read_tables(document, problems);
    match select::one(document, tables, fragment, problems) {
        Some(table) => lower::lower(document, &table, problems),
        None => Model::nothing(document.start()),
    }
}

/// Reads every property table of a document, in its notation.
pub fn read_tables<'d>(document: &'d Document, problems: &mut Problems) -> Vec<Table<'d>> {
    match document.format() {
        Format::Markdown => page::read(document, problems),
        Format::Json => json_table::read(document, problems),
    }
}
