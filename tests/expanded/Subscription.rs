//! What `schema/Subscription.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]

/// A newspaper that comes every day.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Subscription {
    number: ::core::primitive::i64,
    edition: ::core::option::Option<::modeldoc::__private::String>,
    copies: ::core::primitive::i32,
    discount: ::core::option::Option<::core::primitive::f64>,
    weekends: ::core::option::Option<::core::primitive::bool>,
    pauses: ::core::option::Option<
        ::modeldoc::__private::Vec<::modeldoc::__private::String>,
    >,
    postcode: ::modeldoc::__private::String,
    door_code: ::core::option::Option<::modeldoc::__private::String>,
    fax: ::core::option::Option<::modeldoc::__private::String>,
    referred_by: ::core::option::Option<::modeldoc::__private::String>,
    build: ::core::option::Option<::core::primitive::i64>,
}
impl Subscription {
    /// Starts to build a model.
    pub fn builder() -> SubscriptionBuilder {
        SubscriptionBuilder {
            model: ::modeldoc::__private::Read::empty(),
            given: ::core::marker::PhantomData,
        }
    }
    /// Given by the publisher.
    ///
    /// Read-only: the server sends it and ignores what it is sent.
    #[must_use]
    pub fn number(&self) -> ::core::primitive::i64 {
        self.number
    }
    /// The region that the paper is for.
    ///
    /// Where it is absent, `"national"` stands for it.
    #[must_use]
    pub fn edition(&self) -> &::core::primitive::str {
        self.edition.as_deref().unwrap_or("national")
    }
    /// How many are delivered.
    ///
    /// Where it is absent, `1` stands for it.
    #[must_use]
    pub fn copies(&self) -> ::core::primitive::i32 {
        self.copies
    }
    /// The part that is not paid.
    ///
    /// Where it is absent, `0.25` stands for it.
    #[must_use]
    pub fn discount(&self) -> ::core::primitive::f64 {
        self.discount.unwrap_or(0.25)
    }
    /// Whether it comes on Sundays, too.
    ///
    /// Where it is absent, `true` stands for it.
    #[must_use]
    pub fn weekends(&self) -> ::core::primitive::bool {
        self.weekends.unwrap_or(true)
    }
    /// Days without a paper.
    ///
    /// Where it is absent, `[]` stands for it.
    #[must_use]
    pub fn pauses(&self) -> &[::modeldoc::__private::String] {
        self.pauses.as_deref().unwrap_or(&[])
    }
    /// Where the letter box is.
    #[must_use]
    pub fn postcode(&self) -> &::core::primitive::str {
        &self.postcode
    }
    /// For the carrier only.
    #[must_use]
    pub fn door_code(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.door_code.as_deref()
    }
    /// Nobody sends these any more.
    #[deprecated]
    #[must_use]
    pub fn fax(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.fax.as_deref()
    }
    /// The `referred_by` property.
    #[must_use]
    pub fn referred_by(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.referred_by.as_deref()
    }
    /// Of the program that took the order.
    #[must_use]
    pub fn build(&self) -> ::core::option::Option<::core::primitive::i64> {
        self.build
    }
    /// Sets `number`.
    pub fn set_number(&mut self, value: ::core::primitive::i64) -> &mut Self {
        self.number = value;
        self
    }
    /// Sets `edition`.
    pub fn set_edition(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.edition = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `edition` out and leaves it absent.
    pub fn take_edition(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.edition.take()
    }
    /// Sets `copies`.
    pub fn set_copies(&mut self, value: ::core::primitive::i32) -> &mut Self {
        self.copies = value;
        self
    }
    /// Sets `discount`.
    pub fn set_discount(&mut self, value: ::core::primitive::f64) -> &mut Self {
        self.discount = ::core::option::Option::Some(value);
        self
    }
    /// Takes `discount` out and leaves it absent.
    pub fn take_discount(&mut self) -> ::core::option::Option<::core::primitive::f64> {
        self.discount.take()
    }
    /// Sets `weekends`.
    pub fn set_weekends(&mut self, value: ::core::primitive::bool) -> &mut Self {
        self.weekends = ::core::option::Option::Some(value);
        self
    }
    /// Takes `weekends` out and leaves it absent.
    pub fn take_weekends(&mut self) -> ::core::option::Option<::core::primitive::bool> {
        self.weekends.take()
    }
    /// Sets `pauses`.
    pub fn set_pauses(
        &mut self,
        value: impl ::core::convert::Into<
            ::modeldoc::__private::Vec<::modeldoc::__private::String>,
        >,
    ) -> &mut Self {
        self.pauses = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `pauses` out and leaves it absent.
    pub fn take_pauses(
        &mut self,
    ) -> ::core::option::Option<
        ::modeldoc::__private::Vec<::modeldoc::__private::String>,
    > {
        self.pauses.take()
    }
    /// Sets `postcode`.
    pub fn set_postcode(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.postcode = value.into();
        self
    }
    /// Sets `door_code`.
    pub fn set_door_code(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.door_code = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `door_code` out and leaves it absent.
    pub fn take_door_code(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.door_code.take()
    }
    /// Sets `fax`.
    #[deprecated]
    pub fn set_fax(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.fax = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `fax` out and leaves it absent.
    #[deprecated]
    pub fn take_fax(&mut self) -> ::core::option::Option<::modeldoc::__private::String> {
        self.fax.take()
    }
    /// Sets `referred_by`.
    pub fn set_referred_by(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.referred_by = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `referred_by` out and leaves it absent.
    pub fn take_referred_by(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.referred_by.take()
    }
    /// Sets `build`.
    pub fn set_build(&mut self, value: ::core::primitive::i64) -> &mut Self {
        self.build = ::core::option::Option::Some(value);
        self
    }
    /// Takes `build` out and leaves it absent.
    pub fn take_build(&mut self) -> ::core::option::Option<::core::primitive::i64> {
        self.build.take()
    }
}
/// A builder of [`Subscription`]: [`Subscription::builder`] starts it, `build` ends it.
#[must_use]
pub struct SubscriptionBuilder<G0 = ::modeldoc::__private::Nothing> {
    model: Subscription,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "number",
            rust_name: "",
            ty: "int64",
            rust_type: "i64",
            marks: __rt::marks::REQUIRED | __rt::marks::READ_ONLY,
            line: 7,
            description: "Given by the publisher.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "edition",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 8,
            description: "The region that the paper is for.",
            more: &__rt::More {
                default: ::core::option::Option::Some("national"),
                bounds: &[],
            },
        },
        __rt::Property {
            name: "copies",
            rust_name: "",
            ty: "int32",
            rust_type: "i32",
            marks: __rt::marks::REQUIRED | __rt::marks::STANDS_IN,
            line: 9,
            description: "How many are delivered.",
            more: &__rt::More {
                default: ::core::option::Option::Some("1"),
                bounds: &[("Max", "10"), ("Min", "1")],
            },
        },
        __rt::Property {
            name: "discount",
            rust_name: "",
            ty: "double",
            rust_type: "Option<f64>",
            marks: __rt::marks::OPTIONAL,
            line: 10,
            description: "The part that is not paid.",
            more: &__rt::More {
                default: ::core::option::Option::Some("0.25"),
                bounds: &[("Max", "1"), ("Min", "0")],
            },
        },
        __rt::Property {
            name: "weekends",
            rust_name: "",
            ty: "boolean",
            rust_type: "Option<bool>",
            marks: __rt::marks::OPTIONAL,
            line: 11,
            description: "Whether it comes on Sundays, too.",
            more: &__rt::More {
                default: ::core::option::Option::Some("true"),
                bounds: &[],
            },
        },
        __rt::Property {
            name: "pauses",
            rust_name: "",
            ty: "array<date>",
            rust_type: "Option<Vec<String>>",
            marks: __rt::marks::OPTIONAL,
            line: 12,
            description: "Days without a paper.",
            more: &__rt::More {
                default: ::core::option::Option::Some("[]"),
                bounds: &[("Max. items", "3"), ("Min. items", "1")],
            },
        },
        __rt::Property {
            name: "postcode",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 13,
            description: "Where the letter box is.",
            more: &__rt::More {
                default: ::core::option::Option::None,
                bounds: &[
                    ("Pattern", "/^[0-9]{5}$/"),
                    ("Max. length", "5"),
                    ("Min. length", "5"),
                ],
            },
        },
        __rt::Property {
            name: "door_code",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::WRITE_ONLY | __rt::marks::SECRET_TEXT,
            line: 14,
            description: "For the carrier only.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "fax",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::DEPRECATED,
            line: 15,
            description: "Nobody sends these any more.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "referred_by",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 16,
            description: "",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "build",
            rust_name: "",
            ty: "int64",
            rust_type: "Option<i64>",
            marks: __rt::marks::OPTIONAL,
            line: 17,
            description: "Of the program that took the order.",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "Subscription",
        description: "A newspaper that comes every day.",
        document: "schema/Subscription.md",
        properties: PROPERTIES,
        names: &__rt::names::<11>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<32>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Read for Subscription {
        const SHAPE: &'static __rt::Shape = SHAPE;
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            Self {
                number: ::core::default::Default::default(),
                edition: ::core::default::Default::default(),
                copies: 1,
                discount: ::core::default::Default::default(),
                weekends: ::core::default::Default::default(),
                pauses: ::core::default::Default::default(),
                postcode: ::core::default::Default::default(),
                door_code: ::core::default::Default::default(),
                fax: ::core::default::Default::default(),
                referred_by: ::core::default::Default::default(),
                build: ::core::default::Default::default(),
            }
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read(&mut self.number, from),
                1 => __rt::read_option(&mut self.edition, from),
                2 => __rt::read(&mut self.copies, from),
                3 => __rt::read_option(&mut self.discount, from),
                4 => __rt::read_option(&mut self.weekends, from),
                5 => __rt::read_option(&mut self.pauses, from),
                6 => __rt::read(&mut self.postcode, from),
                7 => __rt::read_option(&mut self.door_code, from),
                8 => __rt::read_option(&mut self.fax, from),
                9 => __rt::read_option(&mut self.referred_by, from),
                10 => __rt::read_option(&mut self.build, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Subscription {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Write for Subscription {
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, 0, &self.number);
            __rt::write_optional(to, 1, &self.edition);
            __rt::write(to, 2, &self.copies);
            __rt::write_optional(to, 3, &self.discount);
            __rt::write_optional(to, 4, &self.weekends);
            __rt::write_optional(to, 5, &self.pauses);
            __rt::write(to, 6, &self.postcode);
            __rt::write_optional(to, 7, &self.door_code);
            __rt::write_optional(to, 8, &self.fax);
            __rt::write_optional(to, 9, &self.referred_by);
            __rt::write_optional(to, 10, &self.build);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Subscription {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Subscription {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(
                f,
                SHAPE,
                &[
                    &self.number,
                    &self.edition,
                    &self.copies,
                    &self.discount,
                    &self.weekends,
                    &self.pauses,
                    &self.postcode,
                    &__rt::redacted(&self.door_code),
                    &self.fax,
                    &self.referred_by,
                    &self.build,
                ],
            )
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for Subscription {
        const __SHAPE: &'static __rt::Shape = SHAPE;
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct number;
        pub struct postcode;
    }
    impl<G0: __rt::Octet> SubscriptionBuilder<G0> {
        /// Sets `number`, which is required.
        pub fn number(
            mut self,
            value: ::core::primitive::i64,
        ) -> SubscriptionBuilder<G0::Set0> {
            self.model.number = value;
            SubscriptionBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `edition`.
        pub fn edition(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.edition = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `copies`.
        pub fn copies(mut self, value: ::core::primitive::i32) -> Self {
            self.model.copies = value;
            self
        }
        /// Sets `discount`.
        pub fn discount(mut self, value: ::core::primitive::f64) -> Self {
            self.model.discount = ::core::option::Option::Some(value);
            self
        }
        /// Sets `weekends`.
        pub fn weekends(mut self, value: ::core::primitive::bool) -> Self {
            self.model.weekends = ::core::option::Option::Some(value);
            self
        }
        /// Sets `pauses`.
        pub fn pauses(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<::modeldoc::__private::String>,
            >,
        ) -> Self {
            self.model.pauses = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `postcode`, which is required.
        pub fn postcode(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> SubscriptionBuilder<G0::Set1> {
            self.model.postcode = value.into();
            SubscriptionBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `door_code`.
        pub fn door_code(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.door_code = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `fax`.
        #[deprecated]
        pub fn fax(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.fax = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `referred_by`.
        pub fn referred_by(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.referred_by = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `build`.
        pub fn build_(mut self, value: ::core::primitive::i64) -> Self {
            self.model.build = ::core::option::Option::Some(value);
            self
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> Subscription
        where
            G0::Has0: __rt::Given<given::number>,
            G0::Has1: __rt::Given<given::postcode>,
        {
            self.model
        }
    }
    #[automatically_derived]
    impl<G0> ::core::fmt::Debug for SubscriptionBuilder<G0> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug_builder(f, SHAPE, ::core::option::Option::Some(&self.model))
        }
    }
};
