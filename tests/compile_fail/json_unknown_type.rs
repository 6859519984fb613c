#[modeldoc::model("compile_fail/json_unknown_type.json")]
pub struct Token;

fn main() {}
