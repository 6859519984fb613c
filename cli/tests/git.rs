//! Versions of a schema in a repository.

use std::path::Path;
use std::process::{Command, Output};

fn git(folder: &Path, arguments: &[&str]) {
    let output = Command::new("git")
        .current_dir(folder)
        .args(["-c", "user.name=x", "-c", "user.email=x@example.org"])
        .args(["-c", "commit.gpgsign=false"])
        .args(arguments)
        .output()
        .expect("git");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
}

fn modeldoc(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-modeldoc"))
        .current_dir(folder)
        .arg("modeldoc")
        .args(arguments)
        .output()
        .expect("the command line")
}

const PET: &str = "# Pet\n\n| Name | Type | Notes |\n| --- | --- | --- |\n| id | int64 | |\n";

#[test]
fn old_versions_come_from_the_repository() {
    let folder = tempfile::tempdir().expect("a folder");
    let package = folder.path().join("package");
    let schema = package.join("schema");
    std::fs::create_dir_all(schema.join("deep")).expect("folders");
    let pet = schema.join("deep/Pet.md");
    std::fs::write(&pet, PET).expect("a page");
    git(folder.path(), &["init", "--quiet"]);
    git(folder.path(), &["add", "."]);
    git(folder.path(), &["commit", "--quiet", "-m", "first"]);
    std::fs::write(&pet, PET.replace("int64", "string")).expect("a page");

    // Paths start at the working folder, wherever the repository begins.
    for old in [
        "git:HEAD:schema",
        "git:HEAD:./schema/",
        "git:HEAD:schema/deep/Pet.md",
        "git:HEAD:.",
    ] {
        let new = old.rsplit(':').next().expect("a path");
        let output = modeldoc(&package, &["diff", old, new, "--deny", "breaking"]);
        let text = String::from_utf8_lossy(&output.stdout);
        assert_eq!(output.status.code(), Some(1), "{old}: {output:?}");
        assert!(text.contains("`id` was `int64`, is `string`"), "{text}");
    }
    let output = modeldoc(&package, &["diff", "git:HEAD:nowhere", "schema"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    let output = modeldoc(&package, &["fmt", "git:HEAD:schema"]);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
}
