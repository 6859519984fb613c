//! What reading and writing takes.

use std::fs;
use std::process::Command;

use modeldoc_codegen::model::{Model, Presence, Scalar, Shape, Type};
use serde_json::{Map, Value, json};

use crate::Bench;
use crate::input::Input;
use crate::measure::{allocations, cost, instructions, median};
use crate::peers::{Crate, Peer};
use crate::table::{Pair, Table};

/// The structs of the other generators are read and written by the same derive.
const PEERS: [Peer; 2] = [Peer::Modeldoc, Peer::Derive];

/// What is read and written: a token of 6 properties, a model of 50, and a
/// megabyte of models of 15; how often, for instructions and for time.
const SUBJECTS: [(&str, &str, usize, usize); 3] = [
    ("token", "models::OAuth2Token", 1000, 200_000),
    ("fifty", "models::Fifty", 200, 10_000),
    ("megabyte", "Vec<models::Session>", 2, 10),
];

/// The forms of a text, and the ratio that is hoped for when it is read.
const TEXTS: [(&str, f64); 5] = [
    ("full", 1.0),
    ("in order", 1.0),
    ("shuffled", 1.05),
    ("unknown", 1.0),
    ("escapes", 1.0),
];

pub(crate) fn run(bench: &Bench, table: &mut Table) {
    let input = subjects(bench);
    let projects: Vec<Crate> = PEERS
        .iter()
        .map(|&peer| {
            let project = Crate::write(bench, peer, &input, "run");
            project.add_dependency("rmp-serde = \"1\"\n");
            project.put("src/main.rs", &program(peer));
            cost(&mut project.cargo(&["build", "--release"]));
            project
        })
        .collect();
    for (subject, _, few, many) in SUBJECTS {
        for (text, target) in TEXTS {
            let file = bench.work.join(format!("{subject} {text}.json"));
            fs::write(&file, value_of(subject, text, &input)).expect("a file");
            let file = file.to_str().expect("a path in UTF-8");
            let ways: &[&str] = match text {
                // Absent properties are written to formats for machines, and
                // by a derive that leaves them out, not: all are present.
                "full" => &["text", "msgpack-read", "msgpack-write"],
                "in order" => &["text", "slice", "reader", "write"],
                "escapes" => &["text", "write"],
                _ => &["text"],
            };
            for way in ways {
                let what = format!("{subject}, {text}, {way}");
                let arguments = [subject, way, file];
                compare(
                    bench,
                    table,
                    &what,
                    target,
                    (few, many),
                    &projects,
                    &arguments,
                );
            }
        }
    }
    sizes(bench, table);
}

/// Compares instructions, allocations and time of one thing.
fn compare(
    bench: &Bench,
    table: &mut Table,
    what: &str,
    target: f64,
    (few, many): (usize, usize),
    projects: &[Crate],
    arguments: &[&str; 3],
) {
    let program = |project: &Crate| {
        let program = project.folder.join("target/release/program");
        program.to_str().expect("a path in UTF-8").to_owned()
    };
    // Of one run only what it does over and over is compared.
    let counts = |project: &Crate| {
        let program = program(project);
        let count = |times: usize| {
            let times = times.to_string();
            let command = [&program, arguments[0], arguments[1], arguments[2], &times];
            Some((instructions(&command)?, allocations(&command)?))
        };
        let (less, more) = (count(few / 10 + 1)?, count(few / 10 + 1 + few)?);
        let each = |less: f64, more: f64| ((more - less) / few as f64).round();
        Some((each(less.0, more.0), each(less.1, more.1)))
    };
    let time = |project: &Crate| {
        let output = Command::new(program(project))
            .args(arguments)
            .arg(many.to_string())
            .output()
            .expect("the program");
        let text = String::from_utf8_lossy(&output.stdout);
        text.trim().parse::<f64>().expect("nanoseconds") / many as f64
    };
    let mut counted = Vec::new();
    let mut times = vec![Vec::new(); projects.len()];
    for project in projects {
        counted.push(counts(project));
    }
    for _ in 0..bench.rounds * 3 {
        for (project, times) in projects.iter().zip(&mut times) {
            times.push(time(project));
        }
    }
    for (index, peer) in PEERS.iter().enumerate().skip(1) {
        let target = (*peer == Peer::Derive).then_some(target);
        let mut push = |unit, modeldoc: f64, other: f64, target| {
            table.push(&Pair {
                what,
                peer: peer.name(),
                unit,
                modeldoc,
                other,
                target,
            });
        };
        if let (Some(modeldoc), Some(other)) = (counted[0], counted[index]) {
            push("instructions", modeldoc.0, other.0, target);
            if modeldoc.1 != other.1 {
                push("allocations", modeldoc.1, other.1, target.map(|_| 1.0));
            }
        }
        let time = |index: usize| median(times[index].iter().copied());
        push("ns", time(0), time(index), None);
    }
}

