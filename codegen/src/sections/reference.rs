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

/// Whether a link leads to the page that it stands on: by nothing, by its
/// relative path, or by a path as sites have it, `/docs/pet` for `docs/pet.md`.
pub(crate) fn is_same(document: &str, link: &str) -> bool {
    link.is_empty()
        || join(document, link) == document
        || (link.starts_with('/') && stem(link) == stem(document))
}

/// What a page is called in its folder, without the extension.
pub(crate) fn stem(path: &str) -> &str {
    parts(path).next().unwrap_or_default()
}

/// How many of their last parts two paths have in common, extensions apart.
pub(crate) fn common(path: &str, other: &str) -> usize {
    let pairs = parts(path).zip(parts(other));
    pairs.take_while(|(one, other)| one == other).count()
}

/// The parts of a path, the last one first and without its extension.
fn parts(path: &str) -> impl Iterator<Item = &str> {
    let path = path.trim_end_matches('/');
    let path = path.strip_suffix("/index.html").unwrap_or(path);
    let page = [".md", ".mdx", ".markdown", ".html", ".htm"];
    let bare = page
        .iter()
        .find_map(|extension| path.strip_suffix(extension));
    bare.unwrap_or(path)
        .rsplit('/')
        .filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{common, decode, encode, is_same, join};

    #[test]
    fn sites_have_paths_of_their_own() {
        assert_eq!(common("schema/docs/pet.md", "/docs/pet"), 2);
        assert_eq!(common("pet.md", "/docs/pet/"), 1);
        assert_eq!(common("pets.md", "/docs/pet"), 0);
        assert!(is_same("schema/pet.md", ""));
        assert!(is_same("schema/pet.md", "pet.md"));
        assert!(is_same("schema/pet.md", "/docs/resources/pet"));
        assert!(!is_same("schema/pet.md", "../pet.md"));
        assert!(!is_same("schema/pet.md", "/docs/resources/toy"));
    }

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
