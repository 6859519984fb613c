//! From the macros' input to their output.

use std::str::FromStr;

use modeldoc_codegen::diagnostic::Problems;
use modeldoc_codegen::document::Document;
use modeldoc_codegen::options::{Misuse, Place};
use modeldoc_codegen::{Emitted, Generated, Source};
use proc_macro::{Span, TokenStream};

use crate::args::Arguments;
use crate::cursor::Cursor;
use crate::error::{self, Error};
use crate::item::Item;
use crate::load::{self, Found, Loaded};
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
    let options = arguments.options(&mut user);
    let [literal, more @ ..] = arguments.paths.as_slice() else {
        return output;
    };
    for path in more {
        let message = "a struct is one model, of one document; for several, write \
                       `modeldoc::models!`";
        output.extend(Error::new(path.span, message).tokens());
    }
    match load::document(literal) {
        Ok(loaded) => {
            let target = item.to_options(&loaded.written, &mut user);
            output.extend(loaded.tracking());
            let mut problems = Problems::new();
            let document = Document::new(0, &loaded.shown, loaded.bytes, &mut problems);
            let fragment = loaded.fragment.as_deref();
            let generated =
                modeldoc_codegen::model(&document, fragment, &target, &options, problems);
            let problems = report::Problems {
                list: &generated.problems,
                documents: &[(&document, literal.span)],
            };
            output.extend(problems.tokens());
            let items = std::slice::from_ref(item);
            output.extend(misuse(&generated.misuse, items, arguments));
            emitted(output, &generated.emitted, &user)
        }
        Err(error) => {
            output.extend(error.tokens());
            // An empty model keeps the name known.
            let target = item.to_options("", &mut user);
            let nothing = [modeldoc_codegen::nothing(&target, &options)];
            emitted(output, &nothing, &user)
        }
    }
}

fn all(arguments: &Arguments) -> TokenStream {
    let mut output = error::tokens(&arguments.errors);
    for item in &arguments.items {
        output.extend(error::tokens(&item.errors));
    }
    let mut user = UserTokens::default();
    let options = arguments.options(&mut user);
    let items: Vec<_> = arguments
        .items
        .iter()
        .map(|item| item.to_options("", &mut user))
        .collect();

    let mut problems = Problems::new();
    let mut sources = Vec::new();
    let mut spans = Vec::new();
    let mut tests = TokenStream::new();
    let mut open = |loaded: Loaded, span: Span, output: &mut TokenStream| {
        output.extend(loaded.tracking());
        let id = u32::try_from(sources.len()).unwrap_or(u32::MAX);
        let document = Document::new(id, &loaded.shown, loaded.bytes, &mut problems);
        sources.push(Source {
            document,
            written: loaded.written,
            fragment: loaded.fragment,
        });
        spans.push(span);
    };
    for literal in &arguments.paths {
        match load::load(literal) {
            Ok(Found::Document(loaded)) => open(loaded, literal.span, &mut output),
            Ok(Found::Folder(folder)) => {
                tests.extend(folder::test(&folder));
                for loaded in folder.documents {
                    open(loaded, literal.span, &mut output);
                }
            }
            Err(error) => output.extend(error.tokens()),
        }
    }
    let Generated {
        emitted: models,
        problems,
        misuse: mistakes,
    } = modeldoc_codegen::models(&sources, &items, &options, problems);
    let documents: Vec<(&Document, Span)> = sources
        .iter()
        .map(|source| &source.document)
        .zip(spans)
        .collect();
    let problems = report::Problems {
        list: &problems,
        documents: &documents,
    };
    output.extend(problems.tokens());
    output.extend(misuse(&mistakes, &arguments.items, arguments));
    let mut output = emitted(output, &models, &user);
    output.extend(tests);
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
