#[modeldoc::model("compile_fail/link_out_of_scope.md")]
pub struct Kennel;

fn main() {}
