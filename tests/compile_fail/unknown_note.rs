#[modeldoc::model("compile_fail/unknown_note.md")]
pub struct Token;

fn main() {}
