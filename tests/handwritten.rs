//! Specifications that people wrote: every table of properties becomes a model.

use std::fs;
use std::path::Path;

use modeldoc_codegen::diagnostic::{Diagnostic, Problems, Severity, render};
use modeldoc_codegen::document::Document;
use modeldoc_codegen::examples;
use modeldoc_codegen::link::{Scope, link};
use modeldoc_codegen::model::{CustomType, Model, Presence, Scalar, Shape, Type};
use modeldoc_codegen::options::{Options, TypeRule};
use modeldoc_codegen::page;
use modeldoc_codegen::read::{self, Purpose};
use modeldoc_tests::corpus;
use serde_json::Value;

/// What `unmarked = optional, types("..." = modeldoc::Value)` gives.
fn options(words: &[&str]) -> Options {
    let types = words.iter().map(|words| TypeRule {
        words: (*words).to_owned(),
        ty: CustomType {
            number: 0,
            shown: "Value".to_owned(),
        },
    });
    Options {
        unmarked: Some(Presence::Optional),
        types: types.collect(),
        ..Options::default()
    }
}

/// What became of some pages.
struct Read {
    documents: Vec<Document>,
    models: Vec<Model>,
    problems: Vec<Diagnostic>,
    /// One line each: code and place.
    told: Vec<String>,
    counts: Counts,
}

#[derive(Debug, PartialEq)]
struct Counts {
    tables: usize,
    models: usize,
    inline: usize,
    properties: usize,
    required: usize,
    references: usize,
}

/// Reads pages as one `models!` does.
fn read(folder: &Path, pages: &[&str], options: &Options) -> Read {
    let mut problems = Problems::new();
    let mut documents = Vec::new();
    let mut models = Vec::new();
    let mut tables = 0;
    for (id, page) in (0..).zip(pages) {
        let bytes = fs::read(folder.join(page)).expect("a page");
        documents.push(Document::new(id, page, bytes, &mut problems));
    }
    for document in &documents {
        let mut again = Problems::new();
        tables += page::read_for(document, None, Purpose::Set, &mut again).len();
        again.into_sorted();
        models.extend(read::all(document, None, options, &mut problems));
    }
    let scope = Scope::Closed;
    let all: Vec<&Document> = documents.iter().collect();
    let models = link(&all, models, &options.types, scope, &mut problems);
    let problems = problems.into_sorted();
    let told = problems.iter().map(|problem| {
        let document = &documents[problem.span.document as usize];
        let (line, _) = document.line_column(problem.span.start as usize);
        format!("{} {}:{line}", problem.code, document.name())
    });
    let told = told.collect();
    for problem in &problems {
        let document = &documents[problem.span.document as usize];
        println!("{}", render(problem, document));
    }
    let properties = || models.iter().flat_map(Model::properties);
    let inline = models.iter().filter(|model| model.is_inline()).count();
    let counts = Counts {
        tables,
        models: models.len() - inline,
        inline,
        properties: properties().count(),
        required: properties()
            .filter(|property| property.presence == Presence::Required)
            .count(),
        references: properties()
            .filter(|property| is_reference(&property.ty))
            .count(),
    };
    println!("{} pages: {counts:?}", documents.len());
    Read {
        documents,
        models,
        problems,
        told,
        counts,
    }
}

fn is_reference(ty: &Type) -> bool {
    match ty {
        Type::Model(_) => true,
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            is_reference(inner)
        }
        _ => false,
    }
}

impl Read {
    fn model(&self, name: &str) -> &Model {
        let mut models = self.models.iter();
        models
            .find(|model| model.name == name)
            .unwrap_or_else(|| panic!("there is no {name}"))
    }

    /// The property of a model, as `name?: type`.
    #[track_caller]
    fn check(&self, model: &str, expected: &[&str]) {
        let properties = self.model(model).properties();
        for expected in expected {
            let name = expected.split([':', '?']).next().expect("a name");
            let mut properties = properties.iter();
            let property = properties
                .find(|property| property.wire_name == name)
                .unwrap_or_else(|| panic!("there is no {model}.{name}"));
            let mark = match property.presence {
                Presence::Required => "",
                Presence::Optional => "?",
            };
            assert_eq!(
                &format!("{name}{mark}: {}", property.ty),
                expected,
                "{model}"
            );
        }
    }

