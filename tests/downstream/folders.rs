//! Folders of documents, as cargo sees them change.

use std::fs;

use crate::package::Package;

/// The page of a model, with its properties as rows.
fn page(name: &str, rows: &[&str]) -> String {
    format!(
        "# {name}\n\n## Properties\n\nName | Type | Description | Notes\n\
         ------------ | ------------- | ------------- | -------------\n{}\n\n\
         [[Back to Model list]](../README.md#documentation-for-models)\n",
        rows.join("\n")
    )
}

const MODELS: &str = "pub mod api {\n    modeldoc::models!(\"docs\");\n}\n";

/// A package with two pages that refer to each other.
fn family(source: &str) -> Package {
    let package = Package::new(&format!("{MODELS}{source}"));
    let parent = page(
        "Parent",
        &[
            "**name** | **string** |  | ",
            "**children** | [**Child[]**](deep/Child.md) |  | [optional] ",
        ],
    );
    let child = page(
        "Child",
        &[
            "**name** | **string** |  | ",
            "**parent** | [**Parent**](../parent.md) |  | [optional] ",
        ],
    );
    package.write("docs/Parent.md", &parent);
    package.write("docs/deep/Child.md", &child);
    package
}

#[test]
fn only_pages_of_models_in_all_folders() {
    let package = family(
        "pub fn name(child: &api::Child) -> Option<&str> {\n    \
         child.parent().map(api::Parent::name)\n}\n",
    );
    let nonsense = page("Hidden", &["**a** | **nonsense** |  | "]);
    package.write("docs/.Hidden.md", &nonsense);
    package.write("docs/.cache/Hidden.md", &nonsense);
    package.write("docs/notes.txt", &nonsense);
    package.write(
        "docs/README.md",
        "# Documentation\n\nClass | Method | HTTP request\n\
         ------------ | ------------- | -------------\n\
         *ParentApi* | [**create**](ParentApi.md#create) | **POST** /parents\n",
    );
    package.write(
        "docs/ParentApi.md",
        "# ParentApi\n\nMethod | HTTP request | Description\n\
         ------------- | ------------- | -------------\n\
         [**create**](ParentApi.md#create) | **POST** /parents | \n\n\
         # **create**\n> Parent create(parent)\n\n### Parameters\n\n\
         Name | Type | Description  | Notes\n\
         ------------- | ------------- | ------------- | -------------\n \
         **parent** | [**Parent**](Parent.md)|  |\n\n### Return type\n\n\
         [**Parent**](Parent.md)\n",
    );
    package.write("docs/CHANGELOG.md", "# Changes\n\n- None.\n");
    package.passes();
}

#[test]
fn pages_that_refer_to_each_other_survive() {
    let package = family(
        "#[test]\nfn round_trip() {\n    \
         let text = r#\"{\"name\":\"a\",\"children\":[{\"name\":\"b\",\"parent\":{\"name\":\"c\"}}]}\"#;\n    \
         let parent: api::Parent = serde_json::from_str(text).unwrap();\n    \
         assert_eq!(parent.children().unwrap()[0].parent().unwrap().name(), \"c\");\n    \
         assert_eq!(serde_json::to_string(&parent).unwrap(), text);\n}\n",
    );
    package.depend("serde_json = \"1\"");
    let outcome = package.cargo(&["test"]);
    let passed = outcome.output.contains("2 passed");
    assert!(outcome.success && passed, "{}", outcome.text());
}

/// Without a build script, cargo does not know of new pages; a test does.
#[test]
fn a_new_page() {
    let package = family("");
    let known = package.cargo(&["test"]);
    let passed = known.output.contains("all_are_known ... ok");
    assert!(known.success && passed, "{}", known.text());

    let added = page("Added", &["**x** | **string** |  | "]);
    package.write("docs/Added.md", &added);
    let unknown = package.cargo(&["test"]);
    let said = unknown.output.contains("docs/Added.md is new");
    assert!(!unknown.success && said, "{}", unknown.text());

    // Saved again, the source is compiled again.
    package.touch("src/lib.rs");
    let known = package.cargo(&["test"]);
    assert!(known.success, "{}", known.text());

    package.remove("docs/Added.md");
    package.passes();
}

