//! Problems of JSON Schema and OpenAPI documents.

use super::{did_you_mean, shown};
use crate::diagnostic::Diagnostic;
use crate::span::Span;
use crate::suggest;

/// The fragments of the first schemas, for the help of errors.
fn listed<'p>(pointers: impl Iterator<Item = &'p str>, count: usize) -> String {
    /// Whoever has more schemas than this in a document knows their names.
    const SHOWN: usize = 8;
    let mut written: Vec<String> = pointers
        .take(SHOWN)
        .map(|pointer| format!("`#{}`", shown(pointer)))
        .collect();
    if count > written.len() {
        written.push("...".to_owned());
    }
    written.join(", ")
}

impl Diagnostic {
    /// A document that declares no schema.
    pub fn no_schema(span: Span) -> Self {
        Diagnostic::error("no-schema", span, "the document declares no schema")
            .help("write schemas below `components` and `schemas`, or `$defs`")
    }

    /// Several schemas where one is wanted.
    pub fn several_schemas<'p>(
        span: Span,
        count: usize,
        pointers: impl Iterator<Item = &'p str>,
    ) -> Self {
        Diagnostic::error(
            "several-models",
            span,
            format!("the document declares {count} schemas"),
        )
        .label("the second of them")
        .help(format!(
            "write which one behind the path: {}",
            listed(pointers, count)
        ))
    }

    /// A fragment that leads to no schema.
    pub fn unknown_pointer<'p>(
        span: Span,
        fragment: &str,
        pointers: impl Iterator<Item = &'p str>,
    ) -> Self {
        let pointers: Vec<&str> = pointers.collect();
        let last = |pointer: &'p str| pointer.rsplit('/').next().unwrap_or(pointer);
        let names = pointers.iter().map(|pointer| last(pointer));
        let own = fragment.rsplit('/').next().unwrap_or(fragment);
        let close = suggest::closest(own, names)
            .and_then(|close| pointers.iter().find(|pointer| last(pointer) == close));
        Diagnostic::error(
            "unknown-fragment",
            span,
            format!("no schema is at `#{}`", shown(fragment)),
        )
        .help(match close {
            Some(close) => format!("did you mean `#{close}`?"),
            None => format!(
                "the schemas are at {}",
                listed(pointers.iter().copied(), pointers.len())
            ),
        })
    }

    /// An OpenAPI document of another age.
    pub fn openapi_version(span: Span, written: &str) -> Self {
        Diagnostic::error(
            "openapi-version",
            span,
            format!("OpenAPI {} is not supported", shown(written)),
        )
        .label("expected a version such as `\"3.0.3\"` or `\"3.1.0\"`")
        .help("convert the document; Swagger 2.0 says `\"swagger\": \"2.0\"`")
    }

    /// A value of the wrong kind.
    pub fn wrong_kind(span: Span, what: &str, found: &str, wanted: &str) -> Self {
        Diagnostic::error("wrong-shape", span, format!("{} is {found}", shown(what)))
            .label(format!("expected {wanted}"))
    }

    /// A keyword that is a known one, but for a slip.
    pub fn unknown_keyword(span: Span, keyword: &str, known: &str) -> Self {
        Diagnostic::error(
            "unknown-keyword",
            span,
            format!("unknown keyword `{}`", shown(keyword)),
        )
        .label("schemas have no such keyword")
        .help(format!(
            "did you mean `{known}`? keywords of your own begin with `x-`"
        ))
    }

    /// A keyword whose meaning a model cannot have.
    pub fn unsupported_keyword(span: Span, keyword: &str) -> Self {
        Diagnostic::error(
            "unsupported-keyword",
            span,
            format!("`{}` is not supported", shown(keyword)),
        )
        .help(match keyword {
            "$dynamicRef" | "$recursiveRef" => "write a `$ref` to the schema that is meant",
            "extends" => "write `allOf`",
            _ => "remove it, if other keywords say what values are",
        })
    }

    /// A word behind `type` that is none.
    pub fn unknown_schema_type(span: Span, word: &str, close: Option<&str>) -> Self {
        Diagnostic::error(
            "unknown-type",
            span,
            format!("unknown type `{}`", shown(word)),
        )
        .label("no such type")
        .help(did_you_mean(close).unwrap_or_else(|| {
            "the types are `string`, `integer`, `number`, `boolean`, `array`, `object` and `null`"
                .to_owned()
        }))
    }

    /// A format that is a known one, but for a slip.
    pub fn unknown_format(span: Span, format: &str, known: &str) -> Self {
        Diagnostic::warning(
            "unknown-format",
            span,
            format!("unknown format `{}`", shown(format)),
        )
        .label("read as if there were none")
        .help(format!("did you mean `{known}`?"))
    }

    /// Parts that allow values of different types.
    pub fn conflicting_types(span: Span, place: &str) -> Self {
        Diagnostic::error(
            "conflicting-types",
            span,
            "the parts of a schema exclude each other by their types",
        )
        .label(format!("the other type is {place}"))
        .help("a value must be what all parts of `allOf` say; for a choice, write `oneOf`")
    }

    /// Parts that allow different values.
    pub fn conflicting_values(span: Span, place: &str) -> Self {
        Diagnostic::error(
            "conflicting-values",
            span,
            "the parts of a schema have no value in common",
        )
        .label(format!("the other values are {place}"))
        .help("a value must be among those of all parts of `allOf`; for a choice, write `oneOf`")
    }

    /// A schema that nothing fits.
    pub fn no_value(span: Span) -> Self {
        Diagnostic::error("no-value", span, "no value fits this schema")
            .help("write `true` for any value; a property whose schema is `false` is left out")
    }

    /// `allOf` in a circle.
    pub fn endless_extension(span: Span) -> Self {
        Diagnostic::error("endless-extension", span, "the schema extends itself")
            .label("leads back to where it is written")
            .help("a schema may hold itself by a property, but not be part of its own `allOf`")
    }

    /// `allOf` behind `allOf` behind `allOf`.
    pub fn too_many_parents(span: Span, limit: usize) -> Self {
        Diagnostic::error(
            "too-many-parents",
            span,
            format!("more than {limit} schemas extend each other"),
        )
        .help("write the properties of some of them into one")
    }

    /// A part that is in a document that is not at hand.
    pub fn unextendable_reference(span: Span, name: &str) -> Self {
        Diagnostic::error(
            "unextendable-reference",
            span,
            format!("the properties of `{}` are not known here", shown(name)),
        )
        .label("what a schema extends must be at hand")
        .help("refer to it by a property, or write its schema into a document below this package")
    }

    /// A reference that leads nowhere.
    pub fn dangling_reference(span: Span, text: &str, close: Option<&str>) -> Self {
        Diagnostic::error(
            "dangling-reference",
            span,
            format!("nothing is at `{}`", shown(text)),
        )
        .label("leads nowhere")
        .help(did_you_mean(close).unwrap_or_else(|| {
            "references are written like `#/components/schemas/Pet` or `pet.json#/$defs/Pet`"
                .to_owned()
        }))
    }

    /// A reference to something that is no schema.
    pub fn no_schema_there(span: Span, text: &str) -> Self {
        Diagnostic::error(
            "dangling-reference",
            span,
            format!("no schema is at `{}`", shown(text)),
        )
        .label("leads to something else")
        .help("references are written like `#/components/schemas/Pet` or `pet.json#/$defs/Pet`")
    }

    /// A reference to a file that is no JSON below the package.
    pub fn unreadable_reference(span: Span, text: &str) -> Self {
        Diagnostic::error(
            "unreadable-reference",
            span,
            format!("`{}` is no reference that can be followed", shown(text)),
        )
        .help(if text.contains(".y") {
            "YAML is not read; convert the document to JSON"
        } else {
            "references lead to this document, `#/...`, or to a JSON file by a relative path, `pet.json#/...`"
        })
    }

    /// A reference to the web.
    pub fn url_reference(span: Span, text: &str, name: &str, ty: &str) -> Self {
        let name = shown(name);
        Diagnostic::error(
            "url-reference",
            span,
            format!("`{}` is on the web, and nothing is fetched", shown(text)),
        )
        .help(format!(
            "copy the document into the package and refer to it by a relative path, or write \
             `types(\"{name}\" = crate::{ty})` for a type of your own"
        ))
    }

    /// Two schemas that have one name in Rust.
    pub fn renamed_model(span: Span, key: &str, numbered: &str, name: &str, place: &str) -> Self {
        Diagnostic::warning(
            "renamed-model",
            span,
            format!("schema `{}` is called `{numbered}` in Rust", shown(key)),
        )
        .label(format!("`{name}` is declared {place}"))
        .help("rename one of the two, or leave it out with `skip(...)`")
    }

    /// Schemas inside schemas.
    pub fn schemas_too_deep(span: Span, limit: usize) -> Self {
        Diagnostic::error(
            "schemas-too-deep",
            span,
            format!("schemas are more than {limit} deep inside each other"),
        )
        .help("give the schemas names, below `components` and `schemas`, or `$defs`")
    }

    /// A schema of too many types.
    pub fn too_many_types(span: Span, limit: usize) -> Self {
        Diagnostic::error(
            "too-many-types",
            span,
            format!("the schema is made of more than {limit} types"),
        )
        .label("this one and what follows is left out")
        .help("give schemas in it names, below `components` and `schemas`, or `$defs`")
    }

    /// A list or map of itself without a name.
    pub fn endless_place(span: Span) -> Self {
        Diagnostic::error(
            "endless-alias",
            span,
            "the schema stands for a list or map of itself",
        )
        .help("an object may hold itself; a list of itself has no type in Rust")
    }

    /// Elements that differ by their position.
    pub fn tuple(span: Span) -> Self {
        Diagnostic::error(
            "tuple",
            span,
            "a list whose elements have different schemas is not supported",
        )
        .label("the first of them")
        .help("write one schema in `items`, `{ \"oneOf\": [...] }` or `{}`")
    }

    /// `required` as a boolean.
    pub fn boolean_required(span: Span) -> Self {
        Diagnostic::error("wrong-shape", span, "`required` is a boolean")
            .label("expected a list of property names")
            .help("write the property's name into the `required` list of the object that has it")
    }

    /// A name that `required` holds twice.
    pub fn repeated_required(span: Span, name: &str, place: &str) -> Self {
        Diagnostic::error(
            "repeated-required",
            span,
            format!("`required` names `{}` twice", shown(name)),
        )
        .label(format!("the first is {place}"))
        .help("remove one of the two")
    }

    /// A required property that nothing declares, but nearly.
    pub fn misspelt_required(span: Span, name: &str, close: &str) -> Self {
        Diagnostic::error(
            "undeclared-required",
            span,
            format!("`required` names `{}`, which is no property", shown(name)),
        )
        .help(format!("did you mean `{}`?", shown(close)))
    }

    /// A required property that nothing declares.
    pub fn undeclared_required(span: Span, name: &str) -> Self {
        Diagnostic::warning(
            "undeclared-required",
            span,
            format!("`required` names `{}`, which is no property", shown(name)),
        )
        .label("read as a property of any type")
        .help("declare it in `properties`")
    }

    /// A property that only a condition declares.
    pub fn conditional_property(span: Span, name: &str, keyword: &str) -> Self {
        Diagnostic::error(
            "conditional-property",
            span,
            format!(
                "property `{}` is declared within `{keyword}` only",
                shown(name)
            ),
        )
        .label("would be lost")
        .help("declare it in the `properties` of the schema itself as well")
    }

    /// A reference within a condition.
    pub fn conditional_reference(span: Span, keyword: &str) -> Self {
        Diagnostic::error(
            "conditional-property",
            span,
            format!("a reference within `{keyword}` is not supported"),
        )
        .label("what it declares would be lost")
        .help("write it into the `allOf` of the schema itself, without conditions")
    }

    /// A choice without alternatives.
    pub fn empty_choice(span: Span, keyword: &str) -> Self {
        Diagnostic::error(
            "empty-choice",
            span,
            format!("`{keyword}` has no alternatives"),
        )
        .help("list them, or remove it")
    }

    /// A value of another type than the schema's.
    pub fn wrong_value(span: Span, written: &str, wanted: &str) -> Self {
        Diagnostic::error(
            "wrong-value",
            span,
            format!("`{}` is not {wanted}", shown(written)),
        )
        .label("not of the type beside it")
        .help("write values of the `type`, or change that")
    }

    /// Names or descriptions that do not go with the values.
    pub fn wrong_count(span: Span, keyword: &str, count: usize, wanted: usize) -> Self {
        Diagnostic::error(
            "wrong-count",
            span,
            format!("`{}` has {count} elements", shown(keyword)),
        )
        .label(format!("the enum has {wanted}"))
        .help("write one for each value, in the same order")
    }

    /// A default that an enum does not list.
    pub fn unlisted_default(span: Span, written: &str, property: &str, close: &str) -> Self {
        Diagnostic::error(
            "unfit-default",
            span,
            format!(
                "the default `{}` is not a value of property `{}`",
                shown(written),
                shown(property)
            ),
        )
        .help(format!("did you mean `{}`?", shown(close)))
    }

    /// Two choices in one schema.
    pub fn several_choices(span: Span, place: &str) -> Self {
        Diagnostic::error(
            "several-choices",
            span,
            "a schema with two choices of types is not supported",
        )
        .label(format!("the other is {place}"))
        .help("write the combinations as alternatives of one `oneOf`")
    }

    /// Choices within choices, with properties beside them.
    pub fn too_many_choices(span: Span, limit: usize) -> Self {
        Diagnostic::error(
            "several-choices",
            span,
            format!("more than {limit} choices are within each other"),
        )
        .help("give the inner ones names, and refer to them by properties")
    }

    /// A discriminator that names no property.
    pub fn no_property_name(span: Span) -> Self {
        Diagnostic::error(
            "no-property-name",
            span,
            "the discriminator does not say which property it is",
        )
        .label("expected a key `propertyName`")
        .help("write `\"propertyName\": \"...\"`")
    }

    /// A mapping to a schema that is not among the alternatives.
    pub fn unknown_mapping(span: Span, value: &str, key: &str, close: Option<&str>) -> Self {
        Diagnostic::error(
            "unknown-mapping",
            span,
            format!(
                "`{}` stands for `{}`, which is not among the alternatives",
                shown(value),
                shown(key)
            ),
        )
        .help(
            did_you_mean(close).unwrap_or_else(|| "add it to them, or remove the value".to_owned()),
        )
    }

    /// A value of a discriminator that chooses two alternatives.
    pub fn ambiguous_value(span: Span, value: &str, place: &str) -> Self {
        Diagnostic::error(
            "ambiguous-value",
            span,
            format!("`{}` stands for two alternatives", shown(value)),
        )
        .label(format!("the other is {place}"))
        .help("say in `mapping` which value stands for which")
    }

    /// An alternative that cannot have the discriminator.
    pub fn untagged(span: Span, name: &str, property: &str) -> Self {
        Diagnostic::error(
            "untagged-alternative",
            span,
            format!(
                "`{}` is no object, and has no property `{}` to say what a value is",
                shown(name),
                shown(property)
            ),
        )
        .label("the discriminator tells objects apart")
        .help("make it an object, or remove the `discriminator`")
    }

    /// An alternative that no value of the discriminator stands for.
    pub fn valueless(span: Span, property: &str, place: String) -> Self {
        Diagnostic::error(
            "valueless-alternative",
            span,
            format!(
                "no value of `{}` stands for this alternative",
                shown(property)
            ),
        )
        .label(format!("the discriminator is {place}"))
        .help("give its property a `const`, or the alternative a name of its own and a `$ref`")
    }
}
