#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    #[serde(rename = "x")]
    scope: _,
}

fn main() {}
