//! How a page shows which language it is for.
//!
//! What a page has (the form of its heading, its sections, the language of its
//! examples) leaves some dialects possible, and the words of its type column
//! leave fewer. Where more than one remains, it matters only if a word of the
//! page means one thing in the one and something else in another.

use super::Dialect;

/// Some dialects.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Candidates(u32);

impl Candidates {
    /// One dialect.
    pub(crate) const fn one(dialect: Dialect) -> Self {
        Candidates(1 << dialect as u32)
    }

    const fn of(list: &[Dialect]) -> Self {
        let mut all = 0;
        let mut index = 0;
        while index < list.len() {
            all |= 1 << list[index] as u32;
            index += 1;
        }
        Candidates(all)
    }

    /// Those that are in the other set as well; where none is, the sign was
    /// none, and all stay.
    fn narrowed(self, other: Candidates) -> Self {
        match self.0 & other.0 {
            0 => self,
            both => Candidates(both),
        }
    }

    /// Those that are not this one; where it is the only one, it stays.
    fn without(self, dialect: Dialect) -> Self {
        self.narrowed(Candidates(!Candidates::one(dialect).0))
    }

    /// The first, in the order of [`Dialect::ALL`].
    pub(crate) fn first(self) -> Dialect {
        let index = self.0.trailing_zeros() as usize;
        Dialect::ALL.get(index).copied().unwrap_or(Neutral)
    }

    /// Whether it is one alone.
    pub(crate) fn is_one(self) -> bool {
        self.0.is_power_of_two()
    }

    /// Each of them.
    pub(crate) fn list(self) -> Vec<Dialect> {
        let mut list = Vec::new();
        for dialect in Dialect::ALL {
            if self.0 & (1 << dialect as u32) != 0 {
                list.push(dialect);
            }
        }
        list
    }
}

/// What a page has.
#[allow(clippy::struct_excessive_bools, reason = "each is a sign of its own")]
#[derive(Debug, Default)]
pub(crate) struct Evidence<'d> {
    /// The first heading.
    pub(crate) heading: &'d str,
    /// A generator wrote the page: by its footer, the form of its delimiter row
    /// or its load snippet.
    pub(crate) generated: bool,
    /// The page ends in links back to all pages.
    pub(crate) footer: bool,
    /// The delimiter row is `|------------ | ...`.
    pub(crate) java_rows: bool,
    /// The delimiter row is `| ---- | ---- | ----------- | ----- |`.
    pub(crate) ruby_rows: bool,
    /// The property table has a name and a type alone.
    pub(crate) two_columns: bool,
    /// A table has a column `Input Type`.
    pub(crate) input_types: bool,
    /// Go's section `Methods`.
    pub(crate) methods: bool,
    /// Rust's section `Enum Variants`.
    pub(crate) variants: bool,
    /// Ruby's section `Class instance methods`.
    pub(crate) class_methods: bool,
    /// The language of the examples.
    pub(crate) fence: &'d str,
}

use Dialect::{
    C, CSharp, Dart, Go, Java, JavaScript, Julia, Kotlin, Neutral, ObjectiveC, Perl, Php,
    PowerShell, Python, PythonLegacy, PythonPrior, PythonSchema, R, Ruby, Rust, Swift, TypeScript,
    TypeScriptFetch,
};

/// Those whose pages are headed by the name alone.
const PLAIN: Candidates = Candidates::of(&[
    Java,
    Kotlin,
    Python,
    PythonLegacy,
    PythonPrior,
    Go,
    Rust,
    TypeScript,
    TypeScriptFetch,
    Swift,
    ObjectiveC,
    PowerShell,
    Julia,
]);

/// The languages of examples, and the pages that have them.
const FENCES: &[(&str, &[Dialect])] = &[
    ("python", &[Python]),
    ("typescript", &[TypeScript, TypeScriptFetch]),
    ("powershell", &[PowerShell]),
    ("perl", &[Perl]),
    ("ruby", &[Ruby]),
    ("dart", &[Dart]),
];

