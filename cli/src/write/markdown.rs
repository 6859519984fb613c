//! Models as a page, in the form of the page that modeldoc began with: a
//! heading, the description, and a table whose cells are padded.

use std::fmt::Write as _;

use modeldoc_codegen::model::{Default, Enum, EnumKind, Model, Object, Property, Shape, Union};
use modeldoc_codegen::slug::Slugs;

use super::cell;
use super::inline::Inlines;
use crate::align::{self, Outcome};

/// Writes models: one as a page of its own, several as the sections of one.
/// `single` says that the first is the only one that a document declares.
pub fn write(models: &[Model], single: bool) -> String {
    let page = unaligned(models, single);
    // What `fmt` would change is changed at once.
    match align::document("page.md", page.as_bytes()) {
        Outcome::Changed(page) => page,
        Outcome::Same | Outcome::Refused => page,
    }
}

fn unaligned(models: &[Model], single: bool) -> String {
    let inlines = Inlines::of(models);
    let own: Vec<&Model> = models
        .iter()
        .filter(|model| !inlines.holds(model))
        .collect();
    if let ([model], true) = (own.as_slice(), single) {
        let target = |name: &str| {
            if name == model.name {
                format!("#{}", anchor(name))
            } else {
                format!("{name}.md")
            }
        };
        let mut page = String::new();
        section(&mut page, model, "#", true, &inlines, &target);
        return page;
    }
    let here = |name: &str| own.iter().find(|model| model.name == name);
    let target = |name: &str| match here(name) {
        Some(model) => format!("#{}", anchor(&cell::model_name(model))),
        None => format!("{name}.md"),
    };
    let mut page = "# Models\n".to_owned();
    for model in &own {
        page.push('\n');
        section(&mut page, model, "##", false, &inlines, &target);
    }
    page
}

fn anchor(heading: &str) -> String {
    Slugs::default().next(heading)
}

fn section(
    page: &mut String,
    model: &Model,
    level: &str,
    properties: bool,
    inlines: &Inlines<'_>,
    target: &dyn Fn(&str) -> String,
) {
    let _ = writeln!(page, "{level} {}", cell::name(&cell::model_name(model)));
    if !model.description.is_empty() {
        let _ = writeln!(page, "\n{}", paragraph(&model.description));
    }
    let rows = match &model.shape {
        Shape::Object(object) => {
            if properties {
                let _ = writeln!(page, "\n{level}# Properties");
            }
            rows(object, inlines, target)
        }
        Shape::Enum(choice) => values(choice),
        Shape::Union(union) => alternatives(union, inlines, target),
        Shape::Alias(ty) => {
            let ty = cell::in_row(&cell::ty(ty, inlines, target));
            vec![vec!["Same as".to_owned()], vec![bold(&ty)]]
        }
    };
    page.push('\n');
    page.push_str(&align::table(&rows));
}

/// The description as one paragraph: only the first is read.
fn paragraph(description: &str) -> String {
    let text = cell::description(description);
    let mut paragraph = String::with_capacity(text.len());
    for part in text.split("\n\n") {
        let lines: Vec<String> = part.lines().map(|line| harmless(line.trim())).collect();
        let part = lines.join("\n");
        if !paragraph.is_empty() {
            let sentence =
                paragraph.ends_with(['.', '!', '?']) && part.starts_with(char::is_uppercase);
            paragraph.push_str(if sentence { "  " } else { "<br><br>" });
        }
        paragraph.push_str(&part);
    }
    paragraph
}

/// A line that Markdown would take for a heading, a list, a table or HTML, with
/// its first sign as an entity.
fn harmless(line: &str) -> String {
    const BLOCKS: [&str; 11] = ["#", ">", "<", "|", "=", ":", "```", "~~~", "- ", "* ", "+ "];
    let digits = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = digits.len() < line.len() && digits.starts_with([')', '.']);
    let ruled = line.len() > 2 && line.trim_matches(['-', '*', '_', ' ']).is_empty();
    let sign = if numbered {
        line.len() - digits.len()
    } else if ruled || BLOCKS.iter().any(|block| line.starts_with(block)) {
        0
    } else {
        return line.to_owned();
    };
    let letter = line[sign..].chars().next().map_or(0, u32::from);
    format!("{}&#{letter};{}", &line[..sign], &line[sign + 1..])
}

