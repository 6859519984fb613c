//! Schemas that nobody would write: whatever they are, reading ends, keys are
//! unique, and every reference between models leads to one.

use std::collections::HashSet;

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::model::Type;
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

const NAMES: [&str; 4] = ["A", "B", "C", "D"];

fn name() -> impl Strategy<Value = &'static str> {
    select(NAMES.as_slice())
}

fn reference() -> impl Strategy<Value = String> {
    let ends = [
        "",
        "/properties/a",
        "/properties/b/items",
        "/additionalProperties",
        "/allOf/0",
        "/oneOf/1",
    ];
    (name(), select(ends.to_vec()))
        .prop_map(|(name, end)| format!(r##""$ref": "#/components/schemas/{name}{end}""##))
}

fn leaf() -> impl Strategy<Value = String> {
    let words = [
        "",
        r#""type": "string""#,
        r#""type": "integer", "format": "int32""#,
        r#""type": ["number", "null"]"#,
        r#""type": ["string", "object", "array"]"#,
        r#""type": "object""#,
        r#""type": "array""#,
        r#""enum": ["a", "b", null]"#,
        r#""const": "a""#,
        r#""enum": [1, "x", 2.5, true]"#,
        r#""nullable": true"#,
        r#""default": "a""#,
        r#""required": ["a", "z"]"#,
        r#""additionalProperties": false"#,
        r#""discriminator": { "propertyName": "a" }"#,
    ];
    prop_oneof![select(words.to_vec()).prop_map(str::to_owned), reference()]
}

/// A schema object, as text.
fn schema() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        9 => leaf().prop_map(|keyword| format!("{{ {keyword} }}")),
        1 => select(vec!["true".to_owned(), "false".to_owned()]),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let keyword = prop_oneof![
            self::leaf(),
            vec(inner.clone(), 1..3).prop_map(|parts| {
                let parts: Vec<String> = parts
                    .iter()
                    .zip(["a", "b"])
                    .map(|(part, name)| format!(r#""{name}": {part}"#))
                    .collect();
                format!(r#""properties": {{ {} }}"#, parts.join(", "))
            }),
            inner.clone().prop_map(|part| format!(r#""items": {part}"#)),
            inner
                .clone()
                .prop_map(|part| format!(r#""additionalProperties": {part}"#)),
            (
                select(vec!["allOf", "oneOf", "anyOf", "prefixItems"]),
                vec(inner, 1..4)
            )
                .prop_map(|(word, parts)| format!(r#""{word}": [{}]"#, parts.join(", "))),
        ];
        vec(keyword, 1..4).prop_map(|keywords| {
            // Each key once.
            let mut seen = HashSet::new();
            let keywords: Vec<String> = keywords
                .into_iter()
                .filter(|keyword| {
                    let key = keyword.split(':').next().unwrap_or_default().to_owned();
                    !keyword.is_empty() && seen.insert(key)
                })
                .collect();
            format!("{{ {} }}", keywords.join(", "))
        })
    })
}

fn innermost(ty: &Type) -> &str {
    match ty {
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            innermost(inner)
        }
        Type::Model(key) => key,
        _ => "",
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_schemas_say(schemas in vec(schema(), NAMES.len())) {
        let members: Vec<String> = NAMES
            .iter()
            .zip(&schemas)
            .map(|(name, schema)| format!("\"{name}\": {schema}"))
            .collect();
        let text = format!(r#"{{ "components": {{ "schemas": {{ {} }} }} }}"#, members.join(",\n"));
        let mut problems = Problems::new();
        let document = Document::new(0, "a.json", text.clone().into_bytes(), &mut problems);
        let options = Options::default();
        let models = read::all(&document, None, &options, &mut problems);
        let read = problems.into_sorted();
        let mut keys = HashSet::new();
        for model in &models {
            prop_assert!(keys.insert(model.key.clone()), "{} twice in {text}", model.key);
        }
        let mut problems = Problems::new();
        link(&[&document], models, &[], Scope::Closed, &mut problems);
        for problem in problems.into_sorted() {
            let lost = problem.code == "unknown-model";
            prop_assert!(!lost, "{} in {text}\n{read:?}", problem.message);
        }
        for name in NAMES {
            let mut problems = Problems::new();
            let pointer = format!("/components/schemas/{name}");
            let models = read::one(&document, Some(&pointer), &options, &mut problems);
            problems.into_sorted();
            prop_assert!(!models.is_empty());
            prop_assert_eq!(&models[0].key, name);
            let mut keys = HashSet::new();
            for model in &models {
                prop_assert!(keys.insert(model.key.clone()), "{} twice in {text}", model.key);
            }
            // Inner models are all there, whatever the module has.
            let kept: HashSet<String> = models.iter().map(|model| model.key.clone()).collect();
            for model in &models {
                for property in model.properties() {
                    let inner = innermost(&property.ty);
                    prop_assert!(!inner.contains('/') || kept.contains(inner), "{inner} in {text}");
                }
            }
        }
    }
}
