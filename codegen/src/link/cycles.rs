//! Models that hold themselves.
//!
//! Nothing here recurses: ten thousand models may refer to each other in one
//! circle.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Problems};
use crate::limits::{MAX_HELD, MAX_HELD_PROPERTIES};
use crate::model::{Model, Presence, Shape, Type};

/// A model that another holds within itself, not behind a list or a map.
struct Edge {
    /// The model held, by its index.
    target: usize,
    /// Which property or alternative holds it.
    member: usize,
    /// Whether each value of the one holds a value of the other.
    always: bool,
}

/// Puts boxes where values would hold themselves. Where each value would hold
/// another, no value can exist: a problem.
pub(super) fn break_up(models: &mut [Model], problems: &mut Problems) {
    let edges = edges(models);
    for (model, member) in closing_edges(&edges, |_| true) {
        match &mut models[model].shape {
            Shape::Object(object) => object.properties[member].boxed = true,
            Shape::Union(union) => union.alternatives[member].boxed = true,
            Shape::Alias(ty) => {
                problems.push(Diagnostic::endless_alias(
                    models[model].span,
                    &models[model].name,
                ));
                *ty = Type::Any;
            }
            Shape::Enum(_) => {}
        }
    }
    for (model, member) in large_edges(models, &edges) {
        match &mut models[model].shape {
            Shape::Object(object) => object.properties[member].boxed = true,
            Shape::Union(union) => union.alternatives[member].boxed = true,
            Shape::Alias(_) | Shape::Enum(_) => {}
        }
    }
    for (model, member) in closing_edges(&edges, |edge| edge.always) {
        if let Shape::Object(object) = &models[model].shape {
            let property = &object.properties[member];
            problems.push(Diagnostic::endless_model(
                property.ty_span,
                &models[model].name,
                &property.wire_name,
            ));
        }
    }
}

fn edges(models: &[Model]) -> Vec<Vec<Edge>> {
    let indices: HashMap<&str, usize> = models
        .iter()
        .enumerate()
        .map(|(index, model)| (model.name.as_str(), index))
        .collect();
    let edge = |ty: &Type, member, required| {
        let (target, null) = held(ty)?;
        Some(Edge {
            target: *indices.get(target)?,
            member,
            always: required && !null,
        })
    };
    models
        .iter()
        .map(|model| match &model.shape {
            Shape::Object(object) => {
                let properties = object.properties.iter().enumerate();
                properties
                    .filter_map(|(member, property)| {
                        let required = property.presence == Presence::Required;
                        edge(&property.ty, member, required)
                    })
                    .collect()
            }
            Shape::Union(union) => {
                let alternatives = union.alternatives.iter().enumerate();
                let only = union.alternatives.len() == 1;
                alternatives
                    .filter_map(|(member, alternative)| edge(&alternative.ty, member, only))
                    .collect()
            }
            // An alias is its type: a circle of aliases has no end even behind
            // lists.
            Shape::Alias(ty) => edge(innermost(ty), 0, true).into_iter().collect(),
            Shape::Enum(_) => Vec::new(),
        })
        .collect()
}

/// The model that a type holds within itself, and whether null may stand for
/// it.
fn held(ty: &Type) -> Option<(&str, bool)> {
    match ty {
        Type::Model(name) => Some((name, false)),
        Type::Nullable(inner) => held(inner).map(|(name, _)| (name, true)),
        _ => None,
    }
}

fn innermost(ty: &Type) -> &Type {
    match ty {
        Type::Array(inner) | Type::Set(inner) | Type::Map(inner) | Type::Nullable(inner) => {
            innermost(inner)
        }
        ty => ty,
    }
}

/// The edges to models that hold too much, or too deep: from the innermost
/// models outwards, each is as large as all that it holds without a box.
fn large_edges(models: &[Model], edges: &[Vec<Edge>]) -> Vec<(usize, usize)> {
    let is_boxed = |model: &Model, member: usize| match &model.shape {
        Shape::Object(object) => object.properties[member].boxed,
        Shape::Union(union) => union.alternatives[member].boxed,
        Shape::Alias(_) | Shape::Enum(_) => false,
    };
    let mut large = Vec::new();
    // How many models are in a value of each, one within the other, and how many
    // properties.
    let mut sizes: Vec<Option<(usize, usize)>> = vec![None; models.len()];
    let mut way: Vec<usize> = Vec::new();
    for start in 0..models.len() {
        way.push(start);
        while let Some(&model) = way.last() {
            if sizes[model].is_some() {
                way.pop();
                continue;
            }
            // A list is as large as its pointer; what it holds lies elsewhere.
            let alias = match &models[model].shape {
                Shape::Alias(ty) => Some(held(ty).is_some()),
                _ => None,
            };
            let held = || {
                let edges = edges[model].iter();
                edges.filter(|edge| alias.unwrap_or(!is_boxed(&models[model], edge.member)))
            };
            let before = way.len();
            way.extend(
                held()
                    .map(|edge| edge.target)
                    .filter(|&it| sizes[it].is_none()),
            );
            if way.len() > before {
                continue;
            }
            let is_union = matches!(models[model].shape, Shape::Union(_));
            let level = usize::from(alias.is_none());
            let mut depth = level;
            let mut properties = models[model].properties().len();
            for edge in held() {
                let (inner, size) = sizes[edge.target].unwrap_or((1, 1));
                let together = if is_union {
                    properties.max(size)
                } else {
                    properties + size
                };
                let fits = inner < MAX_HELD && together <= MAX_HELD_PROPERTIES;
                if fits || alias.is_some() {
                    depth = depth.max(inner + level);
                    properties = together;
                } else {
                    large.push((model, edge.member));
                }
            }
            sizes[model] = Some((depth, properties));
            way.pop();
        }
    }
    large
}

/// The edges that close a circle, found by a walk in the order of the models:
/// without them, no circle is left.
fn closing_edges(edges: &[Vec<Edge>], select: impl Fn(&Edge) -> bool) -> Vec<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        New,
        Open,
        Done,
    }
    let mut states = vec![State::New; edges.len()];
    let mut closing = Vec::new();
    // The models on the way from the start to here, each with its next edge.
    let mut way: Vec<(usize, usize)> = Vec::new();
    for start in 0..edges.len() {
        if states[start] != State::New {
            continue;
        }
        states[start] = State::Open;
        way.push((start, 0));
        while let Some((model, next)) = way.last_mut() {
            let model = *model;
            let Some(edge) = edges[model].get(*next) else {
                states[model] = State::Done;
                way.pop();
                continue;
            };
            *next += 1;
            if !select(edge) {
                continue;
            }
            match states[edge.target] {
                State::New => {
                    states[edge.target] = State::Open;
                    way.push((edge.target, 0));
                }
                State::Open => closing.push((model, edge.member)),
                State::Done => {}
            }
        }
    }
    closing
}
