//! What can be asked for.

mod reading;

use clap::{Args, Parser, Subcommand, ValueEnum};

pub(crate) use reading::Reading;

/// Property tables at the command line: check, show, convert, format, compare,
/// and write the Rust models that `modeldoc` makes of them.
///
/// A path is a file, a folder with everything in it, or a file and what part of
/// it is meant: `spec.md#item-fields`.
#[derive(Debug, Parser)]
#[command(
    name = "cargo modeldoc",
    bin_name = "cargo modeldoc",
    version,
    propagate_version = true,
    arg_required_else_help = true
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
    /// When to colour the output
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub(crate) color: Color,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(Check),
    Show(Show),
    Convert(Convert),
    Fmt(Fmt),
    Diff(Diff),
    Generate(Generate),
    New(New),
    Init(Init),
    Completions(Completions),
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

impl Color {
    pub(crate) fn apply(self) {
        let choice = match self {
            // The variables NO_COLOR and CLICOLOR_FORCE count, too.
            Color::Auto => return,
            Color::Always => anstream::ColorChoice::Always,
            Color::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

/// Say everything that the macros would say
///
/// A folder is read as `modeldoc::models!` reads it, with every reference
/// resolved; a file with one model as `#[modeldoc::model]` reads it.
///
/// Ends with 0 where all is well, 1 where there are errors, and 2 where the
/// command cannot be carried out.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc check schema
  cargo modeldoc check --format github --deny warnings schema docs/spec.md#item")]
pub(crate) struct Check {
    /// Files, folders, fragments
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    /// How to say it
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: Format,
    /// What counts as an error, too
    #[arg(long, value_name = "WHAT")]
    pub(crate) deny: Option<Deny>,
    /// Read all paths as one set of models, as `models!("a", "b")` does
    #[arg(long)]
    pub(crate) together: bool,
    /// Hold the JSON examples of Markdown pages to their models as well
    #[arg(long)]
    pub(crate) examples: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// With the rows that are meant
    Human,
    /// One line each: `path:line:column: error[code]: message`
    Short,
    /// A list of objects
    Json,
    /// Annotations of GitHub Actions
    Github,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Deny {
    /// Warnings end with 1 as errors do
    Warnings,
}

/// Show models as tables: property, Rust type, presence, description
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc show schema/OAuth2Token.md")]
pub(crate) struct Show {
    /// Files, folders, fragments
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// Write models in another notation
///
/// JSON is the form for interchange: a property table with neutral types, which
/// gives the same models when it is read again.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc convert schema/OAuth2Token.md --to json
  cargo modeldoc convert schema --to json-schema --out schema.json")]
pub(crate) struct Convert {
    /// Files, folders, fragments
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    /// The notation
    #[arg(long, value_name = "NOTATION")]
    pub(crate) to: Notation,
    /// Where to write it, if not to the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<std::path::PathBuf>,
    /// Rust: import from `core` and `alloc`, for crates without `std`
    #[arg(long)]
    pub(crate) no_std: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Notation {
    /// The JSON property table
    Json,
    /// A page
    Markdown,
    /// JSON Schema 2020-12
    JsonSchema,
    /// A Rust module, as `generate` writes it
    Rust,
}

/// Align property tables, and touch nothing else
///
/// Cells are padded to the width of their column, as a terminal draws them. The
/// result is read again: where it would mean something else, the table stays as
/// it is, and that is said.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc fmt schema
  cargo modeldoc fmt --check schema")]
pub(crate) struct Fmt {
    /// Files, folders
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    /// Change nothing, and end with 1 if something would be changed
    #[arg(long)]
    pub(crate) check: bool,
}

/// Say what changed between two versions of a schema, and whom it breaks
///
/// Each change is judged for programs that read the data by the old version,
/// for programs that write it by the old version, and for Rust code that uses
/// the emitted types.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc diff git:v1.0:schema schema
  cargo modeldoc diff --deny breaking old/Pet.md new/Pet.md")]
pub(crate) struct Diff {
    /// The old version: a file, a folder, or `git:REVISION:path`
    pub(crate) old: String,
    /// The new version, likewise
    pub(crate) new: String,
    /// How to say it
    #[arg(long, value_name = "FORMAT", default_value = "human")]
    pub(crate) format: DiffFormat,
    /// What ends with 1
    #[arg(long, value_name = "WHAT")]
    pub(crate) deny: Option<DenyChanges>,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DiffFormat {
    /// One line each
    Human,
    /// One object
    Json,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum DenyChanges {
    /// Changes that break somebody
    Breaking,
    /// All changes
    Changes,
}

/// Write the models into a Rust file, for those who check it in
///
/// `--check` compares the first comment and the code, not the layout: `cargo fmt`
/// may go over the file. Another version of modeldoc in the comment counts only
/// if it makes other code.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc generate schema --out src/models.rs
  cargo modeldoc generate schema --out src/models.rs --check")]
pub(crate) struct Generate {
    /// Files, folders, fragments; several are one set of models
    #[arg(required = true, value_name = "PATH")]
    pub(crate) paths: Vec<String>,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub(crate) out: std::path::PathBuf,
    /// Write nothing, and end with 1 if the file is not what it should be
    #[arg(long)]
    pub(crate) check: bool,
    /// Import from `core` and `alloc`, for crates without `std`
    #[arg(long)]
    pub(crate) no_std: bool,
    #[command(flatten)]
    pub(crate) reading: Reading,
}

/// Infer a first property table from JSON samples
///
/// A property that some sample leaves out is optional. What is only a text in
/// JSON (dates, enums) is left to the author.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc new --from response.json --from other.json --name Pet --out schema/Pet.md")]
pub(crate) struct New {
    /// A JSON document; each element of a list is a sample
    #[arg(long, required = true, value_name = "SAMPLE", num_args = 1..)]
    pub(crate) from: Vec<String>,
    /// The name of the model; else that of the first sample's file
    #[arg(long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// Where to write the page, if not to the terminal
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<std::path::PathBuf>,
}

/// Prepare a package: a build script that watches the folder of documents, and
/// the folder with an example
///
/// Asks nothing, and overwrites nothing.
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc init
  cargo modeldoc init crates/api --folder docs/models")]
pub(crate) struct Init {
    /// The package
    #[arg(default_value = ".", value_name = "PACKAGE")]
    pub(crate) package: std::path::PathBuf,
    /// The folder of documents, in the package
    #[arg(long, default_value = "schema", value_name = "FOLDER")]
    pub(crate) folder: String,
}

/// Print what makes a shell complete the commands
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  cargo modeldoc completions bash > ~/.local/share/bash-completion/completions/cargo-modeldoc")]
pub(crate) struct Completions {
    /// The shell
    pub(crate) shell: clap_complete::Shell,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        super::Cli::command().debug_assert();
    }

    #[test]
    fn every_command_has_an_example() {
        for command in super::Cli::command().get_subcommands() {
            let example = command.get_after_help().map(ToString::to_string);
            let example = example.unwrap_or_default();
            assert!(example.starts_with("Example:"), "{}", command.get_name());
        }
    }
}
