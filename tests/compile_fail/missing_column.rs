#[modeldoc::model("compile_fail/missing_column.md")]
pub struct Token;

fn main() {}
