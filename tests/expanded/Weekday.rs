//! What `schema/Weekday.md` becomes.
#![allow(clippy::doc_markdown, clippy::option_option)]

/// A day on which letters come.
#[derive(
    ::core::clone::Clone,
    ::core::fmt::Debug,
    ::core::cmp::PartialEq,
    ::core::cmp::Eq,
    ::core::hash::Hash
)]
#[non_exhaustive]
pub enum Weekday {
    /// `monday`
    Monday,
    /// `tuesday`
    Tuesday,
    /// `wednesday`
    Wednesday,
    /// `thursday`
    Thursday,
    /// `friday`
    Friday,
    /// `saturday`
    Saturday,
    /// A value that the document does not list.
    Unknown(::modeldoc::UnknownValue),
}
impl Weekday {
    /// The values that the document lists, in its order.
    pub const VALUES: &'static [&'static ::core::primitive::str] = &[
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
    ];
    /// The value as it is written.
    #[must_use]
    pub fn as_str(&self) -> &::core::primitive::str {
        match self {
            Self::Monday => "monday",
            Self::Tuesday => "tuesday",
            Self::Wednesday => "wednesday",
            Self::Thursday => "thursday",
            Self::Friday => "friday",
            Self::Saturday => "saturday",
            Self::Unknown(value) => ::modeldoc::__private::unknown_text(value),
        }
    }
}
const _: () = {
    use ::modeldoc::__private as __rt;
    #[automatically_derived]
    impl __rt::TextEnum for Weekday {
        const NAME: &'static ::core::primitive::str = "Weekday";
        fn known(value: &::core::primitive::str) -> ::core::option::Option<Self> {
            ::core::option::Option::Some(
                match value {
                    "monday" => Self::Monday,
                    "tuesday" => Self::Tuesday,
                    "wednesday" => Self::Wednesday,
                    "thursday" => Self::Thursday,
                    "friday" => Self::Friday,
                    "saturday" => Self::Saturday,
                    _ => return ::core::option::Option::None,
                },
            )
        }
        fn unknown(value: ::modeldoc::UnknownValue) -> Self {
            Self::Unknown(value)
        }
    }
    #[automatically_derived]
    impl<'de> __rt::Deserialize<'de> for Weekday {
        fn deserialize<D: __rt::Deserializer<'de>>(
            deserializer: D,
        ) -> ::core::result::Result<Self, D::Error> {
            __rt::read_text_enum(deserializer)
        }
    }
    #[automatically_derived]
    impl __rt::Serialize for Weekday {
        fn serialize<S: __rt::Serializer>(
            &self,
            serializer: S,
        ) -> ::core::result::Result<S::Ok, S::Error> {
            serializer.serialize_str(self.as_str())
        }
    }
    #[automatically_derived]
    impl ::core::fmt::Display for Weekday {
        fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
            ::core::fmt::Display::fmt(&self.as_str(), f)
        }
    }
    #[automatically_derived]
    impl ::core::str::FromStr for Weekday {
        type Err = ::core::convert::Infallible;
        fn from_str(
            text: &::core::primitive::str,
        ) -> ::core::result::Result<Self, Self::Err> {
            ::core::result::Result::Ok(__rt::text_variant(text))
        }
    }
};
