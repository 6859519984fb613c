//! A name in Rust for each model.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Problems};
use crate::document::Document;
use crate::model::{Model, Property, Shape};
use crate::names;

/// Names every model. Two models that declare one name are a problem; what is
/// written inside a model gives way to what is declared.
pub(super) fn assign(documents: &[&Document], models: &mut Vec<Model>, problems: &mut Problems) {
    let mut taken: HashMap<String, usize> = HashMap::new();
    let mut doubles = Vec::new();
    for index in 0..models.len() {
        if models[index].is_inline() {
            continue;
        }
        let model = &mut models[index];
        if model.name.is_empty() {
            match names::type_name(&model.key) {
                Some(name) => model.name = name,
                None => {
                    problems.push(Diagnostic::unnameable_model(model.span, &model.key));
                    doubles.push(index);
                    continue;
                }
            }
        }
        if let Some(&first) = taken.get(&models[index].name) {
            doubles.push(index);
            if say_the_same(&models[first], &models[index]) {
                continue;
            }
            let place = place(documents, &models[first]);
            let problem = Diagnostic::duplicate_model(
                models[index].span,
                &models[index].key,
                &models[index].name,
                &place,
            );
            problems.push(problem);
        } else {
            taken.insert(models[index].name.clone(), index);
        }
    }
    let parents: HashMap<String, String> = models
        .iter()
        .filter(|model| !model.is_inline())
        .map(|model| (model.key.clone(), model.name.clone()))
        .collect();
    // Those inside one of these come behind it, so its name is known by then.
    let mut outer = parents;
    // The number to try next behind a name that is taken.
    let mut counts: HashMap<String, usize> = HashMap::new();
    for (index, model) in models.iter_mut().enumerate() {
        let Some((parent, own)) = model.key.rsplit_once('/') else {
            continue;
        };
        let parent = outer.get(parent).map_or("", String::as_str);
        let own = names::type_name(own).unwrap_or_default();
        let wanted = format!("{}{own}", parent.trim_start_matches("r#"));
        let wanted = names::type_name(&wanted).unwrap_or_else(|| "Inline".to_owned());
        let mut name = wanted.clone();
        if taken.contains_key(&name) {
            let count = counts.entry(wanted.clone()).or_insert(2);
            while taken.contains_key(&name) {
                name = format!("{wanted}{count}");
                *count += 1;
            }
        }
        taken.insert(name.clone(), index);
        outer.insert(model.key.clone(), name.clone());
        model.name = name;
    }
    let mut doubles = doubles.into_iter().peekable();
    let mut index = 0;
    models.retain(|_| {
        let double = doubles.next_if_eq(&index).is_some();
        index += 1;
        !double
    });
}

/// Whether two models are one that is told twice: objects with the same
/// properties, none of which has a type that is written inside it.
fn say_the_same(a: &Model, b: &Model) -> bool {
    let (Shape::Object(one), Shape::Object(other)) = (&a.shape, &b.shape) else {
        return false;
    };
    let same = |(a, b): (&Property, &Property)| {
        a.wire_name == b.wire_name
            && a.presence == b.presence
            && a.ty == b.ty
            && !a.ty.to_string().contains('/')
    };
    a.key == b.key
        && one.open == other.open
        && one.properties.len() == other.properties.len()
        && one.properties.iter().zip(&other.properties).all(same)
}

fn place(documents: &[&Document], model: &Model) -> String {
    match documents.get(model.span.document as usize) {
        Some(document) => {
            let line = document.line(model.span.start as usize);
            format!("{}:{line}", document.name())
        }
        None => String::new(),
    }
}
