//! How languages keep printed names apart from their own words.
//!
//! An escape is undone only where what is behind it is a word that the language
//! would have escaped: `_class` of a TypeScript page is `class`, and `_links`
//! stays, since APIs have such names. What a language changes for good (case,
//! separators, leading underscores) is for the option `names` and for the user.

use super::Dialect;

/// The marks of a language and the words that it marks, each list between
/// blanks.
struct Escape {
    before: &'static str,
    behind: &'static str,
    words: &'static str,
}

/// A printed name without the marks of its language.
pub(super) fn undo(dialect: Dialect, printed: &str) -> &str {
    if dialect == Dialect::Rust {
        return printed.strip_prefix("r#").unwrap_or(printed);
    }
    // Every object of Java has a method `getClass`.
    if dialect == Dialect::Java && printed == "propertyClass" {
        return "class";
    }
    for escape in escapes(dialect) {
        let inner = printed
            .strip_prefix(escape.before)
            .and_then(|rest| rest.strip_suffix(escape.behind));
        if let Some(inner) = inner.filter(|inner| lists(escape.words, inner)) {
            return inner;
        }
    }
    printed
}

fn lists(words: &str, word: &str) -> bool {
    !word.is_empty()
        && words
            .split(' ')
            .any(|known| known.eq_ignore_ascii_case(word))
}

const fn underscore(words: &'static str) -> Escape {
    Escape {
        before: "_",
        behind: "",
        words,
    }
}

fn escapes(dialect: Dialect) -> &'static [Escape] {
    match dialect {
        Dialect::Neutral
        | Dialect::Php
        | Dialect::Go
        | Dialect::Rust
        | Dialect::Kotlin
        | Dialect::R
        | Dialect::Julia
        | Dialect::Perl => &[],
        Dialect::Java => const { &[underscore(JAVA)] },
        Dialect::Python => {
            const {
                &[Escape {
                    before: "var_",
                    behind: "",
                    words: PYTHON,
                }]
            }
        }
        Dialect::PythonLegacy | Dialect::PythonPrior | Dialect::PythonSchema => {
            const { &[underscore(PYTHON)] }
        }
        Dialect::Ruby => const { &[underscore(RUBY)] },
        Dialect::TypeScript | Dialect::TypeScriptFetch => const { &[underscore(TYPESCRIPT)] },
        Dialect::JavaScript => const { &[underscore(JAVASCRIPT)] },
        Dialect::CSharp => {
            const {
                &[
                    Escape {
                        before: "Var",
                        behind: "",
                        words: CSHARP,
                    },
                    underscore(CSHARP),
                ]
            }
        }
        Dialect::Dart => {
            const {
                &[Escape {
                    before: "",
                    behind: "_",
                    words: DART,
                }]
            }
        }
        Dialect::Swift => const { &[underscore(SWIFT)] },
        Dialect::ObjectiveC => const { &[underscore(OBJECTIVE_C)] },
        Dialect::PowerShell => {
            const {
                &[Escape {
                    before: "Var",
                    behind: "",
                    words: POWERSHELL,
                }]
            }
        }
        Dialect::C => const { &[underscore(C)] },
    }
}

const JAVA: &str = "abstract assert boolean break byte case catch char class const continue \
    default do double else enum extends final finally float for goto if implements import \
    instanceof int interface long native new null object package private protected public return \
    short static strictfp super switch synchronized this throw throws transient try void volatile \
    while";
const PYTHON: &str = "all and any as assert async await base64 bool break bytes class continue \
    copy date datetime decimal def del dict elif else except exec field fields finally float for \
    from global if import in int is json lambda list model_config none nonlocal not or pass print \
    property raise return schema self set str true false try type validate while with yield";
const RUBY: &str = "alias and begin break case class def defined do else elsif end ensure false \
    for if in module next nil not or redo rescue retry return self send super then true undef \
    unless until when while yield";
const TYPESCRIPT: &str = "abstract any await boolean break byte case catch char class const \
    continue debugger default delete do double else enum export extends false final finally float \
    for function goto if implements import in instanceof int interface let long native new null \
    number object options package private protected public return short static string super switch \
    synchronized this throw transient true try typeof var void volatile while with yield";
const JAVASCRIPT: &str = "abstract arguments array boolean break byte case catch char class const \
    continue date debugger default delete do double else enum eval export extends false final \
    finally float for function goto hasownproperty if implements import in infinity instanceof int \
    interface isfinite isnan isprototypeof let long math name nan native new null number object \
    package private protected prototype public return short static string super switch synchronized \
    this throw throws tostring transient true try typeof undefined valueof var void volatile while \
    with yield";
