//! Foreign names to Rust names. Nothing else crosses over.

mod letters;
mod rule;
mod values;
mod words;

pub use rule::NameRule;
pub use values::variant;

use std::collections::HashMap;

use words::words;

/// The names that one property has in Rust.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RustNames {
    /// The `snake_case` name, not escaped where it is a keyword: `type`.
    pub plain: String,
    /// The name of field and getter, escaped where it is a keyword: `r#type`.
    pub ident: String,
}

impl RustNames {
    /// The name of the setter.
    pub fn setter(&self) -> String {
        format!("set_{}", self.stem())
    }

    /// The name of the method that takes the value out.
    pub fn take_method(&self) -> String {
        format!("take_{}", self.stem())
    }

    /// The name of the method that sets `null`.
    pub fn null_setter(&self) -> String {
        format!("set_{}_null", self.stem())
    }

    /// Behind a word, a leading digit needs no underscore.
    fn stem(&self) -> &str {
        self.plain.trim_start_matches('_')
    }
}

/// The names of a property. None if the wire name holds nothing that a Rust
/// name can.
pub fn property(wire_name: &str) -> Option<RustNames> {
    let letters = letters::without_marks(wire_name);
    let plain = words(&letters).join("_").to_lowercase();
    // Lower case of one letter may be a letter and a mark.
    let mut plain: String = plain
        .chars()
        .filter(|&letter| letters::joins(letter))
        .collect();
    let first = plain.chars().find(|&letter| letter != '_')?;
    if !letters::begins(first) {
        plain.insert(0, '_');
    }
    let ident = if UNRAWABLE.contains(&plain.as_str()) {
        format!("{plain}_")
    } else if KEYWORDS.contains(&plain.as_str()) {
        format!("r#{plain}")
    } else {
        plain.clone()
    };
    Some(RustNames { plain, ident })
}

/// The name of a type: words joined, the capitals within them kept.
/// `OAuth2Token` stays, `Link Object` is `LinkObject`. None if the text holds
/// nothing that a Rust name can.
pub fn type_name(text: &str) -> Option<String> {
    let name = letters::pascal(&letters::without_marks(text));
    let first = name.chars().next()?;
    Some(if !letters::begins(first) {
        format!("_{name}")
    } else if name == "Self" {
        "Self_".to_owned()
    } else {
        name
    })
}

/// A name that no other has: the wanted one, or it with the smallest number
/// behind it that is free. `taken` holds the names that are, each with the
/// number to try next.
pub(crate) fn unique(wanted: String, taken: &mut HashMap<String, usize>) -> String {
    let Some(mut count) = taken.get(&wanted).copied() else {
        taken.insert(wanted.clone(), 2);
        return wanted;
    };
    // No other number than its own.
    let joint = if wanted.ends_with(|last: char| last.is_ascii_digit()) {
        "_"
    } else {
        ""
    };
    let mut name = format!("{wanted}{joint}{count}");
    while taken.contains_key(&name) {
        count += 1;
        name = format!("{wanted}{joint}{count}");
    }
    taken.insert(wanted, count + 1);
    taken.insert(name.clone(), 2);
    name
}

/// Keywords of every edition, in use or reserved, that `r#` makes names.
const KEYWORDS: [&str; 48] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn",
    "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return",
    "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use",
    "virtual", "where", "while", "yield",
];

/// Keywords that `r#` cannot make names.
const UNRAWABLE: [&str; 3] = ["self", "super", "crate"];

#[cfg(test)]
mod tests {
    use super::{property, type_name, variant};

