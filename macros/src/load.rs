//! Finding, reading and tracking documents.
//!
//! A path starts at the folder of the package's `Cargo.toml`, the one base
//! that editors know as well. Where nothing is there, the nearest `Cargo.toml`
//! above the invoking source file is the base: tests that compile in a package
//! of their own, such as trybuild's, find their documents that way.

use std::env;
use std::path::{Component, Path, PathBuf, absolute};

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Error, LitStr};

/// A document's bytes and names.
pub(crate) struct Loaded {
    /// The path that messages show.
    pub(crate) shown: String,
    /// Where the compiler finds the document.
    pub(crate) path: PathBuf,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
    /// Which part of it is meant: what follows the `#`.
    pub(crate) fragment: Option<String>,
}

/// Reads the document that a literal names.
pub(crate) fn load(literal: &LitStr) -> Result<Loaded, Error> {
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
    let shown = shown(&path);
    if path.is_dir() {
        return Err(error(format!(
            "`{file}` is a folder\n\
             = help: name one document in it, such as `{file}/OAuth2Token.md`"
        )));
    }
    let bytes = std::fs::read(&path).map_err(|cause| error(unreadable(file, &shown, &cause)))?;
    Ok(Loaded {
        shown,
        path,
        bytes,
        fragment,
    })
}

fn unreadable(file: &str, shown: &str, cause: &std::io::Error) -> String {
    if cause.kind() != std::io::ErrorKind::NotFound {
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
fn find(file: &str, literal: &LitStr) -> Result<PathBuf, String> {
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
                const _: fn() -> &'static ::core::primitive::str = || ::core::include_str!(#path);
            }
        } else {
            // Already an error of ours; rustc's own would be the second.
            quote! {
                const _: fn() -> &'static [::core::primitive::u8] = || ::core::include_bytes!(#path);
            }
        }
    }
}
