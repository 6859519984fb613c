//! Nothing of a page becomes code: pages that are made to get out of names,
//! literals, comments and attributes, and what would be if one did.

use modeldoc_codegen::options::Options;

use super::fuzz::{cell, code, document};

/// Texts that mean something where code, documentation or a terminal reads them.
const ATTACKS: &[&str] = &[
    // Out of a literal, a comment, an attribute, an item.
    r#"" )] pub fn evil() {} #[doc(""#,
    r#""]; fn evil() {} //"#,
    r##""# ; evil!() ; r#""##,
    r#"\" , evil() , \""#,
    r"\u{22}; evil(); \u{22}",
    "\\",
    "\\\\\" evil()",
    "*/ fn evil() {} /*",
    "\n fn evil() {} //",
    "\r\nfn evil() {} //",
    "\r fn evil() {} //",
    "\u{2028}fn evil() {}",
    "\u{85}fn evil() {}",
    "\u{b}\u{c}fn evil() {}",
    "\0evil()",
    "'a'; evil(); '",
    "'static",
    "b'x' c\"x\" br#\"x\"#",
    "{evil()}",
    "{0:?} {evil} {{}} {",
    "}}}} mod evil { fn evil() {}",
    ") -> evil::Evil { } fn f(",
    "; impl Drop for Evil { fn drop(&mut self) { evil() } }",
    "= evil(), x",
    "<evil::Evil as evil::Trait>::Type",
    "Vec<evil::Evil>",
    "Option<Box<dyn evil::Trait>>",
    "[u8; evil()]",
    "fn() -> !",
    "impl evil::Trait",
    "&'static mut evil",
    "*const evil",
    "::evil::Evil",
    "crate::evil::Evil",
    "super::super::evil",
    "$crate::evil",
    "r#evil",
    "self",
    "Self",
    "crate",
    "super",
    "_",
    "__rt",
    "__private",
    "given",
    "builder",
    "deserialize",
    "async",
    "unsafe",
    "macro_rules! evil { () => {} }",
    // Macros and attributes.
    r#"include!("/etc/passwd")"#,
    r#"include_str!("evil")"#,
    r#"env!("HOME")"#,
    "compile_error!(\"evil\")",
    "concat!(evil)",
    "#[cfg_attr(all(), path = \"evil.rs\")] mod evil;",
    "#![feature(evil)]",
    "#[no_mangle]",
    "#[doc = include_str!(\"evil\")]",
    "#[derive(evil::Evil)]",
    "#[serde(with = \"evil\")]",
    "#[test] fn evil() {}",
    "#[global_allocator] static EVIL: evil::Evil = evil::Evil;",
    // Documentation that runs or shows something.
    "```\nevil()\n```",
    "``` evil() ```",
    "```rust\nevil()",
    "~~~\nevil()\n~~~",
    "~~~should_panic,rust",
    "````compile_fail",
    "    evil();",
    "\tevil();",
    "- a\n\n      evil();",
    "> ```\n> evil()",
    "1. ```\n   evil()",
    "<script>evil()</script>",
    "<img src=x onerror=evil()>",
    "<details><summary>evil",
    "<pre><code class=\"language-rust\">evil()</code></pre>",
    "<!-- evil",
    "<?php evil() ?>",
    "<![CDATA[evil]]>",
    "&lt;script&gt;evil()&lt;/script&gt;",
    "&#60;script&#62;evil()",
    "&#96;&#96;&#96;&#10;evil()",
    "[evil](javascript:evil)",
    "[evil](data:text/html,evil)",
    "[evil](file:///etc/passwd)",
    "[evil](https://a.b \" onclick=evil \")",
    "[evil](<javascript:evil>)",
    "[evil](JaVaScRiPt:evil)",
    "[evil]\n\n[evil]: javascript:evil",
    "![evil](https://evil/x.png)",
    "[![evil](x)](y)",
    "<javascript:evil>",
    "<https://a.b/\"onclick=evil>",
    "[`evil::Evil`]",
    "[crate::evil]",
    "[^evil]: evil",
    "$evil$ \\(evil\\)",
    "@include evil",
    "{{#include /etc/passwd}}",
    // What looks like something else.
    "\u{202e}live\u{202c}",
    "\u{2066}live\u{2069}",
    "\u{200f}\u{200e}\u{61c}evil",
    "\u{feff}evil",
    "ev\u{200b}il",
    "ev\u{200d}il",
    "ev\u{ad}il",
    "\u{430}ccess_token",
    "\u{455}tring",
    "a\u{300}\u{301}\u{302}",
    "\u{1d41e}\u{1d42f}\u{1d422}\u{1d425}",
    "\u{ff1b}\u{ff08}\u{ff09}",
    "\u{212a}elvin",
    "\u{e0065}\u{e0076}evil",
    "\u{fffe}\u{ffff}",
    "\u{1b}[31mevil\u{1b}[0m",
    "\u{1b}]0;evil\u{7}",
    "\u{9b}31m",
    "\u{8}\u{8}\u{7f}",
];

