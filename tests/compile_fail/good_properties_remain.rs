#[modeldoc::model("compile_fail/unknown_type.md")]
pub struct Token;

fn main() {
    // The one mistake makes one error: the property exists all the same.
    let token = Token::new();
    let _ = token.scope();
}
