//! Documents of the past: `git:REV:path`.

use std::process::Command;

use super::{File, Input, is_document};
use crate::failure::Failure;
use crate::progress::Progress;

pub(super) fn load(written: &str, rest: &str) -> Result<Input, Failure> {
    let Some((revision, path)) = rest.split_once(':') else {
        let message = format!("`{written}` names a revision without a path");
        return Err(Failure::new(message).help("write `git:REVISION:path`, as `git:v1.0:schema`"));
    };
    if revision.starts_with('-') {
        return Err(Failure::new(format!("`{revision}` is no revision")));
    }
    let (path, fragment) = match path.split_once('#') {
        Some((path, fragment)) => (path, Some(fragment.to_owned())),
        None => (path, None),
    };
    let path = path.strip_prefix("./").unwrap_or(path);
    let path = path.trim_end_matches('/');
    let object = format!("{revision}:./{path}");
    let kind = git(&["cat-file", "-t", &object])?;
    let folder = kind.starts_with(b"tree");
    let mut files = Vec::new();
    if folder {
        // The path of the folder is a prefix of each of its files.
        let below = if path.is_empty() || path == "." {
            "."
        } else {
            path
        };
        let list = git(&[
            "ls-tree",
            "-r",
            "-z",
            "--name-only",
            revision,
            "--",
            &format!("{below}/"),
        ])?;
        let list = String::from_utf8_lossy(&list).into_owned();
        let mut names: Vec<&str> = list.split('\0').filter(|name| is_kept(name)).collect();
        names.sort_unstable();
        let mut progress = Progress::new("reading", names.len());
        for name in names {
            files.push(file(revision, name, None)?);
            progress.step(name);
        }
    } else {
        files.push(file(revision, path, fragment)?);
    }
    Ok(Input {
        written: written.to_owned(),
        folder,
        files,
    })
}

fn is_kept(name: &str) -> bool {
    let hidden = |part: &str| part.starts_with('.') && part != ".." && part != ".";
    is_document(name.as_ref()) && !name.split('/').any(hidden)
}

fn file(revision: &str, path: &str, fragment: Option<String>) -> Result<File, Failure> {
    Ok(File {
        path: None,
        shown: format!("{revision}:{path}"),
        bytes: git(&["show", &format!("{revision}:./{path}")])?,
        fragment,
    })
}

fn git(arguments: &[&str]) -> Result<Vec<u8>, Failure> {
    let output = Command::new("git")
        .args(arguments)
        .output()
        .map_err(|cause| Failure::new(format!("cannot run git: {cause}")))?;
    if output.status.success() {
        return Ok(output.stdout);
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(Failure::new(format!("git says: {}", said.trim())))
}
