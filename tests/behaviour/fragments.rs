//! Invocations that come through another macro: their fragments are in groups
//! without brackets, and mean what they mean when written out.

use modeldoc::Model;

macro_rules! token {
    ($path:literal, $vis:vis $name:ident { $($field:ident: $ty:ty,)* }) => {
        #[modeldoc::model($path)]
        $vis struct $name {
            $($field: $ty,)*
        }
    };
}

token!("schema/OAuth2Token.md", pub(crate) Optional {
    id_token: Option<String>,
    expires_in: std::option::Option<u32>,
    scope: Option<Option<Vec<String>>>,
});

token!("schema/OAuth2Token.md", Required { scope: Vec<String>, });

macro_rules! set {
    ($path:literal, $vis:vis struct $name:ident, $rule:literal, $ty:ty, $part:ident) => {
        pub(crate) mod set {
            modeldoc::models!(
                $path,
                names = $rule,
                types(date_time = $ty),
                without($part),
                $vis struct $name { lines: $ty }
            );
        }
    };
}

set!("schema/Address.md", pub(crate) struct Address, "camelCase", Option<Vec<String>>, builder);

#[test]
fn types_mean_what_they_mean_when_written() {
    let token: Optional = serde_json::from_str(r#"{"id_token":"eyJ"}"#).expect("a token");
    let _: Option<&str> = token.id_token();
    let _: Option<u32> = token.expires_in();
    let _: Option<Option<&[String]>> = token.scope();
    for property in Optional::PROPERTIES {
        assert!(!property.is_required(), "{}", property.name());
    }
    let scope = Optional::property("scope").expect("a row");
    assert!(scope.is_nullable());
    assert_eq!(scope.rust_type(), "Option<Option<Vec<String>>>");

    let error = serde_json::from_str::<Required>("{}").expect_err("scope is required");
    assert!(error.to_string().contains("missing field `scope`"));
    let token: Required = serde_json::from_str(r#"{"scope":["a"]}"#).expect("a token");
    let scope: &[String] = token.scope();
    assert_eq!(scope, ["a"]);
}

#[test]
fn options_and_items_do_as_well() {
    let address: set::Address =
        serde_json::from_str(r#"{"street":"s","postcode":"p","city":"c","country":"d"}"#)
            .expect("an address");
    let lines: Option<&[String]> = address.lines();
    assert_eq!(lines, None);
}
