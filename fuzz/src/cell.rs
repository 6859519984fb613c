//! Any text as a cell: a name, a type, a description, a note, a default, a
//! value of an enum, the target of a link, a key.
//!
//! The first byte chooses the page, `\x01` ends a cell. Line ends cannot be in a
//! cell of a Markdown table; in JSON they can.

use super::document;

/// What ends a cell.
pub const END: char = '\u{1}';

/// How many pages [`check`] chooses from.
pub const PAGES: u8 = 10;

/// Puts cells into a page and reads that.
pub fn check(bytes: &[u8]) {
    let Some((page, text)) = bytes.split_first() else {
        return;
    };
    let text = String::from_utf8_lossy(text);
    let (name, page) = self::page(page % PAGES, &text);
    document::check(name, page.as_bytes());
}

/// The name and the text of page number `number` with the cells of `text`.
#[allow(clippy::many_single_char_names, reason = "a page reads like one then")]
pub fn page(number: u8, text: &str) -> (&'static str, String) {
    let mut cells = text.split(END);
    let cells: [&str; 5] = std::array::from_fn(|_| cells.next().unwrap_or_default());
    let [a, b, c, d, e] = cells.map(|cell| cell.replace(['\n', '\r'], " "));
    let [j, k, l, m, n] = cells.map(string);
    match number {
        0 => (
            "page.md",
            format!(
                "# Model\n\n| Name | Type | Description | Notes |\n| - | - | - | - |\n\
                 | {a} | {b} | {c} | {d} |\n| other | string | {e} | [optional] |\n"
            ),
        ),
        1 => (
            "page.md",
            format!(
                "# {e}\n\n## Properties\n\nName | Type | Description | Notes\n\
                 ------------ | ------------- | ------------- | -------------\n\
                 **{a}** | {b} | {c} | {d}\n\n[[Back to Model list]](../README.md)\n"
            ),
        ),
        2 => (
            "page.md",
            format!(
                "# Model\n\n| Field | Type | Required | Default | Description |\n\
                 | - | - | - | - | - |\n| {a} | {b} | {c} | {d} | {e} |\n"
            ),
        ),
        3 => (
            "page.md",
            format!(
                "# {a}\n\n{b}\n\n## Enum\n\n\n* `{c}` (value: `{d}`)\n\n* `x` (value: `\"{e}\"`)\n"
            ),
        ),
        4 => (
            "page.md",
            format!(
                "# Model\n\n## Properties\n\n| Name | Type | Description | Notes |\n\
                 | - | - | - | - |\n| **a** | [**{a}**]({b}) | {c} | [Enum: [{d}, b]] |\n\
                 | **b** | string | `{e}` | [default to {d}] |\n"
            ),
        ),
        5 => (
            "page.md",
            format!(
                "{a}\n===\n\n{b}\n\n```{c}\n{d}\n```\n\n| Name | Value |\n| - | - |\n| {e} | {d} |\n"
            ),
        ),
        6 => (
            "page.json",
            format!(
                r#"{{"name":"Model","description":{n},"properties":[{{"name":{j},"type":{k},"description":{l},"notes":{m}}}]}}"#
            ),
        ),
        7 => (
            "page.json",
            format!(
                r#"[{{"name":{j},"values":[{k},{l},"x"]}},{{"name":"B","properties":[{{"name":"a","type":{m},"default":{n}}}]}}]"#
            ),
        ),
        8 => (
            "page.json",
            format!(
                r##"{{"components":{{"schemas":{{{j}:{{"description":{k},"type":"object","properties":{{{l}:{{"type":"string","default":{m},"pattern":{n},"description":{n}}},"b":{{"$ref":"#/components/schemas/Other"}}}}}},"Other":{{"enum":[{m},{n}]}}}}}}}}"##
            ),
        ),
        _ => (
            "page.json",
            format!(
                r##"{{"components":{{"schemas":{{"U":{{"oneOf":[{{"$ref":"#/components/schemas/A"}},{{"type":"object","title":{j},"properties":{{{k}:{{"const":{l}}}}}}}],"discriminator":{{"propertyName":{m},"mapping":{{{n}:"#/components/schemas/A"}}}}}},"A":{{"properties":{{{m}:{{"type":"string","enum":[{n}]}}}}}}}}}}}}"##
            ),
        ),
    }
}

/// A text as a JSON string.
fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
