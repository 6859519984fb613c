//! The commands of the project's README, in the project itself.

use std::path::Path;
use std::process::Command;

#[test]
fn commands_run_in_every_clone() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let readme = std::fs::read_to_string(root.join("README.md")).expect("a README");
    let commands: Vec<&str> = readme
        .lines()
        .filter_map(|line| line.strip_prefix("cargo modeldoc "))
        .map(|line| line.split(" #").next().unwrap_or(line).trim_end())
        .collect();
    assert!(commands.len() > 4, "{commands:?}");
    for command in commands {
        if command.contains("git:") && !root.join(".git").exists() {
            println!("skipped: this is no clone: {command}");
            continue;
        }
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-modeldoc"))
            .current_dir(&root)
            .arg("modeldoc")
            .args(command.split(' '))
            .output()
            .expect("the command line");
        assert!(output.status.success(), "{command}: {output:?}");
    }
}