    /// Whether data is what a model says, and how many of its properties the
    /// model does not list.
    fn fits(&self, value: &Value, model: &Model) -> Result<usize, String> {
        let object = match &model.shape {
            Shape::Object(object) => object,
            Shape::Alias(ty) => return self.is(value, ty),
            Shape::Enum(_) => {
                let known = value.is_string() || value.is_i64();
                return known
                    .then_some(0)
                    .ok_or(format!("{value} in {}", model.name));
            }
            Shape::Union(union) => {
                let mut fitting = union.alternatives.iter();
                return fitting
                    .find_map(|alternative| self.is(value, &alternative.ty).ok())
                    .ok_or(format!("{value} in {}", model.name));
            }
        };
        let members = value
            .as_object()
            .ok_or(format!("{value} is no {}", model.name))?;
        let mut unknown = members.len();
        for property in &object.properties {
            match members.get(&property.wire_name) {
                Some(Value::Null) if property.presence == Presence::Optional => unknown -= 1,
                Some(value) => {
                    unknown -= 1;
                    unknown += self
                        .is(value, &property.ty)
                        .map_err(|why| format!("{}.{}: {why}", model.name, property.wire_name))?;
                }
                None if property.presence == Presence::Required => {
                    return Err(format!("{} has no {}", model.name, property.wire_name));
                }
                None => {}
            }
        }
        Ok(unknown)
    }

    fn is(&self, value: &Value, ty: &Type) -> Result<usize, String> {
        let fits = match ty {
            Type::Scalar(scalar) if scalar.is_text() => value.is_string(),
            Type::Scalar(Scalar::Boolean) => value.is_boolean(),
            Type::Scalar(Scalar::Float | Scalar::Double | Scalar::Decimal) => value.is_number(),
            Type::Scalar(_) => value.is_i64(),
            Type::Any | Type::Custom(_) => true,
            Type::Object => value.is_object(),
            Type::Array(element) | Type::Set(element) => {
                let elements = value.as_array().ok_or(format!("{value} is no list"))?;
                let counts = elements.iter().map(|value| self.is(value, element));
                return counts.sum();
            }
            Type::Map(inner) => {
                let members = value.as_object().ok_or(format!("{value} is no map"))?;
                return members.values().map(|value| self.is(value, inner)).sum();
            }
            Type::Nullable(_) if value.is_null() => true,
            Type::Nullable(inner) => return self.is(value, inner),
            Type::Model(name) => return self.fits(value, self.model(name)),
        };
        fits.then_some(0).ok_or(format!("{value} is no {ty}"))
    }
}

