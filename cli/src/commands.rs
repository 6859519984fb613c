//! One module a command.

pub(crate) mod check;
pub(crate) mod completions;
pub(crate) mod convert;
pub(crate) mod diff;
pub(crate) mod fmt;
pub(crate) mod generate;
pub(crate) mod init;
mod module;
pub(crate) mod new;
pub(crate) mod show;

use std::path::Path;

use modeldoc_codegen::diagnostic::Severity;
use modeldoc_codegen::options::Options;

use crate::failure::Failure;
use crate::input;
use crate::output;
use crate::report::{self, Finding, Format};
use crate::set::Set;

/// Reads all paths as one set, and says what errors there are. None if there are
/// any, so that nothing should be made of it.
fn read(paths: &[String], options: &Options) -> Result<Option<Set>, Failure> {
    let set = Set::read(input::load_all(paths)?, options);
    usage_errors(&set)?;
    if set.sources.is_empty() {
        return Err(nothing_in(&paths.join("`, `")));
    }
    let errors: Vec<Finding<'_>> = findings(&set)
        .filter(|finding| finding.problem.severity == Severity::Error)
        .collect();
    let good = errors.is_empty();
    if !good {
        output::note(report::write(&errors, Format::Human).trim_end());
    }
    match set.count(Severity::Warning) {
        0 => {}
        // Whoever wants something else than to check has read them before.
        count => output::warning(&format!(
            "{}; `cargo modeldoc check` shows them",
            output::count(count, "warning")
        )),
    }
    Ok(good.then_some(set))
}

fn nothing_in(path: &str) -> Failure {
    let message = format!("`{path}` holds no document");
    Failure::new(message).help("documents end in .md, .markdown or .json")
}

fn usage_errors(set: &Set) -> Result<(), Failure> {
    match set.usage_errors.first() {
        Some(error) => Err(Failure::new(error.message.as_str())),
        None => Ok(()),
    }
}

fn findings(set: &Set) -> impl Iterator<Item = Finding<'_>> {
    set.problems.iter().map(|problem| Finding {
        problem,
        document: set.document(problem),
    })
}

/// Writes a file, or to the terminal where there is none.
fn write(text: &str, out: Option<&Path>) -> Result<(), Failure> {
    match out {
        Some(path) => std::fs::write(path, text).map_err(|cause| Failure::unwritable(path, &cause)),
        None => {
            output::print(text);
            Ok(())
        }
    }
}
