//! JSON with its places.

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::json::{Json, MAX_DEPTH, Value, read};
use proptest::prelude::*;

fn show(json: &Json<'_>) -> String {
    let range = json.span.range();
    let place = format!("{}..{}", range.start, range.end);
    match &json.value {
        Value::Null => format!("null@{place}"),
        Value::Bool(value) => format!("{value}@{place}"),
        Value::Number(text) => format!("{text}@{place}"),
        Value::String(text, inner) => format!("{text:?}@{place}({:?})", inner.range()),
        Value::Array(elements) => {
            let elements: Vec<String> = elements.iter().map(show).collect();
            format!("[{}]@{place}", elements.join(", "))
        }
        Value::Object(members) => {
            let members: Vec<String> = members
                .iter()
                .map(|member| {
                    format!(
                        "{:?}@{:?}: {}",
                        member.key,
                        member.key_span.range(),
                        show(&member.value)
                    )
                })
                .collect();
            format!("{{{}}}@{place}", members.join(", "))
        }
    }
}

fn check(text: &str, expected: Expect) {
    let document = super::document("a.json", text);
    let mut problems = Problems::new();
    let mut shown = read(&document, &mut problems).map_or("none".to_owned(), |json| show(&json));
    shown.push('\n');
    shown.push_str(&super::rendered(problems, &document));
    expected.assert_eq(&shown);
}

/// The problems of several documents, one after the other.
fn check_problems(texts: &[&str], expected: Expect) {
    let mut shown = String::new();
    for text in texts {
        let document = super::document("a.json", text);
        let mut problems = Problems::new();
        assert!(read(&document, &mut problems).is_none(), "{text}");
        let problems = problems.into_sorted();
        let [problem] = problems.as_slice() else {
            panic!("one problem: {problems:?}");
        };
        let (line, column) = document.line_column(problem.span.start as usize);
        let help = problem.help.as_deref().unwrap_or("");
        shown.push_str(&format!(
            "{text:?} {line}:{column} {}; {}; {help}\n",
            problem.message, problem.label
        ));
    }
    expected.assert_eq(&shown);
}

