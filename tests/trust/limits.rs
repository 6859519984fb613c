//! Inputs of any size end, in time that grows as they do, with a model or with
//! a clear error.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::{Problems, render};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::limits;
use modeldoc_codegen::options::{Item, Options};
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Generated, Source};
use proc_macro2::{TokenStream, TokenTree};

/// A document that grows with a number.
struct Growing {
    name: &'static str,
    file: &'static str,
    make: fn(usize) -> String,
}

const HEADER: &str = "| Name | Type | Description | Notes |\n| - | - | - | - |\n";

fn repeat(count: usize, line: impl Fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

/// A page with one row.
fn row(row: &str) -> String {
    format!("# Model\n\n{HEADER}| {row} |\n")
}

fn schemas(schemas: &str) -> String {
    format!("{{\"components\":{{\"schemas\":{{{schemas}}}}}}}")
}

/// `a,b,c` of what `each` makes.
fn list(count: usize, each: impl Fn(usize) -> String) -> String {
    (0..count).map(each).collect::<Vec<_>>().join(",")
}

macro_rules! growing {
    ($($name:literal $file:literal $make:expr;)*) => {
        &[$(Growing { name: $name, file: $file, make: $make }),*]
    };
}

const GROWING: &[Growing] = growing! {
    "rows" "a.md" |n| format!("# Model\n\n{HEADER}{}", repeat(n, |i| format!("| a{i} | string | d | |\n")));
    "wrong rows" "a.md" |n| format!("# Model\n\n{HEADER}{}", repeat(n, |i| format!("| a{i} | strng | d | [optinal] |\n")));
    "rows of one name" "a.md" |n| format!("# Model\n\n{HEADER}{}", repeat(n, |_| "| a | string | d | |\n".to_owned()));
    "rows of colliding names" "a.md" |n| format!("# Model\n\n{HEADER}{}", repeat(n, |i| format!("| {} | string | d | |\n", "_".repeat(i % 50) + "a" + &"-".repeat(i / 50 % 50))));
    "empty rows" "a.md" |n| format!("# Model\n\n{HEADER}{}", "||||\n".repeat(n));
    "cells of a row" "a.md" |n| row(&"a | ".repeat(n));
    "columns" "a.md" |n| format!("# M\n\n|{}\n|{}\n|{}\n", "Name|Type|".repeat(n), "-|-|".repeat(n), "a|b|".repeat(n));
    "other columns" "a.md" |n| format!("# M\n\n|Name|Type|{}\n|-|-|{}\n{}", "X|".repeat(n), "-|".repeat(n), format!("|a|string|{}\n", "b|".repeat(n)).repeat(3));
    "a name" "a.md" |n| row(&format!("{} | string | d |", "a".repeat(n)));
    "a name of capitals" "a.md" |n| row(&format!("{} | string | d |", "A1".repeat(n)));
    "a name of digits" "a.md" |n| row(&format!("{}A | string | d |", "1".repeat(n)));
    "a name of signs" "a.md" |n| row(&format!("{} | string | d |", "+~😀".repeat(n)));
    "a name of marks" "a.md" |n| row(&format!("a{} | string | d |", "\u{301}".repeat(n)));
    "a type" "a.md" |n| row(&format!("a | {} | d |", "x".repeat(n)));
    "brackets in a type" "a.md" |n| row(&format!("a | {} | d |", "[".repeat(n)));
    "closed brackets in a type" "a.md" |n| row(&format!("a | {}string{} | d |", "[".repeat(n), "]".repeat(n)));
    "angles in a type" "a.md" |n| row(&format!("a | {}string{} | d |", "array<".repeat(n), ">".repeat(n)));
    "parentheses in a type" "a.md" |n| row(&format!("a | {} | d |", "(".repeat(n)));
    "parentheses behind a type" "a.md" |n| row(&format!("a | string {} | d |", "(a ".repeat(n)));
    "closed parentheses behind a type" "a.md" |n| row(&format!("a | string {} | d |", "(a) ".repeat(n)));
    "braces in a type" "a.md" |n| row(&format!("a | {} | d |", "{string:".repeat(n)));
    "suffixes of a type" "a.md" |n| row(&format!("a | string{} | d |", "[]".repeat(n)));
    "prefixes of a type" "a.md" |n| row(&format!("a | {}string | d |", "[]".repeat(n)));
    "questions in a type" "a.md" |n| row(&format!("a | {}string | d |", "?".repeat(n)));
    "stars in a type" "a.md" |n| row(&format!("a | {}string | d |", "*".repeat(n)));
    "a union" "a.md" |n| row(&format!("a | {} string | d |", "int64 \\| ".repeat(n)));
    "a union of models" "a.md" |n| row(&format!("a | {} string | d |", repeat(n, |i| format!("A{i} \\| "))));
    "a union of texts" "a.md" |n| row(&format!("a | {} \"x\" | d |", repeat(n, |i| format!("\"{i}\" \\| "))));
    "words in a type" "a.md" |n| row(&format!("a | array {} | d |", "of array ".repeat(n)));
    "alternatives in a type" "a.md" |n| row(&format!("a | string {} | d |", "or array of string ".repeat(n)));
    "commas in a type" "a.md" |n| row(&format!("a | {} string | d |", "string, ".repeat(n)));
    "links in a type" "a.md" |n| row(&format!("a | {} | d |", "[a](b) ".repeat(n)));
    "nested links in a type" "a.md" |n| row(&format!("a | {}x{} | d |", "[".repeat(n), "](b)".repeat(n)));
    "references in a type" "a.md" |n| row(&format!("a | {} | d |", "[a][b]".repeat(n)));
    "nested references in a type" "a.md" |n| row(&format!("a | {}x{} | d |", "[".repeat(n), "][b]".repeat(n)));
    "quotes in a type" "a.md" |n| row(&format!("a | {} | d |", "\" ' ".repeat(n)));
    "entities in a type" "a.md" |n| row(&format!("a | {} | d |", "&lt;&#x60;".repeat(n)));
    "ticks in a type" "a.md" |n| row(&format!("a | {} | d |", "`` ` ".repeat(n)));
    "dots in a type" "a.md" |n| row(&format!("a | {} | d |", "a.b::c\\".repeat(n)));
    "notes" "a.md" |n| row(&format!("a | string | d | {}", "[optional] ".repeat(n)));
    "unknown notes" "a.md" |n| row(&format!("a | string | d | {}", "[optinal: x] ".repeat(n)));
    "open notes" "a.md" |n| row(&format!("a | string | d | {}", "[default to ".repeat(n)));
    "quotes in notes" "a.md" |n| row(&format!("a | string | d | {}", "[' ".repeat(n)));
    "patterns in notes" "a.md" |n| row(&format!("a | string | d | {}", "[Pattern: ] ] ".repeat(n)));
    "sentences in notes" "a.md" |n| row(&format!("a | string | d | {}", "defaults to value must ".repeat(n)));
    "values in notes" "a.md" |n| row(&format!("a | string | d | [Enum: [{}]]", list(n, |i| format!("v{i}"))));
    "one value in notes" "a.md" |n| row(&format!("a | string | d | [Enum: [{}]]", list(n, |_| "v".to_owned())));
    "a default" "a.md" |n| row(&format!("a | string | d | [default to {}]", "x".repeat(n)));
    "a description" "a.md" |n| row(&format!("a | string | {} |", "word ".repeat(n)));
    "a description of links" "a.md" |n| row(&format!("a | string | {} |", "[a](https://b) [".repeat(n)));
    "a description of ticks" "a.md" |n| row(&format!("a | string | {} |", (1..n / 64 + 2).map(|i| "`".repeat(i % 128) + " ").collect::<String>()));
    "a description of angles" "a.md" |n| row(&format!("a | string | {} |", "<https:// &lt;".repeat(n)));
    "a description of entities" "a.md" |n| row(&format!("a | string | {} |", "&hellip;&nvlt;&x".repeat(n)));
    "a description of one name" "a.md" |n| row(&format!("a | string | &{}; |", "x".repeat(n)));
    "a description of pipes" "a.md" |n| format!("# Model\n\n## Properties\n\nName | Type | Description | Notes\n------------ | ------------- | ------------- | -------------\n**a** | **string** | {} | [optional]\n", "a | [x] ".repeat(n));
    "headings" "a.md" |n| "# A\n\n".repeat(n);
    "headings of one letter" "a.md" |n| repeat(n, |i| format!("{} A\n\n", "#".repeat(i % 6 + 1)));
    "a heading" "a.md" |n| format!("# {}\n\n{HEADER}| a | string | | |\n", "a [b](c) <a name=\"x\"></a> ".repeat(n));
    "anchors in a heading" "a.md" |n| format!("# {}A\n\n{HEADER}| a | string | | |\n", "<a name=\"x\"></a>".repeat(n));
    "attributes of an anchor" "a.md" |n| format!("# <a {}>A\n\n{HEADER}| a | string | | |\n", "b=c ".repeat(n));
    "open anchors" "a.md" |n| format!("# {}A\n\n{HEADER}| a | string | | |\n", "<a ".repeat(n));
    "anchors" "a.md" |n| format!("{}# A\n\n{HEADER}| a | string | | |\n", repeat(n, |i| format!("<a name=\"x{i}\"></a>\n\n")));
    "a summary" "a.md" |n| format!("# A\n\n{}\n\n{HEADER}| a | string | | |\n", "text\n".repeat(n));
    "paragraphs" "a.md" |n| format!("# A\n\n{}\n\n{HEADER}| a | string | | |\n", "text\n\n".repeat(n));
    "fences" "a.md" |n| format!("# A\n\n{HEADER}| a | string | | |\n\n{}", "```json\n{\"a\":\"b\"}\n```\n\n".repeat(n));
    "fences of an unknown model" "a.md" |n| format!("{}\n{}", repeat(n, |i| format!("# A{i}\n\n{HEADER}| a{i} | string | | |\n\n")), "```json\n{\"z\":\"b\"}\n```\n\n".repeat(n));
    "open fences" "a.md" |n| format!("# A\n\n{HEADER}| a | string | | |\n\n{}", "~~~\n```\n".repeat(n));
    "comments" "a.md" |n| format!("{}# A\n\n{HEADER}| a | string | | |\n", "<!--\n".repeat(n));
    "items" "a.md" |n| format!("# A\n\n## Enum\n\n{}", repeat(n, |i| format!("* `A{i}` (value: `\"a{i}\"`)\n\n")));
    "items of one value" "a.md" |n| format!("# A\n\n## Enum\n\n{}", "* `A` (value: `\"a\"`)\n\n".repeat(n));
    "values of a table" "a.md" |n| format!("# A\n\n## Enum Variants\n\n| Name | Value |\n|---- | -----|\n{}", repeat(n, |i| format!("| A{i} | a{i} |\n")));
    "pages of one model" "a.md" |n| repeat(n, |_| format!("# A\n\n{HEADER}| a | string | | |\n\n"));
    "models" "a.md" |n| repeat(n, |i| format!("# A{i}\n\n{HEADER}| a | string | | |\n\n"));
    "models in a circle" "a.md" |n| repeat(n, |i| format!("# A{i}\n\n{HEADER}| a | [A{next}](#a{next}) | | [optional] |\n\n", next = (i + 1) % n));
    "models in a row" "a.md" |n| repeat(n, |i| format!("# A{i}\n\n{HEADER}| a | [A{next}](#a{next}) | | |\n| b | string | | |\n\n", next = (i + 1).min(n - 1)));
    "models twice in a row" "a.md" |n| format!("{}# A{n}\n\n{HEADER}| a | string | | |\n", repeat(n, |i| format!("# A{i}\n\n{HEADER}| a | [A{next}](#a{next}) | | |\n| b | [A{next}](#a{next}) | | |\n\n", next = i + 1)));
    "unknown references" "a.md" |n| repeat(n, |i| format!("# A{i}\n\n{HEADER}| a | [Bcdefgh{i}](Bcdefgh{i}.md) | | |\n\n"));
    "enums of one name" "a.md" |n| repeat(n, |i| format!("# A{i}\n\n{HEADER}| a | \"x\" \\| \"y\" | | |\n\n"));
    "inner enums that collide" "a.md" |n| repeat(n, |i| format!("# {}A{}\n\n{HEADER}| {}a | \"x\" \\| \"y\" | | |\n\n", if i == 0 { "" } else { "B" }, i, "_".repeat(i % 9)));
    "nested rows" "a.md" |n| format!("# A\n\n{HEADER}{}", repeat(n, |i| format!("| {} | object | | |\n", "a.".repeat(i % 40) + "b")));
    "deeper rows" "a.md" |n| format!("# A\n\n{HEADER}{}", repeat(n.isqrt(), |i| format!("| {} | object | | |\n", "a.".repeat(i) + "b")));
    "brackets" "a.json" |n| "[".repeat(n);
    "nested objects" "a.json" |n| format!("{}1{}", "{\"a\":".repeat(n), "}".repeat(n));
    "tables" "a.json" |n| format!("[{}]", list(n, |i| format!("{{\"name\":\"A{i}\",\"properties\":[]}}")));
    "properties of a table" "a.json" |n| format!("{{\"name\":\"A\",\"properties\":[{}]}}", list(n, |i| format!("{{\"name\":\"a{i}\",\"type\":\"string\"}}")));
    "keys of a property" "a.json" |n| format!("{{\"name\":\"A\",\"properties\":[{{\"name\":\"a\",\"type\":\"string\",{}}}]}}", list(n, |i| format!("\"k{i}\":1")));
    "keys that come twice" "a.json" |n| format!("{{{}}}", list(n, |_| "\"k\":1".to_owned()));
    "values" "a.json" |n| format!("{{\"name\":\"A\",\"values\":[{}]}}", list(n, |i| format!("\"v{i}\"")));
    "values that collide" "a.json" |n| format!("{{\"name\":\"A\",\"values\":[{}]}}", list(n, |i| format!("\"v{}{}\"", "-".repeat(i % 97), "_".repeat(i / 97 % 97))));
    "escapes" "a.json" |n| format!("{{\"name\":\"A\",\"description\":\"{}\",\"properties\":[]}}", "\\u0041\\n".repeat(n));
    "schema properties" "a.json" |n| schemas(&format!("\"A\":{{\"type\":\"object\",\"properties\":{{{}}}}}", list(n, |i| format!("\"a{i}\":{{\"type\":\"string\"}}"))));
    "schemas" "a.json" |n| schemas(&list(n, |i| format!("\"A{i}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"type\":\"string\"}}}}}}")));
    "schemas in a circle" "a.json" |n| schemas(&list(n, |i| format!("\"A{i}\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"$ref\":\"#/components/schemas/A{}\"}}}}}}", (i + 1) % n)));
    "schemas that are each other" "a.json" |n| schemas(&list(n, |i| format!("\"A{i}\":{{\"$ref\":\"#/components/schemas/A{}\"}}", (i + 1) % n)));
    "schemas that are the next" "a.json" |n| schemas(&list(n, |i| if i + 1 == n { format!("\"A{i}\":{{\"type\":\"string\"}}") } else { format!("\"A{i}\":{{\"$ref\":\"#/components/schemas/A{}\"}}", i + 1) }));
    "lists that hold the next" "a.json" |n| schemas(&list(n, |i| if i + 1 == n { format!("\"A{i}\":{{\"type\":\"string\"}}") } else { format!("\"A{i}\":{{\"type\":\"array\",\"items\":{{\"$ref\":\"#/components/schemas/A{}\"}}}}", i + 1) }));
    "schemas that extend the next" "a.json" |n| schemas(&list(n, |i| format!("\"A{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/A{}\"}}],\"properties\":{{\"a{i}\":{{\"type\":\"string\"}}}}}}", (i + 1).min(n - 1))));
    "schemas that extend one" "a.json" |n| schemas(&format!("\"Base\":{{\"type\":\"object\",\"properties\":{{{}}}}},{}", list(n, |i| format!("\"a{i}\":{{\"type\":\"string\"}}")), list(n, |i| format!("\"A{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/Base\"}}],\"properties\":{{\"own\":{{\"type\":\"string\"}}}}}}"))));
    "parts" "a.json" |n| schemas(&format!("\"A\":{{\"allOf\":[{}]}}", list(n, |_| "{\"properties\":{\"a\":{\"type\":\"string\"}}}".to_owned())));
    "parts with enums" "a.json" |n| schemas(&format!("\"A\":{{\"allOf\":[{{\"enum\":[{values}]}},{{\"enum\":[{values}]}}]}}", values = list(n, |i| format!("\"v{i}\""))));
    "parts with one description" "a.json" |n| schemas(&format!("\"B\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"type\":\"string\",\"description\":\"{}\"}}}}}},{}", "x".repeat(n), list(n / 50, |i| format!("\"A{i}\":{{\"allOf\":[{{\"$ref\":\"#/components/schemas/B\"}}],\"properties\":{{\"own\":{{\"type\":\"string\"}}}}}}"))));
    "dangling references" "a.json" |n| schemas(&list(n, |i| format!("\"A{i}\":{{\"$ref\":\"#/components/schemas/Bcdefg{i}\"}}")));
    "references elsewhere" "a.json" |n| format!("{{\"x\":{{{}}},{}", list(n, |i| format!("\"x{i}\":{{\"type\":\"string\"}}")), &schemas(&list(n, |i| format!("\"A{i}\":{{\"$ref\":\"#/x/x{i}\"}}")))[1..]);
    "anchors of schemas" "a.json" |n| schemas(&list(n, |i| format!("\"A{i}\":{{\"$anchor\":\"x{i}\",\"properties\":{{\"a\":{{\"$ref\":\"#x{}\"}}}}}}", i / 2)));
    "alternatives" "a.json" |n| schemas(&format!("\"A\":{{\"oneOf\":[{}]}}", list(n, |i| format!("{{\"type\":\"object\",\"properties\":{{\"a{i}\":{{\"type\":\"string\"}}}}}}"))));
    "alternatives of one type" "a.json" |n| schemas(&format!("\"A\":{{\"oneOf\":[{}]}}", list(n, |_| "{\"type\":\"string\"}".to_owned())));
    "alternatives that are models" "a.json" |n| schemas(&format!("\"U\":{{\"oneOf\":[{}],\"discriminator\":{{\"propertyName\":\"k\"}}}},{}", list(n, |i| format!("{{\"$ref\":\"#/components/schemas/A{i}\"}}")), list(n, |i| format!("\"A{i}\":{{\"type\":\"object\",\"properties\":{{\"k\":{{\"type\":\"string\"}}}}}}"))));
    "a mapping" "a.json" |n| schemas(&format!("\"U\":{{\"oneOf\":[{{\"$ref\":\"#/components/schemas/A\"}},{{\"$ref\":\"#/components/schemas/B\"}}],\"discriminator\":{{\"propertyName\":\"k\",\"mapping\":{{{}}}}}}},\"A\":{{\"properties\":{{}}}},\"B\":{{\"properties\":{{}}}}", list(n, |i| format!("\"m{i}\":\"A\""))));
    "required names" "a.json" |n| schemas(&format!("\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"type\":\"string\"}}}},\"required\":[{}]}}", list(n, |i| format!("\"r{i}\""))));
    "required properties" "a.json" |n| schemas(&format!("\"A\":{{\"type\":\"object\",\"properties\":{{{}}},\"required\":[{}]}}", list(n, |i| format!("\"r{i}\":{{\"type\":\"string\"}}")), list(n, |i| format!("\"r{i}\""))));
    "nested schemas" "a.json" |n| { let depth = 20; schemas(&list(n / depth + 1, |i| format!("\"A{i}\":{}{{\"type\":\"string\"}}{}", "{\"type\":\"object\",\"properties\":{\"a\":".repeat(depth), "}}".repeat(depth)))) };
    "inner schemas of one name" "a.json" |n| schemas(&format!("\"A\":{{\"type\":\"object\",\"properties\":{{{}}}}}", list(n, |i| format!("\"{}a\":{{\"type\":\"object\",\"title\":\"T\",\"properties\":{{}}}}", "_".repeat(i % 300)))));
    "conditions" "a.json" |n| schemas(&format!("\"A\":{{\"type\":\"object\",\"if\":{{}},\"then\":{{\"properties\":{{{}}}}}}}", list(n, |i| format!("\"r{i}\":{{\"type\":\"string\"}}"))));
};

fn generate(file: &str, text: &str, one: bool) -> (Generated, Document) {
    let options = Options {
        page_examples: true,
        ..Options::default()
    };
    let mut problems = Problems::new();
    let document = Document::new(0, file, text.as_bytes().to_vec(), &mut problems);
    let sources = [Source::named(document, file)];
    let generated = if one {
        let user = UserTokens::public("Model");
        modeldoc_codegen::model(&sources, &Item::new("Model"), &options, &user, problems)
    } else {
        modeldoc_codegen::models(&sources, &[], &options, &UserTokens::default(), problems)
    };
    let [source] = sources;
    (generated, source.document)
}

/// Generates: how long that takes, and what the macros show of the problems.
fn measure(growing: &Growing, size: usize, one: bool) -> (Duration, String) {
    let text = (growing.make)(size);
    let start = Instant::now();
    let (generated, document) = generate(growing.file, &text, one);
    let mut said = String::new();
    for problem in generated.problems.iter().take(20) {
        let shown = render(problem, &document);
        let _ = writeln!(said, "{}", shown.lines().next().unwrap_or_default());
    }
    (start.elapsed(), said)
}

/// Whatever grows without end is read, and is answered. Sizes are such that
/// work which grows as their square does would be noticed by anybody who waits.
#[test]
fn all_that_grows_ends() {
    for growing in GROWING {
        println!("{}", growing.name);
        for one in [false, true] {
            let (_, said) = measure(growing, 1500, one);
            assert!(said.lines().count() <= 20, "{}", growing.name);
        }
    }
}

/// Inputs twice as large take twice the time: four times would be a square.
/// Machines are busy with other things, so the best of several runs counts, and
/// what takes no time at all is not compared.
#[test]
#[ignore = "measures time, which is for a person on a quiet machine"]
fn time_grows_as_inputs_do() {
    const SMALL: usize = 4000;
    const UNMEASURED: Duration = Duration::from_millis(60);
    let mut worst = Vec::new();
    for growing in GROWING {
        for one in [false, true] {
            let mut ratio = f64::MAX;
            for _ in 0..4 {
                let (large, _) = measure(growing, 2 * SMALL, one);
                if large < UNMEASURED {
                    ratio = 0.0;
                    break;
                }
                let (small, _) = measure(growing, SMALL, one);
                ratio = ratio.min(large.as_secs_f64() / small.as_secs_f64());
                if ratio < 2.6 {
                    break;
                }
            }
            if ratio >= 3.2 {
                worst.push(format!("{}: {ratio:.1} times as long", growing.name));
            }
        }
    }
    assert!(worst.is_empty(), "{worst:#?}");
}

/// What nests is read by functions that call themselves: whatever is deeper
/// than they go is an error, and never the end of the compiler.
#[test]
fn nothing_overflows_the_stack() {
    const DEEP: usize = 100_000;
    let nests = [
        "bracket",
        "angles",
        "parenthes",
        "braces",
        "fixes",
        "questions",
        "nested",
        "words",
        "deeper",
        "hold the next",
        "are each other",
        "are the next",
    ];
    let mut count = 0;
    for growing in GROWING {
        if nests.iter().any(|word| growing.name.contains(word)) {
            count += 1;
            let (_, said) = measure(growing, DEEP, false);
            assert!(said.lines().count() <= 20, "{}", growing.name);
        }
    }
    assert!(count > 15, "{count} documents that nest");
}

/// A million of one thing is read, or refused at its place.
#[test]
fn a_million_is_a_model_or_an_error() {
    const MILLION: usize = 1_000_000;
    let ends = |name: &str, file: &str, text: String| {
        let start = Instant::now();
        let (generated, document) = generate(file, &text, false);
        let emitted = generated.models.len();
        let problems = generated.problems;
        assert!(emitted > 0 || !problems.is_empty(), "{name}: nothing");
        assert!(problems.len() <= 5, "{name}: {} problems", problems.len());
        let first = problems.first().map(|problem| render(problem, &document));
        let first = first.as_deref().unwrap_or("a model");
        let first: String = first.lines().next().unwrap_or_default().into();
        println!(
            "{name}, {} MB: {:?}, {emitted} models, {} problems, {first}",
            text.len() / 1_000_000,
            start.elapsed(),
            problems.len()
        );
    };
    let rows = repeat(MILLION, |i| format!("| a{i} | string | d | |\n"));
    ends("rows", "a.md", format!("# Model\n\n{HEADER}{rows}"));
    ends(
        "headings",
        "a.md",
        repeat(MILLION, |i| format!("# A{i}\n\n")),
    );
    ends("headings of one name", "a.md", "## A\n\n".repeat(MILLION));
    ends(
        "brackets",
        "a.md",
        row(&format!("a | {} | d |", "[".repeat(MILLION))),
    );
    ends(
        "values",
        "a.json",
        format!(
            "{{\"name\":\"A\",\"values\":[{}]}}",
            list(MILLION, |i| format!("\"v{i}\""))
        ),
    );
    ends("nested arrays", "a.json", "[".repeat(MILLION));
    let properties = list(MILLION, |i| format!("\"a{i}\":{{\"type\":\"string\"}}"));
    ends(
        "properties",
        "a.json",
        schemas(&format!("\"A\":{{\"properties\":{{{properties}}}}}")),
    );
    // Ten megabytes of a cell, in each column, and fifty of a page.
    let cell = "word ".repeat(2 * MILLION);
    let letters = "x".repeat(10 * MILLION);
    ends("a name", "a.md", row(&format!("{letters} | string | d |")));
    ends("a type", "a.md", row(&format!("a | {cell} | d |")));
    ends(
        "a type of one word",
        "a.md",
        row(&format!("a | {letters} | d |")),
    );
    ends(
        "a description",
        "a.md",
        row(&format!("a | string | {cell} |")),
    );
    ends("a note", "a.md", row(&format!("a | string | d | {cell}")));
    ends(
        "a note in brackets",
        "a.md",
        row(&format!("a | string | d | [default to {letters}]")),
    );
    let text = "Some text that says nothing.\n\n".repeat(50 * MILLION / 30);
    ends(
        "a page",
        "a.md",
        format!("# Model\n\n{text}\n{HEADER}| a | string | d | |\n"),
    );
}

/// Ten thousand models that refer to each other in a circle are ten thousand
/// models.
#[test]
fn circles_are_models() {
    let circle = |name: &str| GROWING.iter().find(|it| it.name == name).expect("a circle");
    for name in ["models in a circle", "schemas in a circle"] {
        let growing = circle(name);
        let (generated, _) = generate(growing.file, &(growing.make)(10_000), false);
        assert_eq!(generated.models.len(), 10_000);
        let code = generated.tokens().to_string().len();
        assert!(code < 100 << 20, "{code} bytes");
        assert_eq!(generated.problems, []);
    }
}

/// How long tokens are as text, without a blank between them.
fn length(tokens: TokenStream) -> usize {
    let trees = tokens.into_iter().map(|tree| match tree {
        TokenTree::Group(group) => 2 + length(group.stream()),
        TokenTree::Punct(_) => 1,
        word => word.to_string().len(),
    });
    trees.sum()
}

#[track_caller]
fn limited(file: &str, text: &str, code: &str, expected: &Expect) {
    let (generated, document) = generate(file, text, false);
    let problems = generated.problems.iter();
    let mut said: Vec<String> = problems
        .filter(|problem| problem.code == code)
        .map(|problem| render(problem, &document))
        .collect();
    assert_eq!(said.len(), 1, "{said:?}");
    expected.assert_eq(&said.remove(0));
    let models = generated.models.iter();
    let bytes: usize = models.map(|model| length(model.clone())).sum();
    assert!(bytes <= limits::MAX_EMITTED, "{bytes} bytes");
}

#[test]
fn what_is_too_much_is_an_error_at_its_place() {
    let rows = repeat(5000, |i| format!("| a{i} | string | d | [optional] |\n"));
    limited(
        "a.md",
        &format!("# Model\n\n{HEADER}{rows}"),
        "too-many-members",
        &expect![[r"
            `Model` has 5000 properties
                --> a.md:4101:1
                 |
            4101 | | a4096 | string | d | [optional] |
                 | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ at most 4096 of them can be read
                 |
                 = help: split it into several models"]],
    );
    limited(
        "a.json",
        &format!(
            "{{\"name\":\"Size\",\n\"values\":[{}]}}",
            list(10_001, |i| format!("\"v{i}\""))
        ),
        "too-many-members",
        &expect![[r#"
            `Size` has 10001 values
             --> a.json:1:1
              |
            1 | {"name":"Size",
              | ^ at most 10000 of them can be read
              |
              = help: split it into several models"#]],
    );
    let alternatives = list(2001, |i| {
        format!("{{ \"title\": \"A{i}\",\n\"properties\": {{}} }}")
    });
    limited(
        "a.json",
        &schemas(&format!("\"A\": {{ \"oneOf\": [\n{alternatives}\n] }}")),
        "too-many-members",
        &expect![[r#"
            `A` has 2001 alternatives
                --> a.json:2002:20
                 |
            2002 | "properties": {} },{ "title": "A2000",
                 |                    ^^^^^^^^^^^^^^^^^^^ at most 2000 of them can be read
                 |
                 = help: split it into several models"#]],
    );
    let models = list(30_001, |i| {
        format!("\n\"A{i}\": {{ \"type\": \"string\" }}")
    });
    limited(
        "a.json",
        &schemas(&models),
        "too-many-models",
        &expect![[r#"
            the documents declare 30001 models
                 --> a.json:30002:2
                  |
            30002 | "A30000": { "type": "string" }}}}
                  |  ^^^^^^ at most 30000 of them can be read at once
                  |
                  = help: read fewer documents, or name a part of one behind its path"#]],
    );
}

/// Few schemas that take in much of each other.
#[test]
fn what_multiplies_is_an_error_at_its_place() {
    let base = list(2000, |i| format!("\"a{i}\": {{ \"type\": \"string\" }}"));
    let extend = list(1200, |i| {
        format!(
            "\n\"A{i}\": {{ \"allOf\": [{{ \"$ref\": \"#/components/schemas/Base\" }}], \"properties\": {{ \"b\": {{}} }} }}"
        )
    });
    limited(
        "a.json",
        &schemas(&format!(
            "\"Base\": {{ \"properties\": {{ {base} }} }}, {extend}"
        )),
        "too-many-parts",
        &expect![[r#"
            the schemas take in more than 2000000 parts of each other
             --> a.json:1:29694
              |
            1 | ...ng" },"a1024": { "type": "string" },"a1025": { "type": "string" },"a1026": { "type": "string"...
              |                                         ^^^^^ this part and what follows is left out
              |
              = help: let fewer schemas extend each other by `allOf`"#]],
    );
    let extend = list(300, |i| {
        format!(
            "\n\"A{i}\": {{ \"allOf\": [{{ \"$ref\": \"#/components/schemas/Base\" }}], \"properties\": {{ \"b\": {{}} }} }}"
        )
    });
    let text = "word ".repeat(200_000);
    limited(
        "a.json",
        &schemas(&format!(
            "\"Base\": {{ \"properties\": {{ \"a\": {{ \"description\": \"{text}\" }} }} }}, {extend}"
        )),
        "too-much-text",
        &expect![[r#"
            the schemas take over more than 256 MiB of descriptions from each other
             --> a.json:1:54
              |
            1 | {"components":{"schemas":{"Base": { "properties": { "a": { "description": "word word word word w...
              |                                                      ^ this description and those behind it are left out
              |
              = help: let fewer schemas extend each other by `allOf`"#]],
    );
}

/// A document of 64 MiB is read, one byte more is not.
#[test]
fn the_largest_document() {
    let mut page = format!("# Model\n\n{HEADER}| a | string | ");
    page.push_str(&"x".repeat((64 << 20) - page.len() - 5));
    page.push_str(" | |\n");
    let (generated, _) = generate("a.md", &page, false);
    assert_eq!(generated.problems, []);
    page.push(' ');
    let (generated, document) = generate("a.md", &page, false);
    let [problem] = generated.problems.as_slice() else {
        panic!("one problem: {}", generated.problems.len());
    };
    expect![[r"
        the document is larger than 64 MiB
         --> a.md:1:1
          = help: split it into smaller documents"]]
    .assert_eq(&render(problem, &document));
}

/// A page with a problem in every row says so once too often.
#[test]
fn problems_are_counted_where_nobody_reads_them() {
    let rows = repeat(30_000, |_| "| a b | strng | | |\n".to_owned());
    let (generated, document) = generate("a.md", &format!("# Model\n\n{HEADER}{rows}"), false);
    assert_eq!(generated.problems.len(), limits::MAX_PROBLEMS + 1);
    let said = generated.problems.iter();
    let said = said.filter(|problem| problem.code == "more-problems");
    let said: Vec<String> = said.map(|problem| render(problem, &document)).collect();
    expect![[r"
        there are 14096 more problems than the 20000 before
             --> a.md:20005:9
              |
        20005 | | a b | strng | | |
              |         ^^^^^"]]
    .assert_eq(&said.join("\n"));
}
