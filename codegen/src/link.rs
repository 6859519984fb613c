//! All models of one run together: names in Rust, references, recursion.

mod collisions;
mod cycles;
mod names;
mod references;

use crate::diagnostic::Problems;
use crate::document::Document;
use crate::limits;
use crate::model::Model;
use crate::options::TypeRule;

pub use collisions::leave_out as leave_out_collisions;

/// What a reference to a model that is not there means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// A type of that name, which the user's module has.
    Open,
    /// A mistake: these are all models that there are.
    Closed,
}

/// Gives each model its name in Rust, each reference the name that it means,
/// and a box to what would hold itself.
///
/// Models whose [`name`](Model::name) is set keep it; the others are named
/// after their keys. References are resolved by key, else by name in Rust, else
/// without regard to case, since targets of links are unreliable in all of
/// these ways. `types` come first.
pub fn link(
    documents: &[&Document],
    mut models: Vec<Model>,
    types: &[TypeRule],
    scope: Scope,
    problems: &mut Problems,
) -> Vec<Model> {
    limits::enforce(&mut models, problems);
    leave_out_collisions(&mut models, problems);
    names::assign(documents, &mut models, problems);
    references::resolve(documents, &mut models, types, scope, problems);
    cycles::break_up(&mut models, problems);
    models
}
