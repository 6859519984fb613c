//! Models from a build script, for those who want the emitted code as a file.
//!
//! ```toml
//! [dependencies]
//! modeldoc = "0.1"
//! serde_json = "1"
//!
//! [build-dependencies]
//! modeldoc-codegen = { version = "0.1", features = ["build"] }
//! ```
//!
//! For JSON Schema and `OpenAPI` documents, `features = ["build", "json-schema"]`.
//!
//! `build.rs`:
//!
//! ```no_run
//! use modeldoc_codegen::build;
//! use modeldoc_codegen::options::Options;
//!
//! fn main() {
//!     build::run(&["schema"], "models.rs", &Options::default());
//! }
//! ```
//!
//! And in the source:
//!
//! ```ignore
//! pub mod models {
//!     include!(concat!(env!("OUT_DIR"), "/models.rs"));
//! }
//! ```
//!
//! The file imports what it uses, so it belongs into a module of its own. Whoever
//! builds without the standard library says so in [`Options::no_std`].
//!
//! The macros do the same without a build script; this is for code that other
//! tools must see, and the runtime then needs no macros: `modeldoc = { version =
//! "0.1", default-features = false }`. For a file that is checked in, there is
//! `cargo modeldoc generate`.

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use crate::diagnostic::{Problems, Severity, render};
use crate::document::Document;
use crate::file::{self, Place, Style, VERSION};
use crate::options::Options;
use crate::user::UserTokens;
use crate::{Origin, Source, models};

/// The extensions of documents in folders.
const DOCUMENTS: [&str; 3] = ["md", "markdown", "json"];

/// Writes the models of documents and folders, which start at the package, to a
/// file of this name in `OUT_DIR`, and tells cargo what to watch. A path may end
/// in a fragment: `spec.md#item`.
///
/// Warnings of the documents are warnings of the build. Where there are errors,
/// they are printed and the build script ends.
pub fn run(paths: &[&str], file: &str, options: &Options) {
    let result = variable("OUT_DIR").and_then(|out| {
        let package = variable("CARGO_MANIFEST_DIR")?;
        let built = build(&package, paths, options)?;
        for path in &built.watched {
            println!("cargo:rerun-if-changed={}", path.display());
        }
        for warning in &built.warnings {
            println!(
                "cargo:warning={}",
                warning.replace('\n', "\ncargo:warning=")
            );
        }
        let out = out.join(file);
        fs::write(&out, built.code)
            .map_err(|cause| format!("cannot write `{}`: {cause}", out.display()))
    });
    if let Err(message) = result {
        eprintln!("{message}");
        process::exit(1);
    }
}

/// What came of some documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Built {
    /// A Rust file for `include!`: formatted, under a comment that says where it
    /// comes from.
    pub code: String,
    /// What the documents' authors should know, rendered.
    pub warnings: Vec<String>,
    /// The documents and folders that the code depends on.
    pub watched: Vec<PathBuf>,
}

/// Emits the models of documents and folders, which start at a folder.
///
/// Fails where something cannot be read, and where there are errors; the text
/// holds all of them, rendered.
pub fn build(base: &Path, paths: &[&str], options: &Options) -> Result<Built, String> {
    let mut problems = Problems::new();
    let mut sources = Vec::new();
    let mut watched = Vec::new();
    for written in paths {
        let (file, fragment) = match written.split_once('#') {
            Some((file, fragment)) => (file, Some(fragment)),
            None => (*written, None),
        };
        let path = base.join(file);
        watched.push(path.clone());
        let mut files = Vec::new();
        find(&path, &mut files).map_err(|cause| format!("cannot read `{file}`: {cause}"))?;
        files.sort();
        for path in files {
            let shown = path.strip_prefix(base).unwrap_or(&path);
            let shown = shown.display().to_string().replace('\\', "/");
            let failed = |cause| format!("cannot read `{shown}`: {cause}");
            // A device has no end.
            if !fs::metadata(&path).map_err(failed)?.is_file() {
                return Err(failed(io::Error::other("it is no ordinary file")));
            }
            let bytes = fs::read(&path).map_err(failed)?;
            let id = u32::try_from(sources.len()).unwrap_or(u32::MAX);
            sources.push(Source {
                document: Document::new(id, &shown, bytes, &mut problems),
                written: shown,
                fragment: fragment.map(str::to_owned),
                origin: if path == base.join(file) {
                    Origin::Named
                } else {
                    Origin::Folder
                },
            });
        }
    }
    let user = UserTokens::default();
    let generated = models(&sources, &[], options, &user, problems);
    let mut errors: Vec<String> = generated
        .usage_errors
        .iter()
        .map(|error| error.message.clone())
        .collect();
    let mut warnings = Vec::new();
    for problem in &generated.problems {
        let document = &sources[problem.span.document as usize].document;
        let text = render(problem, document);
        match problem.severity {
            Severity::Error => errors.push(text),
            Severity::Warning => warnings.push(text),
        }
    }
    if !errors.is_empty() {
        return Err(errors.join("\n\n"));
    }
    let style = Style {
        header: format!(
            "@generated by modeldoc {VERSION} in a build script, from `{}`.\nDo not edit: change the documents.",
            paths.join("`, `"),
        ),
        place: Place::Included,
        no_std: options.no_std,
    };
    Ok(Built {
        code: file::write(&generated, &user, &style).map_err(|error| error.to_string())?,
        warnings,
        watched,
    })
}

fn variable(name: &str) -> Result<PathBuf, String> {
    let value = env::var_os(name).map(PathBuf::from);
    value.ok_or_else(|| format!("`{name}` is not set: this runs in build scripts"))
}

/// A document, or those of a folder and of those in it, as the macros find them.
fn find(path: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        files.push(path.to_path_buf());
        return Ok(());
    }
    for entry in fs::read_dir(path)? {
        let entry = entry?;
        if entry.file_name().as_encoded_bytes().starts_with(b".") {
            continue;
        }
        let path = entry.path();
        let kind = entry.file_type()?;
        let is_document = path.extension().is_some_and(|extension| {
            DOCUMENTS
                .iter()
                .any(|known| extension.eq_ignore_ascii_case(known))
        });
        // A link to a folder is not followed: it may lead in a circle.
        if kind.is_dir() || (is_document && !path.is_dir()) {
            find(&path, files)?;
        }
    }
    Ok(())
}
