#[modeldoc::model("compile_fail/not_utf8.md")]
pub struct Token;

fn main() {}
