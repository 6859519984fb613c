//! Documents to compare on: those of a real API where they are at hand, and
//! ones of our own, in any number.

use std::fmt::Write;
use std::path::Path;

use modeldoc_codegen::diagnostic::{Problems, Severity};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{self, Scope};
use modeldoc_codegen::model::Model;
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Options};
use modeldoc_codegen::read::Reader;

/// Pages and what they mean.
pub(crate) struct Input {
    /// What tables call it.
    pub(crate) name: String,
    /// The pages: names and texts.
    pub(crate) pages: Vec<(String, String)>,
    pub(crate) models: Vec<Model>,
    /// An OpenAPI document that says the same.
    pub(crate) openapi: Option<String>,
}

/// The options of all macros, as in their arguments.
pub(crate) const ARGUMENTS: &str = "names = snake_case, empty = object";

pub(crate) fn options() -> Options {
    Options {
        names: NameRule::SnakeCase,
        empty: Some(Empty::Object),
        ..Options::default()
    }
}

impl Input {
    /// All models of Ory's API, or as many of our own. The variable
    /// `MODELDOC_CORPUS` says where the documents are, if not beside the
    /// project.
    pub(crate) fn of_all(project: &Path) -> Self {
        let corpus = std::env::var_os("MODELDOC_CORPUS")
            .map_or_else(|| project.join("../shared/corpus"), Into::into)
            .join("ory");
        let Ok(folder) = std::fs::read_dir(corpus.join("php")) else {
            return Self::generated(379);
        };
        let mut pages: Vec<(String, String)> = folder
            .filter_map(|entry| {
                let entry = entry.ok()?;
                let name = entry.file_name().into_string().ok()?;
                Some((name, std::fs::read_to_string(entry.path()).ok()?))
            })
            .collect();
        pages.sort();
        let mut input = Self::of("ory", pages);
        input.openapi = std::fs::read_to_string(corpus.join("openapi.json")).ok();
        input
    }

    /// Models of our own, the same in each run.
    pub(crate) fn generated(count: usize) -> Self {
        let pages = (0..count)
            .map(|number| {
                let name = format!("Record{number}");
                let text = page(&name, 4 + number * 7 % 9, number);
                (format!("{name}.md"), text)
            })
            .collect();
        Self::of(&format!("generated-{count}"), pages)
    }

    /// One model of our own.
    pub(crate) fn single(properties: usize) -> Self {
        let page = page("Record", properties, 0);
        let name = format!("single-{properties}");
        Self::of(&name, vec![("Record.md".to_owned(), page)])
    }

    /// What some pages mean. Those that cannot be read are an error.
    pub(crate) fn of(name: &str, pages: Vec<(String, String)>) -> Self {
        let mut problems = Problems::new();
        let documents: Vec<Document> = (0..)
            .zip(&pages)
            .map(|(id, (name, text))| {
                Document::new(id, name, text.clone().into_bytes(), &mut problems)
            })
            .collect();
        let reader = Reader::new(&documents, &mut problems);
        let options = options();
        let mut models = Vec::new();
        for document in &documents {
            models.extend(reader.all(document, None, &options, &mut problems));
        }
        let all: Vec<&Document> = documents.iter().collect();
        let models = link::link(&all, models, &[], Scope::Closed, &mut problems);
        for problem in problems.into_sorted() {
            assert!(
                problem.severity != Severity::Error,
                "{name}: {}",
                problem.message
            );
        }
        Input {
            name: name.to_owned(),
            pages,
            models,
            openapi: None,
        }
    }
}

/// Words that names and descriptions are made of.
const WORDS: [&str; 12] = [
    "account", "billing", "created", "display", "expires", "origin", "policy", "region", "session",
    "status", "token", "version",
];

/// A page as OpenAPI Generator writes it for PHP.
fn page(name: &str, properties: usize, number: usize) -> String {
    let mut page = format!(
        "# # {name}\n\n## Properties\n\nName | Type | Description | Notes\n\
         ------------ | ------------- | ------------- | -------------\n"
    );
    for property in 0..properties {
        let seed = number * 31 + property * 17;
        let first = WORDS[seed % WORDS.len()];
        let second = WORDS[(seed / 3 + property) % WORDS.len()];
        // Models refer to those before them, so that every one has an end.
        let other = format!("Record{}", number.saturating_sub(1 + seed % 5));
        let ty = match seed % 10 {
            0 | 1 => "int".to_owned(),
            2 => "bool".to_owned(),
            3 => "float".to_owned(),
            4 => "string[]".to_owned(),
            5 => "array<string,string>".to_owned(),
            6 if number > 0 => format!("[**{other}**]({other}.md)"),
            _ => "string".to_owned(),
        };
        let notes = if property % 5 == 0 { "" } else { "[optional]" };
        let _ = writeln!(
            page,
            "**{first}_{second}_{property}** | **{ty}** | The {second} of the {first}, \
             as the server knows it. | {notes}"
        );
    }
    page
}
