//! `impl Model`: what the table says, at run time.
//!
//! All rows become one literal, which costs the compiler next to nothing;
//! `Properties` of the runtime takes it apart where somebody asks.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use crate::model::Default;
use crate::plan::{PropertyPlan, StructPlan};

/// Ends each row, each cell and each bound; no text of a page holds them.
const ROW: char = '\u{1e}';
const CELL: char = '\u{1f}';
const BOUND: char = '\u{1d}';

pub(super) fn model(plan: &StructPlan<'_>) -> TokenStream {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = &plan.ty.name;
    let shown = &plan.ty.shown_name;
    let description = &plan.model.description;
    let document = plan.document;
    let mut rows = String::new();
    for property in &plan.properties {
        rows.push_str(&cells(property).join(&CELL.to_string()));
        rows.push(ROW);
    }
    let unknown = unknown(plan);

    quote_spanned! {span=>
        #[automatically_derived]
        impl #rt::Model for #name {
            const NAME: &'static ::core::primitive::str = #shown;
            const DESCRIPTION: &'static ::core::primitive::str = #description;
            const DOCUMENT: &'static ::core::primitive::str = #document;
            const PROPERTIES: #rt::Properties = __rt::properties(#rows);
            #unknown
        }
    }
}

/// Where the properties are that the table does not list.
fn unknown(plan: &StructPlan<'_>) -> Option<TokenStream> {
    let (span, rt) = (plan.ty.span, &plan.ty.rt);
    let name = plan.unknown_field.as_ref()?;

    Some(quote_spanned! {span=>
        fn __unknown(&mut self) -> ::core::option::Option<&mut #rt::UnknownProperties> {
            ::core::option::Option::Some(&mut self.#name)
        }
    })
}

/// The cells of a row, in the order that `Property` of the runtime reads.
fn cells(plan: &PropertyPlan<'_>) -> [String; 8] {
    let property = plan.property;
    let flags: String = [
        ('r', plan.required()),
        ('n', plan.nullable),
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
        plan.shown_type(),
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
