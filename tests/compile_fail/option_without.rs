#[modeldoc::model("schema/OAuth2Token.md", without(setter, builder, builder))]
pub struct Token;

fn main() {}
