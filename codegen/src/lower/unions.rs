//! Lists of types to unions.

use std::collections::HashMap;

use super::{Context, types};
use crate::diagnostic::Problems;
use crate::model::{Alternative, Shape, Type, Union};
use crate::names;
use crate::table::Choice;

/// The shape of some types. They stand on the page without links.
pub(super) fn shape(
    context: &Context<'_, '_>,
    discriminator: Option<&String>,
    choices: &[Choice<'_>],
    problems: &mut Problems,
) -> Shape {
    let mut alternatives: Vec<Alternative> = Vec::with_capacity(choices.len());
    let mut taken = HashMap::new();
    for choice in choices {
        let lowered = types::lower(context, &choice.ty, context.key, problems);
        let wanted = match (&choice.name, &lowered.ty) {
            (Some(name), _) | (None, Type::Model(name)) => names::type_name(name),
            (None, ty) => names::type_name(&ty.to_string()),
        };
        let wanted = wanted.unwrap_or_else(|| "Other".to_owned());
        let name = names::unique(wanted, &mut taken);
        alternatives.push(Alternative {
            name,
            ty: lowered.ty,
            boxed: false,
            values: choice.values.clone(),
            span: choice.ty.span,
        });
    }
    Shape::Union(Union {
        discriminator: discriminator.cloned(),
        alternatives,
    })
}
