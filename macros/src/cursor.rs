//! Reading tokens one by one.
//!
//! The macros' arguments are a few words, texts and structs. A library that
//! parses all of Rust would cost a user's cold build more than everything else
//! in this crate.

use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::error::Error;

/// Tokens that were not read yet.
pub(crate) struct Cursor {
    /// The tokens, the next one last.
    trees: Vec<TokenTree>,
    /// What errors at the end point at.
    end: Span,
}

/// A text in quotes.
#[derive(Clone)]
pub(crate) struct Text {
    /// What it says.
    pub(crate) value: String,
    /// Where it stands.
    pub(crate) span: Span,
}

impl Cursor {
    /// Reads tokens; errors at their end point at `end`.
    pub(crate) fn new(tokens: TokenStream, end: Span) -> Self {
        let mut trees: Vec<TokenTree> = tokens.into_iter().collect();
        trees.reverse();
        Cursor { trees, end }
    }

    /// Reads what is inside a group.
    pub(crate) fn inside(group: &Group) -> Self {
        Cursor::new(group.stream(), group.span_close())
    }

    /// Whether nothing is left.
    pub(crate) fn is_empty(&self) -> bool {
        self.trees.is_empty()
    }

    /// Where the next token stands.
    pub(crate) fn span(&self) -> Span {
        self.peek().map_or(self.end, TokenTree::span)
    }

    /// An error at the next token.
    pub(crate) fn error(&self, message: &str) -> Error {
        Error::new(self.span(), message)
    }

    /// The next token, left where it is.
    pub(crate) fn peek(&self) -> Option<&TokenTree> {
        self.trees.last()
    }

    /// The next token.
    pub(crate) fn next(&mut self) -> Option<TokenTree> {
        self.trees.pop()
    }

    /// Whether the next token is this word.
    pub(crate) fn is_word(&self, word: &str) -> bool {
        matches!(self.peek(), Some(TokenTree::Ident(name)) if name.to_string() == word)
    }

    /// Whether the next token is this sign.
    pub(crate) fn is_sign(&self, sign: char) -> bool {
        matches!(self.peek(), Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
    }

    /// Reads a sign, if it is the next token.
    pub(crate) fn sign(&mut self, sign: char) -> bool {
        let is = self.is_sign(sign);
        if is {
            self.next();
        }
        is
    }

    /// Reads a sign that must stand here.
    pub(crate) fn expect_sign(&mut self, sign: char) -> Result<(), Error> {
        if self.sign(sign) {
            Ok(())
        } else {
            Err(self.error(&format!("expected `{sign}`")))
        }
    }

    /// Reads a word that must stand here, keywords among them.
    pub(crate) fn word(&mut self, expected: &str) -> Result<Ident, Error> {
        match self.next() {
            Some(TokenTree::Ident(name)) => Ok(name),
            other => {
                let span = other.map_or(self.end, |tree| tree.span());
                Err(Error::new(span, expected))
            }
        }
    }

    /// Reads a group in these brackets, if it is the next token.
    pub(crate) fn group(&mut self, delimiter: Delimiter) -> Option<Group> {
        match self.peek() {
            Some(TokenTree::Group(group)) if group.delimiter() == delimiter => match self.next() {
                Some(TokenTree::Group(group)) => Some(group),
                _ => None,
            },
            _ => None,
        }
    }

    /// Reads a text, if it is the next token.
    pub(crate) fn text(&mut self) -> Option<Text> {
        let text = as_text(self.peek()?)?;
        self.next();
        Some(text)
    }

    /// Whether a text is next.
    pub(crate) fn is_text(&self) -> bool {
        self.peek().is_some_and(|tree| as_text(tree).is_some())
    }

    /// Reads the tokens up to the next comma that is not within angle brackets.
    pub(crate) fn until_comma(&mut self) -> TokenStream {
        let mut tokens = Vec::new();
        let mut angles = 0_usize;
        let mut arrow = false;
        while !(self.is_sign(',') && angles == 0)
            && let Some(tree) = self.next()
        {
            let mut is_dash = false;
            if let TokenTree::Punct(punct) = &tree {
                match punct.as_char() {
                    '<' => angles += 1,
                    // The `>` of `->` closes nothing.
                    '>' if !arrow => angles = angles.saturating_sub(1),
                    '-' => is_dash = true,
                    _ => {}
                }
            }
            arrow = is_dash;
            tokens.push(tree);
        }
        tokens.into_iter().collect()
    }
}

/// The text of a literal. One that came through another macro is in a group
/// without brackets.
fn as_text(tree: &TokenTree) -> Option<Text> {
    match tree {
        TokenTree::Literal(literal) => Some(Text {
            value: unquote(&literal.to_string())?,
            span: literal.span(),
        }),
        TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
            let mut trees = group.stream().into_iter();
            match (trees.next(), trees.next()) {
                (Some(only), None) => as_text(&only),
                _ => None,
            }
        }
        _ => None,
    }
}

/// What a literal says, if it is a text.
fn unquote(literal: &str) -> Option<String> {
    if let Some(raw) = literal.strip_prefix('r') {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let quoted = raw.get(hashes..raw.len() - hashes)?;
        let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
        return Some(inner.to_owned());
    }
    let inner = literal.strip_prefix('"')?.strip_suffix('"')?;
    let mut text = String::with_capacity(inner.len());
    let mut letters = inner.chars();
    while let Some(letter) = letters.next() {
        if letter != '\\' {
            text.push(letter);
            continue;
        }
        match letters.next()? {
            'n' => text.push('\n'),
            'r' => text.push('\r'),
            't' => text.push('\t'),
            '0' => text.push('\0'),
            'x' => {
                let digits: String = letters.by_ref().take(2).collect();
                text.push(char::from(u8::from_str_radix(&digits, 16).ok()?));
            }
            'u' => {
                let digits: String = letters
                    .by_ref()
                    .take_while(|&letter| letter != '}')
                    .collect();
                let digits = digits.trim_start_matches('{').replace('_', "");
                text.push(char::from_u32(u32::from_str_radix(&digits, 16).ok()?)?);
            }
            '\n' => {
                let rest = letters.as_str().trim_start();
                letters = rest.chars();
            }
            other => text.push(other),
        }
    }
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::unquote;

    #[test]
    fn literals_say_what_they_say_in_rust() {
        let check = |literal: &str, text: Option<&str>| {
            assert_eq!(unquote(literal).as_deref(), text, "{literal}");
        };
        check("\"schema/A.md\"", Some("schema/A.md"));
        check("r\"a\\b\"", Some("a\\b"));
        check("r#\"a\"b\"#", Some("a\"b"));
        check(
            "\"a\\\\b\\\"c\\'\\n\\x41\\u{e9}\\u{1F_600}\"",
            Some("a\\b\"c'\nA\u{e9}\u{1f600}"),
        );
        check("\"a\\\n   b\"", Some("ab"));
        check("5", None);
        check("'a'", None);
        check("b\"a\"", None);
    }
}
