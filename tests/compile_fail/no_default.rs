#[modeldoc::model("schema/Address.md")]
pub struct Address;

fn main() {
    let _ = Address::new();
    let _: Address = Default::default();
}
