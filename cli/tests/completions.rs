//! What makes shells complete the commands.

use std::process::Command;

#[test]
fn every_shell_gets_a_script() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let output = Command::new(env!("CARGO_BIN_EXE_cargo-modeldoc"))
            .args(["modeldoc", "completions", shell])
            .output()
            .expect("the command line");
        let script = String::from_utf8(output.stdout).expect("text");
        assert!(output.status.success(), "{shell}");
        for word in ["cargo-modeldoc", "generate"] {
            assert!(script.contains(word), "{word} for {shell}");
        }
    }
}
