//! What `schema/OAuth2Token.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]

/// The `OAuth2Token` model.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq, ::core::default::Default)]
pub struct OAuth2Token {
    access_token: ::core::option::Option<::modeldoc::__private::String>,
    expires_in: ::core::option::Option<::core::primitive::i64>,
    id_token: ::core::option::Option<::core::primitive::i64>,
    refresh_token: ::core::option::Option<::modeldoc::__private::String>,
    scope: ::core::option::Option<::modeldoc::__private::String>,
    token_type: ::core::option::Option<::modeldoc::__private::String>,
}
impl OAuth2Token {
    /// Starts to build a model.
    pub fn builder() -> OAuth2TokenBuilder {
        OAuth2TokenBuilder {
            model: ::modeldoc::__private::Read::empty(),
        }
    }
    /// An empty `OAuth2Token`: no property is set.
    #[must_use]
    pub fn new() -> Self {
        <Self as ::core::default::Default>::default()
    }
    /// The access token issued by the authorization server.
    #[must_use]
    pub fn access_token(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.access_token.as_deref()
    }
    /// The lifetime in seconds of the access token. For example, the value "3600" denotes that the access token will expire in one hour from the time the response was generated.
    #[must_use]
    pub fn expires_in(&self) -> ::core::option::Option<::core::primitive::i64> {
        self.expires_in
    }
    /// To retrieve a refresh token request the id_token scope.
    #[must_use]
    pub fn id_token(&self) -> ::core::option::Option<::core::primitive::i64> {
        self.id_token
    }
    /// The refresh token, which can be used to obtain new access tokens. To retrieve it add the scope "offline" to your access token request.
    #[must_use]
    pub fn refresh_token(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.refresh_token.as_deref()
    }
    /// The scope of the access token
    #[must_use]
    pub fn scope(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.scope.as_deref()
    }
    /// The type of the token issued
    #[must_use]
    pub fn token_type(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.token_type.as_deref()
    }
    /// Sets `access_token`.
    pub fn set_access_token(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.access_token = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `access_token` out and leaves it absent.
    pub fn take_access_token(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.access_token.take()
    }
    /// Sets `expires_in`.
    pub fn set_expires_in(&mut self, value: ::core::primitive::i64) -> &mut Self {
        self.expires_in = ::core::option::Option::Some(value);
        self
    }
    /// Takes `expires_in` out and leaves it absent.
    pub fn take_expires_in(&mut self) -> ::core::option::Option<::core::primitive::i64> {
        self.expires_in.take()
    }
    /// Sets `id_token`.
    pub fn set_id_token(&mut self, value: ::core::primitive::i64) -> &mut Self {
        self.id_token = ::core::option::Option::Some(value);
        self
    }
    /// Takes `id_token` out and leaves it absent.
    pub fn take_id_token(&mut self) -> ::core::option::Option<::core::primitive::i64> {
        self.id_token.take()
    }
    /// Sets `refresh_token`.
    pub fn set_refresh_token(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.refresh_token = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `refresh_token` out and leaves it absent.
    pub fn take_refresh_token(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.refresh_token.take()
    }
    /// Sets `scope`.
    pub fn set_scope(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.scope = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `scope` out and leaves it absent.
    pub fn take_scope(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.scope.take()
    }
    /// Sets `token_type`.
    pub fn set_token_type(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.token_type = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `token_type` out and leaves it absent.
    pub fn take_token_type(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.token_type.take()
    }
}
/// A builder of [`OAuth2Token`]: [`OAuth2Token::builder`] starts it, `build` ends it.
#[must_use]
pub struct OAuth2TokenBuilder {
    model: OAuth2Token,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "access_token",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::SECRET_TEXT,
            line: 7,
            description: "The access token issued by the authorization server.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "expires_in",
            rust_name: "",
            ty: "int64",
            rust_type: "Option<i64>",
            marks: __rt::marks::OPTIONAL,
            line: 8,
            description: "The lifetime in seconds of the access token. For example, the value \"3600\" denotes that the access token will expire in one hour from the time the response was generated.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "id_token",
            rust_name: "",
            ty: "int64",
            rust_type: "Option<i64>",
            marks: __rt::marks::SECRET_VALUE,
            line: 9,
            description: "To retrieve a refresh token request the id_token scope.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "refresh_token",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::SECRET_TEXT,
            line: 10,
            description: "The refresh token, which can be used to obtain new access tokens. To retrieve it add the scope \"offline\" to your access token request.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "scope",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 11,
            description: "The scope of the access token",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "token_type",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 12,
            description: "The type of the token issued",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "OAuth2Token",
        description: "",
        document: "schema/OAuth2Token.md",
        properties: PROPERTIES,
        names: &__rt::names::<6>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<16>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Read for OAuth2Token {
        const SHAPE: &'static __rt::Shape = SHAPE;
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            <Self as ::core::default::Default>::default()
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read_option(&mut self.access_token, from),
                1 => __rt::read_option(&mut self.expires_in, from),
                2 => __rt::read_option(&mut self.id_token, from),
                3 => __rt::read_option(&mut self.refresh_token, from),
                4 => __rt::read_option(&mut self.scope, from),
                5 => __rt::read_option(&mut self.token_type, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for OAuth2Token {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Write for OAuth2Token {
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write_optional(to, 0, &self.access_token);
            __rt::write_optional(to, 1, &self.expires_in);
            __rt::write_optional(to, 2, &self.id_token);
            __rt::write_optional(to, 3, &self.refresh_token);
            __rt::write_optional(to, 4, &self.scope);
            __rt::write_optional(to, 5, &self.token_type);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for OAuth2Token {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for OAuth2Token {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(
                f,
                SHAPE,
                &[
                    &__rt::redacted(&self.access_token),
                    &self.expires_in,
                    &__rt::redacted(&self.id_token),
                    &__rt::redacted(&self.refresh_token),
                    &self.scope,
                    &self.token_type,
                ],
            )
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for OAuth2Token {
        const __SHAPE: &'static __rt::Shape = SHAPE;
    }
    impl OAuth2TokenBuilder {
        /// Sets `access_token`.
        pub fn access_token(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.access_token = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `expires_in`.
        pub fn expires_in(mut self, value: ::core::primitive::i64) -> Self {
            self.model.expires_in = ::core::option::Option::Some(value);
            self
        }
        /// Sets `id_token`.
        pub fn id_token(mut self, value: ::core::primitive::i64) -> Self {
            self.model.id_token = ::core::option::Option::Some(value);
            self
        }
        /// Sets `refresh_token`.
        pub fn refresh_token(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.refresh_token = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `scope`.
        pub fn scope(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.scope = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `token_type`.
        pub fn token_type(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.token_type = ::core::option::Option::Some(value.into());
            self
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> OAuth2Token {
            self.model
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for OAuth2TokenBuilder {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug_builder(f, SHAPE, ::core::option::Option::Some(&self.model))
        }
    }
};
