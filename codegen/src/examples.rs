//! The examples of a page: JSON in fences, and the model that each is of.
//!
//! A page that shows data can be held to it: the data is read as the model that
//! the page declares, and written back. What is no JSON as it stands, because it
//! has comments or leaves something out, is an example for people only.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::Problems;
use crate::document::Document;
use crate::json::{self, Json, Value};
use crate::lower::hand;
use crate::sections::{Page, Rows};
use crate::span::Span;

/// One example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Example {
    /// Where the data stands.
    pub span: Span,
    /// The data as written.
    pub text: String,
    /// The anchors of the headings that it stands under, the innermost first.
    pub sections: Vec<Vec<String>>,
    /// The key of the model that the data is of; of a list, its elements.
    pub model: Option<String>,
    /// Whether the data is a list of the model.
    pub list: bool,
    /// Why it is not JSON as it stands; nothing if it is complete.
    pub incomplete: Option<&'static str>,
}

impl Example {
    /// Whether the data can be read as it stands.
    pub fn complete(&self) -> bool {
        self.incomplete.is_none()
    }
}

/// The examples of a page, in its order.
///
/// A fence holds one if its language is JSON, JavaScript or none and its text
/// begins with a bracket. It is of the model
///
/// 1. whose table stands under the same heading, or else that a heading around
///    it names (`Bid Requests`, `Example Pet`) or has the table of, the
///    innermost first;
/// 2. but where that model lacks properties that the data has, or no heading
///    says it, of the only model that has them all.
pub fn of(document: &Document) -> Vec<Example> {
    let page = Page::of(document);
    let mut models = Models::default();
    for (index, entry) in page.entries().iter().enumerate() {
        if entry.rows == Rows::Properties && !page.fences.is_empty() {
            models.push(index, hand::names(document, entry));
        }
    }
    let mut examples = Vec::new();
    for (fence, section) in &page.fences {
        let language = fence.info.split([' ', '{', ',']).next().unwrap_or_default();
        let body = without_comments(fence.body);
        if !is_data(language) || !body.starts_with(['{', '[']) {
            continue;
        }
        let (keys, list, incomplete) = look_at(fence.body);
        let said = by_heading(&page, *section, fence.span);
        let model = by_keys(&models, said, keys.as_deref());
        examples.push(Example {
            span: fence.span,
            text: fence.body.to_owned(),
            sections: page.anchors_of(*section),
            model: model.map(|entry| page.entries()[entry].key.clone()),
            list,
            incomplete,
        });
    }
    examples
}

fn is_data(language: &str) -> bool {
    ["", "json", "jsonc", "json5", "javascript", "js", "text"]
        .iter()
        .any(|known| language.eq_ignore_ascii_case(known))
}

/// The text behind comments and blanks.
fn without_comments(text: &str) -> &str {
    let mut rest = text.trim_start();
    while let Some(comment) = rest.strip_prefix("//") {
        let end = comment.find('\n').unwrap_or(comment.len());
        rest = comment[end..].trim_start();
    }
    rest
}

/// The keys of the data, whether it is a list, and why it is not JSON.
fn look_at(text: &str) -> (Option<Vec<String>>, bool, Option<&'static str>) {
    let mut problems = Problems::new();
    let bytes = text.as_bytes().to_vec();
    let document = Document::new(0, "example.json", bytes, &mut problems);
    let json = json::read(&document, &mut problems);
    let problems = problems.into_sorted();
    let Some(json) = json.filter(|_| problems.is_empty()) else {
        let incomplete = if leaves_out(text) {
            "it leaves something out (`...`)"
        } else if text.contains("//") || text.contains("/*") {
            "it has comments"
        } else if problems
            .iter()
            .any(|problem| problem.code == "repeated-key")
        {
            "it has a key twice"
        } else {
            "it is no JSON"
        };
        return (None, text.trim_start().starts_with('['), Some(incomplete));
    };
    let keys = |json: &Json<'_>| match &json.value {
        Value::Object(members) => {
            let keys = members.iter().map(|member| member.key.to_string());
            Some(keys.collect())
        }
        _ => None,
    };
    match &json.value {
        Value::Array(elements) => (elements.first().and_then(keys), true, None),
        _ => (keys(&json), false, None),
    }
}

