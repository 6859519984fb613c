//! The languages that pages document their models for: what their words mean,
//! how a page shows which it is, and what it says otherwise than others.
//!
//! All of it is data. One base vocabulary holds every word that means one thing
//! wherever it stands; a dialect's own table holds only the words that mean
//! something else there. To add a dialect, add it here and in `words`, its signs
//! in `evidence`, its escapes in `escapes`, and a fixture.

mod escapes;
pub(crate) mod evidence;
mod words;

use crate::model::Scalar;

/// The language that a page documents its models for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Written by hand, with neutral types, or by a generator of documentation
    /// alone.
    Neutral,
    /// PHP.
    Php,
    /// Java, and Apex, which spells its types so too.
    Java,
    /// Kotlin.
    Kotlin,
    /// Python, as generators write it since version 7.
    Python,
    /// Python, as they wrote it before version 5.
    PythonLegacy,
    /// Python, as they wrote it from version 5 to 6: `{str: (int,)}`.
    PythonPrior,
    /// Python, as one of them wrote it in version 6: `str, datetime,`.
    PythonSchema,
    /// Ruby.
    Ruby,
    /// Go.
    Go,
    /// Rust.
    Rust,
    /// TypeScript, for axios and most others.
    TypeScript,
    /// TypeScript for fetch: tables of two columns.
    TypeScriptFetch,
    /// JavaScript.
    JavaScript,
    /// C#.
    CSharp,
    /// Dart.
    Dart,
    /// Swift.
    Swift,
    /// Objective-C.
    ObjectiveC,
    /// Perl.
    Perl,
    /// `PowerShell`.
    PowerShell,
    /// R.
    R,
    /// C.
    C,
    /// Julia.
    Julia,
}

/// What a word of a type column means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A single value.
    Scalar(Scalar),
    /// Any value.
    Any,
    /// An object of any properties.
    Object,
    /// A list of its argument.
    List,
    /// A list of its argument without duplicates.
    Set,
    /// An object whose values are its last argument.
    Map,
    /// Its argument, or `null`.
    Option,
    /// One of its arguments.
    Union,
    /// `null`.
    Null,
}

impl Dialect {
    /// All of them.
    pub const ALL: [Dialect; 23] = [
        Dialect::Neutral,
        Dialect::Php,
        Dialect::Java,
        Dialect::Kotlin,
        Dialect::Python,
        Dialect::PythonLegacy,
        Dialect::PythonPrior,
        Dialect::PythonSchema,
        Dialect::Ruby,
        Dialect::Go,
        Dialect::Rust,
        Dialect::TypeScript,
        Dialect::TypeScriptFetch,
        Dialect::JavaScript,
        Dialect::CSharp,
        Dialect::Dart,
        Dialect::Swift,
        Dialect::ObjectiveC,
        Dialect::Perl,
        Dialect::PowerShell,
        Dialect::R,
        Dialect::C,
        Dialect::Julia,
    ];

    /// What the dialects are called in options, in the order of
    /// [`ALL`](Dialect::ALL).
    pub const NAMES: [&'static str; 23] = [
        "neutral",
        "php",
        "java",
        "kotlin",
        "python",
        "python-legacy",
        "python-prior",
        "python-schema",
        "ruby",
        "go",
        "rust",
        "typescript",
        "typescript-fetch",
        "javascript",
        "csharp",
        "dart",
        "swift",
        "objective-c",
        "perl",
        "powershell",
        "r",
        "c",
        "julia",
    ];

    /// The dialect of a name.
    pub fn of(name: &str) -> Option<Self> {
        let index = Dialect::NAMES.iter().position(|known| *known == name)?;
        Some(Dialect::ALL[index])
    }

    /// What the dialect is called in options.
    pub fn name(self) -> &'static str {
        Dialect::NAMES[self as usize]
    }

    /// What a word means in this language, if it is a type of the language.
    pub fn meaning(self, word: &str) -> Option<Meaning> {
        self.exactly(word).or_else(|| {
            // `kotlin.collections.List`, `java.util.UUID`: what the language's
            // own library calls so.
            let last = words::of_library(word)?;
            self.exactly(last)
        })
    }

    fn exactly(self, word: &str) -> Option<Meaning> {
        let own = words::own(self).iter().find(|(known, _)| *known == word);
        own.map(|&(_, meaning)| meaning)
            .or_else(|| words::base(word))
    }

    /// Every word that is a type in this language.
    pub fn words(self) -> impl Iterator<Item = &'static str> {
        let all = words::BASE.iter().chain(words::own(self));
        all.map(|&(word, _)| word)
    }

    /// Whether a default value without quotes is a text. Elsewhere it is a
    /// constant of the language.
    pub fn writes_bare_texts(self) -> bool {
        matches!(
            self,
            Dialect::Neutral | Dialect::Rust | Dialect::PythonSchema
        )
    }

    /// Whether models are referred to without a link and without a namespace,
    /// so that a capitalised word that is no type is one. All generators do in
    /// the midst of a container, and some write enums so.
    pub fn writes_bare_models(self) -> bool {
        !matches!(self, Dialect::Neutral | Dialect::Php | Dialect::Rust)
    }

    /// Whether a generator wrote the page, so that nobody can mend it.
    pub fn is_generated(self) -> bool {
        self != Dialect::Neutral
    }

    /// Whether the values of an enum stand on its page, so that an empty table
    /// is no enum.
    pub(crate) fn lists_enums(self) -> bool {
        matches!(
            self,
            Dialect::Go
                | Dialect::Java
                | Dialect::Kotlin
                | Dialect::Python
                | Dialect::PythonPrior
                | Dialect::PythonSchema
                | Dialect::TypeScript
                | Dialect::JavaScript
                | Dialect::PowerShell
                | Dialect::Rust
        )
    }

    /// Whether `?` or `Option<>` round a type only repeats the note
    /// `[optional]`.
    pub(crate) fn wraps_optional(self) -> bool {
        matches!(self, Dialect::Rust | Dialect::Swift)
    }

    /// A printed name without the marks that keep it apart from the words of
    /// the language, where these are certain: `var_from` is `from`.
    pub fn unescaped(self, printed: &str) -> &str {
        escapes::undo(self, printed)
    }
}

/// The model that a word names: the last segment of a qualified name.
pub fn model_name(word: &str) -> &str {
    word.rsplit(['\\', '.', ':', '/']).next().unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::Dialect;

    #[test]
    fn every_dialect_has_a_name() {
        for (index, dialect) in Dialect::ALL.into_iter().enumerate() {
            assert_eq!(dialect as usize, index);
            assert_eq!(Dialect::of(dialect.name()), Some(dialect));
        }
        assert_eq!(Dialect::of("cobol"), None);
    }
}
