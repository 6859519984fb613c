//! The models under test.

/// A token response.
#[modeldoc::model("schema/OAuth2Token.md")]
pub(crate) struct OAuth2Token;

#[modeldoc::model("schema/Address.md")]
pub(crate) struct Address;

#[modeldoc::model("schema/Customer.md")]
pub(crate) struct Customer;

#[modeldoc::model("schema/Shipment.md")]
pub(crate) struct Shipment;

/// The token once more, from the JSON twin.
pub(crate) mod json {
    #[modeldoc::model("schema/OAuth2Token.json")]
    pub(crate) struct OAuth2Token;
}

/// A customer with everything that a customer may have.
pub(crate) fn customer() -> Customer {
    serde_json::from_value(serde_json::json!({
        "id": "0190d3a2-6f3c-7cc2-9f0f-3e1b5a2b9d11",
        "name": "Ada",
        "email": "ada@example.com",
        "password": "$argon2id$v=19$hunter2",
        "since": "2024-02-29T12:00:00Z",
        "points": -5,
        "discount": 0.25,
        "active": true,
        "tags": ["a", "b"],
        "labels": { "de": "Stammkundin" },
        "addresses": [
            { "street": "Weg 1", "postcode": "01234", "city": "Ort", "country": "DE" }
        ],
        "billing": {
            "street": "Allee 2",
            "postcode": "98765",
            "city": "Stadt",
            "country": "DE",
            "lines": ["c/o Bob"]
        },
        "referrer": {
            "id": "1",
            "name": "Bob",
            "since": "2020-01-01T00:00:00Z",
            "points": 0,
            "active": false,
            "addresses": []
        },
        "type": "private",
        "left_at": null,
        "settings": { "theme": "dark", "columns": [1, 2] },
        "extra": [null, 1.5]
    }))
    .expect("every required property is there")
}
