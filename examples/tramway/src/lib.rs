//! A specification written by hand, and the types that it is.
//!
//! The tables of `spec/` are the only source. The examples on their pages, and
//! the samples beside them, are tests: `cargo test --package tramway`.

pub mod feed {
    //! What a tramway tells.

    modeldoc::models!(
        "spec/tramway.md",
        "spec/network.md",
        unmarked = optional,
        examples(page, DepartureBoard = "spec/samples/night.json"),
    );
}
