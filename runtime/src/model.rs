//! What a model knows of its table.

use alloc::string::{String, ToString};
use alloc::vec::Vec;
use core::fmt;

use serde_core::Serialize;
use serde_core::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::private::Shape;
use crate::{Error, Property, UnknownProperties, invalid};

/// A model with properties: what its table says, and its values by their names
/// in serialized data.
///
/// Every struct that [`model`](macro@crate::model) emits implements this.
/// Nothing of it costs anything where it is not used.
pub trait Model: Serialize + DeserializeOwned + fmt::Debug {
    #[doc(hidden)]
    const __SHAPE: &'static Shape;

    /// The name of the type.
    const NAME: &'static str = Self::__SHAPE.name;

    /// What the model is for, as Markdown; empty where the document says
    /// nothing.
    const DESCRIPTION: &'static str = Self::__SHAPE.description;

    /// The document, as the macro's invocation names it.
    const DOCUMENT: &'static str = Self::__SHAPE.document;

    /// The properties, in the table's order.
    const PROPERTIES: &'static [Property] = Self::__SHAPE.properties;

    /// What the table says of a property, by its wire name; nothing where it
    /// does not list it.
    fn property(name: &str) -> Option<&'static Property> {
        Self::PROPERTIES.iter().find(|row| row.name() == name)
    }

    /// The value of a property by its wire name; nothing for a property that
    /// is absent or that the table does not list.
    ///
    /// The value of a secret is the secret: what is done with it is up to the
    /// caller.
    fn get(&self, property: &str) -> Option<Value> {
        self.to_object().remove(property)
    }

    /// Sets a property by its wire name. `null` makes an optional property
    /// absent, or null where it is nullable.
    ///
    /// # Errors
    ///
    /// The table lists no such property and unknown ones are not kept, or the
    /// value is not of the property's type. The model is as before then.
    fn set(&mut self, property: &str, value: Value) -> Result<(), Error> {
        if Self::property(property).is_none() {
            let Some(unknown) = self.__unknown() else {
                return Err(Error::new(alloc::format!(
                    "`{}` has no property `{property}`",
                    Self::NAME
                )));
            };
            unknown.insert(property, value);
            return Ok(());
        }
        let mut object = self.to_object();
        object.insert(property.to_string(), value);
        let mut changed =
            Self::from_object(object).map_err(|error| error.of(Self::NAME, property))?;
        // An object has no order; that of the unknown properties is kept.
        if let Some((new, old)) = changed.__unknown().zip(self.__unknown()) {
            core::mem::swap(new, old);
        }
        *self = changed;
        Ok(())
    }

    #[doc(hidden)]
    fn __unknown(&mut self) -> Option<&mut UnknownProperties> {
        None
    }

    /// The model as a JSON object: its properties by their wire names, without
    /// those that are absent.
    fn to_object(&self) -> Map<String, Value> {
        match serde_json::to_value(self) {
            Ok(Value::Object(object)) => object,
            // A type of the user's may refuse to be written.
            _ => Map::new(),
        }
    }

    /// The model that a JSON object is.
    ///
    /// # Errors
    ///
    /// A property is missing, or its value is not of its type.
    fn from_object(object: Map<String, Value>) -> Result<Self, Error> {
        serde_json::from_value(Value::Object(object)).map_err(|error| Error::new(error.to_string()))
    }

    /// The properties whose values are outside the bounds that the table gives
    /// (`[Max: 5]`, `[Min. length: 1]` ...), in its order.
    fn invalid_properties(&self) -> Vec<InvalidProperty> {
        invalid::check(Self::PROPERTIES, &self.to_object())
    }
}

/// A property whose value is outside its bounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidProperty {
    pub(crate) property: &'static str,
    pub(crate) text: String,
}

impl InvalidProperty {
    /// The wire name of the property.
    pub fn property(&self) -> &'static str {
        self.property
    }
}

/// What is wrong, with the names of property and bound; never the value.
impl fmt::Display for InvalidProperty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl core::error::Error for InvalidProperty {}
