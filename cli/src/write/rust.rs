//! Models as the macros emit them, formatted.

use modeldoc_codegen::Generated;

/// Formats emitted code as rustfmt would.
///
/// Fails if it is not Rust, which is a mistake of modeldoc.
pub fn write(generated: &Generated) -> Result<String, syn::Error> {
    let mut source = String::new();
    for model in &generated.emitted {
        source.push_str(&model.item);
        source.push_str(&model.code);
    }
    source.push_str(&generated.tests);
    let file = syn::parse_file(&source)?;
    Ok(prettyplease::unparse(&file))
}
