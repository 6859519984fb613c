//! Tables that people wrote, in their many ways.

#![allow(
    clippy::too_many_lines,
    reason = "a list of cells and what they mean is easier to read in one piece"
)]

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::model::{CustomType, Model, Presence, Shape};
use modeldoc_codegen::options::{Options, TypeRule};
use modeldoc_codegen::{examples, read};
use proptest::prelude::{ProptestConfig, proptest};

/// Every model of some pages, linked, and all problems.
fn check_pages(pages: &[(&str, &str)], options: &Options, expected: &Expect) {
    let mut problems = Problems::new();
    let mut documents = Vec::new();
    for (id, (name, text)) in (0..).zip(pages) {
        let bytes = text.as_bytes().to_vec();
        let document = Document::new(id, name, bytes, &mut problems);
        documents.push(document);
    }
    let mut models = Vec::new();
    for document in &documents {
        models.extend(read::all(document, None, options, &mut problems));
    }
    let scope = Scope::Closed;
    let all: Vec<&Document> = documents.iter().collect();
    let models = link(&all, models, &options.types, scope, &mut problems);
    let mut shown: String = models.iter().map(show).collect();
    for problem in problems.into_sorted() {
        let document = &documents[problem.span.document as usize];
        let mut one = Problems::new();
        one.push(problem);
        shown.push_str(&super::rendered(one, document));
    }
    expected.assert_eq(&shown);
}

fn check(page: &str, expected: Expect) {
    check_pages(&[("spec.md", page)], &Options::default(), &expected);
}

/// Checks type cells, each in a row of its own, with the models `Pet` and
/// `Owner` and the values `Colours` on the page.
fn check_types(cells: &[&str], expected: Expect) {
    let mut page = "# Spec\n\n## Types\n\n| Field | Type | Description |\n|--|--|--|\n".to_owned();
    for (index, cell) in cells.iter().enumerate() {
        page.push_str(&format!("| f{index} | {cell} | |\n"));
    }
    page.push_str(
        "\n## Pet Object\n\n| Field | Type |\n|--|--|\n| id | int |\n\n## Owner\n\n| Field | Type |\n|--|--|\n\
         | id | int |\n\n## Colours\n\n| Value | Description |\n|--|--|\n| red | Like blood. |\n| `blue` | |\n",
    );
    let document = super::document("spec.md", &page);
    let options = Options {
        unmarked: Some(Presence::Required),
        ..Options::default()
    };
    let mut problems = Problems::new();
    let models = read::all(&document, None, &options, &mut problems);
    let documents = [&document];
    let models = link(&documents, models, &[], Scope::Closed, &mut problems);
    let mut shown = String::new();
    for (cell, property) in cells.iter().zip(models[0].properties()) {
        let mark = match property.presence {
            Presence::Required => "",
            Presence::Optional => "?",
        };
        shown.push_str(&format!("{cell}  ->{mark} {}", property.ty));
        if let Some(default) = &property.default {
            shown.push_str(&format!(" = {default:?}"));
        }
        if !property.description.is_empty() {
            shown.push_str(&format!(" {:?}", property.description));
        }
        shown.push('\n');
    }
    for model in models.iter().filter(|model| model.is_inline()) {
        shown.push_str(&show(model));
    }
    shown.push_str(&super::rendered(problems, documents[0]));
    expected.assert_eq(&shown);
}

fn show(model: &Model) -> String {
    let mut shown = model.name.clone();
    if !model.description.is_empty() {
        shown.push_str(&format!(" {:?}", model.description));
    }
    match &model.shape {
        Shape::Object(object) => {
            shown.push_str(if object.open { " {..}\n" } else { "\n" });
            for property in &object.properties {
                let mark = match property.presence {
                    Presence::Required => "",
                    Presence::Optional => "?",
                };
                shown.push_str(&format!("  {}{mark}: {}", property.wire_name, property.ty));
                if let Some(default) = &property.default {
                    shown.push_str(&format!(" = {default:?}"));
                }
                for (is, word) in [
                    (property.deprecated, " deprecated"),
                    (property.read_only, " read-only"),
                    (property.write_only, " write-only"),
                    (property.secret, " secret"),
                ] {
                    shown.push_str(if is { word } else { "" });
                }
                if !property.description.is_empty() {
                    shown.push_str(&format!(" {:?}", property.description));
                }
                shown.push('\n');
            }
        }
        Shape::Enum(listed) => {
            shown.push_str(&format!(" = {:?}", listed.kind));
            for variant in &listed.variants {
                shown.push_str(&format!(" {}={:?}", variant.name, variant.value));
                if !variant.description.is_empty() {
                    shown.push_str(&format!(" {:?}", variant.description));
                }
            }
            shown.push('\n');
        }
        Shape::Union(union) => {
            let types: Vec<String> = union
                .alternatives
                .iter()
                .map(|one| format!("{}({})", one.name, one.ty))
                .collect();
            shown.push_str(&format!(" = {}\n", types.join(" | ")));
        }
        Shape::Alias(ty) => shown.push_str(&format!(" = {ty}\n")),
    }
    shown
}

