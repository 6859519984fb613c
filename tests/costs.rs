//! What models cost, as far as it is the same in every run. `bench` measures
//! the rest.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::process::Command;

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::options::Options;
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Origin, Source};
use modeldoc_tests::workspace;
use proc_macro2::{TokenStream, TokenTree};

/// How many tokens are emitted for a page of that many properties.
fn emitted(properties: usize) -> usize {
    let mut page = "# # Record\n\n## Properties\n\nName | Type | Description | Notes\n\
                    ------------ | ------------- | ------------- | -------------\n"
        .to_owned();
    for number in 100..100 + properties {
        let _ = writeln!(page, "**name_{number}** | **string** |  | [optional]");
    }
    let mut problems = Problems::new();
    let document = Document::new(0, "Record.md", page.into_bytes(), &mut problems);
    let source = Source {
        origin: Origin::Folder,
        ..Source::named(document, "Record.md")
    };
    let generated = modeldoc_codegen::models(
        &[source],
        &[],
        &Options::default(),
        &UserTokens::default(),
        problems,
    );
    assert!(generated.problems.is_empty(), "{:?}", generated.problems);
    count(generated.tokens())
}

fn count(tokens: TokenStream) -> usize {
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Group(group) => 1 + count(group.stream()),
        _ => 1,
    });
    trees.sum()
}

/// Each token is parsed and checked in every build of every user.
#[test]
fn a_property_is_330_tokens_and_no_more_in_a_large_model() {
    let few = (emitted(60) - emitted(10)) / 50;
    let many = (emitted(610) - emitted(110)) / 500;
    assert!(few < 330, "{few} tokens");
    // The only thing that may grow is the number itself.
    assert!(many.abs_diff(few) < 20, "{many} tokens instead of {few}");
}

/// The crates that a user compiles with these features.
fn compiled(features: &[&str]) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--package=modeldoc", "--prefix=none"])
        .args(["--edges=normal,build", "--format={p}"])
        .args(features)
        .current_dir(workspace(""))
        .output()
        .expect("cargo runs");
    let text = String::from_utf8(output.stdout).expect("names in UTF-8");
    let names: BTreeSet<String> = text
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .map(str::to_owned)
        .collect();
    Vec::from_iter(names)
}

/// Whoever adds a dependency adds it to every user's cold build.
#[test]
fn a_user_compiles_thirteen_crates() {
    assert_eq!(
        compiled(&[]),
        [
            "entities",
            "itoa",
            "memchr",
            "modeldoc",
            "modeldoc-codegen",
            "modeldoc-macros",
            "proc-macro2",
            "quote",
            "serde_core",
            "serde_json",
            "syn",
            "unicode-ident",
            "zmij",
        ]
    );
}

/// Code that is checked in, or written by a build script, needs no macros.
#[test]
fn without_the_macros_a_user_compiles_six() {
    assert_eq!(
        compiled(&["--no-default-features"]),
        [
            "itoa",
            "memchr",
            "modeldoc",
            "serde_core",
            "serde_json",
            "zmij"
        ]
    );
}
