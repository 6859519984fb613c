//! The arguments of the macros.

use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::model::Presence;
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Options, Part, TypeRule, Unknown};
use modeldoc_codegen::suggest;
use proc_macro::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

use crate::cursor::{Cursor, Text};
use crate::error::Error;
use crate::item::{self, Item};
use crate::types;
use crate::user_tokens::UserTokens;

/// `"path", option = value, ...`
pub(crate) struct Arguments {
    /// Where the documents are, and what part of them is meant.
    pub(crate) paths: Vec<Text>,
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
    Skip(Text),
    Without(Part),
    PageExamples,
    Example { model: Option<Ident>, path: Text },
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

impl Arguments {
    /// Reads the arguments of a macro.
    pub(crate) fn parse(tokens: TokenStream) -> Result<Self, Error> {
        let mut input = Cursor::new(tokens, Span::call_site());
        let mut arguments = Arguments {
            paths: Vec::new(),
            settings: Vec::new(),
            items: Vec::new(),
            errors: Vec::new(),
        };
        if !input.is_text() {
            let message = "expected the path of a document, such as `\"schema/OAuth2Token.md\"`";
            return Err(input.error(message));
        }
        let mut seen = Vec::new();
        while !input.is_empty() {
            if let Some(path) = input.text() {
                arguments.paths.push(path);
            } else if item::starts(&input) {
                arguments.items.push(Item::parse(&mut input)?);
            } else if let Err(error) = arguments.option(&mut input, &mut seen) {
                arguments.errors.push(error);
                input.until_comma();
            }
            if !input.is_empty() && !item::starts(&input) {
                input.expect_sign(',')?;
            }
        }
        Ok(arguments)
    }

