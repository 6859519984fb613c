#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    pub scope: String,
}

fn main() {}
