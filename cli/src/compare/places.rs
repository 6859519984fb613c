//! Models without where they come from, so that equal ones are equal.

use modeldoc_codegen::model::{Model, Shape};
use modeldoc_codegen::span::Span;

const NOWHERE: Span = Span {
    document: 0,
    start: 0,
    end: 0,
};

/// Takes every place in a document out of a model.
pub fn without_places(model: &mut Model) {
    model.span = NOWHERE;
    match &mut model.shape {
        Shape::Object(object) => {
            for property in &mut object.properties {
                property.span = NOWHERE;
                property.ty_span = NOWHERE;
                property.name_span = NOWHERE;
                property.line = 0;
                for (_, value) in &mut property.bounds {
                    value.span = NOWHERE;
                }
            }
        }
        Shape::Union(union) => {
            for alternative in &mut union.alternatives {
                alternative.span = NOWHERE;
            }
        }
        Shape::Enum(_) | Shape::Alias(_) => {}
    }
}
