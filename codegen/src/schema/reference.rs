//! Where references lead.

use std::collections::HashMap;
use std::fmt::Write as _;

use super::{Lowering, key_of};
use crate::diagnostic::Diagnostic;
use crate::json::{Json, Member, Value};
use crate::library::{file_of, percent_decoded};
use crate::names;
use crate::span::Span;
use crate::suggest;

/// What a reference leads to.
pub(super) enum Target<'d> {
    /// A declared schema, by its key; the schema itself if its document is at
    /// hand.
    Declared(String, Option<&'d Json<'d>>),
    /// A schema at another place.
    Place(&'d Json<'d>, Place),
    /// Any value.
    Any,
    /// Nothing; it was a problem.
    Missing,
}

/// What the model of a place is called.
pub(super) struct Place {
    pub(super) key: String,
    /// Whether it is made anyway, with the declared schema that it is in.
    pub(super) made: bool,
}

/// The places that declare schemas by name, as the first tokens of a pointer.
const LISTS: [&[&str]; 3] = [&["components", "schemas"], &["$defs"], &["definitions"]];

impl<'d> Lowering<'d> {
    /// Where the reference in `json` leads.
    pub(super) fn resolve(&mut self, json: &'d Json<'d>) -> Target<'d> {
        let Value::String(text, span) = &json.value else {
            self.wrong_kind(
                json,
                "`$ref`",
                "a string such as `#/components/schemas/Pet`",
            );
            return Target::Missing;
        };
        self.resolve_text(text, *span)
    }

    pub(super) fn resolve_text(&mut self, text: &str, span: Span) -> Target<'d> {
        let (path, fragment) = text.split_once('#').unwrap_or((text, ""));
        let Some(own) = self.library.index(span) else {
            return Target::Missing;
        };
        let index = if path.is_empty() || self.is_own_id(own, path) {
            own
        } else if path.contains("://") || path.starts_with("urn:") || path.starts_with("//") {
            return self.url(text, path, fragment, span);
        } else {
            let Some(file) = file_of(path) else {
                self.problem(Diagnostic::unreadable_reference(span, text));
                return Target::Missing;
            };
            let path = self.library.files[own].beside(&file);
            if self.library.unreadable.contains(&path) {
                return Target::Missing;
            }
            let files = &self.library.files;
            match files.iter().position(|file| file.path == path) {
                Some(index) => index,
                // Named by its last token, as it would be if it were here.
                None => return Target::Declared(absent_key(&file, fragment), None),
            }
        };
        let Some(root) = &self.library.files[index].json else {
            return Target::Any;
        };
        if !self.listed.contains_key(&index) {
            self.declared(index);
        }
        self.point(root, index, fragment, text, span)
    }

    /// Where a pointer leads within a document.
    fn point(
        &mut self,
        root: &'d Json<'d>,
        index: usize,
        fragment: &str,
        text: &str,
        span: Span,
    ) -> Target<'d> {
        let Some(tokens) = tokens(fragment) else {
            return match self.anchored(index, fragment) {
                Some(json) => Target::Declared(self.keys[&json.span].clone(), Some(json)),
                None => {
                    self.problem(Diagnostic::dangling_reference(span, text, None));
                    Target::Missing
                }
            };
        };
        let mut declared = 0;
        for list in LISTS {
            if tokens.len() > list.len() && tokens.iter().zip(list).all(|(a, b)| a == b) {
                declared = list.len() + 1;
            }
        }
        let pointer = |tokens: &[String]| {
            tokens.iter().fold(String::new(), |mut pointer, token| {
                // Writing into a string cannot fail.
                let _ = write!(pointer, "/{}", escape(token));
                pointer
            })
        };
        let listed = &self.listed[&index];
        let base = listed.get(&pointer(&tokens[..declared])).copied();
        let found = base.and_then(|base| self.walk(base, &tokens[declared..]));
        let Some(json) = found.or_else(|| self.walk(root, &tokens)) else {
            let last = tokens.last().map_or("", String::as_str);
            let close = if self.problems.len() < suggest::ENOUGH {
                let mut known: Vec<&str> = self.listed[&index].keys().map(String::as_str).collect();
                // Hash order must not reach a message.
                known.sort_unstable();
                closest_pointer(&pointer(&tokens), last, &known)
            } else {
                None
            };
            self.problem(Diagnostic::dangling_reference(span, text, close.as_deref()));
            return Target::Missing;
        };
        if !matches!(json.value, Value::Object(_) | Value::Bool(_)) || is_list(&tokens) {
            self.problem(Diagnostic::no_schema_there(span, text));
            return Target::Missing;
        }
        if let Some(key) = self.keys.get(&json.span) {
            return Target::Declared(key.clone(), Some(json));
        }
        let base = base.and_then(|base| self.keys.get(&base.span));
        let place = match base {
            Some(key) => {
                let made = self.share || *key == self.root;
                match place_key(key, &tokens[declared..]) {
                    Some(key) => Place { key, made },
                    None => Place {
                        key: format!("{key}/{}", words(&tokens[declared..])),
                        made: false,
                    },
                }
            }
            None => Place {
                key: format!("/{}", words(&tokens)),
                made: false,
            },
        };
        Target::Place(json, place)
    }

    /// The declared schema of an anchor; of several, the first.
    fn anchored(&mut self, index: usize, anchor: &str) -> Option<&'d Json<'d>> {
        let listed = &self.listed[&index];
        let anchors = self.anchors.entry(index).or_insert_with(|| {
            let mut schemas: Vec<&'d Json<'d>> = listed.values().copied().collect();
            // As the document has them, not as they are hashed.
            schemas.sort_unstable_by_key(|json| json.span);
            let mut anchors = HashMap::new();
            for json in schemas {
                for anchor in anchors_of(json) {
                    anchors.entry(anchor).or_insert(json);
                }
            }
            anchors
        });
        anchors.get(anchor).copied()
    }

    /// As [`walk`], with an index of what holds much: a reference to each of its
    /// members would be looked for among all of them.
    fn walk(&mut self, mut json: &'d Json<'d>, tokens: &[String]) -> Option<&'d Json<'d>> {
        const FEW: usize = 16;
        for token in tokens {
            json = match &json.value {
                Value::Object(members) if members.len() > FEW => {
                    let index = self.members.entry(json.span).or_insert_with(|| {
                        // Of a key that comes twice, the first counts, as elsewhere.
                        let members = members.iter().rev();
                        members.map(|it| (&*it.key, &it.value)).collect()
                    });
                    index.get(token.as_str()).copied()?
                }
                _ => walk(json, std::slice::from_ref(token))?,
            };
        }
        Some(json)
    }

    /// A reference to the web: nothing is fetched.
    fn url(&mut self, text: &str, path: &str, fragment: &str, span: Span) -> Target<'d> {
        // Schemas of schemas: any schema is a value of theirs, and so, nearly,
        // is anything.
        if path.contains("://json-schema.org/") {
            return Target::Any;
        }
        let name = absent_key(path, fragment);
        let mut rules = self.options.types.iter();
        if let Some(rule) = rules.find(|rule| rule.words == name || rule.words == text) {
            return Target::Declared(rule.words.clone(), None);
        }
        let ty = names::type_name(&name).unwrap_or_default();
        self.problem(Diagnostic::url_reference(span, text, &name, &ty));
        Target::Missing
    }

    /// Whether a URL is the document's own.
    fn is_own_id(&self, index: usize, path: &str) -> bool {
        let json = self.library.files[index].json.as_ref();
        let Some(Value::Object(members)) = json.map(|json| &json.value) else {
            return false;
        };
        match super::get(members, "$id").map(|id| &id.value) {
            Some(Value::String(id, _)) => id.split('#').next() == Some(path),
            _ => false,
        }
    }
}

