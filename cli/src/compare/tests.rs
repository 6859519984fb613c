//! Changes of small pages.

use modeldoc_codegen::options::{Options, Unknown};

use super::{Breaks, Level, Versions, changes};
use crate::input::{File, Input};
use crate::set::Set;

fn read(text: &str) -> Set {
    let name = if text.starts_with('{') {
        "x.json"
    } else {
        "x.md"
    };
    let file = File {
        path: None,
        shown: name.to_owned(),
        bytes: text.as_bytes().to_vec(),
        fragment: None,
    };
    let input = Input {
        written: name.to_owned(),
        folder: false,
        files: vec![file],
    };
    let set = Set::read(vec![input], &Options::default());
    assert_eq!(set.problems, [], "{text}");
    set
}

/// The kinds of the changes, with the first letters of those that they break.
fn between(old: &str, new: &str, unknown: Unknown) -> Vec<String> {
    let (old, new) = (read(old), read(new));
    let versions = Versions {
        old: &old.models,
        new: &new.models,
        unknown,
    };
    let changes = changes(&versions).into_iter();
    let changes = changes.map(|change| {
        let Breaks {
            readers,
            writers,
            callers,
        } = change.breaks;
        assert_eq!(change.breaks.any(), change.level == Level::Major);
        let letters = [(readers, 'r'), (writers, 'w'), (callers, 'c')];
        let letters: String = letters
            .into_iter()
            .filter_map(|(breaks, letter)| breaks.then_some(letter))
            .collect();
        format!("{} {letters}", change.kind).trim_end().to_owned()
    });
    changes.collect()
}

#[track_caller]
fn row(old: &str, new: &str, expected: &[&str]) {
    let header = "# Pet\n\n| Name | Type | Notes |\n| --- | --- | --- |\n| z | string | |";
    let page = |row: &str| format!("{header}\n{row}\n");
    let found = between(&page(old), &page(new), Unknown::Ignore);
    assert_eq!(found, expected, "{old} -> {new}");
}

#[test]
fn properties() {
    row("", "", &[]);
    row("", "| a | string | [optional] |", &["property-added"]);
    row("", "| a | string | |", &["property-added wc"]);
    row("", "| a | string | [default to 'x'] |", &["property-added"]);
    row("| a | string | |", "", &["property-removed rc"]);
    row("| a | string | [optional] |", "", &["property-removed c"]);
    row(
        "| a | string | [optional] |",
        "| a | string | |",
        &["required wc"],
    );
    row(
        "| a | string | |",
        "| a | string | [optional] |",
        &["optional rc"],
    );
}

#[test]
fn types() {
    row("| a | int32 | |", "| a | int64 | |", &["type rc"]);
    row("| a | int64 | |", "| a | int32 | |", &["type wc"]);
    row("| a | string | |", "| a | uuid | |", &["type w"]);
    row("| a | uuid | |", "| a | string | |", &["type r"]);
    row("| a | uuid | |", "| a | date | |", &["type rw"]);
    row(
        "| a | string | |",
        "| a | string \\| null | |",
        &["type rc"],
    );
    row(
        "| a | string \\| null | |",
        "| a | string | |",
        &["type wc"],
    );
    row("| a | string[] | |", "| a | set<string> | |", &["type wc"]);
    row("| a | string | |", "| a | int64 | |", &["type rwc"]);
    row("| a | decimal | |", "| a | double | |", &["type"]);
}

#[test]
fn marks() {
    row("| a | int64 | [max: 5] |", "| a | int64 | |", &["bounds"]);
    row("| a | int64 | |", "| a | int64 | [max: 5] |", &["bounds w"]);
    row(
        "| a | int64 | |",
        "| a | int64 | [readonly] |",
        &["read-only w"],
    );
    row(
        "| a | int64 | [readonly] |",
        "| a | int64 | |",
        &["read-only"],
    );
    row(
        "| a | int64 | |",
        "| a | int64 | [deprecated] |",
        &["deprecated"],
    );
    row("| a | int64 | |", "| a | int64 | [secret] |", &["secret"]);
    row(
        "| a | int64 | |",
        "| a | int64 | [writeOnly] |",
        &["write-only r", "secret"],
    );
    row(
        "| a | int64 | [default to 1] |",
        "| a | int64 | [default to 2] |",
        &["default rw"],
    );
    row(
        "| a | int64 | [optional] |",
        "| a | int64 | [optional] [default to 2] |",
        &["default c"],
    );
}

#[test]
fn values() {
    row(
        "| a | \"x\" \\| \"y\" | |",
        "| a | \"x\" \\| \"z\" | |",
        &["value-added", "value-removed wc"],
    );
}

#[test]
fn shapes() {
    let object = r#"{ "name": "Pet", "properties": [] }"#;
    let open = r#"{ "name": "Pet", "open": true, "properties": [] }"#;
    let alias = r#"{ "name": "Pet", "alias": "uuid" }"#;
    let one = r#"{ "name": "Pet", "alternatives": ["string"] }"#;
    let two = r#"{ "name": "Pet", "alternatives": ["string", "int64"] }"#;
    let told = r#"{ "name": "Pet", "discriminator": "k", "alternatives": ["string"] }"#;
    for (old, new, expected) in [
        (object, alias, &["shape rwc"][..]),
        (object, open, &["open"]),
        (open, object, &["open c"]),
        (one, two, &["alternative-added r"]),
        (two, one, &["alternative-removed wc"]),
        (one, told, &["discriminator rw"]),
        (
            alias,
            r#"{ "name": "Pet", "alias": "string" }"#,
            &["type r"],
        ),
        (
            alias,
            r#"{ "name": "Id", "alias": "uuid" }"#,
            &["model-added", "model-removed rwc"],
        ),
    ] {
        assert_eq!(
            between(old, new, Unknown::Ignore),
            expected,
            "{old} -> {new}"
        );
    }
}

#[test]
fn who_denies_the_unknown_breaks_more() {
    let old = "# Pet\n\n| Name | Type | Notes |\n| - | - | - |\n| a | string | [optional] |\n";
    let new = "# Pet\n\n| Name | Type | Notes |\n| - | - | - |\n| b | string | [optional] |\n";
    assert_eq!(
        between(old, new, Unknown::Deny),
        ["property-added r", "property-removed wc"]
    );
}
