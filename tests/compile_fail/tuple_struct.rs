#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token(String);

fn main() {}