const CSHARP: &str = "abstract as base bool break byte case catch char checked class client const \
    continue decimal default delegate do double else enum environment equals event explicit extern \
    false finally fixed float for foreach formatter global goto if implicit in int interface \
    internal is localvarpath lock long namespace new null object operator out override parameter \
    params private protected public readonly ref return sbyte sealed short sizeof stackalloc static \
    string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using version \
    virtual void volatile while";
const DART: &str = "abstract as assert async await break builder case catch class const continue \
    covariant default deferred do dynamic else enum export extends extension external factory false \
    final finally for function get hide if implements import in interface is late library list map \
    mixin new null num on operator part required rethrow return set show source static super switch \
    sync this throw true try typedef var void while with yield";
const SWIFT: &str = "any as associatedtype break case catch class continue data date default defer \
    deinit description do dynamic else enum error extension fallthrough false fileprivate final for \
    func get guard if import in indirect infix init inout internal is lazy left let mutating nil \
    none nonmutating open operator optional override postfix precedence prefix private protocol \
    public repeat required rethrows return right self set static struct subscript super switch throw \
    throws true try type typealias unowned url uuid var weak where while willset";
const OBJECTIVE_C: &str = "auto bool break bycopy byref case char class const continue copy default \
    description do double else enum extern float for goto id if implementation in inline inout int \
    interface long new nil no nonatomic null oneway out package property protected protocol readonly \
    readwrite register restrict retain return self sel short signed sizeof static strong struct super \
    switch typedef union unsafe_unretained unsigned void volatile weak while yes";
const POWERSHELL: &str = "args begin break catch class const continue data define do dynamicparam \
    else elseif end error exit filter finally for foreach from function host if in inlinescript input \
    local matches param parallel private process profile return sequence switch throw trap try until \
    using var while workflow";
const C: &str = "alignas alignof and asm assert atomic auto bool break case catch char class compl \
    complex const continue default delete do double else enum explicit export extern false float \
    friend generic goto if imaginary inline int linux long mutable namespace new noreturn not null \
    operator or private protected public register remove restrict return short signed sizeof static \
    stderr stdin stdout struct switch template this throw true try typedef typeid typename union \
    unsigned using virtual void volatile while xor";

#[cfg(test)]
mod tests {
    use super::undo;
    use crate::dialect::Dialect;

    #[test]
    fn escapes_are_undone_where_they_are_certain() {
        for (dialect, printed, expected) in [
            (Dialect::Python, "var_from", "from"),
            (Dialect::Python, "var_schema", "schema"),
            (Dialect::Python, "var_x", "var_x"),
            (Dialect::Python, "_from", "_from"),
            (Dialect::PythonLegacy, "_from", "from"),
            (Dialect::PythonLegacy, "_links", "_links"),
            (Dialect::TypeScript, "_class", "class"),
            (Dialect::TypeScript, "_options", "options"),
            (Dialect::TypeScript, "_id", "_id"),
            (Dialect::TypeScriptFetch, "_default", "default"),
            (Dialect::JavaScript, "_nan", "nan"),
            (Dialect::Java, "_object", "object"),
            (Dialect::Java, "propertyClass", "class"),
            (Dialect::Java, "$ref", "$ref"),
            (Dialect::Ruby, "_end", "end"),
            (Dialect::Ruby, "_links", "_links"),
            (Dialect::Rust, "r#type", "type"),
            (Dialect::Dart, "class_", "class"),
            (Dialect::Dart, "a_", "a_"),
            (Dialect::CSharp, "VarVersion", "Version"),
            (Dialect::CSharp, "_Event", "Event"),
            (Dialect::CSharp, "Variable", "Variable"),
            (Dialect::PowerShell, "VarError", "Error"),
            (Dialect::PowerShell, "Var", "Var"),
            (Dialect::Swift, "_default", "default"),
            (Dialect::Swift, "_id", "_id"),
            (Dialect::ObjectiveC, "_id", "id"),
            (Dialect::C, "_namespace", "namespace"),
            (Dialect::Php, "_class", "_class"),
            (Dialect::Neutral, "_class", "_class"),
        ] {
            assert_eq!(undo(dialect, printed), expected, "{dialect:?}");
        }
    }
}
