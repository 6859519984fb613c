//! Models as JSON Schema, draft 2020-12.

use modeldoc_codegen::model::{
    self, Default, Enum, EnumKind, Model, Object, Presence, Property, Scalar, Shape, Type,
};
use modeldoc_codegen::notes::Bound;
use modeldoc_codegen::options::Unknown;
use serde::Serialize;
use serde_json::Value;

use crate::json::{is_false, number, object, pretty};

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The document.
#[derive(Serialize)]
struct Root<'m> {
    #[serde(rename = "$schema")]
    dialect: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'m str>,
    #[serde(flatten)]
    model: Option<ModelSchema<'m>>,
    #[serde(
        rename = "$defs",
        serialize_with = "object",
        skip_serializing_if = "Vec::is_empty"
    )]
    definitions: Vec<(&'m str, ModelSchema<'m>)>,
}

#[derive(Serialize)]
struct ModelSchema<'m> {
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'m str,
    #[serde(skip_serializing_if = "is_false")]
    deprecated: bool,
    #[serde(flatten)]
    shape: ShapeSchema<'m>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum ShapeSchema<'m> {
    Object(ObjectSchema<'m>),
    Enum(EnumSchema),
    Union(UnionSchema<'m>),
    Alias(TypeSchema<'m>),
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ObjectSchema<'m> {
    #[serde(rename = "type")]
    ty: &'static str,
    #[serde(serialize_with = "object")]
    properties: Vec<(&'m str, PropertySchema<'m>)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    required: Vec<&'m str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    additional_properties: Option<bool>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PropertySchema<'m> {
    #[serde(skip_serializing_if = "str::is_empty")]
    description: &'m str,
    #[serde(flatten)]
    ty: TypeSchema<'m>,
    #[serde(skip_serializing_if = "Option::is_none")]
    default: Option<Value>,
    #[serde(skip_serializing_if = "is_false")]
    read_only: bool,
    #[serde(skip_serializing_if = "is_false")]
    write_only: bool,
    #[serde(skip_serializing_if = "is_false")]
    deprecated: bool,
    /// In the document's order.
    #[serde(flatten, serialize_with = "object")]
    bounds: Vec<(&'static str, Value)>,
}

#[derive(Serialize)]
struct EnumSchema {
    #[serde(rename = "type")]
    ty: &'static str,
    #[serde(rename = "enum")]
    values: Vec<Value>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct UnionSchema<'m> {
    one_of: Vec<TypeSchema<'m>>,
    /// OpenAPI's keyword; JSON Schema passes it over.
    #[serde(skip_serializing_if = "Option::is_none")]
    discriminator: Option<Discriminator<'m>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Discriminator<'m> {
    property_name: &'m str,
    #[serde(serialize_with = "object", skip_serializing_if = "Vec::is_empty")]
    mapping: Vec<(&'m str, String)>,
}

/// What says which values there are. Without keywords, all of them.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct TypeSchema<'m> {
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    ty: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    content_encoding: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minimum: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Box<TypeSchema<'m>>>,
    #[serde(skip_serializing_if = "is_false")]
    unique_items: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    additional_properties: Option<Box<TypeSchema<'m>>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    any_of: Vec<TypeSchema<'m>>,
    #[serde(rename = "$ref", skip_serializing_if = "Option::is_none")]
    reference: Option<String>,
    #[serde(rename = "$comment", skip_serializing_if = "Option::is_none")]
    comment: Option<&'m str>,
}

/// Writes models: the only one of a document as the schema itself, those within
/// it and those of a set as definitions.
pub fn write(models: &[Model], single: bool, unknown: Unknown) -> String {
    let writer = Writer { models, unknown };
    let (root, rest) = match models {
        [first, rest @ ..] if single => (Some(first), rest),
        all => (None, all),
    };
    let definitions = rest.iter();
    pretty(&Root {
        dialect: DIALECT,
        title: root.map(|model| model.name.as_str()),
        model: root.map(|model| writer.model(model)),
        definitions: definitions
            .map(|model| (model.name.as_str(), writer.model(model)))
            .collect(),
    })
}

struct Writer<'m> {
    models: &'m [Model],
    unknown: Unknown,
}

impl<'m> Writer<'m> {
    fn model(&self, model: &'m Model) -> ModelSchema<'m> {
        ModelSchema {
            description: &model.description,
            deprecated: model.deprecated,
            shape: match &model.shape {
                Shape::Object(object) => ShapeSchema::Object(self.object(object)),
                Shape::Enum(choice) => ShapeSchema::Enum(enumeration(choice)),
                Shape::Union(union) => ShapeSchema::Union(self.union(union)),
                Shape::Alias(ty) => ShapeSchema::Alias(self.ty(ty)),
            },
        }
    }

    fn object(&self, object: &'m Object) -> ObjectSchema<'m> {
        let properties = object.properties.iter();
        let required = properties
            .clone()
            .filter(|property| property.presence == Presence::Required);
        ObjectSchema {
            ty: "object",
            required: required
                .map(|property| property.wire_name.as_str())
                .collect(),
            properties: properties
                .map(|property| (property.wire_name.as_str(), self.property(property)))
                .collect(),
            additional_properties: if object.open {
                Some(true)
            } else {
                (self.unknown == Unknown::Deny).then_some(false)
            },
        }
    }

    fn property(&self, property: &'m Property) -> PropertySchema<'m> {
        let mut ty = self.ty(&property.ty);
        if property.secret && ty.format.is_none() && is_text(&property.ty) {
            ty.format = Some("password");
        }
        let default = property.default.as_ref().and_then(|default| match default {
            Default::Text(text) => Some(text.as_str().into()),
            Default::Number(written) => Some(number(written)),
            Default::Boolean(value) => Some((*value).into()),
            Default::Empty => Some(Value::Array(Vec::new())),
            Default::Documented(_) => None,
        });
        PropertySchema {
            description: &property.description,
            default,
            read_only: property.read_only,
            write_only: property.write_only,
            deprecated: property.deprecated,
            bounds: bounds(property, &ty),
            ty,
        }
    }

    fn union(&self, union: &'m model::Union) -> UnionSchema<'m> {
        let mut mapping = Vec::new();
        for alternative in &union.alternatives {
            if let Type::Model(name) = &alternative.ty {
                for value in &alternative.values {
                    mapping.push((value.as_str(), self.reference(name)));
                }
            }
        }
        let discriminator = union.discriminator.as_deref();
        let alternatives = union.alternatives.iter();
        UnionSchema {
            one_of: alternatives
                .map(|alternative| self.ty(&alternative.ty))
                .collect(),
            discriminator: discriminator.map(|property_name| Discriminator {
                property_name,
                mapping,
            }),
        }
    }

    fn ty(&self, ty: &'m Type) -> TypeSchema<'m> {
        let mut schema = TypeSchema::default();
        match ty {
            Type::Scalar(scalar) => return scalar_schema(*scalar),
            Type::Any => {}
            Type::Object => schema.ty = Some("object"),
            Type::Array(element) | Type::Set(element) => {
                schema.ty = Some("array");
                schema.items = Some(Box::new(self.ty(element)));
                schema.unique_items = matches!(ty, Type::Set(_));
            }
            Type::Map(value) => {
                schema.ty = Some("object");
                schema.additional_properties = Some(Box::new(self.ty(value)));
            }
            Type::Nullable(inner) => {
                let null = TypeSchema {
                    ty: Some("null"),
                    ..TypeSchema::default()
                };
                schema.any_of = vec![self.ty(inner), null];
            }
            Type::Model(name) => schema.reference = Some(self.reference(name)),
            Type::Custom(custom) => schema.comment = Some(&custom.shown),
        }
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

fn enumeration(choice: &Enum) -> EnumSchema {
    let values = choice.variants.iter().map(|variant| &*variant.value);
    match choice.kind {
        EnumKind::String => EnumSchema {
            ty: "string",
            values: values.map(Value::from).collect(),
        },
        EnumKind::Integer => EnumSchema {
            ty: "integer",
            values: values.map(number).collect(),
        },
    }
}

/// The bounds of a property, the first of each kind, where its type has none.
fn bounds(property: &Property, ty: &TypeSchema<'_>) -> Vec<(&'static str, Value)> {
    let mut bounds: Vec<(&str, Value)> = Vec::with_capacity(property.bounds.len());
    for (bound, written) in &property.bounds {
        let written = &written.value;
        let (keyword, value) = match bound {
            Bound::Maximum => ("maximum", number(written)),
            Bound::Minimum => ("minimum", number(written)),
            Bound::Pattern => ("pattern", pattern(written).into()),
            Bound::MaximumItems => ("maxItems", number(written)),
            Bound::MinimumItems => ("minItems", number(written)),
            Bound::MaximumLength => ("maxLength", number(written)),
            Bound::MinimumLength => ("minLength", number(written)),
        };
        let is_said = bounds.iter().any(|(said, _)| *said == keyword)
            || (*bound == Bound::Minimum && ty.minimum.is_some());
        if !is_said {
            bounds.push((keyword, value));
        }
    }
    bounds
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

fn scalar_schema(scalar: Scalar) -> TypeSchema<'static> {
    let (ty, format) = match scalar {
        Scalar::String => ("string", None),
        Scalar::Boolean => ("boolean", None),
        Scalar::Int32 => ("integer", Some("int32")),
        Scalar::Int64 => ("integer", Some("int64")),
        Scalar::Uint32 => ("integer", Some("uint32")),
        Scalar::Uint64 => ("integer", Some("uint64")),
        Scalar::Float => ("number", Some("float")),
        Scalar::Double => ("number", None),
        Scalar::Decimal => ("number", Some("decimal")),
        // OpenAPI's word for it; JSON Schema's is the encoding.
        Scalar::Bytes => ("string", Some("byte")),
        other => ("string", Some(other.name())),
    };
    TypeSchema {
        ty: Some(ty),
        format,
        content_encoding: (scalar == Scalar::Bytes).then_some("base64"),
        minimum: matches!(scalar, Scalar::Uint32 | Scalar::Uint64).then_some(0),
        ..TypeSchema::default()
    }
}
