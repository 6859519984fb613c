//! What it takes to build.

use std::collections::BTreeSet;
use std::fs;
use std::process::Stdio;

use crate::Bench;
use crate::input::Input;
use crate::measure::{Cost, cost, median};
use crate::peers::{Crate, Peer};
use crate::programs;
use crate::table::{Pair, Table};

/// Everybody that can compile all models.
const ALL: [Peer; 4] = [
    Peer::Modeldoc,
    Peer::Derive,
    Peer::OpenApiGenerator,
    Peer::Typify,
];

/// Accessors are most of what there is to compile, and derive has none.
const LEAN: [Peer; 2] = [Peer::Lean, Peer::Derive];

/// How many crates are compiled, the program's own left out.
pub(crate) fn crates(bench: &Bench, table: &mut Table) {
    let input = Input::single(6);
    let count = |peer| {
        let project = Crate::write(bench, peer, &input, "crates");
        project.put("src/main.rs", "fn main() {}\n");
        let output = project
            .cargo(&["tree", "--prefix=none", "--edges=normal,build"])
            .stdout(Stdio::piped())
            .output()
            .expect("cargo tree");
        let text = String::from_utf8_lossy(&output.stdout);
        let crates: BTreeSet<&str> = text
            .lines()
            .filter_map(|line| line.split(" (").next())
            .filter(|line| !line.is_empty())
            .collect();
        (crates.len() - 1) as f64
    };
    let modeldoc = count(Peer::Modeldoc);
    for peer in [Peer::Derive, Peer::Typify, Peer::Mdmodels] {
        table.push(&Pair {
            what: "crates in the tree",
            peer: peer.name(),
            unit: "",
            modeldoc,
            other: count(peer),
            target: Some(1.0),
        });
    }
}

/// Building for the first time, dependencies included.
pub(crate) fn cold(bench: &Bench, table: &mut Table) {
    let one = Input::single(6);
    // The last one compiles some minutes, so once is enough.
    let few = [Peer::Modeldoc, Peer::Mdmodels];
    for (input, target, peers, rounds) in [
        (&one, 0.75, &ALL[..], bench.rounds),
        (&bench.input, 0.50, &ALL[..], bench.rounds),
        (&one, 0.75, &few[..], 1),
        (&bench.input, 0.50, &LEAN[..], bench.rounds),
    ] {
        let projects = peers.iter().map(|&peer| {
            let project = Crate::write(bench, peer, input, "cold");
            project.put("src/main.rs", &programs::small(peer, &input.models[0].name));
            project
        });
        let projects: Vec<Crate> = projects.collect();
        let name = &input.name;
        compare(
            rounds,
            table,
            Some(target),
            "cold build",
            name,
            peers,
            &projects,
            |_, project| {
                let _ = fs::remove_dir_all(project.folder.join("target"));
                cost(&mut project.cargo(&["build"]))
            },
        );
    }
}

/// Checking again after something has changed.
pub(crate) fn check(bench: &Bench, table: &mut Table) {
    check_of(bench, table, &ALL);
    check_of(bench, table, &LEAN);
}

fn check_of(bench: &Bench, table: &mut Table, peers: &[Peer]) {
    let input = &bench.input;
    let projects: Vec<Crate> = peers
        .iter()
        .map(|&peer| {
            let project = Crate::write(bench, peer, input, "check");
            project.put("src/lib.rs", &programs::library());
            project
        })
        .collect();
    for (what, target, incremental) in [
        ("check after an edited row", 0.33, "0"),
        ("check after an edited row, incremental", 0.35, "1"),
    ] {
        let check = |project: &Crate| {
            cost(
                project
                    .cargo(&["check"])
                    .env("CARGO_INCREMENTAL", incremental),
            )
        };
        for project in &projects {
            check(project);
        }
        compare(
            bench.rounds,
            table,
            Some(target),
            what,
            &bench.input.name,
            peers,
            &projects,
            |round, project| {
                // Each round edits the row anew, for one after the other.
                project.put_models(&edited(&bench.input, round + 1));
                check(project)
            },
        );
        for project in &projects {
            project.put_models(&bench.input);
        }
    }
}

/// The models with another name for the property in some row.
fn edited(input: &Input, edit: usize) -> Input {
    let mut pages = input.pages.clone();
    let page = pages.len() / 2;
    let text = &mut pages[page].1;
    if let Some(row) = text.find("\n**") {
        text.insert_str(row + 3, &format!("edit_{edit}_"));
    }
    Input::of(&input.name, pages)
}

