//! What samples hold.

use modeldoc_codegen::json::{Json, Value};
use modeldoc_codegen::model::Scalar;
use modeldoc_codegen::span::Span;

/// The values that were seen at one place.
#[derive(Debug)]
pub(super) struct Seen {
    /// How many.
    pub(super) count: usize,
    /// Whether `null` was among them.
    pub(super) null: bool,
    /// The kinds of the others, each once.
    pub(super) kinds: Vec<Kind>,
    /// The first of them.
    pub(super) span: Span,
}

impl Default for Seen {
    fn default() -> Self {
        Seen {
            count: 0,
            null: false,
            kinds: Vec::new(),
            span: Span {
                document: 0,
                start: 0,
                end: 0,
            },
        }
    }
}

#[derive(Debug)]
pub(super) enum Kind {
    Boolean,
    Integer,
    Number,
    Text(Form),
    List(Box<Seen>),
    Object(Fields),
}

/// The properties of objects, in the order in which they were met.
#[derive(Debug)]
pub(super) struct Fields {
    pub(super) list: Vec<(String, Seen)>,
    /// How many objects there were.
    pub(super) count: usize,
    pub(super) span: Span,
}

/// The form that all texts have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Any,
    Date,
    DateTime,
    Uuid,
    Uri,
}

impl Seen {
    /// Adds a sample; each element of a list is one.
    pub(super) fn add(&mut self, json: &Json<'_>, start: Span) {
        match &json.value {
            Value::Array(elements) => {
                for element in elements {
                    self.value(element);
                }
            }
            _ => self.value(json),
        }
        self.span = start;
    }

    /// The properties, if objects were seen and nothing else.
    pub(super) fn fields(&self) -> Option<&Fields> {
        match self.kinds.as_slice() {
            [Kind::Object(fields)] if !self.null => Some(fields),
            _ => None,
        }
    }

    pub(super) fn is_nothing(&self) -> bool {
        self.kinds.is_empty() && !self.null
    }

    fn value(&mut self, json: &Json<'_>) {
        if self.count == 0 {
            self.span = json.span;
        }
        self.count += 1;
        match &json.value {
            Value::Null => self.null = true,
            Value::Bool(_) => self.kind(Kind::Boolean),
            Value::Number(number) if number.parse::<i64>().is_ok() => self.kind(Kind::Integer),
            Value::Number(_) => self.kind(Kind::Number),
            Value::String(text, _) => {
                let form = Form::of(text);
                for kind in &mut self.kinds {
                    if let Kind::Text(known) = kind {
                        if *known != form {
                            *known = Form::Any;
                        }
                        return;
                    }
                }
                self.kinds.push(Kind::Text(form));
            }
            Value::Array(elements) => {
                let list = self.list();
                for element in elements {
                    list.value(element);
                }
            }
            Value::Object(members) => {
                let fields = self.object(json.span);
                fields.count += 1;
                for member in members {
                    let known = fields.list.iter().position(|(name, _)| *name == member.key);
                    let index = known.unwrap_or(fields.list.len());
                    if known.is_none() {
                        fields.list.push((member.key.to_string(), Seen::default()));
                    }
                    fields.list[index].1.value(&member.value);
                }
            }
        }
    }

    fn kind(&mut self, new: Kind) {
        let same = |kind: &Kind| std::mem::discriminant(kind) == std::mem::discriminant(&new);
        if !self.kinds.iter().any(same) {
            self.kinds.push(new);
        }
    }

    fn list(&mut self) -> &mut Seen {
        let is = |kind: &Kind| matches!(kind, Kind::List(_));
        let index = self.kinds.iter().position(is).unwrap_or_else(|| {
            self.kinds.push(Kind::List(Box::default()));
            self.kinds.len() - 1
        });
        match &mut self.kinds[index] {
            Kind::List(list) => list,
            _ => unreachable!("the position is that of a list"),
        }
    }

    fn object(&mut self, span: Span) -> &mut Fields {
        let is = |kind: &Kind| matches!(kind, Kind::Object(_));
        let index = self.kinds.iter().position(is).unwrap_or_else(|| {
            self.kinds.push(Kind::Object(Fields {
                list: Vec::new(),
                count: 0,
                span,
            }));
            self.kinds.len() - 1
        });
        match &mut self.kinds[index] {
            Kind::Object(fields) => fields,
            _ => unreachable!("the position is that of an object"),
        }
    }
}

impl Kind {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Kind::Boolean => "boolean",
            Kind::Integer => "integer",
            Kind::Number => "number",
            Kind::Text(_) => "string",
            Kind::List(_) => "list",
            Kind::Object(_) => "object",
        }
    }
}

impl Form {
    fn of(text: &str) -> Self {
        if is_date(text) {
            Form::Date
        } else if is_date_time(text) {
            Form::DateTime
        } else if matches(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx") {
            Form::Uuid
        } else if ["https://", "http://"].iter().any(|scheme| {
            text.strip_prefix(scheme)
                .is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        }) {
            Form::Uri
        } else {
            Form::Any
        }
    }

    pub(super) fn scalar(self) -> Scalar {
        match self {
            Form::Any => Scalar::String,
            Form::Date => Scalar::Date,
            Form::DateTime => Scalar::DateTime,
            Form::Uuid => Scalar::Uuid,
            Form::Uri => Scalar::Uri,
        }
    }
}

/// Whether a text is of a form: `x` is a hexadecimal digit, `0` a decimal one.
fn matches(text: &str, form: &str) -> bool {
    text.len() == form.len()
        && text
            .bytes()
            .zip(form.bytes())
            .all(|(byte, wanted)| match wanted {
                b'x' => byte.is_ascii_hexdigit(),
                b'0' => byte.is_ascii_digit(),
                sign => byte == sign,
            })
}

fn is_date(text: &str) -> bool {
    matches(text, "0000-00-00")
}

fn is_date_time(text: &str) -> bool {
    let Some((date, time)) = text.split_once(['T', 't']) else {
        return false;
    };
    let Some(clock) = time.get(..8) else {
        return false;
    };
    let zone =
        time[8..].trim_start_matches(|letter: char| letter == '.' || letter.is_ascii_digit());
    is_date(date)
        && matches(clock, "00:00:00")
        && (zone.eq_ignore_ascii_case("z") || matches(zone, "+00:00") || matches(zone, "-00:00"))
}

#[cfg(test)]
mod tests {
    use super::Form;

    #[test]
    fn texts_have_forms() {
        for (text, form) in [
            ("2024-01-31", Form::Date),
            ("2024-01-31T23:59:59Z", Form::DateTime),
            ("2024-01-31T23:59:59.123+02:00", Form::DateTime),
            ("2024-01-31T23:59", Form::Any),
            ("123e4567-e89b-12d3-a456-426614174000", Form::Uuid),
            ("https://example.org/a", Form::Uri),
            ("https://", Form::Any),
            ("", Form::Any),
            ("größe", Form::Any),
        ] {
            assert_eq!(Form::of(text), form, "{text}");
        }
    }
}
