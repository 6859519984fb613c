//! Small pages, aligned.

use proptest::prelude::*;

use super::{Outcome, document};

fn aligned(page: &str) -> String {
    match document("page.md", page.as_bytes()) {
        Outcome::Changed(text) => text,
        Outcome::Same => page.to_owned(),
        Outcome::Refused => panic!("refused: {page}"),
    }
}

#[track_caller]
fn check(page: &str, expected: &str) {
    assert_eq!(aligned(page), expected);
    assert_eq!(document("page.md", expected.as_bytes()), Outcome::Same);
}

#[test]
fn cells_are_padded_to_their_column() {
    check(
        "# Pet\nname|type\n-|-\nid|int64\n名前|`string`",
        "# Pet\n\
         | name | type     |\n\
         | ---- | -------- |\n\
         | id   | int64    |\n\
         | 名前 | `string` |",
    );
}

#[test]
fn line_ends_marks_and_the_rest_stay() {
    check(
        "\u{feff}# Pet\r\n \r\n|Name|Type|\r\n|---|--:|\r\n|a|string|  \r\n\r\n|x|y|\r\n|-|-|\r\n",
        "\u{feff}# Pet\r\n \r\n| Name |   Type |\r\n| ---- | -----: |\r\n| a    | string |\r\n\r\n|x|y|\r\n|-|-|\r\n",
    );
}

#[test]
fn rows_may_have_too_few_or_too_many_cells() {
    check(
        "# Pet\n|Name|Type|Required|\n|-|-|-|\n|a|string|\n|b|int64|yes|\n",
        "# Pet\n\
         | Name | Type   | Required |\n\
         | ---- | ------ | -------- |\n\
         | a    | string |\n\
         | b    | int64  | yes      |\n",
    );
    check(
        "# Pet\n|Name|Type|Description|Notes|\n|-|-|-|-|\n|a|string|x | y|[optional]|\n|b|string|x|y|z|\n",
        "# Pet\n\
         | Name | Type   | Description | Notes      |\n\
         | ---- | ------ | ----------- | ---------- |\n\
         | a    | string | x | y       | [optional] |\n\
         | b    | string | x|y|z                    |\n",
    );
}

/// Dashes that only one generator writes are a part of what the page says.
#[test]
fn dashes_of_a_generator_stay() {
    let page = "# Pet\n\n## Properties\n\n\
                |Name | Type | Description | Notes|\n\
                |------------ | ------------- | ------------- | -------------|\n\
                |**at** | **Date** |  | |\n";
    let text = aligned(page);
    assert!(text.contains("|------------ | ------------- | ------------- | -------------|\n"));
    assert!(
        text.contains("| **at** | **Date** |             |       |\n"),
        "{text}"
    );
}

#[test]
fn what_is_no_page_stays() {
    for (name, text) in [
        ("a.json", "{ \"name\":1 }"),
        ("a.md", "|a|b|\n|-|-|\n|c|d|\n"),
        ("a.md", "```\n|Name|Type|\n|-|-|\n|c|string|\n```\n"),
        ("a.md", ""),
    ] {
        assert_eq!(document(name, text.as_bytes()), Outcome::Same, "{text}");
    }
    assert_eq!(
        document("a.md", b"|Name|Type|\n|-|-|\n|\xff|d|\n"),
        Outcome::Same
    );
}

proptest! {
    /// The second run changes nothing, and only blanks, dashes and pipes ever
    /// come or go. That the meaning stays is seen to by the formatter itself.
    #[test]
    fn tables_settle(
        cells in prop::collection::vec("[ a|`\\\\*名é\\[\\]-]{0,9}", 1..12),
        header in prop::sample::select(vec![
            "Name|Type", "| Name | Type | Description | Notes |", "|Field|Type|Required|Default|",
        ]),
        dashes in prop::sample::select(vec!["-", ":-:", "------------", "--:"]),
    ) {
        let columns = header.trim_matches('|').split('|').count();
        let dashes = vec![dashes; columns].join(" | ");
        let mut page = format!("# Pet\n\n{header}\n{dashes}\n");
        for row in cells.chunks(columns) {
            page = format!("{page}|{}|\n", row.join("|"));
        }
        let once = match document("page.md", page.as_bytes()) {
            Outcome::Changed(text) => text,
            Outcome::Same | Outcome::Refused => page.clone(),
        };
        let kept = |text: &str| text.replace([' ', '-', '|'], "");
        prop_assert_eq!(kept(&once), kept(&page));
        match document("page.md", once.as_bytes()) {
            Outcome::Changed(twice) => prop_assert_eq!(twice, once),
            Outcome::Same | Outcome::Refused => {}
        }
    }
}