/// The key of a schema that is not at hand: the last token of its pointer,
/// else the file's name.
fn absent_key(path: &str, fragment: &str) -> String {
    let last = tokens(fragment).and_then(|tokens| tokens.last().cloned());
    let name = last.filter(|last| !last.is_empty()).unwrap_or_else(|| {
        let file = path.trim_end_matches('/').rsplit('/').next();
        let file = file.unwrap_or(path);
        file.split_once('.')
            .map_or(file, |(stem, _)| stem)
            .to_owned()
    });
    key_of(&name)
}

/// The key of the model at a place inside a declared schema, where the place
/// says it.
fn place_key(key: &str, tokens: &[String]) -> Option<String> {
    let mut key = key.to_owned();
    let mut tokens = tokens.iter();
    while let Some(token) = tokens.next() {
        let segment = match token.as_str() {
            "properties" => key_of(tokens.next()?),
            "items" => "item".to_owned(),
            "additionalProperties" => "value".to_owned(),
            _ => return None,
        };
        key.push('/');
        key.push_str(&segment);
    }
    Some(key)
}

/// Whether a pointer leads to what holds schemas by name.
fn is_list(tokens: &[String]) -> bool {
    const LISTS: [&str; 5] = [
        "properties",
        "patternProperties",
        "$defs",
        "definitions",
        "schemas",
    ];
    let mut named = false;
    for token in tokens {
        // Behind one of these words a name follows, which may be one itself.
        named = !named && LISTS.contains(&token.as_str());
    }
    named
}

