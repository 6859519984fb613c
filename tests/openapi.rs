//! The schemas of real projects, where they are at hand.

use std::path::{Path, PathBuf};

use expect_test::expect;
use modeldoc_codegen::diagnostic::{Problems, render};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::model::{Model, Shape};
use modeldoc_codegen::options::Options;
use modeldoc_codegen::read::{Reader, external_files};
use modeldoc_tests::corpus;

/// Documents by their paths, with those that they refer to.
fn documents(folder: &Path, names: &[&str]) -> Vec<Document> {
    let mut problems = Problems::new();
    let mut documents: Vec<Document> = Vec::new();
    let mut paths: Vec<PathBuf> = names.iter().map(|name| folder.join(name)).collect();
    let mut next = 0;
    while next < paths.len() {
        let path = paths[next].clone();
        let bytes = std::fs::read(&path).expect("a document");
        let id = u32::try_from(next).expect("few documents");
        let name = path.strip_prefix(folder).expect("below the folder");
        let name = name.to_str().expect("a plain name");
        let document = Document::new(id, name, bytes, &mut problems);
        for file in external_files(&document) {
            let mut path = paths[next].parent().expect("a folder").to_owned();
            for part in Path::new(&file.value) {
                match part.to_str() {
                    Some("..") => {
                        path.pop();
                    }
                    Some(".") => {}
                    _ => path.push(part),
                }
            }
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        documents.push(document);
        next += 1;
    }
    assert!(problems.into_sorted().is_empty());
    documents
}

fn read(documents: &[Document]) -> (Vec<Model>, String) {
    let mut problems = Problems::new();
    let reader = Reader::new(documents, &mut problems);
    let options = Options::default();
    let mut models = Vec::new();
    for document in documents {
        models.extend(reader.all(document, None, &options, &mut problems));
    }
    let by_reference: Vec<&Document> = documents.iter().collect();
    let models = link(&by_reference, models, &[], Scope::Closed, &mut problems);
    let problems: Vec<String> = problems
        .into_sorted()
        .iter()
        .map(|problem| {
            let document = &documents[problem.span.document as usize];
            let text = render(problem, document);
            let lines: Vec<&str> = text.lines().take(2).map(str::trim).collect();
            format!("{:?}: {}", problem.severity, lines.join(" "))
        })
        .collect();
    (models, problems.join("\n"))
}

/// How many models of each shape there are.
fn counts(models: &[Model]) -> String {
    let count = |test: fn(&Model) -> bool| models.iter().filter(|model| test(model)).count();
    format!(
        "{} models, {} of them inside others: {} objects with {} properties, {} enums, \
         {} unions, {} aliases",
        models.len(),
        count(Model::is_inline),
        count(|model| matches!(model.shape, Shape::Object(_))),
        models
            .iter()
            .map(|model| model.properties().len())
            .sum::<usize>(),
        count(|model| matches!(model.shape, Shape::Enum(_))),
        count(|model| matches!(model.shape, Shape::Union(_))),
        count(|model| matches!(model.shape, Shape::Alias(_))),
    )
}

#[test]
fn all_schemas_of_an_openapi_document() {
    let Some(folder) = corpus("ory") else { return };
    let (models, problems) = read(&documents(&folder, &["openapi.json"]));
    println!("{}", counts(&models));
    assert_eq!(problems, "");
    let declared = models.iter().filter(|model| !model.is_inline());
    // Of 449 schemas, three say the same as others whose names differ in case.
    assert_eq!(declared.count(), 446);
}

#[test]
fn json_schemas_that_refer_to_each_other() {
    let Some(folder) = corpus("stac") else { return };
    let roots = [
        "item-spec/json-schema/common.json",
        "catalog-spec/json-schema/catalog.json",
        "collection-spec/json-schema/collection.json",
    ];
    let (models, problems) = read(&documents(&folder, &roots));
    println!("{}", counts(&models));
    // What the schemas leave to others: properties that a sibling declares,
    // documents on the web, a property that exists under a condition.
    expect![[r"
        Warning: `required` names `description`, which is no property --> catalog-spec/json-schema/catalog.json:23:10
        Warning: `required` names `description`, which is no property --> collection-spec/json-schema/collection.json:24:10
        Warning: `required` names `license`, which is no property --> collection-spec/json-schema/collection.json:25:10
        Error: `https://geojson.org/schema/Feature.json` is on the web, and nothing is fetched --> item-spec/json-schema/item.json:16:20
        Error: `https://geojson.org/schema/Geometry.json` is on the web, and nothing is fetched --> item-spec/json-schema/item.json:28:28
        Error: property `collection` is declared within `then` only --> item-spec/json-schema/item.json:156:20"]].assert_eq(&problems);
}
