#[modeldoc::model("compile_fail/json_syntax.json")]
pub struct Token;

fn main() {}
