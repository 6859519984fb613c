//! Emitted models beside the same structs with serde's derive: what is
//! accepted, what comes of it, what is written, and what errors say.

#![allow(
    clippy::option_option,
    clippy::ref_option,
    reason = "absent, null and a value are three things"
)]

#[path = "differential/formats.rs"]
mod formats;
#[path = "differential/json.rs"]
mod json;
#[path = "differential/twins.rs"]
mod twins;
