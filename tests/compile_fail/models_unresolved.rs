mod api {
    modeldoc::models!("schema/Shipment.md");
}

fn main() {}
