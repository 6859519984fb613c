#[modeldoc::model("compile_fail")]
pub struct Token;

fn main() {}
