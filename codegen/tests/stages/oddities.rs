//! What pages in the wild have that no grammar would expect, one test for each
//! oddity that was counted in them.

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read;

use super::dialects::{meaning, show};

fn check(text: &str, expected: Expect) {
    expected.assert_eq(&meaning("docs/Pet.md", text, &Options::default()));
}

/// A page of a generator that writes no outer pipes.
fn page(heading: &str, rows: &str) -> String {
    format!(
        "# {heading}\n\n## Properties\n\nName | Type | Description | Notes\n\
         ------------ | ------------- | ------------- | -------------\n{rows}\n\n\
         [[Back to Model list]](../README.md)\n"
    )
}

/// Reads the pages of a folder and links them.
fn check_folder(pages: &[(&str, &str)], expected: Expect) {
    let mut problems = Problems::new();
    let mut documents = Vec::new();
    let mut models = Vec::new();
    for (id, (name, text)) in (0..).zip(pages) {
        let document = Document::new(id, name, text.as_bytes().to_vec(), &mut problems);
        let options = Options::default();
        models.extend(read::all(&document, None, &options, &mut problems));
        documents.push(document);
    }
    let all: Vec<&Document> = documents.iter().collect();
    let models = link(&all, models, &[], Scope::Closed, &mut problems);
    let mut shown: String = models.iter().map(show).collect::<Vec<_>>().concat();
    for problem in problems.into_sorted() {
        let document = &documents[problem.span.document as usize];
        let (line, column) = document.line_column(problem.span.start as usize);
        let help = problem.help.unwrap_or_default();
        shown.push_str(&format!(
            "{}:{line}:{column} {}; {help}\n",
            document.name(),
            problem.message
        ));
    }
    expected.assert_eq(&shown);
}

