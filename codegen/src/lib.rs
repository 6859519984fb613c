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
//! [`Problems`]. Nothing here knows the disk or the compiler, but for the module
//! `build` of the feature of that name.

#[cfg(feature = "build")]
pub mod build;
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
pub mod overrides;
pub mod page;
pub mod read;
pub mod rustdoc;
mod select;
mod skip;
pub mod slug;
pub mod span;
pub mod suggest;
pub mod table;
pub mod text;
pub mod types;

pub use emit::Emitted;

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::link::Scope;
use crate::model::Model;
use crate::options::{Item, Misuse, Options, Place};

/// A document and what part of it is meant.
#[derive(Debug)]
pub struct Source {
    /// The document. Its number is its place among the sources.
    pub document: Document,
    /// What the user calls it, without the fragment.
    pub written: String,
    /// The part that is meant: a heading, a JSON pointer.
    pub fragment: Option<String>,
}

/// What came of some documents.
#[derive(Debug)]
pub struct Generated {
    /// The types with their good properties, whatever else is wrong: the ones
    /// that the documents declare in their order, each with those that are
    /// written inside it.
    pub emitted: Vec<Emitted>,
    /// What is wrong with the documents, in their order.
    pub problems: Vec<Diagnostic>,
    /// What is wrong with the invocation.
    pub misuse: Vec<Misuse>,
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
    let mut misuse = Vec::new();
    overrides::apply(&mut models[0], item, 0, &mut misuse);
    let models = link::link(
        &[document],
        models,
        &options.types,
        Scope::Open,
        &mut problems,
    );
    Generated {
        emitted: emit_all(&models, item, options),
        problems: problems.into_sorted(),
        misuse,
    }
}

/// Emits every model of some documents. `items` are what the user says of
/// single models.
///
/// It never fails: problems are returned beside the types.
pub fn models(
    sources: &[Source],
    items: &[Item],
    options: &Options,
    mut problems: Problems,
) -> Generated {
    let mut misuse = Vec::new();
    let mut models = read_set(sources, options, &mut problems, &mut misuse);
    let mut own: Vec<Option<usize>> = vec![None; models.len()];
    for (number, item) in items.iter().enumerate() {
        match overrides::find_model(&models, &item.name) {
            Ok(index) if own[index].is_none() => {
                own[index] = Some(number);
                models[index].name.clone_from(&item.name);
                overrides::apply(&mut models[index], item, number, &mut misuse);
            }
            Ok(_) => misuse.push(Misuse {
                place: Place::Item(number),
                message: format!("`{}` is given twice", item.name),
            }),
            Err(message) => misuse.push(Misuse {
                place: Place::Item(number),
                message,
            }),
        }
    }
    // Items are found again by their names: linking may leave models out.
    let own: HashMap<String, usize> = own
        .into_iter()
        .flatten()
        .map(|number| (items[number].name.clone(), number))
        .collect();
    let documents: Vec<&Document> = sources.iter().map(|source| &source.document).collect();
    let models = link::link(
        &documents,
        models,
        &options.types,
        Scope::Closed,
        &mut problems,
    );
    let set = emit::Set::of(&models);
    let mut emitted = Vec::with_capacity(models.len());
    for model in &models {
        let document = sources
            .iter()
            .find(|source| source.document.id() == model.span.document)
            .map_or("", |source| source.written.as_str());
        let item = match own.get(&model.name) {
            Some(&number) => Item {
                document: document.to_owned(),
                ..items[number].clone()
            },
            None => Item::public(&model.name, document),
        };
        emitted.push(emit::emit(model, &item, &set, options));
    }
    Generated {
        emitted,
        problems: problems.into_sorted(),
        misuse,
    }
}

/// Reads every model of some documents but for those that the options leave
/// out. [`link`](link::link) puts them together.
pub fn read_set(
    sources: &[Source],
    options: &Options,
    problems: &mut Problems,
    misuse: &mut Vec<Misuse>,
) -> Vec<Model> {
    let mut skips = skip::Skips::new(&options.skip);
    let mut models = Vec::new();
    for source in sources {
        if skips.page(source.document.name()) {
            continue;
        }
        let fragment = source.fragment.as_deref();
        models.extend(read::all(&source.document, fragment, options, problems));
    }
    skips.models(&mut models);
    skips.unused(misuse);
    models
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
