//! Real runs of the command line: each `cmd/<command>.trycmd` is what somebody
//! types and sees, in the folder `<command>.in`, which must look like
//! `<command>.out` behind it.
//!
//! Rust files are as they are where there is no rustfmt.
//!
//! Backslashes are shown as slashes, so that the files hold on Windows, too.
//!
//! `TRYCMD=overwrite cargo test -p cargo-modeldoc --test commands` writes the
//! output anew; read the difference.

#[test]
fn what_is_typed_and_seen() {
    let program = env!("CARGO_BIN_EXE_cargo-modeldoc");
    let cases = trycmd::TestCases::new();
    cases
        .insert_var("[VERSION]", env!("CARGO_PKG_VERSION"))
        .expect("a name for the version");
    cases
        // Cargo would run it with the same arguments.
        .register_bin("cargo", std::path::Path::new(program))
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        // Versions of it differ, and some toolchains come without.
        .env("RUSTFMT", "no-rustfmt")
        .case("tests/cmd/*.trycmd");
}
