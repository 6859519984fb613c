//! How the names in data are spelled, where a page prints them otherwise.

use super::letters::capitalize;
use super::words::words;

/// A spelling of names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NameRule {
    /// As the page prints them.
    #[default]
    Verbatim,
    /// `like_this`
    SnakeCase,
    /// `likeThis`
    CamelCase,
    /// `LikeThis`
    PascalCase,
    /// `like-this`
    KebabCase,
    /// `LIKE_THIS`
    ScreamingSnakeCase,
}

impl NameRule {
    /// What the rules are called in options.
    pub const NAMES: [&'static str; 6] = [
        "verbatim",
        "snake_case",
        "camelCase",
        "PascalCase",
        "kebab-case",
        "SCREAMING_SNAKE_CASE",
    ];

    /// The rule of a name.
    pub fn of(name: &str) -> Option<Self> {
        Some(match name {
            "verbatim" => NameRule::Verbatim,
            "snake_case" => NameRule::SnakeCase,
            "camelCase" => NameRule::CamelCase,
            "PascalCase" => NameRule::PascalCase,
            "kebab-case" => NameRule::KebabCase,
            "SCREAMING_SNAKE_CASE" => NameRule::ScreamingSnakeCase,
            _ => return None,
        })
    }

    /// The wire name of a printed one. Signs before the first letter (`_id`,
    /// `$ref`) stay, and so does a name without letters.
    pub fn apply(self, printed: &str) -> String {
        let words = words(printed);
        let Some(first) = words.first().filter(|_| self != NameRule::Verbatim) else {
            return printed.to_owned();
        };
        let signs = printed.find(first).map_or("", |at| &printed[..at]);
        let capitalized = |words: &[&str]| {
            let mut name = String::new();
            for word in words {
                capitalize(word, true, &mut name);
            }
            name
        };
        let name = match self {
            NameRule::Verbatim => return printed.to_owned(),
            NameRule::SnakeCase => words.join("_").to_lowercase(),
            NameRule::KebabCase => words.join("-").to_lowercase(),
            NameRule::ScreamingSnakeCase => words.join("_").to_uppercase(),
            NameRule::PascalCase => capitalized(&words),
            NameRule::CamelCase => first.to_lowercase() + &capitalized(&words[1..]),
        };
        format!("{signs}{name}")
    }
}

#[cfg(test)]
mod tests {
    use super::NameRule;

    #[test]
    fn every_rule_has_a_name() {
        let rules: Vec<_> = NameRule::NAMES
            .map(NameRule::of)
            .into_iter()
            .flatten()
            .collect();
        assert_eq!(rules.len(), NameRule::NAMES.len());
        assert_eq!(NameRule::of("camelcase"), None);
    }

    #[test]
    fn names_are_spelled_by_the_rule() {
        for (printed, snake, camel, pascal, kebab, screaming) in [
            (
                "createdAt",
                "created_at",
                "createdAt",
                "CreatedAt",
                "created-at",
                "CREATED_AT",
            ),
            (
                "created_at",
                "created_at",
                "createdAt",
                "CreatedAt",
                "created-at",
                "CREATED_AT",
            ),
            ("ID", "id", "id", "Id", "id", "ID"),
            ("_id", "_id", "_id", "_Id", "_id", "_ID"),
            ("$ref", "$ref", "$ref", "$Ref", "$ref", "$REF"),
            (
                "clientIP2",
                "client_ip2",
                "clientIp2",
                "ClientIp2",
                "client-ip2",
                "CLIENT_IP2",
            ),
            ("*", "*", "*", "*", "*", "*"),
        ] {
            let apply = |rule: NameRule| rule.apply(printed);
            assert_eq!(apply(NameRule::Verbatim), printed);
            assert_eq!(apply(NameRule::SnakeCase), snake);
            assert_eq!(apply(NameRule::CamelCase), camel);
            assert_eq!(apply(NameRule::PascalCase), pascal);
            assert_eq!(apply(NameRule::KebabCase), kebab);
            assert_eq!(apply(NameRule::ScreamingSnakeCase), screaming);
        }
    }
}
