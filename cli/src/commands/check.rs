//! `cargo modeldoc check`

use modeldoc_codegen::diagnostic::Severity;

use super::{findings, nothing_in, usage_errors};
use crate::arguments;
use crate::examples;
use crate::failure::Failure;
use crate::input;
use crate::output::{self, BOLD, GREEN, RED, Status, YELLOW, count, styled};
use crate::progress::Progress;
use crate::report::{self, Finding, Format};
use crate::set::Set;

pub(crate) fn run(arguments: &arguments::Check) -> Result<Status, Failure> {
    let options = arguments.reading.options()?;
    let mut inputs = input::load_all(&arguments.paths)?;
    let mut sets = Vec::new();
    if arguments.together {
        sets.push(Set::read(inputs, &options));
    } else {
        let mut progress = Progress::new("checking", inputs.len());
        for input in inputs.drain(..) {
            progress.step(&input.written);
            if input.files.is_empty() {
                return Err(nothing_in(&input.written));
            }
            sets.push(Set::read(vec![input], &options));
        }
    }
    let mut held = 0;
    for set in &mut sets {
        usage_errors(set)?;
        if arguments.examples {
            let (problems, count) = examples::check(set);
            set.problems.extend(problems);
            set.problems.sort_by_key(|problem| problem.span);
            held += count;
        }
    }
    let all: Vec<Finding<'_>> = sets.iter().flat_map(findings).collect();
    let format = match arguments.format {
        arguments::Format::Human => Format::Human,
        arguments::Format::Short => Format::Short,
        arguments::Format::Json => Format::Json,
        arguments::Format::Github => Format::Github,
        arguments::Format::Sarif => Format::Sarif,
    };
    output::print(&report::write(&all, format));
    let of = |severity| sets.iter().map(|set| set.count(severity)).sum::<usize>();
    let (errors, warnings) = (of(Severity::Error), of(Severity::Warning));
    if format == Format::Human {
        let held = arguments.examples.then_some(held);
        summary(&sets, held, errors, warnings);
    }
    let denied = arguments.deny == Some(arguments::Deny::Warnings);
    Ok(Status::of(errors > 0 || (denied && warnings > 0)))
}

fn summary(sets: &[Set], examples: Option<usize>, errors: usize, warnings: usize) {
    let documents = sets.iter().map(|set| set.sources.len()).sum();
    let models = sets
        .iter()
        .flat_map(|set| &set.models)
        .filter(|model| !model.is_inline())
        .count();
    let style = match (errors, warnings) {
        (0, 0) => GREEN,
        (0, _) => YELLOW,
        _ => RED,
    };
    output::note(&format!(
        "{} {}, {}{}: {}",
        styled(BOLD, "checked"),
        count(documents, "document"),
        count(models, "model"),
        examples.map_or(String::new(), |held| format!(
            ", {}",
            count(held, "example")
        )),
        styled(
            style,
            format!("{}, {}", count(errors, "error"), count(warnings, "warning"))
        )
    ));
}
