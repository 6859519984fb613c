#[modeldoc::model("schema/OAuth2Token.md")]
#[derive(Clone, Hash)]
pub struct Token;

fn main() {}
