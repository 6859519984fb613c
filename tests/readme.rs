//! The README, as whoever reads it types it: its examples stand in a package
//! that has what it shows, and nothing else.

mod package;

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use modeldoc_tests::workspace;
use package::Package;

/// What stands between fences.
struct Fence {
    language: String,
    /// The line of text above it.
    above: String,
    text: String,
}

fn readme() -> String {
    fs::read_to_string(workspace("README.md")).expect("a README")
}

fn fences(readme: &str) -> Vec<Fence> {
    let mut fences = Vec::new();
    let mut above = "";
    let mut lines = readme.lines();
    while let Some(line) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            if !line.is_empty() {
                above = line;
            }
            continue;
        };
        let inner: Vec<&str> = lines.by_ref().take_while(|line| *line != "```").collect();
        fences.push(Fence {
            language: language.to_owned(),
            above: above.to_owned(),
            text: inner.join("\n") + "\n",
        });
    }
    fences
}

/// The commands in the README that begin so, without what is said of them.
fn commands<'f>(fences: &'f [Fence], start: &str) -> Vec<&'f str> {
    let shells = fences.iter().filter(|fence| fence.language == "sh");
    let lines = shells.flat_map(|fence| fence.text.lines());
    let commands = lines.map(|line| line.split(" #").next().unwrap_or(line).trim_end());
    let commands: Vec<&str> = commands.filter(|line| line.starts_with(start)).collect();
    assert!(!commands.is_empty(), "no command begins with {start:?}");
    commands
}

/// The quoted paths of documents in a text.
fn documents(text: &str) -> BTreeSet<&str> {
    let quoted = text.split(['"', '`']).skip(1).step_by(2);
    quoted.filter(|path| path.starts_with("schema/")).collect()
}

/// A package with the documents that the README shows, or links where it does
/// not.
fn package(readme: &str, fences: &[Fence]) -> Package {
    let package = Package::new("");
    package.depend("serde_json = \"1\"");
    let mut shown = BTreeSet::new();
    for fence in fences.iter().filter(|fence| fence.language == "text") {
        if let Some(path) = documents(&fence.above).first()
            && fence.text.starts_with("# ")
        {
            package.write(path, &fence.text);
            shown.insert(*path);
        }
    }
    assert!(shown.contains("schema/OAuth2Token.md"), "{shown:?}");
    for fence in fences.iter().filter(|fence| fence.language == "rust") {
        for path in documents(&fence.text).difference(&shown) {
            let link = format!("https://github.com/modeldoc/modeldoc/blob/main/{path}");
            assert!(readme.contains(&link), "{path} is neither shown nor linked");
            let text = fs::read_to_string(workspace(path)).expect("a document");
            package.write(path, &text);
        }
    }
    package
}

/// The line with which the tests depend on a crate: what it asks for is in the
/// lock file.
fn dependency(name: &str) -> String {
    let manifest = fs::read_to_string(workspace("tests/Cargo.toml")).expect("a manifest");
    let start = format!("{name} = ");
    let line = manifest.lines().find(|line| line.starts_with(&start));
    line.unwrap_or_else(|| panic!("the tests do not know `{name}`"))
        .to_owned()
}

#[test]
fn examples_work_as_they_stand_there() {
    let readme = readme();
    let fences = fences(&readme);
    let package = package(&readme, &fences);
    let mut library = String::new();
    let mut programs = Vec::new();
    let rust = fences.iter().filter(|fence| fence.language == "rust");
    for (number, Fence { text, .. }) in rust.enumerate() {
        assert!(
            text.lines().all(|line| !line.starts_with("# ")),
            "GitHub shows lines that rustdoc hides:\n{text}"
        );
        let name = format!("example{number}");
        if text.contains("fn main()") {
            package.write(&format!("src/bin/{name}.rs"), text);
            programs.push(name);
        } else {
            library = format!("{library}pub mod {name} {{\n{text}}}\n");
        }
    }
    package.write("src/lib.rs", &library);
    for command in commands(&fences, "cargo add") {
        let name = command.split(' ').nth(2).expect("a name");
        if library.contains(&format!("{name}::")) {
            package.depend(&dependency(name));
        }
    }

    package.passes();
    assert!(programs.len() > 3, "{programs:?}");
    for program in programs {
        let outcome = package.cargo(&["run", "--bin", &program]);
        let text = outcome.text();
        assert!(outcome.success && !text.contains("warning"), "{text}");
    }
}

#[test]
fn the_mistake_is_shown_as_it_stands_there() {
    let readme = readme();
    let fences = fences(&readme);
    let package = package(&readme, &fences);
    let first = fences.iter().find(|fence| fence.language == "rust");
    package.write("src/main.rs", &first.expect("an example").text);
    let path = "schema/OAuth2Token.md";
    let page = fs::read_to_string(package.path(path)).expect("a page");
    let wrong = page.replace(
        "**scope**         | **string**",
        "**scope**         | **strng** ",
    );
    assert_ne!(page, wrong);
    package.write(path, &wrong);

    let shown = fences.iter().find(|fence| fence.text.contains("**strng**"));
    let shown = &shown.expect("a mistake").text;
    // What follows is drawn by the compiler, each version in its own way.
    let (ours, _) = shown.split_once("\n --> src/main.rs").expect("a place");
    package.fails(ours);
}

/// What foreign types need is what `behaviour/foreign_types.rs` has.
#[test]
fn foreign_types_need_the_features_that_are_named() {
    for command in commands(&fences(&readme()), "cargo add") {
        let words: Vec<&str> = command.split(' ').collect();
        let ["cargo", "add", name, "--features", feature] = words[..] else {
            panic!("{command}");
        };
        if name != "modeldoc" {
            let line = dependency(name);
            assert!(line.contains(&format!("{feature:?}")), "{command}: {line}");
        }
    }
}

/// Whoever tries modeldoc compiles it, and nothing that only its tests need.
#[test]
fn the_first_command_compiles_twenty_crates_at_most() {
    let readme = readme();
    let fences = fences(&readme);
    let [command] = commands(&fences, "cargo run")[..] else {
        panic!("the first command is `cargo run`");
    };
    let package = command.strip_prefix("cargo run -p ").expect("a package");
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--prefix=none", "--format={p} {f}"])
        .args(["--edges=normal,build", "--package", package])
        .current_dir(workspace(""))
        .output()
        .expect("cargo runs");
    let text = String::from_utf8(output.stdout).expect("names in UTF-8");
    let crates: BTreeSet<&str> = text
        .lines()
        .filter_map(|line| line.split(' ').next())
        .collect();
    assert!(crates.contains("modeldoc-macros"), "{crates:?}");
    assert!(crates.len() <= 20, "{crates:?}");
    for feature in ["json-schema", "pattern"] {
        assert!(!text.contains(feature), "{text}");
    }

    // What the project itself runs is what it tells others to run.
    let script = fs::read_to_string(workspace(".ci/run")).expect("a script");
    for command in [command, commands(&fences, "cargo xtask")[0]] {
        assert!(script.lines().any(|line| line == command), "{command}");
    }
}
