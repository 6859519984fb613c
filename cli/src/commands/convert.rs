//! `cargo modeldoc convert`

use modeldoc_codegen::options::Options;

use crate::arguments::{self, Notation, Reading};
use crate::failure::Failure;
use crate::output::Status;
use crate::set::Set;
use crate::write::{json_schema, markdown, rust, table};

pub(crate) fn run(arguments: &arguments::Convert) -> Result<Status, Failure> {
    let options = arguments.reading.options()?;
    let Some(set) = super::read(&arguments.paths, &options)? else {
        return Ok(Status::Findings);
    };
    let text = match arguments.to {
        Notation::Json => table::write(&set.models, set.single),
        Notation::Markdown => markdown::write(&set.models, set.single),
        Notation::JsonSchema => json_schema::write(&set.models, set.single, options.unknown),
        Notation::Rust => in_rust(&set, &options, &arguments.reading)?,
    };
    super::write(&text, arguments.out.as_deref())?;
    Ok(Status::Fine)
}

/// The models as the macros emit them.
pub(super) fn in_rust(set: &Set, options: &Options, reading: &Reading) -> Result<String, Failure> {
    let user = reading.user_tokens()?;
    rust::write(&set.emit(options, &user)).map_err(|error| {
        let message = format!("modeldoc emitted something that is not Rust: {error}");
        Failure::new(message).help("please report this, with the document")
    })
}
