//! Internals of `modeldoc`.

pub mod diagnostic;
pub mod document;
pub mod model;
pub mod names;
pub mod span;
pub mod table;
