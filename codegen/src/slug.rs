//! The anchors that GitHub gives to headings.

use std::collections::HashMap;

/// Gives each heading of a page its anchor, as GitHub does: lower case,
/// letters, digits, `-` and `_` kept, blanks turned into `-`, everything else
/// left out, and `-1`, `-2` ... behind repeated ones.
#[derive(Debug, Default)]
pub struct Slugs {
    seen: HashMap<String, usize>,
}

impl Slugs {
    /// The anchor of the next heading.
    pub fn next(&mut self, heading: &str) -> String {
        let slug = slug(heading);
        let mut anchor = slug.clone();
        // A heading may have said `slug-1` in full; the count of `slug` stays,
        // so that all headings together look no further than their number.
        let mut count = self.seen.get(&slug).copied().unwrap_or(0);
        while self.seen.contains_key(&anchor) {
            count += 1;
            anchor = format!("{slug}-{count}");
        }
        self.seen.insert(slug, count);
        self.seen.entry(anchor.clone()).or_insert(0);
        anchor
    }
}

fn slug(heading: &str) -> String {
    heading
        .trim()
        .chars()
        .filter_map(|letter| match letter {
            ' ' => Some('-'),
            '-' | '_' => Some(letter),
            _ if letter.is_alphanumeric() => Some(letter),
            _ => None,
        })
        .collect::<String>()
        .to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::Slugs;

    #[test]
    fn headings_get_the_anchors_that_github_gives() {
        let mut slugs = Slugs::default();
        let headings = [
            "Item fields",
            "Object: Regs",
            "# OAuth2Token",
            "3.2.1 - Object: BidRequest",
            "`code` and **bold**",
            "Item fields",
            "Item fields",
            "Größe",
            "x-1",
            "x",
            "x",
        ];
        let anchors: Vec<String> = headings.iter().map(|text| slugs.next(text)).collect();
        assert_eq!(
            anchors,
            [
                "item-fields",
                "object-regs",
                "-oauth2token",
                "321---object-bidrequest",
                "code-and-bold",
                "item-fields-1",
                "item-fields-2",
                "größe",
                "x-1",
                "x",
                "x-2",
            ]
        );
    }
}
