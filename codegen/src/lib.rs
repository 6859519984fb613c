//! Internals of [`modeldoc`](https://docs.rs/modeldoc): reads property tables
//! and emits Rust models. Use that crate; this one changes with every release
//! of it.
//!
//! ```text
//!  Document ──read──▶ Table ──lower──▶ Model ──link──▶ Models ──plan──▶ ──emit──▶ tokens
//!  name, text         what the page    what it means   all of them     how each   types,
//!                     says, as                         together:       is viewed, accessors,
//!                     written                          names, links    set, read  serde impls
//! ```
//!
//! Each stage returns what it could make, and says what is wrong in
//! [`Problems`](diagnostic::Problems). Nothing here knows the disk or the compiler,
//! but for the module `build` of the feature of that name.

// What only schemas use has no other feature of its own.
#![cfg_attr(not(feature = "json-schema"), allow(dead_code))]

#[cfg(feature = "build")]
pub mod build;
pub mod columns;
pub mod diagnostic;
pub mod dialect;
pub mod document;
mod emit;
pub mod examples;
#[cfg(feature = "file")]
pub mod file;
mod form;
mod generate;
pub mod json;
pub mod json_table;
mod library;
pub mod limits;
pub mod link;
pub mod lower;
pub mod markdown;
pub mod model;
pub mod names;
pub mod notes;
pub mod options;
pub mod overrides;
pub mod page;
mod plan;
pub mod presence;
pub mod read;
pub mod rustdoc;
#[cfg(feature = "json-schema")]
mod schema;
pub mod sections;
mod select;
mod skip;
pub mod slug;
pub mod span;
pub mod suggest;
pub mod table;
pub mod text;
pub mod types;
pub mod user;

pub use generate::{Generated, Origin, Source, fallback, model, models, read_set};
pub use plan::shown as rust_type;
