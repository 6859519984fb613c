//! Whole folders of real pages, and the OpenAPI document that they came from:
//! all of it compiles, and values that the document allows survive.
#![cfg(unix)]

#[path = "corpus/hostile.rs"]
mod hostile;
#[path = "corpus/instances.rs"]
mod instances;
#[allow(dead_code, reason = "the test of agreement needs the rest")]
#[path = "agreement/languages.rs"]
mod languages;
mod package;
#[path = "corpus/programs.rs"]
mod programs;
#[path = "corpus/reasons.rs"]
mod reasons;
#[path = "corpus/specifications.rs"]
mod specifications;
#[path = "corpus/speed.rs"]
mod speed;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

use instances::{Generator, difference, resolved};
use languages::{LANGUAGES, Language};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::model::{Model, Shape};
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read;
use package::Package;
use programs::Outcome;
use reasons::{Reason, Reasons, folded};
use serde_json::Value;

/// How many values each schema gets.
const VALUES: usize = 12;

fn document(corpus: &Path) -> Value {
    let text = std::fs::read(corpus.join("openapi.json")).expect("the document");
    serde_json::from_slice(&text).expect("JSON")
}

/// The models of the document.
fn models(corpus: &Path) -> Vec<Model> {
    let bytes = std::fs::read(corpus.join("openapi.json")).expect("the document");
    let mut problems = Problems::new();
    let document = Document::new(0, "openapi.json", bytes, &mut problems);
    let models = read::all(&document, None, &Options::default(), &mut problems);
    let models = link(&[&document], models, &[], Scope::Closed, &mut problems);
    assert_eq!(problems.into_sorted(), []);
    models
}

/// Values of every schema, with the names of their schemas.
fn values(document: &Value) -> Vec<(&str, Value)> {
    let mut generator = Generator::new(document, 20_260_701);
    let schemas = document["components"]["schemas"].as_object();
    let mut values = Vec::new();
    for (name, schema) in schemas.expect("schemas") {
        for _ in 0..VALUES {
            values.push((name.as_str(), generator.value(schema)));
        }
    }
    values
}

/// The types that stand for schemas: by the name as it is, else without
/// regard to case and signs. `prefix` is what a generator puts before names.
fn types<'m>(models: &'m [Model], prefix: &str) -> impl Fn(&str) -> Option<&'m str> {
    let declared = || models.iter().filter(|model| !model.is_inline());
    let exact: BTreeMap<&str, &str> = declared()
        .map(|model| (model.key.as_str(), model.name.as_str()))
        .collect();
    let folded_names: BTreeMap<String, &str> = declared()
        .map(|model| {
            let own = model.key.strip_prefix(prefix).unwrap_or(&model.key);
            (folded(own), model.name.as_str())
        })
        .collect();
    move |schema| {
        let exact = exact.get(schema).copied();
        // PHP cannot call a model by a word of its own.
        exact
            .or_else(|| folded_names.get(&folded(schema)).copied())
            .or_else(|| {
                folded_names
                    .get(&format!("model{}", folded(schema)))
                    .copied()
            })
    }
}

#[track_caller]
fn passes(package: &Package, arguments: &[&str]) {
    let outcome = package.cargo(arguments);
    let quiet = !outcome.messages.contains("warning");
    assert!(outcome.success && quiet, "{}", outcome.messages);
}

/// Every page of every language, and the document, in one crate.
#[test]
fn everything_compiles_without_a_warning() {
    if modeldoc_tests::corpus("ory").is_none() {
        return;
    }
    let package = Package::kept("corpus-check", "");
    programs::link(&package);
    let mut source = String::from("#![deny(warnings)]\n#![forbid(unsafe_code)]\n\n");
    for language in &LANGUAGES {
        // Writing to a string cannot fail.
        let _ = writeln!(
            source,
            "pub mod {} {{\n    {});\n}}\n",
            language.folder.replace('-', "_"),
            programs::invocation(language)
        );
    }
    source.push_str("pub mod openapi {\n    modeldoc::models!(\"docs/openapi.json\");\n}\n");
    package.write("src/lib.rs", &source);
    passes(&package, &["check"]);
}

/// Neither rustdoc nor clippy complains of the document's models.
#[test]
fn the_document_is_documented_without_a_warning() {
    if modeldoc_tests::corpus("ory").is_none() {
        return;
    }
    let package = Package::kept("corpus-openapi", "");
    programs::link(&package);
    package.write(
        "src/lib.rs",
        "//! Every model.\n#![deny(warnings, missing_docs)]\n\n\
         modeldoc::models!(\"docs/openapi.json\");\n",
    );
    passes(&package, &["doc", "--no-deps"]);
    passes(&package, &["clippy", "--", "--deny=warnings"]);
}

