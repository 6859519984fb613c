//! A page of each language: `tests/dialects/<page>.md`, and beside it what the
//! page means. `UPDATE_EXPECT=1` writes that anew.

use std::fs;
use std::path::Path;

use expect_test::expect_file;
use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::link::leave_out_collisions;
use modeldoc_codegen::model::{Model, Presence, Shape};
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Options};
use modeldoc_codegen::page;
use modeldoc_codegen::read;

/// Everything that a model says, a line for each thing.
pub(crate) fn show(model: &Model) -> String {
    let mut shown = model.key.clone();
    if !model.description.is_empty() {
        shown.push_str(&format!(": {:?}", model.description));
    }
    shown.push('\n');
    match &model.shape {
        Shape::Object(object) => {
            for property in &object.properties {
                let mark = match property.presence {
                    Presence::Required => "",
                    Presence::Optional => "?",
                };
                shown.push_str(&format!("  {}{mark}: {}", property.wire_name, property.ty));
                if property.read_only {
                    shown.push_str(", read only");
                }
                if let Some(default) = &property.default {
                    shown.push_str(&format!(", default {default:?}"));
                }
                for (bound, value) in &property.bounds {
                    shown.push_str(&format!(", {} {}", bound.name(), value.value));
                }
                if !property.description.is_empty() {
                    shown.push_str(&format!(" -- {}", property.description));
                }
                shown.push('\n');
            }
            if object.open {
                shown.push_str("  and any others\n");
            }
        }
        Shape::Enum(choice) => {
            for variant in &choice.variants {
                shown.push_str(&format!("  {} = {:?}", variant.name, variant.value));
                if !variant.description.is_empty() {
                    shown.push_str(&format!(" -- {}", variant.description));
                }
                shown.push('\n');
            }
            shown.push_str(&format!("  of {:?}s\n", choice.kind));
        }
        Shape::Union(union) => {
            for alternative in &union.alternatives {
                let ty = &alternative.ty;
                shown.push_str(&format!("  {}({ty})", alternative.name));
                if !alternative.values.is_empty() {
                    shown.push_str(&format!(" by {:?}", alternative.values));
                }
                shown.push('\n');
            }
            if let Some(discriminator) = &union.discriminator {
                shown.push_str(&format!("  told apart by {discriminator}\n"));
            }
        }
        Shape::Alias(ty) => shown.push_str(&format!("  is {ty}\n")),
    }
    shown
}

/// What a page means.
pub(crate) fn meaning(name: &str, text: &str, options: &Options) -> String {
    let document = super::document(name, text);
    let mut problems = Problems::new();
    let mut models = read::one(&document, None, options, &mut problems);
    leave_out_collisions(&mut models, &mut problems);
    let mut shown: String = models.iter().map(show).collect::<Vec<_>>().concat();
    shown.push_str(&super::rendered(problems, &document));
    shown
}

#[test]
fn every_page_means_what_it_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialects");
    let mut pages: Vec<_> = fs::read_dir(&folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .collect();
    pages.sort();
    let mut found = Vec::new();
    for path in pages {
        let text = fs::read_to_string(&path).expect("a page");
        let name = path.file_name().expect("a name").to_string_lossy();
        let document = super::document(&name, &text);
        let mut problems = Problems::new();
        let tables = page::read(&document, &mut problems);
        assert!(problems.into_sorted().is_empty(), "{name}");
        let [table] = tables.as_slice() else {
            panic!("{name} has one model");
        };
        found.push(table.dialect);
        let shown = format!(
            "{}\n{}",
            table.dialect.name(),
            meaning(&name, &text, &Options::default())
        );
        expect_file![path.with_extension("txt")].assert_eq(&shown);
    }
    for dialect in Dialect::ALL {
        assert!(found.contains(&dialect), "no page of {}", dialect.name());
    }
}

#[test]
fn a_dialect_can_be_forced() {
    let page = "# Pet\n\n| Name | Type | Notes |\n|--|--|--|\n| a | Integer | |\n| _default | Object | |\n";
    let with = |dialect| Options {
        dialect,
        ..Options::default()
    };
    let neutral = meaning("Pet.md", page, &with(None));
    assert_eq!(neutral, "Pet\n  a: int64\n  _default: object\n");
    let java = meaning("Pet.md", page, &with(Dialect::of("java")));
    assert_eq!(java, "Pet\n  a: int32\n  default: any\n");
    let json = r#"{ "properties": [{ "name": "a", "type": "Integer" }] }"#;
    let java = meaning("Pet.json", json, &with(Dialect::of("java")));
    assert_eq!(java, "Pet\n  a: int32\n");
}

#[test]
fn names_are_spelled_by_the_rule() {
    let page = "# # Pet\n\nName | Type | Description | Notes\n--- | --- | --- | ---\n\
                **openedAt** | **string** |  |\n**_links** | **string** |  |\n";
    let options = Options {
        names: NameRule::SnakeCase,
        ..Options::default()
    };
    let shown = meaning("Pet.md", page, &options);
    assert_eq!(shown, "Pet\n  opened_at: string\n  _links: string\n");
    // Escapes go first: C# prints `VarVersion` for `version`.
    let page = page
        .replace("# # Pet", "# A.B.Model.Pet")
        .replace("openedAt", "VarVersion");
    let shown = meaning("Pet.md", &page, &options);
    assert_eq!(shown, "Pet\n  version: string\n  _links: string\n");
}

#[test]
fn what_a_table_cannot_say_is_said_by_an_option() {
    let page = include_str!("../dialects/typescript-fetch.md");
    let options = Options {
        unmarked: Some(Presence::Optional),
        ..Options::default()
    };
    let shown = meaning("Locker.md", page, &options);
    assert!(
        shown.contains("  id?: string\n") && !shown.contains("Error"),
        "{shown}"
    );

    let page = include_str!("../dialects/php-enum.md");
    let with = |empty| Options {
        empty,
        ..Options::default()
    };
    let object = meaning("Locker.md", page, &with(Some(Empty::Object)));
    assert_eq!(object, "LockerMode\n");
    let any = meaning("Locker.md", page, &with(Some(Empty::Any)));
    assert_eq!(any, "LockerMode\n  is any\n");
    // A union is no object without properties.
    let page = include_str!("../dialects/rust-union-unlisted.md");
    let object = meaning("Event.md", page, &with(Some(Empty::Object)));
    assert!(object.contains("is any\nWarning"), "{object}");
    let any = meaning("Event.md", page, &with(Some(Empty::Any)));
    assert_eq!(any, "Event\n  is any\n");
}
