//! What the emitted types do, one capability a file.

#[path = "behaviour/accessors.rs"]
mod accessors;
#[path = "behaviour/builder.rs"]
mod builder;
#[path = "behaviour/debug.rs"]
mod debug;
#[path = "behaviour/enums.rs"]
mod enums;
#[path = "behaviour/examples.rs"]
mod examples;
#[path = "behaviour/foreign_types.rs"]
mod foreign_types;
#[path = "behaviour/fragments.rs"]
mod fragments;
#[path = "behaviour/marks.rs"]
mod marks;
#[path = "behaviour/metadata.rs"]
mod metadata;
#[path = "behaviour/models.rs"]
mod models;
#[path = "behaviour/overrides.rs"]
mod overrides;
#[path = "behaviour/presence.rs"]
mod presence;
#[path = "behaviour/round_trip.rs"]
mod round_trip;
#[path = "behaviour/secrets.rs"]
mod secrets;
#[path = "behaviour/unions.rs"]
mod unions;
