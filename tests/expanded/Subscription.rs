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
    /// Given by the publisher.
    ///
    /// Read-only: the server sends it and ignores what it is sent.
    #[must_use]
    pub fn number(&self) -> ::core::primitive::i64 {
        self.number
    }
    /// Sets `number`.
    pub fn set_number(&mut self, value: ::core::primitive::i64) -> &mut Self {
        self.number = value;
        self
    }
    /// The region that the paper is for.
    ///
    /// Where it is absent, `"national"` stands for it.
    #[must_use]
    pub fn edition(&self) -> &::core::primitive::str {
        self.edition.as_deref().unwrap_or("national")
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
    /// How many are delivered.
    ///
    /// Where it is absent, `1` stands for it.
    #[must_use]
    pub fn copies(&self) -> ::core::primitive::i32 {
        self.copies
    }
    /// Sets `copies`.
    pub fn set_copies(&mut self, value: ::core::primitive::i32) -> &mut Self {
        self.copies = value;
        self
    }
    /// The part that is not paid.
    ///
    /// Where it is absent, `0.25` stands for it.
    #[must_use]
    pub fn discount(&self) -> ::core::primitive::f64 {
        self.discount.unwrap_or(0.25)
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
    /// Whether it comes on Sundays, too.
    ///
    /// Where it is absent, `true` stands for it.
    #[must_use]
    pub fn weekends(&self) -> ::core::primitive::bool {
        self.weekends.unwrap_or(true)
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
    /// Days without a paper.
    ///
    /// Where it is absent, `[]` stands for it.
    #[must_use]
    pub fn pauses(&self) -> &[::modeldoc::__private::String] {
        self.pauses.as_deref().unwrap_or(&[])
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
    /// Where the letter box is.
    #[must_use]
    pub fn postcode(&self) -> &::core::primitive::str {
        &self.postcode
    }
    /// Sets `postcode`.
    pub fn set_postcode(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.postcode = value.into();
        self
    }
    /// For the carrier only.
    #[must_use]
    pub fn door_code(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.door_code.as_deref()
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
    /// Nobody sends these any more.
    #[deprecated]
    #[must_use]
    pub fn fax(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.fax.as_deref()
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
    /// The `referred_by` property.
    #[must_use]
    pub fn referred_by(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.referred_by.as_deref()
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
    /// Of the program that took the order.
    #[must_use]
    pub fn build(&self) -> ::core::option::Option<::core::primitive::i64> {
        self.build
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
    #[automatically_derived]
    impl __rt::Read for Subscription {
        const SHAPE: &'static __rt::Shape = &__rt::Shape {
            name: "Subscription",
            properties: &[
                "number",
                "edition",
                "copies",
                "discount",
                "weekends",
                "pauses",
                "postcode",
                "door_code",
                "fax",
                "referred_by",
                "build",
            ],
            required: &[0x41],
            secret_texts: &[0x80],
            secret_values: &[],
            index: b"\xff\xff\xff\xff\xff\xff\xff\xff\x07\x00\xff\xff\xff\xff\xff\xff\x03\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x04\x00\x05\x00\x00\x00\x06\x00\x08\x00\xff\xff\xff\xff\x02\x00\xff\xff\t\x00\xff\xff\xff\xff\xff\xff\n\x00\xff\xff\xff\xff\x01\x00\xff\xff",
        };
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
        const NAME: &'static ::core::primitive::str = "Subscription";
        const PROPERTIES: ::core::primitive::usize = 11;
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, "number", &self.number);
            __rt::write_optional(to, "edition", &self.edition);
            __rt::write(to, "copies", &self.copies);
            __rt::write_optional(to, "discount", &self.discount);
            __rt::write_optional(to, "weekends", &self.weekends);
            __rt::write_optional(to, "pauses", &self.pauses);
            __rt::write(to, "postcode", &self.postcode);
            __rt::write_optional(to, "door_code", &self.door_code);
            __rt::write_optional(to, "fax", &self.fax);
            __rt::write_optional(to, "referred_by", &self.referred_by);
            __rt::write_optional(to, "build", &self.build);
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
                "Subscription",
                "number edition copies discount weekends pauses postcode door_code fax referred_by build",
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
        const NAME: &'static ::core::primitive::str = "Subscription";
        const DESCRIPTION: &'static ::core::primitive::str = "A newspaper that comes every day.";
        const DOCUMENT: &'static ::core::primitive::str = "schema/Subscription.md";
        const PROPERTIES: ::modeldoc::Properties = __rt::properties(
            "number\u{1f}int64\u{1f}i64\u{1f}ro\u{1f}\u{1f}\u{1f}7\u{1f}Given by the publisher.\u{1e}edition\u{1f}string\u{1f}Option<String>\u{1f}\u{1f}=national\u{1f}\u{1f}8\u{1f}The region that the paper is for.\u{1e}copies\u{1f}int32\u{1f}i32\u{1f}r\u{1f}=1\u{1f}Max=10\u{1d}Min=1\u{1d}\u{1f}9\u{1f}How many are delivered.\u{1e}discount\u{1f}double\u{1f}Option<f64>\u{1f}\u{1f}=0.25\u{1f}Max=1\u{1d}Min=0\u{1d}\u{1f}10\u{1f}The part that is not paid.\u{1e}weekends\u{1f}boolean\u{1f}Option<bool>\u{1f}\u{1f}=true\u{1f}\u{1f}11\u{1f}Whether it comes on Sundays, too.\u{1e}pauses\u{1f}array<date>\u{1f}Option<Vec<String>>\u{1f}\u{1f}=[]\u{1f}Max. items=3\u{1d}Min. items=1\u{1d}\u{1f}12\u{1f}Days without a paper.\u{1e}postcode\u{1f}string\u{1f}String\u{1f}r\u{1f}\u{1f}Pattern=/^[0-9]{5}$/\u{1d}Max. length=5\u{1d}Min. length=5\u{1d}\u{1f}13\u{1f}Where the letter box is.\u{1e}door_code\u{1f}string\u{1f}Option<String>\u{1f}sw\u{1f}\u{1f}\u{1f}14\u{1f}For the carrier only.\u{1e}fax\u{1f}string\u{1f}Option<String>\u{1f}d\u{1f}\u{1f}\u{1f}15\u{1f}Nobody sends these any more.\u{1e}referred_by\u{1f}string\u{1f}Option<String>\u{1f}\u{1f}\u{1f}\u{1f}16\u{1f}\u{1e}build\u{1f}int64\u{1f}Option<i64>\u{1f}\u{1f}\u{1f}\u{1f}17\u{1f}Of the program that took the order.\u{1e}",
        );
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct number;
        pub struct postcode;
    }
    impl Subscription {
        /// Starts to build a model.
        pub fn builder() -> SubscriptionBuilder {
            SubscriptionBuilder {
                model: __rt::Read::empty(),
                given: ::core::marker::PhantomData,
            }
        }
    }
    impl<G0: __rt::Octet> SubscriptionBuilder<G0> {
        /// Gives `number`, which is required.
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
        /// Gives `edition`.
        pub fn edition(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.edition = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `copies`.
        pub fn copies(mut self, value: ::core::primitive::i32) -> Self {
            self.model.copies = value;
            self
        }
        /// Gives `discount`.
        pub fn discount(mut self, value: ::core::primitive::f64) -> Self {
            self.model.discount = ::core::option::Option::Some(value);
            self
        }
        /// Gives `weekends`.
        pub fn weekends(mut self, value: ::core::primitive::bool) -> Self {
            self.model.weekends = ::core::option::Option::Some(value);
            self
        }
        /// Gives `pauses`.
        pub fn pauses(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<::modeldoc::__private::String>,
            >,
        ) -> Self {
            self.model.pauses = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `postcode`, which is required.
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
        /// Gives `door_code`.
        pub fn door_code(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.door_code = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `fax`.
        #[deprecated]
        pub fn fax(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.fax = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `referred_by`.
        pub fn referred_by(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.referred_by = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `build`.
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
            __rt::debug(f, "SubscriptionBuilder", "model", &[&self.model])
        }
    }
};