    fn option(&mut self, input: &mut Cursor, seen: &mut Vec<String>) -> Result<(), Error> {
        let name = input.word("expected an option, such as `unknown = keep`")?;
        let word = raw(&name);
        if !OPTIONS.contains(&word.as_str()) {
            return Err(unknown(name.span(), "option", &word, &OPTIONS));
        }
        if seen.contains(&word) {
            let message = format!("option `{word}` is given twice");
            return Err(Error::new(name.span(), message));
        }
        seen.push(word.clone());
        if word == "examples" && (input.is_empty() || input.is_sign(',')) {
            self.settings.push(Setting::PageExamples);
            return Ok(());
        }
        if matches!(word.as_str(), "types" | "skip" | "examples" | "without") {
            let Some(list) = input.group(Delimiter::Parenthesis) else {
                return Err(input.error(&format!("expected `{word}(...)`")));
            };
            self.list(&list, &word);
            return Ok(());
        }
        input.expect_sign('=')?;
        let setting = match word.as_str() {
            "crate" => {
                let span = input.span();
                let path = input.until_comma();
                if path.is_empty() {
                    let message = "expected a path: `crate = my_crate::modeldoc`";
                    return Err(Error::new(span, message));
                }
                Setting::Runtime(path)
            }
            "names" => {
                let text = word_or_text(input)?;
                let rule = NameRule::of(&text.value);
                let known = || unknown(text.span, "rule", &text.value, &NameRule::NAMES);
                Setting::Names(rule.ok_or_else(known)?)
            }
            "dialect" => {
                let text = word_or_text(input)?;
                let dialect = Dialect::of(&text.value);
                let known = || unknown(text.span, "dialect", &text.value, &Dialect::NAMES);
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

    /// `types(date_time = jiff::Timestamp, Model = path, "words" = path)`,
    /// `skip("Page.md", Model)`, `examples(page, "a.json", Model = "b.json")` or
    /// `without(builder, setters)`.
    fn list(&mut self, list: &Group, option: &str) {
        let mut input = Cursor::inside(list);
        while !input.is_empty() {
            let read = match option {
                "types" => self.type_rule(&mut input),
                "examples" => self.example(&mut input),
                "without" => self.part(&mut input),
                _ => word_or_text(&mut input).map(|name| self.settings.push(Setting::Skip(name))),
            };
            if let Err(error) = read {
                self.errors.push(error);
                input.until_comma();
            }
            if !input.is_empty()
                && let Err(error) = input.expect_sign(',')
            {
                self.errors.push(error);
                input.until_comma();
                input.sign(',');
            }
        }
    }

    /// `page`, `"a.json"` or `Model = "b.json"`
    fn example(&mut self, input: &mut Cursor) -> Result<(), Error> {
        let expected = "expected `page`, a path, or `Model = \"path\"`";
        if let Some(path) = input.text() {
            self.settings.push(Setting::Example { model: None, path });
            return Ok(());
        }
        let word = input.word(expected)?;
        if raw(&word) == "page" {
            self.settings.push(Setting::PageExamples);
            return Ok(());
        }
        input.expect_sign('=')?;
        let path = input
            .text()
            .ok_or_else(|| Error::new(word.span(), expected))?;
        let model = Some(word);
        self.settings.push(Setting::Example { model, path });
        Ok(())
    }

    /// `builder` or `setters`
    fn part(&mut self, input: &mut Cursor) -> Result<(), Error> {
        let span = input.span();
        let part = choice(input, &PARTS)?;
        let twice = self
            .settings
            .iter()
            .any(|setting| matches!(setting, Setting::Without(other) if *other == part));
        if twice {
            return Err(Error::new(span, "this is left out twice"));
        }
        self.settings.push(Setting::Without(part));
        Ok(())
    }

    /// `date_time = jiff::Timestamp`
    fn type_rule(&mut self, input: &mut Cursor) -> Result<(), Error> {
        let (words, span) = match input.text() {
            Some(words) => (words.value, words.span),
            None => {
                let name = input.word("expected a type, such as `uuid = uuid::Uuid`")?;
                (type_words(&name)?, name.span())
            }
        };
        input.expect_sign('=')?;
        let ty = input.until_comma();
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
                Setting::Skip(name) => options.skip.push(name.value.clone()),
                Setting::Without(part) => options.without.push(*part),
                Setting::PageExamples => options.page_examples = true,
                // These are documents, which `examples` opens.
                Setting::Example { .. } => {}
            }
        }
        options
    }

    /// The documents in `examples(...)`, each with the name of its model.
    pub(crate) fn examples(&self) -> Vec<(Option<&Ident>, &Text)> {
        let mut examples = Vec::new();
        for setting in &self.settings {
            if let Setting::Example { model, path } = setting {
                examples.push((model.as_ref(), path));
            }
        }
        examples
    }

    /// Errors for what only `models!` takes.
    pub(crate) fn only_for_models(&self) -> TokenStream {
        let mut errors = TokenStream::new();
        if let Some(span) = self.skip_spans().first() {
            let message = "`skip` leaves out models of several; here is only one";
            errors.extend(Error::new(*span, message).tokens());
        }
        for item in &self.items {
            let message = "the struct stands below the attribute";
            errors.extend(Error::new(item.span(), message).tokens());
        }
        errors
    }

    /// Where the names in `skip(...)` stand, in their order.
    pub(crate) fn skip_spans(&self) -> Vec<Span> {
        let mut spans = Vec::new();
        for setting in &self.settings {
            if let Setting::Skip(name) = setting {
                spans.push(name.span);
            }
        }
        spans
    }
}

/// What a name in `types(...)` stands for.
fn type_words(name: &Ident) -> Result<String, Error> {
    let text = raw(name);
    if let Some((_, words)) = TYPES.iter().find(|(known, _)| *known == text) {
        return Ok((*words).to_owned());
    }
    if text.starts_with(char::is_uppercase) {
        return Ok(text);
    }
    let known = TYPES.map(|(name, _)| name);
    Err(unknown(name.span(), "type", &text, &known))
}

/// A word without its `r#`.
pub(crate) fn raw(word: &Ident) -> String {
    let text = word.to_string();
    text.strip_prefix("r#").map(str::to_owned).unwrap_or(text)
}

/// A word or a text.
fn word_or_text(input: &mut Cursor) -> Result<Text, Error> {
    if let Some(text) = input.text() {
        return Ok(text);
    }
    match input.next() {
        Some(TokenTree::Ident(word)) => Ok(Text {
            value: raw(&word),
            span: word.span(),
        }),
        Some(other) => Err(Error::new(other.span(), "expected a text in quotes")),
        None => Err(input.error("expected a text in quotes")),
    }
}

/// One of some words.
fn choice<T: Copy>(input: &mut Cursor, choices: &[(&str, T)]) -> Result<T, Error> {
    let word = word_or_text(input)?;
    let mut known = Vec::new();
    for (name, value) in choices {
        if *name == word.value {
            return Ok(*value);
        }
        known.push(*name);
    }
    Err(unknown(word.span, "value", &word.value, &known))
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
