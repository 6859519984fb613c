//! A test that notices documents which the macro has not seen.
//!
//! Stable compilers let a macro track files, but not folders: a new document is
//! seen only when something else makes cargo compile again. Where the user's
//! build script does not see to that, their tests do.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use crate::load::{DOCUMENTS, Folder};

/// The test, in a module that only test builds have.
pub(crate) fn test(folder: &Folder) -> TokenStream {
    let plain = |letter: char| {
        if letter.is_ascii_alphanumeric() {
            letter
        } else {
            '_'
        }
    };
    let name: String = folder.written.chars().map(plain).collect();
    let name = format_ident!("modeldoc_documents_of_{name}");
    let Some(path) = folder.path.to_str() else {
        // No literal can hold the path.
        return TokenStream::new();
    };
    let known = folder
        .documents
        .iter()
        .filter_map(|document| document.path.to_str());
    let extensions = DOCUMENTS;
    let advice = format!(
        "{{}} is new: compile the crate again, and add \
         `println!(\"cargo:rerun-if-changed={}\");` to its build script",
        folder.written.replace(['"', '\\', '{', '}'], "_"),
    );

    quote! {
        #[cfg(test)]
        #[allow(non_snake_case)]
        mod #name {
            extern crate std;
            use std::path::{Path, PathBuf};
            use std::vec::Vec;

            const KNOWN: &[&str] = &[#(#known),*];
            const EXTENSIONS: &[&str] = &[#(#extensions),*];

            fn documents(folder: &Path, found: &mut Vec<PathBuf>) {
                let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
                for entry in entries {
                    let path = entry.path();
                    if entry.file_name().as_encoded_bytes().starts_with(b".") {
                        continue;
                    }
                    if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                        documents(&path, found);
                    } else if path.extension().is_some_and(|own| {
                        EXTENSIONS.iter().any(|known| own.eq_ignore_ascii_case(known))
                    }) {
                        found.push(path);
                    }
                }
            }

            #[test]
            fn all_are_known() {
                let mut found = Vec::new();
                documents(Path::new(#path), &mut found);
                for path in found {
                    std::assert!(
                        KNOWN.iter().any(|known| Path::new(known) == path),
                        #advice,
                        path.display(),
                    );
                }
            }
        }
    }
}
