//! Problems as their reader sees them.

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::{Diagnostic, Problems, render};

/// Renders a problem at the bytes of `marked` in a text.
fn check(text: &str, marked: &str, expected: Expect) {
    let document = super::document("schema/Pet.md", text);
    let start = text.find(marked).expect("the text is there");
    let span = document.span(start, start + marked.len());
    let problem = Diagnostic::unknown_type(span, "strng", "scope", Some("string"));
    let rendered = render(&problem, &document);
    assert!(!rendered.contains(['\r', '\t']) && !rendered.ends_with('\n'));
    expected.assert_eq(&rendered);
}

#[test]
fn the_readme_s_example() {
    let page = include_str!("../../../schema/OAuth2Token.md");
    let page = page.replace(
        "| **scope**         | **string** |",
        "| **scope**         | **strng**  |",
    );
    check(
        &page,
        "**strng**",
        expect![[r#"
        unknown type `strng` for property `scope`
          --> schema/Pet.md:11:23
           |
        11 | | **scope**         | **strng**  | The scope of the access token ...
           |                       ^^^^^^^^^ no such type
           |
           = help: did you mean `string`?"#]],
    );
}

#[test]
fn long_rows_are_cut_round_the_caret() {
    let words = "words ".repeat(40);
    check(
        &format!("| a | b | {words}| **strng** | {words}|"),
        "**strng**",
        expect![[r#"
            unknown type `strng` for property `scope`
             --> schema/Pet.md:1:253
              |
            1 | ...ords words words words words words | **strng** | words words words words words words words wo...
              |                                         ^^^^^^^^^ no such type
              |
              = help: did you mean `string`?"#]],
    );
    check(
        &format!("| a | {words}| **strng** |"),
        "**strng**",
        expect![[r#"
            unknown type `strng` for property `scope`
             --> schema/Pet.md:1:249
              |
            1 | ...ords words words words words words | **strng** |
              |                                         ^^^^^^^^^ no such type
              |
              = help: did you mean `string`?"#]],
    );
    let dashes = "x".repeat(200);
    check(
        &format!("| strng{dashes}"),
        &format!("strng{dashes}"),
        expect![[r#"
            unknown type `strng` for property `scope`
             --> schema/Pet.md:1:3
              |
            1 | | strngxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
              |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such type
              |
              = help: did you mean `string`?"#]],
    );
    check(
        &format!("{dashes}|strng{dashes}"),
        &format!("strng{dashes}"),
        expect![[r#"
            unknown type `strng` for property `scope`
             --> schema/Pet.md:1:202
              |
            1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|strngxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
              |                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no such type
              |
              = help: did you mean `string`?"#]],
    );
}

#[test]
fn what_cannot_be_seen_is_blank() {
    check(
        "|\ta\u{1b}\u{202e}\u{0}|\tstrng|",
        "strng",
        expect![[r#"
        unknown type `strng` for property `scope`
         --> schema/Pet.md:1:9
          |
        1 | | a   | strng|
          |         ^^^^^ no such type
          |
          = help: did you mean `string`?"#]],
    );
    check(
        "| größe 😀 | strng |",
        "strng",
        expect![[r#"
        unknown type `strng` for property `scope`
         --> schema/Pet.md:1:13
          |
        1 | | größe 😀 | strng |
          |             ^^^^^ no such type
          |
          = help: did you mean `string`?"#]],
    );
}

#[test]
fn spans_of_other_forms() {
    check(
        "a\nstrng\nb",
        "strng\nb",
        expect![[r#"
        unknown type `strng` for property `scope`
         --> schema/Pet.md:2:1
          |
        2 | strng
          | ^^^^^ no such type
          |
          = help: did you mean `string`?"#]],
    );
    check(
        "a\r\nstrng",
        "strng",
        expect![[r#"
        unknown type `strng` for property `scope`
         --> schema/Pet.md:2:1
          |
        2 | strng
          | ^^^^^ no such type
          |
          = help: did you mean `string`?"#]],
    );
    check(
        "ab",
        "",
        expect![[r#"
        unknown type `strng` for property `scope`
         --> schema/Pet.md:1:1
          |
        1 | ab
          | ^ no such type
          |
          = help: did you mean `string`?"#]],
    );
    check(
        "",
        "",
        expect![[r#"
        unknown type `strng` for property `scope`
         --> schema/Pet.md:1:1
          = note: no such type
          = help: did you mean `string`?"#]],
    );
}

#[test]
fn problems_without_help_end_with_the_row() {
    let document = super::document("a.md", "row");
    let problem = Diagnostic::wrong_arguments(document.span(3, 3), "int", "no types in brackets");
    expect![[r#"
        `int` takes no types in brackets
         --> a.md:1:4
          |
        1 | row
          |    ^"#]]
    .assert_eq(&render(&problem, &document));
}

/// Terminals obey controls, also those in names that a help repeats.
#[test]
fn no_text_of_a_document_reaches_a_terminal_as_a_command() {
    let text = "# A\n\n| Name | Typ\u{1b}e\u{202e} |\n| --- | --- |\n| a | string |\n";
    let document = super::document("a\u{7}.md", text);
    let mut problems = Problems::new();
    super::read_model(&document, None, &mut problems);
    let shown: Vec<String> = problems
        .into_sorted()
        .iter()
        .map(|problem| render(problem, &document))
        .collect();
    expect![[r#"
        the table has no `Type` column
         --> a .md:3:1
          |
        3 | | Name | Typ e  |
          | ^^^^^^^^^^^^^^^^^ a property table needs a `Name` and a `Type` column
          |
          = help: did you mean `type` by `Typ e `?"#]]
    .assert_eq(&shown.join("\n"));
}
