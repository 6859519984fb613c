//! Models as the macros emit them, formatted.

use modeldoc_codegen::Generated;

/// Formats emitted code as rustfmt would.
///
/// Fails if it is not Rust, which is a mistake of modeldoc.
pub fn write(generated: &Generated) -> Result<String, syn::Error> {
    let file = syn::parse2(generated.tokens())?;
    Ok(prettyplease::unparse(&file))
}
