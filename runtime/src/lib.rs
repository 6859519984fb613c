// The README is compiled by the tests, which have the crates that it shows.
#![cfg_attr(not(doctest), doc = include_str!("../README.md"))]
#![cfg_attr(doctest, doc = "Property tables become Rust models.")]
#![no_std]

extern crate alloc;

#[doc(hidden)]
pub mod __private {
    pub use crate::private::*;
}

mod error;
mod invalid;
mod model;
#[cfg(feature = "pattern")]
mod pattern;
mod private;
mod property;
mod unknown;
mod unknown_properties;

pub use error::Error;
pub use model::{InvalidProperty, Model};
#[cfg(feature = "macros")]
pub use modeldoc_macros::{model, models};
pub use property::Property;
pub use serde_json::{Map, Value};
pub use unknown::UnknownValue;
pub use unknown_properties::UnknownProperties;
