//! A test that notices documents which the macro has not seen.
//!
//! Stable compilers let a macro track files, but not folders: a new document is
//! seen only when something else makes cargo compile again. Where the user's
//! build script does not see to that, their tests do.

use std::str::FromStr;

use proc_macro::TokenStream;

use crate::load::{DOCUMENTS, Folder};

/// The test, in a module that only test builds have.
pub(crate) fn test(folder: &Folder) -> TokenStream {
    let mut name = String::from("modeldoc_documents_of_");
    for letter in folder.written.chars() {
        name.push(if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        });
    }
    let Some(path) = folder.path.to_str() else {
        // No literal can hold the path.
        return TokenStream::new();
    };
    let known: Vec<&str> = folder
        .documents
        .iter()
        .filter_map(|document| document.path.to_str())
        .collect();
    let source = format!(
        "#[cfg(test)]
#[allow(non_snake_case)]
mod {name} {{
    extern crate std;
    use std::path::{{Path, PathBuf}};
    use std::vec::Vec;

    const KNOWN: &[&str] = &{known:?};
    const EXTENSIONS: &[&str] = &{DOCUMENTS:?};

    fn documents(folder: &Path, found: &mut Vec<PathBuf>) {{
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        for entry in entries.filter(|entry| !entry.file_name().as_encoded_bytes().starts_with(b\".\")) {{
            let path = entry.path();
            if entry.file_type().is_ok_and(|kind| kind.is_dir()) {{
                documents(&path, found);
            }} else if path.extension().is_some_and(|own| {{
                EXTENSIONS.iter().any(|known| own.eq_ignore_ascii_case(known))
            }}) {{
                found.push(path);
            }}
        }}
    }}

    #[test]
    fn all_are_known() {{
        let mut found = Vec::new();
        documents(Path::new({path:?}), &mut found);
        for path in found {{
            std::assert!(
                KNOWN.iter().any(|known| Path::new(known) == path),
                \"{{}} is new: compile the crate again, and add `println!(\\\"cargo:rerun-if-changed={written}\\\");` to its build script\",
                path.display(),
            );
        }}
    }}
}}
",
        written = folder.written.replace(['"', '\\', '{', '}'], "_"),
    );
    TokenStream::from_str(&source).unwrap_or_default()
}
