#[modeldoc::model("compile_fail/several_mistakes.md")]
pub struct Token;

fn main() {}
