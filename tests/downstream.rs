//! Real packages downstream, compiled by cargo as a user's are.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use modeldoc_tests::workspace;

const PAGE: &str = "\
# Token

| Name       | Type    | Description | Notes      |
| ---------- | ------- | ----------- | ---------- |
| scope      | string  |             | [optional] |
| expires_in | integer |             | [optional] |
";

/// A package in a folder of its own. All share one target folder, so that
/// dependencies are compiled once.
struct Package {
    folder: tempfile::TempDir,
}

impl Package {
    fn new(source: &str) -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let package = Package { folder };
        let runtime = workspace("runtime").display().to_string();
        package.write(
            "Cargo.toml",
            &format!(
                "[package]\nname = \"downstream\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
                 [dependencies]\nmodeldoc = {{ path = {runtime:?} }}\n\n[workspace]\n"
            ),
        );
        fs::copy(workspace("Cargo.lock"), package.path("Cargo.lock")).expect("a lock file");
        package.write("src/lib.rs", source);
        package
    }

    fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        fs::create_dir_all(path.parent().expect("files are in folders")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    /// Checks the package: whether it compiles, and what cargo says.
    fn check(&self) -> (bool, String) {
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("downstream");
        let output = Command::new(env!("CARGO"))
            .args(["check", "--offline", "--color=never"])
            .current_dir(self.folder.path())
            .env("CARGO_TARGET_DIR", target)
            .output()
            .expect("cargo runs");
        let text = String::from_utf8_lossy(&output.stderr).into_owned();
        (output.status.success(), text)
    }

    #[track_caller]
    fn passes(&self) {
        let (success, text) = self.check();
        assert!(success, "{text}");
    }

    #[track_caller]
    fn fails(&self, words: &str) {
        let (success, text) = self.check();
        assert!(!success && text.contains(words), "no {words:?} in:\n{text}");
    }
}

#[test]
fn editing_the_document_changes_the_type() {
    let package = Package::new(
        "#[modeldoc::model(\"schema/Token.md\")]\npub struct Token;\n\n\
         pub fn seconds(token: &Token) -> Option<i64> {\n    token.expires_in()\n}\n",
    );
    package.fails("cannot find `schema/Token.md`");

    package.write("schema/Token.md", PAGE);
    package.passes();

    package.write("schema/Token.md", &PAGE.replace("integer", "boolean"));
    package.fails("expected `Option<i64>`, found `Option<bool>`");

    package.write("schema/Token.md", &PAGE.replace("integer", "intger "));
    package.fails("schema/Token.md:6:16");

    package.write("schema/Token.md", PAGE);
    package.passes();

    fs::remove_file(package.path("schema/Token.md")).expect("the document is there");
    package.fails("Token.md");
}

#[test]
fn a_crate_without_the_standard_library() {
    let package = Package::new(
        "#![no_std]\n#![forbid(unsafe_code)]\n#![deny(missing_docs, warnings)]\n\
         //! No standard library.\n\n\
         #[modeldoc::model(\"schema/Token.md\")]\npub struct Token;\n\n\
         /// Seconds.\n#[must_use]\npub fn seconds(token: &Token) -> Option<i64> {\n    \
         token.expires_in()\n}\n",
    );
    package.write("schema/Token.md", PAGE);
    package.passes();
}

/// Paths start at the package, wherever cargo was called and however deep the
/// source lies.
#[test]
fn a_member_of_a_workspace() {
    let package = Package::new("");
    let member = fs::read_to_string(package.path("Cargo.toml")).expect("a manifest");
    package.write("member/Cargo.toml", &member.replace("[workspace]", ""));
    package.write(
        "Cargo.toml",
        "[workspace]\nmembers = [\"member\"]\nresolver = \"3\"\n",
    );
    package.write(
        "member/src/lib.rs",
        "pub mod deep {\n    pub mod deeper;\n}\n",
    );
    package.write(
        "member/src/deep/deeper.rs",
        "#[modeldoc::model(\"schema/Token.md\")]\npub struct Token;\n",
    );
    package.fails("cannot find `schema/Token.md`");
    package.write(
        "member/schema/Token.md",
        &PAGE.replace("integer", "intger "),
    );
    package.fails("member/schema/Token.md:6:16");
    package.write("member/schema/Token.md", PAGE);
    package.passes();
}

/// The runtime under another name in the user's `Cargo.toml`.
#[test]
fn a_renamed_dependency() {
    let package = Package::new(
        "#[documents::model(\"schema/Token.md\", crate = documents)]\npub struct Token;\n",
    );
    let manifest = fs::read_to_string(package.path("Cargo.toml")).expect("a manifest");
    let renamed = manifest.replace("modeldoc = { ", "documents = { package = \"modeldoc\", ");
    package.write("Cargo.toml", &renamed);
    package.write("schema/Token.md", PAGE);
    package.passes();
}
