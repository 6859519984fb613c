//! What `schema/Customer.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]
use super::address::Address;

/// Somebody who has ordered at least once.
#[allow(clippy::derive_partial_eq_without_eq)]
#[derive(::core::clone::Clone, ::core::cmp::PartialEq)]
pub struct Customer {
    id: ::modeldoc::__private::String,
    name: ::modeldoc::__private::String,
    email: ::core::option::Option<::modeldoc::__private::String>,
    password: ::core::option::Option<::modeldoc::__private::String>,
    since: ::modeldoc::__private::String,
    points: ::core::primitive::i32,
    discount: ::core::option::Option<::core::primitive::f64>,
    active: ::core::primitive::bool,
    tags: ::core::option::Option<
        ::modeldoc::__private::Vec<::modeldoc::__private::String>,
    >,
    labels: ::core::option::Option<
        ::modeldoc::__private::BTreeMap<
            ::modeldoc::__private::String,
            ::modeldoc::__private::String,
        >,
    >,
    addresses: ::modeldoc::__private::Vec<Address>,
    billing: ::core::option::Option<Address>,
    referrer: ::core::option::Option<::modeldoc::__private::Box<Customer>>,
    r#type: ::core::option::Option<::modeldoc::__private::String>,
    left_at: ::core::option::Option<
        ::core::option::Option<::modeldoc::__private::String>,
    >,
    settings: ::core::option::Option<
        ::modeldoc::Map<::modeldoc::__private::String, ::modeldoc::Value>,
    >,
    extra: ::core::option::Option<::modeldoc::Value>,
}
impl Customer {
    /// Given by the shop, never changed.
    #[must_use]
    pub fn id(&self) -> &::core::primitive::str {
        &self.id
    }
    /// Sets `id`.
    pub fn set_id(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.id = value.into();
        self
    }
    /// As it is printed on parcels.
    #[must_use]
    pub fn name(&self) -> &::core::primitive::str {
        &self.name
    }
    /// Sets `name`.
    pub fn set_name(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.name = value.into();
        self
    }
    /// The `email` property.
    #[must_use]
    pub fn email(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.email.as_deref()
    }
    /// Sets `email`.
    pub fn set_email(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.email = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `email` out and leaves it absent.
    pub fn take_email(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.email.take()
    }
    /// The hash of the password, such as `$argon2id$…`.
    #[must_use]
    pub fn password(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.password.as_deref()
    }
    /// Sets `password`.
    pub fn set_password(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.password = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `password` out and leaves it absent.
    pub fn take_password(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.password.take()
    }
    /// When the first order came in.
    #[must_use]
    pub fn since(&self) -> &::core::primitive::str {
        &self.since
    }
    /// Sets `since`.
    pub fn set_since(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.since = value.into();
        self
    }
    /// Bonus points; negative after a return.
    #[must_use]
    pub fn points(&self) -> ::core::primitive::i32 {
        self.points
    }
    /// Sets `points`.
    pub fn set_points(&mut self, value: ::core::primitive::i32) -> &mut Self {
        self.points = value;
        self
    }
    /// Between 0 and 1.
    #[must_use]
    pub fn discount(&self) -> ::core::option::Option<::core::primitive::f64> {
        self.discount
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
    /// Whether orders are accepted.
    #[must_use]
    pub fn active(&self) -> ::core::primitive::bool {
        self.active
    }
    /// Sets `active`.
    pub fn set_active(&mut self, value: ::core::primitive::bool) -> &mut Self {
        self.active = value;
        self
    }
    /// Words that the shop sorts its customers by.
    #[must_use]
    pub fn tags(&self) -> ::core::option::Option<&[::modeldoc::__private::String]> {
        self.tags.as_deref()
    }
    /// Sets `tags`.
    pub fn set_tags(
        &mut self,
        value: impl ::core::convert::Into<
            ::modeldoc::__private::Vec<::modeldoc::__private::String>,
        >,
    ) -> &mut Self {
        self.tags = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `tags` out and leaves it absent.
    pub fn take_tags(
        &mut self,
    ) -> ::core::option::Option<
        ::modeldoc::__private::Vec<::modeldoc::__private::String>,
    > {
        self.tags.take()
    }
    /// Words by language: `{"de": "Stammkunde"}`.
    #[must_use]
    pub fn labels(
        &self,
    ) -> ::core::option::Option<
        &::modeldoc::__private::BTreeMap<
            ::modeldoc::__private::String,
            ::modeldoc::__private::String,
        >,
    > {
        self.labels.as_ref()
    }
    /// Sets `labels`.
    pub fn set_labels(
        &mut self,
        value: impl ::core::convert::Into<
            ::modeldoc::__private::BTreeMap<
                ::modeldoc::__private::String,
                ::modeldoc::__private::String,
            >,
        >,
    ) -> &mut Self {
        self.labels = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `labels` out and leaves it absent.
    pub fn take_labels(
        &mut self,
    ) -> ::core::option::Option<
        ::modeldoc::__private::BTreeMap<
            ::modeldoc::__private::String,
            ::modeldoc::__private::String,
        >,
    > {
        self.labels.take()
    }
    /// Where parcels may go, the preferred one first.
    #[must_use]
    pub fn addresses(&self) -> &[Address] {
        &self.addresses
    }
    /// Sets `addresses`.
    pub fn set_addresses(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::Vec<Address>>,
    ) -> &mut Self {
        self.addresses = value.into();
        self
    }
    /// Where the bill goes, if not to the first address.
    #[must_use]
    pub fn billing(&self) -> ::core::option::Option<&Address> {
        self.billing.as_ref()
    }
    /// Sets `billing`.
    pub fn set_billing(
        &mut self,
        value: impl ::core::convert::Into<Address>,
    ) -> &mut Self {
        self.billing = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `billing` out and leaves it absent.
    pub fn take_billing(&mut self) -> ::core::option::Option<Address> {
        self.billing.take()
    }
    /// Who brought this customer.
    #[must_use]
    pub fn referrer(&self) -> ::core::option::Option<&Customer> {
        self.referrer.as_deref()
    }
    /// Sets `referrer`.
    pub fn set_referrer(
        &mut self,
        value: impl ::core::convert::Into<Customer>,
    ) -> &mut Self {
        self.referrer = ::core::option::Option::Some(
            ::modeldoc::__private::Box::new(value.into()),
        );
        self
    }
    /// Takes `referrer` out and leaves it absent.
    pub fn take_referrer(&mut self) -> ::core::option::Option<Customer> {
        self.referrer.take().map(|value| *value)
    }
    /// `private` or `business`.
    #[must_use]
    pub fn r#type(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.r#type.as_deref()
    }
    /// Sets `type`.
    pub fn set_type(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.r#type = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `type` out and leaves it absent.
    pub fn take_type(
        &mut self,
    ) -> ::core::option::Option<::modeldoc::__private::String> {
        self.r#type.take()
    }
    /// When the account was closed; `null` while that is open.
    #[must_use]
    pub fn left_at(
        &self,
    ) -> ::core::option::Option<::core::option::Option<&::core::primitive::str>> {
        self.left_at.as_ref().map(::core::option::Option::as_deref)
    }
    /// Sets `left_at`.
    pub fn set_left_at(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.left_at = ::core::option::Option::Some(
            ::core::option::Option::Some(value.into()),
        );
        self
    }
    /// Sets `left_at` to null.
    pub fn set_left_at_null(&mut self) -> &mut Self {
        self.left_at = ::core::option::Option::Some(::core::option::Option::None);
        self
    }
    /// Takes `left_at` out and leaves it absent.
    pub fn take_left_at(
        &mut self,
    ) -> ::core::option::Option<::core::option::Option<::modeldoc::__private::String>> {
        self.left_at.take()
    }
    /// Whatever the shop's front end keeps here.
    #[must_use]
    pub fn settings(
        &self,
    ) -> ::core::option::Option<
        &::modeldoc::Map<::modeldoc::__private::String, ::modeldoc::Value>,
    > {
        self.settings.as_ref()
    }
    /// Sets `settings`.
    pub fn set_settings(
        &mut self,
        value: impl ::core::convert::Into<
            ::modeldoc::Map<::modeldoc::__private::String, ::modeldoc::Value>,
        >,
    ) -> &mut Self {
        self.settings = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `settings` out and leaves it absent.
    pub fn take_settings(
        &mut self,
    ) -> ::core::option::Option<
        ::modeldoc::Map<::modeldoc::__private::String, ::modeldoc::Value>,
    > {
        self.settings.take()
    }
    /// Anything else.
    #[must_use]
    pub fn extra(&self) -> ::core::option::Option<&::modeldoc::Value> {
        self.extra.as_ref()
    }
    /// Sets `extra`.
    pub fn set_extra(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::Value>,
    ) -> &mut Self {
        self.extra = ::core::option::Option::Some(value.into());
        self
    }
    /// Takes `extra` out and leaves it absent.
    pub fn take_extra(&mut self) -> ::core::option::Option<::modeldoc::Value> {
        self.extra.take()
    }
}
/// A builder of [`Customer`]: [`Customer::builder`] starts it, `build` ends it.
#[must_use]
pub struct CustomerBuilder<G0 = ::modeldoc::__private::Nothing> {
    model: Customer,
    given: ::core::marker::PhantomData<fn() -> (G0,)>,
}
const _: () = {
    use ::modeldoc::__private as __rt;
    #[automatically_derived]
    impl __rt::Read for Customer {
        const SHAPE: &'static __rt::Shape = &__rt::Shape {
            name: "Customer",
            properties: &[
                "id",
                "name",
                "email",
                "password",
                "since",
                "points",
                "discount",
                "active",
                "tags",
                "labels",
                "addresses",
                "billing",
                "referrer",
                "type",
                "left_at",
                "settings",
                "extra",
            ],
            required: &[0x4b3],
            secret_texts: &[0x8],
            secret_values: &[],
            index: b"\xff\xff\xff\xff\xff\xff\x02\x00\x05\x00\xff\xff\x04\x00\x0f\x00\x06\x00\xff\xff\xff\xff\x01\x00\x0c\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x03\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00\x0e\x00\xff\xff\xff\xff\xff\xff\x08\x00\xff\xff\xff\xff\r\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x10\x00\t\x00\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\x07\x00\n\x00\x0b\x00\xff\xff",
        };
        type Seen = [::core::primitive::u64; 1];
        fn empty() -> Self {
            Self {
                id: ::core::default::Default::default(),
                name: ::core::default::Default::default(),
                email: ::core::default::Default::default(),
                password: ::core::default::Default::default(),
                since: ::core::default::Default::default(),
                points: ::core::default::Default::default(),
                discount: ::core::default::Default::default(),
                active: ::core::default::Default::default(),
                tags: ::core::default::Default::default(),
                labels: ::core::default::Default::default(),
                addresses: ::core::default::Default::default(),
                billing: ::core::default::Default::default(),
                referrer: ::core::default::Default::default(),
                r#type: ::core::default::Default::default(),
                left_at: ::core::default::Default::default(),
                settings: ::core::default::Default::default(),
                extra: ::core::default::Default::default(),
            }
        }
        #[inline]
        fn read<'de, A: __rt::MapAccess<'de>>(
            &mut self,
            property: ::core::primitive::usize,
            from: &mut A,
        ) -> ::core::result::Result<(), A::Error> {
            match property {
                0 => __rt::read(&mut self.id, from),
                1 => __rt::read(&mut self.name, from),
                2 => __rt::read_option(&mut self.email, from),
                3 => __rt::read_option(&mut self.password, from),
                4 => __rt::read(&mut self.since, from),
                5 => __rt::read(&mut self.points, from),
                6 => __rt::read_option(&mut self.discount, from),
                7 => __rt::read(&mut self.active, from),
                8 => __rt::read_option(&mut self.tags, from),
                9 => __rt::read_option(&mut self.labels, from),
                10 => __rt::read(&mut self.addresses, from),
                11 => __rt::read_option(&mut self.billing, from),
                12 => __rt::read_option(&mut self.referrer, from),
                13 => __rt::read_option(&mut self.r#type, from),
                14 => __rt::read_nullable(&mut self.left_at, from),
                15 => __rt::read_option(&mut self.settings, from),
                16 => __rt::read_any(&mut self.extra, from),
                _ => __rt::skip(from),
            }
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Customer {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::deserialize(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Write for Customer {
        const NAME: &'static ::core::primitive::str = "Customer";
        const PROPERTIES: ::core::primitive::usize = 17;
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, "id", &self.id);
            __rt::write(to, "name", &self.name);
            __rt::write_optional(to, "email", &self.email);
            __rt::write_optional(to, "password", &self.password);
            __rt::write(to, "since", &self.since);
            __rt::write(to, "points", &self.points);
            __rt::write_optional(to, "discount", &self.discount);
            __rt::write(to, "active", &self.active);
            __rt::write_optional(to, "tags", &self.tags);
            __rt::write_optional(to, "labels", &self.labels);
            __rt::write(to, "addresses", &self.addresses);
            __rt::write_optional(to, "billing", &self.billing);
            __rt::write_optional(to, "referrer", &self.referrer);
            __rt::write_optional(to, "type", &self.r#type);
            __rt::write_optional(to, "left_at", &self.left_at);
            __rt::write_optional(to, "settings", &self.settings);
            __rt::write_optional(to, "extra", &self.extra);
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Customer {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            __rt::serialize(self, serializer)
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Debug for Customer {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(
                f,
                "Customer",
                "id name email password since points discount active tags labels addresses billing referrer type left_at settings extra",
                &[
                    &self.id,
                    &self.name,
                    &self.email,
                    &__rt::redacted(&self.password),
                    &self.since,
                    &self.points,
                    &self.discount,
                    &self.active,
                    &self.tags,
                    &self.labels,
                    &self.addresses,
                    &self.billing,
                    &self.referrer,
                    &self.r#type,
                    &self.left_at,
                    &self.settings,
                    &self.extra,
                ],
            )
        }
    }
    #[automatically_derived]
    impl ::modeldoc::Model for Customer {
        const NAME: &'static ::core::primitive::str = "Customer";
        const DESCRIPTION: &'static ::core::primitive::str = "Somebody who has ordered at least once.";
        const DOCUMENT: &'static ::core::primitive::str = "schema/Customer.md";
        const PROPERTIES: ::modeldoc::Properties = __rt::properties(
            "id\u{1f}uuid\u{1f}String\u{1f}r\u{1f}\u{1f}\u{1f}9\u{1f}Given by the shop, never changed.\u{1e}name\u{1f}string\u{1f}String\u{1f}r\u{1f}\u{1f}\u{1f}10\u{1f}As it is printed on parcels.\u{1e}email\u{1f}string\u{1f}Option<String>\u{1f}\u{1f}\u{1f}\u{1f}11\u{1f}\u{1e}password\u{1f}string\u{1f}Option<String>\u{1f}s\u{1f}\u{1f}\u{1f}12\u{1f}The hash of the password, such as `$argon2id$…`.\u{1e}since\u{1f}date-time\u{1f}String\u{1f}r\u{1f}\u{1f}\u{1f}13\u{1f}When the first order came in.\u{1e}points\u{1f}int32\u{1f}i32\u{1f}r\u{1f}\u{1f}\u{1f}14\u{1f}Bonus points; negative after a return.\u{1e}discount\u{1f}double\u{1f}Option<f64>\u{1f}\u{1f}\u{1f}\u{1f}15\u{1f}Between 0 and 1.\u{1e}active\u{1f}boolean\u{1f}bool\u{1f}r\u{1f}\u{1f}\u{1f}16\u{1f}Whether orders are accepted.\u{1e}tags\u{1f}array<string>\u{1f}Option<Vec<String>>\u{1f}\u{1f}\u{1f}\u{1f}17\u{1f}Words that the shop sorts its customers by.\u{1e}labels\u{1f}map<string>\u{1f}Option<BTreeMap<String, String>>\u{1f}\u{1f}\u{1f}\u{1f}18\u{1f}Words by language: `{\"de\": \"Stammkunde\"}`.\u{1e}addresses\u{1f}array<Address>\u{1f}Vec<Address>\u{1f}r\u{1f}\u{1f}\u{1f}19\u{1f}Where parcels may go, the preferred one first.\u{1e}billing\u{1f}Address\u{1f}Option<Address>\u{1f}\u{1f}\u{1f}\u{1f}20\u{1f}Where the bill goes, if not to the first address.\u{1e}referrer\u{1f}Customer\u{1f}Option<Box<Customer>>\u{1f}\u{1f}\u{1f}\u{1f}21\u{1f}Who brought this customer.\u{1e}type\u{1f}string\u{1f}Option<String>\u{1f}\u{1f}\u{1f}\u{1f}22\u{1f}`private` or `business`.\u{1e}left_at\u{1f}date-time | null\u{1f}Option<Option<String>>\u{1f}n\u{1f}\u{1f}\u{1f}23\u{1f}When the account was closed; `null` while that is open.\u{1e}settings\u{1f}object\u{1f}Option<modeldoc::Map<String, modeldoc::Value>>\u{1f}\u{1f}\u{1f}\u{1f}24\u{1f}Whatever the shop's front end keeps here.\u{1e}extra\u{1f}any\u{1f}Option<modeldoc::Value>\u{1f}\u{1f}\u{1f}\u{1f}25\u{1f}Anything else.\u{1e}",
        );
    }
    #[allow(non_camel_case_types)]
    mod given {
        pub struct id;
        pub struct name;
        pub struct since;
        pub struct points;
        pub struct active;
        pub struct addresses;
    }
    impl Customer {
        /// Starts to build a model.
        pub fn builder() -> CustomerBuilder {
            CustomerBuilder {
                model: __rt::Read::empty(),
                given: ::core::marker::PhantomData,
            }
        }
    }
    impl<G0: __rt::Octet> CustomerBuilder<G0> {
        /// Gives `id`, which is required.
        pub fn id(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> CustomerBuilder<G0::Set0> {
            self.model.id = value.into();
            CustomerBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Gives `name`, which is required.
        pub fn name(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> CustomerBuilder<G0::Set1> {
            self.model.name = value.into();
            CustomerBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Gives `email`.
        pub fn email(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.email = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `password`.
        pub fn password(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.password = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `since`, which is required.
        pub fn since(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> CustomerBuilder<G0::Set2> {
            self.model.since = value.into();
            CustomerBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Gives `points`, which is required.
        pub fn points(
            mut self,
            value: ::core::primitive::i32,
        ) -> CustomerBuilder<G0::Set3> {
            self.model.points = value;
            CustomerBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Gives `discount`.
        pub fn discount(mut self, value: ::core::primitive::f64) -> Self {
            self.model.discount = ::core::option::Option::Some(value);
            self
        }
        /// Gives `active`, which is required.
        pub fn active(
            mut self,
            value: ::core::primitive::bool,
        ) -> CustomerBuilder<G0::Set4> {
            self.model.active = value;
            CustomerBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Gives `tags`.
        pub fn tags(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<::modeldoc::__private::String>,
            >,
        ) -> Self {
            self.model.tags = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `labels`.
        pub fn labels(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::BTreeMap<
                    ::modeldoc::__private::String,
                    ::modeldoc::__private::String,
                >,
            >,
        ) -> Self {
            self.model.labels = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `addresses`, which is required.
        pub fn addresses(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::Vec<Address>>,
        ) -> CustomerBuilder<G0::Set5> {
            self.model.addresses = value.into();
            CustomerBuilder {
                model: self.model,
                given: ::core::marker::PhantomData,
            }
        }
        /// Gives `billing`.
        pub fn billing(mut self, value: impl ::core::convert::Into<Address>) -> Self {
            self.model.billing = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `referrer`.
        pub fn referrer(mut self, value: impl ::core::convert::Into<Customer>) -> Self {
            self.model.referrer = ::core::option::Option::Some(
                ::modeldoc::__private::Box::new(value.into()),
            );
            self
        }
        /// Gives `type`.
        pub fn r#type(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.r#type = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `left_at`.
        pub fn left_at(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.left_at = ::core::option::Option::Some(
                ::core::option::Option::Some(value.into()),
            );
            self
        }
        /// Gives `settings`.
        pub fn settings(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::Map<::modeldoc::__private::String, ::modeldoc::Value>,
            >,
        ) -> Self {
            self.model.settings = ::core::option::Option::Some(value.into());
            self
        }
        /// Gives `extra`.
        pub fn extra(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::Value>,
        ) -> Self {
            self.model.extra = ::core::option::Option::Some(value.into());
            self
        }
        /// The model, with everything that was given.
        #[must_use]
        pub fn build(self) -> Customer
        where
            G0::Has0: __rt::Given<given::id>,
            G0::Has1: __rt::Given<given::name>,
            G0::Has2: __rt::Given<given::since>,
            G0::Has3: __rt::Given<given::points>,
            G0::Has4: __rt::Given<given::active>,
            G0::Has5: __rt::Given<given::addresses>,
        {
            self.model
        }
    }
    #[automatically_derived]
    impl<G0> ::core::fmt::Debug for CustomerBuilder<G0> {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            __rt::debug(f, "CustomerBuilder", "model", &[&self.model])
        }
    }
};
