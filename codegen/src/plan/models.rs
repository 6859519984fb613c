//! What the plan of a model needs to know of the others.

use std::collections::HashMap;

use crate::model::{Enum, Model, Presence, Property, Shape, Type};
use crate::user::{UserAccess, UserTokens};

/// The models that are emitted together, by their names in Rust.
pub(crate) struct Models<'m> {
    by_name: HashMap<&'m str, &'m Model>,
    user: &'m UserTokens,
    /// What each alias stands for, by way of other aliases or not.
    aliased: HashMap<&'m str, &'m Type>,
    /// Which of the objects have an empty value to be filled in place.
    fillable: HashMap<&'m str, bool>,
}

impl<'m> Models<'m> {
    pub(crate) fn of(models: &'m [Model], user: &'m UserTokens) -> Self {
        let by_name: HashMap<&str, &Model> = models
            .iter()
            .map(|model| (model.name.as_str(), model))
            .collect();
        let mut set = Models {
            fillable: models
                .iter()
                .map(|model| (model.name.as_str(), true))
                .collect(),
            by_name,
            user,
            aliased: HashMap::new(),
        };
        set.follow_aliases(models);
        set.spread_unfillable(models);
        set
    }

    /// Follows each alias once: thousands may stand for each other in a row.
    fn follow_aliases(&mut self, models: &'m [Model]) {
        for model in models {
            let mut way = Vec::new();
            let mut name = model.name.as_str();
            // `link` has broken circles of aliases.
            let end = loop {
                match (self.aliased.get(name), self.shape(name)) {
                    (Some(end), _) => break Some(*end),
                    (None, Some(Shape::Alias(ty))) => {
                        way.push(name);
                        match ty {
                            Type::Model(next) if self.by_name.contains_key(next.as_str()) => {
                                name = next;
                                if !matches!(self.shape(name), Some(Shape::Alias(_))) {
                                    break Some(ty);
                                }
                            }
                            ty => break Some(ty),
                        }
                    }
                    _ => break None,
                }
            };
            let Some(end) = end else { continue };
            for alias in way {
                self.aliased.insert(alias, end);
            }
        }
    }

    /// A model that holds what cannot be filled cannot be filled itself. Each
    /// model is looked at again only when one that it holds has changed.
    fn spread_unfillable(&mut self, models: &'m [Model]) {
        let mut holders: HashMap<&str, Vec<&'m Model>> = HashMap::new();
        for model in models {
            for property in model
                .properties()
                .iter()
                .filter(|property| is_plain(property))
            {
                let ty = match &property.ty {
                    Type::Model(name) => self.aliased.get(name.as_str()).copied(),
                    _ => None,
                };
                if let Type::Model(name) = ty.unwrap_or(&property.ty) {
                    holders.entry(name).or_default().push(model);
                }
            }
        }
        let mut work: Vec<&'m Model> = models.iter().collect();
        while let Some(model) = work.pop() {
            let name = model.name.as_str();
            let fills = model
                .properties()
                .iter()
                .all(|property| !self.is_unfillable(property));
            if !fills && self.fillable.insert(name, false) == Some(true) {
                work.extend(holders.get(name).into_iter().flatten());
            }
        }
    }

    /// Whether a property's field has no value that reading can start from. A
    /// box has one, but it would be made for nothing.
    pub(crate) fn is_unfillable(&self, property: &Property) -> bool {
        is_plain(property) && (property.boxed || !self.is_fillable(&property.ty))
    }

    /// Whether a type has some value that reading can start from.
    pub(crate) fn is_fillable(&self, ty: &Type) -> bool {
        match self.behind_alias(ty) {
            Type::Model(name) => match self.by_name.get(name.as_str()).map(|model| &model.shape) {
                Some(Shape::Object(_)) => self.fillable.get(name.as_str()) == Some(&true),
                Some(Shape::Enum(_)) => true,
                Some(Shape::Alias(_) | Shape::Union(_)) | None => false,
            },
            Type::Custom(custom) => {
                !matches!(self.user.types[custom.number].access, UserAccess::Reference)
            }
            _ => true,
        }
    }

    /// What an alias stands for; any other type is what it is.
    pub(crate) fn behind_alias<'t>(&'t self, ty: &'t Type) -> &'t Type {
        match ty {
            Type::Model(name) => self.aliased.get(name.as_str()).copied().unwrap_or(ty),
            ty => ty,
        }
    }

    /// Whether a model of that name is emitted.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.by_name.contains_key(name)
    }

    /// The enum of a name.
    pub(crate) fn enumeration(&self, name: &str) -> Option<&'m Enum> {
        match self.shape(name)? {
            Shape::Enum(choice) => Some(choice),
            _ => None,
        }
    }

    /// The object of a name.
    pub(crate) fn object(&self, name: &str) -> Option<&'m [Property]> {
        match self.shape(name)? {
            Shape::Object(object) => Some(&object.properties),
            _ => None,
        }
    }

    /// The object that a type is, by its name.
    pub(crate) fn object_name<'t>(&'t self, ty: &'t Type) -> Option<&'t str> {
        match self.behind_alias(ty) {
            Type::Model(name) if self.object(name).is_some() => Some(name),
            _ => None,
        }
    }

    fn shape(&self, name: &str) -> Option<&'m Shape> {
        self.by_name.get(name).map(|model| &model.shape)
    }
}

/// Whether the field holds the value itself, without an `Option`.
fn is_plain(property: &Property) -> bool {
    property.presence == Presence::Required && !matches!(property.ty, Type::Nullable(_))
}
