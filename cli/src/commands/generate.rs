//! `cargo modeldoc generate`

use std::fs;

use super::module::Module;
use crate::arguments;
use crate::failure::Failure;
use crate::fresh;
use crate::output::{self, BOLD, RED, Status, styled};

pub(crate) fn run(arguments: &arguments::Generate) -> Result<Status, Failure> {
    let options = arguments.reading.options()?;
    let Some(set) = super::read(&arguments.paths, &options)? else {
        return Ok(Status::Findings);
    };
    let out = &arguments.out;
    let module = Module {
        command: "generate",
        flags: &[],
        paths: &arguments.paths,
        reading: &arguments.reading,
        no_std: arguments.no_std,
        out: Some(out),
    };
    let text = module.text(&set, &options)?;
    let shown = out.display();
    if !arguments.check {
        super::write(&text, Some(out))?;
        output::note(&format!("{} {shown}", styled(BOLD, "wrote")));
        return Ok(Status::Fine);
    }
    match fs::read_to_string(out) {
        Ok(found) => match fresh::difference(&found, &text) {
            None => {
                output::note(&format!("{} {shown}", styled(BOLD, "up to date:")));
                return Ok(Status::Fine);
            }
            Some(difference) => {
                output::note(&format!("{} {shown}", styled(RED, "stale:")));
                output::print(&difference.to_string());
            }
        },
        Err(cause) if cause.kind() == std::io::ErrorKind::NotFound => {
            output::note(&format!("{} {shown}", styled(RED, "missing:")));
        }
        Err(cause) => return Err(Failure::new(format!("cannot read `{shown}`: {cause}"))),
    }
    output::note(&format!("  = help: run `{}`", module.command_line()));
    Ok(Status::Findings)
}
