//! What a user's own documentation shows of a model.

use super::package::{Package, target};

const PAGE: &str = "\
# Pet

| Name      | Type         | Description | Required |
| --------- | ------------ | ----------- | -------- |
| userName  | string       | Who it is.  | yes      |
| id        | integer      |             | no       |
| size      | `\"S\"`, `\"L\"` |             | no       |
";

/// Text of a page of rustdoc's, without its markup.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut is_tag = false;
    for letter in html.chars() {
        match letter {
            '<' => is_tag = true,
            '>' => is_tag = false,
            _ if !is_tag => text.push(letter),
            _ => {}
        }
    }
    text.replace('\u{200b}', "")
}

/// The getters stand together, in the table's order, before what changes a
/// value; a name that is another in data is there; and nothing is there that is
/// for emitted code only.
#[test]
fn a_model_reads_as_if_written_by_hand() {
    let package = Package::new(
        "//! Pets.\n#![deny(missing_docs)]\n\n\
         modeldoc::models!(\"schema/Pet.md\");\n",
    );
    package.write("schema/Pet.md", PAGE);
    let outcome = package.cargo(&["doc", "--no-deps"]);
    assert!(outcome.success, "{}", outcome.messages);

    let page = |name: &str| {
        let path = target().join("doc").join(package.name()).join(name);
        text(&std::fs::read_to_string(path).expect("a page"))
    };
    let pet = page("struct.Pet.html");
    let order = [
        "pub fn builder()",
        "pub fn user_name(&amp;self)",
        "Who it is.",
        "In data it is called userName.",
        "pub fn id(&amp;self)",
        "pub fn size(&amp;self)",
        "pub fn set_user_name(",
        "pub fn set_id(",
        "pub fn take_id(",
    ];
    let mut from = 0;
    for part in order {
        let at = pet[from..].find(part);
        from += at.unwrap_or_else(|| panic!("no {part:?} behind the last one in:\n{pet}"));
    }
    for name in [
        "struct.Pet.html",
        "struct.PetBuilder.html",
        "enum.PetSize.html",
    ] {
        let page = page(name);
        for hidden in [
            "impl Read for",
            "impl Write for",
            "impl TextEnum for",
            "Foreign&lt;",
            "__rt",
            "__private",
        ] {
            assert!(!page.contains(hidden), "{hidden} in {name}:\n{page}");
        }
    }
}
