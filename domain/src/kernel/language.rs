//! The two languages that people are answered in.

db::text_enum! {
    /// A language of messages, labels and reports.
    pub enum Language {
        /// Simplified Chinese, the default.
        Zh => "zh-CN",
        /// English.
        En => "en",
    }
}

impl Language {
    /// Picks the language of an `Accept-Language` header (RFC 9110); Chinese when neither is named.
    #[must_use]
    pub fn accepted(header: Option<&str>) -> Self {
        let mut best = (Self::Zh, 0_u16);
        for range in header.unwrap_or_default().split(',').take(20) {
            let mut parts = range.split(';');
            let tag = parts.next().unwrap_or_default().trim().to_ascii_lowercase();
            let language = match tag.split('-').next() {
                Some("zh") => Self::Zh,
                Some("en") => Self::En,
                _ => continue,
            };
            let weight = parts.find_map(weight_of).unwrap_or(1000);
            if weight > best.1 {
                best = (language, weight);
            }
        }
        best.0
    }

    /// The text of this language.
    #[must_use]
    pub const fn pick<'t>(self, en: &'t str, zh: &'t str) -> &'t str {
        match self {
            Self::En => en,
            Self::Zh => zh,
        }
    }
}

/// Thousandths of a `q=` parameter.
fn weight_of(parameter: &str) -> Option<u16> {
    let (whole, fraction) = parameter
        .trim()
        .strip_prefix("q=")?
        .split_once('.')
        .unwrap_or((parameter.trim().strip_prefix("q=")?, "0"));
    let thousandths = format!("{fraction:0<3}")
        .chars()
        .take(3)
        .collect::<String>();
    let whole = whole.parse::<u16>().ok()?.min(1);
    Some((whole * 1000 + thousandths.parse::<u16>().ok()?).min(1000))
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn the_header_decides_by_weight() {
        for (header, want) in [
            (None, Language::Zh),
            (Some(""), Language::Zh),
            (Some("en"), Language::En),
            (Some("en-GB,zh;q=0.9"), Language::En),
            (Some("fr, en;q=0.2, zh-TW;q=0.7"), Language::Zh),
            (Some("zh;q=0.5, en;q=0.501"), Language::En),
            (Some("*;q=broken, en;q=x"), Language::En),
        ] {
            assert_eq!(Language::accepted(header), want, "{header:?}");
        }
    }
}