/// What the document allows is read, and written as it was.
#[test]
fn values_of_the_document_survive() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    let document = document(&corpus);
    let models = models(&corpus);
    let package = programs::package("corpus-values");
    let invocation = "modeldoc::models!(\"docs/openapi.json\"";
    let type_of = types(&models, "");
    let schemas = document["components"]["schemas"].as_object();
    let nullable: Vec<&str> = schemas
        .expect("schemas")
        .iter()
        .filter(|(_, schema)| resolved(&document, schema)["nullable"] == true)
        .filter_map(|(name, _)| type_of(name))
        .collect();
    let source = programs::source(invocation, &models, &nullable);
    package.write("src/main.rs", &source);
    passes(&package, &["build"]);

    let values: Vec<(String, Value)> = values(&document)
        .into_iter()
        .map(|(schema, value)| (type_of(schema).expect("a model").to_owned(), value))
        .collect();
    let outcomes = programs::run("corpus-values", &values);
    let mut differences = Vec::new();
    for ((name, value), outcome) in values.iter().zip(outcomes) {
        match outcome {
            Outcome::Refused(error) => differences.push(format!("{name}: {error}: {value}")),
            Outcome::Written(written) => {
                if let Some(found) = difference(value, &written) {
                    differences.push(format!("{name}{found}"));
                }
            }
        }
    }
    let names: Vec<&str> = models.iter().map(|model| model.name.as_str()).collect();
    // An alias is a type of the standard library, whose errors name no model.
    let is_alias = |name: &str| {
        let model = models.iter().find(|model| model.name == name);
        model.is_none_or(|model| matches!(model.shape, Shape::Alias(_)))
    };
    // Of the values of each schema, two.
    let bodies = values.iter().step_by(VALUES / 2);
    let bodies = bodies.filter(|(name, _)| !is_alias(name)).cloned();
    let bodies: Vec<(String, Value)> = bodies.collect();
    hostile::check("corpus-values", &bodies, &names);
    let bytes: usize = values
        .iter()
        .map(|(_, value)| value.to_string().len())
        .sum();
    println!(
        "{} values of {} schemas, {bytes} bytes: {} differences",
        values.len(),
        values.len() / VALUES,
        differences.len()
    );
    assert!(differences.is_empty(), "{}", differences.join("\n"));
}

/// What became of the values of one language.
#[derive(Default)]
struct Count {
    equal: usize,
    refused: usize,
    changed: usize,
    without_page: usize,
    reasons: BTreeMap<Reason, usize>,
    unexplained: Vec<String>,
}

fn pass(corpus: &Path, languages: &[&Language]) {
    let document = document(corpus);
    let values = values(&document);
    let package = programs::package("corpus-languages");
    let models: Vec<Vec<Model>> = languages
        .iter()
        .map(|language| languages::read(corpus, language).models)
        .collect();
    let mut build = vec!["build"];
    let programs: Vec<String> = languages
        .iter()
        .map(|language| format!("corpus-{}", language.folder))
        .collect();
    for ((language, models), program) in languages.iter().zip(&models).zip(&programs) {
        let source = programs::source(&programs::invocation(language), models, &[]);
        package.write(&format!("src/bin/{program}.rs"), &source);
        build.extend(["--bin", program]);
    }
    passes(&package, &build);

    println!(
        "{:<17} {:>6} {:>7} {:>7} {:>11} {:>15}",
        "language", "equal", "refused", "changed", "unexplained", "without a page"
    );
    let mut unexplained = Vec::new();
    for ((language, models), program) in languages.iter().zip(&models).zip(&programs) {
        let count = count(&document, language, models, program, &values);
        println!(
            "{:<17} {:>6} {:>7} {:>7} {:>11} {:>15}",
            language.folder,
            count.equal,
            count.refused,
            count.changed,
            count.unexplained.len(),
            count.without_page,
        );
        let mut reasons: Vec<_> = count.reasons.into_iter().collect();
        reasons.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        for (reason, count) in reasons {
            println!("    {count:>5}  {reason}");
        }
        unexplained.extend(count.unexplained);
    }
    let shown = unexplained.len().min(40);
    assert!(
        unexplained.is_empty(),
        "{} unexplained\n{}",
        unexplained.len(),
        unexplained[..shown].join("\n")
    );
}

fn count(
    document: &Value,
    language: &Language,
    models: &[Model],
    program: &str,
    values: &[(&str, Value)],
) -> Count {
    let mut count = Count::default();
    let type_of = types(models, language.prefix);
    let mut schemas = Vec::new();
    let mut lines = Vec::new();
    for (schema, value) in values {
        match type_of(schema) {
            Some(name) => {
                schemas.push(*schema);
                lines.push((name.to_owned(), value.clone()));
            }
            None => count.without_page += 1,
        }
    }
    let mut reasons = Reasons::new(document, language, models);
    let outcomes = programs::run(program, &lines);
    for ((schema, (name, value)), outcome) in schemas.iter().zip(&lines).zip(outcomes) {
        let found = match outcome {
            Outcome::Written(written) => match difference(value, &written) {
                None => {
                    count.equal += 1;
                    continue;
                }
                Some(found) => {
                    count.changed += 1;
                    found
                }
            },
            Outcome::Refused(error) => {
                count.refused += 1;
                format!(": {error}")
            }
        };
        let schema = &document["components"]["schemas"][*schema];
        let causes = reasons.of(schema, name, value);
        if causes.is_empty() {
            let folder = language.folder;
            count.unexplained.push(format!("{folder}: {name}{found}"));
        }
        for cause in causes {
            *count.reasons.entry(cause).or_default() += 1;
        }
    }
    count
}

/// What the document allows, in the models of two languages' pages.
#[test]
fn values_survive_two_languages_pages() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    let two: Vec<&Language> = LANGUAGES
        .iter()
        .filter(|language| matches!(language.folder, "go" | "typescript"))
        .collect();
    pass(&corpus, &two);
}

/// The same in all of them. To compile ten programs takes minutes:
/// `cargo test --test corpus -- --ignored --nocapture`.
#[test]
#[ignore = "it takes minutes"]
fn values_survive_every_languages_pages() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    let all: Vec<&Language> = LANGUAGES.iter().collect();
    pass(&corpus, &all);
}
