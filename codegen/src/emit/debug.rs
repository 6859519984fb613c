//! `Debug`, which shows no secret.

use super::code::{Code, fill, literal};
use super::form::{Form, Wrap};

pub(super) fn debug(code: &mut Code, form: &Form<'_>) {
    let mut plain: Vec<&str> = form
        .fields
        .iter()
        .map(|field| field.ident().trim_start_matches("r#"))
        .collect();
    let mut values: Vec<String> = form
        .fields
        .iter()
        .map(|field| {
            let ident = field.ident();
            match (field.property.secret && !form.shows_secrets, field.wrap) {
                (false, _) => format!("&self.{ident}"),
                (true, Wrap::Plain) => "&__rt::Redacted".to_owned(),
                (true, _) => format!("&__rt::redacted(&self.{ident})"),
            }
        })
        .collect();
    if form.keeps_unknown() {
        plain.push(form.unknown_name);
        values.push(format!("&self.{}", form.unknown_name));
    }

    fill!(
        code,
        "\
#[automatically_derived]
impl ::core::fmt::Debug for $name {
    fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
        __rt::debug(f, $shown, $plain, &[$values])
    }
}
",
        name = form.item.name,
        shown = literal(form.item.name.trim_start_matches("r#")),
        plain = literal(&plain.join(" ")),
        values = values.join(", "),
    );
}