/// The memory that values of all models take.
fn sizes(bench: &Bench, table: &mut Table) {
    let mut sums = Vec::new();
    for peer in [Peer::Modeldoc, Peer::Derive] {
        let project = Crate::write(bench, peer, &bench.input, "sizes");
        let mut code = "#![allow(dead_code)]\nmod models;\n\nfn main() {\n".to_owned();
        for model in &bench.input.models {
            let name = &model.name;
            code.push_str(&format!(
                "    println!(\"{{}}\", size_of::<models::{name}>());\n"
            ));
        }
        project.put("src/main.rs", &(code + "}\n"));
        let output = project
            .cargo(&["run"])
            .stdout(std::process::Stdio::piped())
            .output()
            .expect("the program");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let sizes: Vec<f64> = text.lines().filter_map(|line| line.parse().ok()).collect();
        sums.push(sizes);
    }
    table.push(&Pair {
        what: "memory of one value of each model",
        peer: Peer::Derive.name(),
        unit: "bytes",
        modeldoc: sums[0].iter().sum(),
        other: sums[1].iter().sum(),
        target: Some(1.0),
    });
}

/// The models that are read and written.
fn subjects(bench: &Bench) -> Input {
    let token = fs::read_to_string(bench.project.join("schema/OAuth2Token.md"));
    let fifty = Input::single(50).pages.remove(0).1;
    let session = Input::single(15).pages.remove(0).1;
    let pages = vec![
        ("OAuth2Token.md".to_owned(), token.expect("a page")),
        ("Fifty.md".to_owned(), fifty.replace("Record", "Fifty")),
        (
            "Session.md".to_owned(),
            session.replace("Record", "Session"),
        ),
    ];
    Input::of("run", pages)
}

/// A program that reads or writes something again and again, and says how long
/// that took.
fn program(peer: Peer) -> String {
    let traits = match peer {
        Peer::Modeldoc => "serde_core::de::DeserializeOwned + serde_core::Serialize",
        _ => "serde::de::DeserializeOwned + serde::Serialize",
    };
    let mut calls = String::new();
    for (name, ty, ..) in SUBJECTS {
        calls.push_str(&format!(
            "        {name:?} => go::<{ty}>(way, &bytes, times),\n"
        ));
    }
    include_str!("../programs/run.rs")
        .replace("Traits", traits)
        .replace("        Subjects\n", &calls)
}

/// The JSON text of a subject.
fn value_of(subject: &str, text: &str, input: &Input) -> String {
    let model = |name: &str| {
        let mut models = input.models.iter();
        models.find(|model| model.name == name).expect("a model")
    };
    match subject {
        "token" => object(model("OAuth2Token"), text, 0),
        "fifty" => object(model("Fifty"), text, 0),
        _ => {
            let mut list = Vec::new();
            let mut length = 0;
            while length < 1 << 20 {
                let one = object(model("Session"), text, list.len());
                length += one.len() + 1;
                list.push(one);
            }
            format!("[{}]", list.join(","))
        }
    }
}

fn object(model: &Model, text: &str, number: usize) -> String {
    let Shape::Object(object) = &model.shape else {
        return "null".to_owned();
    };
    let mut members = Vec::new();
    for (index, property) in object.properties.iter().enumerate() {
        // Every fourth of the optional ones is absent.
        if text != "full" && property.presence == Presence::Optional && (index + number) % 4 == 3 {
            continue;
        }
        let value = value(&property.ty, text, index + number);
        members.push(format!("{:?}:{value}", property.wire_name));
        if text == "unknown" && index % 2 == 0 {
            members.push(format!("\"unlisted_{index}\":[{index},\"more\"]"));
        }
    }
    if text == "shuffled" {
        // Deterministic, and no property is behind the one before it.
        let count = members.len();
        let step = (count / 2..count)
            .find(|step| gcd(*step, count) == 1)
            .unwrap_or(1);
        members = (0..count)
            .map(|index| members[(index * step + number) % count].clone())
            .collect();
    }
    format!("{{{}}}", members.join(","))
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

fn value(ty: &Type, text: &str, number: usize) -> Value {
    match ty {
        Type::Scalar(scalar) => match scalar {
            Scalar::Boolean => json!(number.is_multiple_of(2)),
            Scalar::Float | Scalar::Double | Scalar::Decimal => json!(number as f64 + 0.25),
            Scalar::Int32 | Scalar::Int64 | Scalar::Uint32 | Scalar::Uint64 => {
                json!(number * 1237)
            }
            _ if text == "escapes" => json!(format!("line {number}\nnext\t\"quoted\" \u{1}")),
            _ => json!(format!("tGzv3JOkF0XG5Qx2TlKWIA{number}")),
        },
        Type::Array(element) | Type::Set(element) => {
            json!([
                value(element, text, number),
                value(element, text, number + 1)
            ])
        }
        Type::Map(inner) => json!({ "first": value(inner, text, number) }),
        Type::Object => Value::Object(Map::new()),
        Type::Nullable(ty) => value(ty, text, number),
        Type::Any | Type::Model(_) | Type::Custom(_) => Value::Null,
    }
}
