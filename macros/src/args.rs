//! The arguments of the macros.

use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::model::Presence;
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Options, Part, TypeRule, Unknown};
use modeldoc_codegen::user::UserTokens;
use proc_macro2::Span;
use quote::ToTokens as _;
use syn::ext::IdentExt as _;
use syn::parse::{Parse, ParseStream};
use syn::{Error, Ident, LitStr, Path, Result, Token, Type, parenthesized, token};

use crate::errors::{Errors, unknown};
use crate::item::Item;
use crate::{at, skip_to_comma, types};

/// `"path", option = value, ...`
pub(crate) struct Arguments {
    /// Where the documents are, and what part of them is meant.
    pub(crate) paths: Vec<LitStr>,
    /// The options, in their order.
    settings: Vec<Setting>,
    /// Structs for single models, in `models!`.
    pub(crate) items: Vec<Item>,
    /// What is wrong with the options; the rest is good.
    pub(crate) errors: Errors,
}

/// One option.
enum Setting {
    Runtime(Path),
    Names(NameRule),
    Dialect(Dialect),
    Unmarked(Presence),
    Unknown(Unknown),
    ShowSecrets(bool),
    Empty(Empty),
    Type { words: String, ty: Box<Type> },
    Skip(Word),
    Without(Part),
    PageExamples,
    Example(Example),
}

/// A document in `examples(...)`.
pub(crate) struct Example {
    /// The model that it is of; the only one where nothing is said.
    pub(crate) model: Option<Ident>,
    pub(crate) path: LitStr,
}

/// A word, or a text in quotes: `keep`, `"camelCase"`.
struct Word {
    value: String,
    span: Span,
}

/// Every option.
const OPTIONS: [&str; 11] = [
    "crate", "debug", "dialect", "empty", "examples", "names", "skip", "types", "unknown",
    "unmarked", "without",
];

