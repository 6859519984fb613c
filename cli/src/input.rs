//! From the paths on the command line to the bytes of documents.
//!
//! A path is a file, a folder with everything in it, or a file and what part of
//! it is meant: `spec.md#item-fields`, `api.json#/components/schemas/Pet`. With
//! `git:REV:` before it, it is what the repository held at that revision.

mod git;

use std::path::{Component, Path, PathBuf};
use std::{env, fs, io};

use crate::failure::Failure;
use crate::progress::Progress;

/// What a path leads to.
#[derive(Clone, Debug)]
pub struct Input {
    /// The path as it was written.
    pub written: String,
    /// Whether it is a folder.
    pub folder: bool,
    /// Its documents, in the order of their paths.
    pub files: Vec<File>,
}

/// A document's bytes and names.
#[derive(Clone, Debug)]
pub struct File {
    /// Where it is; nothing for one of the past.
    pub path: Option<PathBuf>,
    /// The path that messages show.
    pub shown: String,
    /// What is in it.
    pub bytes: Vec<u8>,
    /// Which part of it is meant.
    pub fragment: Option<String>,
}

/// The extensions of documents in folders.
const DOCUMENTS: [&str; 3] = ["md", "markdown", "json"];

/// Reads what each path leads to.
///
/// Fails where nothing is there, or where it cannot be read.
pub fn load_all(paths: &[String]) -> Result<Vec<Input>, Failure> {
    paths.iter().map(|path| load(path)).collect()
}

/// Reads what a path leads to.
///
/// Fails where nothing is there, or where it cannot be read.
pub fn load(written: &str) -> Result<Input, Failure> {
    if let Some(rest) = written.strip_prefix("git:") {
        return git::load(written, rest);
    }
    let (file, fragment) = split(written);
    if file.is_empty() {
        return Err(Failure::new("the path is empty"));
    }
    let path = Path::new(file);
    if path.is_dir() {
        if let Some(fragment) = fragment {
            let message = format!("`{file}` is a folder, which has no part `{fragment}`");
            return Err(Failure::new(message));
        }
        return folder(written, path);
    }
    Ok(Input {
        written: written.to_owned(),
        folder: false,
        files: vec![read(path, fragment)?],
    })
}

/// The path and the fragment. A file whose own name has a `#` is itself.
fn split(written: &str) -> (&str, Option<&str>) {
    match written.split_once('#') {
        Some((file, fragment)) if !Path::new(written).exists() => (file, Some(fragment)),
        _ => (written, None),
    }
}

fn read(path: &Path, fragment: Option<&str>) -> Result<File, Failure> {
    let shown = shown(path);
    let bytes = bytes_of(path).map_err(|cause| unreadable(&shown, &cause))?;
    Ok(File {
        path: Some(path.to_path_buf()),
        shown,
        bytes,
        fragment: fragment.map(str::to_owned),
    })
}

/// Reads what a document refers to; the path starts at the document's folder.
///
/// Fails where it cannot be read, and where it is in none of `folders`: a
/// stranger's document reads no file of the user's.
pub fn referenced(from: &Path, path: &str, folders: &[PathBuf]) -> io::Result<File> {
    let mut straight = from.parent().unwrap_or(Path::new("")).to_path_buf();
    // Links are not followed, so that a document has one path, whoever refers
    // to it.
    for part in Path::new(path).components() {
        match part {
            Component::ParentDir => {
                straight.pop();
            }
            Component::Normal(name) => straight.push(name),
            _ => {}
        }
    }
    let whole = whole(&straight)?;
    if !folders.iter().any(|folder| whole.starts_with(folder)) {
        let message = "it is outside of the folders that were named";
        return Err(io::Error::other(message));
    }
    Ok(File {
        shown: shown(&straight),
        bytes: bytes_of(&straight)?,
        path: Some(straight),
        fragment: None,
    })
}

/// Reads an ordinary file: a device has no end.
fn bytes_of(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(io::Error::other("it is no ordinary file"));
    }
    fs::read(path)
}

