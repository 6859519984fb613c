#[modeldoc::model("schema/OAuth2Token.md", names = "camel_case")]
pub struct Token;

fn main() {}
