//! What `schema/Shipment.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]
use super::address::Address;

/// One parcel on its way.
#[allow(clippy::derive_partial_eq_without_eq)]
pub struct Shipment {
    tracking_id: ::modeldoc::__private::String,
    to: Address,
    weight_grams: ::core::option::Option<::core::primitive::u32>,
    history: ::core::option::Option<
        ::modeldoc::__private::Vec<
            ::modeldoc::__private::BTreeMap<
                ::modeldoc::__private::String,
                ::modeldoc::__private::String,
            >,
        >,
    >,
    size: ::core::option::Option<::modeldoc::__private::Vec<::core::primitive::f64>>,
    r#ref: ::core::option::Option<::modeldoc::__private::String>,
}
impl Shipment {
    /// Starts to build a model.
    pub fn builder() -> ShipmentBuilder {
        ShipmentBuilder {
            model: ::modeldoc::__private::Read::empty(),
            given: ::core::marker::PhantomData,
        }
    }
    /// Printed on the parcel.
    ///
    /// In data it is called `trackingId`.
    #[must_use]
    pub fn tracking_id(&self) -> &::core::primitive::str {
        &self.tracking_id
    }
    /// Where it goes.
    #[must_use]
    pub fn to(&self) -> &Address {
        &self.to
    }
    /// Weighed by the carrier; absent before that.
    ///
    /// In data it is called `weightGrams`.
    #[must_use]
    pub fn weight_grams(&self) -> ::core::option::Option<::core::primitive::u32> {
        self.weight_grams
    }
    /// Scans by the carrier, the oldest first.
    #[must_use]
    pub fn history(
        &self,
    ) -> ::core::option::Option<
        &[::modeldoc::__private::BTreeMap<
            ::modeldoc::__private::String,
            ::modeldoc::__private::String,
        >],
    > {
        self.history.as_deref()
    }
    /// Length, width and height in centimetres.
    #[must_use]
    pub fn size(&self) -> ::core::option::Option<&[::core::primitive::f64]> {
        self.size.as_deref()
    }
    /// The carrier's own record.
    ///
    /// In data it is called `$ref`.
    #[must_use]
    pub fn r#ref(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.r#ref.as_deref()
    }
    /// Sets `tracking_id`.
    pub fn set_tracking_id(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.tracking_id = value.into();
        self
    }
    /// Sets `to`.
    pub fn set_to(&mut self, value: impl ::core::convert::Into<Address>) -> &mut Self {
        self.to = value.into();
        self
    }
    /// Sets `weight_grams`.
    pub fn set_weight_grams(&mut self, value: ::core::primitive::u32) -> &mut Self {
        self.weight_grams = ::core::option::Option::Some(value);
        self
    }
    /// Takes `weight_grams` out and leaves it absent.
    pub fn take_weight_grams(
        &mut self,
    ) -> ::core::option::Option<::core::primitive::u32> {
        self.weight_grams.take()
    }
    /// Sets `history`.
    pub fn set_history(
        &mut self,
        value: impl ::core::convert::Into<
            ::modeldoc::__private::Vec<
                ::modeldoc::__private::BTreeMap<
                    ::modeldoc::__private::String,
                    ::modeldoc::__private::String,
                >,
            >,
        >,
    ) -> &mut Self {
        self.history = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `history` out and leaves it absent.
    pub fn take_history(
        &mut self,
    ) -> ::core::option::Option<
        ::modeldoc::__private::Vec<
            ::modeldoc::__private::BTreeMap<
                ::modeldoc::__private::String,
                ::modeldoc::__private::String,
            >,
        >,
    > {
        self.history.take()
    }
    /// Sets `size`.
    pub fn set_size(
        &mut self,
        value: impl ::core::convert::Into<
            ::modeldoc::__private::Vec<::core::primitive::f64>,
        >,
    ) -> &mut Self {
        self.size = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `size` out and leaves it absent.
    pub fn take_size(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::Vec<::core::primitive::f64>> {
        self.size.take()
    }
    /// Sets `ref`.
    pub fn set_ref(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.r#ref = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `ref` out and leaves it absent.
    pub fn take_ref(&mut self) -> ::core::option::Option<::modeldoc::__private::String> {
        self.r#ref.take()
    }
}
#[doc(hidden)]
struct __ShipmentPartial {
    tracking_id: ::modeldoc::__private::String,
    to: ::core::option::Option<Address>,
    weight_grams: ::core::option::Option<::core::primitive::u32>,
    history: ::core::option::Option<
        ::modeldoc::__private::Vec<
            ::modeldoc::__private::BTreeMap<
                ::modeldoc::__private::String,
                ::modeldoc::__private::String,
            >,
        >,
    >,
    size: ::core::option::Option<::modeldoc::__private::Vec<::core::primitive::f64>>,
    r#ref: ::core::option::Option<::modeldoc::__private::String>,
}
/// A builder of [`Shipment`]: [`Shipment::builder`] starts it, `build` ends it.
#[must_use]
pub struct ShipmentBuilder<G0 = ::modeldoc::__private::Nothing> {
    model: __ShipmentPartial,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "trackingId",
            rust_name: "tracking_id",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 7,
            description: "Printed on the parcel.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "to",
            rust_name: "",
            ty: "Address",
            rust_type: "Address",
            marks: __rt::marks::REQUIRED,
            line: 8,
            description: "Where it goes.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "weightGrams",
            rust_name: "weight_grams",
            ty: "uint32",
            rust_type: "Option<u32>",
            marks: __rt::marks::OPTIONAL,
            line: 9,
            description: "Weighed by the carrier; absent before that.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "history",
            rust_name: "",
            ty: "array<map<string>>",
            rust_type: "Option<Vec<BTreeMap<String, String>>>",
            marks: __rt::marks::OPTIONAL,
            line: 10,
            description: "Scans by the carrier, the oldest first.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "size",
            rust_name: "",
            ty: "array<double>",
            rust_type: "Option<Vec<f64>>",
            marks: __rt::marks::OPTIONAL,
            line: 11,
            description: "Length, width and height in centimetres.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "$ref",
            rust_name: "ref",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 12,
            description: "The carrier's own record.",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "Shipment",
        description: "One parcel on its way.",
        document: "schema/Shipment.md",
        properties: PROPERTIES,
        names: &__rt::names::<6>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<16>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Foreign<1> for Shipment {
        type Value = Address;
    }
    #[automatically_derived]
    impl ::core::clone::Clone for Shipment {
        fn clone(&self) -> Self {
            Self {
                tracking_id: ::core::clone::Clone::clone(&self.tracking_id),
                to: __rt::clone_foreign::<Shipment, 1>(&self.to),
                weight_grams: ::core::clone::Clone::clone(&self.weight_grams),
                history: ::core::clone::Clone::clone(&self.history),
                size: ::core::clone::Clone::clone(&self.size),
                r#ref: ::core::clone::Clone::clone(&self.r#ref),
            }
        }
    }
    #[automatically_derived]
    impl ::core::cmp::PartialEq for Shipment {
        fn eq(&self, other: &Self) -> ::core::primitive::bool {
            self.tracking_id == other.tracking_id
                && __rt::foreign::<Shipment, 1>(&self.to)
                    == __rt::foreign::<Shipment, 1>(&other.to)
                && self.weight_grams == other.weight_grams
                && self.history == other.history && self.size == other.size
                && self.r#ref == other.r#ref
        }
    }
    #[automatically_derived]
    impl __rt::Read for __ShipmentPartial {
        const SHAPE: &'static __rt::Shape = SHAPE;
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            Self {
                tracking_id: ::core::default::Default::default(),
                to: ::core::option::Option::None,
                weight_grams: ::core::default::Default::default(),
                history: ::core::default::Default::default(),
                size: ::core::default::Default::default(),
                r#ref: ::core::default::Default::default(),
            }
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read(&mut self.tracking_id, from),
                1 => __rt::read_foreign_slot::<Shipment, 1, A>(&mut self.to, from),
                2 => __rt::read_option(&mut self.weight_grams, from),
                3 => __rt::read_option(&mut self.history, from),
                4 => __rt::read_option(&mut self.size, from),
                5 => __rt::read_option(&mut self.r#ref, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Shipment {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            let partial: __ShipmentPartial = __rt::deserialize(deserializer)?;
            ::core::result::Result::Ok(Self {
                tracking_id: partial.tracking_id,
                to: __rt::filled(partial.to, "to")?,
                weight_grams: partial.weight_grams,
                history: partial.history,
                size: partial.size,
                r#ref: partial.r#ref,
            })
        }
    }
    #[automatically_derived]
    impl __rt::Write for Shipment {
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, 0, &self.tracking_id);
            __rt::write(to, 1, &__rt::foreign::<Shipment, 1>(&self.to));
            __rt::write_optional(to, 2, &self.weight_grams);
            __rt::write_optional(to, 3, &self.history);
            __rt::write_optional(to, 4, &self.size);
            __rt::write_optional(to, 5, &self.r#ref);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Shipment {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Shipment {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(
                f,
                SHAPE,
                &[
                    &self.tracking_id,
                    &__rt::foreign::<Shipment, 1>(&self.to),
                    &self.weight_grams,
                    &self.history,
                    &self.size,
                    &self.r#ref,
                ],
            )
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for Shipment {
        const __SHAPE: &'static __rt::Shape = SHAPE;
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct tracking_id;
        pub struct to;
    }
    impl<G0: __rt::Octet> ShipmentBuilder<G0> {
        /// Sets `tracking_id`, which is required.
        pub fn tracking_id(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> ShipmentBuilder<G0::Set0> {
            self.model.tracking_id = value.into();
            ShipmentBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `to`, which is required.
        pub fn to(
            mut self,
            value: impl ::core::convert::Into<Address>,
        ) -> ShipmentBuilder<G0::Set1> {
            self.model.to = ::core::option::Option::Some(value.into());
            ShipmentBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `weight_grams`.
        pub fn weight_grams(mut self, value: ::core::primitive::u32) -> Self {
            self.model.weight_grams = ::core::option::Option::Some(value);
            self
        }
        /// Sets `history`.
        pub fn history(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<
                    ::modeldoc::__private::BTreeMap<
                        ::modeldoc::__private::String,
                        ::modeldoc::__private::String,
                    >,
                >,
            >,
        ) -> Self {
            self.model.history = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `size`.
        pub fn size(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<::core::primitive::f64>,
            >,
        ) -> Self {
            self.model.size = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `ref`.
        pub fn r#ref(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.r#ref = ::core::option::Option::Some(value.into());
            self
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> Shipment
        where
            G0::Has0: __rt::Given<given::tracking_id>,
            G0::Has1: __rt::Given<given::to>,
        {
            Shipment {
                tracking_id: self.model.tracking_id,
                to: __rt::given(self.model.to),
                weight_grams: self.model.weight_grams,
                history: self.model.history,
                size: self.model.size,
                r#ref: self.model.r#ref,
            }
        }
    }
    #[automatically_derived]
    impl<G0> ::core::fmt::Debug for ShipmentBuilder<G0> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug_builder(f, SHAPE, ::core::option::Option::None)
        }
    }
};