/// Whether dots stand for something, outside of texts.
fn leaves_out(text: &str) -> bool {
    let mut quoted = false;
    let mut escaped = false;
    let mut dots = 0;
    for letter in text.chars() {
        match letter {
            '"' if !escaped => quoted = !quoted,
            // A text that does not end on its line is none.
            '\n' => quoted = false,
            '…' if !quoted => return true,
            _ => {}
        }
        dots = if letter == '.' && !quoted {
            dots + 1
        } else {
            0
        };
        if dots == 3 {
            return true;
        }
        escaped = letter == '\\' && !escaped;
    }
    false
}

/// The table of properties that the headings around an example speak of.
fn by_heading(page: &Page<'_>, section: Option<usize>, place: Span) -> Option<usize> {
    let mut at = section;
    while let Some(index) = at {
        let of_section = |&entry: &usize| {
            let table = &page.entries()[entry];
            table.rows == Rows::Properties && table.section() == Some(index)
        };
        let mut own = page.tables_of(index).iter().copied().filter(of_section);
        // Of several, the last one before the example.
        if let Some(first) = own.next() {
            let before = |&entry: &usize| page.entries()[entry].grid.header.span < place;
            return Some(own.take_while(before).last().unwrap_or(first));
        }
        let words: Vec<&str> = page
            .heading(index)
            .split_whitespace()
            .filter(|word| !is_example(word))
            .collect();
        let named = page.named(&words.join(" "));
        let named = named.filter(|&entry| page.entries()[entry].rows == Rows::Properties);
        if named.is_some() {
            return named;
        }
        at = page.parent(index);
    }
    None
}

/// Words of a heading that only say that an example follows.
fn is_example(word: &str) -> bool {
    let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
    let known = ["example", "examples", "sample", "samples", "json", ""];
    known.iter().any(|known| word.eq_ignore_ascii_case(known))
        || word.bytes().all(|byte| byte.is_ascii_digit())
}

/// The model by the keys of the data, if what the headings say does not fit.
fn by_keys(models: &Models, said: Option<usize>, keys: Option<&[String]>) -> Option<usize> {
    let Some(keys) = keys.filter(|keys| !keys.is_empty()) else {
        return said;
    };
    let fits =
        |entry: &usize| models.names[entry].len() >= keys.len() && models.has_all(*entry, keys);
    if said.is_some_and(|said| models.names.contains_key(&said) && fits(&said)) {
        return said;
    }
    let mut fitting = models.with_rarest(keys).iter().filter(|entry| fits(entry));
    match (fitting.next(), fitting.next()) {
        (Some(&only), None) => Some(only),
        _ => said,
    }
}

/// The models of a page, by the number of their entry.
#[derive(Default)]
struct Models {
    names: HashMap<usize, HashSet<String>>,
    /// Which of them have a property, in the page's order.
    having: HashMap<String, Vec<usize>>,
}

impl Models {
    fn push(&mut self, entry: usize, names: HashSet<String>) {
        // In any order: each name has a list of its own.
        for name in &names {
            self.having.entry(name.clone()).or_default().push(entry);
        }
        self.names.insert(entry, names);
    }

    fn has_all(&self, entry: usize, keys: &[String]) -> bool {
        keys.iter().all(|key| self.names[&entry].contains(key))
    }

    /// The models that have the property of some that the fewest have. Where all
    /// of them are everywhere, the example says nothing.
    fn with_rarest(&self, keys: &[String]) -> &[usize] {
        const MOST: usize = 1000;
        let having = |key: &String| self.having.get(key).map_or(&[][..], Vec::as_slice);
        let rarest = keys.iter().map(having).min_by_key(|models| models.len());
        rarest
            .filter(|models| models.len() <= MOST)
            .unwrap_or_default()
    }
}
