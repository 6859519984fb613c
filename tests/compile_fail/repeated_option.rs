#[modeldoc::model("schema/OAuth2Token.md", crate = modeldoc, crate = modeldoc)]
pub struct Token;

fn main() {}
