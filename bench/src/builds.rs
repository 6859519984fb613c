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

/// Whose models are checked again and again.
const CHECKED: [Peer; 5] = [
    Peer::Modeldoc,
    Peer::Derive,
    Peer::SameWork,
    Peer::OpenApiGenerator,
    Peer::Typify,
];
const CHECKED_LEAN: [Peer; 3] = [Peer::Lean, Peer::Derive, Peer::SameWorkLean];

/// Ratios that are hoped for, each against a peer.
type Targets<'t> = &'t [(Peer, f64)];

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
    for peer in [Peer::Derive, Peer::SameWork, Peer::Typify, Peer::Mdmodels] {
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
    on_top(bench, table, &one);
    // The last one compiles some minutes, so once is enough.
    let few = [Peer::Modeldoc, Peer::Mdmodels];
    for (input, peers, rounds) in [
        (&one, &ALL[..], bench.rounds),
        (&bench.input, &ALL[..], bench.rounds),
        (&bench.input, &LEAN[..], bench.rounds),
        (&one, &few[..], 1),
    ] {
        let projects = cold_projects(bench, peers, input);
        compare(
            rounds,
            table,
            &[(Peer::Derive, 1.25)],
            "cold build",
            &input.name,
            peers,
            &projects,
            |_, project| first_build(project),
        );
    }
}

/// What a program that has a derive already pays for modeldoc, against what it
/// has paid for the derive.
fn on_top(bench: &Bench, table: &mut Table, input: &Input) {
    let peers = [Peer::Derive, Peer::OnTop];
    let projects = cold_projects(bench, &peers, input);
    let costs = in_turns(bench.rounds, &projects, |_, project| first_build(project));
    let what = format!("cold build, what comes on top of derive, {}", input.name);
    for (unit, amount) in AMOUNTS {
        let (derive, both) = (costs[0].iter().map(amount), costs[1].iter().map(amount));
        table.push(&Pair {
            what: &what,
            peer: "derive's own",
            unit,
            // Of builds of one round, which share the weather.
            modeldoc: median(both.zip(derive.clone()).map(|(both, derive)| both - derive)),
            other: median(derive),
            target: Some(0.5),
        });
    }
}

/// Programs that use one of the models, with all that they need downloaded.
fn cold_projects(bench: &Bench, peers: &[Peer], input: &Input) -> Vec<Crate> {
    let projects = peers.iter().map(|&peer| {
        let project = Crate::write(bench, peer, input, "cold");
        project.put("src/main.rs", &programs::small(peer, &input.models[0].name));
        cost(&mut project.cargo(&["fetch"]));
        project
    });
    projects.collect()
}

fn first_build(project: &Crate) -> Cost {
    let _ = fs::remove_dir_all(project.folder.join("target"));
    cost(&mut project.cargo(&["build"]))
}

/// Checking again after something has changed.
pub(crate) fn check(bench: &Bench, table: &mut Table) {
    let targets = [
        &[(Peer::Derive, 0.55), (Peer::SameWork, 0.22)][..],
        &[(Peer::Derive, 0.70), (Peer::SameWork, 0.16)],
    ];
    check_of(bench, table, &CHECKED, targets);
    let targets = [&[(Peer::Derive, 0.30)][..], &[(Peer::Derive, 0.38)]];
    check_of(bench, table, &CHECKED_LEAN, targets);
}

/// Without incremental compilation, then with it.
fn check_of(bench: &Bench, table: &mut Table, peers: &[Peer], targets: [Targets; 2]) {
    let input = &bench.input;
    let projects: Vec<Crate> = peers
        .iter()
        .map(|&peer| {
            let project = Crate::write(bench, peer, input, "check");
            project.put("src/lib.rs", &programs::library());
            project
        })
        .collect();
    for (what, targets, incremental) in [
        ("check after an edited row", targets[0], "0"),
        ("check after an edited row, incremental", targets[1], "1"),
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
            targets,
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
        let targets = target.map(|target| (Peer::Derive, target));
        compare(
            1,
            table,
            targets.as_slice(),
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
    targets: Targets,
    what: &str,
    input: &str,
    peers: &[Peer],
    projects: &[Crate],
    cost: impl FnMut(usize, &Crate) -> Cost,
) {
    let costs = in_turns(rounds, projects, cost);
    let what = match peers[0] {
        Peer::Lean => format!("{what}, without(builder, setters), {input}"),
        _ => format!("{what}, {input}"),
    };
    for (index, peer) in peers.iter().enumerate().skip(1) {
        let target = targets.iter().find(|(other, _)| other == peer);
        // Seconds are what other work on the machine moves most.
        for ((unit, amount), target) in AMOUNTS.into_iter().zip([target, None]) {
            table.push(&Pair {
                what: &what,
                peer: peer.name(),
                unit,
                modeldoc: median(costs[0].iter().map(amount)),
                other: median(costs[index].iter().map(amount)),
                target: target.map(|(_, ratio)| *ratio),
            });
        }
    }
}

/// Takes one amount out of a cost.
type Amount = fn(&Cost) -> f64;

/// What is compared of costs.
const AMOUNTS: [(&str, Amount); 2] = [("s CPU", |cost| cost.cpu), ("s", |cost| cost.wall)];

/// The costs of each project, round by round.
fn in_turns(
    rounds: usize,
    projects: &[Crate],
    mut cost: impl FnMut(usize, &Crate) -> Cost,
) -> Vec<Vec<Cost>> {
    let mut costs = vec![Vec::new(); projects.len()];
    for round in 0..rounds {
        // Each begins a round once: a processor that has worked for long is
        // slower than one that has rested.
        for turn in 0..projects.len() {
            let index = (round + turn) % projects.len();
            costs[index].push(cost(round, &projects[index]));
        }
    }
    costs
}
