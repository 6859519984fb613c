//! Models in other notations.

mod cell;
mod inline;
pub mod json_schema;
pub mod markdown;
pub mod rust;
pub mod table;
