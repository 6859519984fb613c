//! Foreign names become Rust names.

/// The names that one property has in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustNames {
    /// The snake_case name without any escape: `type`.
    pub plain: String,
    /// The name of field and getter, escaped where it is a keyword: `r#type`.
    pub ident: String,
}