/// With the line that the documentation shows, cargo knows.
#[test]
fn a_new_page_and_a_build_script() {
    let package = family("pub type Added = Option<api::Parent>;\n");
    package.write(
        "build.rs",
        "fn main() {\n    println!(\"cargo:rerun-if-changed=docs\");\n}\n",
    );
    package.passes();
    package.write(
        "src/lib.rs",
        &format!("{MODELS}pub type Added = api::Added;\n"),
    );
    package.fails("cannot find type `Added`");
    let added = page("Added", &["**x** | **string** |  | "]);
    package.write("docs/deep/Added.md", &added);
    package.passes();
    package.remove("docs/deep/Added.md");
    package.fails("cannot find type `Added`");
}

#[test]
fn a_page_that_goes_away() {
    let package = family("");
    package.passes();
    package.remove("docs/deep/Child.md");
    package.fails("no document declares `Child`, which `Parent` refers to");
    package.write(
        "docs/Parent.md",
        &page("Parent", &["**name** | **string** |  | "]),
    );
    package.passes();
    package.remove("docs/Parent.md");
    package.fails("the folder `docs` holds no `.md` and no `.json` document");
    fs::remove_dir_all(package.path("docs")).expect("a folder");
    package.fails("cannot find `docs`");
}

/// One mistake is one error, whatever else uses the page.
#[test]
fn a_mistake_in_one_page() {
    let package = family(
        "pub fn name(child: &api::Child) -> Option<&str> {\n    \
         child.parent().map(api::Parent::name)\n}\n",
    );
    package.write(
        "docs/Third.md",
        &page(
            "Third",
            &["**a** | **strng** |  | ", "**b** | **int** |  | "],
        ),
    );
    let (success, text) = package.check();
    let place = text.contains("--> docs/Third.md:7:9");
    let one = text.contains("due to 1 previous error");
    assert!(!success && place && one, "{text}");
}

#[test]
fn two_pages_of_one_model() {
    let package = family("");
    package.write(
        "docs/again/Child.md",
        &page("Child", &["**x** | **string** |  | "]),
    );
    let (success, text) = package.check();
    let places = text.contains("docs/again/Child.md:5") && text.contains("docs/deep/Child.md:5:1");
    assert!(!success && places, "{text}");

    let skipping = MODELS.replace("\"docs\"", "\"docs\", skip(\"again/Child.md\")");
    package.write("src/lib.rs", &skipping);
    package.passes();
    package.write("src/lib.rs", &skipping.replace("again/", "gone/"));
    package.fails("gone/Child.md");
}

/// Several generators write nothing of an enum but its name.
#[test]
fn a_page_without_rows() {
    let package = family("");
    package.write("docs/Empty.md", &page("Empty", &[]));
    let (success, text) = package.check();
    let warned = text.contains("docs/Empty.md:5:1") && text.contains("warning");
    assert!(success && warned, "{text}");

    package.write("src/lib.rs", &format!("#![deny(deprecated)]\n{MODELS}"));
    package.fails("docs/Empty.md:5:1");

    let quiet = |empty: &str, assertion: &str| {
        let models = MODELS.replace("\"docs\"", &format!("\"docs\", empty = {empty}"));
        package.write(
            "src/lib.rs",
            &format!("#![deny(warnings)]\n{models}{assertion}"),
        );
        package.passes();
    };
    quiet(
        "any",
        "pub fn text(empty: &api::Empty) -> Option<&str> {\n    empty.as_str()\n}\n",
    );
    quiet(
        "object",
        "pub fn new() -> api::Empty {\n    api::Empty::new()\n}\n",
    );
}

