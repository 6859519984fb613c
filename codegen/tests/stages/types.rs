//! The grammar of the type column.

use expect_test::{Expect, expect};
use modeldoc_codegen::types::{Expr, parse, unwrap};

fn show(expr: &Expr) -> String {
    let list = |exprs: &[Expr], by: &str| exprs.iter().map(show).collect::<Vec<_>>().join(by);
    match expr {
        Expr::Word(word) => word.clone(),
        Expr::Apply(word, arguments) => format!("{word}<{}>", list(arguments, ", ")),
        Expr::List(element) => format!("[{}]", show(element)),
        Expr::Map(key, value) => format!("{{{}: {}}}", show(key), show(value)),
        Expr::Nullable(inner) => format!("{}?", show(inner)),
        Expr::Union(members) => format!("({})", list(members, " | ")),
        Expr::Literal(text) => format!("{text:?}"),
    }
}

fn check(cells: &[&str], expected: Expect) {
    let mut shown = String::new();
    for cell in cells {
        let marked = unwrap(cell);
        let suffix = if marked.linked { " (linked)" } else { "" };
        let line = match parse(&marked.text) {
            Ok(expr) => show(&expr),
            Err(mistake) => format!("{mistake:?}"),
        };
        shown.push_str(&format!("{cell} => {line}{suffix}\n"));
    }
    expected.assert_eq(&shown);
}

#[test]
fn php() {
    check(
        &[
            "**string**",
            "**string[][]**",
            "**array<string,string>**",
            "**\\DateTime**",
            "[**\\Acme\\Client\\Model\\Pet**](Pet.md)",
            "[**\\Acme\\Client\\Model\\Pet[]**](Pet.md)",
            "[**array<string,\\Acme\\Client\\Model\\Pet>**](Pet.md)",
            "[**\\DateTime**](\\DateTime.md)",
            "**array<string,string[]>[]**",
        ],
        expect![[r#"
            **string** => string
            **string[][]** => [[string]]
            **array<string,string>** => array<string, string>
            **\DateTime** => \DateTime
            [**\Acme\Client\Model\Pet**](Pet.md) => \Acme\Client\Model\Pet (linked)
            [**\Acme\Client\Model\Pet[]**](Pet.md) => [\Acme\Client\Model\Pet] (linked)
            [**array<string,\Acme\Client\Model\Pet>**](Pet.md) => array<string, \Acme\Client\Model\Pet> (linked)
            [**\DateTime**](\DateTime.md) => \DateTime (linked)
            **array<string,string[]>[]** => [array<string, [string]>]
        "#]],
    );
}

#[test]
fn other_languages() {
    check(
        &[
            "[**List&lt;Pet&gt;**](Pet.md)",
            "**Map&lt;String, List&lt;Integer&gt;&gt;**",
            "**map[string]string**",
            "**map[string][]string**",
            "**[]string**",
            "Pointer to **NullableString**",
            "**dict(str, Pet)**",
            "**{str: (str,)}**",
            "**{ [key: string]: Array&lt;string&gt;; }**",
            "Option<**String**>",
            "**kotlin.collections.Map<kotlin.String, kotlin.Any>**",
            "**std::collections::HashMap<String, Vec<models::Pet>>**",
            "**List<int?>**",
            "**char \\***",
            "**list_t***",
            "[**pet_t**](pet.md) \\*",
            "[Pet]",
            "[String: Pet]",
            "**[[String: Int]]**",
            "**HASH[string,ARRAY[int]]**",
            "`Vector{Int64}`",
            "\\[string]",
            "string | null",
            "X \\| null",
            "?string",
            "\"a\" | 'b'",
            "map<array<string>>",
        ],
        expect![[r#"
            [**List&lt;Pet&gt;**](Pet.md) => List<Pet> (linked)
            **Map&lt;String, List&lt;Integer&gt;&gt;** => Map<String, List<Integer>>
            **map[string]string** => {string: string}
            **map[string][]string** => {string: [string]}
            **[]string** => [string]
            Pointer to **NullableString** => NullableString
            **dict(str, Pet)** => dict<str, Pet>
            **{str: (str,)}** => {str: str}
            **{ [key: string]: Array&lt;string&gt;; }** => {string: Array<string>}
            Option<**String**> => Option<String>
            **kotlin.collections.Map<kotlin.String, kotlin.Any>** => kotlin.collections.Map<kotlin.String, kotlin.Any>
            **std::collections::HashMap<String, Vec<models::Pet>>** => std::collections::HashMap<String, Vec<models::Pet>>
            **List<int?>** => List<int?>
            **char \*** => char
            **list_t*** => list_t
            [**pet_t**](pet.md) \* => pet_t (linked)
            [Pet] => [Pet]
            [String: Pet] => {String: Pet}
            **[[String: Int]]** => [{String: Int}]
            **HASH[string,ARRAY[int]]** => HASH<string, ARRAY<int>>
            `Vector{Int64}` => Vector<Int64>
            \[string] => [string]
            string | null => (string | null)
            X \| null => (X | null)
            ?string => string?
            "a" | 'b' => ("a" | "b")
            map<array<string>> => map<array<string>>
        "#]],
    );
}

#[test]
fn mistakes() {
    let deep = "[".repeat(100_000);
    let suffixes = format!("string{}", "[]".repeat(100_000));
    let prefixes = "?".repeat(100_000);
    for text in [&deep, &suffixes, &prefixes] {
        assert!(parse(text).is_err());
    }
    check(
        &[
            "",
            "[",
            "[]",
            "map<",
            "map<string",
            "a b",
            "a,",
            ")",
            "a |",
            "{a}",
            "<>",
            "'",
            "**",
        ],
        expect![[r#"
             => Incomplete
            [ => Incomplete
            [] => Incomplete
            map< => Incomplete
            map<string => Incomplete
            a b => Unexpected
            a, => a
            ) => Unexpected
            a | => Incomplete
            {a} => Unexpected
            <> => Unexpected
            ' => Unexpected
            ** => Incomplete
        "#]],
    );
}
