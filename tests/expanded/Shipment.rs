//! What `schema/Shipment.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]
use super::address::Address;

/// One parcel on its way.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
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
    /// Printed on the parcel.
    #[must_use]
    pub fn tracking_id(&self) -> &::core::primitive::str {
        &self.tracking_id
    }
    /// Sets `tracking_id`.
    pub fn set_tracking_id(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.tracking_id = value.into();
        self
    }
    /// Where it goes.
    #[must_use]
    pub fn to(&self) -> &Address {
        &self.to
    }
    /// Sets `to`.
    pub fn set_to(&mut self, value: impl ::core::convert::Into<Address>) -> &mut Self {
        self.to = value.into();
        self
    }
    /// Weighed by the carrier; absent before that.
    #[must_use]
    pub fn weight_grams(&self) -> ::core::option::Option<::core::primitive::u32> {
        self.weight_grams
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
    /// Length, width and height in centimetres.
    #[must_use]
    pub fn size(&self) -> ::core::option::Option<&[::core::primitive::f64]> {
        self.size.as_deref()
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
    /// The carrier's own record.
    #[must_use]
    pub fn r#ref(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.r#ref.as_deref()
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
struct __ShipmentDraft {
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
    model: __ShipmentDraft,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    #[automatically_derived]
    impl __rt::Read for __ShipmentDraft {
        const SHAPE: &'static __rt::Shape = &__rt::Shape {
            name: "Shipment",
            properties: &["trackingId", "to", "weightGrams", "history", "size", "$ref"],
            required: &[0x3],
            secret_texts: &[],
            secret_values: &[],
            index: b"\xff\xff\x02\x00\x04\x00\x01\x00\x05\x00\x03\x00\x00\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
        };
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
                1 => __rt::read_slot(&mut self.to, from),
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
            let draft: __ShipmentDraft = __rt::deserialize(deserializer)?;
            ::core::result::Result::Ok(Self {
                tracking_id: draft.tracking_id,
                to: __rt::filled(draft.to, "to")?,
                weight_grams: draft.weight_grams,
                history: draft.history,
                size: draft.size,
                r#ref: draft.r#ref,
            })
        }
    }
    #[automatically_derived]
    impl __rt::Write for Shipment {
        const NAME: &'static ::core::primitive::str = "Shipment";
        const PROPERTIES: ::core::primitive::usize = 6;
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, "trackingId", &self.tracking_id);
            __rt::write(to, "to", &self.to);
            __rt::write_optional(to, "weightGrams", &self.weight_grams);
            __rt::write_optional(to, "history", &self.history);
            __rt::write_optional(to, "size", &self.size);
            __rt::write_optional(to, "$ref", &self.r#ref);
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
                "Shipment",
                "tracking_id to weight_grams history size ref",
                &[
                    &self.tracking_id,
                    &self.to,
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
        const NAME: &'static ::core::primitive::str = "Shipment";
        const DESCRIPTION: &'static ::core::primitive::str = "One parcel on its way.";
        const DOCUMENT: &'static ::core::primitive::str = "schema/Shipment.md";
        const PROPERTIES: ::modeldoc::Properties = __rt::properties(
            "trackingId\u{1f}string\u{1f}String\u{1f}r\u{1f}\u{1f}\u{1f}7\u{1f}Printed on the parcel.\u{1e}to\u{1f}Address\u{1f}Address\u{1f}r\u{1f}\u{1f}\u{1f}8\u{1f}Where it goes.\u{1e}weightGrams\u{1f}uint32\u{1f}Option<u32>\u{1f}\u{1f}\u{1f}\u{1f}9\u{1f}Weighed by the carrier; absent before that.\u{1e}history\u{1f}array<map<string>>\u{1f}Option<Vec<BTreeMap<String, String>>>\u{1f}\u{1f}\u{1f}\u{1f}10\u{1f}Scans by the carrier, the oldest first.\u{1e}size\u{1f}array<double>\u{1f}Option<Vec<f64>>\u{1f}\u{1f}\u{1f}\u{1f}11\u{1f}Length, width and height in centimetres.\u{1e}$ref\u{1f}string\u{1f}Option<String>\u{1f}\u{1f}\u{1f}\u{1f}12\u{1f}The carrier's own record.\u{1e}",
        );
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct tracking_id;
        pub struct to;
    }
    impl Shipment {
        /// Starts to build a model.
        pub fn builder() -> ShipmentBuilder {
            ShipmentBuilder {
                model: __rt::Read::empty(),
                given: ::core::marker::PhantomData,
            }
        }
    }
    impl<G0: __rt::Octet> ShipmentBuilder<G0> {
        /// Gives `tracking_id`, which is required.
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
        /// Gives `to`, which is required.
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
        /// Gives `weight_grams`.
        pub fn weight_grams(mut self, value: ::core::primitive::u32) -> Self {
            self.model.weight_grams = ::core::option::Option::Some(value);
            self
        }
        /// Gives `history`.
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
        /// Gives `size`.
        pub fn size(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<::core::primitive::f64>,
            >,
        ) -> Self {
            self.model.size = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `ref`.
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
            __rt::debug_builder(f, "ShipmentBuilder")
        }
    }
};