#[test]
fn values_and_their_places() {
    check(
        " { \"a\" : [1, -2.5e+3, true, null], \"b\\n\": \"c\\u00e9\\ud83d\\ude00\" } ",
        expect![[r#"
            {"a"@4..5: [1@10..11, -2.5e+3@13..20, true@22..26, null@28..32]@9..33, "b\n"@36..39: "cé😀"@42..63(43..62)}@1..65
        "#]],
    );
    check(
        "\"größe\"",
        expect![[r#"
        "größe"@0..9(1..8)
    "#]],
    );
    check(
        "[]",
        expect![[r#"
        []@0..2
    "#]],
    );
    check(
        "{}",
        expect![[r#"
        {}@0..2
    "#]],
    );
    check(
        "\u{feff}0",
        expect![[r#"
        0@0..1
    "#]],
    );
}

#[test]
fn repeated_keys() {
    check(
        "{\"a\": 1,\n \"b\": 2, \"\\u0061\": 3}",
        expect![[r#"
        {"a"@2..3: 1@6..7, "b"@11..12: 2@15..16}@0..30
        Error: the key `a` comes twice
         --> a.json:2:11
    "#]],
    );
}

#[test]
fn mistakes() {
    check_problems(
        &[
            "",
            " \n",
            "{",
            "[",
            "[1",
            "[1,",
            "{\"a\"",
            "{\"a\":",
            "{\"a\":1",
            "[1,]",
            "{\"a\":1,}",
            "[1 2]",
            "{\"a\":1\n \"b\":2}",
            "{\"a\" 1}",
            "{a: 1}",
            "{'a': 1}",
            "['a']",
            "[1}",
            "{\"a\":1]",
            "[,]",
            "{,}",
            "// x\n1",
            "1 /* x */",
            "1 2",
            "1 \u{a0}",
            "tru",
            "True",
            "None",
            "NaN",
            "+1",
            ".5",
            "01",
            "1.",
            "-",
            "1e",
            "\"a",
            "\"a\nb\"",
            "\"a\tb\"",
            "\"\\x\"",
            "\"\\u12\"",
            "\"\\ud800\"",
            "\"\\ud800\\u0041\"",
            "\"\\",
            "\u{a0}1",
            "}",
        ],
        expect![[r#"
            "" 1:1 the document is empty; ; write a property table: `{ "name": "Pet", "properties": [{ "name": "id", "type": "int64" }] }`
            " \n" 1:1 the document is empty; ; write a property table: `{ "name": "Pet", "properties": [{ "name": "id", "type": "int64" }] }`
            "{" 1:1 `{` is not closed; opened here; write `}` behind the last element
            "[" 1:2 the document ends too early; a value is missing here; write the rest of the document
            "[1" 1:1 `[` is not closed; opened here; write `]` behind the last element
            "[1," 1:4 the document ends too early; a value is missing here; write the rest of the document
            "{\"a\"" 1:1 `{` is not closed; opened here; write `}` behind the last element
            "{\"a\":" 1:6 the document ends too early; a value is missing here; write the rest of the document
            "{\"a\":1" 1:1 `{` is not closed; opened here; write `}` behind the last element
            "[1,]" 1:3 a comma behind the last element; nothing follows it; remove the comma
            "{\"a\":1,}" 1:7 a comma behind the last element; nothing follows it; remove the comma
            "[1 2]" 1:3 a comma is missing; expected `,`; write a comma between two members or elements
            "{\"a\":1\n \"b\":2}" 1:7 a comma is missing; expected `,`; write a comma between two members or elements
            "{\"a\" 1}" 1:6 a colon is missing behind a key; expected `:`; a member is written `"key": "value"`
            "{a: 1}" 1:2 the key `a` is not in quotes; ; write `"a"`
            "{'a': 1}" 1:2 a string in quotes that JSON does not have; not a `"`; write strings in double quotes
            "['a']" 1:2 a string in quotes that JSON does not have; not a `"`; write strings in double quotes
            "[1}" 1:3 the brackets do not match; expected `]`, for the bracket on line 1; write `]`, or the comma and the value that are missing
            "{\"a\":1]" 1:7 the brackets do not match; expected `}`, for the bracket on line 1; write `}`, or the comma and the value that are missing
            "[,]" 1:2 a value is missing; a value is expected here; write a string, a number, `true`, `false`, `null`, a list or an object
            "{,}" 1:2 a key is missing; a key in double quotes is expected here; an object is written `{ "key": "value" }`
            "// x\n1" 1:1 a comment, which JSON does not have; begins here; write it as a `description`
            "1 /* x */" 1:3 a comment, which JSON does not have; begins here; write it as a `description`
            "1 2" 1:3 text behind the end of the document; a JSON document is one value; remove it, or put several tables into a list, `[ ..., ... ]`
            "1 \u{a0}" 1:3 text behind the end of the document; a JSON document is one value; remove it, or put several tables into a list, `[ ..., ... ]`
            "tru" 1:1 `tru` is not a JSON value; ; did you mean `true`?
            "True" 1:1 `True` is not a JSON value; ; write `true`
            "None" 1:1 `None` is not a JSON value; ; write `null`
            "NaN" 1:1 `NaN` is not a JSON value; ; JSON has no such number
            "+1" 1:1 `+1` is not a JSON value; ; numbers are written like `5`, `-0.5` or `1e3`
            ".5" 1:1 `.5` is not a JSON value; ; numbers are written like `5`, `-0.5` or `1e3`
            "01" 1:1 `01` is not a JSON number; ; numbers are written like `5`, `-0.5` or `1e3`, without leading zeros
            "1." 1:1 `1.` is not a JSON number; ; numbers are written like `5`, `-0.5` or `1e3`, without leading zeros
            "-" 1:1 `-` is not a JSON number; ; numbers are written like `5`, `-0.5` or `1e3`, without leading zeros
            "1e" 1:1 `1e` is not a JSON number; ; numbers are written like `5`, `-0.5` or `1e3`, without leading zeros
            "\"a" 1:1 a string is not closed; opened here; write `"` behind it; a line break within a string is written `\n`
            "\"a\nb\"" 1:1 a string is not closed; opened here; write `"` behind it; a line break within a string is written `\n`
            "\"a\tb\"" 1:3 a control character within a string; ; write `\t`
            "\"\\x\"" 1:2 `\x` is no escape; ; a backslash is written `\\`; the escapes are `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\u` with four digits
            "\"\\u12\"" 1:2 `\u` is no escape; ; a backslash is written `\\`; the escapes are `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\u` with four digits
            "\"\\ud800\"" 1:2 `\ud800` is no escape; ; a backslash is written `\\`; the escapes are `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\u` with four digits
            "\"\\ud800\\u0041\"" 1:2 `\ud800\u0041` is no escape; ; a backslash is written `\\`; the escapes are `\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t` and `\u` with four digits
            "\"\\" 1:3 the document ends too early; a value is missing here; write the rest of the document
            "\u{a0}1" 1:1 a value is missing; a value is expected here; write a string, a number, `true`, `false`, `null`, a list or an object
            "}" 1:1 a value is missing; a value is expected here; write a string, a number, `true`, `false`, `null`, a list or an object
        "#]],
    );
}

#[test]
fn nesting_is_limited() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for (depth, good) in [
        (MAX_DEPTH, true),
        (MAX_DEPTH + 1, false),
        (1_000_000, false),
    ] {
        let text = nested(depth);
        let document = super::document("a.json", &text);
        let mut problems = Problems::new();
        assert_eq!(read(&document, &mut problems).is_some(), good);
        assert_eq!(problems.into_sorted().is_empty(), good);
        let peer: Result<serde_json::Value, _> = serde_json::from_str(&text);
        assert_eq!(peer.is_ok(), good);
    }
}

/// What `serde_json` would have read.
fn value(json: &Json<'_>) -> serde_json::Value {
    match &json.value {
        Value::Null => serde_json::Value::Null,
        Value::Bool(value) => (*value).into(),
        Value::Number(text) => serde_json::from_str(text).unwrap_or(serde_json::Value::Null),
        Value::String(text, _) => text.to_string().into(),
        Value::Array(elements) => elements.iter().map(value).collect(),
        Value::Object(members) => members
            .iter()
            .map(|member| (member.key.to_string(), value(&member.value)))
            .collect::<serde_json::Map<_, _>>()
            .into(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn what_serde_json_reads_is_read(
        tokens in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(vec![
                    "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"b\":", "\"c\\n\"", "\\u0041", "\\ud83d\\ude00",
                    "\\ud800", "\\\\", "\\\"", "0", "1", "-", "-0", "1.5", "1e5", "E", "+", ".", "01", "true",
                    "false", "null", " ", "\n", "\t", "\r", "\u{0}", "é", "\u{a0}", "/", "1e400", "{\"x\":[", "]}",
                ]).prop_map(str::to_owned),
                "\\PC",
            ],
            0..10,
        ),
    ) {
        let text = tokens.concat();
        let document = super::document("a.json", &text);
        let mut problems = Problems::new();
        let json = read(&document, &mut problems);
        let problems = problems.into_sorted();
        let peer: Result<serde_json::Value, _> = serde_json::from_str(document.text());
        match (&json, &peer) {
            (Some(json), Ok(peer)) if problems.is_empty() => prop_assert_eq!(&value(json), peer),
            // A repeated key.
            (Some(_), Ok(_)) => prop_assert!(problems.iter().all(|problem| problem.code == "repeated-key")),
            (Some(_), Err(error)) => prop_assert!(error.to_string().contains("out of range"), "{text:?} {error}"),
            (None, _) => prop_assert!(peer.is_err(), "{text:?}"),
        }
        for problem in &problems {
            let marked = document.text().get(problem.span.range());
            prop_assert!(marked.is_some(), "{:?}", problem);
        }
    }
}
