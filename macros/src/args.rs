//! The arguments of the macros.

use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::model::Presence;
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Options, TypeRule, Unknown};
use modeldoc_codegen::suggest;
use proc_macro2::{Span, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Result, Token, parenthesized};

use crate::item::Item;
use crate::types;
use crate::until_comma::until_comma;
use crate::user_tokens::UserTokens;

/// `"path", option = value, ...`
pub(crate) struct Arguments {
    /// Where the documents are, and what part of them is meant.
    pub(crate) paths: Vec<LitStr>,
    /// The options, in their order.
    settings: Vec<Setting>,
    /// Structs for single models, in `models!`.
    pub(crate) items: Vec<Item>,
    /// What is wrong with the options; the rest is good.
    pub(crate) errors: Vec<Error>,
}

/// One option.
enum Setting {
    Runtime(TokenStream),
    Names(NameRule),
    Dialect(Dialect),
    Unmarked(Presence),
    Unknown(Unknown),
    ShowSecrets(bool),
    Empty(Empty),
    Type { words: String, ty: TokenStream },
    Skip(String, Span),
}

/// Every option.
const OPTIONS: [&str; 9] = [
    "crate", "debug", "dialect", "empty", "names", "skip", "types", "unknown", "unmarked",
];

/// What `types(...)` knows by name, and the neutral type that it stands for.
const TYPES: [(&str, &str); 17] = [
    ("string", "string"),
    ("int32", "int32"),
    ("int64", "int64"),
    ("uint32", "uint32"),
    ("uint64", "uint64"),
    ("float", "float"),
    ("double", "double"),
    ("decimal", "decimal"),
    ("date", "date"),
    ("time", "time"),
    ("date_time", "date-time"),
    ("duration", "duration"),
    ("uuid", "uuid"),
    ("uri", "uri"),
    ("bytes", "bytes"),
    ("binary", "binary"),
    ("any", "any"),
];

