//! Finding, reading and tracking documents.
//!
//! A path starts at the folder of the package's `Cargo.toml`, the one base
//! that editors know as well. Where nothing is there, the nearest `Cargo.toml`
//! above the invoking source file is the base: tests that compile in a package
//! of their own, such as trybuild's, find their documents that way.

use std::io::Read as _;
use std::path::{Component, Path, PathBuf, absolute};
use std::{env, fs, io};

use modeldoc_codegen::document::MAX_BYTES;
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, LitStr, Result};

/// A document's bytes and names.
pub(crate) struct Loaded {
    /// What the user calls it.
    pub(crate) written: String,
    /// The path that messages show.
    pub(crate) shown: String,
    /// Where the compiler finds the document.
    pub(crate) path: PathBuf,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
    /// Which part of it is meant: what follows the `#`.
    pub(crate) fragment: Option<String>,
}

/// What a path leads to.
pub(crate) enum Found {
    /// One document.
    Document(Box<Loaded>),
    /// All documents of a folder and of those in it.
    Folder(Folder),
}

/// A folder of documents.
pub(crate) struct Folder {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What the user calls it.
    pub(crate) written: String,
    /// Its documents, in the order of their names.
    pub(crate) documents: Vec<Loaded>,
}

/// Reads the document that a literal names.
pub(crate) fn document(literal: &LitStr) -> Result<Loaded> {
    match load(literal)? {
        Found::Document(loaded) => Ok(*loaded),
        Found::Folder(folder) => {
            let name = folder.written;
            Err(Error::new(
                literal.span(),
                format!(
                    "`{name}` is a folder\n\
                     = help: name one document in it, or emit all of them: \
                     `modeldoc::models!(\"{name}\");`"
                ),
            ))
        }
    }
}

/// Reads what a literal names.
pub(crate) fn load(literal: &LitStr) -> Result<Found> {
    let written = literal.value();
    let (file, fragment) = match written.split_once('#') {
        Some((file, fragment)) => (file, Some(fragment.to_owned())),
        None => (written.as_str(), None),
    };
    let error = |message: String| Error::new(literal.span(), message);
    if file.is_empty() {
        return Err(error("the path is empty".to_owned()));
    }
    let path = find(file, literal).map_err(error)?;
    if path.is_dir() {
        if fragment.is_some() {
            return Err(error(format!("`{file}` is a folder, which has no parts")));
        }
        return folder(file, path).map(Found::Folder).map_err(error);
    }
    let shown = shown(&path);
    let bytes = read(&path).map_err(|cause| error(unreadable(file, &shown, &cause)))?;
    Ok(Found::Document(Box::new(Loaded {
        written: file.to_owned(),
        shown,
        path,
        bytes,
        fragment,
    })))
}

/// Reads all documents of a folder, in the order of their paths, so that the
/// same folder gives the same code everywhere.
fn folder(written: &str, path: PathBuf) -> std::result::Result<Folder, String> {
    let mut files = Vec::new();
    let mut folders = vec![path.clone()];
    while let Some(folder) = folders.pop() {
        let failed = |cause: io::Error| format!("cannot read `{}`: {cause}", shown(&folder));
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            // A link to a folder is not followed: it may lead in a circle.
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_dir() && !hidden {
                folders.push(entry.path());
            } else if !kind.is_dir() && !hidden && is_document(&entry.path()) {
                files.push(entry.path());
            }
        }
    }
    files.sort();
    let mut documents = Vec::with_capacity(files.len());
    for file in files {
        let shown = shown(&file);
        let bytes = read(&file).map_err(|cause| format!("cannot read `{shown}`: {cause}"))?;
        let inner = file.strip_prefix(&path).unwrap_or(&file);
        let inner: Vec<_> = inner.iter().map(|part| part.to_string_lossy()).collect();
        documents.push(Loaded {
            written: format!("{}/{}", written.trim_end_matches('/'), inner.join("/")),
            shown,
            path: file,
            bytes,
            fragment: None,
        });
    }
    if documents.is_empty() {
        return Err(format!(
            "the folder `{written}` holds no `.md` and no `.json` document"
        ));
    }
    Ok(Folder {
        path,
        written: written.to_owned(),
        documents,
    })
}

