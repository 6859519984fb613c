#[modeldoc::model("compile_fail/duplicate_property.md")]
pub struct Token;

fn main() {}
