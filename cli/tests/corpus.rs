//! Pages of real projects: what is said of them, aligned, and converted there
//! and back.
//!
//! Where the pages are not at hand, the tests say so and pass.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use cargo_modeldoc::align::{self, Outcome};
use cargo_modeldoc::compare::without_places;
use cargo_modeldoc::input::{self, File, Input};
use cargo_modeldoc::set::Set;
use cargo_modeldoc::write::{markdown, table};
use modeldoc_codegen::diagnostic::Severity;
use modeldoc_codegen::model::{Default, Model, Presence, Shape, Type};
use modeldoc_codegen::options::{Empty, Options};

fn corpus(folder: &str) -> Option<PathBuf> {
    let path = match std::env::var_os("MODELDOC_CORPUS") {
        Some(corpus) => PathBuf::from(corpus).join(folder),
        None => Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../../shared/corpus")
            .join(folder),
    };
    if path.is_dir() {
        return Some(path);
    }
    println!("skipped: there is no {}", path.display());
    None
}

fn load(folder: &Path) -> Vec<File> {
    let input = input::load(&folder.display().to_string()).expect("a folder");
    input.files
}

fn file(name: &str, text: String) -> Vec<Input> {
    vec![Input {
        written: name.to_owned(),
        folder: false,
        files: vec![File {
            path: None,
            shown: name.to_owned(),
            bytes: text.into_bytes(),
            fragment: None,
        }],
    }]
}

const LANGUAGES: [&str; 10] = [
    "dart",
    "dotnet",
    "go",
    "java",
    "php",
    "python",
    "ruby",
    "rust",
    "typescript",
    "typescript-fetch",
];

#[test]
fn every_folder_is_checked() {
    let Some(ory) = corpus("ory") else {
        return;
    };
    for language in LANGUAGES {
        let folder = ory.join(language).display().to_string();
        let input = input::load(&folder).expect("a folder");
        let set = Set::read(vec![input], &Options::default());
        let mut counts: BTreeMap<(Severity, &str), usize> = BTreeMap::new();
        for problem in &set.problems {
            *counts.entry((problem.severity, problem.code)).or_default() += 1;
        }
        println!(
            "{language}: {} pages, {} models, {counts:?}",
            set.sources.len(),
            set.models.len()
        );
        assert!(set.models.len() > 290, "{language}");
    }
}

/// The models of a page without their places, and what is said of it.
fn meaning(name: &str, text: String) -> (Vec<Model>, Vec<String>) {
    let set = Set::read(file(name, text), &Options::default());
    let mut models = set.models;
    models.iter_mut().for_each(without_places);
    let said = set.problems.into_iter().map(|problem| problem.message);
    (models, said.collect())
}

#[test]
fn aligned_pages_mean_the_same_and_stay_as_they_are() {
    for folder in ["ory", "stac", "openrtb"] {
        let Some(path) = corpus(folder) else {
            return;
        };
        let mut counts = [0; 3];
        for File { shown, bytes, .. } in load(&path) {
            let changed = match align::document(&shown, &bytes) {
                Outcome::Same => {
                    counts[0] += 1;
                    continue;
                }
                Outcome::Refused => {
                    counts[2] += 1;
                    println!("refused: {shown}");
                    continue;
                }
                Outcome::Changed(text) => text,
            };
            counts[1] += 1;
            let before = String::from_utf8(bytes).expect("text");
            // Nothing but blanks, dashes and pipes comes or goes.
            let kept = |text: &str| text.replace([' ', '-', '|', '\t'], "");
            assert_eq!(kept(&changed), kept(&before), "{shown}");
            assert_eq!(changed.lines().count(), before.lines().count(), "{shown}");
            assert_eq!(
                align::document(&shown, changed.as_bytes()),
                Outcome::Same,
                "{shown} again"
            );
            assert_eq!(meaning(&shown, changed), meaning(&shown, before), "{shown}");
        }
        let [same, changed, refused] = counts;
        println!("{folder}: {same} same, {changed} aligned, {refused} refused");
        assert_eq!(refused, 0, "{folder}");
    }
}

/// Takes out what may differ: places, and the names of models in documents. A
/// default that no table can write stands in the description of the JSON; says
/// whether there is one.
fn comparable(models: &mut [Model], documented: &mut BTreeSet<(String, String)>) {
    for model in models {
        without_places(model);
        model.key.clone_from(&model.name);
        let Shape::Object(object) = &mut model.shape else {
            continue;
        };
        for property in &mut object.properties {
            let place = (model.name.clone(), property.wire_name.clone());
            if let (Some(Default::Documented(_)), Type::Scalar(_)) =
                (&property.default, &property.ty)
            {
                documented.insert(place.clone());
            }
            if documented.contains(&place) {
                property.default = None;
                property.description = String::new();
            }
        }
    }
}

#[test]
fn pages_survive_json_and_markdown() {
    let options = Options {
        empty: Some(Empty::Any),
        unmarked: Some(Presence::Optional),
        ..Options::default()
    };
    for folder in ["ory", "stac", "openrtb"] {
        let Some(path) = corpus(folder) else {
            return;
        };
        let mut counts = [0; 5];
        for page in load(&path) {
            if Path::new(&page.shown).extension() != Some("md".as_ref()) {
                continue;
            }
            let shown = page.shown.clone();
            let input = Input {
                written: shown.clone(),
                folder: false,
                files: vec![page],
            };
            let mut first = Set::read(vec![input], &options);
            if first.count(Severity::Error) > 0 || first.models.is_empty() {
                counts[0] += 1;
                continue;
            }
            counts[1] += 1;
            let json = table::write(&first.models, first.single);
            let mut second = Set::read(file("page.json", json.clone()), &options);
            let mut documented = BTreeSet::new();
            comparable(&mut first.models, &mut documented);
            comparable(&mut second.models, &mut documented);
            counts[4] += documented.len();
            if second.problems.is_empty() && first.models == second.models {
                counts[2] += 1;
            } else {
                println!("{shown}: {:?}", second.problems);
                for (one, two) in first.models.iter().zip(&second.models) {
                    if one != two {
                        println!("  {one:?}\n  {two:?}");
                    }
                }
            }
            let again = Set::read(file("page.json", json.clone()), &options);
            let page = markdown::write(&again.models, again.single);
            let third = Set::read(file("page.md", page.clone()), &options);
            let back = table::write(&third.models, third.single);
            if back == json {
                counts[3] += 1;
            } else {
                println!("{shown}: {:?}", third.problems);
                for (one, two) in json.lines().zip(back.lines()) {
                    if one != two {
                        println!("  - {one}\n  + {two}");
                        break;
                    }
                }
            }
        }
        let [passed, pages, models, texts, documented] = counts;
        println!(
            "{folder}: {pages} pages ({passed} without models or with errors), \
             {models} the same models from JSON, {texts} the same JSON through Markdown; \
             {documented} defaults went into descriptions"
        );
        // Tables written by hand name the types of a union by their own words,
        // which no table of ours says.
        if folder == "ory" {
            assert_eq!([models, texts], [pages; 2], "{folder}");
        }
    }
}
