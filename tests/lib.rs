//! Helpers of the tests, and the project's own documents as doc tests.

#![forbid(unsafe_code)]

/// The README: everything in it compiles and runs.
#[doc = include_str!("../README.md")]
#[cfg(doctest)]
pub struct Readme;

use std::path::PathBuf;

/// Descriptions of every kind that could become something else than text. That
/// this module is documented without a warning and without a doc test is the
/// test.
#[deny(rustdoc::all)]
pub mod nasty {
    #[modeldoc::model("fixtures/Nasty.md")]
    pub struct Nasty;
}

/// A path from the root of the workspace.
pub fn workspace(path: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .join(path)
}

/// A folder of pages of real projects, or nothing where they are not at hand,
/// as on a user's machine. Says so, since a test that looks at nothing passes.
/// The variable `MODELDOC_CORPUS` says where they are, if not beside the
/// workspace.
pub fn corpus(folder: &str) -> Option<PathBuf> {
    let path = match std::env::var_os("MODELDOC_CORPUS") {
        Some(corpus) => PathBuf::from(corpus).join(folder),
        None => workspace("../shared/corpus").join(folder),
    };
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: there is no {}", path.display());
    None
}
