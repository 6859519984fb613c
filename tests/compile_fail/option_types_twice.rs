#[modeldoc::model("schema/OAuth2Token.md", types(uuid = String, uuid = Vec<u8>))]
pub struct Token;

fn main() {}