/// The dialects that a page may be in.
pub(crate) fn candidates(page: &Evidence<'_>) -> Candidates {
    let heading = page.heading.trim();
    if heading.starts_with("# ") {
        return Candidates::one(Php);
    }
    if page.input_types {
        return Candidates::one(PythonSchema);
    }
    if page.variants {
        return Candidates::one(Rust);
    }
    if page.class_methods {
        return Candidates::one(Ruby);
    }
    if heading.starts_with("./") {
        return Candidates::one(Neutral);
    }
    let one_word = !heading.contains(' ');
    let mut found = if one_word && heading.contains("::") {
        if page.ruby_rows {
            return Candidates::one(Ruby);
        }
        Candidates::of(&[Ruby, R, Perl])
    } else if one_word && heading.contains('.') {
        dotted(heading, page.generated)
    } else if !page.generated {
        return Candidates::one(Neutral);
    } else if one_word && heading.ends_with("_t") {
        return Candidates::one(C);
    } else {
        PLAIN
    };
    if !page.generated {
        return found;
    }
    if page.java_rows {
        found = found.narrowed(Candidates::one(Java));
    }
    if page.methods {
        found = found.narrowed(Candidates::one(Go));
    }
    for (fence, dialects) in FENCES {
        if page.fence.eq_ignore_ascii_case(fence) {
            found = found.narrowed(Candidates::of(dialects));
        }
    }
    if page.two_columns {
        return found.narrowed(Candidates::one(TypeScriptFetch));
    }
    // Each of these has a sign that this page lacks, or lacks one that it has.
    found = found.without(TypeScriptFetch);
    if page.fence.is_empty() {
        found = found.without(Python);
    }
    if page.footer {
        found = found.without(Java).without(Kotlin);
    }
    found
}

/// `package.model.Foo`, `Some.Namespace.Model.Foo`, `Module.Foo`.
fn dotted(heading: &str, generated: bool) -> Candidates {
    let mut segments = heading.rsplit('.').skip(1);
    let within = segments.next().unwrap_or_default();
    let deep = segments.next().is_some();
    if within == "model" && deep {
        return Candidates::one(Dart);
    }
    if matches!(within, "Model" | "Models") && deep {
        return Candidates::one(CSharp);
    }
    if !generated {
        return Candidates::one(Neutral);
    }
    Candidates::one(if deep {
        CSharp
    } else if heading.starts_with(char::is_lowercase) {
        PythonPrior
    } else {
        JavaScript
    })
}

/// Signs of the languages in type cells, other than whole words.
const SIGNS: &[(&str, &[Dialect])] = &[
    ("Pointer to ", &[Go]),
    ("kotlin.", &[Kotlin]),
    ("models::", &[Rust]),
    ("Option<", &[Rust]),
    ("`", &[Julia]),
    ("This is a ", &[Julia]),
    ("{ [key", &[TypeScript, TypeScriptFetch]),
    ("List[", &[Python]),
    ("Dict[", &[Python]),
    ("list[", &[PythonLegacy]),
    ("dict(", &[PythonLegacy]),
    ("{str", &[PythonPrior]),
    ("[String:", &[Swift]),
    ("map[", &[Go, PowerShell]),
    ("[]", &[Go, PowerShell, Java]),
    ("**[", &[PythonPrior, Swift, JavaScript, Go, PowerShell]),
    ("List&lt;", &[Java, CSharp, Dart]),
    ("Array&lt;", &[TypeScript, TypeScriptFetch, Ruby, Kotlin]),
    ("array[", &[R]),
    ("map(", &[R]),
    ("**Enum** [", &[PowerShell]),
];