/// Where an attack can stand: every page of the fuzzer's, and the places that
/// need whole lines.
fn places(turn: usize, attack: &str) -> Vec<(&'static str, String)> {
    const PLAIN: [&str; 5] = ["a", "string", "c", "d", "e"];
    let end = cell::END.to_string();
    let mut pages = Vec::new();
    for number in 0..cell::PAGES {
        // In one of its cells, which is another one on each page, and in all.
        let one = (turn + usize::from(number)) % PLAIN.len();
        for place in [one, PLAIN.len()] {
            let cells: Vec<String> = (0..PLAIN.len())
                .map(|index| {
                    if index == place || place == PLAIN.len() {
                        attack.replace(cell::END, "")
                    } else {
                        PLAIN[index].to_owned()
                    }
                })
                .collect();
            pages.push(cell::page(number, &cells.join(&end)));
        }
    }
    // Where lines are lines.
    for page in [
        format!(
            "{attack}\n\n# A\n\n{attack}\n\n| Name | Type |\n| - | - |\n| a | string |\n\n{attack}\n"
        ),
        format!("# {attack}\n\n| Name | Type |\n| - | - |\n| a | string |\n"),
        format!("# A\n\n| Name | Type | {attack} |\n| - | - | - |\n| a | string | {attack} |\n"),
        format!("# A\n\n| Name | Type |\n| - | - |\n| a | string |\n\n```json\n{attack}\n```\n"),
        format!(
            "# A\n\n| Name | Type |\n| - | - |\n| a | string |\n\n```json\n{{\"a\": {}}}\n```\n",
            serde_json::Value::from(attack)
        ),
        format!(
            "---\ntitle: {attack}\n---\n\n# A\n\n| Name | Type |\n| - | - |\n| a | {attack} |\n"
        ),
    ] {
        pages.push(("page.md", page));
    }
    pages
}

#[test]
fn no_page_becomes_code() {
    let mut pages = 0;
    for (turn, attack) in ATTACKS.iter().enumerate() {
        for (name, page) in places(turn, attack) {
            println!("{attack:?} in {page:?}");
            document::check_models(name, page.as_bytes(), &Options::default());
            if pages % 4 == 0 {
                document::check_model(name, page.as_bytes(), &Options::default());
            }
            pages += 1;
        }
    }
    println!("{pages} pages");
}

/// The paths of documents are not the page's, but names of files are nobody's
/// friends either.
#[test]
fn no_name_of_a_file_becomes_code() {
    let page = b"# A\n\n| Name | Type |\n| - | - |\n| a | string |\n\n```json\n{\"a\": 1}\n```\n";
    for attack in ATTACKS {
        // No system has files of such names.
        if attack.contains(['\0', '\n', '\r']) {
            continue;
        }
        for options in [false, true] {
            let options = Options {
                page_examples: options,
                ..Options::default()
            };
            let name = format!("{attack}.md");
            document::check_models(&name, page, &options);
        }
    }
}

/// What the emitter writes for a harmless page.
fn emitted() -> String {
    let page = b"# Model\n\n| Name | Type | Notes |\n| - | - | - |\n| a | string | [optional] |\n| b | integer | |\n";
    let generated = document::check_models("page.md", page, &Options::default());
    let file = syn::parse2(generated.tokens()).expect("Rust");
    let source = prettyplease::unparse(&file);
    code::check(&source, code::Scope::Closed).expect("the emitter's own");
    source
}

