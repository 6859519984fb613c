//! Rust files as rustfmt leaves them.
//!
//! Where it is not installed, the tests say so and pass.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use cargo_modeldoc::input;
use cargo_modeldoc::set::Set;
use cargo_modeldoc::write::rust;
use modeldoc_codegen::file::{Place, Style};
use modeldoc_codegen::model::Presence;
use modeldoc_codegen::options::Options;
use modeldoc_codegen::user::UserTokens;

fn workspace(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn is_installed() -> bool {
    let version = Command::new("rustfmt").arg("--version").output();
    let is_installed = version.is_ok_and(|output| output.status.success());
    if !is_installed {
        println!("skipped: there is no rustfmt");
    }
    is_installed
}

/// Whether rustfmt would leave a file as it is, and what it would change.
fn checked(text: &str) -> (bool, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let configuration = folder.path().join("rustfmt.toml");
    fs::write(&configuration, "").expect("a configuration");
    let mut child = Command::new("rustfmt")
        .args(["--check", "--edition", "2024", "--config-path"])
        .arg(configuration)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("rustfmt runs");
    let mut input = child.stdin.take().expect("an input");
    input.write_all(text.as_bytes()).expect("rustfmt reads");
    drop(input);
    let output = child.wait_with_output().expect("rustfmt ends");
    let changes = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.success(), changes)
}

#[track_caller]
fn stays(paths: &[PathBuf], options: &Options) {
    let inputs = paths
        .iter()
        .map(|path| input::load(&path.display().to_string()).expect("documents"));
    let set = Set::read(inputs.collect(), options);
    let user = UserTokens::default();
    let style = Style {
        header: "@generated".to_owned(),
        place: Place::Module("Models.".to_owned()),
        no_std: false,
    };
    let text = rust::write(&set.emit(options, &user), &user, &style).expect("Rust");
    assert!(text.contains("pub struct "), "{paths:?}");
    let (stays, changes) = checked(&text);
    assert!(stays, "{paths:?}:\n{changes}");
}

#[test]
fn rustfmt_has_nothing_to_change() {
    if !is_installed() {
        return;
    }
    let skipping = Options {
        skip: vec!["OAuth2Token.json".to_owned()],
        ..Options::default()
    };
    stays(&[workspace("schema")], &skipping);
    let unmarked = Options {
        unmarked: Some(Presence::Optional),
        ..Options::default()
    };
    let spec = workspace("examples/tramway/spec");
    stays(
        &[spec.join("tramway.md"), spec.join("network.md")],
        &unmarked,
    );
    let corpus = match std::env::var_os("MODELDOC_CORPUS") {
        Some(corpus) => PathBuf::from(corpus),
        None => workspace("../shared/corpus"),
    };
    if corpus.is_dir() {
        stays(&[corpus.join("ory/python")], &Options::default());
    } else {
        println!("skipped: there is no {}", corpus.display());
    }
}

/// Runs the command line in a folder.
fn modeldoc(folder: &Path, rustfmt: &str, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-modeldoc"))
        .arg("modeldoc")
        .args(arguments)
        .current_dir(folder)
        .env("RUSTFMT", rustfmt)
        .output()
        .expect("it runs")
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let page = workspace("schema/Payment.json");
    fs::copy(page, folder.path().join("Payment.json")).expect("a document");
    folder
}

const WRITE: [&str; 4] = ["generate", "Payment.json", "--out", "models.rs"];
const CHECK: [&str; 5] = ["generate", "Payment.json", "--out", "models.rs", "--check"];

#[test]
fn whose_configuration_there_is_makes_no_difference() {
    if !is_installed() {
        return;
    }
    let (plain, narrow) = (folder(), folder());
    let configuration = "max_width = 50\nhard_tabs = true\n";
    fs::write(narrow.path().join("rustfmt.toml"), configuration).expect("a configuration");
    let written = [&plain, &narrow].map(|folder| {
        let output = modeldoc(folder.path(), "rustfmt", &WRITE);
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(folder.path().join("models.rs")).expect("a file")
    });
    assert_eq!(written[0], written[1]);
    let (stays, changes) = checked(&written[0]);
    assert!(stays, "{changes}");

    // Its owner formats it all the same, and it is not stale.
    let models = narrow.path().join("models.rs");
    let status = Command::new("rustfmt").arg(&models).status();
    assert!(status.expect("rustfmt runs").success());
    let formatted = fs::read_to_string(&models).expect("a file");
    assert_ne!(formatted, written[0]);
    let output = modeldoc(narrow.path(), "rustfmt", &CHECK);
    assert!(output.status.success(), "{output:?}");
}

#[test]
fn without_rustfmt_only_the_layout_is_another() {
    let folder = folder();
    let output = modeldoc(folder.path(), "no-rustfmt", &WRITE);
    assert!(output.status.success(), "{output:?}");
    for rustfmt in ["rustfmt", "no-rustfmt"] {
        let output = modeldoc(folder.path(), rustfmt, &CHECK);
        assert!(output.status.success(), "{output:?}");
    }
}

/// A formatter that fails, or says nothing, is none.
#[test]
fn a_broken_rustfmt_is_none() {
    let folder = folder();
    let models = folder.path().join("models.rs");
    let text = |rustfmt: &str| {
        let output = modeldoc(folder.path(), rustfmt, &WRITE);
        assert!(output.status.success(), "{output:?}");
        fs::read_to_string(&models).expect("a file")
    };
    assert_eq!(text("false"), text("no-rustfmt"));
    assert_eq!(text("true"), text("no-rustfmt"));
}
