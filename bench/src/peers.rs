//! Who modeldoc is compared with, and what their crates hold.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use modeldoc_codegen::model::{Model, Presence, Scalar, Shape, Type};
use serde_json::{Map, Value, json};

use crate::Bench;
use crate::input::{ARGUMENTS, Input};
use crate::twins::{self, Hand};

/// A way to come by Rust models.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Peer {
    Modeldoc,
    /// The same, `without(builder, setters)`: what derive gives, and getters.
    Lean,
    /// By hand, with serde's derive.
    Derive,
    /// By hand, what modeldoc gives: derives, accessors and bon's builder.
    SameWork,
    /// By hand, what modeldoc gives `without(builder, setters)`.
    SameWorkLean,
    /// By hand, with serde's derive, and the same once more by modeldoc.
    OnTop,
    /// The sources that OpenAPI Generator writes.
    OpenApiGenerator,
    /// `typify::import_types!`.
    Typify,
    /// `mdmodels_macro::parse_mdmodel!`, for one model only.
    Mdmodels,
}

impl Peer {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Peer::Modeldoc => "modeldoc",
            Peer::Lean => "modeldoc-lean",
            Peer::Derive => "derive",
            Peer::SameWork => "same-work",
            Peer::SameWorkLean => "same-work-lean",
            Peer::OnTop => "derive-and-modeldoc",
            Peer::OpenApiGenerator => "openapi-generator",
            Peer::Typify => "typify",
            Peer::Mdmodels => "mdmodels",
        }
    }

    fn dependencies(self, project: &Path) -> String {
        const DERIVE: &str = "serde = { version = \"1\", features = [\"derive\"] }\n";
        let modeldoc = format!("modeldoc = {{ path = {:?} }}\n", project.join("runtime"));
        let own = match self {
            // What serde's traits are bounds of; the models need no more.
            Peer::Modeldoc | Peer::Lean => format!("serde_core = \"1\"\n{modeldoc}"),
            Peer::OnTop => format!("{DERIVE}{modeldoc}"),
            Peer::SameWork => format!("{DERIVE}bon = \"3\"\n"),
            Peer::Derive | Peer::SameWorkLean | Peer::OpenApiGenerator => DERIVE.to_owned(),
            Peer::Typify => format!("{DERIVE}typify = \"0.7\"\n"),
            Peer::Mdmodels => {
                format!(
                    "{DERIVE}mdmodels-macro = \"0.1\"\nderive_builder = \"0.20\"\nschemars = \"0.8\"\n"
                )
            }
        };
        format!("{own}serde_json = \"1\"\n")
    }
}

/// A crate that a peer's models are compiled in.
pub(crate) struct Crate {
    pub(crate) folder: PathBuf,
    peer: Peer,
}

impl Crate {
    /// Writes the crate with the models, without any other source.
    pub(crate) fn write(bench: &Bench, peer: Peer, input: &Input, purpose: &str) -> Self {
        let folder = bench
            .work
            .join(format!("{purpose}-{}-{}", input.name, peer.name()));
        let this = Crate { folder, peer };
        let manifest = format!(
            "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
             [workspace]\n\n[dependencies]\n{}\n[profile.release]\nstrip = true\n",
            peer.dependencies(&bench.project)
        );
        this.put("Cargo.toml", &manifest);
        this.put_models(input);
        this
    }

    /// Writes the models, or writes them again if they have changed.
    pub(crate) fn put_models(&self, input: &Input) {
        let models = match self.peer {
            Peer::Modeldoc => self.invocation(input, ""),
            Peer::Lean => self.invocation(input, ", without(builder, setters)"),
            Peer::Derive => twins::source(&input.models, Hand::Derive),
            Peer::SameWork => twins::source(&input.models, Hand::SameWork),
            Peer::SameWorkLean => twins::source(&input.models, Hand::SameWorkLean),
            Peer::OnTop => format!(
                "{}pub mod documented {{\n    {}}}\n",
                twins::source(&input.models, Hand::Derive),
                self.invocation(input, "")
            ),
            Peer::OpenApiGenerator => twins::source(&input.models, Hand::OpenApiGenerator),
            Peer::Typify => {
                self.put("schema.json", &json_schema(&input.models));
                "typify::import_types!(schema = \"schema.json\");\n".to_owned()
            }
            Peer::Mdmodels => {
                self.put("models.md", &mdmodels(&input.models));
                "mdmodels_macro::parse_mdmodel!(\"models.md\");\n".to_owned()
            }
        };
        self.put("src/models.rs", &models);
    }

