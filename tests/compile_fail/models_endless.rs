mod api {
    modeldoc::models!("compile_fail/models_endless.md");
}

fn main() {}
