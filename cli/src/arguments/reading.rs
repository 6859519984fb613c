//! The options of the macros, as flags.

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::model::{CustomType, Presence, Scalar};
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Options, Part, TypeRule, Unknown};
use modeldoc_codegen::user::{UserAccess, UserTokens, UserType, shown};
use quote::ToTokens as _;
use syn::{GenericArgument, PathArguments, Type};

use crate::failure::Failure;

/// How documents are read and what is made of them.
#[derive(Clone, Debug, Default, Args)]
#[command(next_help_heading = "Options of the macros")]
pub(crate) struct Reading {
    /// How the names in data are spelled, where pages print them otherwise
    #[arg(long, value_name = "RULE", value_parser = PossibleValuesParser::new(NameRule::NAMES))]
    names: Option<String>,
    /// The language of the pages, where it is not to be found out
    #[arg(long, value_name = "DIALECT", value_parser = PossibleValuesParser::new(Dialect::NAMES))]
    dialect: Option<String>,
    /// What properties are where a table cannot say so
    #[arg(long, value_name = "PRESENCE")]
    unmarked: Option<Unmarked>,
    /// What becomes of properties that a table does not list
    #[arg(long, value_name = "WHAT")]
    unknown: Option<UnknownProperties>,
    /// What a table without rows means
    #[arg(long, value_name = "MEANING")]
    empty: Option<EmptyTable>,
    /// A part that models do not get; may be given several times
    #[arg(long, value_name = "PART")]
    without: Vec<LeftOut>,
    /// A page or a model to leave out; may be given several times
    #[arg(long, value_name = "NAME")]
    skip: Vec<String>,
    /// A Rust type for a neutral type, a model, or words of a table, as
    /// `date_time=jiff::Timestamp`; may be given several times
    #[arg(long = "type", value_name = "WORDS=TYPE")]
    types: Vec<String>,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum Unmarked {
    Required,
    Optional,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum UnknownProperties {
    Ignore,
    Keep,
    Deny,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum EmptyTable {
    Any,
    Object,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum LeftOut {
    Builder,
    Setters,
}

impl Reading {
    /// As the generator takes them.
    ///
    /// Fails where a type is none.
    pub(crate) fn options(&self) -> Result<Options, Failure> {
        let mut options = Options {
            dialect: self.dialect.as_deref().and_then(Dialect::of),
            skip: self.skip.clone(),
            ..Options::default()
        };
        if let Some(rule) = self.names.as_deref().and_then(NameRule::of) {
            options.names = rule;
        }
        options.unmarked = self.unmarked.map(|unmarked| match unmarked {
            Unmarked::Required => Presence::Required,
            Unmarked::Optional => Presence::Optional,
        });
        if let Some(unknown) = self.unknown {
            options.unknown = match unknown {
                UnknownProperties::Ignore => Unknown::Ignore,
                UnknownProperties::Keep => Unknown::Keep,
                UnknownProperties::Deny => Unknown::Deny,
            };
        }
        options.empty = self.empty.map(|empty| match empty {
            EmptyTable::Any => Empty::Any,
            EmptyTable::Object => Empty::Object,
        });
        for part in &self.without {
            options.without.push(match part {
                LeftOut::Builder => Part::Builder,
                LeftOut::Setters => Part::Setters,
            });
        }
        for (number, rule) in self.types.iter().enumerate() {
            let (words, ty) = type_rule(rule)?;
            let shown = shown(&ty.to_token_stream());
            let ty = CustomType { number, shown };
            options.types.push(TypeRule { words, ty });
        }
        Ok(options)
    }

    /// The types that the options name by number.
    ///
    /// Fails where a type is none.
    pub(crate) fn user_tokens(&self) -> Result<UserTokens, Failure> {
        let mut user = UserTokens::default();
        for rule in &self.types {
            let (_, ty) = type_rule(rule)?;
            user.add_type(UserType {
                access: access(&ty),
                tokens: ty.into_token_stream(),
            });
        }
        Ok(user)
    }

    /// The flags as they would be typed, for the header of a written file.
    pub(crate) fn flags(&self) -> Vec<String> {
        fn name(value: impl ValueEnum) -> String {
            let value = value.to_possible_value();
            value.map_or(String::new(), |value| value.get_name().to_owned())
        }
        let one = [
            ("--names", self.names.clone()),
            ("--dialect", self.dialect.clone()),
            ("--unmarked", self.unmarked.map(name)),
            ("--unknown", self.unknown.map(name)),
            ("--empty", self.empty.map(name)),
        ];
        let mut flags = Vec::new();
        for (flag, value) in one {
            if let Some(value) = value {
                flags.extend([flag.to_owned(), value]);
            }
        }
        for part in &self.without {
            flags.extend(["--without".to_owned(), name(*part)]);
        }
        for (flag, list) in [("--skip", &self.skip), ("--type", &self.types)] {
            for value in list {
                flags.extend([flag.to_owned(), value.clone()]);
            }
        }
        flags
    }
}

/// `date_time=jiff::Timestamp`
fn type_rule(written: &str) -> Result<(String, Type), Failure> {
    let Some((words, ty)) = written.split_once('=') else {
        let message = format!("`{written}` gives no type");
        return Err(Failure::new(message).help("write `--type date_time=jiff::Timestamp`"));
    };
    let (words, ty) = (words.trim(), ty.trim());
    if words.is_empty() {
        return Err(Failure::new(format!("`{written}` gives a type to nothing")));
    }
    let Ok(ty) = syn::parse_str(ty) else {
        return Err(Failure::new(format!("`{ty}` is no Rust type")));
    };
    let neutral = words.replace('_', "-");
    let words = if is_neutral(&neutral) {
        neutral
    } else {
        words.to_owned()
    };
    Ok((words, ty))
}

/// How values of a type are handed out, as the macros decide it.
fn access(ty: &Type) -> UserAccess {
    let Type::Path(path) = ty else {
        return UserAccess::Reference;
    };
    let Some(last) = path.path.segments.last() else {
        return UserAccess::Reference;
    };
    match &last.arguments {
        PathArguments::None => UserAccess::of_path(&last.ident, None),
        PathArguments::AngleBracketed(generics) => match generics.args.first() {
            Some(GenericArgument::Type(only)) if generics.args.len() == 1 => {
                UserAccess::of_path(&last.ident, Some(only.to_token_stream()))
            }
            _ => UserAccess::Reference,
        },
        PathArguments::Parenthesized(_) => UserAccess::Reference,
    }
}

fn is_neutral(words: &str) -> bool {
    const SCALARS: [Scalar; 17] = [
        Scalar::String,
        Scalar::Boolean,
        Scalar::Int32,
        Scalar::Int64,
        Scalar::Uint32,
        Scalar::Uint64,
        Scalar::Float,
        Scalar::Double,
        Scalar::Decimal,
        Scalar::Date,
        Scalar::Time,
        Scalar::DateTime,
        Scalar::Duration,
        Scalar::Uuid,
        Scalar::Uri,
        Scalar::Bytes,
        Scalar::Binary,
    ];
    words == "any" || SCALARS.iter().any(|scalar| scalar.name() == words)
}

#[cfg(test)]
mod tests {
    use modeldoc_codegen::user::UserAccess;

    use super::{access, type_rule};

    #[test]
    fn types_are_handed_out_as_the_macros_do() {
        for (written, expected, how) in [
            ("date_time=jiff::Timestamp", "date-time", "reference"),
            ("Pet = crate::Pet", "Pet", "reference"),
            ("decimal=f64", "decimal", "copy"),
            ("uri=std::string::String", "uri", "text"),
            ("bytes=Vec<u8>", "bytes", "slice of u8"),
        ] {
            let (words, ty) = type_rule(written).expect("a rule");
            let access = match access(&ty) {
                UserAccess::Copy => "copy".to_owned(),
                UserAccess::Text => "text".to_owned(),
                UserAccess::Slice(element) => format!("slice of {element}"),
                UserAccess::Reference => "reference".to_owned(),
            };
            assert_eq!((words.as_str(), access.as_str()), (expected, how));
        }
        for wrong in ["uuid", "=x", "uuid=", "uuid=a b"] {
            assert!(type_rule(wrong).is_err(), "{wrong}");
        }
    }
}
