//! References to tables of other pages, until [`link`](crate::link) has seen
//! all pages: a name, and where its link leads.

/// A reference in the form of a model's key.
pub(crate) fn encode(label: &str, page: &str, anchor: &str) -> String {
    format!("{label} <{page}#{anchor}>")
}

/// The name of a reference, its page and its anchor. A plain key has no page.
pub(crate) fn decode(key: &str) -> (&str, Option<(&str, &str)>) {
    let place = || {
        let (label, target) = key.strip_suffix('>')?.split_once(" <")?;
        Some((label, target.split_once('#')?))
    };
    match place() {
        Some((label, place)) => (label, Some(place)),
        None => (key, None),
    }
}

/// The path of a page that another links by a relative path.
pub(crate) fn join(document: &str, link: &str) -> String {
    let mut parts: Vec<&str> = document.split('/').collect();
    parts.pop();
    for part in link.split('/') {
        match part {
            "" | "." => {}
            ".." if parts.last().is_some_and(|last| *last != "..") => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

#[cfg(test)]
mod tests {
    use super::{decode, encode, join};

    #[test]
    fn links_lead_from_their_page() {
        assert_eq!(
            join("spec/item.md", "../commons/links.md"),
            "commons/links.md"
        );
        assert_eq!(join("item.md", "links.md"), "links.md");
        assert_eq!(join("a/item.md", "./links.md"), "a/links.md");
        assert_eq!(join("item.md", "../links.md"), "../links.md");
        assert_eq!(join("../item.md", "../links.md"), "../../links.md");
        let key = encode("Link", "a/links.md", "link-object");
        assert_eq!(decode(&key), ("Link", Some(("a/links.md", "link-object"))));
        assert_eq!(decode("Link"), ("Link", None));
    }
}