impl Parse for Arguments {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut arguments = Arguments {
            paths: Vec::new(),
            settings: Vec::new(),
            items: Vec::new(),
            errors: Vec::new(),
        };
        if !input.peek(LitStr) {
            let message = "expected the path of a document, such as `\"schema/OAuth2Token.md\"`";
            return Err(Error::new(input.span(), message));
        }
        let mut seen = Vec::new();
        while !input.is_empty() {
            if input.peek(LitStr) {
                arguments.paths.push(input.parse()?);
            } else if input.peek(Token![#]) || input.peek(Token![pub]) || input.peek(Token![struct])
            {
                arguments.items.push(input.parse()?);
                continue;
            } else if let Err(error) = arguments.option(input, &mut seen) {
                arguments.errors.push(error);
                until_comma(input)?;
            }
            if !input.is_empty() {
                let is_item = input.peek(Token![#]) || input.peek(Token![pub]);
                if !is_item && !input.peek(Token![struct]) {
                    input.parse::<Token![,]>()?;
                }
            }
        }
        Ok(arguments)
    }
}

impl Arguments {
    fn option(&mut self, input: ParseStream<'_>, seen: &mut Vec<String>) -> Result<()> {
        let name = input.call(Ident::parse_any)?;
        let word = name.to_string();
        if !OPTIONS.contains(&word.as_str()) {
            return Err(unknown(name.span(), "option", &word, &OPTIONS));
        }
        if seen.contains(&word) {
            let message = format!("option `{word}` is given twice");
            return Err(Error::new(name.span(), message));
        }
        seen.push(word.clone());
        match word.as_str() {
            "types" => return self.types(input),
            "skip" => return self.skip(input),
            _ => {}
        }
        input.parse::<Token![=]>()?;
        let setting = match word.as_str() {
            "crate" => {
                let path = until_comma(input)?;
                if path.is_empty() {
                    return Err(input.error("expected a path: `crate = my_crate::modeldoc`"));
                }
                Setting::Runtime(path)
            }
            "names" => {
                let (text, span) = text(input)?;
                let rule = NameRule::of(&text);
                let rule = rule.ok_or_else(|| unknown(span, "rule", &text, &NameRule::NAMES))?;
                Setting::Names(rule)
            }
            "dialect" => {
                let (text, span) = text(input)?;
                let dialect = Dialect::of(&text);
                let known = || unknown(span, "dialect", &text, &Dialect::NAMES);
                Setting::Dialect(dialect.ok_or_else(known)?)
            }
            "unmarked" => Setting::Unmarked(choice(
                input,
                &[
                    ("required", Presence::Required),
                    ("optional", Presence::Optional),
                ],
            )?),
            "unknown" => Setting::Unknown(choice(
                input,
                &[
                    ("ignore", Unknown::Ignore),
                    ("keep", Unknown::Keep),
                    ("deny", Unknown::Deny),
                ],
            )?),
            "debug" => Setting::ShowSecrets(choice(input, &[("redacted", false), ("full", true)])?),
            _ => Setting::Empty(choice(
                input,
                &[("any", Empty::Any), ("object", Empty::Object)],
            )?),
        };
        self.settings.push(setting);
        Ok(())
    }

    /// `types(date_time = jiff::Timestamp, Model = path, "words" = path)`
    fn types(&mut self, input: ParseStream<'_>) -> Result<()> {
        let list;
        parenthesized!(list in input);
        while !list.is_empty() {
            if let Err(error) = self.type_rule(&list) {
                self.errors.push(error);
                until_comma(&list)?;
            }
            if !list.is_empty() {
                list.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    /// `date_time = jiff::Timestamp`
    fn type_rule(&mut self, input: ParseStream<'_>) -> Result<()> {
        let (words, span) = if input.peek(LitStr) {
            let words: LitStr = input.parse()?;
            (words.value(), words.span())
        } else {
            let name = input.call(Ident::parse_any)?;
            (type_words(&name)?, name.span())
        };
        input.parse::<Token![=]>()?;
        let ty = until_comma(input)?;
        if ty.is_empty() {
            let message = "expected a type, such as `uuid = uuid::Uuid`";
            return Err(Error::new(span, message));
        }
        let twice = self.settings.iter().any(
            |setting| matches!(setting, Setting::Type { words: other, .. } if *other == words),
        );
        if twice {
            let message = format!("the type for `{words}` is given twice");
            return Err(Error::new(span, message));
        }
        self.settings.push(Setting::Type { words, ty });
        Ok(())
    }

    /// `skip("Page.md", Model)`
    fn skip(&mut self, input: ParseStream<'_>) -> Result<()> {
        let list;
        parenthesized!(list in input);
        while !list.is_empty() {
            let (name, span) = text(&list)?;
            self.settings.push(Setting::Skip(name, span));
            if !list.is_empty() {
                list.parse::<Token![,]>()?;
            }
        }
        Ok(())
    }

    /// The options as the generator takes them.
    pub(crate) fn options(&self, user: &mut UserTokens) -> Options {
        let mut options = Options::default();
        for setting in &self.settings {
            match setting {
                Setting::Runtime(path) => options.runtime = user.stand_in(path.clone()),
                Setting::Names(rule) => options.names = *rule,
                Setting::Dialect(dialect) => options.dialect = Some(*dialect),
                Setting::Unmarked(presence) => options.unmarked = Some(*presence),
                Setting::Unknown(unknown) => options.unknown = *unknown,
                Setting::ShowSecrets(show) => options.show_secrets = *show,
                Setting::Empty(empty) => options.empty = Some(*empty),
                Setting::Type { words, ty } => options.types.push(TypeRule {
                    words: words.clone(),
                    ty: types::custom(ty, user),
                }),
                Setting::Skip(name, _) => options.skip.push(name.clone()),
            }
        }
        options
    }

    /// Errors for what only `models!` takes.
    pub(crate) fn only_for_models(&self) -> TokenStream {
        let mut errors = TokenStream::new();
        if let Some(span) = self.skip_spans().first() {
            let message = "`skip` leaves out models of several; here is only one";
            errors.extend(Error::new(*span, message).into_compile_error());
        }
        for item in &self.items {
            let message = "the struct stands below the attribute";
            errors.extend(Error::new(item.name.span(), message).into_compile_error());
        }
        errors
    }

    /// Where the names in `skip(...)` stand, in their order.
    pub(crate) fn skip_spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        for setting in &self.settings {
            if let Setting::Skip(_, span) = setting {
                spans.push(*span);
            }
        }
        spans
    }
}

/// What a name in `types(...)` stands for.
fn type_words(name: &Ident) -> Result<String> {
    let text = name.unraw().to_string();
    if let Some((_, words)) = TYPES.iter().find(|(known, _)| *known == text) {
        return Ok((*words).to_owned());
    }
    if text.starts_with(char::is_uppercase) {
        return Ok(text);
    }
    let known = TYPES.map(|(name, _)| name);
    Err(unknown(name.span(), "type", &text, &known))
}

/// A word or a text.
fn text(input: ParseStream<'_>) -> Result<(String, Span)> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        return Ok((text.value(), text.span()));
    }
    match input.parse::<TokenTree>()? {
        TokenTree::Ident(word) => Ok((word.unraw().to_string(), word.span())),
        other => Err(Error::new(other.span(), "expected a text in quotes")),
    }
}

/// One of some words.
fn choice<T: Copy>(input: ParseStream<'_>, choices: &[(&str, T)]) -> Result<T> {
    let (word, span) = text(input)?;
    if let Some((_, value)) = choices.iter().find(|(known, _)| *known == word) {
        return Ok(*value);
    }
    let known: Vec<&str> = choices.iter().map(|(known, _)| *known).collect();
    Err(unknown(span, "value", &word, &known))
}

/// An error for a word that is none of those that could stand there.
pub(crate) fn unknown(span: Span, what: &str, word: &str, known: &[&str]) -> Error {
    let help = match suggest::closest(word, known.iter().copied()) {
        Some(close) => format!("did you mean `{close}`?"),
        None => {
            let known: Vec<String> = known.iter().map(|word| format!("`{word}`")).collect();
            format!("there are {}", known.join(", "))
        }
    };
    Error::new(span, format!("unknown {what} `{word}`\n= help: {help}"))
}
