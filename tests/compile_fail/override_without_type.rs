#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    scope,
}

fn main() {}
