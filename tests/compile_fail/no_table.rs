#[modeldoc::model("compile_fail/no_table.md")]
pub struct Token;

fn main() {}
