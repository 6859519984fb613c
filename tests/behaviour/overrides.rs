//! What the user says in the struct's body, and the options.

use std::collections::HashSet;

use modeldoc::Model;
use serde_json::json;

/// The seed's table documents `id_token` as a number; servers send a text.
#[modeldoc::model("schema/OAuth2Token.md")]
#[derive(Eq, Hash, PartialOrd)]
pub(crate) struct Token {
    id_token: Option<String>,
    #[model(secret)]
    scope: _,
    #[model(secret = false)]
    refresh_token: _,
    #[model(skip)]
    token_type: _,
    /// Seconds from now.
    #[doc(alias = "lifetime")]
    #[model(name = "expires-in")]
    expires_in: i64,
}

#[test]
fn types_are_the_users() {
    let token: Token =
        serde_json::from_str(r#"{"id_token":"eyJ","expires-in":5}"#).expect("a token");
    let _: Option<&str> = token.id_token();
    let _: i64 = token.expires_in();
    assert_eq!(token.id_token(), Some("eyJ"));
}

#[test]
fn a_type_without_option_is_required() {
    let error = serde_json::from_str::<Token>("{}").expect_err("expires_in is required now");
    assert_eq!(
        error.to_string(),
        "missing field `expires-in` of `Token` at line 1 column 2"
    );
    let token = Token::builder().expires_in(5).build();
    assert_eq!(token.expires_in(), 5);
}

#[test]
fn secrets_are_the_users() {
    let token = Token::builder()
        .expires_in(5)
        .scope("hidden")
        .refresh_token("shown")
        .build();
    let text = format!("{token:?}");
    assert!(text.contains("shown") && !text.contains("hidden"), "{text}");
}

#[test]
fn what_is_skipped_is_not_there() {
    let token: Token =
        serde_json::from_str(r#"{"expires-in":5,"token_type":"Bearer"}"#).expect("a token");
    assert_eq!(
        serde_json::to_value(&token).expect("written"),
        json!({"expires-in": 5})
    );
    assert_eq!(Token::property("token_type"), None);
}

#[test]
fn derives_are_added() {
    let token = Token::builder().expires_in(5).build();
    let set: HashSet<Token> = [token.clone(), token].into();
    assert_eq!(set.len(), 1);
}

#[modeldoc::model("schema/Shipment.md", unknown = keep)]
pub(crate) struct Kept {
    // The wire name finds the row, and the field's name is ours.
    #[model(name = "$ref")]
    reference: _,
    to: modeldoc::Value,
}

#[test]
fn unknown_properties_survive() {
    let body = r#"{"trackingId":"1","z":[1,null],"to":{},"a":{"b":1.5},"$ref":"r"}"#;
    let mut kept: Kept = serde_json::from_str(body).expect("a shipment");
    assert_eq!(kept.reference(), Some("r"));
    let names: Vec<&str> = kept
        .unknown_properties()
        .iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(names, ["z", "a"], "in the order in which they came");
    assert_eq!(kept.unknown_properties().get("a"), Some(&json!({"b": 1.5})));
    let text = serde_json::to_string(&kept).expect("written");
    assert_eq!(
        text,
        r#"{"trackingId":"1","to":{},"$ref":"r","z":[1,null],"a":{"b":1.5}}"#
    );
    assert_eq!(serde_json::from_str::<Kept>(&text).expect("read"), kept);

    assert_eq!(kept.get("z"), Some(json!([1, null])));
    kept.set("new", json!(true)).expect("unknown ones are kept");
    assert_eq!(
        kept.unknown_properties_mut().remove("new"),
        Some(json!(true))
    );
    kept.unknown_properties_mut().insert("z", 5);
    assert_eq!(kept.unknown_properties().len(), 2);
    let shown = format!("{kept:?}");
    assert!(
        shown.contains(r#"unknown_properties: {"z", "a"}"#),
        "{shown}"
    );
}

#[test]
fn unknown_properties_survive_in_formats_for_machines() {
    let body = r#"{"trackingId":"1","to":{},"z":5}"#;
    let kept: Kept = serde_json::from_str(body).expect("a shipment");
    let mut bytes = Vec::new();
    ciborium::into_writer(&kept, &mut bytes).expect("written");
    assert_eq!(
        ciborium::from_reader::<Kept, _>(&bytes[..]).expect("read"),
        kept
    );
    let bytes = rmp_serde::to_vec(&kept).expect("written");
    assert_eq!(rmp_serde::from_slice::<Kept>(&bytes).expect("read"), kept);
}

#[modeldoc::model("schema/OAuth2Token.md", unknown = deny, debug = full)]
pub(crate) struct Strict;

#[test]
fn unknown_properties_are_refused() {
    let error = |body| {
        serde_json::from_str::<Strict>(body)
            .expect_err("unknown")
            .to_string()
    };
    assert_eq!(
        error(r#"{"scop":"a"}"#),
        "unknown field `scop` of `Strict`, did you mean `scope`? at line 1 column 7"
    );
    assert_eq!(
        error(r#"{"issued_by":"a"}"#),
        "unknown field `issued_by` of `Strict` at line 1 column 12"
    );
}

#[test]
fn debug_shows_all_where_the_user_says_so() {
    let mut strict = Strict::new();
    strict.set_access_token("eyJ");
    assert!(format!("{strict:?}").contains("eyJ"));
}

#[modeldoc::model("schema/OAuth2Token.md", names = "camelCase")]
pub(crate) struct Camel;

#[test]
fn wire_names_follow_the_rule() {
    let mut camel = Camel::new();
    camel.set_access_token("a").set_expires_in(5);
    assert_eq!(
        serde_json::to_value(&camel).expect("written"),
        json!({"accessToken": "a", "expiresIn": 5})
    );
}

/// A page whose language made one name of two, and names that collide in Rust.
#[modeldoc::model("fixtures/Collisions.md")]
pub(crate) struct Collisions {
    #[model(line = 6, name = "_links")]
    hal_links: _,
    #[model(line = 8)]
    token_type_old: _,
}

#[test]
fn rows_of_one_name_are_told_apart_by_their_lines() {
    let body = json!({"links": "a", "_links": 5, "tokenType": "b", "token_type": "c"});
    let collisions: Collisions = serde_json::from_value(body.clone()).expect("all have names");
    assert_eq!(collisions.links(), Some("a"));
    assert_eq!(collisions.hal_links(), Some(5));
    assert_eq!(collisions.token_type(), Some("b"));
    assert_eq!(collisions.token_type_old(), Some("c"));
    assert_eq!(serde_json::to_value(&collisions).expect("written"), body);
}

/// Every model of a folder and of a page, in one module.
mod several {
    modeldoc::models!(
        "schema/Address.md",
        "schema/Customer.md",
        "schema/Shipment.md",
        unknown = keep,
        /// With what it is for.
        #[derive(Eq)]
        pub(crate) struct Address {
            lines: Vec<String>,
        }
    );
}

#[test]
fn models_refer_to_each_other() {
    let shipment: several::Shipment = serde_json::from_value(json!({
        "trackingId": "1",
        "to": {"street": "s", "postcode": "p", "city": "c", "country": "DE", "lines": ["l"]},
    }))
    .expect("a shipment");
    let to: &several::Address = shipment.to();
    assert_eq!(to.lines(), ["l"]);
    let _ = several::Customer::builder();
}

#[modeldoc::model("schema/OAuth2Token.md", unknown = keep, without(builder, setters))]
pub(crate) struct Lean;

/// Two methods of one name and type would not compile.
impl Lean {
    fn builder() -> &'static str {
        "ours"
    }

    fn set_scope(&mut self, scope: &str) {
        self.scope = Some(scope.to_owned());
    }

    fn take_scope(&mut self) -> &'static str {
        self.scope = None;
        "taken"
    }

    fn unknown_properties_mut() {}
}

struct LeanBuilder;

#[test]
fn parts_are_left_out() {
    let _ = LeanBuilder;
    Lean::unknown_properties_mut();
    let mut lean: Lean = serde_json::from_str(r#"{"scope":"a","x":1}"#).expect("a token");
    assert_eq!((lean.scope(), Lean::builder()), (Some("a"), "ours"));
    lean.set_scope("b");
    let written = serde_json::to_string(&lean).expect("JSON");
    assert_eq!(written, r#"{"scope":"b","x":1}"#);
    assert_eq!((lean.take_scope(), lean.scope()), ("taken", None));
}

/// A `Url` has no empty value, so that a partial model is read first.
#[modeldoc::model("schema/Shipment.md", types(Address = String, string = url::Url), without(builder))]
pub(crate) struct PartiallyRead;

#[test]
fn what_is_read_into_a_partial_model_needs_no_builder() {
    let error = serde_json::from_str::<PartiallyRead>("{}").expect_err("required ones are missing");
    assert!(error.to_string().starts_with("missing field"), "{error}");
}
