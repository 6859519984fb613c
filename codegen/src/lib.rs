//! Internals of [`modeldoc`](https://docs.rs/modeldoc): reads property tables
//! and emits Rust models. Use that crate; this one changes with every release
//! of it.
//!
//! ```text
//!  Document ──read──▶ Table ──lower──▶ Model ──link──▶ Models ──emit──▶ source
//!  name, text         what the page    what it means   all of them      types,
//!                     says, as                         together: names, accessors,
//!                     written                          references       serde impls
//! ```
//!
//! Each stage returns what it could make, and says what is wrong in
//! [`Problems`]. Nothing here knows the disk or the compiler.

pub mod columns;
pub mod diagnostic;
pub mod dialect;
pub mod document;
mod emit;
pub mod json;
pub mod json_table;
pub mod link;
pub mod lower;
pub mod markdown;
pub mod model;
pub mod names;
pub mod notes;
pub mod options;
pub mod page;
pub mod read;
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
use crate::document::Document;
use crate::link::Scope;
use crate::model::Model;
use crate::options::{Item, Options};

/// What came of some documents.
#[derive(Debug)]
pub struct Generated {
    /// The types with their good properties, whatever else is wrong: the ones
    /// that the documents declare in their order, each with those that are
    /// written inside it.
    pub emitted: Vec<Emitted>,
    /// What is wrong with the documents, in their order.
    pub problems: Vec<Diagnostic>,
}

/// Emits the one model of a document, or the one that `fragment` names, as the
/// user's item. `problems` are those that were found while the document was
/// opened.
///
/// It never fails: problems are returned beside the type.
pub fn model(
    document: &Document,
    fragment: Option<&str>,
    item: &Item,
    options: &Options,
    mut problems: Problems,
) -> Generated {
    let mut models = read::one(document, fragment, options, &mut problems);
    if models.is_empty() {
        models.push(Model::nothing(document.start()));
    }
    // The user's name stands for the document's.
    models[0].name.clone_from(&item.name);
    let documents = std::slice::from_ref(document);
    let models = link::link(
        documents,
        models,
        &options.types,
        Scope::Open,
        &mut problems,
    );
    Generated {
        emitted: emit_all(&models, item, options),
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
    let mut nothing = Model::nothing(start);
    nothing.name.clone_from(&item.name);
    let models = [nothing];
    emit::emit(&models[0], item, &emit::Set::of(&models), options)
}

/// Emits models: the first as the user's item, the others as public as it.
fn emit_all(models: &[Model], first: &Item, options: &Options) -> Vec<Emitted> {
    let set = emit::Set::of(models);
    let mut emitted = Vec::with_capacity(models.len());
    for (index, model) in models.iter().enumerate() {
        let item = if index == 0 {
            first.clone()
        } else {
            Item {
                visibility: first.visibility.clone(),
                ..Item::public(&model.name, &first.document)
            }
        };
        emitted.push(emit::emit(model, &item, &set, options));
    }
    emitted
}
