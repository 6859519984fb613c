//! Emitted code in unfriendly surroundings. That this compiles, without a
//! warning, is the test.

#![forbid(unsafe_code)]
#![deny(
    warnings,
    missing_docs,
    unreachable_pub,
    clippy::pedantic,
    clippy::nursery
)]
#![deny(
    missing_debug_implementations,
    missing_copy_implementations,
    trivial_casts
)]
#![deny(unused_qualifications, single_use_lifetimes, elided_lifetimes_in_paths)]

/// Every name that emitted code could mean, taken by something else.
#[allow(dead_code, non_camel_case_types, reason = "only their names matter")]
pub mod shadowed {
    struct Option;
    struct Some;
    struct None;
    struct Result;
    struct Ok;
    struct Err;
    struct String;
    struct Vec;
    struct Box;
    struct Default;
    struct Clone;
    struct Debug;
    struct PartialEq;
    struct Serialize;
    struct Deserialize;
    struct Value;
    struct Map;
    struct bool;
    struct str;
    struct i64;
    struct u64;
    struct usize;
    mod core {}
    mod std {}
    mod modeldoc {}
    mod alloc {}
    mod serde {}

    /// An address.
    #[::modeldoc::model("schema/Address.md")]
    pub struct Address;

    /// A customer.
    #[::modeldoc::model("schema/Customer.md")]
    pub struct Customer;

    ::modeldoc::models!("schema/Payment.json", unknown = keep);
    ::modeldoc::models!("schema/Weekday.md");
    ::modeldoc::models!("fixtures/Choices.json");
}

/// No prelude at all.
#[no_implicit_prelude]
pub mod bare {
    /// A token.
    #[::modeldoc::model("schema/OAuth2Token.md")]
    pub struct OAuth2Token;

    /// An address.
    #[::modeldoc::model("schema/Address.md")]
    pub struct Address;

    /// A shipment.
    #[::modeldoc::model("schema/Shipment.md")]
    pub struct Shipment;

    ::modeldoc::models!("schema/Payment.json", unknown = deny);
    ::modeldoc::models!("schema/Weekday.md");
    ::modeldoc::models!("fixtures/Choices.json");
}

/// The runtime behind another crate's path, from inside a macro.
pub mod reexported {
    /// What a crate that builds on modeldoc would export.
    pub mod other {
        pub use ::modeldoc;
    }

    macro_rules! token {
        ($name:ident) => {
            /// A token.
            #[modeldoc::model("schema/OAuth2Token.md", crate = $crate::reexported::other::modeldoc)]
            pub struct $name;
        };
    }

    token!(Token);
}

/// Names that are also those of generics, keywords and helpers.
pub mod names {
    /// Short.
    #[modeldoc::model("schema/OAuth2Token.md")]
    pub struct A;

    /// Short.
    #[modeldoc::model("schema/OAuth2Token.md")]
    pub struct D;

    /// Short.
    #[modeldoc::model("schema/OAuth2Token.md")]
    pub struct S;

    /// A keyword.
    #[modeldoc::model("schema/OAuth2Token.md")]
    pub struct r#Type;
}

/// Every visibility, and models in functions.
pub mod places {
    /// Seen in this file.
    #[modeldoc::model("schema/OAuth2Token.md")]
    pub(crate) struct Here;

    /// Seen nowhere.
    #[modeldoc::model("schema/OAuth2Token.md")]
    struct Nowhere;

    /// Uses what a private model has.
    #[must_use]
    pub fn private() -> bool {
        /// Seen in this function.
        #[modeldoc::model("schema/OAuth2Token.md")]
        struct Inside;
        Nowhere::new().scope().is_none() && Inside::new().scope() == Here::new().scope()
    }
}

#[test]
fn all_of_it_compiles() {
    assert!(places::private());
    let token: reexported::Token = serde_json::from_str("{\"scope\":\"a\"}").expect("a token");
    assert_eq!(token.scope(), Some("a"));
    let _ = (
        names::A::new(),
        names::D::new(),
        names::S::new(),
        names::Type::new(),
    );
}