/// The check is worth something: code that is not the emitter's does not pass.
#[test]
fn what_is_not_emitted_is_found() {
    let good = emitted();
    for foreign in [
        "fn evil() {}",
        "pub fn evil() {}",
        "mod evil {}",
        "mod evil;",
        "use std::process::Command;",
        "use ::modeldoc::__private as other;",
        "use ::modeldoc::*;",
        "extern crate std;",
        "extern \"C\" { fn evil(); }",
        "static EVIL: ::core::primitive::u32 = 1;",
        "static mut EVIL: ::core::primitive::u32 = 1;",
        "macro_rules! evil { () => {} }",
        "evil!();",
        "include!(\"evil.rs\");",
        "compile_error!(\"evil\");",
        "trait Evil {}",
        "union Evil { a: ::core::primitive::u32 }",
        "const _: () = { ::std::process::exit(1); };",
        "const _: () = loop {};",
        "const _: () = panic!();",
        "const _: &::core::primitive::str = include_str!(\"/etc/passwd\");",
        "const _: &::core::primitive::str = env!(\"HOME\");",
        "const _: ::core::primitive::usize = { unsafe { 1 } };",
        "const _: ::core::primitive::usize = evil();",
        "const _: ::core::primitive::usize = ::core::mem::size_of::<Model>();",
        "const _: ::core::primitive::usize = if true { 1 } else { 2 };",
        "const _: fn() = || { while true {} };",
        "impl ::core::ops::Drop for Model { fn drop(&mut self) {} }",
        "impl Model { fn evil(&self) { self.evil() } }",
        "impl Model { fn evil(&self) { self.a.evil() } }",
        "impl Model { fn evil(&self) { evil::evil() } }",
        "impl Model { unsafe fn evil(&self) {} }",
        "impl Model { async fn evil(&self) {} }",
        "impl Model { extern \"C\" fn evil(&self) {} }",
        "impl Model { fn evil(&self) -> evil::Evil {} }",
        "impl Model { fn evil(&self) { self.evil } }",
        "unsafe impl ::core::marker::Send for Model {}",
        "impl evil::Evil for Model {}",
        "type Evil = evil::Evil;",
        "type Evil = ::std::string::String;",
        "struct Evil { evil: evil::Evil }",
        "struct Evil { evil: Evil2 }",
        "struct Evil { evil: [::core::primitive::u8; evil()] }",
        "struct Evil { evil: ::core::option::Option<evil::Evil> }",
        "#[no_mangle] struct Evil;",
        "#[derive(::core::fmt::Debug)] struct Evil;",
        "#[derive(evil::Evil)] struct Evil;",
        "#[path = \"evil.rs\"] mod given {}",
        "#[cfg_attr(all(), evil)] struct Evil;",
        "#[doc = include_str!(\"evil\")] struct Evil;",
        "#[doc(alias = \"evil\")] struct Evil;",
        "struct Evil { #[serde(with = \"evil\")] a: Model }",
        "#[test] fn evil() {}",
        "/// ```\n/// evil()\n/// ```\nstruct Evil;",
        "/// ```rust\n/// evil()\nstruct Evil;",
        "/// ~~~should_panic,rust\n/// evil()\nstruct Evil;",
        "///     evil()\nstruct Evil;",
        "/// - a\n///\n///       evil()\nstruct Evil;",
        "/// <script>evil()</script>\nstruct Evil;",
        "/// a <b>evil</b>\nstruct Evil;",
        "/// [evil](javascript:evil)\nstruct Evil;",
        "/// [evil]\n///\n/// [evil]: crate::Evil\nstruct Evil;",
        "/// ![evil](https://evil)\nstruct Evil;",
        "#[doc = \"a\\u{202e}b\"] struct Evil;",
        "#[doc = \"a\\nb\"] struct Evil;",
        "/// live\u{202e}\nstruct Evil;",
        "const _: &::core::primitive::str = \"\u{202e}\";",
        "const _: &::core::primitive::str = \"\u{1b}[31m\";",
        "const _: &::core::primitive::str = \"a\rb\";",
        "// a comment \u{2066}\nstruct Evil;",
        "const _: ::core::primitive::char = 'a';",
        "const _: &::core::ffi::CStr = c\"a\";",
        "}",
        "\"",
    ] {
        for source in [
            format!("{good}\n{foreign}\n"),
            format!("{foreign}\n{good}\n"),
        ] {
            let found = code::check(&source, code::Scope::Closed);
            assert!(found.is_err(), "{foreign} passes");
        }
    }
    let whole = format!("#![allow(evil)]\n{good}");
    assert!(code::check(&whole, code::Scope::Closed).is_err());
    // Where references may be to the user's types, they are names and no paths.
    let open = "struct Evil { evil: ::core::option::Option<Users> }";
    assert!(code::check(open, code::Scope::Closed).is_err());
    assert_eq!(code::check(open, code::Scope::Open), Ok(()));
    for foreign in ["evil::Users", "users", "__Users", "dyn Users"] {
        let open = format!("struct Evil {{ evil: {foreign} }}");
        assert!(code::check(&open, code::Scope::Open).is_err(), "{foreign}");
    }
}
