#[modeldoc::model("schema/OAuth2Token.md", crat = modeldoc)]
pub struct Token;

fn main() {
    let _ = Token::new().scope();
}
