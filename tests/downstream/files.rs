//! Models that are written to files: checked in, or by a build script.
//!
//! The runtime needs no macros for them, the programs use a few methods of many,
//! and nothing is said of the rest.

use std::ffi::OsString;
use std::fmt::Write;
use std::fs;
use std::process::{Command, ExitCode};

use modeldoc_codegen::Source;
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::file::{self, Style};
use modeldoc_codegen::options::Options;
use modeldoc_codegen::user::UserTokens;
use modeldoc_tests::workspace;

use crate::package::Package;

/// What whoever asks for much asks of a file that others have written.
const STRICT: &str = "#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications)]\n\
                      #![forbid(unsafe_code)]\n//! Strict.\n\n";

/// A program that uses a few methods, of models that are called as everything
/// that emitted code names.
const PROGRAM: &str = "\
mod models;
mod names;
mod lints;

fn main() {
    let body = r#\"{\"kind\":\"option\",\"size\":1,\"next\":{\"size\":2,\"word\":\"None\"},\"x\":[1]}\"#;
    let either: names::Either = serde_json::from_str(body).expect(\"a model\");
    println!(\"{}\", serde_json::to_string(&either).expect(\"JSON\"));
    let some = names::Some::builder().size(3).texts([\"a\".to_owned()]).build();
    println!(\"{some:?} {} {}\", some.kept(), some.word());
    println!(\"{:?}\", models::OAuth2Token::new());
    println!(\"{:?}\", \"2\".parse::<names::Number>());
}
";

const SAYS: &str = "\
{\"kind\":\"option\",\"next\":{\"size\":2,\"word\":\"None\"},\"size\":1,\"x\":[1]}
Some { next: None, size: 3, texts: Some(Some([\"a\"])), map: None, set: None, object: None, word: Some, kept: \"as it is\" } as it is Some
OAuth2Token { access_token: None, expires_in: None, id_token: None, refresh_token: None, scope: None, token_type: None }
Ok(V2)
";

/// What the modules of the program are made of, and what of it is left out.
const FILES: [(&str, &str, Option<&str>); 3] = [
    ("models", "schema", Some("OAuth2Token.json")),
    ("names", "tests/fixtures/Names.json", None),
    ("lints", "tests/fixtures/Lints.json", None),
];

/// A package without the macros, with a program.
fn package(more: &str) -> Package {
    let package = Package::new("");
    let runtime = workspace("runtime").display().to_string();
    package.write(
        "Cargo.toml",
        &format!(
            "[package]\nname = {:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
             [dependencies]\nmodeldoc = {{ path = {runtime:?}, default-features = false }}\n\
             serde_json = \"1\"\n{more}\n\
             [profile.dev]\ndebug = false\n\n[workspace]\n",
            package.name()
        ),
    );
    package
}

/// Writes the models of a document at the command line.
fn generate(package: &Package, name: &str, document: &str, more: &[&str]) {
    let document = workspace(document).display().to_string();
    let out = package.path(&format!("src/{name}.rs"));
    let out = out.display().to_string();
    let arguments = ["cargo-modeldoc", "generate", &document, "--out", &out];
    let arguments = arguments.iter().chain(more).map(OsString::from);
    assert_eq!(cargo_modeldoc::run(arguments), ExitCode::SUCCESS);
}

#[track_caller]
fn says(package: &Package, expected: &str) {
    let outcome = package.cargo(&["run", "--quiet"]);
    assert!(outcome.success, "{}", outcome.messages);
    assert_eq!(outcome.output, expected, "{}", outcome.messages);
}

/// Clippy has nothing to say, as far as it is installed.
#[track_caller]
fn is_clean(package: &Package) {
    let version = Command::new(env!("CARGO"))
        .args(["clippy", "--version"])
        .output();
    if !version.is_ok_and(|output| output.status.success()) {
        println!("skipped: there is no Clippy");
        return;
    }
    let outcome = package.cargo(&["clippy", "--all-targets"]);
    assert!(outcome.success, "{}", outcome.messages);
}

#[test]
fn a_file_that_is_checked_in() {
    let package = package("");
    for (name, document, skipped) in FILES {
        let skip = skipped.map_or(vec![], |skipped| vec!["--skip", skipped]);
        generate(&package, name, document, &skip);
    }
    package.write("src/main.rs", &format!("{STRICT}{PROGRAM}"));
    package.write(
        "src/lib.rs",
        &format!("{STRICT}#![deny(clippy::pedantic)]\n\npub mod models;\npub mod names;\npub mod lints;\n"),
    );
    says(&package, SAYS);
    is_clean(&package);
}

#[test]
fn a_file_without_the_standard_library() {
    let package = package("");
    for (name, document, skipped) in FILES {
        let mut flags = vec!["--no-std"];
        flags.extend(skipped.iter().flat_map(|skipped| ["--skip", skipped]));
        generate(&package, name, document, &flags);
    }
    package.write(
        "src/lib.rs",
        &format!("#![no_std]\n{STRICT}pub mod models;\npub mod names;\npub mod lints;\n"),
    );
    package.passes();
}

#[test]
fn what_a_build_script_writes() {
    let codegen = workspace("codegen").display().to_string();
    let package = package(&format!(
        "\n[build-dependencies]\n\
         modeldoc-codegen = {{ path = {codegen:?}, features = [\"build\", \"json-schema\"] }}\n"
    ));
    let mut runs = String::new();
    let mut modules = String::new();
    for (name, document, skipped) in FILES {
        let document = workspace(document).display().to_string();
        let skipped = skipped.map_or(String::new(), |skipped| format!("{skipped:?}.to_owned()"));
        let _ = write!(
            runs,
            "    let options = Options {{ skip: vec![{skipped}], ..Options::default() }};\n    \
             build::run(&[{document:?}], \"{name}.rs\", &options);\n"
        );
        let _ = write!(
            modules,
            "mod {name} {{\n    include!(concat!(env!(\"OUT_DIR\"), \"/{name}.rs\"));\n}}\n"
        );
    }
    let names = workspace("tests/fixtures/Names.json").display().to_string();
    package.write(
        "build.rs",
        &format!(
            "use modeldoc_codegen::{{build, options::Options}};\n\nfn main() {{\n{runs}    \
             let options = Options {{ no_std: true, ..Options::default() }};\n    \
             build::run(&[{names:?}], \"no_std.rs\", &options);\n}}\n"
        ),
    );
    let (_, program) = PROGRAM.split_once("fn main").expect("a program");
    package.write(
        "src/main.rs",
        &format!("{STRICT}{modules}\nfn main{program}"),
    );
    package.write(
        "src/lib.rs",
        &format!(
            "#![no_std]\n{STRICT}extern crate alloc;\n\n/// Models.\npub mod models {{\n    \
             include!(concat!(env!(\"OUT_DIR\"), \"/no_std.rs\"));\n}}\n"
        ),
    );
    says(&package, SAYS);
    is_clean(&package);
}

/// A runtime under another name, as the macros' option `crate` says it.
#[test]
fn a_file_for_another_runtime() {
    let package = package("");
    let manifest = fs::read_to_string(package.path("Cargo.toml")).expect("a manifest");
    let renamed = manifest.replace("modeldoc = { ", "documents = { package = \"modeldoc\", ");
    package.write("Cargo.toml", &renamed);
    let user = UserTokens {
        runtime: Some("crate::other::documents".parse().expect("a path")),
        ..UserTokens::default()
    };
    let bytes = fs::read(workspace("tests/fixtures/Names.json")).expect("a document");
    let mut problems = Problems::new();
    let document = Document::new(0, "Names.json", bytes, &mut problems);
    let source = Source::named(document, "Names.json");
    let options = Options::default();
    let generated = modeldoc_codegen::models(&[source], &[], &options, &user, problems);
    let text = file::write(&generated, &user, &Style::default()).expect("Rust");
    package.write("src/names.rs", &text);
    package.write(
        "src/lib.rs",
        "#![deny(warnings)]\n\npub mod names;\n\npub mod other {\n    pub use documents;\n}\n",
    );
    package.passes();
}

/// Neither the macros nor what they are made of.
#[test]
fn a_file_needs_no_macros() {
    let package = package("");
    generate(&package, "models", "schema/Address.md", &[]);
    package.write("src/lib.rs", "pub mod models;\n");
    package.passes();
    let outcome = package.cargo(&["tree", "--prefix=none", "--edges=all"]);
    assert!(outcome.success, "{}", outcome.messages);
    for name in ["modeldoc-macros", "modeldoc-codegen", "syn"] {
        let mut lines = outcome.output.lines();
        assert!(
            !lines.any(|line| line.split(' ').next() == Some(name)),
            "{}",
            outcome.output
        );
    }
}