/// The tokens of a pointer as words. All of them, so that no two places have
/// the same.
fn words(tokens: &[String]) -> String {
    let tokens = match tokens {
        [first, rest @ ..] if first == "components" => rest,
        tokens => tokens,
    };
    key_of(&tokens.join(" "))
}

fn anchors_of<'d>(json: &'d Json<'d>) -> impl Iterator<Item = &'d str> {
    let members = match &json.value {
        Value::Object(members) => members.as_slice(),
        _ => &[],
    };
    members
        .iter()
        .filter_map(|member| match (&*member.key, &member.value.value) {
            ("$anchor", Value::String(name, _)) => Some(&**name),
            ("$id", Value::String(id, _)) => id.strip_prefix('#'),
            _ => None,
        })
}

/// A pointer near to one that leads nowhere: the same name elsewhere, or nearly
/// the same.
fn closest_pointer<'p>(pointer: &str, last: &str, known: &[&'p str]) -> Option<String> {
    let name_of = |pointer: &&'p str| pointer.rsplit('/').next();
    let close = suggest::closest(last, known.iter().filter_map(name_of))?;
    let candidates = known.iter().filter(|known| name_of(known) == Some(close));
    let best = candidates.min_by_key(|known| known.len().abs_diff(pointer.len()))?;
    Some(format!("#{best}"))
}

/// What a pointer leads to.
pub(super) fn walk<'d>(mut json: &'d Json<'d>, tokens: &[String]) -> Option<&'d Json<'d>> {
    for token in tokens {
        json = match &json.value {
            Value::Object(members) => super::get(members, token)?,
            Value::Array(elements) => elements.get(token.parse::<usize>().ok()?)?,
            _ => return None,
        };
    }
    Some(json)
}

/// The tokens of a pointer, their escapes resolved. None if it is none, but a
/// name.
pub(super) fn tokens(pointer: &str) -> Option<Vec<String>> {
    if pointer.is_empty() {
        return Some(Vec::new());
    }
    let pointer = percent_decoded(pointer.strip_prefix('/')?);
    let token = |token: &str| token.replace("~1", "/").replace("~0", "~");
    Some(pointer.split('/').map(token).collect())
}

pub(super) fn escape(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

/// A pointer in its one spelling.
pub(super) fn canonical(pointer: &str) -> String {
    match tokens(pointer) {
        Some(tokens) => tokens
            .iter()
            .flat_map(|token| ["/".to_owned(), escape(token)])
            .collect(),
        None => pointer.to_owned(),
    }
}

/// Calls a function with each reference of a schema.
pub(super) fn each(json: &Json<'_>, visit: &mut dyn FnMut(&str, Span)) {
    match &json.value {
        Value::Array(elements) => {
            for element in elements {
                each(element, visit);
            }
        }
        Value::Object(members) => {
            for Member { key, value, .. } in members {
                match (&**key, &value.value) {
                    ("$ref", Value::String(text, span)) => visit(text, *span),
                    ("mapping", Value::Object(targets)) => {
                        for target in targets {
                            if let Value::String(text, span) = &target.value.value {
                                visit(text, *span);
                            }
                        }
                    }
                    (
                        "properties" | "patternProperties" | "$defs" | "definitions",
                        Value::Object(schemas),
                    ) => {
                        for schema in schemas {
                            each(&schema.value, visit);
                        }
                    }
                    // Data, not schemas.
                    ("enum" | "const" | "default" | "example" | "examples", _) => {}
                    _ => each(value, visit),
                }
            }
        }
        _ => {}
    }
}
