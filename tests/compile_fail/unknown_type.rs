#[modeldoc::model("compile_fail/unknown_type.md")]
pub struct Token;

fn main() {}
