#[modeldoc::model("compile_fail/colliding_names.md")]
pub struct Token;

fn main() {}
