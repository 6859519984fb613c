//! A document through all stages.

use modeldoc_codegen::diagnostic::{Diagnostic, Problems, Severity, render};
use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::model::Presence;
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Item, Options, Part, Unknown};
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Generated, Source};

use super::code;

/// Text that is looked for in emitted code would be too long to parse in a
/// fuzzer's time; what is longer is only counted.
const PARSED: usize = 4 << 20;

/// Reads a document as `model!` and `models!` do. Which options they have is
/// decided by its length, so that all of them come up.
pub fn check(name: &str, bytes: &[u8]) {
    let plain = Options::default();
    check_models(name, bytes, &plain);
    check_model(name, bytes, &plain);
    let other = options(bytes.len());
    if other != plain {
        check_models(name, bytes, &other);
    }
}

/// Some options, by a number.
fn options(number: usize) -> Options {
    let pick = |from: &str| Dialect::of(from);
    Options {
        names: NameRule::NAMES
            .get(number % 23)
            .and_then(|name| NameRule::of(name))
            .unwrap_or_default(),
        dialect: Dialect::NAMES.get(number % 67).copied().and_then(pick),
        unmarked: match number % 3 {
            0 => Some(Presence::Required),
            1 => Some(Presence::Optional),
            _ => None,
        },
        unknown: match number % 5 {
            0 => Unknown::Keep,
            1 => Unknown::Deny,
            _ => Unknown::Ignore,
        },
        empty: match number % 7 {
            0 => Some(Empty::Any),
            1 => Some(Empty::Object),
            _ => None,
        },
        without: match number % 11 {
            0 => vec![Part::Builder],
            1 => vec![Part::Setters],
            2 => vec![Part::Builder, Part::Setters],
            _ => Vec::new(),
        },
        page_examples: number.is_multiple_of(2),
        ..Options::default()
    }
}

/// Everything that a document holds.
pub fn check_models(name: &str, bytes: &[u8], options: &Options) -> Generated {
    let generate = || {
        let mut problems = Problems::new();
        let document = Document::new(0, name, bytes.to_vec(), &mut problems);
        let sources = [Source::named(document, name)];
        let generated =
            modeldoc_codegen::models(&sources, &[], options, &UserTokens::default(), problems);
        let [source] = sources;
        (generated, source.document)
    };
    let (generated, document) = generate();
    check_problems(&generated.problems, &document);
    assert!(
        !generated.models.is_empty() || !generated.problems.is_empty(),
        "neither a model nor a problem"
    );
    check_code(&generated, code::Scope::Closed);
    if bytes.len().is_multiple_of(8) {
        let (again, _) = generate();
        assert_eq!(
            again.tokens().to_string(),
            generated.tokens().to_string(),
            "the same input"
        );
        assert_eq!(again.problems, generated.problems, "the same input");
    }
    generated
}

/// The one model of a document.
pub fn check_model(name: &str, bytes: &[u8], options: &Options) -> Generated {
    let mut problems = Problems::new();
    let document = Document::new(0, name, bytes.to_vec(), &mut problems);
    let sources = [Source::named(document, name)];
    let item = Item::new("Fuzzed");
    let user = UserTokens::public("Fuzzed");
    let generated = modeldoc_codegen::model(&sources, &item, options, &user, problems);
    check_problems(&generated.problems, &sources[0].document);
    assert!(!generated.models.is_empty(), "the user's item is there");
    check_code(&generated, code::Scope::Open);
    generated
}

/// Every problem has a place, and can be shown on a terminal.
fn check_problems(problems: &[Diagnostic], document: &Document) {
    let text = document.text();
    for problem in problems {
        let range = problem.span.range();
        assert_eq!(problem.span.document, document.id(), "{problem:?}");
        assert!(range.start <= range.end, "{problem:?}");
        assert!(range.end <= text.len(), "{problem:?}");
        assert!(text.is_char_boundary(range.start), "{problem:?}");
        assert!(text.is_char_boundary(range.end), "{problem:?}");
    }
    // The macros show twenty.
    for problem in problems.iter().take(32) {
        let shown = render(problem, document);
        assert!(!problem.message.trim().is_empty(), "{problem:?}");
        // Its name is shown, but for signs that nobody can see.
        let plain = |letter: char| (' '..='~').contains(&letter) || letter.is_alphabetic();
        let plain = document.name().chars().all(plain);
        let place = if plain { document.name() } else { "" };
        assert!(shown.contains(&format!("--> {place}")), "{shown}");
        for line in shown.split('\n') {
            let odd = line.chars().find(|&letter| is_unprintable(letter));
            assert!(odd.is_none(), "{odd:?} in {shown:?}");
        }
        assert!(shown.len() < 20_000, "a problem of {} bytes", shown.len());
    }
    if !text.is_empty() && problems.iter().any(|it| it.severity == Severity::Error) {
        let mut sorted = problems.to_vec();
        sorted.sort_by_key(|problem| problem.span);
        assert_eq!(sorted, problems, "in the document's order");
    }
}

/// Controls and what turns the direction of text: a terminal obeys them.
fn is_unprintable(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{2028}' | '\u{2029}')
}

/// All that was emitted is Rust, and nothing but what the emitter writes.
fn check_code(generated: &Generated, scope: code::Scope) {
    let source = generated.tokens().to_string();
    if source.len() > PARSED {
        return;
    }
    if let Err(wrong) = code::check(&source, scope) {
        panic!("{wrong}\n{source}");
    }
}
