#[modeldoc::model("schema/OAuth2Token.md")]
pub enum Token {}

fn main() {}
