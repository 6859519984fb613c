//! Rules of this repository that no compiler checks.

use std::fs;
use std::path::{Path, PathBuf};

use modeldoc_tests::workspace;

/// Every source below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

/// The words of a source that are code: comments left out.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source");
    text.lines()
        .filter(|line| !line.trim_start().starts_with("//"))
        .collect::<Vec<_>>()
        .join("\n")
}

#[track_caller]
fn nowhere(folder: &str, words: &[&str]) {
    nowhere_but(folder, words, "");
}

/// As [`nowhere`], but for one file.
#[track_caller]
fn nowhere_but(folder: &str, words: &[&str], exempt: &str) {
    let sources = sources(&workspace(folder));
    assert!(!sources.is_empty(), "{folder} has no sources");
    let exempt = workspace(folder).join(exempt);
    for path in sources {
        if path == exempt {
            continue;
        }
        let code = code(&path);
        for word in words {
            assert!(!code.contains(word), "{word} in {}", path.display());
        }
    }
}

#[test]
fn the_generator_knows_neither_the_disk_nor_the_compiler() {
    // What build scripts call, behind a feature.
    nowhere_but(
        "codegen/src",
        &["std::fs", "std::env", "std::process"],
        "build.rs",
    );
    nowhere("codegen/src", &["proc_macro::"]);
}

/// That nothing of a page becomes code holds because code comes from templates:
/// nothing parses source that was put together from text.
#[test]
fn source_is_never_built_from_text() {
    let builds = [
        "TokenStream::from_str",
        "Literal::from_str",
        "parse::<TokenStream",
        "parse_str",
    ];
    for folder in ["codegen/src", "macros/src"] {
        for path in sources(&workspace(folder)) {
            let code = code(&path);
            let (own, _tests) = code.split_once("#[cfg(test)]").unwrap_or((&code, ""));
            for word in builds {
                assert!(!own.contains(word), "{word} in {}", path.display());
            }
            // What a parse becomes may stand in its variable's type.
            for line in own.lines().filter(|line| line.contains(".parse(")) {
                for tokens in ["TokenStream", "Literal", "Ident", "Tokens"] {
                    assert!(!line.contains(tokens), "{line} in {}", path.display());
                }
            }
        }
    }
}

#[test]
fn only_names_makes_identifiers_and_only_messages_words_problems() {
    for path in sources(&workspace("codegen/src")) {
        let messages = path.components().any(|part| part.as_os_str() == "messages");
        let code = code(&path);
        let tests = code.find("#[cfg(test)]").unwrap_or(code.len());
        if !messages && !path.ends_with("diagnostic.rs") {
            assert!(
                !code[..tests].contains("Diagnostic::error("),
                "{} words a problem; texts stand in `diagnostic/messages`",
                path.display()
            );
        }
    }
}

#[test]
fn the_runtime_needs_no_standard_library() {
    nowhere("runtime/src", &["std::", "unsafe"]);
}

#[test]
fn the_seed_is_as_it_was_given() {
    let ours = fs::read(workspace("schema/OAuth2Token.md")).expect("the seed");
    let given = workspace("../shared/seed/OAuth2Token.md");
    match fs::read(&given) {
        Ok(given) => assert!(ours == given, "schema/OAuth2Token.md was changed"),
        Err(_) => println!("skipped: there is no {}", given.display()),
    }
}

/// Each mistake of `compile_fail` has its expected text, and no text is left
/// without its mistake.
#[test]
fn mistakes_and_their_texts_come_in_pairs() {
    let folder = workspace("tests/compile_fail");
    let names = |extension: &str| {
        let mut names: Vec<PathBuf> = fs::read_dir(&folder)
            .expect("a folder")
            .map(|entry| entry.expect("an entry").path())
            .filter(|path| path.extension().is_some_and(|found| found == extension))
            .map(|path| path.with_extension(""))
            .collect();
        names.sort();
        names
    };
    assert_eq!(names("rs"), names("stderr"));
}
