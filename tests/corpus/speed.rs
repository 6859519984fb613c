//! How long folders take: linear in their pages.

use std::collections::BTreeSet;
use std::path::Path;
use std::time::Instant;

use modeldoc_codegen::diagnostic::{Problems, Severity};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::options::{Empty, Options};
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Origin, Source};

use crate::languages::{LANGUAGES, Language};

/// Names and texts of the pages of a language.
fn pages(corpus: &Path, language: &Language) -> Vec<(String, String)> {
    let mut problems = Problems::new();
    let documents = crate::languages::documents(corpus, language, &mut problems);
    assert_eq!(problems.into_sorted(), []);
    documents
        .iter()
        .map(|document| (document.name().to_owned(), document.text().to_owned()))
        .collect()
}

/// Reads, links and emits pages: the number of models, the size of their
/// source, and the time that it took.
fn generate(language: &Language, pages: &[(String, String)]) -> (usize, usize, f64) {
    let options = Options {
        names: language.names,
        unmarked: language.unmarked,
        empty: Some(Empty::Any),
        ..Options::default()
    };
    let start = Instant::now();
    let mut problems = Problems::new();
    let mut sources = Vec::new();
    for (id, (name, text)) in (0..).zip(pages) {
        let bytes = text.clone().into_bytes();
        let document = Document::new(id, name, bytes, &mut problems);
        sources.push(Source {
            origin: Origin::Folder,
            ..Source::named(document, name)
        });
    }
    let generated =
        modeldoc_codegen::models(&sources, &[], &options, &UserTokens::default(), problems);
    let time = start.elapsed().as_secs_f64();
    let errors = generated.problems.iter();
    let errors = errors.filter(|problem| problem.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{}", language.folder);
    let models = generated.models.iter();
    let bytes = models.map(|model| model.to_string().len()).sum();
    (generated.models.len(), bytes, time)
}

/// Pages whose models are all called something else.
fn renamed(pages: &[(String, String)], suffix: &str) -> Vec<(String, String)> {
    let is_part = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let headings = pages.iter().filter_map(|(_, text)| {
        let heading = text.lines().find(|line| line.starts_with("# "))?;
        heading.trim_end().rsplit(|letter| !is_part(letter)).next()
    });
    let models: BTreeSet<&str> = headings.collect();
    let rename = |text: &str| {
        let mut renamed = String::with_capacity(text.len());
        for run in text.split_inclusive(|letter| !is_part(letter)) {
            let word = run.trim_end_matches(|letter| !is_part(letter));
            renamed.push_str(word);
            if models.contains(word) {
                renamed.push_str(suffix);
            }
            renamed.push_str(&run[word.len()..]);
        }
        renamed
    };
    let renamed = pages
        .iter()
        .map(|(name, text)| (rename(name), rename(text)));
    renamed.collect()
}

/// For information: times depend on the machine and the profile.
#[test]
fn pages_per_second() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    println!(
        "{:<17} {:>5} {:>9} {:>12}",
        "language", "pages", "bytes", "pages/second"
    );
    for language in &LANGUAGES {
        let pages = pages(&corpus, language);
        let (_, bytes, time) = generate(language, &pages);
        let speed = f64::from(u32::try_from(pages.len()).expect("few")) / time;
        println!(
            "{:<17} {:>5} {bytes:>9} {speed:>12.0}",
            language.folder,
            pages.len()
        );
    }
}

/// Ten times the pages are ten times the models and ten times the source.
#[test]
fn ten_folders_are_ten_times_one() {
    let Some(corpus) = modeldoc_tests::corpus("ory") else {
        return;
    };
    for language in &LANGUAGES {
        if language.folder != "typescript" {
            continue;
        }
        let pages = pages(&corpus, language);
        let copies = (0..10).map(|copy| renamed(&pages, &format!("Copy{copy}")));
        let copies: Vec<Vec<(String, String)>> = copies.collect();
        let one = generate(language, &copies[0]);
        let ten = generate(language, &copies.concat());
        println!(
            "{}: {} pages, {:.3} s; {} pages, {:.3} s",
            language.folder,
            pages.len(),
            one.2,
            10 * pages.len(),
            ten.2
        );
        assert_eq!(
            (10 * one.0, 10 * one.1),
            (ten.0, ten.1),
            "{}",
            language.folder
        );
    }
}
