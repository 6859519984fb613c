//! The fuzz targets, for a bounded while: fixtures, what once went wrong, and
//! what comes of changing them.
//!
//! The changes come from a generator of numbers with a fixed start: a test that
//! fails fails again. The fuzzer itself, which learns from what it sees, runs
//! for hours elsewhere; `fuzz/README.md` says for how many.

use std::fs;
use std::path::{Path, PathBuf};

use modeldoc_tests::workspace;

use super::fuzz;
use super::random::Random;

/// Every file below a folder, in an order that does not change.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    // Git keeps no folder of regressions that is empty.
    let entries = fs::read_dir(folder).into_iter().flatten();
    for entry in entries {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The files of some folders that end so.
fn inputs(folders: &[&str], end: &str) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for folder in folders {
        for path in files(&workspace(folder)) {
            let name = path.display().to_string();
            if name.ends_with(end) {
                found.push((name, fs::read(path).expect("a file")));
            }
        }
    }
    found
}

/// The words of a fuzzer's dictionary.
fn words(dictionary: &str) -> Vec<Vec<u8>> {
    let path = workspace("fuzz/dictionaries").join(dictionary);
    let text = fs::read_to_string(path).expect("a dictionary");
    let mut words = Vec::new();
    for line in text.lines().filter(|line| line.starts_with('"')) {
        let mut word = Vec::new();
        let mut bytes = line[1..line.len() - 1].bytes();
        while let Some(byte) = bytes.next() {
            if byte != b'\\' {
                word.push(byte);
                continue;
            }
            match bytes.next() {
                Some(b'x') => {
                    let digits = [bytes.next(), bytes.next()].map(|it| it.expect("a digit"));
                    let digits = str::from_utf8(&digits).expect("digits");
                    word.push(u8::from_str_radix(digits, 16).expect("a byte"));
                }
                other => word.extend(other),
            }
        }
        words.push(word);
    }
    words
}

/// Calls a target with inputs and with what comes of changing them.
fn run(inputs: &[(String, Vec<u8>)], dictionary: &str, changes: usize, target: fn(&[u8])) {
    assert!(inputs.len() > 10, "the fixtures are at hand");
    let words = words(dictionary);
    for (name, bytes) in inputs {
        // The input that fails is the last that was printed.
        println!("{name}");
        target(bytes);
    }
    let mut random = Random::new(dictionary);
    for _ in 0..changes {
        let mut bytes = random.choose(inputs).1.clone();
        bytes.truncate(4096);
        for _ in 0..=random.below(4) {
            let other = &random.choose(inputs).1;
            random.change(&mut bytes, &words, other);
        }
        println!("{}", bytes.escape_ascii());
        target(&bytes);
    }
}

#[test]
fn pages() {
    let folders = [
        "schema",
        "codegen/tests",
        "tests/fixtures",
        "tests/compile_fail",
        "examples/tramway/spec",
    ];
    let mut pages = inputs(&folders, ".md");
    pages.extend(inputs(&["fuzz/regressions/markdown"], ""));
    run(&pages, "markdown.dict", 300, fuzz::markdown::check);
}

#[test]
fn aligned_pages() {
    let folders = [
        "schema",
        "codegen/tests",
        "tests/fixtures",
        "examples/tramway/spec",
    ];
    let mut pages = inputs(&folders, ".md");
    pages.extend(inputs(&["fuzz/regressions/fmt"], ""));
    run(&pages, "markdown.dict", 300, fuzz::fmt::check);
}

#[test]
fn documents() {
    let folders = [
        "schema",
        "tests/compile_fail",
        "fuzz/seeds/json",
        "fuzz/models",
    ];
    let mut documents = inputs(&folders, ".json");
    documents.extend(inputs(&["fuzz/regressions/json"], ""));
    run(&documents, "json.dict", 300, fuzz::json::check);
}

#[test]
fn cells() {
    let cells = inputs(&["fuzz/seeds/cell", "fuzz/regressions/cell"], "");
    run(&cells, "markdown.dict", 500, fuzz::cell::check);
}

#[test]
fn data() {
    let data = inputs(&["fuzz/seeds/data", "fuzz/regressions/data"], "");
    run(&data, "json.dict", 10_000, fuzz::data::check);
}
