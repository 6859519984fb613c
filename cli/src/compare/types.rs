//! Whether the values of one type are values of another.

use modeldoc_codegen::model::{Scalar, Type};

/// Whether every value of `narrow` can be read as `wide`.
pub(super) fn is_within(narrow: &Type, wide: &Type) -> bool {
    use Type::{Any, Array, Map, Nullable, Object, Scalar as One, Set};
    match (narrow, wide) {
        (_, Any) | (Map(_), Object) => true,
        (Nullable(narrow), Nullable(wide))
        | (Map(narrow), Map(wide))
        | (Array(narrow) | Set(narrow), Array(wide))
        | (Set(narrow), Set(wide)) => is_within(narrow, wide),
        (narrow, Nullable(wide)) => is_within(narrow, wide),
        (One(narrow), One(wide)) => scalar_is_within(*narrow, *wide),
        (narrow, wide) => narrow == wide,
    }
}

fn scalar_is_within(narrow: Scalar, wide: Scalar) -> bool {
    use Scalar::{Decimal, Double, Float, Int32, Int64, String, Uint32, Uint64};
    narrow == wide
        || match wide {
            String => narrow.is_text(),
            Int64 => matches!(narrow, Int32 | Uint32),
            Uint64 => narrow == Uint32,
            Double | Decimal => {
                matches!(
                    narrow,
                    Int32 | Uint32 | Int64 | Uint64 | Float | Double | Decimal
                )
            }
            _ => false,
        }
}

#[cfg(test)]
mod tests {
    use modeldoc_codegen::model::{Scalar, Type};

    use super::is_within;

    #[test]
    fn widening_is_one_way() {
        let one = Type::Scalar;
        let list = |ty| Type::Array(Box::new(ty));
        let nullable = |ty| Type::Nullable(Box::new(ty));
        for (narrow, wide) in [
            (one(Scalar::Int32), one(Scalar::Int64)),
            (one(Scalar::Uuid), one(Scalar::String)),
            (one(Scalar::Int64), one(Scalar::Double)),
            (one(Scalar::String), Type::Any),
            (one(Scalar::String), nullable(one(Scalar::String))),
            (list(one(Scalar::Int32)), list(one(Scalar::Int64))),
            (Type::Set(Box::new(Type::Object)), list(Type::Object)),
        ] {
            assert!(is_within(&narrow, &wide), "{narrow} in {wide}");
            assert!(!is_within(&wide, &narrow), "{wide} in {narrow}");
        }
    }
}
