#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    scope: String,
    scope: _,
}

fn main() {}
