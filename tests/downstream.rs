//! Real packages downstream, compiled by cargo as a user's are.

#[path = "downstream/documentation.rs"]
mod documentation;
#[path = "downstream/files.rs"]
mod files;
#[path = "downstream/folders.rs"]
mod folders;
mod package;

use std::fs;

use package::Package;

const PAGE: &str = "\
# Token

| Name       | Type    | Description | Notes      |
| ---------- | ------- | ----------- | ---------- |
| scope      | string  |             | [optional] |
| expires_in | integer |             | [optional] |
";

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

    package.remove("schema/Token.md");
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

/// Who reads pages only does not compile the reading of schemas.
#[test]
fn schemas_need_a_feature() {
    let package = Package::new(
        "#[modeldoc::model(\"schema/Token.md\")]\npub struct Token;\n\n\
         #[modeldoc::model(\"schema/Pet.json\")]\npub struct Pet;\n",
    );
    package.write("schema/Token.md", PAGE);
    package.write(
        "schema/Pet.json",
        "{\"type\": \"object\", \"properties\": {\"name\": {\"type\": \"string\"}}}",
    );
    package.fails("write `features = [\"json-schema\"]` at the dependency on modeldoc");

    let lean = fs::read_to_string(package.path("Cargo.toml")).expect("a manifest");
    let package = package.reading_schemas();
    package.passes();

    package.write("Cargo.toml", &lean);
    package.write(
        "schema/Pet.json",
        "{\"properties\": [{\"name\": \"name\", \"type\": \"string\"}]}",
    );
    package.passes();
}

/// The same documents in another folder, written in another order, are the same
/// code to the byte.
#[test]
fn builds_are_reproducible() {
    let page = |name: &str| {
        format!(
            "# {name}\n\n| Name | Type | Description | Notes |\n|---|---|---|---|\n\
             | **next** | [**Model3**](Model3.md) | | [optional] |\n\
             | **kind** | **string** | | [default to 'a'] [enum: a, b] |\n\
             | **rest** | **map[string,string]** | | [optional] |\n"
        )
    };
    let expansion = |order: &mut dyn Iterator<Item = u32>| {
        let package = Package::new(
            "modeldoc::models!(\"docs\");\n\n\
             #[modeldoc::model(\"docs/Model3.md\", types(Model3 = Box<Single>))]\n\
             pub struct Single;\n",
        );
        for number in order {
            let name = format!("Model{number}");
            package.write(&format!("docs/{name}.md"), &page(&name));
        }
        let outcome = package.cargo(&[
            "rustc",
            "--lib",
            "--config",
            "env.RUSTC_BOOTSTRAP='1'",
            "--",
            "-Zunpretty=expanded",
        ]);
        assert!(outcome.success, "{}", outcome.messages);
        outcome.output
    };
    let one = expansion(&mut (0..20));
    let other = expansion(&mut (0..20).rev());
    assert!(one.contains("pub struct Model19"), "{one}");
    assert!(one.contains("pub struct Single"), "{one}");
    assert!(one == other, "the expansions differ");
}
