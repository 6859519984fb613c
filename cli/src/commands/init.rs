//! `cargo modeldoc init`

use std::fs;
use std::path::Path;

use crate::arguments;
use crate::failure::Failure;
use crate::output::{self, BOLD, DIM, Status, styled};

/// The page that a new folder begins with.
const EXAMPLE: &str = "\
# Example

A first model; rename the page and the heading.

## Properties

| Name     | Type       | Description                | Notes      |
| -------- | ---------- | -------------------------- | ---------- |
| **id**   | **int64**  | Given once, never changed. |            |
| **name** | **string** | What people call it.       | [optional] |
";

pub(crate) fn run(arguments: &arguments::Init) -> Result<Status, Failure> {
    let package = &arguments.package;
    if !package.join("Cargo.toml").is_file() {
        let message = format!("`{}` is no package", package.display());
        return Err(Failure::new(message).help("name the folder of a `Cargo.toml`"));
    }
    let folder = arguments.folder.trim_end_matches('/');
    let plain = |letter: char| letter.is_alphanumeric() || "-_./ ".contains(letter);
    if folder.is_empty() || !folder.chars().all(plain) || Path::new(folder).is_absolute() {
        return Err(Failure::new(format!(
            "`{folder}` is no folder of a package"
        )));
    }
    schema(package, folder)?;
    build_script(package, folder)?;
    output::note(&format!(
        "Add `modeldoc` to the dependencies, and somewhere in the source:\n\n    pub mod models {{\n        modeldoc::models!(\"{folder}\");\n    }}"
    ));
    Ok(Status::Fine)
}

fn schema(package: &Path, folder: &str) -> Result<(), Failure> {
    let path = package.join(folder);
    if path.exists() {
        return kept(&path, "it is there already");
    }
    fs::create_dir_all(&path).map_err(|cause| Failure::unwritable(&path, &cause))?;
    write(&path.join("Example.md"), EXAMPLE)
}

fn build_script(package: &Path, folder: &str) -> Result<(), Failure> {
    let path = package.join("build.rs");
    let line = format!("println!(\"cargo:rerun-if-changed={folder}\");");
    match fs::read_to_string(&path) {
        Ok(text) if text.contains(&line) => kept(&path, "it has the line already"),
        Ok(_) => kept(&path, &format!("add to its `main`: `{line}`")),
        Err(_) if path.exists() => kept(&path, &format!("add to its `main`: `{line}`")),
        Err(_) => write(
            &path,
            &format!(
                "//! Compiles the models again when a document comes or goes.\n\n\
                 fn main() {{\n    {line}\n}}\n"
            ),
        ),
    }
}

fn write(path: &Path, text: &str) -> Result<(), Failure> {
    fs::write(path, text).map_err(|cause| Failure::unwritable(path, &cause))?;
    output::print(&format!("{} {}\n", styled(BOLD, "wrote"), shown(path)));
    Ok(())
}

// What its callers return.
#[allow(clippy::unnecessary_wraps, reason = "its callers return it")]
fn kept(path: &Path, why: &str) -> Result<(), Failure> {
    output::print(&format!("{} {}: {why}\n", styled(DIM, "kept"), shown(path)));
    Ok(())
}

fn shown(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    path.display().to_string().replace('\\', "/")
}
