//! JSON Schema and OpenAPI documents to models.

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::{Problems, render};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, leave_out_collisions, link};
use modeldoc_codegen::model::{Alternative, Default, Model, Presence, Property, Shape, Variant};
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read;
use modeldoc_codegen::read::{Reader, external_files};

fn property(property: &Property) -> String {
    let mut shown = format!("  {}: {}", property.wire_name, property.ty);
    if property.presence == Presence::Required {
        shown.push_str(" required");
    }
    let default = match &property.default {
        Some(Default::Text(text)) => format!("{text:?}"),
        Some(Default::Number(text)) => text.clone(),
        Some(Default::Boolean(value)) => value.to_string(),
        Some(Default::Empty) => "empty".to_owned(),
        Some(Default::Documented(text)) => format!("`{text}`"),
        None => String::new(),
    };
    if !default.is_empty() {
        shown.push_str(&format!(" = {default}"));
    }
    for (flag, word) in [
        (property.secret, " secret"),
        (property.read_only, " read-only"),
        (property.write_only, " write-only"),
        (property.deprecated, " deprecated"),
    ] {
        if flag {
            shown.push_str(word);
        }
    }
    for (bound, value) in &property.bounds {
        shown.push_str(&format!(" [{}: {}]", bound.name(), value.value));
    }
    if !property.description.is_empty() {
        shown.push_str(&format!(" {:?}", property.description));
    }
    shown.push('\n');
    shown
}

fn variant(variant: &Variant) -> String {
    let mut shown = format!("  {} = {}", variant.name, variant.value);
    if !variant.description.is_empty() {
        shown.push_str(&format!(" {:?}", variant.description));
    }
    shown.push('\n');
    shown
}

fn alternative(alternative: &Alternative) -> String {
    let mut shown = format!("  {}({})", alternative.name, alternative.ty);
    if !alternative.values.is_empty() {
        shown.push_str(&format!(" by {}", alternative.values.join(", ")));
    }
    shown.push('\n');
    shown
}

/// Models as text, but for the places where they are.
fn dump(models: &[Model]) -> String {
    let mut shown = String::new();
    for model in models {
        let (kind, members) = match &model.shape {
            Shape::Object(object) => {
                let properties: Vec<String> = object.properties.iter().map(property).collect();
                let kind = if object.open { "open object" } else { "object" };
                (kind.to_owned(), properties.concat())
            }
            Shape::Enum(choice) => {
                let variants: Vec<String> = choice.variants.iter().map(variant).collect();
                (format!("{:?} enum", choice.kind), variants.concat())
            }
            Shape::Union(union) => {
                let alternatives: Vec<String> =
                    union.alternatives.iter().map(alternative).collect();
                let kind = match &union.discriminator {
                    Some(tag) => format!("union by {tag}"),
                    None => "union".to_owned(),
                };
                (kind, alternatives.concat())
            }
            Shape::Alias(ty) => (format!("= {ty}"), String::new()),
        };
        shown.push_str(&format!("{}: {kind}", model.key));
        if model.deprecated {
            shown.push_str(" deprecated");
        }
        if !model.description.is_empty() {
            shown.push_str(&format!(" {:?}", model.description));
        }
        shown.push('\n');
        shown.push_str(&members);
    }
    shown
}

/// Problems with their labels and what to do about them.
fn complaints(problems: Problems, documents: &[&Document]) -> String {
    let mut shown = String::new();
    for problem in problems.into_sorted() {
        let document = documents
            .iter()
            .find(|document| document.start().document == problem.span.document)
            .expect("a document");
        let text = render(&problem, document);
        let place = text.lines().nth(1).unwrap_or_default().trim();
        shown.push_str(&format!(
            "{:?}: {}\n  {place}",
            problem.severity, problem.message
        ));
        for more in [Some(&problem.label), problem.help.as_ref()]
            .into_iter()
            .flatten()
        {
            if !more.is_empty() {
                shown.push_str(&format!("\n  {more}"));
            }
        }
        shown.push('\n');
    }
    shown
}

fn check_files(files: &[(&str, &str)], fragment: Option<&str>, one: bool, expected: Expect) {
    let mut problems = Problems::new();
    let documents: Vec<Document> = files
        .iter()
        .zip(0..)
        .map(|((name, text), id)| Document::new(id, name, text.as_bytes().to_vec(), &mut problems))
        .collect();
    let reader = Reader::new(&documents, &mut problems);
    let options = Options::default();
    let mut models = Vec::new();
    for document in documents.iter().take(if one { 1 } else { documents.len() }) {
        models.extend(if one {
            reader.one(document, fragment, &options, &mut problems)
        } else {
            reader.all(document, fragment, &options, &mut problems)
        });
    }
    leave_out_collisions(&mut models, &mut problems);
    let mut shown = dump(&models);
    // Whatever is read can be linked, unless it was a problem already.
    let references: Vec<&Document> = documents.iter().collect();
    if !one && !problems.any_error() {
        link(&references, models, &[], Scope::Closed, &mut problems);
    }
    shown.push_str(&complaints(problems, &references));
    expected.assert_eq(&shown);
}

/// All schemas of an OpenAPI document.
fn check(schemas: &str, expected: Expect) {
    let text =
        format!("{{\"openapi\":\"3.1.0\",\"components\":{{\"schemas\":{{\n{schemas}\n}}}}}}");
    check_files(&[("api.json", &text)], None, false, expected);
}

/// Everything in a document.
fn check_all(text: &str, fragment: Option<&str>, expected: Expect) {
    check_files(&[("schemas/pet.json", text)], fragment, false, expected);
}

/// One model of a document.
fn check_one(text: &str, fragment: Option<&str>, expected: Expect) {
    check_files(&[("schemas/pet.json", text)], fragment, true, expected);
}

