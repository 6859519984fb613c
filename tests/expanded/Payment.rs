//! What `schema/Payment.json` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]

/// How an order is paid.
#[allow(clippy::derive_partial_eq_without_eq, clippy::large_enum_variant)]
#[derive(::core::clone::Clone, ::core::fmt::Debug, ::core::cmp::PartialEq)]
#[non_exhaustive]
pub enum Payment {
    /// Chosen by `method`: `card`, `debit`.
    Card(Card),
    /// Chosen by `method`: `transfer`.
    Transfer(Transfer),
    /// Chosen by `method`: `split`.
    Split(Split),
    /// An object whose `method` the document does not list.
    Unknown(::modeldoc::UnknownProperties),
}
#[automatically_derived]
impl ::core::convert::From<Card> for Payment {
    fn from(value: Card) -> Self {
        Self::Card(value)
    }
}
#[automatically_derived]
impl ::core::convert::From<Transfer> for Payment {
    fn from(value: Transfer) -> Self {
        Self::Transfer(value)
    }
}
#[automatically_derived]
impl ::core::convert::From<Split> for Payment {
    fn from(value: Split) -> Self {
        Self::Split(value)
    }
}
const _: () = {
    use ::modeldoc::__private as __rt;
    #[automatically_derived]
    impl __rt::Union for Payment {
        const NAME: &'static ::core::primitive::str = "Payment";
        const DISCRIMINATOR: &'static ::core::primitive::str = "method";
        const ALTERNATIVES: &'static [__rt::Alternative] = &[
            __rt::Alternative {
                name: "Card",
                values: &["card", "debit"],
                kind: b'o',
                shape: ::core::option::Option::Some(<Card as __rt::Read>::SHAPE),
            },
            __rt::Alternative {
                name: "Transfer",
                values: &["transfer"],
                kind: b'o',
                shape: ::core::option::Option::Some(<Transfer as __rt::Read>::SHAPE),
            },
            __rt::Alternative {
                name: "Split",
                values: &["split"],
                kind: b'o',
                shape: ::core::option::Option::Some(<Split as __rt::Read>::SHAPE),
            },
        ];
        fn read(
            alternative: ::core::primitive::usize,
            value: __rt::Value,
        ) -> ::core::result::Result<Self, __rt::JsonError> {
            match alternative {
                0 => __rt::read_alternative(value).map(Self::Card),
                1 => __rt::read_alternative(value).map(Self::Transfer),
                _ => __rt::read_alternative(value).map(Self::Split),
            }
        }
        fn unknown(
            object: ::modeldoc::UnknownProperties,
        ) -> ::core::result::Result<Self, ::modeldoc::UnknownProperties> {
            ::core::result::Result::Ok(Self::Unknown(object))
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Payment {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::read_union(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Payment {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            match self {
                Self::Card(value) => __rt::serialize_alternative(value, serializer),
                Self::Transfer(value) => {
                    __rt::serialize_tagged(value, "method", "transfer", serializer)
                }
                Self::Split(value) => __rt::serialize_alternative(value, serializer),
                Self::Unknown(value) => __rt::serialize_unknown(value, serializer),
            }
        }
    }
};
/// By card.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Card {
    method: CardMethod,
    digits: ::modeldoc::__private::String,
}
impl Card {
    /// Starts to build a model.
    pub fn builder() -> CardBuilder {
        CardBuilder {
            model: ::modeldoc::__private::Read::empty(),
            given: ::core::marker::PhantomData,
        }
    }
    /// The `method` property.
    #[must_use]
    pub fn method(&self) -> &CardMethod {
        &self.method
    }
    /// The last four.
    #[must_use]
    pub fn digits(&self) -> &::core::primitive::str {
        &self.digits
    }
    /// Sets `method`.
    pub fn set_method(
        &mut self,
        value: impl ::core::convert::Into<CardMethod>,
    ) -> &mut Self {
        self.method = value.into();
        self
    }
    /// Sets `digits`.
    pub fn set_digits(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.digits = value.into();
        self
    }
}
/// A builder of [`Card`]: [`Card::builder`] starts it, `build` ends it.
#[must_use]
pub struct CardBuilder<G0 = ::modeldoc::__private::Nothing> {
    model: Card,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "method",
            rust_name: "",
            ty: "CardMethod",
            rust_type: "CardMethod",
            marks: __rt::marks::REQUIRED,
            line: 26,
            description: "",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "digits",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 27,
            description: "The last four.",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "Card",
        description: "By card.",
        document: "schema/Payment.json",
        properties: PROPERTIES,
        names: &__rt::names::<2>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<0>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Read for Card {
        const SHAPE: &'static __rt::Shape = SHAPE;
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            Self {
                method: __rt::text_variant(""),
                digits: ::core::default::Default::default(),
            }
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read(&mut self.method, from),
                1 => __rt::read(&mut self.digits, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Card {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Write for Card {
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, 0, &self.method);
            __rt::write(to, 1, &self.digits);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Card {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Card {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(f, SHAPE, &[&self.method, &self.digits])
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for Card {
        const __SHAPE: &'static __rt::Shape = SHAPE;
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct method;
        pub struct digits;
    }
    impl<G0: __rt::Octet> CardBuilder<G0> {
        /// Sets `method`, which is required.
        pub fn method(
            mut self,
            value: impl ::core::convert::Into<CardMethod>,
        ) -> CardBuilder<G0::Set0> {
            self.model.method = value.into();
            CardBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `digits`, which is required.
        pub fn digits(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> CardBuilder<G0::Set1> {
            self.model.digits = value.into();
            CardBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> Card
        where
            G0::Has0: __rt::Given<given::method>,
            G0::Has1: __rt::Given<given::digits>,
        {
            self.model
        }
    }
    #[automatically_derived]
    impl<G0> ::core::fmt::Debug for CardBuilder<G0> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug_builder(f, SHAPE, ::core::option::Option::Some(&self.model))
        }
    }
};
/// The `CardMethod` model.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash
)]
#[non_exhaustive]
pub enum CardMethod {
    /// `card`
    Card,
    /// `debit`
    Debit,
    /// A value that the document does not list.
    Unknown(::modeldoc::UnknownValue),
}
impl CardMethod {
    /// The values that the document lists, in its order.
    pub const VALUES: &'static [&'static ::core::primitive::str] = &["card", "debit"];
    /// The value as it is written.
    #[must_use]
    pub fn as_str(&self) -> &::core::primitive::str {
        match self {
            Self::Card => "card",
            Self::Debit => "debit",
            Self::Unknown(value) => ::modeldoc::__private::unknown_text(value),
        }
    }
}
const _: () = {
    use ::modeldoc::__private as __rt;
    #[automatically_derived]
    impl __rt::TextEnum for CardMethod {
        const NAME: &'static ::core::primitive::str = "CardMethod";
        fn known(value: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match value {
                    "card" => Self::Card,
                    "debit" => Self::Debit,
                    _ => return ::core::option::Option::None,
                },
            )
        }
        fn unknown(value: ::modeldoc::UnknownValue) -> Self {
            Self::Unknown(value)
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for CardMethod {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::read_text_enum(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for CardMethod {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for CardMethod {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&self.as_str(), f)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for CardMethod {
        type Err = ::core::convert::Infallible;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, Self::Err> {
            ::core::result::Result::Ok(__rt::text_variant(text))
        }
    }
};
/// From an account. The kind of payment is no property of it.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Transfer {
    iban: ::modeldoc::__private::String,
    reference: ::core::option::Option<::modeldoc::__private::String>,
}
impl Transfer {
    /// Starts to build a model.
    pub fn builder() -> TransferBuilder {
        TransferBuilder {
            model: ::modeldoc::__private::Read::empty(),
            given: ::core::marker::PhantomData,
        }
    }
    /// The `iban` property.
    #[must_use]
    pub fn iban(&self) -> &::core::primitive::str {
        &self.iban
    }
    /// What the bank shows.
    #[must_use]
    pub fn reference(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.reference.as_deref()
    }
    /// Sets `iban`.
    pub fn set_iban(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.iban = value.into();
        self
    }
    /// Sets `reference`.
    pub fn set_reference(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.reference = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `reference` out and leaves it absent.
    pub fn take_reference(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.reference.take()
    }
}
/// A builder of [`Transfer`]: [`Transfer::builder`] starts it, `build` ends it.
#[must_use]
pub struct TransferBuilder<G0 = ::modeldoc::__private::Nothing> {
    model: Transfer,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "iban",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 35,
            description: "",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "reference",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 36,
            description: "What the bank shows.",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "Transfer",
        description: "From an account. The kind of payment is no property of it.",
        document: "schema/Payment.json",
        properties: PROPERTIES,
        names: &__rt::names::<2>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<0>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Read for Transfer {
        const SHAPE: &'static __rt::Shape = SHAPE;
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            Self {
                iban: ::core::default::Default::default(),
                reference: ::core::default::Default::default(),
            }
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read(&mut self.iban, from),
                1 => __rt::read_option(&mut self.reference, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Transfer {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Write for Transfer {
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, 0, &self.iban);
            __rt::write_optional(to, 1, &self.reference);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Transfer {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Transfer {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(f, SHAPE, &[&self.iban, &self.reference])
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for Transfer {
        const __SHAPE: &'static __rt::Shape = SHAPE;
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct iban;
    }
    impl<G0: __rt::Octet> TransferBuilder<G0> {
        /// Sets `iban`, which is required.
        pub fn iban(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> TransferBuilder<G0::Set0> {
            self.model.iban = value.into();
            TransferBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `reference`.
        pub fn reference(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.reference = ::core::option::Option::Some(value.into());
            self
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> Transfer
        where
            G0::Has0: __rt::Given<given::iban>,
        {
            self.model
        }
    }
    #[automatically_derived]
    impl<G0> ::core::fmt::Debug for TransferBuilder<G0> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug_builder(f, SHAPE, ::core::option::Option::Some(&self.model))
        }
    }
};
/// In parts, each of which is paid in some way.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Split {
    method: SplitMethod,
    parts: ::modeldoc::__private::Vec<Payment>,
    rest: ::core::option::Option<::modeldoc::__private::Box<Payment>>,
}
impl Split {
    /// Starts to build a model.
    pub fn builder() -> SplitBuilder {
        SplitBuilder {
            model: ::modeldoc::__private::Read::empty(),
            given: ::core::marker::PhantomData,
        }
    }
    /// The `method` property.
    #[must_use]
    pub fn method(&self) -> &SplitMethod {
        &self.method
    }
    /// The `parts` property.
    #[must_use]
    pub fn parts(&self) -> &[Payment] {
        &self.parts
    }
    /// How the last cents are paid.
    #[must_use]
    pub fn rest(&self) -> ::core::option::Option<&Payment> {
        self.rest.as_deref()
    }
    /// Sets `method`.
    pub fn set_method(
        &mut self,
        value: impl ::core::convert::Into<SplitMethod>,
    ) -> &mut Self {
        self.method = value.into();
        self
    }
    /// Sets `parts`.
    pub fn set_parts(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::Vec<Payment>>,
    ) -> &mut Self {
        self.parts = value.into();
        self
    }
    /// Sets `rest`.
    pub fn set_rest(&mut self, value: impl ::core::convert::Into<Payment>) -> &mut Self {
        self.rest = ::core::option::Option::Some(
            ::modeldoc::__private::Box::new(value.into()),
        );
        self
    }
    /// Takes `rest` out and leaves it absent.
    pub fn take_rest(&mut self) -> ::core::option::Option<Payment> {
        self.rest.take().map(|value| *value)
    }
}
/// A builder of [`Split`]: [`Split::builder`] starts it, `build` ends it.
#[must_use]
pub struct SplitBuilder<G0 = ::modeldoc::__private::Nothing> {
    model: Split,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "method",
            rust_name: "",
            ty: "SplitMethod",
            rust_type: "SplitMethod",
            marks: __rt::marks::REQUIRED,
            line: 44,
            description: "",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "parts",
            rust_name: "",
            ty: "array<Payment>",
            rust_type: "Vec<Payment>",
            marks: __rt::marks::REQUIRED,
            line: 45,
            description: "",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "rest",
            rust_name: "",
            ty: "Payment",
            rust_type: "Option<Box<Payment>>",
            marks: __rt::marks::OPTIONAL,
            line: 46,
            description: "How the last cents are paid.",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "Split",
        description: "In parts, each of which is paid in some way.",
        document: "schema/Payment.json",
        properties: PROPERTIES,
        names: &__rt::names::<3>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<0>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Read for Split {
        const SHAPE: &'static __rt::Shape = SHAPE;
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            Self {
                method: __rt::text_variant(""),
                parts: ::core::default::Default::default(),
                rest: ::core::default::Default::default(),
            }
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read(&mut self.method, from),
                1 => __rt::read(&mut self.parts, from),
                2 => __rt::read_option(&mut self.rest, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Split {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Write for Split {
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, 0, &self.method);
            __rt::write(to, 1, &self.parts);
            __rt::write_optional(to, 2, &self.rest);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Split {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Split {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(f, SHAPE, &[&self.method, &self.parts, &self.rest])
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for Split {
        const __SHAPE: &'static __rt::Shape = SHAPE;
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct method;
        pub struct parts;
    }
    impl<G0: __rt::Octet> SplitBuilder<G0> {
        /// Sets `method`, which is required.
        pub fn method(
            mut self,
            value: impl ::core::convert::Into<SplitMethod>,
        ) -> SplitBuilder<G0::Set0> {
            self.model.method = value.into();
            SplitBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `parts`, which is required.
        pub fn parts(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::Vec<Payment>>,
        ) -> SplitBuilder<G0::Set1> {
            self.model.parts = value.into();
            SplitBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `rest`.
        pub fn rest(mut self, value: impl ::core::convert::Into<Payment>) -> Self {
            self.model.rest = ::core::option::Option::Some(
                ::modeldoc::__private::Box::new(value.into()),
            );
            self
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> Split
        where
            G0::Has0: __rt::Given<given::method>,
            G0::Has1: __rt::Given<given::parts>,
        {
            self.model
        }
    }
    #[automatically_derived]
    impl<G0> ::core::fmt::Debug for SplitBuilder<G0> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug_builder(f, SHAPE, ::core::option::Option::Some(&self.model))
        }
    }
};
/// The `SplitMethod` model.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash
)]
#[non_exhaustive]
pub enum SplitMethod {
    /// `split`
    Split,
    /// A value that the document does not list.
    Unknown(::modeldoc::UnknownValue),
}
impl SplitMethod {
    /// The values that the document lists, in its order.
    pub const VALUES: &'static [&'static ::core::primitive::str] = &["split"];
    /// The value as it is written.
    #[must_use]
    pub fn as_str(&self) -> &::core::primitive::str {
        match self {
            Self::Split => "split",
            Self::Unknown(value) => ::modeldoc::__private::unknown_text(value),
        }
    }
}
const _: () = {
    use ::modeldoc::__private as __rt;
    #[automatically_derived]
    impl __rt::TextEnum for SplitMethod {
        const NAME: &'static ::core::primitive::str = "SplitMethod";
        fn known(value: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match value {
                    "split" => Self::Split,
                    _ => return ::core::option::Option::None,
                },
            )
        }
        fn unknown(value: ::modeldoc::UnknownValue) -> Self {
            Self::Unknown(value)
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for SplitMethod {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::read_text_enum(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for SplitMethod {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for SplitMethod {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&self.as_str(), f)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for SplitMethod {
        type Err = ::core::convert::Infallible;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, Self::Err> {
            ::core::result::Result::Ok(__rt::text_variant(text))
        }
    }
};
