//! Development tasks: `cargo xtask check`.

fn main() {}
