//! Documents to source: every stage, in order.

use std::collections::HashMap;

use proc_macro2::{Span, TokenStream};

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::emit;
use crate::limits::MAX_EMITTED;
use crate::link::Scope;
use crate::model::Model;
use crate::options::{Item, Options, Site, UsageError};
use crate::plan::{Context, Links, Models, TestCases};
use crate::read::Reader;
use crate::user::{UserItem, UserTokens, ident};
use crate::{limits, link, overrides, skip, span};

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
    pub models: Vec<TokenStream>,
    /// Tests of the documents' examples.
    pub tests: TokenStream,
    /// What is wrong with the documents, in their order.
    pub problems: Vec<Diagnostic>,
    /// What is wrong with the invocation.
    pub usage_errors: Vec<UsageError>,
}

impl Generated {
    /// All that was emitted.
    pub fn tokens(&self) -> TokenStream {
        let mut tokens: TokenStream = self.models.iter().cloned().collect();
        tokens.extend(self.tests.clone());
        tokens
    }
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
    user: &UserTokens,
    mut problems: Problems,
) -> Generated {
    let Some(source) = sources.first() else {
        return Generated {
            models: vec![fallback(item, options, user)],
            tests: TokenStream::new(),
            problems: problems.into_sorted(),
            usage_errors: Vec::new(),
        };
    };
    let document = &source.document;
    let fragment = source.fragment.as_deref();
    let documents: Vec<&Document> = sources.iter().map(|source| &source.document).collect();
    let reader = Reader::new(documents.iter().copied(), &mut problems);
    let mut models = reader.one(document, fragment, options, &mut problems);
    if models.is_empty() {
        models.push(Model::empty(document.start()));
    }
    // The user's name stands for the document's.
    models[0].name.clone_from(&item.name);
    let mut usage_errors = Vec::new();
    overrides::apply(&mut models[0], item, 0, &mut usage_errors);
    let models = link::link(
        &documents,
        models,
        &options.types,
        Scope::Open,
        &mut problems,
    );
    let cases = TestCases::of(&sources[..1], &models, options, &mut usage_errors);
    let emitted = emit_all(
        &models,
        |number, model| {
            let own = user.items.first();
            let item = match own {
                Some(own) if number == 0 => own.clone(),
                // The others are as public as it.
                own => UserItem {
                    visibility: own.map(|own| own.visibility.clone()).unwrap_or_default(),
                    ..public(model)
                },
            };
            (item, source.written.as_str())
        },
        options,
        user,
        &mut problems,
    );
    Generated {
        models: emitted,
        tests: emit_tests(&models, &cases, user),
        problems: problems.into_sorted(),
        usage_errors,
    }
}

/// Emits every model of some documents. `items` are what the user says of
/// single models, in the order of those in `user`.
///
/// It never fails: problems are returned beside the types.
pub fn models(
    sources: &[Source],
    items: &[Item],
    options: &Options,
    user: &UserTokens,
    mut problems: Problems,
) -> Generated {
    let mut usage_errors = Vec::new();
    let mut models = read_set(sources, options, &mut problems, &mut usage_errors);
    let mut own: Vec<Option<usize>> = vec![None; models.len()];
    for (number, item) in items.iter().enumerate() {
        match overrides::find_model(&models, &item.name) {
            Ok(index) if own[index].is_none() => {
                own[index] = Some(number);
                models[index].name.clone_from(&item.name);
                overrides::apply(&mut models[index], item, number, &mut usage_errors);
            }
            Ok(_) => usage_errors.push(UsageError {
                site: Site::Item(number),
                message: format!("`{}` is given twice", item.name),
            }),
            Err(message) => usage_errors.push(UsageError {
                site: Site::Item(number),
                message,
            }),
        }
    }
    // Items are found again by their names: linking may leave models out.
    let own: HashMap<&str, &UserItem> = own
        .into_iter()
        .flatten()
        .filter_map(|number| Some((items[number].name.as_str(), user.items.get(number)?)))
        .collect();
    let documents: Vec<&Document> = sources.iter().map(|source| &source.document).collect();
    let models = link::link(
        &documents,
        models,
        &options.types,
        Scope::Closed,
        &mut problems,
    );
    let emitted = emit_all(
        &models,
        |_, model| {
            let item = own.get(model.name.as_str()).copied().cloned();
            let source = sources.get(model.span.document as usize);
            (
                item.unwrap_or_else(|| public(model)),
                source.map_or("", |source| source.written.as_str()),
            )
        },
        options,
        user,
        &mut problems,
    );
    let cases = TestCases::of(sources, &models, options, &mut usage_errors);
    Generated {
        models: emitted,
        tests: emit_tests(&models, &cases, user),
        problems: problems.into_sorted(),
        usage_errors,
    }
}

/// Reads every model of some documents but for those that the options leave
/// out. [`link`](link::link) puts them together.
pub fn read_set(
    sources: &[Source],
    options: &Options,
    problems: &mut Problems,
    usage_errors: &mut Vec<UsageError>,
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
    skips.unused(usage_errors);
    models
}

/// The user's item without any property, for a document that is not there.
pub fn fallback(item: &Item, options: &Options, user: &UserTokens) -> TokenStream {
    let start = span::Span {
        document: 0,
        start: 0,
        end: 0,
    };
    let mut model = Model::empty(start);
    model.name.clone_from(&item.name);
    let models = [model];
    let context = Context {
        models: &Models::of(&models, user),
        links: &Links::default(),
        user,
        options,
    };
    let own = user.items.first().cloned();
    let own = own.unwrap_or_else(|| public(&models[0]));
    emit::emit(&models[0], &own, "", context)
}

/// What stands for a model of which the user says nothing.
fn public(model: &Model) -> UserItem {
    UserItem::public(ident(&model.name, Span::call_site()))
}

/// Emits models, as long as they do not become too much. `item` says what each
/// is emitted as, and of which document.
fn emit_all<'d>(
    models: &[Model],
    item: impl Fn(usize, &Model) -> (UserItem, &'d str),
    options: &Options,
    user: &UserTokens,
    problems: &mut Problems,
) -> Vec<TokenStream> {
    let all = Models::of(models, user);
    // A file that is checked in is an error's place itself.
    let (links, span) = match (models.first(), user.documents.first()) {
        (Some(first), Some(span)) => {
            let (_, document) = item(0, first);
            (
                Links::of(models, |name| all.has(name), document, *span),
                *span,
            )
        }
        _ => (Links::default(), Span::call_site()),
    };
    let context = Context {
        models: &all,
        links: &links,
        user,
        options,
    };
    let mut emitted = Vec::with_capacity(models.len());
    let mut definitions = links.definitions(span);
    let mut budget = MAX_EMITTED;
    for (number, model) in models.iter().enumerate() {
        let Some(left) = budget.checked_sub(limits::emitted_size(model)) else {
            problems.push(Diagnostic::too_much_code(model.span));
            break;
        };
        budget = left;
        let (item, document) = item(number, model);
        // The macros stand in front of the first model that may use them.
        let mut tokens = std::mem::take(&mut definitions);
        tokens.extend(emit::emit(model, &item, document, context));
        emitted.push(tokens);
    }
    emitted
}

/// The tests of the examples.
fn emit_tests(models: &[Model], cases: &TestCases, user: &UserTokens) -> TokenStream {
    let first = models.first().map(|model| model.name.as_str());
    emit::tests(first.unwrap_or_default(), cases, user)
}
