//! From the macro's input to its output.

use std::str::FromStr;

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::options::{self, Options};
use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::Error;

use crate::args::Arguments;
use crate::item::Item;
use crate::load::load;
use crate::user_tokens::UserTokens;
use crate::{item, report};

/// Expands `#[model(arguments)] item`.
pub(crate) fn model(arguments: TokenStream, tokens: TokenStream) -> proc_macro::TokenStream {
    let arguments = syn::parse2::<Arguments>(arguments);
    let item = item::parse(tokens.clone());
    match (arguments, item) {
        (Ok(arguments), Ok(item)) => document(&arguments, item),
        // Without its item or its path nothing can be emitted; the item as it
        // is keeps its name known.
        (Err(error), item) => {
            let mut output = error.into_compile_error();
            if let Err(error) = item {
                output.extend(error.into_compile_error());
            }
            output.extend(tokens);
            output.into()
        }
        (Ok(arguments), Err(error)) => {
            let mut output = error.into_compile_error();
            output.extend(arguments.errors.into_iter().map(Error::into_compile_error));
            output.into()
        }
    }
}

fn document(arguments: &Arguments, item: Item) -> proc_macro::TokenStream {
    let mut output: TokenStream = arguments
        .errors
        .iter()
        .map(Error::to_compile_error)
        .collect();
    let mut user = UserTokens::default();
    let runtime = arguments.runtime.clone();
    let options = Options {
        runtime: runtime.map_or(Options::default().runtime, |path| user.stand_in(path)),
        ..Options::default()
    };
    let target = options::Item {
        attributes: user.stand_in(item.attributes),
        documented: item.documented,
        visibility: user.stand_in(item.visibility),
        name: item.name.to_string(),
        document: arguments.path.value(),
        declared: user.stand_in(item.name.to_token_stream()),
    };
    let emitted = match load(&arguments.path) {
        Ok(loaded) => {
            output.extend(loaded.tracking());
            let mut problems = Problems::new();
            let document = Document::new(0, &loaded.shown, loaded.bytes, &mut problems);
            let fragment = loaded.fragment.as_deref();
            let generated =
                modeldoc_codegen::model(&document, fragment, &target, &options, problems);
            let span = arguments.path.span();
            output.extend(report::problems(&generated.problems, &document, span));
            generated.emitted
        }
        Err(error) => {
            output.extend(error.into_compile_error());
            // An empty model keeps the name known.
            vec![modeldoc_codegen::nothing(&target, &options)]
        }
    };

    let mut output = proc_macro::TokenStream::from(output);
    for model in &emitted {
        output.extend(tokens(&model.item, &user));
        output.extend(tokens(&model.code, &user));
    }
    output
}

/// The tokens of emitted source.
fn tokens(source: &str, user: &UserTokens) -> proc_macro::TokenStream {
    match proc_macro::TokenStream::from_str(source) {
        Ok(tokens) if UserTokens::is_in(source) => user.restore(tokens.into()).into(),
        Ok(tokens) => tokens,
        Err(error) => {
            let text = format!(
                "modeldoc emitted something that is not Rust: {error}\n\
                 = help: please report this, with the document"
            );
            Error::new(proc_macro2::Span::call_site(), text)
                .into_compile_error()
                .into()
        }
    }
}
