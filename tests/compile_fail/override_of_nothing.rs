#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    scop: String,
    issued_by: String,
}

fn main() {}
