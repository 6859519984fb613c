//! What is emitted for real pages, and for the project's own, is held to the
//! list of what may be in it.

use std::fs;
use std::path::{Path, PathBuf};

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::options::Options;
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Generated, Source};
use modeldoc_tests::{corpus, workspace};

use super::fuzz::{code, document};

/// The documents below a folder, in an order that does not change.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let is_document = |end: &std::ffi::OsStr| end == "md" || end == "json";
        if path.is_dir() {
            found.extend(documents(&path));
        } else if path.extension().is_some_and(is_document) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn options() -> Options {
    Options {
        page_examples: true,
        ..Options::default()
    }
}

/// All documents of a folder together, as `models!` reads it.
fn together(paths: &[PathBuf]) -> Generated {
    let mut problems = Problems::new();
    let mut sources = Vec::new();
    for (id, path) in paths.iter().enumerate() {
        let name = path.file_name().expect("a name").to_string_lossy();
        let bytes = fs::read(path).expect("a document");
        let id = u32::try_from(id).expect("few documents");
        let document = Document::new(id, &name, bytes, &mut problems);
        sources.push(Source::named(document, &name));
    }
    modeldoc_codegen::models(&sources, &[], &options(), &UserTokens::default(), problems)
}

fn vet(generated: &Generated, scope: code::Scope) -> usize {
    let source = generated.tokens().to_string();
    if let Err(wrong) = code::check(&source, scope) {
        panic!("{wrong}");
    }
    source.len()
}

#[test]
fn our_own_documents_become_what_the_emitter_writes() {
    let mut count = 0;
    for folder in [
        "schema",
        "codegen/tests",
        "tests/fixtures",
        "tests/compile_fail",
        "examples/tramway/spec",
        "fuzz/models",
    ] {
        for path in documents(&workspace(folder)) {
            println!("{}", path.display());
            let name = if path.extension().is_some_and(|end| end == "md") {
                "page.md"
            } else {
                "page.json"
            };
            let bytes = fs::read(&path).expect("a document");
            document::check_models(name, &bytes, &options());
            document::check_model(name, &bytes, &options());
            count += 1;
        }
    }
    assert!(count > 80, "{count} documents");
}

#[test]
fn real_pages_become_what_the_emitter_writes() {
    let mut folders = Vec::new();
    for name in ["ory", "openrtb", "stac"] {
        let Some(folder) = corpus(name) else { continue };
        folders.extend(subfolders(&folder));
    }
    let (mut count, mut bytes) = (0, 0);
    for folder in folders {
        let mut paths = documents(&folder);
        paths.retain(|path| path.parent() == Some(&folder));
        if paths.is_empty() {
            continue;
        }
        println!("{}: {} documents", folder.display(), paths.len());
        // Pages and the document that they came from declare the same models.
        let is_page = |path: &PathBuf| path.extension().is_some_and(|end| end == "md");
        let (pages, others): (Vec<PathBuf>, Vec<PathBuf>) = paths.into_iter().partition(is_page);
        for set in [pages, others] {
            count += set.len();
            if !set.is_empty() {
                bytes += vet(&together(&set), code::Scope::Closed);
            }
        }
    }
    println!("{count} documents, {bytes} bytes of Rust");
}

/// A folder, and all that are below.
fn subfolders(folder: &Path) -> Vec<PathBuf> {
    let mut found = vec![folder.to_owned()];
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(subfolders(&path));
        }
    }
    found.sort();
    found
}
