#[modeldoc::model("/etc/tokens.md")]
pub struct Token;

fn main() {}