fn bold(text: &str) -> String {
    match text
        .strip_prefix('[')
        .and_then(|rest| rest.rsplit_once("]("))
    {
        Some((label, target)) if text.ends_with(')') => format!("[**{label}**]({target}"),
        _ => format!("**{text}**"),
    }
}

fn rows(
    object: &Object,
    inlines: &Inlines<'_>,
    target: &dyn Fn(&str) -> String,
) -> Vec<Vec<String>> {
    let header = ["Name", "Type", "Description", "Notes"];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for property in &object.properties {
        rows.push(row(property, inlines, target));
    }
    if object.open {
        let last = [r"**\***", "**any**", "Any other property.", "[optional]"];
        rows.push(last.map(str::to_owned).to_vec());
    }
    rows
}

fn row(property: &Property, inlines: &Inlines<'_>, target: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut notes = cell::marks(property, inlines);
    if let Some(default) = &property.default {
        let said = match default {
            Default::Text(text) => {
                let model = cell::first_model(&property.ty).is_some();
                let quote = if model || text.contains('\'') {
                    '"'
                } else {
                    '\''
                };
                Some(format!(
                    "[default to {quote}{}{quote}]",
                    cell::entities(text)
                ))
            }
            Default::Number(number) => Some(format!("[default to {number}]")),
            Default::Boolean(value) => Some(format!("[default to {value}]")),
            Default::Empty => Some("[default to []]".to_owned()),
            Default::Documented(_) => cell::documented(default, &property.ty),
        };
        // Before a pattern, whose end only the cell's end can show.
        let pattern = notes.iter().position(|note| note.starts_with("[Pattern"));
        let at = pattern.unwrap_or(notes.len());
        notes.splice(at..at, said);
    }
    vec![
        format!("**{}**", cell::name(&property.wire_name)),
        bold(&cell::in_row(&cell::ty(&property.ty, inlines, target))),
        cell::in_row(&cell::property_description(property)),
        // Marks know entities, and no escapes.
        notes.join(" ").replace('|', "&#124;"),
    ]
}

fn values(choice: &Enum) -> Vec<Vec<String>> {
    let header = ["Name", "Type", "Value", "Description"];
    let mut rows = vec![header.map(str::to_owned).to_vec()];
    for variant in &choice.variants {
        let escaped = variant.value.replace('&', "&amp;").replace('|', "&#124;");
        // A backslash before the closing pipe would escape it.
        let (ty, value) = match choice.kind {
            EnumKind::String => ("string", format!("\"{escaped}\"")),
            EnumKind::Integer => ("int64", escaped),
        };
        rows.push(vec![
            format!("**{}**", variant.name),
            format!("**{ty}**"),
            value,
            cell::in_row(&cell::description(&variant.description)),
        ]);
    }
    rows
}

fn alternatives(
    union: &Union,
    inlines: &Inlines<'_>,
    target: &dyn Fn(&str) -> String,
) -> Vec<Vec<String>> {
    let mut header = vec!["One of".to_owned()];
    if let Some(discriminator) = &union.discriminator {
        header.push(format!("**{}**", cell::name(discriminator)));
    }
    let mut rows = vec![header];
    for alternative in &union.alternatives {
        let ty = cell::in_row(&cell::ty(&alternative.ty, inlines, target));
        let mut row = vec![bold(&ty)];
        if union.discriminator.is_some() {
            let values = alternative.values.iter();
            let values = values.map(|value| {
                let value = value.replace('&', "&amp;").replace('|', "&#124;");
                format!("\"{value}\"")
            });
            row.push(values.collect::<Vec<_>>().join(", "));
        }
        rows.push(row);
    }
    rows
}
