//! Sources of the programs that use the models.

use modeldoc_codegen::model::{Model, Shape};

use crate::peers::Peer;

/// A program that uses one model only.
pub(crate) fn small(peer: Peer, model: &str) -> String {
    let read = |model: &str| format!("let _ = serde_json::from_str::<models::{model}>(\"{{}}\");");
    let call = match peer {
        Peer::Mdmodels => format!("let _ = models::{model}Builder::default();"),
        Peer::OnTop => {
            let documented = read(&format!("documented::{model}"));
            format!("{}\n    {documented}", read(model))
        }
        _ => read(model),
    };
    format!("mod models;\n\nfn main() {{\n    {call}\n}}\n")
}

/// A library of nothing but the models.
pub(crate) fn library() -> String {
    "#![allow(dead_code)]\npub mod models;\n".to_owned()
}

/// A program that reads and writes every model: the one that its first
/// argument names, from its second.
pub(crate) fn everything(peer: Peer, models: &[Model]) -> String {
    let traits = match peer {
        Peer::Modeldoc => ("serde_core::de::DeserializeOwned", "serde_core::Serialize"),
        _ => ("serde::de::DeserializeOwned", "serde::Serialize"),
    };
    let mut code = format!(
        "mod models;\n\n\
         fn twice<T: {} + {}>(text: &str) -> serde_json::Result<String> {{\n    \
         serde_json::to_string(&serde_json::from_str::<T>(text)?)\n}}\n\n\
         fn main() {{\n    \
         let mut arguments = std::env::args().skip(1);\n    \
         let (name, text) = (arguments.next().unwrap(), arguments.next().unwrap());\n    \
         let written = match name.as_str() {{\n",
        traits.0, traits.1
    );
    for model in models {
        if matches!(model.shape, Shape::Object(_)) {
            let name = &model.name;
            code.push_str(&format!(
                "        {name:?} => twice::<models::{name}>(&text),\n"
            ));
        }
    }
    code.push_str("        _ => return,\n    };\n    println!(\"{}\", written.unwrap());\n}\n");
    code
}
