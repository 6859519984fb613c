//! Compiles the models again when a document comes or goes.

fn main() {
    println!("cargo:rerun-if-changed=schema");
}
