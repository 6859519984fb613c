//! The options of the macros, as flags.

use clap::builder::PossibleValuesParser;
use clap::{Args, ValueEnum};
use modeldoc_codegen::dialect::Dialect;
use modeldoc_codegen::model::{CustomAccess, CustomType, Presence, Scalar};
use modeldoc_codegen::names::NameRule;
use modeldoc_codegen::options::{Empty, Options, Part, TypeRule, Unknown};

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
        for rule in &self.types {
            options.types.push(type_rule(rule)?);
        }
        Ok(options)
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

/// Types that getters hand out by value.
const COPY: [&str; 15] = [
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32",
    "u64", "usize",
];

/// `date_time=jiff::Timestamp`
fn type_rule(written: &str) -> Result<TypeRule, Failure> {
    let Some((words, ty)) = written.split_once('=') else {
        let message = format!("`{written}` gives no type");
        return Err(Failure::new(message).help("write `--type date_time=jiff::Timestamp`"));
    };
    let (words, ty) = (words.trim(), ty.trim());
    if words.is_empty() {
        return Err(Failure::new(format!("`{written}` gives a type to nothing")));
    }
    if syn::parse_str::<syn::Type>(ty).is_err() {
        return Err(Failure::new(format!("`{ty}` is no Rust type")));
    }
    let neutral = words.replace('_', "-");
    let words = if is_neutral(&neutral) {
        neutral
    } else {
        words.to_owned()
    };
    let last = ty.rsplit("::").next().unwrap_or(ty).trim();
    let element = last
        .strip_prefix("Vec")
        .and_then(|rest| rest.trim_start().strip_prefix('<'))
        .and_then(|rest| rest.strip_suffix('>'));
    let access = match element {
        Some(element) => CustomAccess::Slice(element.trim().to_owned()),
        None if COPY.contains(&last) => CustomAccess::Copy,
        None if last == "String" => CustomAccess::Text,
        None => CustomAccess::Reference,
    };
    Ok(TypeRule {
        words,
        ty: CustomType {
            source: ty.to_owned(),
            shown: ty.to_owned(),
            access,
        },
    })
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
    use modeldoc_codegen::model::CustomAccess;

    use super::type_rule;

    #[test]
    fn types_are_handed_out_as_the_macros_do() {
        for (written, words, access) in [
            (
                "date_time=jiff::Timestamp",
                "date-time",
                CustomAccess::Reference,
            ),
            ("Pet = crate::Pet", "Pet", CustomAccess::Reference),
            ("decimal=f64", "decimal", CustomAccess::Copy),
            ("uri=std::string::String", "uri", CustomAccess::Text),
            (
                "bytes=Vec<u8>",
                "bytes",
                CustomAccess::Slice("u8".to_owned()),
            ),
        ] {
            let rule = type_rule(written).expect("a rule");
            assert_eq!((rule.words.as_str(), rule.ty.access), (words, access));
        }
        for wrong in ["uuid", "=x", "uuid=", "uuid=a b"] {
            assert!(type_rule(wrong).is_err(), "{wrong}");
        }
    }
}
