struct Opaque;

#[derive(Clone, Debug, PartialEq)]
struct Unreadable;

#[modeldoc::model("schema/OAuth2Token.md")]
pub struct Token {
    id_token: Option<Opaque>,
    scope: Vec<Opaque>,
    token_type: Unreadable,
    expires_in: Option<Option<Opaque>>,
}

fn main() {
    let token: Token = serde_json::from_str("{}").unwrap();
    let _ = (token.clone() == token, format!("{token:?}"));
}
