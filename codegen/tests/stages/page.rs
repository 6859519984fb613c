//! Pages to tables.

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::page::read;

fn check(text: &str, expected: Expect) {
    let document = super::document("docs/Pet.md", text);
    let mut problems = Problems::new();
    let mut shown = String::new();
    for table in read(&document, &mut problems) {
        shown.push_str(&format!(
            "{} ({:?}, {:?})",
            table.name.text, table.dialect, table.sections
        ));
        if let Some(summary) = &table.summary {
            shown.push_str(&format!(" {:?}", summary.text));
        }
        for row in table.rows() {
            shown.push_str(&format!(
                "\n  {} : {} : {} : {}",
                row.name.text, row.ty.text, row.description.text, row.notes.text
            ));
            for (header, cell) in &row.others {
                shown.push_str(&format!(" : {}={}", header.text, cell.text));
            }
        }
        shown.push('\n');
    }
    shown.push_str(&super::rendered(problems, &document));
    expected.assert_eq(&shown);
}

#[test]
fn a_generated_page() {
    check(
        "# # Pet\n\n## Properties\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n\
         **id** | **int** | The id |\n**tag** | **string** |  | [optional]\n",
        expect![[r##"
            # Pet (Php, [["properties"], ["-pet"]])
              **id** : **int** : The id : 
              **tag** : **string** :  : [optional]
        "##]],
    );
}

#[test]
fn pipes_in_descriptions_do_no_harm() {
    check(
        "# Pet\nA pet.\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n\
         **a** | **int** | one|two | three | [optional]\n**b** | **int** | | x | |\n",
        expect![[r#"
            Pet (Neutral, [["pet"]]) "A pet."
              **a** : **int** : one|two | three : [optional]
              **b** : **int** : | x |  : 
        "#]],
    );
    check(
        "# Pet\n| Name | Type | Description | Notes |\n|---|---|---|---|\n\
         | a | int | x | y |  |\n| b | int | x | [optional] | y |\n| c | int | x | [optional] | |\n",
        expect![[r#"
            Pet (Neutral, [["pet"]])
              a : int : x | y : 
              b : int : x : [optional]
              c : int : x : [optional]
            Error: the row has 5 cells, its header has 4
             --> docs/Pet.md:5:28
            Error: the row has 5 cells, its header has 4
             --> docs/Pet.md:6:28
        "#]],
    );
}

#[test]
fn columns_in_any_order() {
    check(
        "## Pet Object\n\n| Type | Since | Field Name | Description |\n|---|---|---|---|\n\
         | int | 1.0 | a | text |\n| int | | b |\n",
        expect![[r#"
            Pet Object (Neutral, [["pet-object"]])
              a : int : text :  : Since=1.0
              b : int :  :  : Since=
        "#]],
    );
}

#[test]
fn pages_without_a_table() {
    check(
        "",
        expect![[r#"
        Error: the document is empty
         --> docs/Pet.md:1:1
    "#]],
    );
    check(
        "# Pet\n\nJust words.\n",
        expect![[r#"
        Error: the page has no property table
         --> docs/Pet.md:1:1
    "#]],
    );
    check(
        "# Pet\n\nName | Type\nid | int\n",
        expect![[r#"
        Error: the table has no row of dashes under its header
         --> docs/Pet.md:3:1
    "#]],
    );
    check(
        "# Pet\n\nName | Typ | Description\n--|--|--\nid | int | x\n",
        expect![[r#"
            Error: the table has no `Type` column
             --> docs/Pet.md:3:1
        "#]],
    );
    check(
        "# Pet\n\nType | Description\n--|--\nint | x\n",
        expect![[r#"
            Error: the table has no `Name` column
             --> docs/Pet.md:3:1
        "#]],
    );
}

#[test]
fn surplus_cells() {
    check(
        "# Pet\n| Name | Type | Notes | Description |\n|---|---|---|---|\n| a | int | | x | y |\n",
        expect![[r#"
            Pet (Neutral, [["pet"]])
              a : int : x : 
            Error: the row has 5 cells, its header has 4
             --> docs/Pet.md:4:17
        "#]],
    );
}
