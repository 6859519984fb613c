//! Packages downstream, which cargo compiles as it does a user's.

#![allow(dead_code, reason = "no test needs all of it")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};

use modeldoc_tests::workspace;

/// A package in a folder of its own. All share one target folder, so that
/// dependencies are compiled once.
pub(crate) struct Package {
    folder: PathBuf,
    /// What cargo knows it by. Packages of one name would be one to it, wherever
    /// they are: what was compiled of another would count as fresh.
    name: String,
    /// What goes away with the package.
    _temporary: Option<tempfile::TempDir>,
}

/// What cargo did.
pub(crate) struct Outcome {
    pub(crate) success: bool,
    /// What the program that it ran said.
    pub(crate) output: String,
    /// What cargo and the compiler said.
    pub(crate) messages: String,
}

impl Outcome {
    pub(crate) fn text(&self) -> String {
        format!("{}{}", self.messages, self.output)
    }
}

impl Package {
    /// A package for one test.
    pub(crate) fn new(source: &str) -> Self {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let folder = tempfile::tempdir().expect("a temporary folder");
        let package = Package {
            folder: folder.path().to_owned(),
            name: format!("downstream_{}", COUNT.fetch_add(1, Ordering::Relaxed)),
            _temporary: Some(folder),
        };
        package.write("Cargo.toml", &manifest(&package.name, PAGES, ""));
        package.write("src/lib.rs", source);
        package.lock();
        package
    }

    /// A package that stays, so that what takes long is compiled again only
    /// when something has changed. Its macros read schemas, too.
    pub(crate) fn kept(name: &str, dependencies: &str) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let package = Package {
            folder,
            name: name.to_owned(),
            _temporary: None,
        };
        package.write("Cargo.toml", &manifest(name, SCHEMAS, dependencies));
        package.lock();
        package
    }

    fn lock(&self) {
        let lock = fs::read_to_string(workspace("Cargo.lock")).expect("a lock file");
        fs::write(self.path("Cargo.lock"), lock).expect("a lock file");
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.join(file)
    }

    /// Writes a file, unless it is as it should be: cargo looks at its time.
    pub(crate) fn write(&self, file: &str, text: &str) {
        let path = self.path(file);
        if fs::read(&path).is_ok_and(|old| old == text.as_bytes()) {
            return;
        }
        fs::create_dir_all(path.parent().expect("files are in folders")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    pub(crate) fn remove(&self, file: &str) {
        fs::remove_file(self.path(file)).expect("the file is there");
    }

    /// Saves a file once more as it is.
    pub(crate) fn touch(&self, file: &str) {
        let path = self.path(file);
        let text = fs::read(&path).expect("the file is there");
        fs::write(path, text).expect("a file");
    }

    /// The macros of this package read JSON Schema and `OpenAPI`, too.
    pub(crate) fn reading_schemas(self) -> Self {
        self.write("Cargo.toml", &manifest(&self.name, SCHEMAS, ""));
        self
    }

    /// Adds a dependency.
    pub(crate) fn depend(&self, line: &str) {
        let manifest = fs::read_to_string(self.path("Cargo.toml")).expect("a manifest");
        let section = "[dependencies]\n";
        let manifest = manifest.replace(section, &format!("{section}{line}\n"));
        self.write("Cargo.toml", &manifest);
    }

    /// Lets cargo do something.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Outcome {
        let output = Command::new(env!("CARGO"))
            .arg(arguments[0])
            .args(["--offline", "--color=never"])
            .args(&arguments[1..])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target())
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTDOCFLAGS", "--deny=warnings")
            .output()
            .expect("cargo runs");
        Outcome {
            success: output.status.success(),
            output: String::from_utf8_lossy(&output.stdout).into_owned(),
            messages: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }

    /// Checks the package: whether it compiles, and what cargo says.
    pub(crate) fn check(&self) -> (bool, String) {
        let outcome = self.cargo(&["check"]);
        (outcome.success, outcome.messages)
    }

    #[track_caller]
    pub(crate) fn passes(&self) {
        let (success, text) = self.check();
        assert!(success, "{text}");
    }

    #[track_caller]
    pub(crate) fn fails(&self, words: &str) {
        let (success, text) = self.check();
        assert!(!success && text.contains(words), "no {words:?} in:\n{text}");
    }
}

/// No features, as of whoever reads pages only.
const PAGES: &[&str] = &[];
const SCHEMAS: &[&str] = &["json-schema"];

fn manifest(name: &str, features: &[&str], dependencies: &str) -> String {
    let runtime = workspace("runtime").display().to_string();
    format!(
        "[package]\nname = {name:?}\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nmodeldoc = {{ path = {runtime:?}, features = {features:?} }}\n{dependencies}\n\
         [profile.dev]\ndebug = false\n\n[workspace]\n"
    )
}

/// Where cargo puts what it makes of all packages.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("downstream")
}

/// Where cargo puts a program of a package.
pub(crate) fn program(name: &str) -> PathBuf {
    target().join("debug").join(name)
}
