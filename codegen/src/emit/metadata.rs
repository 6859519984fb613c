//! `impl Model`: what the table says, at run time.
//!
//! All rows become one literal, which costs the compiler next to nothing;
//! `Properties` of the runtime takes it apart where somebody asks.

use super::code::{Code, fill, literal};
use super::form::{Field, Form};
use crate::model::Default;

/// Ends each row, each cell and each bound; no text of a page holds them.
const ROW: char = '\u{1e}';
const CELL: char = '\u{1f}';
const BOUND: char = '\u{1d}';

pub(super) fn model(code: &mut Code, form: &Form<'_>) {
    let mut rows = String::new();
    for field in &form.fields {
        rows.push_str(&cells(field, form.runtime).join(&CELL.to_string()));
        rows.push(ROW);
    }
    fill!(
        code,
        "\
#[automatically_derived]
impl $runtime::Model for $name {
    const NAME: &'static ::core::primitive::str = $shown;
    const DESCRIPTION: &'static ::core::primitive::str = $description;
    const DOCUMENT: &'static ::core::primitive::str = $document;
    const PROPERTIES: $runtime::Properties = __rt::properties($rows);
$keeps}
",
        runtime = form.runtime,
        name = form.item.name,
        shown = literal(form.item.name.trim_start_matches("r#")),
        description = literal(&form.model.description),
        document = literal(&form.item.document),
        rows = literal(&rows),
        keeps = if form.keeps_unknown() {
            keeps(form)
        } else {
            String::new()
        },
    );
}

/// Where the properties are that the table does not list.
fn keeps(form: &Form<'_>) -> String {
    let mut code = Code::default();
    fill!(
        code,
        "\
    fn __unknown(&mut self) -> ::core::option::Option<&mut $runtime::UnknownProperties> {
        ::core::option::Option::Some(&mut self.$name)
    }
",
        runtime = form.runtime,
        name = form.unknown_name,
    );
    code.into_text()
}

/// The cells of a row, in the order that `Property` of the runtime reads.
fn cells(field: &Field<'_>, runtime: &str) -> [String; 8] {
    let property = field.property;
    let flags: String = [
        ('r', field.required()),
        ('n', field.nullable),
        ('s', property.secret),
        ('o', property.read_only),
        ('w', property.write_only),
        ('d', property.deprecated),
    ]
    .into_iter()
    .filter_map(|(flag, set)| set.then_some(flag))
    .collect();
    let mut bounds = String::new();
    for (bound, value) in &property.bounds {
        bounds.push_str(bound.name());
        bounds.push('=');
        bounds.push_str(&value.value);
        bounds.push(BOUND);
    }
    let default = property.default.as_ref().map(|default| match default {
        Default::Text(text) | Default::Number(text) | Default::Documented(text) => {
            format!("={text}")
        }
        Default::Boolean(value) => format!("={value}"),
        Default::Empty => "=[]".to_owned(),
    });
    let cells = [
        property.wire_name.clone(),
        property.ty.to_string(),
        shown_type(&field.ty(runtime), runtime),
        flags,
        default.unwrap_or_default(),
        bounds,
        property.line.to_string(),
        property.description.clone(),
    ];
    cells.map(|cell| {
        if cell.contains(ROW) || cell.contains(CELL) {
            cell.replace([ROW, CELL], " ")
        } else {
            cell
        }
    })
}

/// A type as a person writes it: without the paths that keep it apart from the
/// user's own names.
fn shown_type(ty: &str, runtime: &str) -> String {
    ty.replace(&format!("{runtime}::__private::"), "")
        .replace(&format!("{runtime}::"), "modeldoc::")
        .replace("::core::option::", "")
        .replace("::core::primitive::", "")
}