    #[test]
    fn properties() {
        for (wire, expected) in [
            ("access_token", "access_token"),
            ("clusterIP", "cluster_ip"),
            ("clusterIPs", "cluster_ips"),
            ("podCIDRs", "pod_cidrs"),
            ("memberIDs", "member_ids"),
            ("HTTPServer", "http_server"),
            ("sha256Hash", "sha256_hash"),
            ("SHA256Hash", "sha256_hash"),
            ("OAuth2Token", "oauth2_token"),
            ("oAuth2Token", "oauth2_token"),
            ("oauth2Token", "oauth2_token"),
            ("useOAuth", "use_oauth"),
            ("openAPIV3Schema", "open_api_v3_schema"),
            ("IPv4Address", "ipv4_address"),
            ("iOSVersion", "ios_version"),
            ("macOS", "macos"),
            ("GitHubUser", "github_user"),
            ("client_dataJSON", "client_data_json"),
            ("PascalCase", "pascal_case"),
            ("kebab-case", "kebab_case"),
            ("x-total-count", "x_total_count"),
            ("dotted.name", "dotted_name"),
            ("with blanks", "with_blanks"),
            ("A R G B", "a_r_g_b"),
            ("SPOKEN_LANGUAGE_OPTIONS", "spoken_language_options"),
            ("PC", "pc"),
            ("_links", "links"),
            ("__typename", "typename"),
            ("$ref", "r#ref"),
            ("@type", "r#type"),
            ("a__b", "a_b"),
            ("trailing_", "trailing"),
            ("address2", "address2"),
            ("s3Bucket", "s3_bucket"),
            ("2fa", "_2fa"),
            ("2FA", "_2fa"),
            ("2Factor", "_2_factor"),
            ("type", "r#type"),
            ("gen", "r#gen"),
            ("try", "r#try"),
            ("async", "r#async"),
            ("dyn", "r#dyn"),
            ("self", "self_"),
            ("Self", "self_"),
            ("super", "super_"),
            ("crate", "crate_"),
            ("union", "union"),
            ("größe", "größe"),
            ("ÜberGröße", "über_größe"),
            ("e\u{301}té", "eté"),
            ("İd", "id"),
            ("名前", "名前"),
            ("it's", "it_s"),
        ] {
            let names = property(wire).map(|names| names.ident);
            assert_eq!(names.as_deref(), Some(expected), "{wire}");
        }
        for wire in ["", "_", "*", " ", "😀", "-–—", "\u{301}"] {
            assert_eq!(property(wire), None, "{wire}");
        }
    }

    #[test]
    fn methods() {
        let names = |wire| {
            let names = property(wire).expect("a name");
            [names.setter(), names.take_method(), names.null_setter()]
        };
        assert_eq!(names("type"), ["set_type", "take_type", "set_type_null"]);
        assert_eq!(names("self"), ["set_self", "take_self", "set_self_null"]);
        assert_eq!(names("2fa"), ["set_2fa", "take_2fa", "set_2fa_null"]);
    }

    #[test]
    fn types() {
        for (text, expected) in [
            ("OAuth2Token", Some("OAuth2Token")),
            ("item_type", Some("ItemType")),
            ("v1_pod", Some("V1Pod")),
            ("Link Object", Some("LinkObject")),
            ("link-object", Some("LinkObject")),
            ("HTTP_SERVER_ERROR", Some("HttpServerError")),
            ("URL", Some("URL")),
            ("pet", Some("Pet")),
            ("Self", Some("Self_")),
            ("self", Some("Self_")),
            ("_2fa", Some("_2fa")),
            ("2fa", Some("_2fa")),
            ("größe", Some("Größe")),
            ("", None),
            ("***", None),
        ] {
            assert_eq!(type_name(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn variants() {
        for (value, expected) in [
            ("in-progress", "InProgress"),
            ("inProgress", "InProgress"),
            ("in_progress", "InProgress"),
            ("ACTIVE", "Active"),
            ("HTTP_ERROR", "HttpError"),
            ("aal1", "Aal1"),
            ("a/b", "AB"),
            ("1", "V1"),
            ("1.5", "V1_5"),
            ("2024-01-01", "V2024_01_01"),
            ("+1", "Plus1"),
            ("-1", "Minus1"),
            ("-1.5", "Minus1_5"),
            ("C++", "CPlusPlus"),
            ("C#", "CHash"),
            ("C", "C"),
            ("50%", "V50Percent"),
            ("<=", "LessOrEqual"),
            ("<", "Less"),
            ("!=", "NotEqual"),
            ("*", "Star"),
            ("", "Empty"),
            (" ", "Blank"),
            ("\t\n", "Blank"),
            ("-", "Minus"),
            ("_", "Underscore"),
            ("Self", "Self_"),
            ("self", "Self_"),
            ("größe", "Größe"),
            ("—", "U2014"),
            ("\u{301}", "U301"),
        ] {
            assert_eq!(variant(value), expected, "{value}");
        }
    }
}
