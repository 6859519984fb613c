//! Documents to blocks.

use expect_test::{Expect, expect};
use modeldoc_codegen::markdown::{Block, blocks};

fn check(text: &str, expected: Expect) {
    let document = super::document("page.md", text);
    let mut shown = String::new();
    for block in blocks(&document) {
        let line = match block {
            Block::Heading(heading) => format!("h{} {:?}", heading.level, heading.text),
            Block::Fence(fence) => format!("fence {:?} {:?}", fence.info, fence.body),
            Block::Anchor(name) => format!("anchor {:?}", name.text),
            Block::Item(item) => format!("item {:?}", item.text),
            Block::Paragraph(text) => format!("text {:?}", text.text),
            Block::Grid(grid) => {
                let cells = |line: &modeldoc_codegen::markdown::Line<'_>| {
                    let cells: Vec<&str> = line.cells.iter().map(|cell| &*cell.text).collect();
                    format!("{cells:?}")
                };
                let row = |line| format!("\n  {}", cells(line));
                let rows: Vec<String> = grid.rows.iter().map(row).collect();
                format!("table {}{}", cells(&grid.header), rows.concat())
            }
        };
        shown.push_str(&line);
        shown.push('\n');
    }
    expected.assert_eq(&shown);
}

#[test]
fn a_generated_page() {
    check(
        "# # Pet\n\n## Properties\n\nName | Type\n---- | ----\n**id** | **int** |\n\n[[Back]](x)\n",
        expect![[r##"
            h1 "# Pet"
            h2 "Properties"
            table ["Name", "Type"]
              ["**id**", "**int**", ""]
            text "[[Back]](x)"
        "##]],
    );
}

#[test]
fn outer_pipes_make_no_cells() {
    check(
        "| a | b |\n|---|:-:|\n| 1 | 2 |\n|3|4\n5 | 6\n| 7 |\n||\n",
        expect![[r#"
            table ["a", "b"]
              ["1", "2"]
              ["3", "4"]
              ["5", "6"]
              ["7"]
              [""]
        "#]],
    );
}

#[test]
fn escaped_pipes_separate_nothing() {
    check(
        "a | b\n--|--\nx \\| y | z\n\\\\| w\n",
        expect![[r#"
            table ["a", "b"]
              ["x \\| y", "z"]
              ["\\\\", "w"]
        "#]],
    );
}

#[test]
fn a_table_needs_a_delimiter_row_of_its_width() {
    check(
        "a | b\n--|--|--\n\na | b\n- | x\n\na | b\n",
        expect![[r#"
            text "a | b\n--|--|--"
            text "a | b"
            item "| x"
            text "a | b"
        "#]],
    );
}

#[test]
fn a_table_ends_where_another_block_begins() {
    check(
        "a | b\n--|--\n1 | 2\n## Next\na | b\n--|--\n3 | 4\n```\nx | y\n```\n",
        expect![[r#"
            table ["a", "b"]
              ["1", "2"]
            h2 "Next"
            table ["a", "b"]
              ["3", "4"]
            fence "" "x | y"
        "#]],
    );
}

#[test]
fn tables_in_fences_comments_and_code_are_none() {
    check(
        "~~~ text\na | b\n--|--\n~~~\n\n<!--\na | b\n--|--\n-->\n\n    a | b\n    --|--\n\n<pre>\na | b\n--|--\n</pre>\nend",
        expect![[r#"
            fence "text" "a | b\n--|--"
            text "end"
        "#]],
    );
}

#[test]
fn headings_of_both_kinds() {
    check(
        "Title\n=====\n\nSub\n---\n\n### Closed ###\n#no\n# C#\n#\n---\nx | y\n",
        expect![[r##"
            h1 "Title"
            h2 "Sub"
            h3 "Closed"
            text "#no"
            h1 "C#"
            h1 ""
            text "x | y"
        "##]],
    );
}

#[test]
fn front_matter_is_left_out() {
    check(
        "---\nid: 1\ntitle: a | b\n---\n# Pet\n",
        expect![[r#"
            h1 "Pet"
        "#]],
    );
}

#[test]
fn carriage_returns_and_marks_do_not_matter() {
    check(
        "\u{feff}# Pet\r\n\r\na | b\r\n--|--\r\n1 | 2\r\n",
        expect![[r#"
            h1 "Pet"
            table ["a", "b"]
              ["1", "2"]
        "#]],
    );
}

#[test]
fn anchors() {
    check(
        "<a name=\"one\"></a>\n# Pet\n\n## <a id='two'></a> Toy\n## Ball <a id=\"three\"></a>\n\
         text\n<a id=\"four\"/>\n| a |\n|---|\n| <a id=\"no\"></a> |\n<a id=\"five\"></a>\nA <a id=\"x\"></a> b\n",
        expect![[r#"
            anchor "one"
            h1 "Pet"
            anchor "two"
            h2 "Toy"
            anchor "three"
            h2 "Ball"
            text "text"
            anchor "four"
            table ["a"]
              ["<a id=\"no\"></a>"]
            anchor "five"
            text "A <a id=\"x\"></a> b"
        "#]],
    );
}

#[test]
fn indented_lines_continue_paragraphs_and_items() {
    check(
        "text\n    # no heading\n\n    code | x\n    --|--\n\n- item\n  more\n\nnew\n* * *\n",
        expect![[r#"
            text "text\n    # no heading"
            item "item"
            text "new"
        "#]],
    );
}

#[test]
fn pipes_that_close_lines_without_opening_them() {
    check(
        "a | b |\n--|--|\n1 | 2 |\n3 |\n\na | b \\|\n--|--\n1 | 2\n\na |\n--|--\n",
        expect![[r#"
            table ["a", "b"]
              ["1", "2"]
              ["3"]
            table ["a", "b \\|"]
              ["1", "2"]
            text "a |\n--|--"
        "#]],
    );
}

#[test]
fn lone_carriage_returns_end_lines() {
    check(
        "# Pet\r\ra | b\r--|--\r1 | 2\r",
        expect![[r#"
        h1 "Pet"
        table ["a", "b"]
          ["1", "2"]
    "#]],
    );
}

#[test]
fn comments_and_fences_end_tables() {
    check(
        "a | b\n--|--\n1 | 2\n<!-- c | d -->\n\na | b\n--|--\n``` | x\n3 | 4\n",
        expect![[r#"
            table ["a", "b"]
              ["1", "2"]
            table ["a", "b"]
            fence "| x" "3 | 4"
        "#]],
    );
}

#[test]
fn hostile_documents_take_linear_time() {
    for unit in [
        "a | b\n",
        "a | b\n--|--\n",
        "|",
        "| a ",
        "<!--\n",
        "```\n",
        "---\n",
        "# <a id=x></a>\n",
        "- a\n",
        "<a ",
        "<a id=",
        "\n",
        "\r",
        "=\n",
        "x\n=\n",
        "\\|",
        "<pre>\n",
        "--|",
    ] {
        let text = unit.repeat(1_000_000 / unit.len());
        let document = super::document("page.md", &text);
        blocks(&document);
    }
}

/// The tables of a page as a peer reads them: header and rows, cells as they
/// are written.
fn peer(text: &str) -> Vec<Vec<Vec<String>>> {
    use pulldown_cmark::{Event, Options, Parser, Tag};
    let mut tables: Vec<Vec<Vec<String>>> = Vec::new();
    let parser = Parser::new_ext(text, Options::ENABLE_TABLES);
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::Table(_)) => tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                tables.last_mut().expect("in a table").push(Vec::new());
            }
            Event::Start(Tag::TableCell) => {
                let row = tables.last_mut().and_then(|table| table.last_mut());
                row.expect("in a row").push(text[range].trim().to_owned());
            }
            _ => {}
        }
    }
    tables
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2_000))]

    /// On tables as GitHub wants them, with all cells and closed on both sides
    /// or on none, both readers agree.
    #[test]
    fn well_formed_tables_are_split_as_peers_do(
        width in 1usize..5,
        cells in proptest::collection::vec("[a-z*_`&;#()<>\\[\\]!.é-]{0,6}( ?(\\\\\\||[a-z0-9]){1,4})", 5..30),
        closed in proptest::bool::ANY,
        before in "(# Pet\n|text\n\n|- a\n\n|~~~\nx \\| y\n~~~\n)?",
    ) {
        let width = if closed { width } else { width.max(2) };
        let row = |cells: &[String]| if closed {
            format!("| {} |\n", cells.join(" | "))
        } else {
            format!("{}\n", cells.join(" | "))
        };
        // What begins another block is no row to a peer.
        let cells: Vec<String> = if closed {
            cells
        } else {
            cells.iter().map(|cell| format!("x{cell}")).collect()
        };
        let rows: Vec<&[String]> = cells.chunks_exact(width).collect();
        let dashes = vec!["---".to_owned(); width];
        let mut text = before + &row(rows[0]) + &row(&dashes);
        text.extend(rows[1..].iter().map(|cells| row(cells)));
        let document = super::document("page.md", &text);
        let cells = |line: &modeldoc_codegen::markdown::Line<'_>| -> Vec<String> {
            line.cells.iter().map(|cell| cell.text.to_string()).collect()
        };
        let ours: Vec<Vec<Vec<String>>> = blocks(&document)
            .iter()
            .filter_map(|block| match block {
                Block::Grid(grid) => {
                    Some(std::iter::once(&grid.header).chain(&grid.rows).map(cells).collect())
                }
                _ => None,
            })
            .collect();
        proptest::prop_assert_eq!(ours, peer(&text), "{}", text);
    }
}

#[test]
fn lists() {
    check(
        "* `A` (value: `1`)\n- b\n1. c\n\n*not*\n-1\n",
        expect![[r#"
            item "`A` (value: `1`)"
            item "b"
            item "c"
            text "*not*\n-1"
        "#]],
    );
}