#[test]
fn a_byte_order_mark_and_front_matter() {
    check(
        &format!("\u{feff}{}", page("# Pet", "**id** | **int** |  |")),
        expect![[r#"
            Pet
              id: int64
        "#]],
    );
    check(
        &format!(
            "---\nid: pet\ntitle: Pet\n---\n\n{}",
            page("# Pet", "**id** | **int** |  |")
        ),
        expect![[r#"
            Pet
              id: int64
        "#]],
    );
}

#[test]
fn no_final_newline_and_nothing_behind_the_delimiter() {
    let page = "# # Pet\n## Properties\nName | Type | Description | Notes\n\
                ------------ | ------------- | ------------- | -------------";
    check(
        page,
        expect![[r#"
            Pet
              is any
            Warning: the page does not say what `Pet` is: its table is empty
             --> docs/Pet.md:3:1
        "#]],
    );
    check(
        &format!("{page}\n**id** | **int** | The id |"),
        expect![[r#"
            Pet
              id: int64 -- The id
        "#]],
    );
}

#[test]
fn lines_may_end_in_any_way() {
    check(
        &page("# Pet", "**id** | **int** |  | [optional]").replace('\n', "\r\n"),
        expect![[r#"
            Pet
              id?: int64
        "#]],
    );
}

#[test]
fn two_headings_of_the_first_level() {
    check(
        "# Acme.Client.Model.Pet\n# Acme's \\\"Pet\\\" ...\n\n## Properties\n\n\
         Name | Type | Description | Notes\n\
         ------------ | ------------- | ------------- | -------------\n**Id** | **int** |  | \n",
        expect![[r#"
            Pet: "Acme's \"Pet\" ..."
              Id: int32
        "#]],
    );
}

#[test]
fn descriptions_with_a_heading_of_their_own() {
    check(
        &page("# Pet", "**id** | **int** |  |").replace(
            "## Properties",
            "### Description\n\nAn animal.\n\n## Properties",
        ),
        expect![[r#"
            Pet: "An animal."
              id: int64
        "#]],
    );
}

#[test]
fn pipes_in_descriptions_and_notes() {
    let cells = "x | ".repeat(250);
    check(
        &page(
            "# Pet",
            &format!(
                "**a** | **string** | One of HTTP|HTTPS | [optional]\n\
                 **b** | **string** | | Code | Text | | - -- | - -- | | 1 | one | | [optional] [default to 'x']\n\
                 **c** | **string** | -| **DEPRECATED:** use another |\n\
                 **d** | **string** | {cells} | [optional]\n\
                 **e** | **string** |  | [optional] [default to '<|end|>']\n\
                 **f** | **string** | a|b | [Pattern: /^(a|b)$/]"
            ),
        )
        .replace(&cells, "x|x"),
        expect![[r#"
            Pet
              a?: string -- One of HTTP|HTTPS
              b?: string, default Text("x") -- | Code | Text | | - -- | - -- | | 1 | one |
              c: string -- -| **DEPRECATED:** use another
              d?: string -- x|x
              e?: string, default Text("<|end|>")
              f: string, Pattern /^(a|b)$/ -- a|b
        "#]],
    );
    let long = meaning(
        "Pet.md",
        &page(
            "# Pet",
            &format!("**d** | **string** | {cells} | [optional]"),
        ),
        &Options::default(),
    );
    assert!(long.starts_with("Pet\n  d?: string -- x | x") && !long.contains("Error"));
}

#[test]
fn empty_notes_of_every_form() {
    check(
        &page(
            "# Pet",
            "**a** | **int** | text | \n**b** | **int** | text |\n**c** | **int** |  |\n**d** | **int** | text |  ",
        ),
        expect![[r#"
            Pet
              a: int64 -- text
              b: int64 -- text
              c: int64
              d: int64 -- text
        "#]],
    );
}

#[test]
fn names_that_come_twice() {
    check(
        &page(
            "# Pet",
            "**links** | **int** |  |\n**links** | **int** |  |",
        ),
        expect![[r#"
            Pet
              links: int64
            Error: property `links` is declared twice
             --> docs/Pet.md:8:1
        "#]],
    );
    check(
        &page(
            "Acme::Pet",
            "**_links** | **Integer** |  |\n**links** | **Integer** |  |",
        ),
        expect![[r#"
            Pet
              _links: int64
            Error: properties `_links` and `links` are both `links` in Rust
             --> docs/Pet.md:8:1
        "#]],
    );
}

#[test]
fn names_that_are_no_identifiers() {
    check(
        &page(
            "# Pet",
            "**zh-cn** | **int** |  |\n**$ref** | **int** |  |\n**A R G B** | **int** |  |\n\
             **type** | **int** |  |\n**self** | **int** |  |\n**PC** | **int** |  |\n\
             **SPOKEN_LANGUAGES** | **int** |  |",
        ),
        expect![[r#"
            Pet
              zh-cn: int64
              $ref: int64
              A R G B: int64
              type: int64
              self: int64
              PC: int64
              SPOKEN_LANGUAGES: int64
        "#]],
    );
}

#[test]
fn quotes_entities_and_markup_in_descriptions() {
    check(
        &page(
            "# Pet",
            r#"**a** | **int** | Say \&quot;x\&quot;, it&#39;s &#x60;y&#x60; &#x3D; &#x27;z&#x27; |
**b** | **int** | Say \"x\" and the user\&#39;s |
**c** | **int** | a &amp;lt; b |
**d** | **int** | One.  Two. **Example** <br /> &lt;br&gt; |"#,
        ),
        expect![[r#"
            Pet
              a: int64 -- Say "x", it's `y` = 'z'
              b: int64 -- Say "x" and the user's
              c: int64 -- a &lt; b
              d: int64 -- One.

            Two. **Example** <br /> <br>
        "#]],
    );
}

#[test]
fn markers_that_mean_no_default() {
    check(
        &page(
            "# Pet",
            "**a** | **string** |  | [default to undefined]\n**b** | **string** |  | [default to null]\n\
             **c** | **string** |  | [default to nothing]\n**d** | **string** |  | [default to None]",
        ),
        expect![[r#"
            Pet
              a: string
              b: string
              c: string
              d: string
        "#]],
    );
}

#[test]
fn notes_of_every_form() {
    check(
        &page(
            "# Pet",
            "**a** | **int** |  |  [optional] [readonly]\n**b** | **int** |  | [optional][readonly]\n\
             **c** | **int** |  | [required][readonly]\n**d** | **int** |  | [optional][beta]\n\
             **e** | **string[]** |  | [optional] [default to []]\n**f** | **string** |  | [default to it's]",
        ),
        expect![[r#"
            Pet
              a?: int64, read only
              b?: int64, read only
              c: int64, read only
              d?: int64
              e?: array<string>, default Empty
              f: string, default Documented("it's")
        "#]],
    );
}

#[test]
fn a_real_property_called_value() {
    check(
        &page("# Pet", "**value** | **string** |  |"),
        expect![[r#"
            Pet
              value: string
        "#]],
    );
    // An object of the Python generator says that it is one.
    check(
        &page(
            "Pet",
            "**value** | **[str]** |  | \n**any string name** | **bool, date, str, none_type** | any string name can be used | [optional] ",
        ),
        expect![[r#"
            Pet
              value: array<string>
              and any others
        "#]],
    );
}

#[test]
fn spellings_of_swagger_codegen() {
    check(
        &page(
            "# Pet",
            "**labels** | **map[string,string]** |  | [optional] \n\
             **since** | [**\\DateTime**](\\DateTime.md) |  | [optional] \n\
             **tags** | [**\\Swagger\\Client\\Model\\Tag[]**](Tag.md) |  | [optional] ",
        ),
        expect![[r#"
            Pet
              labels?: map<string>
              since?: date-time
              tags?: array<Tag>
        "#]],
    );
    check(
        &page(
            "Pet",
            "**Id** | **int64** |  | [optional] [default to null]\n\
             **Category** | [***Category**](Category.md) |  | [optional] [default to null]\n\
             **Since** | [**time.Time**](time.Time.md) |  | [optional] [default to null]\n\
             **Extra** | [***interface{}**](interface{}.md) |  | [optional] [default to null]\n\
             **Tags** | [**[]Tag**](Tag.md) |  | [optional] [default to null]",
        ),
        expect![[r#"
            Pet
              Id?: int64
              Category?: Category
              Since?: date-time
              Extra?: any
              Tags?: array<Tag>
        "#]],
    );
    // The generator of servers in Rust.
    check(
        &page(
            "Pet",
            "**id** | **i64** |  | [optional] [default to None]\n\
             **count** | **isize** |  | [optional] [default to None]\n\
             **category** | [***models::Category**](Category.md) |  | [optional] [default to None]\n\
             **photo_urls** | **Vec<String>** |  | ",
        ),
        expect![[r#"
            Pet
              id?: int64
              count?: int64
              category?: Category
              photo_urls: array<string>
        "#]],
    );
    check(
        "# SwaggerPetstore.Pet\n\n## Properties\nName | Type | Description | Notes\n\
         ------------ | ------------- | ------------- | -------------\n\
         **id** | **Number** |  | [optional] \n**tags** | [**[Tag]**](Tag.md) |  | [optional] \n\
         **status** | **String** |  | [optional] \n\n\n\
         <a name=\"StatusEnum\"></a>\n## Enum: StatusEnum\n\n\n* `sold` (value: `\"sold\"`)\n\n\n",
        expect![[r#"
            Pet
              id?: double
              tags?: array<Tag>
              status?: Pet/status
            Pet/status
              Sold = "sold"
              of Strings
        "#]],
    );
    check(
        "# IO.Swagger.Model.Pet\n## Properties\n\nName | Type | Description | Notes\n\
         ------------ | ------------- | ------------- | -------------\n\
         **Id** | **long?** |  | [optional] \n**Since** | **DateTime?** |  | [optional] \n\
         **PhotoUrls** | **List<string>** |  | \n**_Event** | [**Pet**](Pet.md) |  | [optional] \n\n\
         [[Back to Model list]](../README.md#documentation-for-models) [[Back to API list]](../README.md)\n",
        expect![[r#"
            Pet
              Id?: int64
              Since?: date-time
              PhotoUrls: array<string>
              Event?: Pet
        "#]],
    );
}

#[test]
fn a_page_that_two_languages_read_differently() {
    check(
        &page("Pet", "**a** | **object** |  |"),
        expect![[r#"
            Pet
              a: any
            Error: nothing on the page tells which language it is for
             --> docs/Pet.md:7:9
        "#]],
    );
    let document = super::document("Pet.md", &page("Pet", "**a** | **object** |  |"));
    let mut problems = Problems::new();
    read::one(&document, None, &Options::default(), &mut problems);
    let help = problems.into_sorted().remove(0).help.expect("a help");
    expect!["write `dialect = \"python-legacy\"` or `dialect = \"python-prior\"` or `dialect = \"typescript\"`"]
        .assert_eq(&help);
}

#[test]
fn pages_of_other_kinds() {
    let calls = "# PetApi\n\nAll URIs are relative to *https://example.com*\n\n\
                 Method | HTTP request | Description\n--- | --- | ---\n[**get**](x) | **GET** /pet |\n\n\
                 ### Parameters\n\nName | Type | Description | Notes\n\
                 ------------- | ------------- | ------------- | -------------\n**id** | **int**| The id |\n\n\
                 [[Back to top]](#) [[Back to Model list]](../README.md)\n";
    let overview = "# acme\n\n## Documentation for API Endpoints\n\nClass | Method | HTTP request\n--- | --- | ---\n";
    let help = "---\nModule: Acme\n---\n\n# Get-Pet\n\n## SYNOPSIS\n\nGets a pet.\n\n## PARAMETERS\n\n### -Id\n";
    let guide =
        "# Guide\n\n| API Method | API Description |\n| --- | --- |\n| get | Gets a pet |\n";
    let settings = "# Settings\n\n| Name | Meaning |\n| --- | --- |\n| a | b |\n";
    let pet = page("# Pet", "**id** | **int** |  |");
    check_folder(
        &[
            ("PetApi.md", calls),
            ("README.md", overview),
            ("Get-Pet.md", help),
            ("Guide.md", guide),
            ("Settings.md", settings),
            ("Words.md", "# Words\n\nOnly words.\n"),
            ("Pet.md", &pet),
        ],
        expect![[r#"
            Pet
              id: int64
        "#]],
    );
    check(
        calls,
        expect![[r#"
            Error: the page is about calls, no model
             --> docs/Pet.md:1:1
        "#]],
    );
    check(
        overview,
        expect![[r#"
            Error: the page is about calls, no model
             --> docs/Pet.md:1:1
        "#]],
    );
    check(
        help,
        expect![[r#"
            Error: the page is the help of a command, no model
             --> docs/Pet.md:1:1
        "#]],
    );
}

#[test]
fn pages_that_should_have_been_models() {
    check_folder(
        &[
            ("Empty.md", ""),
            (
                "NoTable.md",
                "# Pet\n\n## Properties\n\n[[Back to Model list]](../README.md)\n",
            ),
            ("NoDashes.md", "# Pet\n\nName | Type\nid | int\n"),
            ("Typo.md", "# Pet\n\nName | Tpye\n--- | ---\nid | int\n"),
            ("NoValues.md", "# Pet\n\n## Enum\n\n* `A`\n"),
        ],
        expect![[r#"
            Empty.md:1:1 the document is empty; write a heading and a table that begins `| Name | Type | Description | Notes |`
            NoTable.md:1:1 the page has no property table; a property table begins `| Name | Type | Description | Notes |`, with `| --- | --- | --- | --- |` below
            NoDashes.md:3:1 the table has no row of dashes under its header; write a row such as `| --- | --- |` below, with as many cells as the header
            Typo.md:3:1 the table has no `Type` column; did you mean `type` by `Tpye`?
            NoValues.md:3:4 the section lists no values; values are written ``* `NAME` (value: `"name"`)``, one on a line
        "#]],
    );
}

#[test]
fn references_without_links() {
    let java = "\n\n# Pet\n\n## Properties\n\n| Name | Type | Description | Notes |\n\
                |------------ | ------------- | ------------- | -------------|\n\
                |**kind** | **PetKind** |  |  |\n|**toys** | **Map&lt;String, List&lt;Toy&gt;&gt;** |  |  |\n";
    let kind = "\n\n# PetKind\n\n## Enum\n\n\n* `CAT` (value: `\"cat\"`)\n";
    check_folder(
        &[("Pet.md", java), ("PetKind.md", kind)],
        expect![[r#"
            Pet
              kind: PetKind
              toys: map<array<any>>
            PetKind
              Cat = "cat"
              of Strings
            Pet.md:10:13 no document declares `Toy`, which `Pet` refers to; for a type of your own, write `types("Toy" = crate::Toy)`
        "#]],
    );
    // One page alone: its generator writes models so.
    check(
        java,
        expect![[r#"
            Pet
              kind: PetKind
              toys: map<array<Toy>>
        "#]],
    );
    // A slip of a person is none.
    check(
        "# Pet\n\n| Name | Type | Notes |\n| --- | --- | --- |\n| a | Toy | |\n",
        expect![[r#"
            Pet
              a: any
            Error: unknown type `Toy` for property `a`
             --> docs/Pet.md:5:7
        "#]],
    );
}

#[test]
fn enums_whose_values_have_one_name() {
    check(
        "# Level\n\n## Enum\n\n* `A` (value: `\"a-b\"`)\n\n* `B` (value: `\"a_b\"`)\n\n* `C` (value: `\"a b\"`)\n\n* `D` (value: `\"a-b\"`)\n",
        expect![[r#"
            Level
              AB = "a-b"
              AB2 = "a_b"
              AB3 = "a b"
              of Strings
        "#]],
    );
}

#[test]
fn several_tables_of_one_page() {
    let shown = meaning(
        "Pet.md",
        include_str!("../dialects/java.md"),
        &Options::default(),
    );
    assert!(shown.contains("Locker/mode") && !shown.contains("Error"));
}

#[test]
fn pages_that_are_cut_short_are_read() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/dialects");
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "md") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("a page");
        for end in (0..text.len()).step_by(7) {
            if text.is_char_boundary(end) {
                meaning("Pet.md", &text[..end], &Options::default());
            }
        }
    }
}

#[test]
fn hostile_pages_take_linear_time() {
    for unit in [
        "](a",
        "[](a",
        "&a",
        "'a,",
        "\"a,",
        "[enum: ['a,",
        " value must be a",
        " must be one of [",
        "[optional]",
        "a | ",
        "| a",
        "a, ",
        "List<",
        "Option<[",
        "**",
        "_",
    ] {
        let cell = unit.repeat(40_000 / unit.len());
        for row in [
            format!("**a** | {cell} | | [optional]"),
            format!("**a** | **String** | | {cell}"),
            format!("**{cell}** | **String** | | "),
            format!("**a** | **String** | {cell} | [optional]"),
        ] {
            meaning("Pet.md", &page("Pet", &row), &Options::default());
        }
    }
    let row = "**a** | **String** |  | \n".repeat(5_000);
    meaning("Pet.md", &page("Pet", &row), &Options::default());
    let bullet = "* `A` (value: `\"a\"`)\n\n* `B` (value: `\"-a\"`)\n\n".repeat(5_000);
    meaning(
        "Pet.md",
        &format!("# Pet\n\n## Enum\n\n{bullet}"),
        &Options::default(),
    );
    let names = "-a -b --a --b ---a".repeat(400);
    let names: Vec<String> = names
        .split(' ')
        .map(|name| format!("* `A` (value: `\"{name}\"`)\n\n"))
        .collect();
    meaning(
        "Pet.md",
        &format!("# Pet\n\n## Enum\n\n{}", names.concat()),
        &Options::default(),
    );
}
