//! What changed between two versions of models, and whom it breaks.

mod changes;
mod places;
mod types;

use modeldoc_codegen::model::Model;
use modeldoc_codegen::options::Unknown;
use serde::Serialize;

pub use changes::changes;
pub use places::without_places;

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The model, as the documents call it.
    pub model: String,
    /// The property, or the value of an enum, if it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub member: Option<String>,
    /// A stable name for this kind of change: `property-removed`.
    pub kind: &'static str,
    /// What changed, in words.
    pub message: String,
    /// Whom it breaks.
    pub breaks: Breaks,
    /// What it asks of the version of a crate whose API has the type.
    #[serde(rename = "semver")]
    pub level: Level,
}

/// Whom a change breaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Breaks {
    /// Programs that read by the old version what is written by the new one.
    pub readers: bool,
    /// Programs that write by the old version what is read by the new one.
    pub writers: bool,
    /// Rust code that uses the emitted type.
    pub callers: bool,
}

impl Breaks {
    /// Nobody.
    pub const NOBODY: Breaks = Breaks {
        readers: false,
        writers: false,
        callers: false,
    };

    /// Everybody.
    pub const ALL: Breaks = Breaks {
        readers: true,
        writers: true,
        callers: true,
    };

    /// Whether it breaks anybody.
    pub fn any(self) -> bool {
        self != Breaks::NOBODY
    }

    /// Those that it breaks, in words.
    pub fn names(self) -> Vec<&'static str> {
        let mut names = Vec::new();
        for (breaks, name) in [
            (self.readers, "readers"),
            (self.writers, "writers"),
            (self.callers, "Rust callers"),
        ] {
            if breaks {
                names.push(name);
            }
        }
        names
    }
}

/// What a change asks of a version, as Semantic Versioning has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Only texts.
    Patch,
    /// Something new, nothing broken.
    Minor,
    /// Something broken.
    Major,
}

impl Level {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Level::Patch => "patch",
            Level::Minor => "minor",
            Level::Major => "major",
        }
    }
}

/// Two versions of models, linked.
#[derive(Clone, Copy, Debug)]
pub struct Versions<'m> {
    /// Before.
    pub old: &'m [Model],
    /// After.
    pub new: &'m [Model],
    /// What becomes of properties that a table does not list.
    pub unknown: Unknown,
}

#[cfg(test)]
mod tests;
