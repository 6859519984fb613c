//! Programs downstream that read and write values of every model.

use std::fmt::Write as _;
use std::io::Write as _;
use std::process::{Command, Stdio};

use modeldoc_codegen::model::{Model, Presence};
use modeldoc_codegen::names::NameRule;
use serde_json::Value;

use crate::languages::Language;
use crate::package::Package;

/// What becomes of one value.
pub(crate) enum Outcome {
    Written(Value),
    Refused(String),
}

/// The invocation for the pages of a language.
pub(crate) fn invocation(language: &Language) -> String {
    let names = match language.names {
        NameRule::SnakeCase => ", names = \"snake_case\"",
        _ => "",
    };
    let unmarked = match language.unmarked {
        Some(Presence::Optional) => ", unmarked = optional",
        _ => "",
    };
    format!(
        "modeldoc::models!(\"docs/{}\", empty = any{names}{unmarked}",
        language.folder
    )
}

const DEPENDENCIES: &str = "serde = \"1\"\n\
     serde_json = { version = \"1\", features = [\"float_roundtrip\"] }\n";

/// A package whose programs each know the models of one invocation.
pub(crate) fn package(name: &str) -> Package {
    let package = Package::kept(name, DEPENDENCIES);
    link(&package);
    package
}

/// Puts the pages of the API into a package, as `docs`.
pub(crate) fn link(package: &Package) {
    link_folder(package, "ory", "docs");
}

/// Puts a folder of the corpus into a package.
pub(crate) fn link_folder(package: &Package, folder: &str, name: &str) {
    let corpus = modeldoc_tests::corpus(folder).expect("it was there before");
    let corpus = std::fs::canonicalize(corpus).expect("a path");
    let link = package.path(name);
    if std::fs::read_link(&link).is_ok_and(|old| old == corpus) {
        return;
    }
    let _ = std::fs::remove_file(&link);
    std::os::unix::fs::symlink(corpus, &link).expect("a link");
}

/// The source of a program: lines of a model's name, a tab and JSON come in,
/// lines of `ok` or `error`, a tab and JSON go out.
///
/// A model is never null itself: whoever may hold null instead has an `Option`
/// of it. So do those that `nullable` names.
pub(crate) fn source(invocation: &str, models: &[Model], nullable: &[&str]) -> String {
    let mut source = format!(
        "#[allow(dead_code)]
mod models {{
    {invocation}, unknown = keep);
}}

fn pass<T: serde::Serialize + serde::de::DeserializeOwned>(json: &str) -> serde_json::Result<String> {{
    let model: T = serde_json::from_str(json)?;
    serde_json::to_string(&model)
}}

fn choose(name: &str, json: &str) -> serde_json::Result<String> {{
    match name {{
"
    );
    for model in models.iter().filter(|model| !model.is_inline()) {
        let name = &model.name;
        let ty = if nullable.contains(&name.as_str()) {
            format!("Option<models::{name}>")
        } else {
            format!("models::{name}")
        };
        // Writing to a string cannot fail.
        let _ = writeln!(source, "        {name:?} => pass::<{ty}>(json),");
    }
    source.push_str(
        "        other => panic!(\"no {other}\"),
    }
}

fn main() {
    for line in std::io::stdin().lines() {
        let line = line.unwrap();
        let (name, json) = line.split_once('\\t').unwrap();
        match choose(name, json) {
            Ok(json) => println!(\"ok\\t{json}\"),
            Err(error) => println!(\"error\\t{}\", serde_json::Value::from(error.to_string())),
        }
    }
}
",
    );
    source
}

/// Runs a program of a package that was built.
pub(crate) fn run(program: &str, values: &[(String, Value)]) -> Vec<Outcome> {
    let path = crate::package::program(program);
    let mut child = Command::new(path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut input = child.stdin.take().expect("a pipe");
    let mut lines = String::new();
    for (name, value) in values {
        let _ = writeln!(lines, "{name}\t{value}");
    }
    let writer = std::thread::spawn(move || input.write_all(lines.as_bytes()));
    let output = child.wait_with_output().expect("the program ends");
    assert!(output.status.success(), "{program} has failed");
    writer.join().expect("no panic").expect("it reads all");
    let output = String::from_utf8(output.stdout).expect("JSON is text");
    let outcomes: Vec<Outcome> = output
        .lines()
        .map(|line| {
            let (word, json) = line.split_once('\t').expect("two columns");
            let value: Value = serde_json::from_str(json).expect("JSON");
            match (word, value) {
                ("ok", value) => Outcome::Written(value),
                (_, Value::String(error)) => Outcome::Refused(error),
                (_, other) => panic!("{other} is no error"),
            }
        })
        .collect();
    assert_eq!(outcomes.len(), values.len());
    outcomes
}
