#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token;

fn main() {
    Token::new().set_expires_in("soon");
}