/// Words of type cells and the languages that write them. Sorted.
const WORDS: &[(&str, &[Dialect])] = &[
    ("ARRAY", &[Perl]),
    ("AnyCodable", &[Swift]),
    ("AnyType", &[PowerShell, R, Ruby]),
    ("BOOLEAN", &[Ruby]),
    ("BigDecimal", &[Java]),
    ("Bool", &[Swift]),
    ("Boolean", &[Java, PowerShell, Ruby, JavaScript]),
    ("Data", &[Swift]),
    ("Date", &[Java, Swift, Ruby, JavaScript, TypeScriptFetch]),
    ("Decimal", &[Swift, PowerShell]),
    ("Double", &[Java, Swift, PowerShell]),
    ("Float", &[Java, Swift, Ruby]),
    ("HASH", &[Perl]),
    ("Hash", &[Ruby]),
    ("Int", &[Swift]),
    ("Int32", &[Swift, PowerShell]),
    ("Int64", &[Swift, PowerShell]),
    ("Integer", &[Java, Ruby]),
    ("JSONValue", &[Swift]),
    ("LocalDate", &[Java]),
    ("Long", &[Java]),
    ("Map", &[Java]),
    ("NSArray", &[ObjectiveC]),
    ("NSDate", &[ObjectiveC]),
    ("NSDictionary", &[ObjectiveC]),
    ("NSNumber", &[ObjectiveC]),
    ("NSObject", &[ObjectiveC]),
    ("NSString", &[ObjectiveC]),
    ("Object", &[Java, Ruby, JavaScript, CSharp, Dart]),
    ("OffsetDateTime", &[Java]),
    ("Set", &[Swift, Java]),
    (
        "String",
        &[Java, Rust, Swift, PowerShell, Ruby, JavaScript, Dart],
    ),
    ("System.DateTime", &[PowerShell]),
    ("System.IO.FileInfo", &[PowerShell]),
    ("SystemCollectionsHashtable", &[PowerShell]),
    ("Time", &[Ruby]),
    ("URI", &[Java]),
    ("URL", &[Swift]),
    ("UUID", &[Java, Swift, Python, Perl]),
    ("Vec", &[Rust]),
    ("any", &[TypeScript, TypeScriptFetch]),
    (
        "bool",
        &[Python, PythonLegacy, PythonPrior, Go, Rust, CSharp, Dart],
    ),
    ("boolean", &[TypeScript, TypeScriptFetch, Perl]),
    ("bytearray", &[Python]),
    ("character", &[R]),
    ("date", &[Python, PythonLegacy, PythonPrior]),
    ("datetime", &[Python, PythonLegacy, PythonPrior]),
    ("double", &[Perl, CSharp, Dart]),
    ("f32", &[Rust]),
    ("f64", &[Rust]),
    ("file", &[PythonLegacy]),
    ("file_type", &[PythonPrior]),
    ("float", &[Python, PythonLegacy, PythonPrior, Perl, CSharp]),
    ("float32", &[Go]),
    ("float64", &[Go]),
    ("i32", &[Rust]),
    ("i64", &[Rust]),
    (
        "int",
        &[Python, PythonLegacy, PythonPrior, Perl, CSharp, Dart],
    ),
    ("int32", &[Go]),
    ("int64", &[Go]),
    ("integer", &[R]),
    ("interface", &[Go]),
    ("none_type", &[PythonPrior]),
    ("number", &[TypeScript, TypeScriptFetch]),
    ("numeric", &[R]),
    (
        "object",
        &[
            Python,
            PythonLegacy,
            PythonPrior,
            TypeScript,
            TypeScriptFetch,
            Perl,
            R,
            CSharp,
        ],
    ),
    ("serde_json::Value", &[Rust]),
    ("std::collections::HashMap", &[Rust]),
    ("str", &[Python, PythonLegacy, PythonPrior]),
    ("string", &[Go, TypeScript, TypeScriptFetch, Perl, CSharp]),
    ("time.Time", &[Go]),
    ("u32", &[Rust]),
    ("u64", &[Rust]),
    ("uuid::Uuid", &[Rust]),
];

/// The dialects that remain after a look at a row's name, type and notes.
pub(crate) fn narrowed(mut found: Candidates, name: &str, ty: &str, notes: &str) -> Candidates {
    if found.is_one() {
        return found;
    }
    if name.contains("r#") {
        return found.narrowed(Candidates::one(Rust));
    }
    for (sign, dialects) in SIGNS {
        if ty.contains(sign) {
            found = found.narrowed(Candidates::of(dialects));
        }
    }
    let mut rest = ty;
    while let Some((word, behind)) = next_word(rest) {
        if let Ok(index) = WORDS.binary_search_by(|(known, _)| (*known).cmp(word)) {
            found = found.narrowed(Candidates::of(WORDS[index].1));
        }
        rest = behind;
    }
    if notes.contains("[default to undefined]") {
        found = found.narrowed(Candidates::one(TypeScript));
    } else if notes.contains("must be one of [") || notes.contains("if omitted the server") {
        found = found.narrowed(Candidates::one(PythonPrior));
    } else if notes.contains("[optional]") && !ty.contains("Option<") {
        found = found.without(Rust);
    }
    found
}

