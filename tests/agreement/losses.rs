//! What the pages of a language cannot say, or say wrongly: each difference
//! between a page and the document that is no fault of ours, with its cause.

/// Why a page differs.
pub(crate) type Cause = &'static str;

const TEXT: Cause = "the language has one word for texts of every form";
const WIDTH: Cause = "the language has one word for integers of every width";
const NUMBER: Cause = "the language has one word for every number";
const UNSIGNED: Cause = "unsigned integers are printed as signed ones of 32 bits";
const OBJECT: Cause = "the language has one word for any value and an object of any properties";
const MAP: Cause = "a map of any values is printed as an object of any properties";
const INLINE: Cause = "enums of one property are printed as plain texts";
const ENUM: Cause = "enums in the document's lists and maps have a name of their own here";
pub(crate) const NULL: Cause = "whether a value may be null is not printed";
pub(crate) const PRESENCE: Cause = "tables of two columns do not say what is optional";
pub(crate) const READ_ONLY: Cause = "the generator does not print what is read only";
pub(crate) const NAME: Cause = "the wire name cannot be rebuilt from the printed one";
pub(crate) const RENAMED: Cause = "a model that is called by a word of the language is renamed";
pub(crate) const EMPTY: Cause = "enums are printed as empty tables";
pub(crate) const MERGED: Cause = "a union is printed as the properties of all its types";
pub(crate) const UNLISTED: Cause = "a union with a discriminator is printed without its types";
pub(crate) const OLDER: Cause = "the pages were made from an older document";

/// A word of the document, what the page says instead, in which languages
/// (none named: in all), and why.
pub(crate) struct Loss {
    pub(crate) document: &'static str,
    pub(crate) page: &'static str,
    pub(crate) languages: &'static [&'static str],
    pub(crate) cause: Cause,
}

const fn loss(
    document: &'static str,
    page: &'static str,
    languages: &'static [&'static str],
    cause: Cause,
) -> Loss {
    Loss {
        document,
        page,
        languages,
        cause,
    }
}

pub(crate) const LOSSES: &[Loss] = &[
    loss("uuid", "string", &[], TEXT),
    loss(
        "bytes",
        "string",
        &[
            "php",
            "dart",
            "go",
            "ruby",
            "rust",
            "typescript",
            "typescript-fetch",
        ],
        TEXT,
    ),
    loss("date-time", "string", &["rust", "typescript"], TEXT),
    loss(
        "enum",
        "string",
        &[
            "php",
            "dart",
            "dotnet",
            "go",
            "python",
            "ruby",
            "rust",
            "typescript",
            "typescript-fetch",
        ],
        INLINE,
    ),
    loss("enum", "named enum", &["java"], ENUM),
    loss("int32", "int64", &["php", "dart", "python", "ruby"], WIDTH),
    loss("uint8", "int64", &["php", "dart", "python", "ruby"], WIDTH),
    loss("uint32", "int64", &["php", "dart", "python", "ruby"], WIDTH),
    loss("uint64", "int64", &["php", "dart", "python", "ruby"], WIDTH),
    loss(
        "int32",
        "double",
        &["typescript", "typescript-fetch"],
        NUMBER,
    ),
    loss(
        "int64",
        "double",
        &["typescript", "typescript-fetch"],
        NUMBER,
    ),
    loss(
        "integer",
        "double",
        &["typescript", "typescript-fetch"],
        NUMBER,
    ),
    loss(
        "uint8",
        "double",
        &["typescript", "typescript-fetch"],
        NUMBER,
    ),
    loss(
        "uint32",
        "double",
        &["typescript", "typescript-fetch"],
        NUMBER,
    ),
    loss(
        "uint64",
        "double",
        &["typescript", "typescript-fetch"],
        NUMBER,
    ),
    loss(
        "uint8",
        "int32",
        &["go", "java", "rust", "dotnet"],
        UNSIGNED,
    ),
    loss(
        "uint32",
        "int32",
        &["go", "java", "rust", "dotnet"],
        UNSIGNED,
    ),
    loss(
        "uint64",
        "int32",
        &["go", "java", "rust", "dotnet"],
        UNSIGNED,
    ),
    loss(
        "object",
        "any",
        &["dart", "dotnet", "java", "python", "ruby", "rust"],
        OBJECT,
    ),
    loss("map<any>", "object", &["go"], MAP),
];
