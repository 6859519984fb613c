//! Tables to models.

use super::read_model;
use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::model::{Presence, Property};

fn show(property: &Property) -> String {
    let presence = match property.presence {
        Presence::Required => "",
        Presence::Optional => "?",
    };
    let secret = if property.secret { " (secret)" } else { "" };
    format!(
        "{}{presence}: {:?} as {}{secret}\n",
        property.wire_name, property.ty, property.names.ident
    )
}

fn check_document(name: &str, text: &str, fragment: Option<&str>, expected: Expect) {
    let document = super::document(name, text);
    let mut problems = Problems::new();
    let model = read_model(&document, fragment, &mut problems);
    let mut shown = format!("{}: {:?}\n", model.key, model.description);
    for property in model.properties() {
        shown.push_str(&show(property));
    }
    shown.push_str(&super::rendered(problems, &document));
    expected.assert_eq(&shown);
}

/// Checks rows under the header of a generated page.
fn check(rows: &str, expected: Expect) {
    let page = format!(
        "# # Pet\n\n| Name | Type | Description | Notes |\n| --- | --- | --- | --- |\n{rows}\n"
    );
    check_document("Pet.md", &page, None, expected);
}

#[test]
fn the_vocabulary_of_php() {
    check(
        "| **a** | **string** | | |\n| **b** | **int** | | [optional] |\n| **c** | **float** | | |\n\
         | **d** | **double** | | |\n| **e** | **bool** | | |\n| **f** | **\\DateTime** | | |\n\
         | **g** | **mixed** | | |\n| **h** | **object** | | |\n| **i** | **string[]** | | |\n\
         | **j** | **array<string,int[]>** | | |\n| **k** | **\\SplFileObject** | | |\n\
         | **l** | [**\\Acme\\Model\\Toy[]**](Toy.md) | | |\n| **m** | **\\Acme\\Model\\Toy** | | |\n\
         | **n** | [**\\DateTime**](\\DateTime.md) | | |\n| **o** | [**Toy**](Toy.md) | | |\n",
        expect![[r#"
            Pet: ""
            a: Scalar(String) as a
            b?: Scalar(Int64) as b
            c: Scalar(Double) as c
            d: Scalar(Double) as d
            e: Scalar(Boolean) as e
            f: Scalar(DateTime) as f
            g: Any as g
            h: Object as h
            i: Array(Scalar(String)) as i
            j: Map(Array(Scalar(Int64))) as j
            k: Scalar(Binary) as k
            l: Array(Model("Toy")) as l
            m: Model("Toy") as m
            n: Scalar(DateTime) as n
            o: Model("Toy") as o
        "#]],
    );
}

#[test]
fn unknown_types() {
    check(
        "| **scope** | **strng** | | |\n| **b** | **array<string,nmber>** | | |\n| **c** | Address | | |",
        expect![[r#"
            Pet: ""
            scope: Scalar(String) as scope
            b: Map(Scalar(Double)) as b
            c: Any as c
            Error: unknown type `strng` for property `scope`
             --> Pet.md:5:15
            Error: unknown type `nmber` for property `b`
             --> Pet.md:6:26
            Error: unknown type `Address` for property `c`
             --> Pet.md:7:11
        "#]],
    );
}

#[test]
fn types_that_cannot_be_read() {
    check(
        "| a | | | |\n| b | map<string | | |\n| c | map<int, string> | | |\n| d | string<int> | | |\n\
         | e | map<string, int, int> | | |\n",
        expect![[r#"
            Pet: ""
            a: Any as a
            b: Any as b
            c: Map(Scalar(String)) as c
            d: Any as d
            e: Any as e
            Error: property `a` has no type
             --> Pet.md:5:7
            Error: the type of property `b` cannot be read
             --> Pet.md:6:7
            Error: a map's keys are strings, not `int`
             --> Pet.md:7:7
            Error: `string` takes no types in brackets
             --> Pet.md:8:7
            Error: `map` takes one type, that of its values
             --> Pet.md:9:7
        "#]],
    );
}

#[test]
fn duplicates_and_collisions() {
    check(
        "| a | int | | |\n| a | int | | |\n| fooBar | int | | |\n| foo_bar | int | | |\n\
         | type | int | | |\n| set_type | int | | |\n| new | int | | |\n| * | int | | |\n|  | int | | |",
        expect![[r#"
            Pet: ""
            a: Scalar(Int64) as a
            fooBar: Scalar(Int64) as foo_bar
            type: Scalar(Int64) as r#type
            new: Scalar(Int64) as new_
            Error: property `a` is declared twice
             --> Pet.md:6:3
            Error: properties `fooBar` and `foo_bar` are both `foo_bar` in Rust
             --> Pet.md:8:3
            Error: properties `type` and `set_type` are both `set_type` in Rust
              --> Pet.md:10:3
            Error: `*` cannot be a name in Rust
              --> Pet.md:12:3
            Error: the row names no property
              --> Pet.md:13:4
        "#]],
    );
}

#[test]
fn notes() {
    check(
        "| a | int | | [optonal] |\n| b | int | | [optional |\n| c | int | | since 1.2 |\n\
         | d | int | | [optional] [optional] |\n| e | int | | [optional] [required] |\n\
         | f | int | | [frobnicated] |",
        expect![[r#"
            Pet: ""
            a: Scalar(Int64) as a
            b: Scalar(Int64) as b
            c: Scalar(Int64) as c
            d?: Scalar(Int64) as d
            e?: Scalar(Int64) as e
            f: Scalar(Int64) as f
            Error: unknown note `[optonal]`
             --> Pet.md:5:15
            Error: a note is not closed
             --> Pet.md:6:15
            Error: `since 1.2` is not a note
             --> Pet.md:7:15
            Error: `[optional]` is said twice
             --> Pet.md:8:26
            Error: the property is marked optional and required
             --> Pet.md:9:26
            Error: unknown note `[frobnicated]`
              --> Pet.md:10:15
        "#]],
    );
}

#[test]
fn models_are_named_by_their_heading() {
    for (heading, expected) in [
        ("# # OAuth2Token", "OAuth2Token"),
        ("# Acme::Pet ", "Pet"),
        ("# acme.model.Pet", "Pet"),
        ("# Pet Object", "Pet"),
        ("# 3.2.1 - Object: Pet", "Pet"),
        ("# `Pet`", "Pet"),
        ("# [Pet](#pet)", "Pet"),
        ("# <a name=\"pet\"></a>Pet", "Pet"),
        ("# Pet\n## Properties", "Pet"),
        ("## Properties", "Toy"),
        ("", "Toy"),
    ] {
        let page = format!("{heading}\n\n| Name | Type | Notes |\n|--|--|--|\n| a | int | |\n");
        let document = super::document("docs/Toy.md", &page);
        let mut problems = Problems::new();
        let model = read_model(&document, None, &mut problems);
        assert!(problems.into_sorted().is_empty(), "{heading}");
        assert_eq!(model.key, expected, "{heading}");
    }
}

#[test]
fn anchors_are_fragments() {
    let page = "# Spec\n\n## <a name=\"pets\"></a>A Pet\n\n| Name | Type | Notes |\n|--|--|--|\n| a | int | |\n\n\
                <a id=\"toys\"></a>\n\n| Name | Type | Notes |\n|--|--|--|\n| b | int | |\n";
    let read = |fragment| {
        let document = super::document("spec.md", page);
        let mut problems = Problems::new();
        let model = read_model(&document, fragment, &mut problems);
        let problems = problems.into_sorted();
        let help = problems.into_iter().find_map(|problem| problem.help);
        (model.properties()[0].wire_name.clone(), help)
    };
    assert_eq!(read(Some("toys")), ("b".to_owned(), None));
    let several = "give each table a heading of its own, or a document".to_owned();
    assert_eq!(read(Some("pets")), ("a".to_owned(), Some(several.clone())));
    assert_eq!(read(None), ("a".to_owned(), Some(several)));
}

#[test]
fn secrets_by_name_and_by_mark() {
    check(
        "| access_token | string | | |\n| pin | string | | [secret] |\n| otp | string | | [writeOnly] |",
        expect![[r#"
            Pet: ""
            access_token: Scalar(String) as access_token (secret)
            pin: Scalar(String) as pin (secret)
            otp: Scalar(String) as otp (secret)
        "#]],
    );
}

#[test]
fn presence_by_column() {
    check_document(
        "spec.md",
        "# Toy\n\n| Field | Type | Required |\n|--|--|--|\n| a | int | Yes |\n| b | int | no |\n| c | int | perhaps |\n",
        None,
        expect![[r#"
            Toy: ""
            a: Scalar(Int64) as a
            b?: Scalar(Int64) as b
            c: Scalar(Int64) as c
            Error: `perhaps` does not say whether it is required
             --> spec.md:7:13
        "#]],
    );
    check_document(
        "spec.md",
        "# Toy\n\n| Field | Type |\n|--|--|\n| a | int |\n",
        None,
        expect![[r#"
            Toy: ""
            a: Scalar(Int64) as a
            Error: the table does not say which properties are optional
             --> spec.md:3:1
        "#]],
    );
}

#[test]
fn a_fragment_picks_the_table() {
    let page = "# Spec\n\n## A Thing\n\nText.\n\n| Name | Type | Notes |\n|--|--|--|\n| a | int | |\n\n\
                ## B Thing\n\n| Name | Type | Notes |\n|--|--|--|\n| b | int | |\n";
    check_document(
        "spec.md",
        page,
        Some("b-thing"),
        expect![[r#"
            B Thing: ""
            b: Scalar(Int64) as b
        "#]],
    );
    check_document(
        "spec.md",
        page,
        None,
        expect![[r#"
            Thing: "Text."
            a: Scalar(Int64) as a
            Error: the document holds 2 property tables
              --> spec.md:13:1
        "#]],
    );
    check_document(
        "spec.md",
        page,
        Some("c-thing"),
        expect![[r#"
        : ""
        Error: no property table stands under a heading `#c-thing`
         --> spec.md:1:1
    "#]],
    );
    check_document(
        "spec.md",
        page,
        Some("spec"),
        expect![[r#"
            Thing: "Text."
            a: Scalar(Int64) as a
            Error: the document holds 2 property tables
              --> spec.md:13:1
        "#]],
    );
}