/// A word of a type cell that means one thing in one of the dialects and
/// something else in another.
pub(crate) fn ambiguous(found: Candidates, ty: &str) -> Option<&str> {
    let list = found.list();
    let mut rest = ty;
    while let Some((word, behind)) = next_word(rest) {
        let first = list.first().and_then(|dialect| dialect.meaning(word));
        if list.iter().any(|dialect| dialect.meaning(word) != first) {
            return Some(word);
        }
        rest = behind;
    }
    None
}

/// The first word of a type cell with all that joins words, and what follows.
fn next_word(text: &str) -> Option<(&str, &str)> {
    let joins = |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | '.' | ':');
    let mut rest = text;
    loop {
        let start = rest.find(char::is_alphabetic)?;
        let before = &rest[..start];
        let word = &rest[start..];
        let end = word.find(|letter| !joins(letter)).unwrap_or(word.len());
        let (word, behind) = word.split_at(end);
        // A link's target is no type, and an entity no word.
        if !before.ends_with("](") && !before.ends_with('&') {
            return Some((word.trim_end_matches([':', '.']), behind));
        }
        rest = behind;
    }
}

#[cfg(test)]
mod tests {
    use super::{Candidates, Evidence, WORDS, ambiguous, candidates, narrowed};
    use crate::dialect::Dialect;

    #[test]
    fn the_words_are_sorted() {
        assert!(WORDS.is_sorted_by(|(a, _), (b, _)| a < b));
    }

    fn page(heading: &str) -> Evidence<'_> {
        Evidence {
            heading,
            generated: true,
            ..Evidence::default()
        }
    }

    #[test]
    fn headings_tell() {
        for (heading, expected) in [
            ("# Pet", Dialect::Php),
            ("./Models.Pet", Dialect::Neutral),
            ("acme_client.model.Pet", Dialect::Dart),
            ("Acme.Client.Model.Pet", Dialect::CSharp),
            ("Acme.Api.Pet", Dialect::CSharp),
            ("AcmeClient.Pet", Dialect::JavaScript),
            ("acme_client.Pet", Dialect::PythonPrior),
            ("v1_pet_t", Dialect::C),
        ] {
            let found = candidates(&page(heading));
            assert_eq!(found, Candidates::one(expected), "{heading}");
        }
        assert!(!candidates(&page("Acme::Pet")).is_one());
        let mut by_hand = page("Pet");
        by_hand.generated = false;
        assert_eq!(candidates(&by_hand).first(), Dialect::Neutral);
    }

    #[test]
    fn words_tell() {
        for (types, expected) in [
            (&["**String**", "**Long**"][..], Dialect::Java),
            (&["**[]string**"], Dialect::Go),
            (&["**str**", "**list[str]**"], Dialect::PythonLegacy),
            (&["**str**", "**[str]**"], Dialect::PythonPrior),
            (&["**number**"], Dialect::TypeScript),
            (&["**String**", "[Pet]", "**Bool**"], Dialect::Swift),
            (&["**NSString***"], Dialect::ObjectiveC),
            (&["**`String`**"], Dialect::Julia),
            (
                &["**String**", "**Int32**", "**[]String**"],
                Dialect::PowerShell,
            ),
        ] {
            let mut found = candidates(&page("Pet"));
            for ty in types {
                found = narrowed(found, "**a**", ty, "");
            }
            assert_eq!(found, Candidates::one(expected), "{types:?}");
        }
    }

    #[test]
    fn what_remains_matters_only_where_words_differ() {
        let found = narrowed(candidates(&page("Pet")), "**a**", "**String**", "");
        assert!(!found.is_one());
        assert_eq!(ambiguous(found, "**String**"), None);
        let found = narrowed(candidates(&page("Pet")), "**a**", "**object**", "");
        assert_eq!(ambiguous(found, "[**object**](.md)"), Some("object"));
        assert_eq!(ambiguous(found, "&lt;[x](Pet.object)"), None);
    }
}
