mod api {
    modeldoc::models!("schema/OAuth2Token.md", skip(Address));
}

fn main() {}
