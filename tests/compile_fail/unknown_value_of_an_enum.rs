// The day the document lists the value, this would silently stop to match.
#[modeldoc::model("schema/Weekday.md")]
pub struct Weekday;

fn is_sunday(day: &Weekday) -> bool {
    matches!(day, Weekday::Unknown("sunday"))
}

fn text(day: Weekday) -> Option<Box<str>> {
    match day {
        Weekday::Unknown(value) => Some(value.0),
        _ => None,
    }
}

fn main() {
    let _ = (is_sunday, text);
}
