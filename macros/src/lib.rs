//! Internals of [`modeldoc`](https://docs.rs/modeldoc): the procedural macros.
//! Use that crate; this one changes with every release of it.

mod args;
mod body;
mod cursor;
mod error;
mod expand;
mod folder;
mod item;
mod load;
mod report;
mod sources;
mod types;
mod user_tokens;

use proc_macro::TokenStream;

#[doc = include_str!("model.md")]
#[proc_macro_attribute]
pub fn model(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::model(arguments, item)
}

#[doc = include_str!("models.md")]
#[proc_macro]
pub fn models(arguments: TokenStream) -> TokenStream {
    expand::models(arguments)
}
