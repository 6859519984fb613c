#[modeldoc::model("schema/OAuth2Token.md", "schema/Address.md")]
pub struct Token;

fn main() {}
