//! The types of properties as a person writes them.

use modeldoc_codegen::model::{Presence, Property};
use modeldoc_codegen::rust_type;

/// The type of a property's field, without its box.
pub fn field(property: &Property) -> String {
    let ty = rust_type(&property.ty);
    match property.presence {
        Presence::Required => ty,
        Presence::Optional => format!("Option<{ty}>"),
    }
}
