//! JSON documents to tables and models.

use super::read_model;
use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::model::{Model, Property, Shape};

/// Everything that a model says, without the places where it says so.
fn meaning(model: &Model) -> String {
    let property = |property: &Property| {
        let bounds: Vec<_> = property
            .bounds
            .iter()
            .map(|(bound, value)| (bound, &value.value))
            .collect();
        format!(
            "\n  {} {:?} {:?} {:?} {:?} {} {} {} {bounds:?} {:?}",
            property.wire_name,
            property.names,
            property.ty,
            property.presence,
            property.default,
            property.secret,
            property.read_only,
            property.deprecated,
            property.description,
        )
    };
    let shape = match &model.shape {
        Shape::Object(object) => object.properties.iter().map(property).collect(),
        other => format!("{other:?}"),
    };
    format!("{} {:?}{shape}", model.key, model.description)
}

fn check(text: &str, fragment: Option<&str>, expected: Expect) {
    let document = super::document("api/Pet.json", text);
    let mut problems = Problems::new();
    let model = read_model(&document, fragment, &mut problems);
    let mut shown = format!("{}: {:?}\n", model.key, model.description);
    for property in model.properties() {
        shown.push_str(&format!(
            "  {} {:?} {:?} {:?} {:?}\n",
            property.wire_name,
            property.ty,
            property.presence,
            property.default,
            property.description
        ));
    }
    shown.push_str(&super::rendered(problems, &document));
    expected.assert_eq(&shown);
}

#[test]
fn both_notations_give_the_same_model() {
    let read = |name: &str, text: &str| {
        let document = super::document(name, text);
        let mut problems = Problems::new();
        let model = read_model(&document, None, &mut problems);
        assert!(problems.into_sorted().is_empty());
        meaning(&model)
    };
    let markdown = read(
        "OAuth2Token.md",
        include_str!("../../../schema/OAuth2Token.md"),
    );
    let json = read(
        "OAuth2Token.json",
        include_str!("../../../schema/OAuth2Token.json"),
    );
    assert_eq!(markdown, json);
    assert!(
        markdown.contains(r#"the value \"3600\" denotes"#),
        "{markdown}"
    );
}

#[test]
fn columns_are_keys() {
    check(
        r#"{
  "$schema": "https://example.com/table.json",
  "description": " A pet. ",
  "properties": [
    { "Field": "id", "type": "int64", "required": true, "since": 1.5, "x": null },
    { "name": "tag", "type": "string", "required": false, "default": "*5* \"x\"" },
    { "name": "n", "type": "int32", "required": "no", "default": 5 },
    { "name": "b", "type": "boolean", "notes": "[optional]", "default": true },
    { "name": "l", "type": "string[]", "notes": "[optional]", "default": [] },
    { "name": "m", "type": "any", "notes": "[optional]", "default": {"a": ["b"]} },
    { "name": "z", "type": "string | null", "notes": "[optional]", "default": null }
  ]
}"#,
        None,
        expect![[r#"
            Pet: "A pet."
              id Scalar(Int64) Required None "since: 1.5"
              tag Scalar(String) Optional Some(Text("*5* \"x\"")) ""
              n Scalar(Int32) Optional Some(Number("5")) ""
              b Scalar(Boolean) Optional Some(Boolean(true)) ""
              l Array(Scalar(String)) Optional Some(Empty) ""
              m Any Optional Some(Documented("{\"a\": [\"b\"]}")) ""
              z Nullable(Scalar(String)) Optional None ""
        "#]],
    );
}

#[test]
fn lists_of_tables() {
    let text = r#"[
  { "name": "Pet", "properties": [{ "name": "id", "type": "int" }] },
  { "name": "Toy", "properties": [{ "name": "tag", "type": "string" }] }
]"#;
    check(
        text,
        Some("Toy"),
        expect![[r#"
        Toy: ""
          tag Scalar(String) Required None ""
    "#]],
    );
    check(
        text,
        Some("/0"),
        expect![[r#"
        Pet: ""
          id Scalar(Int64) Required None ""
    "#]],
    );
    check(
        text,
        None,
        expect![[r#"
            Pet: ""
              id Scalar(Int64) Required None ""
            Error: the document holds 2 models
             --> api/Pet.json:3:3
        "#]],
    );
    check(
        "[]",
        None,
        expect![[r#"
        : ""
        Error: the document holds no property table
         --> api/Pet.json:1:1
    "#]],
    );
}

#[test]
fn all_mistakes_are_found_at_once() {
    check(
        r#"{
  "title": "Pet",
  "propertys": 5,
  "description": 5,
  "properties": [
    { "name": 5, "type": null },
    "id: int",
    { "name": "a" },
    { "type": "int" },
    { "name": "b", "type": "strng", "requird": true },
    { "name": "c", "key": "c", "type": "int", "notes": [] },
    { "name": "d", "type": "int", "example": {} },
    { "name": "e", "type": "int", "required": 1 },
    { "name": "a", "type": "int" },
    { "name": "a", "type": "int" }
  ]
}"#,
        None,
        expect![[r#"
            Pet: ""
              b Scalar(String) Required None ""
              c Scalar(Int64) Required None ""
              d Scalar(Int64) Required None ""
              e Scalar(Int64) Required None ""
              a Scalar(Int64) Required None ""
            Error: unknown key `title`
             --> api/Pet.json:2:4
            Error: unknown key `propertys`
             --> api/Pet.json:3:4
            Error: `description` is a number
             --> api/Pet.json:4:18
            Error: `name` is a number
             --> api/Pet.json:6:15
            Error: `type` is `null`
             --> api/Pet.json:6:26
            Error: a property is a string
             --> api/Pet.json:7:5
            Error: the property has no `type`
             --> api/Pet.json:8:5
            Error: the property has no `name`
             --> api/Pet.json:9:5
            Error: unknown type `strng` for property `b`
              --> api/Pet.json:10:29
            Error: unknown key `requird`
              --> api/Pet.json:10:38
            Error: `key` says again what another key says
              --> api/Pet.json:11:21
            Error: `notes` is a list
              --> api/Pet.json:11:56
            Error: `example` is an object
              --> api/Pet.json:12:46
            Error: `required` is a number
              --> api/Pet.json:13:47
            Error: property `a` is declared twice
              --> api/Pet.json:15:16
        "#]],
    );
}

#[test]
fn documents_that_are_no_table() {
    check(
        r#"{ "name": "Pet", "fields": [] }"#,
        None,
        expect![[r#"
        Pet: ""
        Error: the table has no `properties`
         --> api/Pet.json:1:19
    "#]],
    );
    check(
        r#"{ "name": "Pet" }"#,
        None,
        expect![[r#"
        Pet: ""
        Error: the table has no `properties`
         --> api/Pet.json:1:1
    "#]],
    );
    check(
        r#"{ "name": "Pet", "properties": 5 }"#,
        None,
        expect![[r#"
        Pet: ""
        Error: `properties` is a number
         --> api/Pet.json:1:32
    "#]],
    );
    check(
        r#"[{ "properties": [] }]"#,
        None,
        expect![[r#"
        Pet: ""
        Error: a table in a list has no name
         --> api/Pet.json:1:2
    "#]],
    );
    check(
        "5",
        None,
        expect![[r#"
        : ""
        Error: the table is a number
         --> api/Pet.json:1:1
    "#]],
    );
    check(
        "{",
        None,
        expect![[r#"
        : ""
        Error: `{` is not closed
         --> api/Pet.json:1:1
    "#]],
    );
}