/// Release builds of programs that read and write every model, and their size.
pub(crate) fn release(bench: &Bench, table: &mut Table) {
    for (input, target) in [
        (&Input::single(6), None),
        (&Input::single(289), Some(0.04)),
        (&bench.input, Some(0.28)),
    ] {
        let few = [Peer::Modeldoc, Peer::Derive];
        let peers = &few[..];
        let projects: Vec<Crate> = peers
            .iter()
            .map(|&peer| {
                let project = Crate::write(bench, peer, input, "release");
                project.put("src/main.rs", &programs::everything(peer, &input.models));
                cost(&mut project.cargo(&["fetch"]));
                project
            })
            .collect();
        // The dependencies are built already, for a program without models.
        for (project, &peer) in projects.iter().zip(peers) {
            project.put("src/main.rs", "fn main() {}\n");
            cost(&mut project.cargo(&["build", "--release"]));
            project.put("src/main.rs", &programs::everything(peer, &input.models));
        }
        compare(
            1,
            table,
            target,
            "release build",
            &input.name,
            peers,
            &projects,
            |_, project| cost(&mut project.cargo(&["build", "--release"])),
        );
        let size = |project: &Crate| {
            let program = project.folder.join("target/release/program");
            fs::metadata(program).map_or(f64::NAN, |file| file.len() as f64 / 1000.0)
        };
        for (&peer, project) in peers.iter().zip(&projects).skip(1) {
            table.push(&Pair {
                what: &format!("size of the program, {}", input.name),
                peer: peer.name(),
                unit: "kB",
                modeldoc: size(&projects[0]),
                other: size(project),
                // Most of a program with one model is the standard library.
                target: target.map(|_| 0.80),
            });
        }
    }
}

/// Checking more and more models: time per model, against that of 50.
pub(crate) fn growth(bench: &Bench, table: &mut Table) {
    let per_model = |count: usize| {
        let input = Input::generated(count);
        let project = Crate::write(bench, Peer::Modeldoc, &input, "growth");
        project.put("src/lib.rs", &programs::library());
        let check = || {
            // Another time of the file makes cargo check again.
            let _ = fs::remove_file(project.folder.join("src/lib.rs"));
            project.put("src/lib.rs", &programs::library());
            cost(&mut project.cargo(&["check"])).cpu
        };
        check();
        median((0..bench.rounds).map(|_| check())) * 1000.0 / count as f64
    };
    let few = per_model(500);
    for count in [50, 5000] {
        table.push(&Pair {
            what: &format!("check, per model of {count}"),
            peer: "per model of 500",
            unit: "ms",
            modeldoc: per_model(count),
            other: few,
            target: (count > 500).then_some(1.1),
        });
    }
}

/// Takes a cost of each project in turns, and compares the medians. What is
/// measured is told the number of the round, from 0.
#[allow(clippy::too_many_arguments, reason = "a table has many columns")]
fn compare(
    rounds: usize,
    table: &mut Table,
    target: Option<f64>,
    what: &str,
    input: &str,
    peers: &[Peer],
    projects: &[Crate],
    mut cost: impl FnMut(usize, &Crate) -> Cost,
) {
    let mut costs = vec![Vec::new(); projects.len()];
    for round in 0..rounds {
        // Each begins a round once: a processor that has worked for long is
        // slower than one that has rested.
        for turn in 0..projects.len() {
            let index = (round + turn) % projects.len();
            costs[index].push(cost(round, &projects[index]));
        }
    }
    let what = match peers[0] {
        Peer::Lean => format!("{what}, without(builder, setters), {input}"),
        _ => format!("{what}, {input}"),
    };
    let cpu = |index: usize| median(costs[index].iter().map(|cost: &Cost| cost.cpu));
    let wall = |index: usize| median(costs[index].iter().map(|cost: &Cost| cost.wall));
    for (index, peer) in peers.iter().enumerate().skip(1) {
        table.push(&Pair {
            what: &what,
            peer: peer.name(),
            unit: "s CPU",
            modeldoc: cpu(0),
            other: cpu(index),
            target: target.filter(|_| *peer == Peer::Derive),
        });
        table.push(&Pair {
            what: &what,
            peer: peer.name(),
            unit: "s",
            modeldoc: wall(0),
            other: wall(index),
            target: None,
        });
    }
}
