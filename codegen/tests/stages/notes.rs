//! The Notes cell.

use expect_test::{Expect, expect};
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::notes::read;
use modeldoc_codegen::table::Cell;

fn check(text: &str, expected: Expect) {
    let document = super::document("page.md", text);
    let mut problems = Problems::new();
    let marks = read(
        &Cell::new(text, document.span(0, text.len())),
        &mut problems,
    );
    let mut shown = Vec::new();
    let mut flag = |set: bool, name: &str| {
        if set {
            shown.push(name.to_owned());
        }
    };
    flag(marks.optional.is_some(), "optional");
    flag(marks.required.is_some(), "required");
    flag(marks.nullable, "nullable");
    flag(marks.read_only, "read-only");
    flag(marks.write_only, "write-only");
    flag(marks.deprecated, "deprecated");
    flag(marks.secret, "secret");
    flag(marks.beta, "beta");
    shown.extend(
        marks
            .default
            .map(|value| format!("default={}", value.value)),
    );
    shown.extend(marks.values.map(|value| format!("values={}", value.value)));
    shown.extend(
        marks
            .bounds
            .iter()
            .map(|(bound, value)| format!("{bound:?}={}", value.value)),
    );
    if shown.is_empty() {
        shown.push("no marks".to_owned());
    }
    let mut shown = shown.join(", ");
    shown.push('\n');
    shown.push_str(&super::rendered(problems, &document));
    expected.assert_eq(&shown);
}

#[test]
fn marks_with_and_without_blanks() {
    check(
        "",
        expect![[r#"
            no marks
        "#]],
    );
    check(
        "[optional]",
        expect![[r#"
        optional
    "#]],
    );
    check(
        "[optional][readonly]",
        expect![[r#"
        optional, read-only
    "#]],
    );
    check(
        " [Optional]  [deprecated] [beta] ",
        expect![[r#"
        optional, deprecated, beta
    "#]],
    );
}

#[test]
fn defaults_may_hold_brackets() {
    check(
        "[optional] [default to 'opaque']",
        expect![[r#"
        optional, default='opaque'
    "#]],
    );
    check(
        "[default to []]",
        expect![[r#"
        default=[]
    "#]],
    );
    check(
        "[default to const []] [optional]",
        expect![[r#"
        optional, default=const []
    "#]],
    );
    check(
        "[default to ']'] [optional]",
        expect![[r#"
        optional, default=']'
    "#]],
    );
    check(
        "[default to it's]",
        expect![[r#"
        default=it's
    "#]],
    );
}

#[test]
fn bounds_and_values() {
    check(
        "[optional] [Max: 5] [Min: 1] [Enum: [a, b]] [Max. length: 3]",
        expect![[r#"
            optional, values=[a, b], Maximum=5, Minimum=1, MaximumLength=3
        "#]],
    );
    check(
        "[optional] [Pattern: /^[^\\]]+$/]",
        expect![[r#"
        optional, Pattern=/^[^\]]+$/
    "#]],
    );
}

#[test]
fn the_sentences_of_python() {
    check(
        r#"[optional] must be one of ["a", "b", ] if omitted the server will use the default value of "a""#,
        expect![[r#"
            optional, default="a", values=["a", "b", ]
        "#]],
    );
    check(
        "defaults to 5",
        expect![[r#"
        default=5
    "#]],
    );
}
