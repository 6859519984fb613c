//! What `schema/Address.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]

/// Where a parcel goes.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Address {
    street: ::modeldoc::__private::String,
    postcode: ::modeldoc::__private::String,
    city: ::modeldoc::__private::String,
    country: ::modeldoc::__private::String,
    lines: ::core::option::Option<
        ::modeldoc::__private::Vec<::modeldoc::__private::String>,
    >,
}
impl Address {
    /// Starts to build a model.
    pub fn builder() -> AddressBuilder {
        AddressBuilder {
            model: ::modeldoc::__private::Read::empty(),
            given: ::core::marker::PhantomData,
        }
    }
    /// Street and number.
    #[must_use]
    pub fn street(&self) -> &::core::primitive::str {
        &self.street
    }
    /// As the country writes it.
    #[must_use]
    pub fn postcode(&self) -> &::core::primitive::str {
        &self.postcode
    }
    /// The `city` property.
    #[must_use]
    pub fn city(&self) -> &::core::primitive::str {
        &self.city
    }
    /// Two letters, by ISO 3166-1.
    #[must_use]
    pub fn country(&self) -> &::core::primitive::str {
        &self.country
    }
    /// What is printed above the street.
    #[must_use]
    pub fn lines(&self) -> ::core::option::Option<&[::modeldoc::__private::String]> {
        self.lines.as_deref()
    }
    /// Sets `street`.
    pub fn set_street(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.street = value.into();
        self
    }
    /// Sets `postcode`.
    pub fn set_postcode(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.postcode = value.into();
        self
    }
    /// Sets `city`.
    pub fn set_city(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.city = value.into();
        self
    }
    /// Sets `country`.
    pub fn set_country(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.country = value.into();
        self
    }
    /// Sets `lines`.
    pub fn set_lines(
        &mut self,
        value: impl ::core::convert::Into<
            ::modeldoc::__private::Vec<::modeldoc::__private::String>,
        >,
    ) -> &mut Self {
        self.lines = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `lines` out and leaves it absent.
    pub fn take_lines(
        &mut self,
    ) -> ::core::option::Option<
        ::modeldoc::__private::Vec<::modeldoc::__private::String>,
    > {
        self.lines.take()
    }
}
/// A builder of [`Address`]: [`Address::builder`] starts it, `build` ends it.
#[must_use]
pub struct AddressBuilder<G0 = ::modeldoc::__private::Nothing> {
    model: Address,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "street",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 9,
            description: "Street and number.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "postcode",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 10,
            description: "As the country writes it.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "city",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 11,
            description: "",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "country",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 12,
            description: "Two letters, by ISO 3166-1.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "lines",
            rust_name: "",
            ty: "array<string>",
            rust_type: "Option<Vec<String>>",
            marks: __rt::marks::OPTIONAL,
            line: 13,
            description: "What is printed above the street.",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "Address",
        description: "Where a parcel goes.",
        document: "schema/Address.md",
        properties: PROPERTIES,
        names: &__rt::names::<5>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<16>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Read for Address {
        const SHAPE: &'static __rt::Shape = SHAPE;
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            Self {
                street: ::core::default::Default::default(),
                postcode: ::core::default::Default::default(),
                city: ::core::default::Default::default(),
                country: ::core::default::Default::default(),
                lines: ::core::default::Default::default(),
            }
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read(&mut self.street, from),
                1 => __rt::read(&mut self.postcode, from),
                2 => __rt::read(&mut self.city, from),
                3 => __rt::read(&mut self.country, from),
                4 => __rt::read_option(&mut self.lines, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Address {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Write for Address {
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, 0, &self.street);
            __rt::write(to, 1, &self.postcode);
            __rt::write(to, 2, &self.city);
            __rt::write(to, 3, &self.country);
            __rt::write_optional(to, 4, &self.lines);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Address {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Address {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(
                f,
                SHAPE,
                &[&self.street, &self.postcode, &self.city, &self.country, &self.lines],
            )
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for Address {
        const __SHAPE: &'static __rt::Shape = SHAPE;
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct street;
        pub struct postcode;
        pub struct city;
        pub struct country;
    }
    impl<G0: __rt::Octet> AddressBuilder<G0> {
        /// Sets `street`, which is required.
        pub fn street(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> AddressBuilder<G0::Set0> {
            self.model.street = value.into();
            AddressBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `postcode`, which is required.
        pub fn postcode(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> AddressBuilder<G0::Set1> {
            self.model.postcode = value.into();
            AddressBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `city`, which is required.
        pub fn city(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> AddressBuilder<G0::Set2> {
            self.model.city = value.into();
            AddressBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `country`, which is required.
        pub fn country(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> AddressBuilder<G0::Set3> {
            self.model.country = value.into();
            AddressBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Sets `lines`.
        pub fn lines(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<::modeldoc::__private::String>,
            >,
        ) -> Self {
            self.model.lines = ::core::option::Option::Some(value.into());
            self
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> Address
        where
            G0::Has0: __rt::Given<given::street>,
            G0::Has1: __rt::Given<given::postcode>,
            G0::Has2: __rt::Given<given::city>,
            G0::Has3: __rt::Given<given::country>,
        {
            self.model
        }
    }
    #[automatically_derived]
    impl<G0> ::core::fmt::Debug for AddressBuilder<G0> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug_builder(f, SHAPE, ::core::option::Option::Some(&self.model))
        }
    }
};
