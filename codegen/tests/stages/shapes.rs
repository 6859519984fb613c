//! Models that are no objects, as people write them in either notation.

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::model::{Model, Shape};
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read;

fn check(name: &str, text: &str, expected: Expect) {
    let document = super::document(name, text);
    let mut problems = Problems::new();
    let mut shown = String::new();
    for model in read::all(&document, None, &Options::default(), &mut problems) {
        shown.push_str(&line(&model));
    }
    shown.push_str(&super::rendered(problems, &document));
    expected.assert_eq(&shown);
}

fn line(model: &Model) -> String {
    let what = match &model.shape {
        Shape::Object(object) => {
            let names = object.properties.iter().map(|property| &property.wire_name);
            let names: Vec<_> = names.collect();
            format!("{names:?}{}", if object.open { " and others" } else { "" })
        }
        Shape::Enum(choice) => {
            let values = choice.variants.iter();
            let values = values.map(|variant| (&variant.value, &variant.description));
            format!("{:?} {:?}", choice.kind, values.collect::<Vec<_>>())
        }
        Shape::Union(union) => {
            let list = union.alternatives.iter();
            let list = list.map(|one| format!("{} {:?}", one.ty, one.values));
            format!("{:?} {:?}", union.discriminator, list.collect::<Vec<_>>())
        }
        Shape::Alias(ty) => ty.to_string(),
    };
    format!("{}: {what}\n", model.key)
}

#[test]
fn json_has_a_key_for_each_shape() {
    check(
        "pets.json",
        r#"[
            { "name": "Size", "values": ["small", { "value": "large", "description": "From 40." }] },
            { "name": "Level", "values": [1, 2] },
            { "name": "Id", "alias": "uuid" },
            { "name": "Pet", "discriminator": "kind", "alternatives": [
                { "type": "[Cat](Cat.md)", "values": ["cat"] }, "[Dog](Dog.md)" ] },
            { "name": "Dog", "open": true, "properties": [{ "name": "kind", "type": "\"dog\"" }] }
        ]"#,
        expect![[r#"
            Size: String [("small", ""), ("large", "From 40.")]
            Level: Integer [("1", ""), ("2", "")]
            Id: uuid
            Pet: Some("kind") ["Cat [\"cat\"]", "Dog []"]
            Dog: ["kind"] and others
            Dog/kind: String [("dog", "")]
        "#]],
    );
}

#[test]
fn mistakes_in_json_shapes_have_places() {
    check(
        "pets.json",
        r#"[
            { "name": "Size", "values": "small" },
            { "name": "Level", "values": [null] },
            { "name": "Id", "alias": 5 },
            { "name": "Pet", "alternatives": [1] },
            { "name": "Dog", "open": 1, "properties": [] }
        ]"#,
        expect![[r#"
            Id: any
            Pet: None []
            Dog: []
            Error: `values` is a string
             --> pets.json:2:41
            Error: a value of an enum is `null`
             --> pets.json:3:43
            Error: `alias` is a number
             --> pets.json:4:38
            Error: an alternative is a number
             --> pets.json:5:47
            Error: `open` is a number
             --> pets.json:6:38
        "#]],
    );
}

#[test]
fn pages_have_a_table_for_each_shape() {
    check(
        "pets.md",
        "# Pets\n\n## Pet\n\n| One of | `kind` |\n| --- | --- |\n| [**Cat**](#cat) | \"cat\", \"lion\" |\n\
         | [Dog](#dog) | `dog` |\n\n## Any\n\nWhatever.\n\n| ONE OF |\n| --- |\n| string |\n| Pet |\n\n\
         ## Id\n\n| Same as |\n| --- |\n| **array<uuid>** |\n\n\
         ## Dog\n\n| Name | Type | Notes |\n| --- | --- | --- |\n| kind | \"dog\" | |\n| **\\*** | any | |\n\n\
         ## Size\n\n| Name | Type | Value | Description |\n| --- | --- | --- | --- |\n\
         | Small | string | \"small\" | Below 40. |\n",
        expect![[r#"
            Pet: Some("kind") ["Cat [\"cat\", \"lion\"]", "Dog [\"dog\"]"]
            Any: None ["string []", "Pet []"]
            Id: array<uuid>
            Dog: ["kind"] and others
            Dog/kind: String [("dog", "")]
            Size: String [("small", "Below 40.")]
        "#]],
    );
}

#[test]
fn other_tables_are_none_of_these() {
    check(
        "pets.md",
        "# Pet\n\n| One of | a | b |\n| --- | --- | --- |\n| x | y | z |\n\n\
         | Same as | Name |\n| --- | --- |\n| x | y |\n\n| One of |\n| --- |\n\n\
         | Same as |\n| --- |\n| x |\n| y |\n\n| Name | Type |\n| --- | --- |\n| a | string |\n",
        expect![[r#"
            Pet: ["a"]
            Error: the table does not say which properties are optional
              --> pets.md:19:1
        "#]],
    );
}