#[test]
fn stac() {
    let Some(folder) = corpus("stac") else {
        return;
    };
    let options = options(&["GeoJSON Geometry Object", "JSON Schema Object"]);
    let pages = [
        "catalog-spec/catalog-spec.md",
        "collection-spec/collection-spec.md",
        "item-spec/item-spec.md",
        "commons/links.md",
        "commons/assets.md",
        "commons/common-metadata.md",
    ];
    let read = read(&folder, &pages, &options);
    assert_eq!(read.told, [""; 0]);
    assert_eq!(
        read.counts,
        Counts {
            tables: 23,
            // `Provider` is told twice, in the same words.
            models: 22,
            inline: 5,
            properties: 87,
            required: 31,
            references: 19,
        }
    );
    read.check(
        "Item",
        &[
            "type: string",
            "geometry: Value | null",
            "bbox?: array<double>",
            "properties: Properties",
            "links: array<Link>",
            "assets: map<Asset>",
            "collection?: string",
        ],
    );
    read.check(
        "Collection",
        &["extent: Extent", "providers?: array<Provider>"],
    );
    read.check("TemporalExtent", &["interval: array<array<string | null>>"]);
    read.check("ProviderFields", &["providers?: array<Provider>"]);
    read.check("Bands", &["bands?: array<Band>"]);
    read.check("DataValues", &["statistics?: Statistics"]);
    read.check("Link", &["headers?: map<LinkHeaders>", "body?: any"]);

    // What the page says of an item is so in the project's own files.
    for (file, model) in [
        ("simple-item.json", "Item"),
        ("core-item.json", "Item"),
        ("extended-item.json", "Item"),
        ("collectionless-item.json", "Item"),
        (
            "extensions-collection/proj-example/proj-example.json",
            "Item",
        ),
        ("catalog.json", "Catalog"),
    ] {
        let text = fs::read_to_string(folder.join("examples").join(file)).expect("an example");
        let value: Value = serde_json::from_str(&text).expect("JSON");
        let fits = read.fits(&value, read.model(model));
        println!("{file} as {model}: {fits:?} unlisted properties");
        assert!(fits.is_ok(), "{file}: {fits:?}");
    }
    // The page calls `item_assets` required; these files do without.
    for file in ["collection.json", "collection-only/collection.json"] {
        let text = fs::read_to_string(folder.join("examples").join(file)).expect("an example");
        let value: Value = serde_json::from_str(&text).expect("JSON");
        println!("{file}: {:?}", read.fits(&value, read.model("Collection")));
    }
}

#[test]
fn openrtb() {
    let Some(folder) = corpus("openrtb") else {
        return;
    };
    let read = read(&folder, &["2.6.md"], &options(&[]));
    // Lists that stand in another document, and rows that share a line.
    assert_eq!(
        read.told,
        [
            "enum-without-values 2.6.md:714",
            "joined-rows 2.6.md:844",
            "joined-rows 2.6.md:872",
            "joined-rows 2.6.md:1203",
            "joined-rows 2.6.md:1230",
            "joined-rows 2.6.md:1241",
        ]
    );
    let is_warning = |problem: &Diagnostic| problem.severity == Severity::Warning;
    assert!(read.problems.iter().all(is_warning));
    assert_eq!(
        read.counts,
        Counts {
            tables: 38,
            models: 38,
            inline: 0,
            properties: 417,
            required: 21,
            references: 47,
        }
    );
    read.check(
        "BidRequest",
        &[
            "id: string",
            "imp: array<Imp>",
            "site?: Site",
            "dooh?: DOOH",
            "at?: int64",
            "regs?: Regs",
            "ext?: object",
        ],
    );
    read.check(
        "Imp",
        &["qty?: Qty", "refresh?: Refresh", "bidfloor?: double"],
    );
    read.check("Source", &["schain?: SupplyChain"]);
    read.check("User", &["eids?: array<EID>", "geo?: Geo"]);
    read.check("BidResponse", &["seatbid?: array<SeatBid>"]);
    read.check(
        "DOOH",
        &["venuetype?: array<string>", "publisher?: Publisher"],
    );
    // No object is left that the page says more about.
    for model in &read.models {
        for property in model.properties() {
            let open = property.ty == Type::Object && property.wire_name != "ext";
            assert!(!open, "{}.{}", model.name, property.wire_name);
        }
    }

    let examples = examples::of(&read.documents[0]);
    let mut complete = 0;
    for example in &examples {
        let document = &read.documents[0];
        let (line, _) = document.line_column(example.span.start as usize);
        println!("line {line}: {:?} {:?}", example.model, example.incomplete);
        if !example.complete() {
            continue;
        }
        complete += 1;
        let model = example.model.as_ref().expect("a model");
        let value: Value = serde_json::from_str(&example.text).expect("JSON");
        let fits = read.fits(&value, read.model(model));
        println!("line {line} as {model}: {fits:?} unlisted properties");
        assert!(fits.is_ok(), "line {line}: {fits:?}");
    }
    println!("{} examples, {complete} complete", examples.len());
    assert_eq!((examples.len(), complete), (9, 9));
}