#[test]
fn objects_and_what_is_said_of_properties() {
    check(
        r##""Pet": {
  "type": "object",
  "description": "An animal.\n\nOften *furry*.",
  "deprecated": true,
  "required": ["id", "new"],
  "properties": {
    "id": { "type": "integer", "format": "int64", "readOnly": true, "minimum": 1, "exclusiveMaximum": 100 },
    "new": { "type": "boolean", "default": true, "title": "Whether it is new" },
    "name": { "type": "string", "description": "Its name.", "title": "Name", "minLength": 1, "maxLength": 20, "pattern": "^[a-z]+$" },
    "pin": { "type": "string", "writeOnly": true },
    "key": { "type": "string", "format": "password" },
    "mark": { "type": "string", "x-secret": true },
    "access_token": { "type": "string" },
    "old": { "type": "number", "deprecated": true, "minimum": 0, "exclusiveMinimum": true },
    "tags": { "type": "array", "items": { "type": "string" }, "default": [], "maxItems": 3 },
    "names": { "type": "array", "items": { "type": "string" }, "uniqueItems": true },
    "anything": {},
    "all": true,
    "none": false,
    "nothing": { "not": {} },
    "x-y": { "type": "string", "x-order": 5, "example": "z", "order": 7 }
  }
}"##,
        expect![[r#"
            Pet: object deprecated "An animal.\n\nOften *furry*."
              id: int64 required read-only [Min: 1] [Max: 99]
              new: boolean required = true "Whether it is new"
              name: string [Min. length: 1] [Max. length: 20] [Pattern: ^[a-z]+$] "Its name."
              pin: string secret write-only
              key: string secret
              mark: string secret
              access_token: string secret
              old: double deprecated [Min: 0]
              tags: array<string> = empty [Max. items: 3]
              names: set<string>
              anything: any
              all: any
              x-y: string
        "#]],
    );
}

#[test]
fn formats() {
    check(
        r#""F": { "properties": {
  "a": { "type": "integer" },
  "b": { "type": "integer", "format": "int32" },
  "c": { "type": "integer", "format": "uint8", "maximum": 10 },
  "d": { "type": "integer", "format": "uint64" },
  "e": { "type": "integer", "minimum": 0, "maximum": 18446744073709551615 },
  "f": { "type": "number" },
  "g": { "type": "number", "format": "float" },
  "h": { "type": "number", "format": "decimal" },
  "i": { "type": "number", "format": "int64" },
  "j": { "type": "string", "format": "date" },
  "k": { "type": "string", "format": "date-time" },
  "l": { "type": "string", "format": "time" },
  "m": { "type": "string", "format": "duration" },
  "n": { "type": "string", "format": "uuid" },
  "o": { "type": "string", "format": "uri" },
  "p": { "type": "string", "format": "uri-reference" },
  "q": { "type": "string", "format": "byte" },
  "r": { "type": "string", "format": "binary" },
  "s": { "type": "string", "format": "int64" },
  "t": { "type": "string", "format": "email" },
  "u": { "type": "string", "format": "of-my-own" },
  "v": { "format": "date-time" },
  "w": { "minimum": 5 },
  "x": { "type": "string", "format": "datetime" },
  "y": { "type": "integer", "format": "int33" },
  "z": { "type": "integer", "format": "double" }
} }"#,
        expect![[r#"
            F: object
              a: int64
              b: int32
              c: uint32 [Max: 10] [Min: 0]
              d: uint64
              e: uint64 [Min: 0] [Max: 18446744073709551615]
              f: double
              g: float
              h: decimal
              i: int64
              j: date
              k: date-time
              l: time
              m: duration
              n: uuid
              o: uri
              p: string
              q: bytes
              r: binary
              s: string
              t: string
              u: string
              v: date-time
              w: double [Min: 5]
              x: string
              y: int64
              z: int64
            Warning: unknown format `datetime`
              --> api.json:26:38
              read as if there were none
              did you mean `date-time`?
            Warning: unknown format `int33`
              --> api.json:27:39
              read as if there were none
              did you mean `int32`?
        "#]],
    );
}

#[test]
fn null() {
    check(
        r##""Name": { "type": "string", "nullable": true },
"Text": { "$ref": "#/components/schemas/Name" },
"Kind": { "type": ["string", "null"], "enum": ["a", null] },
"Pet": { "properties": {
  "a": { "type": "string", "nullable": true },
  "b": { "type": ["integer", "null"] },
  "c": { "$ref": "#/components/schemas/Name" },
  "d": { "$ref": "#/components/schemas/Text" },
  "e": { "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Pet" }] },
  "f": { "anyOf": [{ "type": "string" }, { "const": null }] },
  "g": { "nullable": true, "allOf": [{ "$ref": "#/components/schemas/Pet" }], "description": "Its friend." },
  "h": { "$ref": "#/components/schemas/Pet", "nullable": true },
  "i": { "type": "array", "items": { "$ref": "#/components/schemas/Kind" } },
  "j": { "nullable": true },
  "k": { "type": "null" },
  "l": { "enum": [null] },
  "m": { "type": "object", "nullable": true, "additionalProperties": { "type": "boolean", "nullable": true } },
  "n": { "type": "string", "enum": ["x", null] }
} }"##,
        expect![[r#"
            Name: = string
            Text: = Name
            Kind: String enum
              A = a
            Pet: object
              a: string | null
              b: int64 | null
              c: Name | null
              d: Text | null
              e: Pet | null
              f: string | null
              g: Pet | null "Its friend."
              h: Pet | null
              i: array<Kind | null>
              j: any
              k: any
              l: any
              m: map<boolean | null> | null
              n: Pet/n | null
            Pet/n: String enum
              X = x
        "#]],
    );
}

#[test]
fn maps_lists_and_aliases() {
    check(
        r##""Map": { "type": "object", "additionalProperties": { "type": "integer" } },
"Free": { "type": "object" },
"Any": {},
"Closed": { "type": "object", "additionalProperties": false },
"Open": { "type": "object", "properties": { "a": { "type": "string" } }, "additionalProperties": true },
"Typed": { "properties": { "a": { "type": "string" } }, "additionalProperties": { "type": "integer" } },
"Patterns": { "type": "object", "patternProperties": { "^x-": { "type": "string" } }, "additionalProperties": false },
"Id": { "type": "string", "format": "uuid" },
"Ids": { "type": "array", "items": { "$ref": "#/components/schemas/Id" } },
"Bare": { "type": "array" },
"Tuple": { "type": "array", "prefixItems": [{ "type": "number" }, { "type": "number" }], "items": false },
"Nested": { "type": "object", "additionalProperties": { "type": "array", "items": {
  "properties": { "deep": { "properties": { "er": { "type": "string" } } } } } } }"##,
        expect![[r#"
            Map: = map<int64>
            Free: = object
            Any: = any
            Closed: object
            Open: open object
              a: string
            Typed: open object
              a: string
            Patterns: = map<string>
            Id: = uuid
            Ids: = array<Id>
            Bare: = array<any>
            Tuple: = array<double>
            Nested: = map<array<Nested/value/item>>
            Nested/value/item: object
              deep: Nested/value/item/deep
            Nested/value/item/deep: object
              er: string
        "#]],
    );
}

#[test]
fn enums() {
    check(
        r##""Size": { "type": "string", "enum": ["small", "large"], "description": "How big.", "x-enum-descriptions": ["Fits.", ""], "default": "small" },
"Code": { "type": "integer", "enum": [1, 2, -1], "x-enum-varnames": ["NOT_FOUND", "gone", ""] },
"Case": { "enum": ["a", "A", "a-b", "a_b", "1"] },
"Titled": { "oneOf": [
  { "const": "r", "title": "Red", "description": "Like fire." },
  { "const": "g", "title": "Green" } ] },
"More": { "anyOf": [{ "$ref": "#/components/schemas/Size" }, { "type": "string" }] },
"Also": { "anyOf": [{ "$ref": "#/components/schemas/Size" }, { "enum": ["huge", "small"] }] },
"Pet": { "properties": {
  "size": { "$ref": "#/components/schemas/Size", "default": "large" },
  "kind": { "const": "pet" },
  "level": { "type": "integer", "enum": [1, 2], "default": 2 },
  "mood": { "type": "string", "enum": ["good", "bad"], "default": "good" },
  "yes": { "type": "boolean", "enum": [true] },
  "share": { "enum": [0.5, 1] },
  "mixed": { "enum": ["auto", 1, false] },
  "open": { "anyOf": [{ "enum": ["x"] }, { "type": "string" }], "default": "x" }
} }"##,
        expect![[r#"
            Size: String enum "How big."
              Small = small "Fits."
              Large = large
            Code: Integer enum
              NotFound = 1
              Gone = 2
              Minus1 = -1
            Case: String enum
              A = a
              A2 = A
              AB = a-b
              AB2 = a_b
              V1 = 1
            Titled: String enum
              Red = r "Like fire."
              Green = g "Green"
            More: = Size
            Also: String enum
              Small = small "Fits."
              Large = large
              Huge = huge
            Pet: object
              size: Size = "large"
              kind: Pet/kind
              level: Pet/level = 2
              mood: Pet/mood = "good"
              yes: boolean
              share: double
              mixed: Pet/mixed
              open: Pet/open = "x"
            Pet/kind: String enum
              Pet = pet
            Pet/level: Integer enum
              V1 = 1
              V2 = 2
            Pet/mood: String enum
              Good = good
              Bad = bad
            Pet/mixed: union
              String(Pet/mixed/String)
              Integer(Pet/mixed/Integer)
              Boolean(boolean)
            Pet/mixed/String: String enum
              Auto = auto
            Pet/mixed/Integer: Integer enum
              V1 = 1
            Pet/open: String enum
              X = x
        "#]],
    );
}

#[test]
fn all_of() {
    check(
        r##""Base": { "type": "object", "required": ["id"], "properties": {
  "id": { "type": "integer" },
  "home": { "properties": { "street": { "type": "string" } } },
  "tag": { "type": "string" }
}, "description": "The base." },
"Dog": { "description": "A dog.", "allOf": [
  { "$ref": "#/components/schemas/Base" },
  { "properties": { "barks": { "type": "boolean" }, "tag": { "type": "string", "enum": ["a", "b"] } }, "required": ["tag"] }
] },
"Puppy": { "properties": { "first": { "type": "string" } }, "allOf": [
  { "$ref": "#/components/schemas/Dog" }, { "$ref": "#/components/schemas/Base" } ], "required": ["first"] },
"Same": { "allOf": [{ "$ref": "#/components/schemas/Dog" }], "description": "Only another name." },
"Beside": { "type": "object", "$ref": "#/components/schemas/Base", "properties": { "more": {} } },
"Merged": { "allOf": [
  { "properties": { "a": { "type": "number" }, "b": { "type": ["string", "null"] }, "c": { "properties": { "x": { "type": "string" } } } } },
  { "properties": { "a": { "type": "integer", "description": "Whole." }, "b": { "format": "date" }, "c": { "properties": { "y": { "type": "string" } } } } }
] },
"Narrow": { "allOf": [{ "type": "string" }, { "minLength": 1 }, { "enum": ["a", "b"] }, { "enum": ["b", "c"] }] }"##,
        expect![[r#"
            Base: object "The base."
              id: int64 required
              home: Base/home
              tag: string
            Base/home: object
              street: string
            Dog: object "A dog."
              id: int64 required
              home: Base/home
              tag: Dog/tag required
              barks: boolean
            Dog/tag: String enum
              A = a
              B = b
            Puppy: object
              first: string required
              id: int64 required
              home: Base/home
              tag: Dog/tag required
              barks: boolean
            Same: = Dog "Only another name."
            Beside: object
              id: int64 required
              home: Base/home
              tag: string
              more: any
            Merged: object
              a: int64 "Whole."
              b: date | null
              c: Merged/c
            Merged/c: object
              x: string
              y: string
            Narrow: String enum
              B = b
        "#]],
    );
}

#[test]
fn unions() {
    check(
        r##""Cat": { "type": "object", "properties": { "kind": { "type": "string" }, "lives": { "type": "integer" } } },
"Dog": { "type": "object", "properties": { "kind": { "enum": ["dog", "hound"] } } },
"Pet": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
  "discriminator": { "propertyName": "kind", "mapping": { "cat": "#/components/schemas/Cat", "tiger": "Cat" } } },
"Plain": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind" } },
"PlainValue": { "anyOf": [{ "type": "string" }, { "type": "integer" }, { "type": "array", "items": { "type": "string" } },
  { "$ref": "#/components/schemas/PlainCircle" }, { "title": "Square", "properties": { "side": { "type": "number" } } },
  { "properties": { "radius": { "type": "number" } } }, { "type": "object" }, { "type": "null" }, { "type": "string", "maxLength": 5 }] },
"PlainCircle": { "type": "object", "properties": { "r": { "type": "number" } } },
"Inline": { "oneOf": [
  { "type": "object", "properties": { "type": { "const": "a" }, "x": { "type": "string" } } },
  { "type": "object", "properties": { "type": { "const": "b" } } } ],
  "discriminator": { "propertyName": "type" } },
"Kinds": { "type": ["string", "number", "null"] },
"Holder": { "properties": { "value": { "oneOf": [{ "type": "boolean" }, { "properties": { "z": { "$ref": "#/components/schemas/Kinds" } } }] },
  "time": { "anyOf": [{ "type": "string", "format": "date" }, { "type": "string", "format": "date-time" }] } } },
"WithBase": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string" } },
  "oneOf": [{ "title": "Left", "properties": { "l": { "type": "string" } } }, { "title": "Right", "properties": { "r": { "type": "string" } } }] },
"OnlyRequired": { "type": "object", "properties": { "a": { "type": "string" }, "b": { "type": "string" } },
  "oneOf": [{ "required": ["a"] }, { "required": ["b"], "properties": { "a": false } }] },
"Lengths": { "type": "array", "items": { "type": "number" }, "oneOf": [{ "minItems": 4, "maxItems": 4 }, { "minItems": 6 }] },
"Everything": { "anyOf": [{ "type": "string" }, {}] },
"Single": { "anyOf": [{ "type": "string", "format": "uuid" }] },
"Animal": { "type": "object", "discriminator": { "propertyName": "kind" }, "properties": { "kind": { "type": "string" } } }"##,
        expect![[r#"
            Cat: object
              kind: string
              lives: int64
            Dog: object
              kind: Dog/kind
            Dog/kind: String enum
              Dog = dog
              Hound = hound
            Pet: union by kind
              Cat(Cat) by cat, tiger
              Dog(Dog) by dog, hound
            Plain: union by kind
              Cat(Cat) by Cat
              Dog(Dog) by dog, hound
            PlainValue: union
              String(string)
              Integer(int64)
              Array(array<string>)
              PlainCircle(PlainCircle)
              Square(PlainValue/Square)
              Variant6(PlainValue/Variant6)
              Object(object)
            PlainValue/Square: object "Square"
              side: double
            PlainValue/Variant6: object
              radius: double
            PlainCircle: object
              r: double
            Inline: union by type
              A(Inline/A) by a
              B(Inline/B) by b
            Inline/A: object
              type: Inline/A/type
              x: string
            Inline/A/type: String enum
              A = a
            Inline/B: object
              type: Inline/B/type
            Inline/B/type: String enum
              B = b
            Kinds: union
              String(string)
              Number(double)
            Holder: object
              value: Holder/value
              time: Holder/time
            Holder/value: union
              Boolean(boolean)
              Variant2(Holder/value/Variant2)
            Holder/value/Variant2: object
              z: Kinds | null
            Holder/time: union
              Date(date)
              DateTime(date-time)
            WithBase: union
              Left(WithBase/Left)
              Right(WithBase/Right)
            WithBase/Left: object "Left"
              id: string required
              l: string
            WithBase/Right: object "Right"
              id: string required
              r: string
            OnlyRequired: object
              a: string
              b: string
            Lengths: = array<double>
            Everything: = any
            Single: = uuid
            Animal: open object
              kind: string
        "#]],
    );
}

#[test]
fn bases_that_choose_among_their_extensions() {
    check(
        r##""Pet": { "type": "object", "properties": { "kind": { "type": "string" } }, "required": ["kind"],
  "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }],
  "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat", "dog": "Dog" } } },
"Cat": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "properties": { "lives": { "type": "integer" } } }] },
"Dog": { "allOf": [{ "$ref": "#/components/schemas/Pet" }, { "properties": { "barks": { "type": "boolean" } } }] }"##,
        expect![[r#"
            Pet: union by kind
              Cat(Cat) by cat
              Dog(Dog) by dog
            Cat: open object
              kind: string required
              lives: int64
            Dog: open object
              kind: string required
              barks: boolean
        "#]],
    );
}

#[test]
fn references_into_schemas() {
    check(
        r##""Pet": { "properties": {
  "home": { "properties": { "street": { "type": "string" } } },
  "work": { "$ref": "#/components/schemas/Pet/properties/home" },
  "tags": { "type": "array", "items": { "properties": { "of": { "$ref": "#/components/schemas/Pet/properties/tags/items" } } } },
  "one": { "$ref": "#/components/schemas/Either/oneOf/1" },
  "two": { "$ref": "#/components/schemas/Either/oneOf/1" }
} },
"Either": { "oneOf": [{ "type": "string" }, { "properties": { "z": { "type": "string" } } }] },
"a/b": { "type": "object", "properties": { "self": { "$ref": "#/components/schemas/a~1b" }, "esc": { "$ref": "#/components/schemas/a%7E1b" } } },
"Tree": { "type": "array", "items": { "properties": { "children": { "$ref": "#/components/schemas/Tree" } } } }"##,
        expect![[r#"
            Pet: object
              home: Pet/home
              work: Pet/home
              tags: array<Pet/tags/item>
              one: Either/oneOf 1
              two: Either/oneOf 1
            Pet/home: object
              street: string
            Pet/tags/item: object
              of: Pet/tags/item
            Either/oneOf 1: object
              z: string
            Either: union
              String(string)
              Variant2(Either/Variant2)
            Either/Variant2: object
              z: string
            a_b: object
              self: a_b
              esc: a_b
            Tree: = array<Tree/item>
            Tree/item: object
              children: Tree
        "#]],
    );
}

const PERSON: &str = r##"{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://example.com/person.json",
  "title": "Person",
  "type": "object",
  "properties": {
    "home": { "$ref": "#/$defs/address" },
    "work": { "$ref": "https://example.com/person.json#/$defs/address" },
    "boss": { "$ref": "#" },
    "pet": { "$ref": "#pet" },
    "job": { "type": "object", "properties": { "title": { "type": "string" } } }
  },
  "$defs": {
    "address": { "type": "object", "properties": { "street": { "type": "string" } } },
    "animal": { "$anchor": "pet", "type": "string" }
  }
}"##;

