//! Foreign names to Rust names. What each becomes is tested beside the code.

use modeldoc_codegen::names::{property, type_name, variant};
use proptest::prelude::*;

/// Whether the compiler reads a text as one name.
fn is_ident(text: &str) -> bool {
    // The parser panics at what no token is.
    let tokens: Result<proc_macro2::TokenStream, _> = text.parse();
    let Ok(tokens) = tokens else { return false };
    let mut tokens = tokens.into_iter();
    let first = tokens.next();
    matches!(first, Some(proc_macro2::TokenTree::Ident(ident)) if ident == text)
        && tokens.next().is_none()
}

proptest! {
    #[test]
    fn every_name_is_one_identifier(text in ".*", short in "\\PC{0,3}", ascii in "[ -~]{0,6}") {
        for text in [text, short, ascii] {
            if let Some(names) = property(&text) {
                prop_assert!(is_ident(&names.ident), "{names:?}");
                for method in [names.setter(), names.take_method(), names.null_setter()] {
                    prop_assert!(is_ident(&method), "{method:?}");
                }
            }
            if let Some(name) = type_name(&text) {
                prop_assert!(is_ident(&name), "{name:?}");
            }
            prop_assert!(is_ident(&variant(&text)), "{text:?}");
        }
    }
}