/// A whole specification of ours.
#[test]
fn the_orchard_exchange() {
    let shape = TypeRule {
        words: "Map Shape".to_owned(),
        ty: CustomType {
            number: 0,
            shown: "Value".to_owned(),
        },
    };
    let options = Options {
        unmarked: Some(Presence::Optional),
        types: vec![shape],
        ..Options::default()
    };
    let orchard = include_str!("../handwritten/orchard.md");
    check_pages(
        &[
            ("spec/orchard.md", orchard),
            ("spec/grafts.md", include_str!("../handwritten/grafts.md")),
        ],
        &options,
        &expect![[r#"
            Orchard "The outermost object of every message."
              id: uuid "Given once, never changed.\n\nType: string (UUID)\n\nSince: 1.0"
              name: string "As on the sign.\n\nSince: 1.0"
              owner?: Keeper "Details via a `Keeper` object (Section 2.3).\n\nSince: 1.0"
              trees: array<Tree> "All that bear fruit.\n\nSince: 1.0"
              beds?: map<Bed> "By the name on the map.\n\nSince: 1.1"
              status?: OrchardStatus "Whether visitors may come in.\n\nSince: 1.0"
              area?: OrchardArea "In hectares, or in words.\n\nSince: 1.0"
              place?: Value | null "**REQUIRED if there is no `name`.** Where it lies.\n\nSince: 1.2"
              grafts?: array<Graft> "What was grafted onto what.\n\nSince: 1.2"
              api_token: string read-only secret "To write to the orchard.\n\nSince: 1.2"
            OrchardStatus = String Open="open" Closed="closed" Wild="wild"
            OrchardArea = Number(double) | String(string)
            Tree
              kind: KindsOfTrees "One of the [kinds of trees](#kinds-of-trees)."
              planted?: date "The day it came into the ground."
              yields?: array<int64 | null> "In kilograms, one a year."
              height?: double = Number("0.0") "In metres."
              neighbours?: array<Tree> "Within ten paces."
              health?: TreeHealth "What the last inspection found."
            TreeHealth "What the last inspection found."
              ok: boolean "Whether all is well."
              findings?: array<TreeHealthFindings> "If not."
            TreeHealthFindings "If not."
              code: string "By the list of the inspectors."
              seen_at: date-time
            Keeper
              name: string "The whole name."
              since?: int64 "The year of the first tree."
            Bed
              depth: int64 "In centimetres."
              soil?: string = Text("loam") "What it is made of."
              by?: Keeper "Who dug it.\n\nRequired: Conditional"
            KindsOfTrees = Integer Apple="1" Pear="2" "Quinces among them." Cherry="3"
            Graft
              stock: Tree "What it grows on."
              scion: Tree "What was set on it."
              keeper?: Keeper "Who did it."
        "#]],
    );
    let document = super::document("spec/orchard.md", orchard);
    let mut shown = String::new();
    for example in examples::of(&document) {
        let (line, _) = document.line_column(example.span.start as usize);
        shown.push_str(&format!(
            "{line}: {:?} {:?}\n",
            example.model, example.incomplete
        ));
    }
    expect![[r#"
        36: Some("Orchard") None
        72: Some("Tree") Some("it has comments")
        79: Some("Tree") Some("it leaves something out (`...`)")
    "#]]
    .assert_eq(&shown);

    // One model alone has the enums that it refers to inside.
    let mut problems = Problems::new();
    let models = read::one(&document, Some("trees"), &options, &mut problems);
    let keys: Vec<&str> = models.iter().map(|model| model.key.as_str()).collect();
    assert_eq!(
        keys,
        [
            "Tree",
            "Tree/Kinds of trees",
            "Tree/health",
            "Tree/health/findings"
        ]
    );
    assert!(problems.into_sorted().is_empty());
}

#[test]
fn single_values() {
    check_types(
        &[
            "string",
            "`string`",
            "**String**",
            "*string*",
            "_string_",
            "STRING",
            "str",
            "text",
            "strings",
            "integer",
            "Integer",
            "int",
            "number",
            "float",
            "Float number",
            "double",
            "boolean",
            "bool",
            "True",
            "unsigned integer",
            "32-bit integer",
            "unsigned 32-bit integer",
            "64-bit unsigned int",
            "positive integer",
            "non-negative integer",
            "floating-point number",
            "decimal",
            "date",
            "date-time",
            "timestamp",
            "ISO8601 timestamp",
            "ISO 8601 timestamp",
            "ISO 8601 string",
            "RFC 3339 date-time",
            "ISO 8601 date",
            "ISO 8601 duration",
            "Unix timestamp",
            "integer timestamp",
            "timestamp in milliseconds",
            "date string",
            "string (date-time)",
            "string (ISO 8601)",
            "string (UUID)",
            "string (max 100)",
            "string(255)",
            "UUID",
            "URL",
            "uri string",
            "base64 string",
            "base64-encoded string",
            "snowflake",
            "any",
            "mixed",
            "JSON object",
            "object",
            "JSON value",
            "ISO-4217 string",
            "string that names it",
            "hexadecimal string",
            "null",
            "string\\|null",
            "string or null",
            "null or string",
            "?string",
            "string?",
            "nullable string",
            "string (nullable)",
            "`string` \\| `null`",
            "string, null",
            "string; nullable",
            "string/null",
            "?snowflake",
        ],
        expect![[r#"
            string  -> string
            `string`  -> string
            **String**  -> string
            *string*  -> string
            _string_  -> string
            STRING  -> string
            str  -> string
            text  -> string
            strings  -> string
            integer  -> int64
            Integer  -> int64
            int  -> int64
            number  -> double
            float  -> double
            Float number  -> double
            double  -> double
            boolean  -> boolean
            bool  -> boolean
            True  -> boolean
            unsigned integer  -> uint64
            32-bit integer  -> int32
            unsigned 32-bit integer  -> uint32
            64-bit unsigned int  -> uint64
            positive integer  -> int64
            non-negative integer  -> int64
            floating-point number  -> double
            decimal  -> decimal
            date  -> date
            date-time  -> date-time
            timestamp  -> date-time
            ISO8601 timestamp  -> date-time
            ISO 8601 timestamp  -> date-time
            ISO 8601 string  -> date-time
            RFC 3339 date-time  -> date-time
            ISO 8601 date  -> date
            ISO 8601 duration  -> duration
            Unix timestamp  -> int64
            integer timestamp  -> int64
            timestamp in milliseconds  -> int64
            date string  -> date
            string (date-time)  -> date-time "Type: string (date-time)"
            string (ISO 8601)  -> date-time "Type: string (ISO 8601)"
            string (UUID)  -> uuid "Type: string (UUID)"
            string (max 100)  -> string "Type: string (max 100)"
            string(255)  -> string "Type: string(255)"
            UUID  -> uuid
            URL  -> uri
            uri string  -> uri
            base64 string  -> bytes
            base64-encoded string  -> bytes
            snowflake  -> string
            any  -> any
            mixed  -> any
            JSON object  -> object
            object  -> object
            JSON value  -> any
            ISO-4217 string  -> string "Type: ISO-4217 string"
            string that names it  -> string "Type: string that names it"
            hexadecimal string  -> string "Type: hexadecimal string"
            null  -> any
            string\|null  -> string | null
            string or null  -> string | null
            null or string  -> string | null
            ?string  -> string | null
            string?  -> string | null
            nullable string  -> string | null
            string (nullable)  -> string | null
            `string` \| `null`  -> string | null
            string, null  -> string | null
            string; nullable  -> string | null
            string/null  -> string | null
            ?snowflake  -> string | null
        "#]],
    );
}

#[test]
fn lists_and_maps() {
    check_types(
        &[
            "\\[string]",
            "[string]",
            "\\[\\[number]]",
            "\\[\\[string\\|null]]",
            "string[]",
            "`string[]`",
            "array",
            "array of strings",
            "Array of String",
            "list of strings",
            "an array of integers",
            "array of arrays of numbers",
            "Array of Array of [Pet](#pet-object)",
            "array of [pet](#pet-object) objects",
            "array of Pet objects",
            "[Pet](#pet-object) array",
            "[Pet](#pet-object)[]",
            "[Pet[]](#pet-object)",
            "\\[[Pet Object](#pet-object)]",
            "[[Pet Object](#pet-object)]",
            "string array",
            "object array",
            "object[]",
            "array<string>",
            "array&lt;string&gt;",
            "array[string]",
            "Array(string)",
            "list (of strings)",
            "`array[Pet]`",
            "set of strings",
            "string, array",
            "`number` `[3]`",
            "`integer` `[1-*]`",
            "number [1-16]",
            "array of two snowflakes (min_id, max_id)",
            "array of 2 integers",
            "one or more strings",
            "array of string or null",
            "array (at most 5)",
            "Map<string, [Pet Object](#pet-object)>",
            "Map[`string`, [Pet Object](#pet-object) \\| string]",
            "map",
            "map of strings",
            "map of string to integer",
            "map from string to [Pet](#pet-object)",
            "map[string]int",
            "map<string>",
            "dictionary of [Pet](#pet-object)",
            "{ [key: string]: number }",
            "{string: int}",
            "object of strings",
            "map of snowflakes to partial [pet](#pet-object) objects",
            "array of objects",
            "Record<string, Pet>",
            "\\[\\*]",
            "[any]",
            "array of Pets",
        ],
        expect![[r#"
            \[string]  -> array<string>
            [string]  -> array<string>
            \[\[number]]  -> array<array<double>>
            \[\[string\|null]]  -> array<array<string | null>>
            string[]  -> array<string>
            `string[]`  -> array<string>
            array  -> array<any>
            array of strings  -> array<string>
            Array of String  -> array<string>
            list of strings  -> array<string>
            an array of integers  -> array<int64>
            array of arrays of numbers  -> array<array<double>>
            Array of Array of [Pet](#pet-object)  -> array<array<Pet>>
            array of [pet](#pet-object) objects  -> array<Pet>
            array of Pet objects  -> array<Pet>
            [Pet](#pet-object) array  -> array<Pet>
            [Pet](#pet-object)[]  -> array<Pet>
            [Pet[]](#pet-object)  -> array<Pet>
            \[[Pet Object](#pet-object)]  -> array<Pet>
            [[Pet Object](#pet-object)]  -> array<Pet>
            string array  -> array<string>
            object array  -> array<object>
            object[]  -> array<object>
            array<string>  -> array<string>
            array&lt;string&gt;  -> array<string>
            array[string]  -> array<string>
            Array(string)  -> array<string>
            list (of strings)  -> array<string>
            `array[Pet]`  -> array<Pet>
            set of strings  -> set<string>
            string, array  -> array<string>
            `number` `[3]`  -> array<double>
            `integer` `[1-*]`  -> array<int64>
            number [1-16]  -> array<double>
            array of two snowflakes (min_id, max_id)  -> array<string> "Type: array of two snowflakes (min_id, max_id)"
            array of 2 integers  -> array<int64>
            one or more strings  -> array<string>
            array of string or null  -> array<string> | null
            array (at most 5)  -> array<any> "Type: array (at most 5)"
            Map<string, [Pet Object](#pet-object)>  -> map<Pet>
            Map[`string`, [Pet Object](#pet-object) \| string]  -> map<TypesF40>
            map  -> object
            map of strings  -> map<string>
            map of string to integer  -> map<int64>
            map from string to [Pet](#pet-object)  -> map<Pet>
            map[string]int  -> map<int64>
            map<string>  -> map<string>
            dictionary of [Pet](#pet-object)  -> map<Pet>
            { [key: string]: number }  -> map<double>
            {string: int}  -> map<int64>
            object of strings  -> map<string>
            map of snowflakes to partial [pet](#pet-object) objects  -> map<object>
            array of objects  -> array<object>
            Record<string, Pet>  -> map<Pet>
            \[\*]  -> array<any>
            [any]  -> array<any>
            array of Pets  -> array<Pet>
            TypesF40 = Pet(Pet) | String(string)
            Warning: a partial `pet` may lack properties that a `pet` has
              --> spec.md:58:38
        "#]],
    );
}

#[test]
fn models_unions_and_values() {
    check_types(
        &[
            "[Pet Object](#pet-object)",
            "[Pet](#pet-object)",
            "[see below](#pet-object)",
            "Pet",
            "Pet object",
            "pet object",
            "`Pet` object",
            "a [pet](#pet-object) object",
            "?[pet](#pet-object) object",
            "[pet](#pet-object) or null",
            "partial [pet](#pet-object) object",
            "[Pet](#pet-object) \\| [Owner](#owner)",
            "[Pet](#pet-object) or [Owner](#owner)",
            "Pet or Owner",
            "[Pet](#pet-object), [Owner](#owner) or string",
            "[Pet](#pet-object) \\| string \\| null",
            "number\\|string",
            "string or integer",
            "integer or string",
            "string \\| \\[string]",
            "\\[\\*]\\|[Pet Object](#pet-object)",
            "[Colours](#colours)",
            "array of [colour](#colours)",
            "\"a\" \\| \"b\"",
            "`\"a\"` \\| `\"b\"`",
            "'a' or 'b'",
            "one of \"a\", \"b\"",
            "one of `a`, `b` or `c`",
            "enum(a, b)",
            "enum (`a`, `b`)",
            "enum: a, b, c",
            "Enum[a, b]",
            "1 \\| 2",
            "oneOf(string, integer)",
            "string (one of `a`, `b`)",
            "string (enum)",
            "enum",
            "strng",
            "Addres",
            "whatever thing",
            "Map<strng>",
            "[string",
            "string]",
            "array of",
            "string \\|",
            "",
            "[Cat](#cat)",
            "Cat object",
            "int or strng",
        ],
        expect![[r#"
            [Pet Object](#pet-object)  -> Pet
            [Pet](#pet-object)  -> Pet
            [see below](#pet-object)  -> Pet
            Pet  -> Pet
            Pet object  -> Pet
            pet object  -> Pet
            `Pet` object  -> Pet
            a [pet](#pet-object) object  -> Pet
            ?[pet](#pet-object) object  -> Pet | null
            [pet](#pet-object) or null  -> Pet | null
            partial [pet](#pet-object) object  -> object
            [Pet](#pet-object) \| [Owner](#owner)  -> TypesF11
            [Pet](#pet-object) or [Owner](#owner)  -> TypesF12
            Pet or Owner  -> TypesF13
            [Pet](#pet-object), [Owner](#owner) or string  -> TypesF14
            [Pet](#pet-object) \| string \| null  -> TypesF15 | null
            number\|string  -> TypesF16
            string or integer  -> TypesF17
            integer or string  -> TypesF18
            string \| \[string]  -> TypesF19
            \[\*]\|[Pet Object](#pet-object)  -> TypesF20
            [Colours](#colours)  -> Colours
            array of [colour](#colours)  -> array<Colours>
            "a" \| "b"  -> TypesF23
            `"a"` \| `"b"`  -> TypesF24
            'a' or 'b'  -> TypesF25
            one of "a", "b"  -> TypesF26
            one of `a`, `b` or `c`  -> TypesF27
            enum(a, b)  -> TypesF28
            enum (`a`, `b`)  -> TypesF29
            enum: a, b, c  -> TypesF30
            Enum[a, b]  -> TypesF31
            1 \| 2  -> TypesF32
            oneOf(string, integer)  -> TypesF33
            string (one of `a`, `b`)  -> TypesF34
            string (enum)  -> string
            enum  -> any
            strng  -> string
            Addres  -> any
            whatever thing  -> any
            Map<strng>  -> map<string>
            [string  -> any
            string]  -> any
            array of  -> any
            string \|  -> any
              -> any
            [Cat](#cat)  -> any
            Cat object  -> any
            int or strng  -> TypesF48
            TypesF11 = Pet(Pet) | Owner(Owner)
            TypesF12 = Pet(Pet) | Owner(Owner)
            TypesF13 = Pet(Pet) | Owner(Owner)
            TypesF14 = Pet(Pet) | Owner(Owner) | String(string)
            TypesF15 = Pet(Pet) | String(string)
            TypesF16 = Number(double) | String(string)
            TypesF17 = String(string) | Integer(int64)
            TypesF18 = Integer(int64) | String(string)
            TypesF19 = String(string) | StringList(array<string>)
            TypesF20 = AnyList(array<any>) | Pet(Pet)
            TypesF23 = String A="a" B="b"
            TypesF24 = String A="a" B="b"
            TypesF25 = String A="a" B="b"
            TypesF26 = String A="a" B="b"
            TypesF27 = String A="a" B="b" C="c"
            TypesF28 = String A="a" B="b"
            TypesF29 = String A="a" B="b"
            TypesF30 = String A="a" B="b" C="c"
            TypesF31 = String A="a" B="b"
            TypesF32 = Integer V1="1" V2="2"
            TypesF33 = String(string) | Integer(int64)
            TypesF34 = String A="a" B="b"
            TypesF48 = Integer(int64) | String(string)
            Warning: a partial `pet` may lack properties that a `pet` has
              --> spec.md:17:17
            Warning: the values of property `f35` are not listed
              --> spec.md:42:9
            Warning: the values of property `f36` are not listed
              --> spec.md:43:9
            Error: unknown type `strng` for property `f37`
              --> spec.md:44:9
            Error: no document declares `Addres`, which `Types` refers to
              --> spec.md:45:9
            Error: unknown type `whatever thing` for property `f39`
              --> spec.md:46:9
            Error: unknown type `strng` for property `f40`
              --> spec.md:47:13
            Error: the type of property `f41` cannot be read
              --> spec.md:48:9
            Error: the type of property `f42` cannot be read
              --> spec.md:49:15
            Error: the type of property `f43` cannot be read
              --> spec.md:50:9
            Error: the type of property `f44` cannot be read
              --> spec.md:51:9
            Error: property `f45` has no type
              --> spec.md:52:10
            Error: no document declares `Cat`, which `Types` refers to
              --> spec.md:53:9
            Error: no document declares `Cat`, which `Types` refers to
              --> spec.md:54:9
            Error: unknown type `strng` for property `f48`
              --> spec.md:55:16
        "#]],
    );
}

#[test]
fn marks_behind_types() {
    check_types(
        &[
            "string; required",
            "string; optional",
            "string, required",
            "string (required)",
            "string (optional)",
            "string, optional",
            "object array; required",
            "integer; default 0",
            "integer, default 0",
            "integer (default: 5)",
            "integer; default 0 recommended",
            "integer; default 0; recommended",
            "integer; default 0<br>DEPRECATED",
            "string; default \"USD\"",
            "string; default `x`",
            "string; default the current time",
            "integer = default",
            "object array;<br>recommended",
            "string; required if a is set",
            "required string",
            "optional string",
            "required; string",
            "string - required",
            "string. Required.",
            "string; readonly",
            "string, deprecated",
            "string; requird",
            "string; max 5",
            "string<br/>required",
            "*required* string",
            "boolean; default true",
            "boolean, defaults to `false`",
        ],
        expect![[r#"
            string; required  -> string
            string; optional  ->? string
            string, required  -> string
            string (required)  -> string
            string (optional)  ->? string
            string, optional  ->? string
            object array; required  -> array<object>
            integer; default 0  -> int64 = Number("0")
            integer, default 0  -> int64 = Number("0")
            integer (default: 5)  -> int64 = Number("5")
            integer; default 0 recommended  ->? int64 = Number("0")
            integer; default 0; recommended  ->? int64 = Number("0")
            integer; default 0<br>DEPRECATED  -> int64 = Number("0")
            string; default "USD"  -> string = Text("USD")
            string; default `x`  -> string = Text("x")
            string; default the current time  -> string = Documented("the current time")
            integer = default  -> int64 "Type: integer = default"
            object array;<br>recommended  ->? array<object>
            string; required if a is set  ->? string "Type: string; required if a is set"
            required string  -> string
            optional string  ->? string
            required; string  -> string
            string - required  -> string
            string. Required.  -> string
            string; readonly  -> string
            string, deprecated  -> string
            string; requird  -> string "Type: string; requird"
            string; max 5  -> string "Type: string; max 5"
            string<br/>required  -> string
            *required* string  -> string
            boolean; default true  -> boolean = Boolean(true)
            boolean, defaults to `false`  -> boolean = Boolean(false)
            Warning: `requird` says nothing about the type
              --> spec.md:33:17
        "#]],
    );
}

#[test]
fn pages_like_those_of_chat_services() {
    check(
        "# Rooms\n\n### Room Object\n\nWhere people talk.\n\n###### Room Structure\n\n\
         | Field | Type | Description |\n|---|---|---|\n\
         | id | snowflake | the id of this room |\n\
         | type | integer | the [type of room](#room-object-room-types) |\n\
         | guild_id? | snowflake | where it is |\n\
         | topic? | ?string | what it is about |\n\
         | icon\\* | ?string | its icon |\n\
         | members? \\*\\* | array of [member](#member-object) objects | who is there |\n\
         | owner | [member](#member-object) object | who made it |\n\
         | creator? | partial [member](#member-object) object | a part of one |\n\
         | tags | array of snowflakes | words |\n\
         | last_pin? | ?ISO8601 timestamp | when |\n\
         | flags | integer | [room flags](#room-object-room-flags) combined |\n\
         | password? | string | to get in |\n\n\
         \\* a footnote\n\n\
         ###### Room Types\n\n| Type | Value | Description |\n|---|---|---|\n\
         | TEXT | 0 | For words |\n| VOICE | 2 | For sounds |\n\n\
         ###### Room Flags\n\n| Flag | Value | Description |\n|---|---|---|\n| PINNED | `1 << 1` | first |\n\n\
         ### Member Object\n\n###### Member Structure\n\n| Field | Type | Description |\n|---|---|---|\n\
         | nick? | string | a name |\n\n\
         ## Create Room\n\n###### JSON Params\n\n| Field | Type | Description |\n|---|---|---|\n| name? | string | a name |\n",
        expect![[r#"
            Room
              id: string "the id of this room"
              type: RoomTypes "the [type of room](#room-object-room-types)"
              guild_id?: string "where it is"
              topic?: string | null "what it is about"
              icon: string | null "its icon"
              members?: array<Member> "who is there"
              owner: Member "who made it"
              creator?: object "a part of one"
              tags: array<string> "words"
              last_pin?: date-time | null "when"
              flags: int64 "[room flags](#room-object-room-flags) combined"
              password?: string secret "to get in"
            Member
              nick?: string "a name"
            CreateRoom
              name?: string "a name"
            RoomTypes = Integer Text="0" "For words" Voice="2" "For sounds"
            Warning: a partial `member` may lack properties that a `member` has
              --> spec.md:18:22
        "#]],
    );
}

#[test]
fn pages_like_specifications_of_interfaces() {
    check(
        "# The Toolbox Specification\n\n## Schema\n\n### <a name=\"boxObject\"></a>Box Object\n\nThe root.\n\n\
         ##### Fixed Fields\n\nField Name | Type | Description\n---|:---:|---\n\
         <a name=\"boxVersion\"></a>version | `string` | **REQUIRED**. The version, as in `1.0`.\n\
         <a name=\"boxInfo\"></a>info | [Info Object](#infoObject) | **REQUIRED**. About the box.\n\
         tools | [[Tool Object](#toolObject) \\| [Link Object](#link-object)] | What is in it.\n\
         tags | [`string`] | Words.\n\
         lids | Map[`string`, [Tool Object](#toolObject) \\| [Link Object](#link-object)] | By name.\n\
         drawers | [Drawers Object](#drawers-object) | More.\n\
         colour | `\"red\"` \\| `\"blue\"` | The colour.\n\
         anything | Any | Whatever.\n\
         old | `boolean` | **DEPRECATED**. Default value is `false`.\n\n\
         This object MAY be extended.\n\n\
         ### <a name=\"infoObject\"></a>Info Object\n\n##### Fixed Fields\n\nField Name | Type | Description\n---|:---:|---\n\
         title | `string` | **Required.** A title.\n\n##### Patterned Fields\n\nField Pattern | Type | Description\n---|:---:|---\n^x- | Any | More.\n\n\
         ### <a name=\"toolObject\"></a>Tool Object\n\n##### Fixed Fields\n\nField Name | Type | Description\n---|:---:|---\n\
         name | `string` | **REQUIRED if there are several.** The name.\nsize | `integer` | REQUIRED. Its size.\n\n\
         ### Link Object\n\n| Field Name | Type | Description |\n|---|---|---|\n| $ref | `string` | **REQUIRED**. Where it is. |\n\n\
         ### Drawers Object\n\n##### Patterned Fields\n\nField Pattern | Type | Description\n---|:---:|---\n\
         /{path} | [Tool Object](#toolObject) | One drawer.\n^x- | Any | More.\n",
        expect![[r#"
            Box
              version: string "The version, as in `1.0`."
              info: Info "About the box."
              tools?: array<BoxTools> "What is in it."
              tags?: array<string> "Words."
              lids?: map<BoxLids> "By name."
              drawers?: Drawers "More."
              colour?: BoxColour "The colour."
              anything?: any "Whatever."
              old?: boolean deprecated "**DEPRECATED**. Default value is `false`."
            BoxTools = Tool(Tool) | Link(Link)
            BoxLids = Tool(Tool) | Link(Link)
            BoxColour = String Red="red" Blue="blue"
            Info {..}
              title: string "A title."
            Tool
              name?: string "**REQUIRED if there are several.** The name."
              size: int64 "Its size."
            Link
              $ref: string "Where it is."
            Drawers = map<Tool>
        "#]],
    );
}

#[test]
fn pages_like_memos_and_shops() {
    check(
        "# Tokens\n\n## 4.1. Token Response\n\n| Member | JSON Type | REQUIRED/OPTIONAL | Definition |\n|---|---|---|---|\n\
         | `token` | string | REQUIRED | The token. |\n| `kind` | string | OPTIONAL | Its kind. |\n\
         | `life` | number | RECOMMENDED | In seconds. |\n| `scope` | string | CONDITIONAL | If asked for. |\n\
         | `sub` | string | REQUIRED, if `kind` is set | Who. |\n\n\
         ## 4.2. Errors\n\n| Parameter | Req. | Type | Notes |\n|---|---|---|---|\n\
         | error | M | string | What went wrong. |\n| text | O | string | In words. |\n\n\
         ## The charge object\n\n### Attributes\n\n| Attribute | Type | Description |\n|---|---|---|\n\
         | **id** *string* | string | Unique identifier. |\n\
         | **amount** | positive integer or zero | Required. In cents. |\n\
         | **currency** | three-letter ISO code string | Optional: lower case. |\n\
         | **card** | nullable object | *Optional*. The card. |\n\
         | **status** | enum | Required. One of `paid`, `open`, or `failed`. |\n\
         | **created** | timestamp | (required) When. |\n\
         | **secret_key** | string | Optional. Write-only. |\n",
        expect![[r#"
            TokenResponse
              token: string secret "The token."
              kind?: string "Its kind."
              life?: double "In seconds.\n\nRequired: RECOMMENDED"
              scope?: string "If asked for.\n\nRequired: CONDITIONAL"
              sub?: string "Who.\n\nRequired: REQUIRED, if `kind` is set"
            Errors
              error: string "What went wrong."
              text?: string "In words."
            Charge
              id: string "Unique identifier."
              amount: int64 "In cents."
              currency?: string "lower case.\n\nType: three-letter ISO code string"
              card?: object | null "The card."
              status: ChargeStatus "One of `paid`, `open`, or `failed`."
              created: date-time "When."
              secret_key?: string write-only secret "Write-only."
            ChargeStatus = String Paid="paid" Open="open" Failed="failed"
            Error: 1 row does not say whether the property is required
              --> spec.md:24:1
        "#]],
    );
}

#[test]
fn pages_like_those_of_bots_and_scenes() {
    check(
        "# Bot\n\n## Message\n\n| Field | Type | Description |\n|---|---|---|\n\
         | message_id | Integer | Unique identifier |\n\
         | from | [User](#user) | *Optional*. Sender |\n\
         | ok | True | *Optional*. Always *True* |\n\
         | photo | Array of [User](#user) | *Optional*. Sizes |\n\
         | media | Array of [User](#user), [Chat](#chat) and [Message](#message) | *Optional*. Media |\n\
         | chat_id | Integer or String | Where to |\n\n\
         ## User\n\n| Field | Type | Description |\n|---|---|---|\n| id | Integer | *Optional*. Identifier |\n\n\
         ## Chat\n\n| Parameter | Type | Required | Description |\n|---|---|---|---|\n| id | Integer | Yes | Identifier |\n| title | String | Optional | Title |\n\n\
         ## Accessor\n\n|   |Type|Description|Required|\n|---|---|---|---|\n\
         |**count**|`integer`|How many.| &#10003; Yes|\n\
         |**normalized**|`boolean`|Whether.|No, default: `false`|\n\
         |**max**|`number` `[1-16]`|Bounds.|No|\n\
         |**sparse**|[`User`](#user)|Sparse.|No|\n",
        expect![[r#"
            Message
              message_id: int64 "Unique identifier"
              from?: User "Sender"
              ok?: boolean "Always *True*"
              photo?: array<User> "Sizes"
              media?: array<MessageMedia> "Media"
              chat_id: MessageChatId "Where to"
            MessageMedia = User(User) | Chat(Chat) | Message(Message)
            MessageChatId = Integer(int64) | String(string)
            User
              id?: int64 "Identifier"
            Chat
              id: int64 "Identifier"
              title?: string "Title"
            Accessor
              count: int64 "How many."
              normalized?: boolean = Boolean(false) "Whether."
              max?: array<double> "Bounds."
              sparse?: User "Sparse."
        "#]],
    );
}

#[test]
fn rows_that_belong_to_rows() {
    check(
        "# Order\n\n| Field | Type | Required | Description |\n|---|---|---|---|\n\
         | id | string | yes | The id. |\n\
         | buyer | object | yes | Who buys. |\n\
         | - name | string | yes | The name. |\n\
         | - address | object | no | Where. |\n\
         | -- city | string | yes | The city. |\n\
         | lines | array of objects | no | What. |\n\
         | &nbsp;&nbsp;└ sku | string | yes | The number. |\n\
         | &nbsp;&nbsp;└ count | int | no | How many. |\n\
         | paid | bool | no | Whether. |\n\
         | meta.note | string | no | A literal dot. |\n\
         | ship | object | no | How. |\n\
         | ship.by | string | no | The carrier. |\n\
         | ship.steps[] | object[] | no | Each step. |\n\
         | ship.steps[].at | date-time | yes | When. |\n\
         | paid.by | string | no | A mistake. |\n",
        expect![[r#"
            Order
              id: string "The id."
              buyer: OrderBuyer "Who buys."
              lines?: array<OrderLines> "What."
              paid?: any "Whether."
              meta.note?: string "A literal dot."
              ship?: OrderShip "How."
            OrderBuyer "Who buys."
              name: string "The name."
              address?: OrderBuyerAddress "Where."
            OrderBuyerAddress "Where."
              city: string "The city."
            OrderLines "What."
              sku: string "The number."
              count?: int64 "How many."
            OrderShip "How."
              by?: string "The carrier."
              steps?: array<OrderShipSteps> "Each step."
            OrderShipSteps "Each step."
              at: date-time "When."
            Error: property `paid` has no properties of its own
              --> spec.md:19:3
        "#]],
    );
    check(
        "# Bullets\n\n| Field | Type | Required |\n|---|---|---|\n| - a | int | yes |\n| - b | int | no |\n",
        expect![[r#"
            Bullets
              a: int64
              b?: int64
        "#]],
    );
}

#[test]
fn presence_is_said_in_many_ways() {
    let page = |rows: &str| format!("# A\n\n| Field | Type | Description |\n|--|--|--|\n{rows}");
    // Only required ones are marked.
    check(
        &page(
            "| a | int | **REQUIRED.** One. |\n| b | int | Two. |\n| c | int | **Required** if b is set. |\n| d | int | Required permissions. |\n| e | int | The end. (required) |\n",
        ),
        expect![[r#"
            A
              a: int64 "One."
              b?: int64 "Two."
              c?: int64 "**Required** if b is set."
              d?: int64 "Required permissions."
              e: int64 "The end."
        "#]],
    );
    // Only optional ones are.
    check(
        &page(
            "| a? | int | |\n| b | int | |\n| c (optional) | int | |\n| d | int | [optional] |\n| e | int, optional | |\n| f | int | Optional. Six. |\n",
        ),
        expect![[r#"
            A
              a?: int64
              b: int64
              c?: int64
              d?: int64
              e?: int64
              f?: int64 "Six."
        "#]],
    );
    // Both are, and one is not.
    check(
        &page("| a? | int | |\n| b | int; required | |\n| c | int | |\n"),
        expect![[r#"
            A
              a?: int64
              b: int64
              c: int64
            Error: 1 row does not say whether the property is required
             --> spec.md:3:1
        "#]],
    );
    // None is.
    check(
        &page("| a | int | |\n"),
        expect![[r#"
        A
          a: int64
        Error: the table does not say which properties are optional
         --> spec.md:3:1
    "#]],
    );
    // Where another table of the page does it by the name, all of these are
    // required.
    check(
        "# A\n\n| Field | Type |\n|--|--|\n| a? | int |\n\n# B\n\n| Field | Type |\n|--|--|\n| b | int |\n",
        expect![[r#"
            A
              a?: int64
            B
              b: int64
        "#]],
    );
    check(
        "# A\n\n| Field | Type | Optional | Nullable | Default | Format | Example |\n|--|--|--|--|--|--|--|\n\
         | a | int | Yes | No | 5 | | 1 |\n| b | int | No | Yes | - | int32 | 2 |\n| c | string | yes | no | `x y` | | |\n\
         | d | string | yes | no | the name | | |\n| e | int | yes | no | unlimited | | |\n| f | bool | yes | no | 7 | | |\n",
        expect![[r#"
            A
              a?: int64 = Number("5") "Example: 1"
              b: int64 | null "Format: int32\n\nExample: 2"
              c?: string = Text("x y")
              d?: string = Documented("the name")
              e?: int64 = Documented("unlimited")
              f?: boolean = Documented("7")
        "#]],
    );
    check(
        "# A\n\n| Field | Type | Description | Notes |\n|--|--|--|--|\n| a | int | One. | Must be unique. |\n| b | int | Two. | Optional. Since 2. |\n",
        expect![[r#"
            A
              a: int64 "One.\n\nMust be unique."
              b?: int64 "Two.\n\nSince 2."
        "#]],
    );
}

#[test]
fn references_across_pages() {
    check_pages(
        &[
            (
                "spec/pet.md",
                "# Pets\n\n## Pet Object\n\n| Field | Type | Description |\n|--|--|--|\n\
                 | owner | [Owner Object](../commons/people.md#owner-object) | **REQUIRED.** |\n\
                 | vet | [who heals](../commons/people.md#vets) | |\n\
                 | links | \\[[Owner Object](#links)] | |\n\
                 | friend | [Pet](pet.md#pet-object) | |\n\
                 | shape | GeoShape Thing \\| null | |\n\
                 | gone | [Gone](../commons/people.md#gone) | |\n\n## Links\n\nSee elsewhere.\n",
            ),
            (
                "commons/people.md",
                "# People\n\n## Owner Object\n\n| Field | Type | Description |\n|--|--|--|\n| name | string | **REQUIRED.** |\n\n\
                 ## Vets\n\n### Vet\n\n| Field | Type | Description |\n|--|--|--|\n| name | string | **REQUIRED.** |\n",
            ),
        ],
        &Options {
            types: vec![TypeRule {
                words: "GeoShape Thing".to_owned(),
                ty: CustomType {
                    number: 0,
                    shown: "Shape".to_owned(),
                },
            }],
            ..Options::default()
        },
        &expect![[r#"
            Pet
              owner: Owner
              vet?: Vet
              links?: array<Owner>
              friend?: Pet
              shape?: Shape | null
              gone?: any
            Owner
              name: string
            Vet
              name: string
            Error: no document declares `Gone`, which `Pet` refers to
              --> spec/pet.md:12:10
        "#]],
    );
}

/// Some pages link by the paths of the site that they are shown on.
#[test]
fn references_by_paths_of_a_site() {
    check_pages(
        &[
            (
                "schema/pets/pet.md",
                "# Pets\n\n## Pet Object\n\n| Field | Type | Description |\n|--|--|--|\n\
                 | kind? | integer | [kind](/docs/pets/pet#pet-object-kinds) |\n\
                 | coat | integer | [coat](/docs/pets/pet#coats) |\n\
                 | sold | integer | one of [these](/docs/pets/pet#sold) |\n\
                 | owner | [person](/docs/people/owner#person-object) object | |\n\
                 | friend? | [other](/docs/pets/pet#pet-object) | |\n\
                 | vet | [vet](/docs/vets/owner#vet) | |\n\n\
                 ### Kinds\n\n| Value | Name |\n|--|--|\n| 1 | Dog |\n| 2 | Cat |\n\n\
                 ### Coats\n\n| Value | Name |\n|--|--|\n| 1 << 0 | Short |\n| 1 << 1 | White |\n\n\
                 ### Sold\n\n| Value | Name |\n|--|--|\n| yes | Yes |\n| no | No |\n",
            ),
            (
                "schema/people/owner.md",
                "# People\n\n## Person Object\n\n| Field | Type |\n|--|--|\n| name? | string |\n",
            ),
            (
                "schema/vets/owner.md",
                "# Vets\n\n## Vet\n\n| Field | Type |\n|--|--|\n| name? | string |\n",
            ),
        ],
        &Options::default(),
        &expect![[r#"
            Pet
              kind?: Kinds "[kind](/docs/pets/pet#pet-object-kinds)"
              coat: int64 "[coat](/docs/pets/pet#coats)"
              sold: int64 "one of [these](/docs/pets/pet#sold)"
              owner: Person
              friend?: Pet
              vet: Vet
            Kinds = Integer Dog="1" Cat="2"
            Person
              name?: string
            Vet
              name?: string
        "#]],
    );
}

#[test]
fn objects_that_their_description_names() {
    check(
        "# Spec\n\n## 2.1 - Object: Order\n\n| Attribute | Type | Description |\n|--|--|--|\n\
         | id | string; required | The id. |\n\
         | buyer | object | Details via a `Person` object (Section 2.2). |\n\
         | seller | object | Who sells (see section 2.2). |\n\
         | items | object array | Array of `Item` objects. |\n\
         | parcel | object | By its name. |\n\
         | other | object | A Person object or an Item object. |\n\
         | person | object | A Person object, no Item object. |\n\
         | ext | object | Extensions to this object. |\n\
         | list | array | List of [items](#item). |\n\
         | order | object | Not itself. |\n\n\
         ## 2.2 - Object: Person\n\n| Attribute | Type | Description |\n|--|--|--|\n| name | string; required | |\n\n\
         ## <a name=\"item\"></a>2.3 - Object: Item\n\n| Attribute | Type | Description |\n|--|--|--|\n| name | string; required | |\n\n\
         ## 2.4 - Object: Parcel\n\n| Attribute | Type | Description |\n|--|--|--|\n| a | string; required | | b | int | Joined. |\n",
        expect![[r#"
            Order
              id: string "The id."
              buyer?: Person "Details via a `Person` object (Section 2.2)."
              seller?: Person "Who sells (see section 2.2)."
              items?: array<Item> "Array of `Item` objects."
              parcel?: Parcel "By its name."
              other?: object "A Person object or an Item object."
              person?: Person "A Person object, no Item object."
              ext?: object "Extensions to this object."
              list?: array<Item> "List of [items](#item)."
              order?: object "Not itself."
            Person
              name: string
            Item
              name: string
            Parcel
              a: string
              b?: int64 "Joined."
            Warning: the line holds 2 rows of the table
              --> spec.md:34:26
        "#]],
    );
}

#[test]
fn forms_that_tools_print() {
    check_types(
        &[
            "string(date-time)",
            "string <uuid>",
            "integer(int32)",
            "integer &lt;int64&gt;",
            "number (float)",
            "number (integer)",
            "[[Pet](#pet-object)]",
            "[Pet][pet]",
            "array of [Pet][pet]",
            "[string][]",
            "dictionary with keys in [available names](#x) and values of string",
            "map with string keys",
            "file contents",
            "[array of Pet](#pet-object)",
        ],
        expect![[r#"
            string(date-time)  -> date-time "Type: string(date-time)"
            string <uuid>  -> uuid "Type: string <uuid>"
            integer(int32)  -> int32 "Type: integer(int32)"
            integer &lt;int64&gt;  -> int64 "Type: integer <int64>"
            number (float)  -> double "Type: number (float)"
            number (integer)  -> int64 "Type: number (integer)"
            [[Pet](#pet-object)]  -> array<Pet>
            [Pet][pet]  -> Pet
            array of [Pet][pet]  -> array<Pet>
            [string][]  -> array<array<string>>
            dictionary with keys in [available names](#x) and values of string  -> object "Type: dictionary with keys in [available names](#x) and values of string"
            map with string keys  -> map<string> "Type: map with string keys"
            file contents  -> binary "Type: file contents"
            [array of Pet](#pet-object)  -> array<Pet>
        "#]],
    );
    check(
        "# Spec\n\n## Size {#the-size}\n\n| Property | Type | Required (Y/N) | Restrictions |\n|--|--|--|--|\n\
         | `width`, `height` | integer | Y | none |\n| unit | object | N | |\n| » name | string(uri) | Y | |\n| box | [Size](#the-size) | N | |\n\n\
         ## Slips\n\n| Feild | Type |\n|--|--|\n| a | int |\n\n## Terms\n\n| Term | Definition |\n|--|--|\n| a | b |\n",
        expect![[r#"
            Size
              width: int64 "Restrictions: none"
              height: int64 "Restrictions: none"
              unit?: SizeUnit
              box?: Size
            SizeUnit
              name: uri "Type: string(uri)"
            Warning: the table has no `Name` column
              --> spec.md:14:1
        "#]],
    );
    // Two columns alone.
    check(
        "# Spec\n\n## Pet\n\n| Property | Type |\n| --- | --- |\n| id | integer; required |\n| tag? | array of strings |\n",
        expect![[r#"
            Pet
              id: int64
              tag?: array<string>
        "#]],
    );
}

#[test]
fn names_are_given_once() {
    let table = "| Field | Type | Required |\n|--|--|--|\n| id | int | yes |\n\n";
    let other = table.replace("int", "string");
    let page = format!(
        "# Spec\n\n## Pet\n\n{table}## Pet Object\n\n{table}{other}## Owner Object\n\n{table}## Owner\n\n{table}\
         ## Toy Object\n\n{table}## Toy structure\n\n{table}## Refs\n\n| Field | Type | Required |\n|--|--|--|\n\
         | a | [Pet](#pet) | no |\n| b | Pet | no |\n| c | [Owner](#owner) | no |\n"
    );
    check(
        &page,
        expect![[r#"
        PetFields
          id: int64
        Pet
          id: int64
        Owner
          id: int64
        OwnerFields
          id: int64
        Toy
          id: int64
        ToyFields
          id: int64
        Refs
          a?: PetFields
          b?: Pet
          c?: OwnerFields
        Error: model `Pet` is declared twice
          --> spec.md:15:1
    "#]],
    );
    // The same object on two pages is one.
    let twice = format!("## Pet Object\n\n{table}");
    check_pages(
        &[("a.md", &twice), ("b.md", &twice)],
        &Options::default(),
        &expect![[r#"
            Pet
              id: int64
        "#]],
    );
    let another = format!("## Pet Object\n\n{other}");
    check_pages(
        &[("a.md", &twice), ("b.md", &another)],
        &Options::default(),
        &expect![[r#"
            Pet
              id: int64
            Error: model `Pet` is declared twice
             --> b.md:3:1
        "#]],
    );
}

#[test]
fn examples_belong_to_models() {
    let page = "# Spec\n\n## Pet Object\n\n| Field | Type | Description |\n|--|--|--|\n| id | int | **REQUIRED.** |\n| name | string | |\n\n\
         ```json\n{\"id\": 1}\n```\n\n### Example\n\n```\n[{\"id\": 1, \"name\": \"...\"}]\n```\n\n\
         ## Owner Object\n\n### Owner Structure\n\n| Field | Type | Description |\n|--|--|--|\n| id | int | **REQUIRED.** |\n| pets | array of Pet | |\n\n\
         ### Example Owner\n\n```jsonc\n{\"id\": 1, // a comment\n \"pets\": []}\n```\n\n## Requests\n\n\
         ```js\n{\"id\": 1, \"pets\": []}\n```\n\n```json\n{\"id\": 1, ...}\n```\n\n```json\n{'id': 1}\n```\n\n```json\n{\"other\": 1}\n```\n\n\
         ### Owners\n\n```json\n{}\n```\n\n```php\n{\"id\": 1}\n```\n";
    let document = super::document("spec.md", page);
    let mut shown = String::new();
    for example in examples::of(&document) {
        let text = example.text.replace('\n', " ");
        shown.push_str(&format!(
            "{text} -> {:?} list={} {:?} {:?}\n",
            example.model, example.list, example.incomplete, example.sections[0]
        ));
    }
    expect![[r#"
        {"id": 1} -> Some("Pet") list=false None ["pet-object"]
        [{"id": 1, "name": "..."}] -> Some("Pet") list=true None ["example"]
        {"id": 1, // a comment  "pets": []} -> Some("Owner") list=false Some("it has comments") ["example-owner"]
        {"id": 1, "pets": []} -> Some("Owner") list=false None ["requests"]
        {"id": 1, ...} -> None list=false Some("it leaves something out (`...`)") ["requests"]
        {'id': 1} -> None list=false Some("it is no JSON") ["requests"]
        {"other": 1} -> None list=false None ["requests"]
        {} -> Some("Owner") list=false None ["owners"]
    "#]].assert_eq(&shown);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_cell_panics(
        name in "[-a.?*\\[\\]&;nbsp>└ ()~`]{0,12}",
        ty in "([a-zA-Z]{1,8}|array|of|map|one|enum|or|null|object|partial|[\\[\\](){}<>|,;:?*`\"'“”\\\\/.&#→=-]| ){0,14}",
        description in "(\\*\\*|REQUIRED|Optional|if|[(.):;,`\\[\\]#_–-]| |object|section|ß|one of){0,10}",
        any in "[^\n\r]{0,20}",
    ) {
        let page = format!(
            "# {any}\n\n| Field | Type | Description | Required |\n|--|--|--|--|\n| {name} | {ty} | {description} | {any} |\n\
             | {any} | {any} | {any} | |\n| a | object | | |\n| {name}a | {ty} | {description} | |\n\n\
             ## Values\n\n| Value | Name |\n|--|--|\n| {any} | {name} |\n\n```json\n{{{any}\n```\n"
        );
        let document = super::document("spec.md", &page);
        let mut problems = Problems::new();
        let models = read::all(&document, None, &Options::default(), &mut problems);
        link(&[&document], models, &[], Scope::Closed, &mut problems);
        problems.into_sorted();
        examples::of(&document);
    }
}

/// Long pages and long cells end. No clock is asked, since machines are busy: in
/// time by the square of their length, each of these would take minutes.
#[test]
fn long_pages_and_long_cells_are_read_to_their_end() {
    type Page<'p> = Box<dyn Fn(usize) -> String + 'p>;
    const LENGTH: usize = 40_000;
    let read = |page: &str| {
        let document = super::document("spec.md", page);
        let mut problems = Problems::new();
        let models = read::all(&document, None, &Options::default(), &mut problems);
        let models = link(&[&document], models, &[], Scope::Closed, &mut problems);
        problems.into_sorted();
        examples::of(&document);
        models
    };
    let header = "# A\n\n| Field | Type | Description |\n|--|--|--|\n";
    let cell = |cell: &str, count: usize| format!("{header}| a | {} | |\n", cell.repeat(count));
    let said =
        |said: &str, count: usize| format!("{header}| a | object | {} |\n", said.repeat(count));
    let pages: [(&str, Page<'_>); 14] = [
        ("links", Box::new(|count| cell("[a](#b) ", count))),
        ("brackets", Box::new(|count| cell("[", count))),
        ("quotes", Box::new(|count| cell("“", count))),
        ("half links", Box::new(|count| cell("[a](", count))),
        ("words", Box::new(|count| cell("word ", count))),
        (
            "alternatives",
            Box::new(|count| cell("a \\| ", count) + "b"),
        ),
        ("marks", Box::new(|count| cell("string; required ", count))),
        ("parentheses", Box::new(|count| cell("(a) ", count))),
        ("objects", Box::new(|count| said("A object. ", count))),
        ("sections", Box::new(|count| said("Section 1. ", count))),
        ("targets", Box::new(|count| said("[a](/spec#b) ", count))),
        ("half targets", Box::new(|count| said("](", count))),
        (
            "rows",
            Box::new(|count| {
                let rows = (0..count / 8)
                    .map(|row| format!("| a.b{row}? | one of `a`, `b` | A `B{row}` object. |\n"));
                format!("{header}| a | object | |\n{}", rows.collect::<String>())
            }),
        ),
        (
            "tables",
            Box::new(|count| {
                let tables = (0..count / 8).map(|table| {
                format!("## Object: B{table}\n\n| Field | Type |\n|--|--|\n| a? | [B{table}](#object-b{table}) |\n\n```json\n{{\"a\": 1}}\n```\n\n")
            });
                tables.collect()
            }),
        ),
    ];
    for (what, page) in pages {
        println!("{what}");
        let models = read(&page(LENGTH));
        assert!(
            models
                .iter()
                .any(|model| model.name == "A" || model.name == "B0"),
            "{what}"
        );
    }
}
