#[modeldoc::model("compile_fail/json_shape.json")]
pub struct Token;

fn main() {}
