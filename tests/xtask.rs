//! Development tasks: `cargo xtask check` runs everything that CI runs.

use std::process::{Command, ExitCode};
use std::time::Instant;
use std::{env, fs, io};

use modeldoc_tests::workspace;

/// What a step is called, the arguments of cargo, and variables of its
/// environment.
type Step = (
    &'static str,
    &'static [&'static str],
    &'static [(&'static str, &'static str)],
);

/// The steps of `check`.
const CHECKS: [Step; 5] = [
    ("format", &["fmt", "--all", "--check"], &[]),
    (
        "lints",
        &[
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "--deny",
            "warnings",
        ],
        &[],
    ),
    (
        "lints of the default features",
        &[
            "clippy",
            "--package",
            "modeldoc",
            "--",
            "--deny",
            "warnings",
        ],
        &[],
    ),
    ("tests", &["test", "--workspace"], &[]),
    (
        "documentation",
        &[
            "doc",
            "--workspace",
            "--no-deps",
            "--document-private-items",
        ],
        &[("RUSTDOCFLAGS", "--deny warnings")],
    ),
];

fn main() -> ExitCode {
    let task = env::args().nth(1);
    match task.as_deref() {
        Some("check") => check(),
        _ => {
            eprintln!("usage: cargo xtask check");
            ExitCode::from(2)
        }
    }
}

/// Runs every step, even after one has failed, and says which did.
fn check() -> ExitCode {
    let mut failed = Vec::new();
    let mut step = |name, command: io::Result<Command>| {
        let start = Instant::now();
        let status = command.and_then(|mut command| {
            println!("=== {name}: {command:?}");
            command.status()
        });
        if let Err(cause) = &status {
            println!("=== {name}: {cause}");
        }
        let passed = status.is_ok_and(|status| status.success());
        println!(
            "=== {name}: {} after {:.0?}",
            if passed { "passed" } else { "FAILED" },
            start.elapsed()
        );
        if !passed {
            failed.push(name);
        }
    };
    for (name, arguments, variables) in CHECKS {
        let mut command = Command::new(env!("CARGO"));
        command.args(arguments).envs(variables.iter().copied());
        step(name, Ok(command));
    }
    step("oldest dependencies", oldest_dependencies());
    if failed.is_empty() {
        ExitCode::SUCCESS
    } else {
        eprintln!("failed: {}", failed.join(", "));
        ExitCode::FAILURE
    }
}

/// Checks a package that uses modeldoc with the oldest versions of its
/// dependencies that the manifests allow.
///
/// `-Z minimal-versions` would do so for theirs too, some of which do not build.
fn oldest_dependencies() -> io::Result<Command> {
    let mut manifests = fs::read_to_string(workspace("Cargo.toml"))?;
    for package in ["runtime", "macros", "codegen"] {
        let manifest = fs::read_to_string(workspace(&format!("{package}/Cargo.toml")))?;
        // What stands behind is needed for tests only.
        let (own, _) = manifest
            .split_once("[dev-dependencies]")
            .unwrap_or((&manifest, ""));
        manifests.push_str(own);
    }
    let runtime = workspace("runtime").display().to_string();
    let mut manifest = format!(
        "[package]\nname = \"oldest\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n\
         [dependencies]\nmodeldoc = {{ path = {runtime:?}, features = [\"pattern\"] }}\n"
    );
    for name in [
        "entities",
        "proc-macro2",
        "quote",
        "regex-lite",
        "serde_core",
        "serde_json",
        "syn",
        "unicode-ident",
    ] {
        let version = version(&manifests, name)
            .ok_or_else(|| io::Error::other(format!("no manifest gives `{name}` a version")))?;
        manifest = format!("{manifest}{name} = \"={version}\"\n");
    }
    let folder = workspace("target/oldest");
    fs::create_dir_all(folder.join("src"))?;
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(
        folder.join("src/lib.rs"),
        "#[modeldoc::model(\"Token.md\")]\npub struct Token;\n",
    )?;
    fs::copy(workspace("schema/OAuth2Token.md"), folder.join("Token.md"))?;
    let mut command = Command::new(env!("CARGO"));
    command.arg("check").current_dir(folder);
    Ok(command)
}

/// The version that a manifest asks for: `name = "1.0"`, or in a table.
fn version<'m>(manifest: &'m str, name: &str) -> Option<&'m str> {
    manifest.lines().find_map(|line| {
        let value = line.strip_prefix(name)?.trim_start().strip_prefix('=')?;
        let (_, value) = match value.split_once("version") {
            Some((_, value)) => value.split_once('"')?,
            None => value.split_once('"')?,
        };
        let (version, _) = value.split_once('"')?;
        Some(version)
    })
}
