//! The emitted code, as files that are read in review.
//!
//! Each document of `schema/` is compared with `expanded/<Model>.rs`, which
//! `compiled.rs` compiles. `UPDATE_EXPECT=1 cargo test --test expanded` writes
//! them anew.

use expect_test::expect_file;
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::options::{Item, Options};
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Generated, Source};

/// Emits a document of `schema/` and formats it as rustfmt would.
fn expand(file: &str) -> String {
    let mut problems = Problems::new();
    let document = Document::new(0, &format!("schema/{file}"), read(file), &mut problems);

    let (name, _) = file.split_once('.').expect("documents have extensions");
    let user = UserTokens::public(name);
    let source = Source::named(document, &format!("schema/{file}"));
    let generated = modeldoc_codegen::model(
        &[source],
        &Item::new(name),
        &Options::default(),
        &user,
        problems,
    );
    formatted(file, generated)
}

fn read(file: &str) -> Vec<u8> {
    let path = format!("{}/../schema/{file}", env!("CARGO_MANIFEST_DIR"));
    std::fs::read(path).expect("the document is there")
}

fn formatted(file: &str, generated: Generated) -> String {
    assert_eq!(generated.problems, [], "{file}");
    let file = syn::parse2(generated.tokens()).expect("the emitted tokens are Rust");
    prettyplease::unparse(&file)
}

/// Emits every model of a document of `schema/`.
fn expand_all(file: &str) -> String {
    let document = read(file);
    let mut problems = Problems::new();
    let document = Document::new(0, &format!("schema/{file}"), document, &mut problems);
    let source = Source::named(document, &format!("schema/{file}"));
    let generated = modeldoc_codegen::models(
        &[source],
        &[],
        &Options::default(),
        &UserTokens::default(),
        problems,
    );
    formatted(file, generated)
}

fn check(model: &str, imports: &str) {
    let file = format!("{model}.md");
    compare(model, &file, imports, &expand(&file));
}

fn compare(model: &str, file: &str, imports: &str, expansion: &str) {
    let expanded = format!(
        "//! What `schema/{file}` becomes.\n#![allow(clippy::doc_markdown, clippy::option_option)]\n{imports}\n{expansion}",
    );
    expect_file![format!("expanded/{model}.rs")].assert_eq(&expanded);
}

const ADDRESS: &str = "use super::address::Address;\n";

#[test]
fn address() {
    check("Address", "");
}

#[test]
fn customer() {
    check("Customer", ADDRESS);
}

#[test]
fn oauth2_token() {
    check("OAuth2Token", "");
}

/// A union, and the types that it is made of.
#[test]
fn payment() {
    let file = "Payment.json";
    compare("Payment", file, "", &expand_all(file));
}

#[test]
fn shipment() {
    check("Shipment", ADDRESS);
}

#[test]
fn subscription() {
    check("Subscription", "");
}

/// An enum.
#[test]
fn weekday() {
    check("Weekday", "");
}

#[test]
fn the_same_input_emits_the_same() {
    assert_eq!(expand("Customer.md"), expand("Customer.md"));
}
