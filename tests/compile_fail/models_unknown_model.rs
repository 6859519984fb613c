mod api {
    modeldoc::models!("schema/OAuth2Token.md", pub struct OAuth2Tokn;);
}

fn main() {}
