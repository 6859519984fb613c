//! The pages of one API in ten languages, against each other and against the
//! OpenAPI document that all of them came from.

#[path = "agreement/compare.rs"]
mod compare;
#[path = "agreement/languages.rs"]
mod languages;
#[path = "agreement/losses.rs"]
mod losses;
#[path = "agreement/truth.rs"]
mod truth;

use languages::{LANGUAGES, documents, read};
use modeldoc_codegen::diagnostic::{Problems, Severity};
use modeldoc_codegen::page;
use modeldoc_codegen::table::Content;

/// Nobody has to say which language a page is for.
#[test]
fn the_language_of_each_page_is_found() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    for language in &LANGUAGES {
        let mut problems = Problems::new();
        let mut others = Vec::new();
        for document in documents(&corpus, language, &mut problems) {
            for table in page::read(&document, &mut problems) {
                let Content::Properties { .. } = table.content else {
                    continue;
                };
                if table.dialect != language.dialect {
                    others.push(document.name().to_owned());
                }
            }
        }
        let _ = problems.into_sorted();
        // One page has one property, whose type is the same in five languages.
        if language.folder == "rust" {
            assert_eq!(others, ["rust/CheckPermissionResult.md"]);
        } else {
            assert!(others.is_empty(), "{others:?}");
        }
    }
}

/// Every page gives a model, every reference has one, and a second run gives
/// the same.
#[test]
fn every_page_is_read_without_a_problem() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    for language in &LANGUAGES {
        let first = read(&corpus, language);
        assert!(first.documents.len() > 250, "{}", language.folder);
        let unexpected: Vec<&str> = first
            .problems
            .iter()
            .filter(|(problem, _)| {
                problem.severity == Severity::Error || !language.silent.contains(&problem.code)
            })
            .map(|(_, rendered)| rendered.as_str())
            .collect();
        assert!(
            unexpected.is_empty(),
            "{}: {} problems\n{}",
            language.folder,
            unexpected.len(),
            unexpected[..unexpected.len().min(20)].join("\n")
        );
        let count = first
            .models
            .iter()
            .filter(|model| !model.is_inline())
            .count();
        assert_eq!(count, first.documents.len(), "{}", language.folder);
        let second = read(&corpus, language);
        assert_eq!(first.models, second.models, "{}", language.folder);
    }
}

/// What the pages say of each model and property is what the document says, up
/// to what a language can say.
#[test]
fn the_languages_agree_with_the_document() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    let document = std::fs::read(corpus.join("openapi.json")).expect("the document");
    let truth = truth::Truth::of(&document);
    let mut unexplained = Vec::new();
    println!(
        "{:<17} {:>6} {:>10} {:>8} {:>9} {:>11}",
        "language", "models", "properties", "agreeing", "explained", "unexplained"
    );
    for language in &LANGUAGES {
        let run = read(&corpus, language);
        let outcome = compare::compare(&truth, language, &run.models);
        println!(
            "{:<17} {:>6} {:>10} {:>8} {:>9} {:>11}",
            language.folder,
            outcome.models,
            outcome.properties,
            outcome.agreeing,
            outcome.explained.len(),
            outcome.unexplained.len(),
        );
        for (cause, count) in outcome.causes() {
            println!("    {count:>5}  {cause}");
        }
        unexplained.extend(
            outcome
                .unexplained
                .into_iter()
                .map(|text| format!("{}: {text}", language.folder)),
        );
    }
    let shown = unexplained.len().min(60);
    assert!(
        unexplained.is_empty(),
        "{} unexplained\n{}",
        unexplained.len(),
        unexplained[..shown].join("\n")
    );
}
