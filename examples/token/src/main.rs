//! Decodes a token response into the type that `schema/OAuth2Token.md`
//! describes: `cargo run -p token`.

#[modeldoc::model("../../schema/OAuth2Token.md")]
pub struct OAuth2Token;

/// What an authorization server answers, with a property that the table does
/// not list.
const BODY: &str = r#"{
  "access_token": "mF_9.B5f-4.1JqM",
  "token_type": "Bearer",
  "expires_in": 3600,
  "refresh_token": "tGzv3JOkF0XG5Qx2TlKWIA",
  "issued_by": "https://auth.example.com"
}"#;

fn main() -> Result<(), serde_json::Error> {
    println!("The answer of the server:\n{BODY}\n");

    let mut token: OAuth2Token = serde_json::from_str(BODY)?;
    println!("access_token()  -> {:?}", token.access_token());
    println!("expires_in()    -> {:?}", token.expires_in());
    println!("scope()         -> {:?}", token.scope());

    println!("\nDebug shows no secret:\n{token:#?}\n");

    token.set_scope("openid offline").take_refresh_token();
    println!(
        "Written back, with a scope and without the refresh token:\n{}",
        serde_json::to_string_pretty(&token)?
    );

    let mistake = serde_json::from_str::<OAuth2Token>(r#"{ "expires_in": "soon" }"#);
    if let Err(error) = mistake {
        println!("\nA wrong answer is refused:\n{error}");
    }
    Ok(())
}
