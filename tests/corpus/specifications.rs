//! Specifications that people wrote, held to their own examples by the tests
//! that the macro emits.

use super::package::{Outcome, Package};
use super::programs::link_folder;

/// The pages of STAC. `{collection}` is what a user says of `Collection`.
const STAC: &str = r#"
modeldoc::models!(
    "stac/catalog-spec/catalog-spec.md",
    "stac/collection-spec/collection-spec.md",
    "stac/item-spec/item-spec.md",
    "stac/commons/assets.md",
    "stac/commons/common-metadata.md",
    "stac/commons/links.md",
    unmarked = optional,
    unknown = keep,
    types(
        "GeoJSON Geometry Object" = modeldoc::Value,
        "JSON Schema Object" = modeldoc::Value,
    ),
    examples(
        page,
        Catalog = "stac/examples/catalog.json",
        Collection = "stac/examples/collection.json",
        Item = "stac/examples/collectionless-item.json",
        Item = "stac/examples/core-item.json",
        Item = "stac/examples/extended-item.json",
        Item = "stac/examples/simple-item.json",
    ),
    {collection}
);
"#;

const OPENRTB: &str = "#![allow(deprecated)]\n\
     modeldoc::models!(\"openrtb/2.6.md\", unmarked = optional, unknown = keep, examples);\n";

/// Runs the tests of a package, and prints the lines that count.
fn test(name: &str, folder: &str, source: &str) -> Outcome {
    let package = Package::kept(name, "");
    link_folder(&package, folder, folder);
    package.write("src/lib.rs", source);
    let outcome = package.cargo(&["test", "--lib"]);
    for line in outcome.output.lines() {
        if line.starts_with("test ") {
            println!("{name}: {line}");
        }
    }
    outcome
}

#[test]
fn stac_holds_to_its_examples() {
    if modeldoc_tests::corpus("stac").is_none() {
        return;
    }
    // The page says that `item_assets` is required, and its own example does
    // without.
    let outcome = test("corpus-stac", "stac", &STAC.replace("{collection}", ""));
    let text = outcome.text();
    assert!(!outcome.success, "{text}");
    assert!(text.contains("5 passed; 1 failed"), "{text}");
    assert!(
        text.contains("missing field `item_assets` of `Collection`"),
        "{text}"
    );
    assert!(
        text.contains("the table says so at stac/collection-spec/collection-spec.md:64"),
        "{text}"
    );

    // What a user writes then.
    let corrected = "pub struct Collection {\n        item_assets: Option<modeldoc::Value>,\n    }";
    let outcome = test(
        "corpus-stac",
        "stac",
        &STAC.replace("{collection}", corrected),
    );
    assert!(outcome.success, "{}", outcome.text());
    assert!(
        outcome.output.contains("6 passed; 0 failed"),
        "{}",
        outcome.output
    );
}

#[test]
fn openrtb_holds_to_its_examples() {
    if modeldoc_tests::corpus("openrtb").is_none() {
        return;
    }
    let outcome = test("corpus-openrtb", "openrtb", OPENRTB);
    assert!(outcome.success, "{}", outcome.text());
    assert!(
        outcome.output.contains("9 passed; 0 failed"),
        "{}",
        outcome.output
    );
}
