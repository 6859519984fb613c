//! Models as JSON Schema, draft 2020-12.

use modeldoc_codegen::model::{
    Default, EnumKind, Model, Object as Properties, Presence, Property, Scalar, Shape, Type, Union,
};
use modeldoc_codegen::notes::Bound;
use modeldoc_codegen::options::Unknown;

use crate::json::{Json, Object};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Writes models: the only one of a document as the schema itself, those within
/// it and those of a set as definitions.
pub fn write(models: &[Model], single: bool, unknown: Unknown) -> Json {
    let writer = Writer { models, unknown };
    let mut schema = Object::new().with("$schema", DIALECT);
    let rest = match models {
        [first, rest @ ..] if single => {
            schema.add("title", first.name.as_str());
            writer.describe(&mut schema, first);
            rest
        }
        all => all,
    };
    if !rest.is_empty() {
        let mut definitions = Object::new();
        for model in rest {
            let mut own = Object::new();
            writer.describe(&mut own, model);
            definitions.add(&model.name, own);
        }
        schema.add("$defs", definitions);
    }
    schema.into()
}

struct Writer<'m> {
    models: &'m [Model],
    unknown: Unknown,
}

impl Writer<'_> {
    fn describe(&self, schema: &mut Object, model: &Model) {
        if !model.description.is_empty() {
            schema.add("description", model.description.as_str());
        }
        if model.deprecated {
            schema.add("deprecated", true);
        }
        match &model.shape {
            Shape::Object(object) => self.object(schema, object),
            Shape::Enum(choice) => {
                let (word, values) = match choice.kind {
                    EnumKind::String => ("string", false),
                    EnumKind::Integer => ("integer", true),
                };
                schema.add("type", word);
                let values = choice.variants.iter().map(|variant| {
                    if values {
                        Json::number(&variant.value)
                    } else {
                        variant.value.as_str().into()
                    }
                });
                schema.add("enum", values.collect::<Vec<Json>>());
            }
            Shape::Union(union) => self.union(schema, union),
            Shape::Alias(ty) => self.ty(schema, ty),
        }
    }

    fn object(&self, schema: &mut Object, object: &Properties) {
        schema.add("type", "object");
        let mut properties = Object::new();
        let mut required: Vec<Json> = Vec::new();
        for property in &object.properties {
            properties.add(&property.wire_name, self.property(property));
            if property.presence == Presence::Required {
                required.push(property.wire_name.as_str().into());
            }
        }
        schema.add("properties", properties);
        if !required.is_empty() {
            schema.add("required", required);
        }
        if object.open {
            schema.add("additionalProperties", true);
        } else if self.unknown == Unknown::Deny {
            schema.add("additionalProperties", false);
        }
    }

    fn property(&self, property: &Property) -> Object {
        let mut schema = Object::new();
        if !property.description.is_empty() {
            schema.add("description", property.description.as_str());
        }
        self.ty(&mut schema, &property.ty);
        if property.secret && !schema.has("format") && is_text(&property.ty) {
            schema.add("format", "password");
        }
        match &property.default {
            Some(Default::Text(text)) => schema.add("default", text.as_str()),
            Some(Default::Number(number)) => schema.add("default", Json::number(number)),
            Some(Default::Boolean(value)) => schema.add("default", *value),
            Some(Default::Empty) => schema.add("default", Vec::new()),
            Some(Default::Documented(_)) | None => {}
        }
        for (flag, is) in [
            ("readOnly", property.read_only),
            ("writeOnly", property.write_only),
            ("deprecated", property.deprecated),
        ] {
            if is {
                schema.add(flag, true);
            }
        }
        for (bound, value) in &property.bounds {
            let (keyword, value) = match bound {
                Bound::Maximum => ("maximum", Json::number(&value.value)),
                Bound::Minimum => ("minimum", Json::number(&value.value)),
                Bound::Pattern => ("pattern", pattern(&value.value).into()),
                Bound::MaximumItems => ("maxItems", Json::number(&value.value)),
                Bound::MinimumItems => ("minItems", Json::number(&value.value)),
                Bound::MaximumLength => ("maxLength", Json::number(&value.value)),
                Bound::MinimumLength => ("minLength", Json::number(&value.value)),
            };
            if !schema.has(keyword) {
                schema.add(keyword, value);
            }
        }
        schema
    }

    fn union(&self, schema: &mut Object, union: &Union) {
        let mut list = Vec::with_capacity(union.alternatives.len());
        let mut mapping = Object::new();
        for alternative in &union.alternatives {
            let mut own = Object::new();
            self.ty(&mut own, &alternative.ty);
            if let Type::Model(name) = &alternative.ty {
                for value in &alternative.values {
                    mapping.add(value, self.reference(name));
                }
            }
            list.push(own.into());
        }
        schema.add("oneOf", list);
        if let Some(name) = &union.discriminator {
            // OpenAPI's keyword; JSON Schema passes it over.
            let mut discriminator = Object::new().with("propertyName", name.as_str());
            if !mapping.is_empty() {
                discriminator.add("mapping", mapping);
            }
            schema.add("discriminator", discriminator);
        }
    }

    fn ty(&self, schema: &mut Object, ty: &Type) {
        match ty {
            Type::Scalar(scalar) => {
                for (keyword, value) in scalar_keywords(*scalar) {
                    schema.add(keyword, value);
                }
            }
            Type::Any => {}
            Type::Object => schema.add("type", "object"),
            Type::Array(element) | Type::Set(element) => {
                schema.add("type", "array");
                schema.add("items", self.nested(element));
                if matches!(ty, Type::Set(_)) {
                    schema.add("uniqueItems", true);
                }
            }
            Type::Map(value) => {
                schema.add("type", "object");
                schema.add("additionalProperties", self.nested(value));
            }
            Type::Nullable(inner) => {
                let null = Object::new().with("type", "null");
                schema.add("anyOf", vec![self.nested(inner).into(), null.into()]);
            }
            Type::Model(name) => schema.add("$ref", self.reference(name)),
            Type::Custom(custom) => schema.add("$comment", custom.shown.as_str()),
        }
    }

    fn nested(&self, ty: &Type) -> Object {
        let mut schema = Object::new();
        self.ty(&mut schema, ty);
        schema
    }

    /// A definition of this document, or a document of its own.
    fn reference(&self, name: &str) -> String {
        match self.models.iter().position(|model| model.name == name) {
            Some(0) if self.is_root() => "#".to_owned(),
            Some(_) => format!("#/$defs/{name}"),
            None => format!("{name}.json"),
        }
    }

    fn is_root(&self) -> bool {
        self.models.len() == 1 || self.models.iter().skip(1).all(Model::is_inline)
    }
}

