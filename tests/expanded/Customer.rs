//! What `schema/Customer.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]
use super::address::Address;

/// Somebody who has ordered at least once.
#[allow(clippy::derive_partial_eq_without_eq)]
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
    /// Starts to build a model.
    pub fn builder() -> CustomerBuilder {
        CustomerBuilder {
            model: ::modeldoc::__private::Read::empty(),
            given: ::core::marker::PhantomData,
        }
    }
    /// Given by the shop, never changed.
    #[must_use]
    pub fn id(&self) -> &::core::primitive::str {
        &self.id
    }
    /// As it is printed on parcels.
    #[must_use]
    pub fn name(&self) -> &::core::primitive::str {
        &self.name
    }
    /// The `email` property.
    #[must_use]
    pub fn email(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.email.as_deref()
    }
    /// The hash of the password, such as `$argon2id$…`.
    #[must_use]
    pub fn password(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.password.as_deref()
    }
    /// When the first order came in.
    #[must_use]
    pub fn since(&self) -> &::core::primitive::str {
        &self.since
    }
    /// Bonus points; negative after a return.
    #[must_use]
    pub fn points(&self) -> ::core::primitive::i32 {
        self.points
    }
    /// Between 0 and 1.
    #[must_use]
    pub fn discount(&self) -> ::core::option::Option<::core::primitive::f64> {
        self.discount
    }
    /// Whether orders are accepted.
    #[must_use]
    pub fn active(&self) -> ::core::primitive::bool {
        self.active
    }
    /// Words that the shop sorts its customers by.
    #[must_use]
    pub fn tags(&self) -> ::core::option::Option<&[::modeldoc::__private::String]> {
        self.tags.as_deref()
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
    /// Where parcels may go, the preferred one first.
    #[must_use]
    pub fn addresses(&self) -> &[Address] {
        &self.addresses
    }
    /// Where the bill goes, if not to the first address.
    #[must_use]
    pub fn billing(&self) -> ::core::option::Option<&Address> {
        self.billing.as_ref()
    }
    /// Who brought this customer.
    #[must_use]
    pub fn referrer(&self) -> ::core::option::Option<&Customer> {
        self.referrer.as_deref()
    }
    /// `private` or `business`.
    #[must_use]
    pub fn r#type(&self) -> ::core::option::Option<&::core::primitive::str> {
        self.r#type.as_deref()
    }
    /// When the account was closed; `null` while that is open.
    #[must_use]
    pub fn left_at(
        &self,
    ) -> ::core::option::Option<::core::option::Option<&::core::primitive::str>> {
        self.left_at.as_ref().map(::core::option::Option::as_deref)
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
    /// Anything else.
    #[must_use]
    pub fn extra(&self) -> ::core::option::Option<&::modeldoc::Value> {
        self.extra.as_ref()
    }
    /// Sets `id`.
    pub fn set_id(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.id = value.into();
        self
    }
    /// Sets `name`.
    pub fn set_name(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.name = value.into();
        self
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
    /// Sets `since`.
    pub fn set_since(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::String>,
    ) -> &mut Self {
        self.since = value.into();
        self
    }
    /// Sets `points`.
    pub fn set_points(&mut self, value: ::core::primitive::i32) -> &mut Self {
        self.points = value;
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
    /// Sets `active`.
    pub fn set_active(&mut self, value: ::core::primitive::bool) -> &mut Self {
        self.active = value;
        self
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
    /// Sets `addresses`.
    pub fn set_addresses(
        &mut self,
        value: impl ::core::convert::Into<::modeldoc::__private::Vec<Address>>,
    ) -> &mut Self {
        self.addresses = value.into();
        self
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
    const PROPERTIES: &[__rt::Property] = &[
        __rt::Property {
            name: "id",
            rust_name: "",
            ty: "uuid",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 9,
            description: "Given by the shop, never changed.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "name",
            rust_name: "",
            ty: "string",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 10,
            description: "As it is printed on parcels.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "email",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 11,
            description: "",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "password",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::SECRET_TEXT,
            line: 12,
            description: "The hash of the password, such as `$argon2id$…`.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "since",
            rust_name: "",
            ty: "date-time",
            rust_type: "String",
            marks: __rt::marks::REQUIRED,
            line: 13,
            description: "When the first order came in.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "points",
            rust_name: "",
            ty: "int32",
            rust_type: "i32",
            marks: __rt::marks::REQUIRED,
            line: 14,
            description: "Bonus points; negative after a return.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "discount",
            rust_name: "",
            ty: "double",
            rust_type: "Option<f64>",
            marks: __rt::marks::OPTIONAL,
            line: 15,
            description: "Between 0 and 1.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "active",
            rust_name: "",
            ty: "boolean",
            rust_type: "bool",
            marks: __rt::marks::REQUIRED,
            line: 16,
            description: "Whether orders are accepted.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "tags",
            rust_name: "",
            ty: "array<string>",
            rust_type: "Option<Vec<String>>",
            marks: __rt::marks::OPTIONAL,
            line: 17,
            description: "Words that the shop sorts its customers by.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "labels",
            rust_name: "",
            ty: "map<string>",
            rust_type: "Option<BTreeMap<String, String>>",
            marks: __rt::marks::OPTIONAL,
            line: 18,
            description: "Words by language: `{\"de\": \"Stammkunde\"}`.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "addresses",
            rust_name: "",
            ty: "array<Address>",
            rust_type: "Vec<Address>",
            marks: __rt::marks::REQUIRED,
            line: 19,
            description: "Where parcels may go, the preferred one first.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "billing",
            rust_name: "",
            ty: "Address",
            rust_type: "Option<Address>",
            marks: __rt::marks::OPTIONAL,
            line: 20,
            description: "Where the bill goes, if not to the first address.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "referrer",
            rust_name: "",
            ty: "Customer",
            rust_type: "Option<Box<Customer>>",
            marks: __rt::marks::OPTIONAL,
            line: 21,
            description: "Who brought this customer.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "type",
            rust_name: "",
            ty: "string",
            rust_type: "Option<String>",
            marks: __rt::marks::OPTIONAL,
            line: 22,
            description: "`private` or `business`.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "left_at",
            rust_name: "",
            ty: "date-time | null",
            rust_type: "Option<Option<String>>",
            marks: __rt::marks::NULLABLE,
            line: 23,
            description: "When the account was closed; `null` while that is open.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "settings",
            rust_name: "",
            ty: "object",
            rust_type: "Option<Map<String, Value>>",
            marks: __rt::marks::OPTIONAL,
            line: 24,
            description: "Whatever the shop's front end keeps here.",
            more: __rt::NOTHING,
        },
        __rt::Property {
            name: "extra",
            rust_name: "",
            ty: "any",
            rust_type: "Option<Value>",
            marks: __rt::marks::OPTIONAL,
            line: 25,
            description: "Anything else.",
            more: __rt::NOTHING,
        },
    ];
    const SHAPE: &__rt::Shape = &__rt::Shape {
        name: "Customer",
        description: "Somebody who has ordered at least once.",
        document: "schema/Customer.md",
        properties: PROPERTIES,
        names: &__rt::names::<17>(PROPERTIES),
        required: &__rt::required::<1>(PROPERTIES),
        index: &__rt::index::<64>(PROPERTIES),
    };
    #[automatically_derived]
    impl __rt::Foreign<10> for Customer {
        type Value = ::modeldoc::__private::Vec<Address>;
    }
    #[automatically_derived]
    impl __rt::Foreign<11> for Customer {
        type Value = Address;
    }
    #[automatically_derived]
    impl ::core::clone::Clone for Customer {
        fn clone(&self) -> Self {
            Self {
                id: ::core::clone::Clone::clone(&self.id),
                name: ::core::clone::Clone::clone(&self.name),
                email: ::core::clone::Clone::clone(&self.email),
                password: ::core::clone::Clone::clone(&self.password),
                since: ::core::clone::Clone::clone(&self.since),
                points: ::core::clone::Clone::clone(&self.points),
                discount: ::core::clone::Clone::clone(&self.discount),
                active: ::core::clone::Clone::clone(&self.active),
                tags: ::core::clone::Clone::clone(&self.tags),
                labels: ::core::clone::Clone::clone(&self.labels),
                addresses: __rt::clone_foreign::<Customer, 10>(&self.addresses),
                billing: self.billing.as_ref().map(__rt::clone_foreign::<Customer, 11>),
                referrer: ::core::clone::Clone::clone(&self.referrer),
                r#type: ::core::clone::Clone::clone(&self.r#type),
                left_at: ::core::clone::Clone::clone(&self.left_at),
                settings: ::core::clone::Clone::clone(&self.settings),
                extra: ::core::clone::Clone::clone(&self.extra),
            }
        }
    }
    #[automatically_derived]
    impl ::core::cmp::PartialEq for Customer {
        fn eq(&self, other: &Self) -> ::core::primitive::bool {
            self.id == other.id && self.name == other.name && self.email == other.email
                && self.password == other.password && self.since == other.since
                && self.points == other.points && self.discount == other.discount
                && self.active == other.active && self.tags == other.tags
                && self.labels == other.labels
                && __rt::foreign::<Customer, 10>(&self.addresses)
                    == __rt::foreign::<Customer, 10>(&other.addresses)
                && self.billing.as_ref().map(__rt::foreign::<Customer, 11>)
                    == other.billing.as_ref().map(__rt::foreign::<Customer, 11>)
                && self.referrer == other.referrer && self.r#type == other.r#type
                && self.left_at == other.left_at && self.settings == other.settings
                && self.extra == other.extra
        }
    }
    #[automatically_derived]
    impl __rt::Read for Customer {
        const SHAPE: &'static __rt::Shape = SHAPE;
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
                10 => __rt::read_foreign::<Customer, 10, A>(&mut self.addresses, from),
                11 => {
                    __rt::read_foreign_option::<Customer, 11, A>(&mut self.billing, from)
                }
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
        fn write<S: __rt::SerializeStruct>(&self, to: &mut __rt::Writer<'_, S>) {
            __rt::write(to, 0, &self.id);
            __rt::write(to, 1, &self.name);
            __rt::write_optional(to, 2, &self.email);
            __rt::write_optional(to, 3, &self.password);
            __rt::write(to, 4, &self.since);
            __rt::write(to, 5, &self.points);
            __rt::write_optional(to, 6, &self.discount);
            __rt::write(to, 7, &self.active);
            __rt::write_optional(to, 8, &self.tags);
            __rt::write_optional(to, 9, &self.labels);
            __rt::write(to, 10, &__rt::foreign::<Customer, 10>(&self.addresses));
            __rt::write_optional(
                to,
                11,
                &self.billing.as_ref().map(__rt::foreign::<Customer, 11>),
            );
            __rt::write_optional(to, 12, &self.referrer);
            __rt::write_optional(to, 13, &self.r#type);
            __rt::write_optional(to, 14, &self.left_at);
            __rt::write_optional(to, 15, &self.settings);
            __rt::write_optional(to, 16, &self.extra);
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
                SHAPE,
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
                    &__rt::foreign::<Customer, 10>(&self.addresses),
                    &self.billing.as_ref().map(__rt::foreign::<Customer, 11>),
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
        const __SHAPE: &'static __rt::Shape = SHAPE;
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
    impl<G0: __rt::Octet> CustomerBuilder<G0> {
        /// Sets `id`, which is required.
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
        /// Sets `name`, which is required.
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
        /// Sets `email`.
        pub fn email(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.email = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `password`.
        pub fn password(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.password = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `since`, which is required.
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
        /// Sets `points`, which is required.
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
        /// Sets `discount`.
        pub fn discount(mut self, value: ::core::primitive::f64) -> Self {
            self.model.discount = ::core::option::Option::Some(value);
            self
        }
        /// Sets `active`, which is required.
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
        /// Sets `tags`.
        pub fn tags(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::__private::Vec<::modeldoc::__private::String>,
            >,
        ) -> Self {
            self.model.tags = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `labels`.
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
        /// Sets `addresses`, which is required.
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
        /// Sets `billing`.
        pub fn billing(mut self, value: impl ::core::convert::Into<Address>) -> Self {
            self.model.billing = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `referrer`.
        pub fn referrer(mut self, value: impl ::core::convert::Into<Customer>) -> Self {
            self.model.referrer = ::core::option::Option::Some(
                ::modeldoc::__private::Box::new(value.into()),
            );
            self
        }
        /// Sets `type`.
        pub fn r#type(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.r#type = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `left_at`.
        pub fn left_at(
            mut self,
            value: impl ::core::convert::Into<::modeldoc::__private::String>,
        ) -> Self {
            self.model.left_at = ::core::option::Option::Some(
                ::core::option::Option::Some(value.into()),
            );
            self
        }
        /// Sets `settings`.
        pub fn settings(
            mut self,
            value: impl ::core::convert::Into<
                ::modeldoc::Map<::modeldoc::__private::String, ::modeldoc::Value>,
            >,
        ) -> Self {
            self.model.settings = ::core::option::Option::Some(value.into());
            self
        }
        /// Sets `extra`.
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
            __rt::debug_builder(f, SHAPE, ::core::option::Option::Some(&self.model))
        }
    }
};
