//! Nasty texts, and what becomes of them.

use super::lines;
use proptest::prelude::*;
use pulldown_cmark::{BrokenLink, CodeBlockKind, Event, Options, Parser, Tag};

/// What rustdoc would complain about.
fn complaint(lines: &[String]) -> Option<String> {
    for line in lines {
        let bare = line.is_empty() || (line.starts_with(' ') && !line.trim().is_empty());
        if !bare || line.chars().any(super::is_unprintable) || line.ends_with(' ') {
            return Some(format!("line {line:?}"));
        }
    }
    let text: Vec<&str> = lines
        .iter()
        .map(|line| line.get(1..).unwrap_or(""))
        .collect();
    let text = text.join("\n");
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_SMART_PUNCTUATION;
    let mut broken = None;
    let callback = |link: BrokenLink<'_>| {
        broken = Some(format!("broken link {:?}", link.reference));
        None
    };
    let mut found = None;
    let (mut in_link, mut in_code) = (0, 0);
    for event in Parser::new_with_broken_link_callback(&text, options, Some(callback)) {
        let problem = match &event {
            Event::Html(html) | Event::InlineHtml(html) => Some(format!("html {html:?}")),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => Some("indented".to_owned()),
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                in_code += 1;
                let plain = !info.is_empty() && !info.contains(|c: char| !c.is_alphanumeric());
                let known = info.as_ref() == "text" || super::LANGUAGES.contains(&info.as_ref());
                (!plain || !known).then(|| format!("code {info:?}"))
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                in_link += 1;
                (!dest_url.starts_with("http")).then(|| format!("link {dest_url:?}"))
            }
            Event::Start(Tag::Image { .. }) => Some("image".to_owned()),
            Event::Start(Tag::FootnoteDefinition(_) | Tag::Table(_) | Tag::BlockQuote(_)) => {
                Some(format!("{event:?}"))
            }
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => Some(format!("{event:?}")),
            Event::Text(text) if in_link + in_code == 0 => {
                // Rustdoc's own pattern asks for a dot in the host.
                let bare =
                    text.split("://")
                        .zip(text.split("://").skip(1))
                        .any(|(scheme, host)| {
                            (scheme.ends_with("http") || scheme.ends_with("https"))
                                && host.starts_with(|c: char| c.is_ascii_alphanumeric())
                        });
                bare.then(|| format!("bare address {text:?}"))
            }
            _ => None,
        };
        match event {
            Event::End(pulldown_cmark::TagEnd::Link) => in_link -= 1,
            Event::End(pulldown_cmark::TagEnd::CodeBlock) => in_code -= 1,
            _ => {}
        }
        found = found.or(problem);
    }
    found.or(broken)
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let lines = lines(text, "The fallback.");
    let shown: Vec<&str> = lines
        .iter()
        .map(|line| line.get(1..).unwrap_or(""))
        .collect();
    assert_eq!(shown.join("\n"), expected, "{text:?}");
    assert_eq!(complaint(&lines), None, "{text:?}");
}

