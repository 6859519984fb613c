#[modeldoc::model("schema/Address.md")]
pub struct Address;

fn main() {
    let _ = Address::builder().street("Weg 1").country("DE").build();
}
