//! From the macros' input to their output.

use std::panic::{AssertUnwindSafe, catch_unwind};

use modeldoc_codegen::options::{ExampleFile, Options, Site, UsageError};
use modeldoc_codegen::user::UserTokens;
use modeldoc_codegen::{Generated, Origin};
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens as _, quote};
use syn::Error;
use syn::ext::IdentExt as _;

use crate::args::Arguments;
use crate::errors::Errors;
use crate::item::Item;
use crate::load::{self, Found};
use crate::sources::Sources;
use crate::{folder, located, report};

/// What an expansion gives. A panic is a mistake of ours, and becomes an error
/// that says so: whatever a page holds, the compiler goes on.
pub(crate) fn guarded(expansion: impl FnOnce() -> TokenStream) -> TokenStream {
    catch_unwind(AssertUnwindSafe(expansion)).unwrap_or_else(|panic| {
        let text = panic.downcast_ref::<String>().map(String::as_str);
        let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
        let message = format!(
            "modeldoc panicked: {}\n= help: please report this, with the document",
            text.unwrap_or("without a word")
        );
        Error::new(Span::call_site(), message).to_compile_error()
    })
}

/// Expands `#[model(arguments)] item`.
pub(crate) fn model(arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    let item = syn::parse2::<Item>(tokens.clone());
    match (syn::parse2::<Arguments>(arguments), item) {
        (Ok(arguments), Ok(item)) => one(&arguments, &item),
        // Without its item or its path nothing can be emitted; the item as it
        // is keeps its name known.
        (Err(error), item) => {
            let error = error.to_compile_error();
            let other = item.err().map(|error| error.to_compile_error());
            quote!(#error #other #tokens)
        }
        (Ok(arguments), Err(error)) => {
            let error = error.to_compile_error();
            let others = arguments.errors;
            quote!(#error #others)
        }
    }
}

/// Expands `models!(arguments)`.
pub(crate) fn models(arguments: TokenStream) -> TokenStream {
    match syn::parse2::<Arguments>(arguments) {
        Ok(arguments) => all(&arguments),
        Err(error) => error.to_compile_error(),
    }
}

fn one(arguments: &Arguments, item: &Item) -> TokenStream {
    let mut errors = arguments.only_for_models();
    let mut user = UserTokens::default();
    let mut options = arguments.options(&mut user);
    let target = item.to_options(&mut user);
    let mut sources = Sources::default();
    if let [literal, more @ ..] = arguments.paths.as_slice() {
        for path in more {
            let message = "a struct is one model, of one document; for several, write \
                           `modeldoc::models!`";
            errors.push(Error::new(path.span(), message));
        }
        // Nothing else of the invocation knows a place for a document that is
        // not there.
        user.documents = vec![located(literal.span())];
        if let Some(loaded) = errors.keep(load::document(literal)) {
            sources.open(loaded, Origin::Named, literal.span());
            sources.open_references();
        }
    }
    let body = if sources.list.is_empty() {
        // An empty model keeps the name known.
        modeldoc_codegen::fallback(&target, &options, &user)
    } else {
        let examples = examples(arguments, &mut options, &mut errors);
        let problems = std::mem::take(&mut sources.problems);
        user.documents = sources.places();
        let generated = modeldoc_codegen::model(&sources.list, &target, &options, &user, problems);
        let items = std::slice::from_ref(item);
        let body = finish(&generated, &sources, items, arguments);
        quote!(#examples #body)
    };
    let (of_arguments, of_item) = (&arguments.errors, &item.errors);
    let tracking = &sources.tracking;
    quote!(#of_arguments #of_item #errors #tracking #body)
}

fn all(arguments: &Arguments) -> TokenStream {
    let mut errors = Errors::default();
    let mut user = UserTokens::default();
    let mut options = arguments.options(&mut user);
    let items: Vec<_> = arguments
        .items
        .iter()
        .map(|item| item.to_options(&mut user))
        .collect();

    let mut sources = Sources::default();
    let mut tests = TokenStream::new();
    for literal in &arguments.paths {
        match errors.keep(load::load(literal)) {
            Some(Found::Document(loaded)) => {
                sources.open(*loaded, Origin::Named, literal.span());
            }
            Some(Found::Folder(folder)) => {
                tests.extend(folder::test(&folder));
                for loaded in folder.documents {
                    sources.open(loaded, Origin::Folder, literal.span());
                }
            }
            None => {}
        }
    }
    sources.open_references();
    let examples = examples(arguments, &mut options, &mut errors);
    let problems = std::mem::take(&mut sources.problems);
    user.documents = sources.places();
    let generated = modeldoc_codegen::models(&sources.list, &items, &options, &user, problems);
    let body = finish(&generated, &sources, &arguments.items, arguments);
    let of_arguments = &arguments.errors;
    let of_items = arguments.items.iter().map(|item| &item.errors);
    let tracking = &sources.tracking;
    quote!(#of_arguments #(#of_items)* #errors #tracking #examples #body #tests)
}

/// Opens the documents in `examples(...)`. Gives back what tracks them.
fn examples(arguments: &Arguments, options: &mut Options, errors: &mut Errors) -> TokenStream {
    let mut tracking = TokenStream::new();
    for example in arguments.examples() {
        let Some(loaded) = errors.keep(load::document(&example.path)) else {
            continue;
        };
        tracking.extend(loaded.tracking());
        options.examples.push(ExampleFile {
            model: example.model.as_ref().map(|name| name.unraw().to_string()),
            document: loaded.shown,
            text: String::from_utf8_lossy(&loaded.bytes).into_owned(),
        });
    }
    tracking
}

/// What was generated, and what is wrong with it.
fn finish(
    generated: &Generated,
    sources: &Sources,
    items: &[Item],
    arguments: &Arguments,
) -> TokenStream {
    let problems = report::Problems {
        list: &generated.problems,
        documents: &sources.documents(),
    };
    let mut output = problems.to_token_stream();
    let usage = usage_errors(&generated.usage_errors, items, arguments);
    usage.to_tokens(&mut output);
    output.extend(generated.tokens());
    output
}

/// Mistakes in the invocation, each where it is.
fn usage_errors(list: &[UsageError], items: &[Item], arguments: &Arguments) -> Errors {
    let mut errors = Errors::default();
    let skips = arguments.skip_spans();
    for error in list {
        let span = match error.site {
            Site::Item(item) => items[item].span(),
            Site::Override(item, field) => items[item].fields[field].span(),
            Site::Skip(number) => skips[number],
            Site::Example(number) => arguments.examples()[number].path.span(),
        };
        errors.push(Error::new(span, &error.message));
    }
    errors
}