fn is_text(ty: &Type) -> bool {
    matches!(ty, Type::Scalar(scalar) if scalar.is_text())
}

/// A pattern without the slashes that some languages write round it.
fn pattern(written: &str) -> &str {
    written
        .strip_prefix('/')
        .and_then(|rest| rest.strip_suffix('/'))
        .unwrap_or(written)
}

fn scalar_keywords(scalar: Scalar) -> Vec<(&'static str, Json)> {
    let (ty, format): (&str, Option<&str>) = match scalar {
        Scalar::String => ("string", None),
        Scalar::Boolean => ("boolean", None),
        Scalar::Int32 => ("integer", Some("int32")),
        Scalar::Int64 => ("integer", Some("int64")),
        Scalar::Uint32 => ("integer", Some("uint32")),
        Scalar::Uint64 => ("integer", Some("uint64")),
        Scalar::Float => ("number", Some("float")),
        Scalar::Double => ("number", None),
        Scalar::Decimal => ("number", Some("decimal")),
        Scalar::Bytes => {
            return vec![
                ("type", "string".into()),
                // OpenAPI's word for it, and JSON Schema's.
                ("format", "byte".into()),
                ("contentEncoding", "base64".into()),
            ];
        }
        other => ("string", Some(other.name())),
    };
    let mut keywords: Vec<(&str, Json)> = vec![("type", ty.into())];
    if let Some(format) = format {
        keywords.push(("format", format.into()));
    }
    if matches!(scalar, Scalar::Uint32 | Scalar::Uint64) {
        keywords.push(("minimum", Json::number("0")));
    }
    keywords
}
