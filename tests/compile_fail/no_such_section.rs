#[modeldoc::model("compile_fail/no_such_section.md#tokn")]
pub struct Token;

fn main() {}
