#[modeldoc::model("compile_fail/nowhere.md")]
pub struct Token;

fn main() {}
