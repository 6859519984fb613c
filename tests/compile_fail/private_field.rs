mod models {
    #[modeldoc::model("schema/OAuth2Token.md")]
    pub struct Token;
}

fn main() {
    let token = models::Token::new();
    let _ = token.access_token;
}
