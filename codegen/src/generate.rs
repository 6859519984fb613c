//! Documents to source: every stage, in order.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::emit::{self, Emitted};
use crate::limits::MAX_EMITTED;
use crate::link::Scope;
use crate::model::Model;
use crate::options::{Item, Misuse, Options, Place};
use crate::read::Reader;
use crate::{link, overrides, skip, span, test_cases};

/// A document and what part of it is meant.
#[derive(Debug)]
pub struct Source {
    /// The document. Its number is its place among the sources.
    pub document: Document,
    /// What the user calls it, without the fragment.
    pub written: String,
    /// The part that is meant: a heading, a JSON pointer.
    pub fragment: Option<String>,
    /// Why it is there.
    pub origin: Origin,
}

impl Source {
    /// A document that the user names.
    pub fn named(document: Document, written: &str) -> Self {
        Source {
            document,
            written: written.to_owned(),
            fragment: None,
            origin: Origin::Named,
        }
    }
}

/// Why a document is among the sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The user names it.
    Named,
    /// It lies in a folder that the user names, where not every document
    /// declares models.
    Folder,
    /// Another document refers to it.
    Reference,
}

/// What came of some documents.
#[derive(Debug)]
pub struct Generated {
    /// The types with their good properties, whatever else is wrong: the ones
    /// that the documents declare in their order, each with those that are
    /// written inside it.
    pub emitted: Vec<Emitted>,
    /// Tests of the documents' examples.
    pub tests: String,
    /// What is wrong with the documents, in their order.
    pub problems: Vec<Diagnostic>,
    /// What is wrong with the invocation.
    pub misuse: Vec<Misuse>,
}

/// Emits the one model of the first source as the user's item. The other
/// sources are those that it refers to. `problems` are those that were found
/// while the documents were opened.
///
/// It never fails: problems are returned beside the type.
pub fn model(
    sources: &[Source],
    item: &Item,
    options: &Options,
    mut problems: Problems,
) -> Generated {
    let Some(source) = sources.first() else {
        return Generated {
            emitted: vec![nothing(item, options)],
            tests: String::new(),
            problems: problems.into_sorted(),
            misuse: Vec::new(),
        };
    };
    let document = &source.document;
    let fragment = source.fragment.as_deref();
    let documents: Vec<&Document> = sources.iter().map(|source| &source.document).collect();
    let reader = Reader::new(documents.iter().copied(), &mut problems);
    let mut models = reader.one(document, fragment, options, &mut problems);
    if models.is_empty() {
        models.push(Model::nothing(document.start()));
    }
    // The user's name stands for the document's.
    models[0].name.clone_from(&item.name);
    let mut misuse = Vec::new();
    overrides::apply(&mut models[0], item, 0, &mut misuse);
    let models = link::link(
        &documents,
        models,
        &options.types,
        Scope::Open,
        &mut problems,
    );
    let tests = test_cases::tests(&sources[..1], &models, options, &mut misuse);
    Generated {
        emitted: emit_all(&models, item, options, &mut problems),
        tests,
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
    let mut room = Room::default();
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
        let code = emit::emit(model, &item, &set, options);
        if !room.takes(&code, model, &mut problems) {
            break;
        }
        emitted.push(code);
    }
    let tests = test_cases::tests(sources, &models, options, &mut misuse);
    Generated {
        emitted,
        tests,
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
    let documents: Vec<&Document> = sources.iter().map(|source| &source.document).collect();
    let reader = Reader::new(documents, problems);
    let mut models = Vec::new();
    for source in sources {
        let document = &source.document;
        if skips.page(document.name()) {
            continue;
        }
        let known = problems.len();
        let fragment = source.fragment.as_deref();
        let found = reader.all(document, fragment, options, problems);
        let silent = found.is_empty() && problems.len() == known && !document.is_broken();
        if silent && source.origin == Origin::Named {
            problems.push(Diagnostic::no_models(document.start()));
        }
        models.extend(found);
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
fn emit_all(
    models: &[Model],
    first: &Item,
    options: &Options,
    problems: &mut Problems,
) -> Vec<Emitted> {
    let set = emit::Set::of(models);
    let mut room = Room::default();
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
        let code = emit::emit(model, &item, &set, options);
        if !room.takes(&code, model, problems) {
            break;
        }
        emitted.push(code);
    }
    emitted
}

/// How much has been emitted.
#[derive(Default)]
struct Room {
    used: usize,
}

impl Room {
    /// Whether there is room for a model; else that is a problem.
    fn takes(&mut self, code: &Emitted, model: &Model, problems: &mut Problems) -> bool {
        self.used += code.item.len() + code.code.len();
        let fits = self.used <= MAX_EMITTED;
        if !fits {
            problems.push(Diagnostic::too_much_code(model.span));
        }
        fits
    }
}