/// The folders that documents may refer to: the working one, and those of the
/// documents that are named.
///
/// Fails where there is no working folder.
pub fn folders(inputs: &[Input]) -> io::Result<Vec<PathBuf>> {
    let mut folders = vec![env::current_dir()?];
    for input in inputs {
        let (file, _) = split(&input.written);
        let path = Path::new(file);
        let folder = if input.folder {
            Some(path)
        } else {
            path.parent()
        };
        folders.extend(folder.map(whole).transpose()?);
    }
    Ok(folders)
}

/// A path from the root, without detours. Links are not followed.
fn whole(path: &Path) -> io::Result<PathBuf> {
    let mut whole = PathBuf::new();
    for part in std::path::absolute(path)?.components() {
        match part {
            Component::ParentDir => {
                whole.pop();
            }
            part => whole.push(part),
        }
    }
    Ok(whole)
}

fn unreadable(shown: &str, cause: &io::Error) -> Failure {
    if cause.kind() == io::ErrorKind::NotFound {
        Failure::new(format!("cannot find `{shown}`")).help("paths start at the working folder")
    } else {
        Failure::new(format!("cannot read `{shown}`: {cause}"))
    }
}

/// Reads all documents of a folder and of those in it, as `models!` does.
fn folder(written: &str, path: &Path) -> Result<Input, Failure> {
    let mut found = Vec::new();
    let mut folders = vec![path.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let failed = |cause: io::Error| unreadable(&shown(&folder), &cause);
        for entry in fs::read_dir(&folder).map_err(failed)? {
            let entry = entry.map_err(failed)?;
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                continue;
            }
            // A link to a folder is not followed: it may lead in a circle.
            let kind = entry.file_type().map_err(failed)?;
            if kind.is_dir() {
                folders.push(entry.path());
            } else if is_document(&entry.path()) && !entry.path().is_dir() {
                found.push(entry.path());
            }
        }
    }
    found.sort();
    let mut progress = Progress::new("reading", found.len());
    let mut files = Vec::with_capacity(found.len());
    for path in found {
        files.push(read(&path, None)?);
        progress.step(&shown(&path));
    }
    Ok(Input {
        written: written.to_owned(),
        folder: true,
        files,
    })
}

fn is_document(path: &Path) -> bool {
    path.extension().is_some_and(|extension| {
        DOCUMENTS
            .iter()
            .any(|known| extension.eq_ignore_ascii_case(known))
    })
}

/// A path from the working folder, as rustc shows it.
fn shown(path: &Path) -> String {
    let relative = env::current_dir()
        .ok()
        .and_then(|folder| path.strip_prefix(folder).ok().map(Path::to_path_buf));
    let path = relative.unwrap_or_else(|| path.to_path_buf());
    let path = path.strip_prefix(".").unwrap_or(&path);
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{folders, load, referenced, split};

    #[test]
    fn fragments_are_what_follows_the_sign() {
        assert_eq!(split("spec.md#item"), ("spec.md", Some("item")));
        assert_eq!(split("a.json#/a/b"), ("a.json", Some("/a/b")));
        assert_eq!(split("spec.md"), ("spec.md", None));
    }

    #[test]
    fn references_stay_below_what_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = |name: &str| folder.path().join(name);
        std::fs::create_dir(path("api")).expect("a folder");
        for name in ["secret.json", "api/a.json", "api/b.json"] {
            std::fs::write(path(name), "{}").expect("a file");
        }
        let named = path("api/a.json").display().to_string();
        let folders = folders(&[load(&named).expect("a document")]).expect("folders");
        let read = |reference: &str| referenced(Path::new(&named), reference, &folders);
        assert!(read("b.json").is_ok());
        assert!(read("../api/b.json").is_ok());
        let cause = read("../secret.json").expect_err("it is outside");
        assert!(cause.to_string().contains("outside"), "{cause}");
    }

    #[test]
    fn what_is_not_there_is_a_failure() {
        for path in ["", "nowhere/at/all.md", "git:HEAD"] {
            assert!(load(path).is_err(), "{path}");
        }
    }
}
