//! From the macros' input to their output.

use std::str::FromStr;

use modeldoc_codegen::options::{ExampleFile, Misuse, Options, Place};
use modeldoc_codegen::{Emitted, Generated, Origin};
use proc_macro::{Span, TokenStream};

use crate::args::{Arguments, raw};
use crate::cursor::Cursor;
use crate::error::{self, Error};
use crate::item::Item;
use crate::load::{self, Found};
use crate::sources::Sources;
use crate::user_tokens::UserTokens;
use crate::{folder, report};

/// Expands `#[model(arguments)] item`.
pub(crate) fn model(arguments: TokenStream, tokens: TokenStream) -> TokenStream {
    let arguments = Arguments::parse(arguments);
    let item = Item::parse(&mut Cursor::new(tokens.clone(), Span::call_site()));
    match (arguments, item) {
        (Ok(arguments), Ok(item)) => one(&arguments, &item),
        // Without its item or its path nothing can be emitted; the item as it
        // is keeps its name known.
        (Err(error), item) => {
            let mut output = error.tokens();
            if let Err(error) = item {
                output.extend(error.tokens());
            }
            output.extend(tokens);
            output
        }
        (Ok(arguments), Err(error)) => {
            let mut output = error.tokens();
            output.extend(error::tokens(&arguments.errors));
            output
        }
    }
}

/// Expands `models!(arguments)`.
pub(crate) fn models(arguments: TokenStream) -> TokenStream {
    match Arguments::parse(arguments) {
        Ok(arguments) => all(&arguments),
        Err(error) => error.tokens(),
    }
}

fn one(arguments: &Arguments, item: &Item) -> TokenStream {
    let mut output = error::tokens(&arguments.errors);
    output.extend(error::tokens(&item.errors));
    output.extend(arguments.only_for_models());
    let mut user = UserTokens::default();
    let mut options = arguments.options(&mut user);
    let [literal, more @ ..] = arguments.paths.as_slice() else {
        return output;
    };
    for path in more {
        let message = "a struct is one model, of one document; for several, write \
                       `modeldoc::models!`";
        output.extend(Error::new(path.span, message).tokens());
    }
    let loaded = match load::document(literal) {
        Ok(loaded) => loaded,
        Err(error) => {
            output.extend(error.tokens());
            // An empty model keeps the name known.
            let target = item.to_options("", &mut user);
            let nothing = [modeldoc_codegen::nothing(&target, &options)];
            return emitted(output, &nothing, &user);
        }
    };
    let target = item.to_options(&loaded.written, &mut user);
    let mut sources = Sources::default();
    sources.open(loaded, Origin::Named, literal.span);
    sources.open_references();
    output.extend(sources.tracking.clone());
    output.extend(examples(arguments, &mut options));
    let problems = std::mem::take(&mut sources.problems);
    let generated = modeldoc_codegen::model(&sources.list, &target, &options, problems);
    let items = std::slice::from_ref(item);
    finish(output, &generated, &sources, items, arguments, &user)
}

fn all(arguments: &Arguments) -> TokenStream {
    let mut output = error::tokens(&arguments.errors);
    for item in &arguments.items {
        output.extend(error::tokens(&item.errors));
    }
    let mut user = UserTokens::default();
    let mut options = arguments.options(&mut user);
    let items: Vec<_> = arguments
        .items
        .iter()
        .map(|item| item.to_options("", &mut user))
        .collect();

    let mut sources = Sources::default();
    let mut tests = TokenStream::new();
    for literal in &arguments.paths {
        match load::load(literal) {
            Ok(Found::Document(loaded)) => sources.open(loaded, Origin::Named, literal.span),
            Ok(Found::Folder(folder)) => {
                tests.extend(folder::test(&folder));
                for loaded in folder.documents {
                    sources.open(loaded, Origin::Folder, literal.span);
                }
            }
            Err(error) => output.extend(error.tokens()),
        }
    }
    sources.open_references();
    output.extend(sources.tracking.clone());
    output.extend(examples(arguments, &mut options));
    let problems = std::mem::take(&mut sources.problems);
    let generated = modeldoc_codegen::models(&sources.list, &items, &options, problems);
    let mut output = finish(
        output,
        &generated,
        &sources,
        &arguments.items,
        arguments,
        &user,
    );
    output.extend(tests);
    output
}

/// Opens the documents in `examples(...)`. Gives back what tracks them, and
/// errors for those that are not there.
fn examples(arguments: &Arguments, options: &mut Options) -> TokenStream {
    let mut output = TokenStream::new();
    for (model, path) in arguments.examples() {
        match load::document(path) {
            Ok(loaded) => {
                output.extend(loaded.tracking());
                options.examples.push(ExampleFile {
                    model: model.map(raw),
                    document: loaded.shown,
                    text: String::from_utf8_lossy(&loaded.bytes).into_owned(),
                });
            }
            Err(error) => output.extend(error.tokens()),
        }
    }
    output
}

/// What was generated, and what is wrong with it.
fn finish(
    mut output: TokenStream,
    generated: &Generated,
    sources: &Sources,
    items: &[Item],
    arguments: &Arguments,
    user: &UserTokens,
) -> TokenStream {
    let problems = report::Problems {
        list: &generated.problems,
        documents: &sources.documents(),
    };
    output.extend(problems.tokens());
    output.extend(misuse(&generated.misuse, items, arguments));
    let mut output = emitted(output, &generated.emitted, user);
    output.extend(tokens(&generated.tests, user));
    output
}

/// Mistakes in the invocation, each where it is.
fn misuse(list: &[Misuse], items: &[Item], arguments: &Arguments) -> TokenStream {
    let skips = arguments.skip_spans();
    list.iter()
        .map(|mistake| {
            let span = match mistake.place {
                Place::Item(item) => items[item].span(),
                Place::Override(item, field) => items[item].fields[field].span(),
                Place::Skip(number) => skips[number],
                Place::Example(number) => arguments.examples()[number].1.span,
            };
            Error::new(span, mistake.message.as_str()).tokens()
        })
        .collect()
}

fn emitted(mut output: TokenStream, models: &[Emitted], user: &UserTokens) -> TokenStream {
    for model in models {
        output.extend(tokens(&model.item, user));
        output.extend(tokens(&model.code, user));
    }
    output
}

/// The tokens of emitted source.
fn tokens(source: &str, user: &UserTokens) -> TokenStream {
    match TokenStream::from_str(source) {
        Ok(tokens) if UserTokens::is_in(source) => user.restore(tokens),
        Ok(tokens) => tokens,
        Err(error) => {
            let text = format!(
                "modeldoc emitted something that is not Rust: {error}\n\
                 = help: please report this, with the document"
            );
            Error::new(Span::call_site(), text).tokens()
        }
    }
}