    /// Writes the pages, for the macro that reads them.
    fn invocation(&self, input: &Input, options: &str) -> String {
        for (name, text) in &input.pages {
            self.put(&format!("pages/{name}"), text);
        }
        format!("modeldoc::models!(\"pages\", {ARGUMENTS}{options});\n")
    }

    /// Adds a line to the dependencies.
    pub(crate) fn add_dependency(&self, line: &str) {
        let manifest = fs::read_to_string(self.folder.join("Cargo.toml")).expect("a manifest");
        let mark = "[dependencies]\n";
        self.put(
            "Cargo.toml",
            &manifest.replace(mark, &format!("{mark}{line}")),
        );
    }

    /// Cargo in this crate. Crates of a registry are neither linted nor
    /// compiled incrementally, as those of a path are, so nothing is.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new("cargo");
        command
            .args(arguments)
            .current_dir(&self.folder)
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTFLAGS", "--cap-lints=allow")
            .env_remove("CARGO_TARGET_DIR")
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    /// Writes a file. One that is the same stays untouched, as its time does.
    pub(crate) fn put(&self, path: &str, text: &str) {
        let path = self.folder.join(path);
        if fs::read_to_string(&path).is_ok_and(|old| old == text) {
            return;
        }
        let folder = path.parent().expect("a file in a folder");
        fs::create_dir_all(folder).expect("a folder that can be written");
        fs::write(&path, text).expect("a file that can be written");
    }
}

/// Models as a JSON Schema.
fn json_schema(models: &[Model]) -> String {
    let mut definitions = Map::new();
    for model in models {
        let schema = match &model.shape {
            Shape::Object(object) => {
                let mut properties = Map::new();
                let mut required = Vec::new();
                for property in &object.properties {
                    let mut schema = schema_of(&property.ty);
                    if let Value::Object(schema) = &mut schema
                        && !schema.contains_key("$ref")
                        && !property.description.is_empty()
                    {
                        schema.insert("description".to_owned(), json!(property.description));
                    }
                    properties.insert(property.wire_name.clone(), schema);
                    if property.presence == Presence::Required {
                        required.push(property.wire_name.as_str());
                    }
                }
                json!({ "type": "object", "properties": properties, "required": required })
            }
            Shape::Alias(ty) => schema_of(ty),
            Shape::Enum(choice) => {
                let values: Vec<&str> = choice
                    .variants
                    .iter()
                    .map(|variant| variant.value.as_str())
                    .collect();
                json!({ "type": "string", "enum": values })
            }
            Shape::Union(union) => {
                let alternatives = union.alternatives.iter();
                let schemas: Vec<Value> = alternatives.map(|one| schema_of(&one.ty)).collect();
                json!({ "oneOf": schemas })
            }
        };
        definitions.insert(model.name.clone(), schema);
    }
    let schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": definitions,
    });
    schema.to_string()
}

fn schema_of(ty: &Type) -> Value {
    match ty {
        Type::Scalar(scalar) => match scalar {
            Scalar::Boolean => json!({ "type": "boolean" }),
            Scalar::Float | Scalar::Double | Scalar::Decimal => json!({ "type": "number" }),
            Scalar::Int32 | Scalar::Int64 | Scalar::Uint32 | Scalar::Uint64 => {
                json!({ "type": "integer", "format": scalar.name() })
            }
            _ => json!({ "type": "string" }),
        },
        Type::Object => json!({ "type": "object" }),
        Type::Array(element) | Type::Set(element) => {
            json!({ "type": "array", "items": schema_of(element) })
        }
        Type::Map(value) => json!({ "type": "object", "additionalProperties": schema_of(value) }),
        Type::Nullable(ty) => json!({ "oneOf": [schema_of(ty), { "type": "null" }] }),
        Type::Model(name) => json!({ "$ref": format!("#/definitions/{name}") }),
        Type::Any | Type::Custom(_) => json!({}),
    }
}

/// Models in the notation of MD-Models.
fn mdmodels(models: &[Model]) -> String {
    let mut text = "# Models\n".to_owned();
    for model in models {
        text.push_str(&format!("\n### {}\n\n", model.name));
        for property in model.properties() {
            let ty = match &property.ty {
                Type::Scalar(Scalar::Boolean) => "boolean",
                Type::Scalar(Scalar::Int32 | Scalar::Int64) => "integer",
                Type::Scalar(Scalar::Float | Scalar::Double) => "float",
                Type::Array(_) => "string[]",
                _ => "string",
            };
            text.push_str(&format!("- {}\n  - Type: {ty}\n", property.wire_name));
        }
    }
    text
}
