#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    expires_in: u64,
}

fn main() {
    Token::builder().expires_in("soon").build().set_expires_in("later");
}
