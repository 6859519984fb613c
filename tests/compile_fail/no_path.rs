#[modeldoc::model]
pub struct Token;

fn main() {}
