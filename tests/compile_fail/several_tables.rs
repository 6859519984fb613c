#[modeldoc::model("compile_fail/several_tables.md")]
pub struct Token;

fn main() {}
