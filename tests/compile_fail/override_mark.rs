#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    #[model(secrt)]
    scope: _,
}

fn main() {}
