#[modeldoc::model("schema/OAuth2Token.md", dialect = "phq")]
pub struct Token;

fn main() {}
