//! `cargo modeldoc diff`

use std::fmt::Write as _;

use serde::Serialize;

use crate::arguments::{self, DenyChanges, DiffFormat};
use crate::compare::{Change, Level, Versions, changes};
use crate::failure::Failure;
use crate::json::pretty;
use crate::output::{self, BOLD, DIM, GREEN, RED, Status, YELLOW, count, styled};

#[derive(Serialize)]
struct Report<'c> {
    /// Nothing where nothing changed.
    semver: Option<Level>,
    changes: &'c [Change],
}

pub(crate) fn run(arguments: &arguments::Diff) -> Result<Status, Failure> {
    let options = arguments.reading.options()?;
    let mut versions = Vec::with_capacity(2);
    for path in [&arguments.old, &arguments.new] {
        let Some(set) = super::read(std::slice::from_ref(path), &options)? else {
            return Err(Failure::new(format!(
                "`{path}` has errors, so it cannot be compared"
            )));
        };
        versions.push(set);
    }
    let changes = changes(&Versions {
        old: &versions[0].models,
        new: &versions[1].models,
        unknown: options.unknown,
    });
    output::print(&match arguments.format {
        DiffFormat::Human => human(&changes),
        DiffFormat::Json => pretty(&Report {
            semver: suggested(&changes),
            changes: &changes,
        }),
    });
    let breaking = changes.iter().any(|change| change.breaks.any());
    Ok(Status::of(match arguments.deny {
        Some(DenyChanges::Breaking) => breaking,
        Some(DenyChanges::Changes) => !changes.is_empty(),
        None => false,
    }))
}

fn human(changes: &[Change]) -> String {
    let mut text = String::new();
    let mut model = None;
    for change in changes {
        if model != Some(&change.model) {
            model = Some(&change.model);
            let _ = writeln!(text, "{}", styled(BOLD, &change.model));
        }
        let style = match change.level {
            Level::Major => RED,
            Level::Minor => GREEN,
            Level::Patch => DIM,
        };
        let what = match &change.member {
            Some(member) => format!("`{member}` {}", change.message),
            None => change.message.clone(),
        };
        let _ = write!(text, "  {} {what}", styled(style, change.level.name()));
        let breaks = change.breaks.names();
        if !breaks.is_empty() {
            let breaks = format!("breaks {}", breaks.join(", "));
            let _ = write!(text, " ({})", styled(YELLOW, breaks));
        }
        text.push('\n');
    }
    match suggested(changes) {
        Some(level) => {
            let breaking = changes.iter().filter(|change| change.breaks.any()).count();
            let _ = writeln!(
                text,
                "{}{}, {breaking} breaking: suggests a {} version",
                if changes.is_empty() { "" } else { "\n" },
                count(changes.len(), "change"),
                styled(BOLD, level.name())
            );
        }
        None => text.push_str("no change\n"),
    }
    text
}

fn suggested(changes: &[Change]) -> Option<Level> {
    changes.iter().map(|change| change.level).max()
}
