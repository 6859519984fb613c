//! What must hold, whatever a page or a body of data says.
//!
//! One function for each target takes bytes and panics where a promise is
//! broken. The fuzzer calls it, and so do the project's ordinary tests, which
//! include this file, for a while.

pub mod cell;
pub mod code;
pub mod data;
pub mod document;
pub mod fmt;
pub mod json;
pub mod markdown;
