//! Which properties are secret by their name.

/// Last words of a name that holds a secret.
const LAST_WORDS: [&str; 4] = ["token", "secret", "password", "passphrase"];

/// Ends of a name that holds a secret.
const ENDS: [&str; 3] = ["api_key", "private_key", "client_secret"];

/// Whether a `snake_case` name is one of a secret: `access_token` is,
/// `token_type` is not.
pub fn is_secret(plain: &str) -> bool {
    let last = plain.rsplit('_').next().unwrap_or(plain);
    LAST_WORDS.contains(&last) || ENDS.iter().any(|end| ends_in_words(plain, end))
}

fn ends_in_words(plain: &str, end: &str) -> bool {
    plain
        .strip_suffix(end)
        .is_some_and(|before| before.is_empty() || before.ends_with('_'))
}

#[cfg(test)]
mod tests {
    use super::is_secret;

    #[test]
    fn secrets_are_known_by_the_last_words_of_their_name() {
        for secret in [
            "access_token",
            "token",
            "client_secret",
            "password",
            "api_key",
            "my_api_key",
            "tls_private_key",
        ] {
            assert!(is_secret(secret), "{secret}");
        }
        for open in [
            "token_type",
            "token_endpoint",
            "tokens_used",
            "key",
            "public_key",
            "okapi_key",
            "password_hint",
        ] {
            assert!(!is_secret(open), "{open}");
        }
    }
}
