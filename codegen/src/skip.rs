//! Pages and models that the user leaves out.

use crate::model::Model;
use crate::names;
use crate::options::{Site, UsageError};

/// The names in `skip(...)`, and which of them were met.
pub(crate) struct Skips<'s> {
    names: &'s [String],
    met: Vec<bool>,
}

impl<'s> Skips<'s> {
    pub(crate) fn new(names: &'s [String]) -> Self {
        Skips {
            names,
            met: vec![false; names.len()],
        }
    }

    /// Whether a page is left out: by its path, its file name, or that without
    /// its extension.
    pub(crate) fn page(&mut self, path: &str) -> bool {
        let path = path.replace('\\', "/");
        let file = path.rsplit('/').next().unwrap_or(&path);
        let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
        // A name without an extension may be a model's of another page.
        self.meet(|name| {
            name == file || path == name || path.ends_with(&format!("/{name}")) || name == stem
        })
    }

    /// Leaves out models, with those that are written inside them.
    pub(crate) fn models(&mut self, models: &mut Vec<Model>) {
        if self.names.is_empty() {
            return;
        }
        models.retain(|model| {
            let declared = model.key.split('/').next().unwrap_or(&model.key);
            let in_rust = names::type_name(declared);
            !self.meet(|name| name == declared || Some(name) == in_rust.as_deref())
        });
    }

    /// A name that leaves nothing out is a mistake.
    pub(crate) fn unused(self, usage_errors: &mut Vec<UsageError>) {
        for (number, met) in self.met.iter().enumerate() {
            if !met {
                usage_errors.push(UsageError {
                    site: Site::Skip(number),
                    message: format!("no page and no model is called `{}`", self.names[number]),
                });
            }
        }
    }

    fn meet(&mut self, is: impl Fn(&str) -> bool) -> bool {
        let mut any = false;
        for (name, met) in self.names.iter().zip(&mut self.met) {
            if is(name) {
                *met = true;
                any = true;
            }
        }
        any
    }
}
