//! The corpus: one folder a language, and what a user would say of it.

use std::path::Path;

use modeldoc_codegen::diagnostic::{Diagnostic, Problems, render};
use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::model::{Model, Presence};
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read;

/// A folder and its options.
pub(crate) struct Language {
    pub(crate) folder: &'static str,
    /// What its pages are found to be.
    pub(crate) dialect: Dialect,
    /// The option `names`. The API's own names are in snake case.
    pub(crate) names: NameRule,
    /// The option `unmarked`.
    pub(crate) unmarked: Option<Presence>,
    /// What stands before the models' names, by the generator's settings.
    pub(crate) prefix: &'static str,
    /// The warnings that are right.
    pub(crate) silent: &'static [&'static str],
}

const fn language(folder: &'static str, dialect: Dialect) -> Language {
    Language {
        folder,
        dialect,
        names: NameRule::Verbatim,
        unmarked: None,
        prefix: "",
        silent: &[],
    }
}

const EMPTY: &[&str] = &["empty-table"];

pub(crate) const LANGUAGES: [Language; 10] = [
    Language {
        names: NameRule::SnakeCase,
        silent: EMPTY,
        ..language("php", Dialect::Php)
    },
    Language {
        names: NameRule::SnakeCase,
        silent: EMPTY,
        ..language("dart", Dialect::Dart)
    },
    Language {
        names: NameRule::SnakeCase,
        prefix: "Client",
        silent: EMPTY,
        ..language("dotnet", Dialect::CSharp)
    },
    Language {
        names: NameRule::SnakeCase,
        ..language("go", Dialect::Go)
    },
    Language {
        names: NameRule::SnakeCase,
        ..language("java", Dialect::Java)
    },
    language("python", Dialect::Python),
    Language {
        silent: EMPTY,
        ..language("ruby", Dialect::Ruby)
    },
    Language {
        silent: &["unlisted-union"],
        ..language("rust", Dialect::Rust)
    },
    language("typescript", Dialect::TypeScript),
    Language {
        unmarked: Some(Presence::Optional),
        silent: EMPTY,
        ..language("typescript-fetch", Dialect::TypeScriptFetch)
    },
];

/// What came of a folder.
pub(crate) struct Run {
    pub(crate) documents: Vec<Document>,
    pub(crate) models: Vec<Model>,
    pub(crate) problems: Vec<(Diagnostic, String)>,
}

/// Reads and links every page of a folder.
pub(crate) fn read(corpus: &Path, language: &Language) -> Run {
    let options = Options {
        names: language.names,
        unmarked: language.unmarked,
        ..Options::default()
    };
    let mut problems = Problems::new();
    let documents = documents(corpus, language, &mut problems);
    let mut models = Vec::new();
    for document in &documents {
        models.extend(read::all(document, None, &options, &mut problems));
    }
    let all: Vec<&Document> = documents.iter().collect();
    let models = link(&all, models, &[], Scope::Closed, &mut problems);
    let problems = problems
        .into_sorted()
        .into_iter()
        .map(|problem| {
            let rendered = render(&problem, &documents[problem.span.document as usize]);
            (problem, rendered)
        })
        .collect();
    Run {
        documents,
        models,
        problems,
    }
}

/// The pages of a folder.
pub(crate) fn documents(
    corpus: &Path,
    language: &Language,
    problems: &mut Problems,
) -> Vec<Document> {
    let folder = corpus.join(language.folder);
    let mut files: Vec<_> = std::fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    files.sort();
    let mut documents = Vec::new();
    for (id, path) in (0..).zip(&files) {
        let bytes = std::fs::read(path).expect("a page");
        let name = path.file_name().expect("a name").to_string_lossy();
        let name = format!("{}/{name}", language.folder);
        documents.push(Document::new(id, &name, bytes, problems));
    }
    documents
}
