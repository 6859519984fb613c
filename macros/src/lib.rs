//! Internals of [`modeldoc`](https://docs.rs/modeldoc): the procedural macros.
//! Use that crate; this one changes with every release of it.

mod args;
mod expand;
mod item;
mod load;
mod report;
mod user_tokens;

use proc_macro::TokenStream;

#[doc = include_str!("model.md")]
#[proc_macro_attribute]
pub fn model(arguments: TokenStream, item: TokenStream) -> TokenStream {
    expand::model(arguments.into(), item.into())
}
