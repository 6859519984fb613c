#[modeldoc::model("compile_fail/empty_file.md")]
pub struct Token;

fn main() {}
