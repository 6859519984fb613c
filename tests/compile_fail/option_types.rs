#[modeldoc::model("schema/OAuth2Token.md", types(datetime = String, uuid = ))]
pub struct Token;

fn main() {}