/// Reads the document that another one refers to. `path` is relative to that
/// one's folder.
///
/// No reference goes further up than the package, or than the path that the
/// user wrote: a stranger's document reads no file of theirs.
pub(crate) fn referenced(
    from: &Path,
    written: &str,
    path: &str,
) -> std::result::Result<Loaded, String> {
    let folder = from.parent().unwrap_or(Path::new(""));
    // Only by their words: links are not followed, so that the same document
    // has the same path whoever refers to it.
    let mut straight = folder.to_path_buf();
    let parts = written.split('/').filter(|part| !matches!(*part, "" | "."));
    let mut named: Vec<&str> = parts.collect();
    named.pop();
    for part in Path::new(path).components() {
        match part {
            Component::ParentDir => {
                match named.pop() {
                    Some(part) if part != ".." && !part.starts_with('$') => {}
                    _ => return Err("it is outside of the package".to_owned()),
                }
                straight.pop();
            }
            Component::Normal(name) => {
                straight.push(name);
                named.push(name.to_str().unwrap_or_default());
            }
            _ => {}
        }
    }
    let written = named.join("/");
    let bytes = read(&straight).map_err(|cause| cause.to_string())?;
    Ok(Loaded {
        written,
        shown: shown(&straight),
        path: straight,
        bytes,
        fragment: None,
    })
}

/// Reads a file, and no more of it than shows that it is too large.
///
/// Only ordinary files: a device has no end, a pipe may have no beginning, and
/// the compiler reads once more what it tracks.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no ordinary file"));
    }
    let mut bytes = Vec::new();
    fs::File::open(path)?
        .take(MAX_BYTES as u64 + 1)
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether a file of a folder is read.
fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        DOCUMENTS
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// The extensions of documents.
pub(crate) const DOCUMENTS: [&str; 3] = ["md", "markdown", "json"];

fn unreadable(file: &str, shown: &str, cause: &io::Error) -> String {
    if cause.kind() != io::ErrorKind::NotFound {
        return format!("cannot read `{shown}`: {cause}");
    }
    let base = if env::var_os("CARGO_MANIFEST_DIR").is_some() {
        "the folder of this package's `Cargo.toml`"
    } else {
        "the working folder"
    };
    format!("cannot find `{file}`\n= help: paths start at {base}")
}

/// Where a path leads. That nothing is there is found out by reading it.
fn find(file: &str, literal: &LitStr) -> std::result::Result<PathBuf, String> {
    if let Some(rest) = file.strip_prefix("$OUT_DIR/") {
        let folder = env::var_os("OUT_DIR").ok_or(
            "`$OUT_DIR` is not set\n\
             = help: cargo sets it for packages that have a build script",
        )?;
        return Ok(Path::new(&folder).join(rest));
    }
    let path: PathBuf = Path::new(file).components().collect();
    if is_absolute(&path) {
        let out = env::var_os("OUT_DIR").is_some_and(|folder| path.starts_with(folder));
        if out {
            return Ok(path);
        }
        return Err(format!(
            "`{file}` is absolute, so it would be found on this machine only\n\
             = help: write the path from the folder of `Cargo.toml`, or below `$OUT_DIR/`"
        ));
    }
    let base = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(folder) if !folder.is_empty() => PathBuf::from(folder),
        _ => env::current_dir().map_err(|cause| format!("no working folder: {cause}"))?,
    };
    let first = base.join(&path);
    if first.exists() {
        return Ok(first);
    }
    let second = package_of(literal).map(|folder| folder.join(&path));
    Ok(second.filter(|second| second.exists()).unwrap_or(first))
}

/// Absolute here or elsewhere: a source is compiled on other systems, too.
fn is_absolute(path: &Path) -> bool {
    path.is_absolute()
        || matches!(
            path.components().next(),
            Some(Component::RootDir | Component::Prefix(_))
        )
}

/// The folder of the nearest `Cargo.toml` above the source that holds the
/// literal.
fn package_of(literal: &LitStr) -> Option<PathBuf> {
    let source = literal.span().unwrap().local_file()?;
    let source = absolute(source).ok()?;
    source
        .ancestors()
        .skip(1)
        .find(|folder| folder.join("Cargo.toml").is_file())
        .map(Path::to_path_buf)
}

/// A path as messages show it: from the working folder, as rustc does.
fn shown(path: &Path) -> String {
    let relative = env::current_dir()
        .ok()
        .and_then(|folder| path.strip_prefix(folder).ok().map(Path::to_path_buf));
    relative
        .unwrap_or_else(|| path.to_path_buf())
        .display()
        .to_string()
}

impl Loaded {
    /// Code that makes the compiler read the document, so that cargo compiles
    /// again when it changes. A closure that nothing calls leaves no trace in
    /// the compiled crate.
    pub(crate) fn tracking(&self) -> TokenStream {
        let Some(path) = self.path.to_str() else {
            // No literal can hold the path.
            return TokenStream::new();
        };
        if std::str::from_utf8(&self.bytes).is_ok() {
            quote! {
                const _: fn() -> &'static ::core::primitive::str =
                    || ::core::include_str!(#path);
            }
        } else {
            // Already an error of ours; rustc's own would be the second.
            quote! {
                const _: fn() -> &'static [::core::primitive::u8] =
                    || ::core::include_bytes!(#path);
            }
        }
    }
}
