//! Types of other crates, in the place of neutral ones and of models.

use serde_json::json;

const BODY: &str = r#"{
  "id": "0190d3a2-6f3c-7cc2-9f0f-3e1b5a2b9d11",
  "start": "2026-11-24T20:00:00Z",
  "end": "2026-11-24T23:00:00Z",
  "day": "2026-11-24",
  "page": "https://example.com/event",
  "moved": ["2026-11-20T20:00:00Z"]
}"#;

/// What is read comes back as it was.
fn check<T: serde::de::DeserializeOwned + serde::Serialize>() -> T {
    let event: T = serde_json::from_str(BODY).expect("an event");
    let written = serde_json::to_value(&event).expect("written");
    assert_eq!(
        written,
        serde_json::from_str::<serde_json::Value>(BODY).expect("JSON")
    );
    event
}

mod with_jiff {
    #[modeldoc::model(
        "schema/Event.md",
        types(
            date_time = jiff::Timestamp,
            date = jiff::civil::Date,
            time = jiff::civil::Time,
            uuid = uuid::Uuid,
            uri = url::Url,
        )
    )]
    pub(super) struct Event;
}

#[test]
fn jiff_uuid_and_url() {
    let event: with_jiff::Event = check();
    let start: &jiff::Timestamp = event.start();
    assert_eq!(start.as_second(), 1_795_550_400);
    let _: Option<&jiff::civil::Date> = event.day();
    let _: Option<&[jiff::Timestamp]> = event.moved();
    let id: &uuid::Uuid = event.id();
    assert_eq!(id.get_version_num(), 7);
    let page: &url::Url = event.page();
    assert_eq!(page.host_str(), Some("example.com"));

    // A required property of a type without an empty value is given like any
    // other.
    let built = with_jiff::Event::builder()
        .page(page.clone())
        .start(*start)
        .id(*id)
        .build();
    assert_eq!(built.page(), page);
    assert_eq!(built.end(), None);
}

#[test]
fn what_foreign_types_refuse_is_refused() {
    let wrong = BODY.replace("https://example.com/event", "nowhere");
    let error = serde_json::from_str::<with_jiff::Event>(&wrong).expect_err("no URL");
    assert!(error.is_data(), "{error}");
    assert!(error.to_string().contains("Event.page"), "{error}");
    let missing = BODY.replace("\"page\"", "\"pages\"");
    let error = serde_json::from_str::<with_jiff::Event>(&missing).expect_err("no URL");
    assert!(
        error
            .to_string()
            .contains("missing field `page` of `Event`"),
        "{error}"
    );
}

#[test]
fn models_with_foreign_types_in_formats_for_machines() {
    let event: with_jiff::Event = check();
    let bytes = rmp_serde::to_vec(&event).expect("written");
    assert_eq!(
        rmp_serde::from_slice::<with_jiff::Event>(&bytes).expect("read"),
        event
    );
    let bytes = rmp_serde::to_vec_named(&event).expect("written");
    assert_eq!(
        rmp_serde::from_slice::<with_jiff::Event>(&bytes).expect("read"),
        event
    );
}

mod with_chrono {
    #[modeldoc::model(
        "schema/Event.md",
        types(
            date_time = chrono::DateTime<chrono::Utc>,
            date = chrono::NaiveDate,
            time = chrono::NaiveTime,
            decimal = rust_decimal::Decimal,
        )
    )]
    pub(super) struct Event;
}

#[test]
fn chrono_and_decimals() {
    let mut event: with_chrono::Event = check();
    let _: &chrono::DateTime<chrono::Utc> = event.start();
    event.set_price(rust_decimal::Decimal::new(1250, 2));
    let price: Option<&rust_decimal::Decimal> = event.price();
    assert_eq!(price.map(ToString::to_string).as_deref(), Some("12.50"));
    let text = serde_json::to_string(&event).expect("written");
    assert!(text.contains("\"price\":12.5,"), "{text}");
    assert_eq!(
        serde_json::from_str::<with_chrono::Event>(&text).expect("read"),
        event
    );
}

mod with_time {
    /// The `time` crate reads RFC 3339 through a module, so a type of ours
    /// stands between.
    #[derive(Clone, Copy, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    #[serde(transparent)]
    pub(super) struct Instant(
        #[serde(with = "time::serde::rfc3339")] pub(super) time::OffsetDateTime,
    );

    #[modeldoc::model("schema/Event.md", types(date_time = Instant))]
    pub(super) struct Event;
}

#[test]
fn time() {
    let event: with_time::Event = check();
    assert_eq!(event.start().0.unix_timestamp(), 1_795_550_400);
}

/// A model that is written elsewhere, by hand or by another macro.
mod elsewhere {
    #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
    pub(crate) struct Place {
        pub(crate) city: String,
    }

    #[modeldoc::model("schema/Shipment.md", types(Address = Place))]
    pub(super) struct Shipment;

    #[modeldoc::model(
        "schema/Shipment.md",
        types("object" = serde_json::Value, any = std::collections::BTreeMap<String, u8>)
    )]
    pub(super) struct InScope;

    /// The name that the table's link has, brought into scope.
    pub(super) type Address = Place;
}

#[test]
fn models_of_elsewhere() {
    let body = json!({"trackingId": "1", "to": {"city": "Ort"}});
    let shipment: elsewhere::Shipment = serde_json::from_value(body.clone()).expect("a shipment");
    assert_eq!(shipment.to().city, "Ort");
    let shipment: elsewhere::InScope = serde_json::from_value(body).expect("a shipment");
    let to: &elsewhere::Address = shipment.to();
    assert_eq!(to.city, "Ort");
}
