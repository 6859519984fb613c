//! Types that the user writes.
//!
//! One that comes through another macro (`$ty:ty`) is in a group without
//! brackets; it means what it means when written out.

use modeldoc_codegen::model::{CustomType, Presence};
use modeldoc_codegen::options::FieldType;
use modeldoc_codegen::user::{UserAccess, UserTokens, UserType, shown};
use quote::ToTokens;
use syn::{GenericArgument, Ident, PathArguments, Type};

/// A type that stands for something: how its values are handed out is decided
/// by what it is called.
pub(crate) fn custom(ty: &Type, user: &mut UserTokens) -> CustomType {
    let ty = bare(ty);
    let access = match last_name(ty) {
        Some((name, argument)) => {
            UserAccess::of_path(name, argument.map(|ty| bare(ty).to_token_stream()))
        }
        None => UserAccess::Reference,
    };
    let tokens = ty.to_token_stream();
    CustomType {
        shown: shown(&tokens),
        number: user.add_type(UserType { tokens, access }),
    }
}

/// The type of a field: `Option<T>` is optional, `Option<Option<T>>` may be null
/// as well.
pub(crate) fn field(ty: &Type, user: &mut UserTokens) -> FieldType {
    let mut value = bare(ty);
    let mut options = 0;
    while options < 2
        && let Some((name, Some(inner))) = last_name(value)
        && name == "Option"
    {
        value = bare(inner);
        options += 1;
    }
    FieldType {
        value: custom(value, user),
        presence: if options == 0 {
            Presence::Required
        } else {
            Presence::Optional
        },
        nullable: options == 2,
    }
}

/// A type without the groups and parentheses around it.
pub(crate) fn bare(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Group(group) => &group.elem,
            Type::Paren(paren) => &paren.elem,
            ty => return ty,
        }
    }
}

/// The last name of a path, and the one type in its angle brackets.
fn last_name(ty: &Type) -> Option<(&Ident, Option<&Type>)> {
    let Type::Path(path) = ty else {
        return None;
    };
    let last = path.path.segments.last()?;
    match &last.arguments {
        PathArguments::None => Some((&last.ident, None)),
        PathArguments::AngleBracketed(generics) => match generics.args.first() {
            Some(GenericArgument::Type(only)) if generics.args.len() == 1 => {
                Some((&last.ident, Some(only)))
            }
            _ => None,
        },
        PathArguments::Parenthesized(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use modeldoc_codegen::model::Presence;
    use modeldoc_codegen::user::{UserAccess, UserTokens};
    use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
    use syn::Type;

    use super::field;

    /// What a field of a type is: its wrapping, its value's type, and how that
    /// is handed out.
    fn check(tokens: TokenStream, expected: (Presence, bool, &str, &str)) {
        let ty: Type = syn::parse2(tokens).expect("a type");
        let mut user = UserTokens::default();
        let field = field(&ty, &mut user);
        let access = match &user.types[field.value.number].access {
            UserAccess::Copy => "copy",
            UserAccess::Text => "text",
            UserAccess::Slice(_) => "slice",
            UserAccess::Reference => "reference",
        };
        let found = (field.presence, field.nullable, &*field.value.shown, access);
        assert_eq!(found, expected);
    }

    fn tokens(text: &str) -> TokenStream {
        text.parse().expect("tokens")
    }

    /// As a macro's fragment comes: in a group without brackets.
    fn fragment(text: &str) -> TokenStream {
        TokenTree::Group(Group::new(Delimiter::None, tokens(text))).into()
    }

    #[test]
    fn options_say_what_is_optional() {
        use Presence::{Optional, Required};
        for (text, expected) in [
            ("String", (Required, false, "String", "text")),
            ("Option<String>", (Optional, false, "String", "text")),
            ("std::option::Option<u8>", (Optional, false, "u8", "copy")),
            ("Option<Option<Pet>>", (Optional, true, "Pet", "reference")),
            (
                "Vec<crate::Pet>",
                (Required, false, "Vec<crate::Pet>", "slice"),
            ),
            (
                "HashMap<u8, u8>",
                (Required, false, "HashMap<u8, u8>", "reference"),
            ),
            (
                "Option<u8, u8>",
                (Required, false, "Option<u8, u8>", "reference"),
            ),
            (
                "<Pet as Named>::Option",
                (Required, false, "<Pet as Named>::Option", "reference"),
            ),
            ("[u8; 4]", (Required, false, "[u8; 4]", "reference")),
        ] {
            check(tokens(text), expected);
            check(fragment(text), expected);
            check(tokens(&format!("(({text}))")), expected);
        }
    }

    #[test]
    fn groups_within_types_change_nothing() {
        let inner = fragment("Option<String>");
        let outer: TokenStream = quote::quote!(Option<#inner>);
        check(outer, (Presence::Optional, true, "String", "text"));
        let inner = fragment("Pet");
        let list: TokenStream = quote::quote!(Option<Vec<(#inner)>>);
        check(list, (Presence::Optional, false, "Vec<(Pet)>", "slice"));
    }
}
