//! `cargo modeldoc fmt`

use std::fs;

use crate::align::{self, Outcome};
use crate::arguments;
use crate::failure::Failure;
use crate::input;
use crate::output::{self, BOLD, Status, count, styled};
use crate::progress::Progress;

pub(crate) fn run(arguments: &arguments::Fmt) -> Result<Status, Failure> {
    let inputs = input::load_all(&arguments.paths)?;
    let files: Vec<_> = inputs.into_iter().flat_map(|input| input.files).collect();
    let mut progress = Progress::new("aligning", files.len());
    let mut changed = Vec::new();
    let mut refused = Vec::new();
    for file in &files {
        progress.step(&file.shown);
        match align::document(&file.shown, &file.bytes) {
            Outcome::Same => {}
            Outcome::Refused => refused.push(&file.shown),
            Outcome::Changed(text) => {
                changed.push(&file.shown);
                if arguments.check {
                    continue;
                }
                let Some(path) = &file.path else {
                    let message = format!("`{}` is of the past, which nobody changes", file.shown);
                    return Err(Failure::new(message));
                };
                fs::write(path, text).map_err(|cause| Failure::unwritable(path, &cause))?;
            }
        }
    }
    drop(progress);
    for path in &changed {
        output::print(&format!("{path}\n"));
    }
    for path in refused {
        let message = format!("`{path}` stays as it is: aligned, it would mean something else");
        output::warning(&message);
    }
    let verb = if arguments.check {
        "would align"
    } else {
        "aligned"
    };
    output::note(&format!(
        "{} {} of {}",
        styled(BOLD, verb),
        changed.len(),
        count(files.len(), "document")
    ));
    Ok(Status::of(arguments.check && !changed.is_empty()))
}
