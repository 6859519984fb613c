#[modeldoc::model("schema/OAuth2Token.md", skip("Token"))]
pub struct Token;

fn main() {}
