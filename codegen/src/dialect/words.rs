//! The words of type columns.

use super::{Dialect, Meaning};
use crate::model::Scalar;

use Meaning::Scalar as Is;

type Words = [(&'static str, Meaning)];

/// What a word means wherever it stands.
pub(super) fn base(word: &str) -> Option<Meaning> {
    let index = BASE
        .binary_search_by(|(known, _)| (*known).cmp(word))
        .ok()?;
    Some(BASE[index].1)
}

/// A word without the namespace of a language's own library.
pub(super) fn of_library(word: &str) -> Option<&str> {
    const LIBRARIES: [&str; 6] = ["kotlin.", "java.", "System.", "typing.", "std::", "::std::"];
    if LIBRARIES.iter().any(|library| word.starts_with(library)) {
        word.rsplit(['.', ':']).next()
    } else {
        None
    }
}

/// Words that mean one thing wherever they stand. Sorted.
pub(super) const BASE: &Words = &[
    ("ARRAY", Meaning::List),
    ("AnyCodable", Meaning::Any),
    ("AnyType", Meaning::Any),
    ("Array", Meaning::List),
    ("ArrayList", Meaning::List),
    ("BOOLEAN", Is(Scalar::Boolean)),
    ("BTreeMap", Meaning::Map),
    ("BigDecimal", Is(Scalar::Decimal)),
    ("BigInteger", Is(Scalar::Int64)),
    ("Blob", Is(Scalar::Binary)),
    ("Bool", Is(Scalar::Boolean)),
    ("BoolClass", Is(Scalar::Boolean)),
    ("Boolean", Is(Scalar::Boolean)),
    ("BuiltList", Meaning::List),
    ("BuiltMap", Meaning::Map),
    ("BuiltSet", Meaning::Set),
    ("ByteArray", Is(Scalar::Bytes)),
    ("Date", Is(Scalar::Date)),
    ("DateTime", Is(Scalar::DateTime)),
    ("DateTimeOffset", Is(Scalar::DateTime)),
    ("Decimal", Is(Scalar::Decimal)),
    ("Dict", Meaning::Map),
    ("Dictionary", Meaning::Map),
    ("Double", Is(Scalar::Double)),
    ("File", Is(Scalar::Binary)),
    ("Float", Is(Scalar::Float)),
    ("Float32", Is(Scalar::Float)),
    ("Float64", Is(Scalar::Double)),
    ("Guid", Is(Scalar::Uuid)),
    ("HASH", Meaning::Map),
    ("Hash", Meaning::Map),
    ("HashMap", Meaning::Map),
    ("HashSet", Meaning::Set),
    ("Hashtable", Meaning::Map),
    ("Int32", Is(Scalar::Int32)),
    ("Int64", Is(Scalar::Int64)),
    ("Integer", Is(Scalar::Int64)),
    ("LinkedHashSet", Meaning::Set),
    ("List", Meaning::List),
    ("LocalDate", Is(Scalar::Date)),
    ("LocalDateTime", Is(Scalar::DateTime)),
    ("Long", Is(Scalar::Int64)),
    ("Map", Meaning::Map),
    ("Mixed", Meaning::Any),
    ("None", Meaning::Null),
    ("NoneClass", Meaning::Null),
    ("Nullable", Meaning::Option),
    ("Number", Is(Scalar::Double)),
    ("Object", Meaning::Object),
    ("OffsetDateTime", Is(Scalar::DateTime)),
    ("Option", Meaning::Option),
    ("Optional", Meaning::Option),
    ("Set", Meaning::Set),
    ("String", Is(Scalar::String)),
    ("UInt32", Is(Scalar::Uint32)),
    ("UInt64", Is(Scalar::Uint64)),
    ("URI", Is(Scalar::Uri)),
    ("URL", Is(Scalar::Uri)),
    ("UUID", Is(Scalar::Uuid)),
    ("Union", Meaning::Union),
    ("Uuid", Is(Scalar::Uuid)),
    ("Vec", Meaning::List),
    ("Vector", Meaning::List),
    ("ZonedDateTime", Is(Scalar::DateTime)),
    ("any", Meaning::Any),
    ("array", Meaning::List),
    ("binary", Is(Scalar::Binary)),
    ("bool", Is(Scalar::Boolean)),
    ("boolean", Is(Scalar::Boolean)),
    ("bytearray", Is(Scalar::Bytes)),
    ("bytes", Is(Scalar::Bytes)),
    ("date", Is(Scalar::Date)),
    ("date-time", Is(Scalar::DateTime)),
    ("datetime", Is(Scalar::DateTime)),
    ("datetime.date", Is(Scalar::Date)),
    ("datetime.datetime", Is(Scalar::DateTime)),
    ("decimal", Is(Scalar::Decimal)),
    ("decimal.Decimal", Is(Scalar::Decimal)),
    ("dict", Meaning::Map),
    ("double", Is(Scalar::Double)),
    ("duration", Is(Scalar::Duration)),
    ("f32", Is(Scalar::Float)),
    ("f64", Is(Scalar::Double)),
    ("file", Is(Scalar::Binary)),
    ("float", Is(Scalar::Float)),
    ("float32", Is(Scalar::Float)),
    ("float64", Is(Scalar::Double)),
    ("i32", Is(Scalar::Int32)),
    ("i64", Is(Scalar::Int64)),
    ("int", Is(Scalar::Int64)),
    ("int32", Is(Scalar::Int32)),
    ("int64", Is(Scalar::Int64)),
    ("integer", Is(Scalar::Int64)),
    ("isize", Is(Scalar::Int64)),
    ("list", Meaning::List),
    ("long", Is(Scalar::Int64)),
    ("map", Meaning::Map),
    ("mixed", Meaning::Any),
    ("nil", Meaning::Null),
    ("none_type", Meaning::Null),
    ("null", Meaning::Null),
    ("nullable", Meaning::Option),
    ("number", Is(Scalar::Double)),
    ("object", Meaning::Object),
    ("serde_json::Value", Meaning::Any),
    ("set", Meaning::Set),
    ("str", Is(Scalar::String)),
    ("string", Is(Scalar::String)),
    ("time", Is(Scalar::Time)),
    ("time.Time", Is(Scalar::DateTime)),
    ("timestamp", Is(Scalar::DateTime)),
    ("u32", Is(Scalar::Uint32)),
    ("u64", Is(Scalar::Uint64)),
    ("uint32", Is(Scalar::Uint32)),
    ("uint64", Is(Scalar::Uint64)),
    ("uri", Is(Scalar::Uri)),
    ("url", Is(Scalar::Uri)),
    ("uuid", Is(Scalar::Uuid)),
    ("uuid.UUID", Is(Scalar::Uuid)),
    ("uuid::Uuid", Is(Scalar::Uuid)),
];

/// The words that mean something else in a language, or exist only there.
pub(super) fn own(dialect: Dialect) -> &'static Words {
    match dialect {
        // `Any` is a word of few languages, and a good name for a model.
        Dialect::Neutral | Dialect::Julia => ANY,
        Dialect::Php => PHP,
        Dialect::Java => JAVA,
        Dialect::Kotlin => KOTLIN,
        Dialect::Python | Dialect::PythonLegacy | Dialect::PythonPrior | Dialect::PythonSchema => {
            PYTHON
        }
        Dialect::Ruby => RUBY,
        Dialect::Go => GO,
        Dialect::Rust => RUST,
        Dialect::TypeScript | Dialect::TypeScriptFetch => TYPESCRIPT,
        Dialect::JavaScript => JAVASCRIPT,
        Dialect::CSharp => CSHARP,
        Dialect::Dart => DART,
        Dialect::Swift => SWIFT,
        Dialect::ObjectiveC => OBJECTIVE_C,
        Dialect::Perl => PERL,
        Dialect::PowerShell => POWERSHELL,
        Dialect::R => R,
        Dialect::C => C,
    }
}

const PHP: &Words = &[
    // PHP has one floating point type, of 64 bits.
    ("float", Is(Scalar::Double)),
    ("\\DateTime", Is(Scalar::DateTime)),
    ("\\SplFileObject", Is(Scalar::Binary)),
    ("\\stdClass", Meaning::Object),
];

// `Object` is printed for any value as well as for an object of any properties.
// So is the same word in most other languages.
const JAVA: &Words = &[
    ("Date", Is(Scalar::DateTime)),
    ("Integer", Is(Scalar::Int32)),
    ("int", Is(Scalar::Int32)),
    ("IntOrString", Meaning::Any),
    ("Object", Meaning::Any),
];

const KOTLIN: &Words = &[
    ("Any", Meaning::Any),
    ("Int", Is(Scalar::Int32)),
    ("Object", Meaning::Any),
];

const PYTHON: &Words = &[
    ("Any", Meaning::Any),
    ("file_type", Is(Scalar::Binary)),
    // Python has one floating point type, of 64 bits.
    ("float", Is(Scalar::Double)),
    ("frozendict.frozendict", Meaning::Map),
    ("io.BufferedReader", Is(Scalar::Binary)),
    ("io.FileIO", Is(Scalar::Binary)),
    ("object", Meaning::Any),
    ("tuple", Meaning::List),
];

const RUBY: &Words = &[
    // Ruby has one floating point type, of 64 bits.
    ("Float", Is(Scalar::Double)),
    ("Object", Meaning::Any),
    ("Time", Is(Scalar::DateTime)),
];

// `uint32` and `uint64` are printed `int32`: the page's word is taken, and a
// value beyond it is an error that names the property.
const GO: &Words = &[
    ("byte", Is(Scalar::Uint32)),
    ("interface", Meaning::Any),
    ("os.File", Is(Scalar::Binary)),
];

const RUST: &Words = &[("std::path::PathBuf", Is(Scalar::Binary))];

const TYPESCRIPT: &Words = &[
    // A date as well as a date with a time; both are texts.
    ("Date", Is(Scalar::DateTime)),
    ("undefined", Meaning::Null),
];

const JAVASCRIPT: &Words = &[("Date", Is(Scalar::DateTime)), ("Object", Meaning::Any)];

const CSHARP: &Words = &[
    ("DateOnly", Is(Scalar::Date)),
    ("FileParameter", Is(Scalar::Binary)),
    ("Object", Meaning::Any),
    ("Stream", Is(Scalar::Binary)),
    ("int", Is(Scalar::Int32)),
    ("object", Meaning::Any),
];

// `DateTime` is printed for dates as well; both are texts.
const DART: &Words = &[
    ("JsonObject", Meaning::Any),
    ("MultipartFile", Is(Scalar::Binary)),
    ("Object", Meaning::Any),
    ("Uint8List", Is(Scalar::Binary)),
    ("num", Is(Scalar::Double)),
];

const SWIFT: &Words = &[
    ("Any", Meaning::Any),
    ("Data", Is(Scalar::Bytes)),
    ("Date", Is(Scalar::DateTime)),
    ("DateWithoutTime", Is(Scalar::Date)),
    ("Int", Is(Scalar::Int64)),
    ("JSONValue", Meaning::Any),
    ("OpenAPIDateWithoutTime", Is(Scalar::Date)),
];

// `NSNumber*` is every number and every boolean, so nothing narrower than any
// value reads all of them.
const OBJECTIVE_C: &Words = &[
    ("NSArray", Meaning::List),
    ("NSData", Is(Scalar::Bytes)),
    ("NSDate", Is(Scalar::DateTime)),
    ("NSDictionary", Meaning::Map),
    ("NSMutableArray", Meaning::List),
    ("NSMutableDictionary", Meaning::Map),
    ("NSNumber", Meaning::Any),
    ("NSObject", Meaning::Any),
    ("NSString", Is(Scalar::String)),
    ("NSURL", Is(Scalar::Binary)),
];

const PERL: &Words = &[("float", Is(Scalar::Double)), ("object", Meaning::Any)];

const POWERSHELL: &Words = &[
    ("FileInfo", Is(Scalar::Binary)),
    ("Object", Meaning::Any),
    ("SystemCollectionsHashtable", Meaning::Object),
];

// Dates and booleans are printed `character` too. Dates are texts; a boolean
// shows itself only by a default of TRUE or FALSE, which is looked at where the
// type is decided. Reading every text as any value for the sake of the others
// would leave nothing of a page: the rest has to be said by the user.
const R: &Words = &[
    ("character", Is(Scalar::String)),
    ("data.frame", Is(Scalar::Binary)),
    ("numeric", Is(Scalar::Double)),
    ("object", Meaning::Any),
];

// `int` is printed for booleans as well as for integers, and nothing tells them
// apart.
const C: &Words = &[
    ("binary_t", Is(Scalar::Binary)),
    ("char", Is(Scalar::String)),
    ("int", Meaning::Any),
    ("list_t", Meaning::List),
    ("object_t", Meaning::Any),
];

const ANY: &Words = &[("Any", Meaning::Any)];

#[cfg(test)]
mod tests {
    use super::{BASE, base, of_library};

    #[test]
    fn the_base_vocabulary_is_sorted() {
        assert!(BASE.is_sorted_by(|(a, _), (b, _)| a < b));
        assert!(base("string").is_some() && base("strng").is_none());
    }

    #[test]
    fn namespaces_of_libraries_say_nothing() {
        assert_eq!(of_library("kotlin.collections.List"), Some("List"));
        assert_eq!(of_library("::std::collections::HashMap"), Some("HashMap"));
        assert_eq!(of_library("acme.List"), None);
        assert_eq!(of_library("kotlin"), None);
    }
}