/// What `without(...)` leaves out.
const PARTS: [(&str, Part); 2] = [("builder", Part::Builder), ("setters", Part::Setters)];

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
    fn parse(input: ParseStream) -> Result<Self> {
        if !input.peek(LitStr) {
            let message = "expected the path of a document, such as `\"schema/OAuth2Token.md\"`";
            return Err(at(input, message));
        }
        let mut arguments = Arguments {
            paths: Vec::new(),
            settings: Vec::new(),
            items: Vec::new(),
            errors: Errors::default(),
        };
        let mut seen = Vec::new();
        while !input.is_empty() {
            if input.peek(LitStr) {
                arguments.paths.push(input.parse()?);
            } else if Item::starts(input) {
                arguments.items.push(input.parse()?);
            } else if let Err(error) = arguments.option(input, &mut seen) {
                arguments.errors.push(error);
                skip_to_comma(input)?;
            }
            if !input.is_empty() && !Item::starts(input) {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(arguments)
    }
}

impl Arguments {
    fn option(&mut self, input: ParseStream, seen: &mut Vec<String>) -> Result<()> {
        if !input.peek(Ident::peek_any) {
            return Err(at(input, "expected an option, such as `unknown = keep`"));
        }
        let name = input.call(Ident::parse_any)?;
        let word = name.unraw().to_string();
        if !OPTIONS.contains(&word.as_str()) {
            return Err(unknown(name.span(), "option", &word, &OPTIONS));
        }
        if seen.contains(&word) {
            let message = format!("option `{word}` is given twice");
            return Err(Error::new(name.span(), message));
        }
        seen.push(word.clone());
        if word == "examples" && (input.is_empty() || input.peek(Token![,])) {
            self.settings.push(Setting::PageExamples);
            return Ok(());
        }
        if matches!(word.as_str(), "types" | "skip" | "examples" | "without") {
            if !input.peek(token::Paren) {
                return Err(at(input, format!("expected `{word}(...)`")));
            }
            let list;
            parenthesized!(list in input);
            return self.list(&list, &word);
        }
        input.parse::<Token![=]>()?;
        let setting = match word.as_str() {
            "crate" => Setting::Runtime(runtime(input)?),
            "names" => {
                let word: Word = input.parse()?;
                let rule = NameRule::of(&word.value);
                Setting::Names(rule.ok_or_else(|| word.unknown("rule", &NameRule::NAMES))?)
            }
            "dialect" => {
                let word: Word = input.parse()?;
                let dialect = Dialect::of(&word.value);
                Setting::Dialect(dialect.ok_or_else(|| word.unknown("dialect", &Dialect::NAMES))?)
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

    /// `types(date_time = jiff::Timestamp, Model = path, "words" = path)`,
    /// `skip("Page.md", Model)`, `examples(page, "a.json", Model = "b.json")` or
    /// `without(builder, setters)`. Each mistake in it is kept.
    fn list(&mut self, list: ParseStream, option: &str) -> Result<()> {
        while !list.is_empty() {
            let setting = match option {
                "types" => self.type_rule(list),
                "examples" => example(list),
                "without" => self.part(list),
                _ => list.parse().map(Setting::Skip),
            };
            match setting {
                Ok(setting) => self.settings.push(setting),
                Err(error) => {
                    self.errors.push(error);
                    skip_to_comma(list)?;
                }
            }
            if !list.is_empty() && self.errors.keep(list.parse::<Token![,]>()).is_none() {
                skip_to_comma(list)?;
                list.parse::<Option<Token![,]>>()?;
            }
        }
        Ok(())
    }

    /// `builder` or `setters`
    fn part(&self, input: ParseStream) -> Result<Setting> {
        let span = input.span();
        let part = choice(input, &PARTS)?;
        let mut settings = self.settings.iter();
        if settings.any(|setting| matches!(setting, Setting::Without(other) if *other == part)) {
            return Err(Error::new(span, "this is left out twice"));
        }
        Ok(Setting::Without(part))
    }

    /// `date_time = jiff::Timestamp`
    fn type_rule(&self, input: ParseStream) -> Result<Setting> {
        let expected = "expected a type, such as `uuid = uuid::Uuid`";
        let span = input.span();
        let words = if input.peek(LitStr) {
            input.parse::<LitStr>()?.value()
        } else if input.peek(Ident::peek_any) {
            type_words(&input.call(Ident::parse_any)?)?
        } else {
            return Err(at(input, expected));
        };
        input.parse::<Token![=]>()?;
        if input.is_empty() || input.peek(Token![,]) {
            return Err(Error::new(span, expected));
        }
        let ty = input.parse()?;
        let mut settings = self.settings.iter();
        if settings
            .any(|setting| matches!(setting, Setting::Type { words: other, .. } if *other == words))
        {
            let message = format!("the type for `{words}` is given twice");
            return Err(Error::new(span, message));
        }
        Ok(Setting::Type { words, ty })
    }

    /// The options as the generator takes them.
    pub(crate) fn options(&self, user: &mut UserTokens) -> Options {
        let mut options = Options::default();
        for setting in &self.settings {
            match setting {
                Setting::Runtime(path) => user.runtime = Some(path.to_token_stream()),
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
                Setting::Skip(name) => options.skip.push(name.value.clone()),
                Setting::Without(part) => options.without.push(*part),
                Setting::PageExamples => options.page_examples = true,
                // These are documents, which the expansion opens.
                Setting::Example(_) => {}
            }
        }
        options
    }

    /// The documents in `examples(...)`.
    pub(crate) fn examples(&self) -> Vec<&Example> {
        let examples = self.settings.iter().map(|setting| match setting {
            Setting::Example(example) => Some(example),
            _ => None,
        });
        examples.flatten().collect()
    }

    /// Errors for what only `models!` takes.
    pub(crate) fn only_for_models(&self) -> Errors {
        let mut errors = Errors::default();
        if let Some(span) = self.skip_spans().first() {
            let message = "`skip` leaves out models of several; here is only one";
            errors.push(Error::new(*span, message));
        }
        for item in &self.items {
            let message = "the struct stands below the attribute";
            errors.push(Error::new(item.span(), message));
        }
        errors
    }

    /// Where the names in `skip(...)` stand, in their order.
    pub(crate) fn skip_spans(&self) -> Vec<Span> {
        let skips = self.settings.iter().map(|setting| match setting {
            Setting::Skip(name) => Some(name.span),
            _ => None,
        });
        skips.flatten().collect()
    }
}

/// `my_crate::modeldoc`
fn runtime(input: ParseStream) -> Result<Path> {
    if input.is_empty() || input.peek(Token![,]) {
        return Err(at(input, "expected a path: `crate = my_crate::modeldoc`"));
    }
    input.call(Path::parse_mod_style)
}

/// `page`, `"a.json"` or `Model = "b.json"`
fn example(input: ParseStream) -> Result<Setting> {
    let expected = "expected `page`, a path, or `Model = \"path\"`";
    if input.peek(LitStr) {
        let path = input.parse()?;
        return Ok(Setting::Example(Example { model: None, path }));
    }
    if !input.peek(Ident::peek_any) {
        return Err(at(input, expected));
    }
    let word = input.call(Ident::parse_any)?;
    if word == "page" {
        return Ok(Setting::PageExamples);
    }
    input.parse::<Token![=]>()?;
    if !input.peek(LitStr) {
        return Err(Error::new(word.span(), expected));
    }
    Ok(Setting::Example(Example {
        model: Some(word),
        path: input.parse()?,
    }))
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

impl Parse for Word {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(LitStr) {
            let text: LitStr = input.parse()?;
            return Ok(Word {
                value: text.value(),
                span: text.span(),
            });
        }
        if !input.peek(Ident::peek_any) {
            return Err(at(input, "expected a text in quotes"));
        }
        let word = input.call(Ident::parse_any)?;
        Ok(Word {
            value: word.unraw().to_string(),
            span: word.span(),
        })
    }
}

impl Word {
    /// An error for a word that is none of those that could stand there.
    fn unknown(&self, what: &str, known: &[&str]) -> Error {
        unknown(self.span, what, &self.value, known)
    }
}

/// One of some words.
fn choice<T: Copy>(input: ParseStream, choices: &[(&str, T)]) -> Result<T> {
    let word: Word = input.parse()?;
    let mut known = Vec::new();
    for (name, value) in choices {
        if *name == word.value {
            return Ok(*value);
        }
        known.push(*name);
    }
    Err(word.unknown("value", &known))
}
