//! What build scripts call.

use std::path::Path;

use modeldoc_codegen::build::build;
use modeldoc_codegen::options::{Options, Unknown};

fn workspace() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

#[test]
fn a_folder_becomes_code() {
    let options = Options {
        skip: vec!["OAuth2Token.json".to_owned()],
        ..Options::default()
    };
    let built = build(&workspace(), &["schema"], &options).expect("no errors");
    assert!(built.code.contains("pub struct OAuth2Token {"));
    assert!(built.code.contains("pub struct Address {"));
    assert_eq!(built.warnings, [""; 0]);
    assert_eq!(built.watched, [workspace().join("schema")]);
    syn::parse_file(&built.code).expect("Rust");
}

#[test]
fn a_fragment_becomes_code() {
    let built = build(
        &workspace(),
        &["schema/Address.md#address"],
        &Options {
            unknown: Unknown::Deny,
            ..Options::default()
        },
    );
    let built = built.expect("no errors");
    assert!(built.code.contains("pub struct Address {"));
}

#[test]
fn errors_are_rendered() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("errors_are_rendered");
    std::fs::create_dir_all(&folder).expect("a folder");
    let page = "# Pet\n\n| Name | Type | Notes |\n| --- | --- | --- |\n| id | strng | |\n";
    std::fs::write(folder.join("Pet.md"), page).expect("a page");
    let error = build(&folder, &["."], &Options::default());
    let error = error.expect_err("a slip");
    assert!(error.contains("--> Pet.md:5:8"), "{error}");
    let error = build(&workspace(), &["nowhere.md"], &Options::default());
    assert!(
        error
            .expect_err("nothing there")
            .contains("cannot read `nowhere.md`")
    );
}
