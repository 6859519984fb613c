#[modeldoc::model("schema/OAuth2Token.md", unknown = kept)]
pub struct Token;

fn main() {}
