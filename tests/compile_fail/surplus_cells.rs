#[modeldoc::model("compile_fail/surplus_cells.md")]
pub struct Token;

fn main() {}