/// Schemas of other files, which are read and tracked with the one that the
/// user names.
#[test]
fn references_between_files() {
    let package = Package::new(
        "pub mod api {\n    modeldoc::models!(\"docs/order.json\");\n}\n\n\
         pub fn city(order: &api::Order) -> Option<&str> {\n    order.to().city()\n}\n",
    )
    .reading_schemas();
    package.write(
        "docs/order.json",
        "{\n  \"title\": \"Order\",\n  \"type\": \"object\",\n  \"required\": [\"to\"],\n  \
         \"properties\": {\n    \"to\": { \"$ref\": \"parts/address.json#/$defs/Address\" }\n  }\n}\n",
    );
    let (success, text) = package.check();
    let place = text.contains("docs/order.json:6:22");
    let one = text.matches(" = help: ").count() == 1;
    assert!(!success && place && one, "{text}");

    let address = "{ \"$defs\": { \"Address\": { \"type\": \"object\", \"properties\": {\n  \
                   \"city\": { \"type\": \"string\" }\n} } } }\n";
    package.write("docs/parts/address.json", address);
    // The file that was not there is not tracked, but cargo compiles again
    // what has failed.
    package.passes();
    package.write(
        "docs/parts/address.json",
        &address.replace("string", "boolean"),
    );
    package.fails("expected `Option<&str>`, found `Option<bool>`");
    package.write(
        "docs/parts/address.json",
        &address.replace("string", "strng"),
    );
    package.fails("docs/parts/address.json:2:");
    package.write("docs/parts/address.json", address);
    package.passes();

    // The whole folder gives the same models.
    package.write(
        "src/lib.rs",
        "pub mod api {\n    modeldoc::models!(\"docs\");\n}\n\n\
         pub fn city(order: &api::Order) -> Option<&str> {\n    order.to().city()\n}\n",
    );
    package.passes();
}

/// A stranger's document reads nothing that the user has elsewhere, be it there
/// or not.
#[test]
fn references_stay_below_the_package() {
    let package = Package::new("modeldoc::models!(\"./docs/order.json\");\n").reading_schemas();
    let order = |reference: &str| {
        format!(
            "{{\"title\": \"Order\", \"type\": \"object\", \"properties\": {{\n\
             \"to\": {{ \"$ref\": \"{reference}\" }}\n}} }}\n"
        )
    };
    let address = "{\"type\": \"object\", \"properties\": {\"city\": {\"type\": \"string\"}}}";
    package.write("address.json", address);
    package.write("docs/order.json", &order("../address.json"));
    package.passes();

    package.write("docs/order.json", &order("../../address.json"));
    package.fails("cannot read `../../address.json`: it is outside of the package");
    let (_, text) = package.check();
    assert!(text.contains("docs/order.json:2:"), "{text}");
}

/// Devices are not read: the compiler would read them to their end.
#[cfg(unix)]
#[test]
fn a_file_without_an_end() {
    let package = Package::new("modeldoc::models!(\"order.json\");\n").reading_schemas();
    package.write(
        "order.json",
        "{\"title\": \"Order\", \"type\": \"object\", \"properties\": {\n\
         \"to\": { \"$ref\": \"endless.json\" }\n} }\n",
    );
    std::os::unix::fs::symlink("/dev/zero", package.path("endless.json")).expect("a link");
    package.fails("cannot read `endless.json`: it is no ordinary file");
}

/// One schema of a document, with what it refers to.
#[test]
fn one_schema_of_a_document() {
    let package = Package::new(
        "#[modeldoc::model(\"openapi.json#/components/schemas/Pet\")]\npub struct Pet;\n\n\
         #[modeldoc::model(\"openapi.json#/components/schemas/Owner\")]\npub struct Owner;\n\n\
         pub fn name(pet: &Pet) -> Option<&str> {\n    pet.owner().and_then(Owner::name)\n}\n",
    )
    .reading_schemas();
    package.write(
        "openapi.json",
        r##"{
  "openapi": "3.0.3",
  "components": {
    "schemas": {
      "Pet": {
        "type": "object",
        "properties": { "owner": { "$ref": "#/components/schemas/Owner" } }
      },
      "Owner": { "type": "object", "properties": { "name": { "type": "string" } } }
    }
  }
}
"##,
    );
    package.passes();
    let source = fs::read_to_string(package.path("src/lib.rs")).expect("the source");
    package.write(
        "src/lib.rs",
        &source.replacen("schemas/Pet", "schemas/Pets", 1),
    );
    package.fails("did you mean");
    package.write(
        "src/lib.rs",
        &source.replacen("#/components/schemas/Pet", "", 1),
    );
    package.fails("`#/components/schemas/Pet`, `#/components/schemas/Owner`");
}
