//! `cargo modeldoc convert`

use super::module::Module;
use crate::arguments::{self, Notation};
use crate::failure::Failure;
use crate::output::Status;
use crate::write::{json_schema, markdown, table};

pub(crate) fn run(arguments: &arguments::Convert) -> Result<Status, Failure> {
    let options = arguments.reading.options()?;
    let Some(set) = super::read(&arguments.paths, &options)? else {
        return Ok(Status::Findings);
    };
    let text = match arguments.to {
        Notation::Json => table::write(&set.models, set.single),
        Notation::Markdown => markdown::write(&set.models, set.single),
        Notation::JsonSchema => json_schema::write(&set.models, set.single, options.unknown),
        Notation::Rust => {
            let module = Module {
                command: "convert",
                flags: &["--to", "rust"],
                paths: &arguments.paths,
                reading: &arguments.reading,
                no_std: arguments.no_std,
                out: arguments.out.as_deref(),
            };
            module.text(&set, &options)?
        }
    };
    super::write(&text, arguments.out.as_deref())?;
    Ok(Status::Fine)
}