#[test]
fn json_schemas() {
    check_all(
        PERSON,
        None,
        expect![[r#"
        Person: object "Person"
          home: address
          work: address
          boss: Person
          pet: animal
          job: Person/job
        Person/job: object
          title: string
        address: object
          street: string
        animal: = string
    "#]],
    );
    check_one(
        PERSON,
        None,
        expect![[r#"
        Person: object "Person"
          home: address
          work: address
          boss: Person
          pet: animal
          job: Person/job
        Person/job: object
          title: string
    "#]],
    );
    check_one(
        PERSON,
        Some("/$defs/address"),
        expect![[r#"
        address: object
          street: string
    "#]],
    );
    check_one(
        PERSON,
        Some("address"),
        expect![[r#"
        address: object
          street: string
    "#]],
    );
    check_one(
        PERSON,
        Some("/properties/job"),
        expect![[r#"
        job: object
          title: string
    "#]],
    );
    check_one(
        PERSON,
        Some("/$defs/adress"),
        expect![[r#"
        Error: no schema is at `#/$defs/adress`
          --> schemas/pet.json:1:1
          did you mean `#/$defs/address`?
    "#]],
    );
    check_all(
        PERSON,
        Some("/$defs"),
        expect![[r#"
        address: object
          street: string
        animal: = string
    "#]],
    );
}

#[test]
fn names_of_a_documents_own_schema() {
    check_all(
        r#"{ "title": "A long title", "type": "string" }"#,
        None,
        expect![[r#"
            pet: = string "A long title"
        "#]],
    );
    check_all(
        r##"{ "title": "Big Pet", "allOf": [{ "$ref": "#/definitions/pet" }, { "properties": { "b": {} } }],
  "definitions": { "pet": { "properties": { "a": { "type": "string" } } } } }"##,
        None,
        expect![[r#"
            Big Pet: object "Big Pet"
              a: string
              b: any
            pet: object
              a: string
        "#]],
    );
    check_one(
        r#"{ "$defs": { "a": { "type": "string" }, "b": { "type": "string" } } }"#,
        None,
        expect![[r#"
            Error: the document declares 2 schemas
              --> schemas/pet.json:1:42
              the second of them
              write which one behind the path: `#/$defs/a`, `#/$defs/b`
        "#]],
    );
    check_one(
        r#"{ "$defs": { "a": { "type": "string" } } }"#,
        None,
        expect![[r#"
            a: = string
        "#]],
    );
}

#[test]
fn openapi_documents() {
    let text = r##"{
  "openapi": "3.0.3",
  "info": { "title": "Pets" },
  "paths": {},
  "components": { "schemas": {
    "Pet": { "type": "object", "properties": { "tag": { "$ref": "#/components/schemas/Tag" }, "size": { "type": "string", "enum": ["s"] } } },
    "Tag": { "type": "object", "properties": { "name": { "type": "string" } } }
  } }
}"##;
    check_one(
        text,
        Some("/components/schemas/Pet"),
        expect![[r#"
        Pet: object
          tag: Tag
          size: Pet/size
        Pet/size: String enum
          S = s
    "#]],
    );
    check_one(
        text,
        Some("Tag"),
        expect![[r#"
        Tag: object
          name: string
    "#]],
    );
    check_one(
        text,
        None,
        expect![[r#"
        Error: the document declares 2 schemas
          --> schemas/pet.json:7:6
          the second of them
          write which one behind the path: `#/components/schemas/Pet`, `#/components/schemas/Tag`
    "#]],
    );
    check_one(
        text,
        Some("/components/schemas/Pat"),
        expect![[r#"
        Error: no schema is at `#/components/schemas/Pat`
          --> schemas/pet.json:1:1
          did you mean `#/components/schemas/Pet`?
    "#]],
    );
    check_all(
        text,
        Some("/components/schemas"),
        expect![[r#"
        Pet: object
          tag: Tag
          size: Pet/size
        Pet/size: String enum
          S = s
        Tag: object
          name: string
    "#]],
    );
    check_all(
        r##"{ "swagger": "2.0", "definitions": {
  "Pet": { "type": "object", "discriminator": "kind", "properties": { "kind": { "type": "string", "x-nullable": true }, "photo": { "type": "file" } } } } }"##,
        None,
        expect![[r#"
            Pet: open object
              kind: string | null
              photo: binary
        "#]],
    );
    check_all(
        r##"{ "components": { "schemas": { "Pet": { "type": "string" } } } }"##,
        None,
        expect![[r#"
            Pet: = string
        "#]],
    );
    check_all(
        r#"{ "openapi": "3.1.0", "paths": {} }"#,
        None,
        expect![[r#"
            Error: the document declares no schema
              --> schemas/pet.json:1:1
              write schemas below `components` and `schemas`, or `$defs`
        "#]],
    );
    check_all(
        r#"{ "openapi": "4.0", "components": { "schemas": {} } }"#,
        None,
        expect![[r#"
            Error: the document declares no schema
              --> schemas/pet.json:1:1
              write schemas below `components` and `schemas`, or `$defs`
            Error: OpenAPI "4.0" is not supported
              --> schemas/pet.json:1:14
              expected a version such as `"3.0.3"` or `"3.1.0"`
              convert the document; Swagger 2.0 says `"swagger": "2.0"`
        "#]],
    );
}

#[test]
fn flattening_needs_no_other_model() {
    check_one(
        r##"{ "$defs": {
  "base": { "properties": { "id": { "type": "string" }, "home": { "properties": { "street": { "type": "string" } } } } },
  "dog": { "allOf": [{ "$ref": "#/$defs/base" }, { "properties": { "barks": { "type": "boolean" } } }] }
} }"##,
        Some("/$defs/dog"),
        expect![[r#"
            dog: object
              id: string
              home: dog/home
              barks: boolean
            dog/home: object
              street: string
        "#]],
    );
    // A schema that is part of what is inside it.
    check_one(
        r##"{ "$defs": {
  "all": { "allOf": [{ "$ref": "#/$defs/bands" }, { "properties": { "name": { "type": "string" } } }] },
  "bands": { "properties": { "bands": { "type": "array", "items": { "allOf": [{ "$ref": "#/$defs/all" }], "required": ["name"] } } } }
} }"##,
        Some("/$defs/all"),
        expect![[r#"
            all: object
              bands: array<all/bands/item>
              name: string
            all/bands/item: object
              bands: array<all/bands/item>
              name: string required
        "#]],
    );
}

#[test]
fn several_files() {
    let files = [
        (
            "api/pet.json",
            r##"{ "title": "Pet", "allOf": [{ "$ref": "../shared/base.json" }, { "type": "object", "properties": {
  "size": { "$ref": "./../shared/types.json#/$defs/Size" }, "home": { "$ref": "../shared/types.json#/$defs/Box/properties/inner" },
  "other": { "$ref": "../shared/types.json#/$defs/Box", "example": { "$ref": "no.json" } } } }] }"##,
        ),
        (
            "shared/base.json",
            r##"{ "type": "object", "properties": { "id": { "type": "string" }, "default": { "$ref": "types.json#/$defs/Size" },
  "meta": { "properties": { "by": { "type": "string" } } } } }"##,
        ),
        (
            "shared/types.json",
            r##"{ "$defs": { "Size": { "enum": ["s", "l"] }, "Box": { "properties": { "inner": { "properties": { "w": { "type": "integer" } } } } } } }"##,
        ),
    ];
    check_files(
        &files,
        None,
        false,
        expect![[r#"
        Pet: object "Pet"
          id: string
          default: Size
          meta: base/meta
          size: Size
          home: Box/inner
          other: Box
        base: object
          id: string
          default: Size
          meta: base/meta
        base/meta: object
          by: string
        Size: String enum
          S = s
          L = l
        Box: object
          inner: Box/inner
        Box/inner: object
          w: int64
    "#]],
    );
    check_files(
        &files,
        None,
        true,
        expect![[r#"
            Pet: object "Pet"
              id: string
              default: Size
              meta: Pet/meta
              size: Size
              home: Box/inner
              other: Box
            Pet/meta: object
              by: string
            Box/inner: object
              w: int64
        "#]],
    );
    // Without the others, their schemas are known by their names only.
    check_files(
        &files[..1],
        None,
        true,
        expect![[r#"
        Pet: object "Pet"
          size: Size
          home: inner
          other: Box
        Error: the properties of `base` are not known here
          --> api/pet.json:1:39
          what a schema extends must be at hand
          refer to it by a property, or write its schema into a document below this package
    "#]],
    );
    let mut problems = Problems::new();
    let document = Document::new(0, files[0].0, files[0].1.as_bytes().to_vec(), &mut problems);
    assert!(problems.into_sorted().is_empty());
    let external = external_files(&document);
    let external: Vec<String> = external.into_iter().map(|file| file.value).collect();
    assert_eq!(
        external,
        [
            "../shared/base.json",
            "./../shared/types.json",
            "../shared/types.json"
        ]
    );
}

#[test]
fn references_that_lead_nowhere() {
    check(
        r##""Pet": { "properties": {
  "a": { "$ref": "#/components/schemas/Pat" },
  "b": { "$ref": "#/definitions/Pet" },
  "c": { "$ref": "https://example.com/schemas/address.json" },
  "d": { "$ref": "other.yaml#/Pet" },
  "e": { "$ref": "/etc/pet.json" },
  "f": { "$ref": 5 },
  "g": { "$ref": "#nowhere" },
  "h": { "$ref": "#/components/schemas/Pet/properties" },
  "i": { "$ref": "#/openapi" },
  "j": { "$ref": "http://json-schema.org/draft-07/schema#" }
} },
"Extends": { "allOf": [{ "$ref": "absent.json" }, { "properties": { "a": {} } }] }"##,
        expect![[r#"
            Pet: object
              a: any
              b: any
              c: any
              d: any
              e: any
              f: any
              g: any
              h: any
              i: any
              j: any
            Extends: object
              a: any
            Error: nothing is at `#/components/schemas/Pat`
              --> api.json:3:19
              leads nowhere
              did you mean `#/components/schemas/Pet`?
            Error: nothing is at `#/definitions/Pet`
              --> api.json:4:19
              leads nowhere
              did you mean `#/components/schemas/Pet`?
            Error: `https://example.com/schemas/address.json` is on the web, and nothing is fetched
              --> api.json:5:19
              copy the document into the package and refer to it by a relative path, or write `types("address" = crate::Address)` for a type of your own
            Error: `other.yaml#/Pet` is no reference that can be followed
              --> api.json:6:19
              YAML is not read; convert the document to JSON
            Error: `/etc/pet.json` is no reference that can be followed
              --> api.json:7:19
              references lead to this document, `#/...`, or to a JSON file by a relative path, `pet.json#/...`
            Error: `$ref` is a number
              --> api.json:8:18
              expected a string such as `#/components/schemas/Pet`
            Error: nothing is at `#nowhere`
              --> api.json:9:19
              leads nowhere
              references are written like `#/components/schemas/Pet` or `pet.json#/$defs/Pet`
            Error: no schema is at `#/components/schemas/Pet/properties`
              --> api.json:10:19
              leads to something else
              references are written like `#/components/schemas/Pet` or `pet.json#/$defs/Pet`
            Error: no schema is at `#/openapi`
              --> api.json:11:19
              leads to something else
              references are written like `#/components/schemas/Pet` or `pet.json#/$defs/Pet`
            Error: the properties of `absent` are not known here
              --> api.json:14:34
              what a schema extends must be at hand
              refer to it by a property, or write its schema into a document below this package
        "#]],
    );
}

#[test]
fn circles() {
    check(
        r##""A": { "allOf": [{ "$ref": "#/components/schemas/B" }, { "properties": { "a": {} } }] },
"B": { "allOf": [{ "$ref": "#/components/schemas/A" }, { "properties": { "b": {} } }] },
"List": { "properties": { "x": { "type": "array", "items": { "$ref": "#/components/schemas/List/properties/x" } } } }"##,
        expect![[r#"
            A: object
              b: any
              a: any
            B: object
              a: any
              b: any
            List: object
              x: array<any>
            Error: the schema extends itself
              --> api.json:2:28
              leads back to where it is written
              a schema may hold itself by a property, but not be part of its own `allOf`
            Error: the schema extends itself
              --> api.json:3:28
              leads back to where it is written
              a schema may hold itself by a property, but not be part of its own `allOf`
            Error: the schema stands for a list or map of itself
              --> api.json:4:32
              an object may hold itself; a list of itself has no type in Rust
        "#]],
    );
    // Each level takes the one below it in twice.
    let levels: Vec<String> = (0..40)
        .map(|level| {
            format!(
                r##""L{level}": {{ "allOf": [{{ "$ref": "#/components/schemas/L{0}" }}, {{ "allOf": [{{ "$ref": "#/components/schemas/L{0}" }}] }}, {{ "properties": {{ "p{level}": {{}} }} }}] }}"##,
                level + 1
            )
        })
        .chain([r#""L40": { "properties": { "last": {} } }"#.to_owned()])
        .collect();
    let text = format!(
        r#"{{ "components": {{ "schemas": {{ {} }} }} }}"#,
        levels.join(",")
    );
    let document = super::document("deep.json", &text);
    let mut problems = Problems::new();
    let models = read::all(&document, None, &Options::default(), &mut problems);
    assert!(problems.into_sorted().is_empty());
    assert_eq!(models[0].properties().len(), 41);
}

#[test]
fn keywords_that_only_narrow() {
    check(
        r##""Pet": { "type": "object", "minProperties": 1, "propertyNames": { "pattern": "a" },
  "properties": { "n": { "type": "number", "multipleOf": 2, "not": { "const": 4 } }, "k": { "type": "string" } },
  "dependentRequired": { "n": ["k"] },
  "if": { "properties": { "k": { "const": "a" } } },
  "then": { "required": ["n"], "properties": { "n": { "minimum": 5 } } },
  "else": { "properties": { "n": { "not": {} }, "z": false } } },
"Lost": { "type": "object", "properties": { "k": { "type": "string" } },
  "if": { "required": ["k"] },
  "then": { "properties": { "extra": { "type": "string" } } },
  "else": { "$ref": "#/components/schemas/Pet" },
  "dependentSchemas": { "k": { "properties": { "more": { "type": "string" } } } } },
"Unsupported": { "$dynamicRef": "#node", "extends": {} }"##,
        expect![[r#"
            Pet: object
              n: double
              k: string
            Lost: object
              k: string
            Unsupported: = any
            Error: property `extra` is declared within `then` only
              --> api.json:10:30
              would be lost
              declare it in the `properties` of the schema itself as well
            Error: a reference within `else` is not supported
              --> api.json:11:21
              what it declares would be lost
              write it into the `allOf` of the schema itself, without conditions
            Error: property `more` is declared within `dependentSchemas` only
              --> api.json:12:49
              would be lost
              declare it in the `properties` of the schema itself as well
            Error: `$dynamicRef` is not supported
              --> api.json:13:19
              write a `$ref` to the schema that is meant
            Error: `extends` is not supported
              --> api.json:13:43
              write `allOf`
        "#]],
    );
}

#[test]
#[allow(clippy::too_many_lines, reason = "each mistake once")]
fn mistakes_in_schemas() {
    check(
        r##""Pet": {
  "type": "objct",
  "propertis": {},
  "desciption": "x",
  "required": ["nmae", "unlisted", "id_token", "id_token"],
  "properties": {
    "name": { "type": "strng", "readonly": true },
    "a": { "type": 5, "description": 5, "deprecated": "yes" },
    "b": { "type": "int" },
    "c": { "type": "string", "enum": [1, "x", "x"] },
    "d": { "enum": [] },
    "e": { "enum": "x", "minimum": "5" },
    "f": "string",
    "g": { "type": "string", "required": true },
    "h": { "items": [{ "type": "string" }, { "type": "integer" }] },
    "i": { "oneOf": [] },
    "j": { "allOf": {} },
    "k": { "type": "array", "items": false },
    "l": { "type": "object", "additionalProperties": 5 },
    "m": { "enum": ["a", "b"], "x-enum-varnames": ["A"] },
    "n": { "type": "array", "items": { "allOf": [false] } },
    "id_token": { "type": "string" },
    "idToken": { "type": "string" },
    "_": { "type": "string" }
  }
},
"NotOne": 5"##,
        expect![[r#"
            Pet: object
              name: string
              a: any
              b: int64
              c: Pet/c
              d: any
              e: double
              f: any
              g: string
              h: array<any>
              i: any
              j: any
              k: array<any>
              l: object
              m: Pet/m
              n: array<any>
              id_token: string required secret
              unlisted: any required
            Pet/c: String enum
              X = x
            Pet/m: String enum
              A = a
              B = b
            NotOne: = any
            Error: unknown type `objct`
              --> api.json:3:12
              no such type
              did you mean `object`?
            Error: unknown keyword `propertis`
              --> api.json:4:4
              schemas have no such keyword
              did you mean `properties`? keywords of your own begin with `x-`
            Error: unknown keyword `desciption`
              --> api.json:5:4
              schemas have no such keyword
              did you mean `description`? keywords of your own begin with `x-`
            Error: `required` names `nmae`, which is no property
              --> api.json:6:17
              did you mean `name`?
            Warning: `required` names `unlisted`, which is no property
              --> api.json:6:25
              read as a property of any type
              declare it in `properties`
            Error: `required` names `id_token` twice
              --> api.json:6:49
              the first is on line 6
              remove one of the two
            Error: unknown type `strng`
              --> api.json:8:24
              no such type
              did you mean `string`?
            Error: unknown keyword `readonly`
              --> api.json:8:33
              schemas have no such keyword
              did you mean `readOnly`? keywords of your own begin with `x-`
            Error: `type` is a number
              --> api.json:9:20
              expected a word such as `"string"`, or a list of such
            Error: `description` is a number
              --> api.json:9:38
              expected a string
            Error: `deprecated` is a string
              --> api.json:9:55
              expected `true` or `false`
            Error: unknown type `int`
              --> api.json:10:21
              no such type
              did you mean `integer`?
            Error: `1` is not a string
              --> api.json:11:39
              not of the type beside it
              write values of the `type`, or change that
            Warning: the value `x` comes twice
              --> api.json:11:47
              remove one of the two
            Error: the enum has no values
              --> api.json:12:20
              list its values, or remove it
            Error: `enum` is a string
              --> api.json:13:20
              expected a list of values
            Error: `minimum` is a string
              --> api.json:13:36
              expected a number
            Error: a schema is a string
              --> api.json:14:10
              expected an object
            Error: `required` is a boolean
              --> api.json:15:42
              expected a list of property names
              write the property's name into the `required` list of the object that has it
            Error: a list whose elements have different schemas is not supported
              --> api.json:16:22
              the first of them
              write one schema in `items`, `{ "oneOf": [...] }` or `{}`
            Error: `oneOf` has no alternatives
              --> api.json:17:21
              list them, or remove it
            Error: `allOf` is an object
              --> api.json:18:21
              expected a list of schemas
            Error: `additionalProperties` is a number
              --> api.json:20:54
              expected a schema, `true` or `false`
            Error: `x-enum-varnames` has 1 elements
              --> api.json:21:51
              the enum has 2
              write one for each value, in the same order
            Error: no value fits this schema
              --> api.json:22:50
              write `true` for any value; a property whose schema is `false` is left out
            Error: properties `id_token` and `idToken` are both `id_token` in Rust
              --> api.json:24:6
              `id_token` is declared on line 23
              rename one of the two, or tell them apart in the struct: `#[model(line = 23)] other_name: _`
            Error: `_` cannot be a name in Rust
              --> api.json:25:6
              holds no letter or digit
              name the property with letters
            Error: a schema is a number
              --> api.json:28:11
              expected an object
        "#]],
    );
}

#[test]
fn conflicts() {
    check(
        r##""A": { "properties": { "x": { "type": "string" }, "y": { "enum": ["a"] } } },
"B": { "allOf": [{ "$ref": "#/components/schemas/A" },
  { "properties": { "x": { "type": "integer" }, "y": { "enum": ["b"] } } }] },
"C": { "oneOf": [{ "type": "string" }, { "type": "integer" }], "anyOf": [{ "type": "boolean" }, { "type": "string" }] },
"NullTime": { "type": "string", "format": "date-time" },
"nullTime": { "type": "string", "format": "date-time", "nullable": true },
"Nulltime": { "type": "string" },
"null_time": { "type": "integer" },
"Uses": { "properties": { "a": { "$ref": "#/components/schemas/nullTime" }, "b": { "$ref": "#/components/schemas/null_time" } } }"##,
        expect![[r#"
            A: object
              x: string
              y: A/y
            A/y: String enum
              A = a
            B: object
              x: string
              y: B/y
            B/y: String enum
              A = a
            C: union
              String(string)
              Integer(int64)
            NullTime: = date-time
            Nulltime: = string
            null_time: = int64
            Uses: object
              a: nullTime | null
              b: null_time
            Error: the parts of a schema exclude each other by their types
              --> api.json:4:36
              the other type is on line 2
              a value must be what all parts of `allOf` say; for a choice, write `oneOf`
            Error: the parts of a schema have no value in common
              --> api.json:4:64
              the other values are on line 2
              a value must be among those of all parts of `allOf`; for a choice, write `oneOf`
            Error: a schema with two choices of types is not supported
              --> api.json:5:65
              the other is on line 5
              write the combinations as alternatives of one `oneOf`
            Warning: schema `null_time` is called `NullTime2` in Rust
              --> api.json:9:2
              `NullTime` is declared on line 6
              rename one of the two, or leave it out with `skip(...)`
        "#]],
    );
}

#[test]
fn defaults() {
    check(
        r##""Size": { "type": "string", "enum": ["small", "large"] },
"Count": { "type": "integer", "format": "int32" },
"Pet": { "properties": {
  "a": { "type": "number", "default": 5 },
  "b": { "$ref": "#/components/schemas/Count", "default": 7 },
  "c": { "type": "integer", "default": 5.0 },
  "d": { "type": "object", "default": { "x": [1] } },
  "e": { "type": "array", "default": [1], "items": {} },
  "f": { "type": "string", "default": null },
  "g": { "type": "string", "format": "date", "default": "2020-01-01" },
  "h": { "oneOf": [{ "type": "string" }, { "type": "integer" }], "default": "x" },
  "i": { "type": "integer", "default": "5" },
  "j": { "type": "string", "default": 5 },
  "k": { "$ref": "#/components/schemas/Size", "default": "lage" },
  "l": { "$ref": "#/components/schemas/Count", "default": 5000000000 },
  "m": { "type": "boolean", "default": "true" },
  "n": { "type": "array", "items": {}, "default": {} },
  "o": { "type": "integer", "enum": [1, 2], "default": "1" },
  "p": { "$ref": "#/components/schemas/Pet", "default": 5 }
} }"##,
        expect![[r#"
            Size: String enum
              Small = small
              Large = large
            Count: = int32
            Pet: object
              a: double = 5.0
              b: Count = 7
              c: int64 = 5
              d: object = `{ "x": [1] }`
              e: array<any> = `[1]`
              f: string
              g: date = "2020-01-01"
              h: Pet/h = `"x"`
              i: int64
              j: string
              k: Size
              l: Count
              m: boolean
              n: array<any>
              o: Pet/o
              p: Pet
            Pet/h: union
              String(string)
              Integer(int64)
            Pet/o: Integer enum
              V1 = 1
              V2 = 2
            Error: the default `"5"` is not a value of property `i`
              --> api.json:13:40
              write a value of the property's type, or remove the default
            Error: the default `5` is not a value of property `j`
              --> api.json:14:39
              write a value of the property's type, or remove the default
            Error: the default `"lage"` is not a value of property `k`
              --> api.json:15:58
              did you mean `large`?
            Error: the default `5000000000` is not a value of property `l`
              --> api.json:16:59
              write a value of the property's type, or remove the default
            Error: the default `"true"` is not a value of property `m`
              --> api.json:17:40
              write a value of the property's type, or remove the default
            Error: the default `{}` is not a value of property `n`
              --> api.json:18:51
              write a value of the property's type, or remove the default
            Error: the default `"1"` is not a value of property `o`
              --> api.json:19:56
              write a value of the property's type, or remove the default
            Error: the default `5` is not a value of property `p`
              --> api.json:20:57
              write a value of the property's type, or remove the default
        "#]],
    );
}

#[test]
fn mistakes_in_discriminators() {
    check(
        r##""Cat": { "type": "object", "properties": { "kind": { "type": "string" } } },
"Dog": { "type": "string" },
"A": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "$ref": "#/components/schemas/Dog" }], "discriminator": { "propertyName": "kind" } },
"B": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "type": "object", "properties": { "kind": { "type": "string" } } }],
  "discriminator": { "propertyName": "kind", "mapping": { "cat": "Cat", "dog": "Dog", "cut": 5, "cot": "#/components/schemas/Cut" } } },
"C": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "type": "boolean" }], "discriminator": { "mapping": {} } },
"D": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "type": "object", "properties": { "kind": { "const": "Cat" } } }], "discriminator": { "propertyName": "kind" } },
"E": { "oneOf": [{ "$ref": "#/components/schemas/Cat" }, { "type": "string" }], "discriminator": 5 }"##,
        expect![[r#"
            Cat: object
              kind: string
            Dog: = string
            A: union by kind
              Cat(Cat) by Cat
              Dog(Dog)
            B: union by kind
              Cat(Cat) by cat
              Variant2(B/Variant2)
            B/Variant2: object
              kind: string
            C: union
              Cat(Cat)
              Boolean(boolean)
            D: union by kind
              Cat(Cat) by Cat
              Cat2(D/Cat2) by Cat
            D/Cat2: object
              kind: D/Cat2/kind
            D/Cat2/kind: String enum
              Cat = Cat
            E: union
              Cat(Cat)
              String(string)
            Error: `Dog` is no object, and has no property `kind` to say what a value is
              --> api.json:4:58
              the discriminator tells objects apart
              make it an object, or remove the `discriminator`
            Error: no value of `kind` stands for this alternative
              --> api.json:5:58
              the discriminator is on line 6
              give its property a `const`, or the alternative a name of its own and a `$ref`
            Error: `dog` stands for `Dog`, which is not among the alternatives
              --> api.json:6:81
              add it to them, or remove the value
            Error: the mapping of `cut` is a number
              --> api.json:6:94
              expected a string
            Error: nothing is at `#/components/schemas/Cut`
              --> api.json:6:105
              leads nowhere
              did you mean `#/components/schemas/Cat`?
            Error: the discriminator does not say which property it is
              --> api.json:7:99
              expected a key `propertyName`
              write `"propertyName": "..."`
            Error: `Cat` stands for two alternatives
              --> api.json:8:58
              the other is on line 8
              say in `mapping` which value stands for which
            Error: `discriminator` is a number
              --> api.json:9:98
              expected an object with `propertyName`
        "#]],
    );
}

#[test]
#[allow(clippy::too_many_lines, reason = "each mistake once")]
fn enums_in_our_own_notation() {
    check_all(
        r#"[
  { "name": "Size", "description": "How big.", "values": ["small", "large"] },
  { "name": "Code", "values": [{ "value": 1, "name": "low", "description": "Less." }, 2] },
  { "name": "Pet", "properties": [{ "name": "id", "type": "int64" }] }
]"#,
        None,
        expect![[r#"
            Size: String enum "How big."
              Small = small
              Large = large
            Code: Integer enum
              Low = 1 "Less."
              V2 = 2
            Pet: object
              id: int64 required
        "#]],
    );
    check_one(
        r#"{ "values": ["a", "b"] }"#,
        None,
        expect![[r#"
        pet: String enum
          A = a
          B = b
    "#]],
    );
    check_one(
        r#"[
  { "name": "Size", "values": ["a", 1, "a", null, {}, { "value": "c", "nmae": "d" }], "properties": [], "descripton": "" },
  { "name": "E", "values": [] },
  { "name": "F", "values": 5 },
  { "values": ["x"] },
  { "name": "G", "properties": { "a": { "type": "string" } } }
]"#,
        None,
        expect![[r#"
            Size: String enum
              A = a
              C = c
            Error: texts and integers in one enum
              --> schemas/pet.json:2:37
              of another type than the first value
              write values of one type
            Warning: the value `a` comes twice
              --> schemas/pet.json:2:40
              remove one of the two
            Error: a value of an enum is `null`
              --> schemas/pet.json:2:45
              expected a string or an integer
              an enum is written `{ "name": "Size", "values": ["small", "large"] }`
            Error: the value of the enum has no `value`
              --> schemas/pet.json:2:51
              expected a key `value`
              write `{ "value": "small", "description": "..." }`, or `"small"`
            Error: unknown key `nmae`
              --> schemas/pet.json:2:72
              an enum has no such key
              did you mean `name`?
            Error: unknown key `properties`
              --> schemas/pet.json:2:88
              an enum has no such key
              an enum is written `{ "name": "Size", "values": ["small", "large"] }`
            Error: unknown key `descripton`
              --> schemas/pet.json:2:106
              an enum has no such key
              did you mean `description`?
            Error: the enum has no values
              --> schemas/pet.json:3:28
              list its values, or remove it
            Error: `values` is a number
              --> schemas/pet.json:4:28
              expected a list of strings or integers
              an enum is written `{ "name": "Size", "values": ["small", "large"] }`
            Error: a table in a list has no name
              --> schemas/pet.json:5:3
              expected a key `name`
              write `"name": "..."`; a document with one table is named by its file
            Error: the document holds 2 models
              --> schemas/pet.json:5:3
              the second of them
              write which one behind the path: `#Size`, `#pet`
            Error: a JSON Schema in a list of tables
              --> schemas/pet.json:6:19
              the properties of a table are a list
              write schemas into a document of their own, below `$defs`
        "#]],
    );
    check_one(
        r#"[{ "name": "A", "values": ["a"] }, { "name": "B", "values": ["a"] }]"#,
        Some("C"),
        expect![[r#"
            Error: no model is named `#C`
              --> schemas/pet.json:1:1
              the models are `#A`, `#B`
        "#]],
    );
    check_one(
        r#"[{ "name": "A", "values": ["a"] }, { "name": "B", "values": ["a"] }]"#,
        Some("/1"),
        expect![[r#"
            B: String enum
              A = a
        "#]],
    );
}
