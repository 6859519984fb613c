#![forbid(unsafe_code)]
#![deny(warnings)]

//! The document is found from a package that trybuild has made.

#[modeldoc::model("schema/OAuth2Token.md")]
struct OAuth2Token;

fn main() {
    let mut token = OAuth2Token::new();
    token.set_scope("openid");
    assert_eq!(token.scope(), Some("openid"));
}
