//! Documents as models, and what is wrong with them.

use std::path::PathBuf;

use modeldoc_codegen::diagnostic::{Diagnostic, Problems, Severity};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{self, Scope};
use modeldoc_codegen::model::Model;
use modeldoc_codegen::options::{Item, Options, UsageError};
use modeldoc_codegen::read::Reader;
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Generated, Origin, Source, read, read_set};

use crate::input::{self, File, Input};

/// Some documents that are read together, and their models.
#[derive(Debug)]
pub struct Set {
    /// The documents; the number of each is its place here.
    pub sources: Vec<Source>,
    /// The models, linked: their names in Rust, and references to these.
    pub models: Vec<Model>,
    /// What is wrong with the documents, in their order.
    pub problems: Vec<Diagnostic>,
    /// What is wrong with the options.
    pub usage_errors: Vec<UsageError>,
    /// Whether it is one document with one model, which may refer to types that
    /// are not here.
    pub single: bool,
}

impl Set {
    /// Reads documents as the macros do: a document with one model as
    /// `#[model]`, and anything else as `models!`.
    pub fn read(inputs: Vec<Input>, options: &Options) -> Self {
        let alone = match inputs.as_slice() {
            [only] => !only.folder && options.skip.is_empty(),
            _ => false,
        };
        let mut problems = Problems::new();
        let sources = open(inputs, &mut problems);
        if alone && let Some((models, found)) = one(&sources, options) {
            for problem in found {
                problems.push(problem);
            }
            return Set::linked(sources, models, Vec::new(), problems, options, Scope::Open);
        }
        let mut usage_errors = Vec::new();
        let models = read_set(&sources, options, &mut problems, &mut usage_errors);
        Set::linked(
            sources,
            models,
            usage_errors,
            problems,
            options,
            Scope::Closed,
        )
    }

    fn linked(
        sources: Vec<Source>,
        models: Vec<Model>,
        usage_errors: Vec<UsageError>,
        mut problems: Problems,
        options: &Options,
        scope: Scope,
    ) -> Self {
        let documents: Vec<&Document> = sources.iter().map(|source| &source.document).collect();
        let models = link::link(&documents, models, &options.types, scope, &mut problems);
        Set {
            sources,
            models,
            problems: problems.into_sorted(),
            usage_errors,
            single: scope == Scope::Open,
        }
    }

    /// The document that a problem is in.
    pub fn document(&self, problem: &Diagnostic) -> &Document {
        let number = problem.span.document as usize;
        // Every problem is made of a span of one of them.
        let source = self.sources.get(number).unwrap_or(&self.sources[0]);
        &source.document
    }

    /// How many problems are of a kind.
    pub fn count(&self, severity: Severity) -> usize {
        let mut list = self.problems.iter().map(|problem| problem.severity);
        list.by_ref().filter(|own| *own == severity).count()
    }

    /// The models as Rust, each type `pub`.
    pub fn emit(&self, options: &Options, user: &UserTokens) -> Generated {
        let mut problems = Problems::new();
        if self.single
            && let [model, ..] = self.models.as_slice()
        {
            let user = UserTokens {
                types: user.types.clone(),
                ..UserTokens::public(&model.name)
            };
            let item = Item::new(&model.name);
            return modeldoc_codegen::model(&self.sources, &item, options, &user, problems);
        }
        for problem in &self.problems {
            // Those of opening a document are not found again.
            if problem.code == "not-utf8" || problem.code == "document-too-large" {
                problems.push(problem.clone());
            }
        }
        modeldoc_codegen::models(&self.sources, &[], options, user, problems)
    }
}

/// Opens documents, and whatever they refer to.
fn open(inputs: Vec<Input>, problems: &mut Problems) -> Vec<Source> {
    let mut opened = Opened::default();
    let folders = input::folders(&inputs).unwrap_or_default();
    for input in inputs {
        let origin = if input.folder {
            Origin::Folder
        } else {
            Origin::Named
        };
        for file in input.files {
            opened.add(file, origin, problems);
        }
    }
    let mut next = 0;
    while next < opened.sources.len() {
        for file in read::external_files(&opened.sources[next].document) {
            // The past has no folder to look in.
            let Some(from) = &opened.paths[next] else {
                continue;
            };
            match input::referenced(from, &file.value, &folders) {
                Ok(found) if opened.paths.contains(&found.path) => {}
                Ok(found) => opened.add(found, Origin::Reference, problems),
                Err(cause) => problems.push(Diagnostic::unreadable_file(
                    file.span,
                    &file.value,
                    &cause.to_string(),
                )),
            }
        }
        next += 1;
    }
    opened.sources
}

/// Documents and where they are.
#[derive(Default)]
struct Opened {
    sources: Vec<Source>,
    paths: Vec<Option<PathBuf>>,
}

impl Opened {
    fn add(&mut self, file: File, origin: Origin, problems: &mut Problems) {
        let id = u32::try_from(self.sources.len()).unwrap_or(u32::MAX);
        let document = Document::new(id, &file.shown, file.bytes, problems);
        self.paths.push(file.path);
        self.sources.push(Source {
            document,
            written: file.shown.replace('\\', "/"),
            fragment: file.fragment,
            origin,
        });
    }
}

/// The one model of the first document with those inside it, and what is wrong
/// with it. None if it has several.
fn one(sources: &[Source], options: &Options) -> Option<(Vec<Model>, Vec<Diagnostic>)> {
    let source = sources.first()?;
    let fragment = source.fragment.as_deref();
    let mut problems = Problems::new();
    let documents = sources.iter().map(|source| &source.document);
    let reader = Reader::new(documents, &mut problems);
    let models = reader.one(&source.document, fragment, options, &mut problems);
    let problems = problems.into_sorted();
    let several = problems
        .iter()
        .any(|problem| matches!(problem.code, "several-tables" | "several-models"));
    (!several).then_some((models, problems))
}
