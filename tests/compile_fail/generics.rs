#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token<T>;

fn main() {}