#[test]
fn nasty_texts() {
    for (text, expected) in [
        ("", "The fallback."),
        (" \n\t\u{200f}\n", "The fallback."),
        (
            "Plain *text* with **marks** and `code`.",
            "Plain *text* with **marks** and `code`.",
        ),
        ("    indented", "indented"),
        ("\tindented\n\n\tagain", "indented\n\nagain"),
        ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"),
        ("a\n\n\n\nb\n\n", "a\n\nb"),
        ("```\n```\u{a0}\n \u{a0}\n", "```text\n```\u{a0}\n\n\n```"),
        ("```\nlet x;\n```", "```text\nlet x;\n```"),
        ("```rust\nlet x;\n```", "```text\nlet x;\n```"),
        ("```no_run,ignore\nx\n```", "```text\nx\n```"),
        ("```JSON\n{\t}\n```\nend", "```json\n{    }\n```\nend"),
        ("~~~\nunclosed", "~~~text\nunclosed\n~~~"),
        ("````\n```\n<b>\n````", "````text\n```\n<b>\n````"),
        ("```inline``` code", "```inline``` code"),
        (
            "see https://example.com/a_b.",
            "see <https://example.com/a_b>.",
        ),
        ("(http://example.com)", "(<http://example.com>)"),
        ("<https://example.com>", "<https://example.com>"),
        ("`https://example.com`", "`https://example.com`"),
        ("xhttp://a.com", "x<http://a.com>"),
        (r"\http://a.com", r"\\<http://a.com>"),
        ("[a](https://example.com) b", "[a](https://example.com) b"),
        (
            "[a](https://example.com \"title\")",
            "[a](https://example.com)",
        ),
        (
            "[http://a.com](http://b.com)",
            "[http://a.com](http://b.com)",
        ),
        ("[Address](Address.md)", "Address"),
        ("[`Address`](#address) it", "`Address` it"),
        ("[x](javascript:alert)", "x"),
        (
            "![logo](https://example.com/x.png)",
            r"\![logo](https://example.com/x.png)",
        ),
        ("[ ~~~](x)", r"\~~~"),
        ("[- a](x)\nb", "- a\n  b"),
        ("- [> a](x)", r"- \> a"),
        ("[--|--](x)", r"\--|--"),
        ("[Vec] and [a][b]", r"\[Vec] and \[a]\[b]"),
        ("[^1] and [ ] and [x]: y", r"\[^1] and \[ ] and \[x]: y"),
        ("- [ ] task", r"- \[ ] task"),
        ("[[Back]](x)", r"\[\[Back]](x)"),
        ("[a](b(c))", r"\[a](b(c))"),
        (
            "Vec<String> & <b>x</b> <!-- c",
            r"Vec\<String> & \<b>x\</b> \<!-- c",
        ),
        (r"\<b> \[x] \` \d \", r"\<b> \[x] \` \\d \\"),
        ("a ` b", r"a \` b"),
        ("``` a", "```text\n```"),
        ("a `` b ` c", r"a \`\` b \` c"),
        ("`a [b` c](d)", r"`a [b` c](d)"),
        ("> quote", r"\> quote"),
        ("- a\nb\n- c", "- a\n  b\n- c"),
        ("10. a\nb\n\nc", "10. a\n    b\n\nc"),
        ("- a\n    - b", "- a\n- b"),
        (
            "- - a\n-     code\n- > q\n- 1. x",
            "- \\- a\n- code\n- \\> q\n- 1\\. x",
        ),
        ("- ~~~\n- ```rust", "- \\~~~\n- \\`\\`\\`rust"),
        ("-\n1.\n*", "\\-\n1\\.\n\\*"),
        ("a | b\n--|--\n`x | y`", "a | b\n\\--|--\n`x | y`"),
        ("| a |\n|:-:|", "| a |\n\\|:-:|"),
        ("# Head\n## Two", "# Head\n## Two"),
        ("a\u{202e}b\u{0}c\u{1b}[0m", r"abc\[0m"),
        ("a*/ b /// c", "a*/ b /// c"),
        ("&lt;b&gt; &#91;x]", "&lt;b&gt; &#91;x]"),
        ("größe — 日本語 😀", "größe — 日本語 😀"),
        ("trailing  \nblanks\\", "trailing\nblanks\\\\"),
    ] {
        check(text, expected);
    }
}

#[test]
fn fallbacks_are_sanitized_too() {
    assert_eq!(lines("", "The `a<b` [x]."), [r" The `a<b` \[x]."]);
    assert!(lines("", "").is_empty());
}

#[test]
fn hostile_texts_take_linear_time() {
    for unit in [
        "`",
        "[",
        "[a](",
        "\\",
        "<",
        "- ",
        "> ",
        "h",
        "http://",
        "` ``",
        "![",
        "\n",
        "```\n",
        "<http://a",
    ] {
        lines(&unit.repeat(1_000_000 / unit.len()), "");
    }
    let runs: String = (1..1_400).map(|length| "`".repeat(length) + " ").collect();
    lines(&runs, "");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn no_text_upsets_rustdoc(
        words in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(vec![
                    "`", "``", "```", "~~~", "[", "]", "(", ")", "](", "<", ">", "!", "\\", "*", "_",
                    "#", "-", "+", "1.", "|", ":", "&lt;", "&#91;", " ", "  ", "    ", "\t", "\n", "\n\n",
                    "\r", "http://a.bc", "https://x.y/z", "http", "rust", "text", "a", "b", "=", "---",
                    "--|--", "[^a]", "[a]:", "[x](http://a.b)", "[x](y)", "<b>", "</b>", "<!--", "<a href",
                    "{", "}", "$", "~", "\u{a0}", "\u{3000}", "é", "\u{202e}", "/", "?", "*/", "//",
                ]).prop_map(str::to_owned),
                "\\PC{0,3}",
            ],
            0..24,
        ),
    ) {
        let text = words.concat();
        let lines = lines(&text, "x");
        prop_assert_eq!(complaint(&lines), None, "{:?} -> {:#?}", text, lines);
        prop_assert!(!lines.is_empty());
    }
}
