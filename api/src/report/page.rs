//! Arranges a report on paper.

use std::collections::HashMap;
use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::kernel::Language;
use domain::kernel::fault::{Result, internal};
use minijinja::value::Serde;
use minijinja::{Environment, context};
use serde_json::Value;
use sha2::{Digest, Sha256};

const CSS: &str = include_str!("report.css");
const TEMPLATE: &str = include_str!("report.html");
/// Loops and outputs that one page may take; a report of the largest size needs a tenth.
const FUEL: u64 = 20_000_000;

type Words = HashMap<String, (String, String)>;

static WORDS: LazyLock<Words> =
    LazyLock::new(|| serde_json::from_str(include_str!("words.json")).unwrap_or_default());

static POLICY: LazyLock<String> = LazyLock::new(|| {
    let style = STANDARD.encode(Sha256::digest(CSS));
    format!(
        "default-src 'none'; style-src 'sha256-{style}'; img-src 'self'; base-uri 'none'; \
         form-action 'none'; frame-ancestors 'none'"
    )
});

/// The content security policy of the page: its own style, pictures of its own host, nothing else.
pub(crate) fn policy() -> &'static str {
    &POLICY
}

/// What a report shows.
pub(crate) struct Page {
    /// Who inspects.
    pub(super) organization: String,
    /// The inspection as the API answers it.
    pub(super) inspection: Value,
    /// Language of everything that people did not write themselves.
    pub(super) language: Language,
    /// When the page was made.
    pub(super) now: String,
}

impl Page {
    /// The page as HTML.
    ///
    /// # Errors
    /// `INTERNAL` when the template does not fit.
    pub(crate) fn render(&self) -> Result<String> {
        let mut templates = Environment::new();
        templates.set_fuel(Some(FUEL));
        templates
            .add_template("report.html", TEMPLATE)
            .map_err(|e| internal(&e))?;
        let words: HashMap<&str, &str> = WORDS
            .iter()
            .map(|(name, (en, zh))| (name.as_str(), self.language.pick(en.as_str(), zh.as_str())))
            .collect();
        let page = templates
            .get_template("report.html")
            .map_err(|e| internal(&e))?;
        page.render(context! {
            t => Serde(&words),
            css => CSS,
            i => Serde(&self.inspection),
            organization => self.organization.as_str(),
            language => self.language.pick("en", "zh-CN"),
            now => self.now.as_str(),
        })
        .map_err(|e| internal(&e))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_people_wrote_is_escaped_in_both_languages() {
        let hostile = "<script>alert(1)</script>\"'&";
        let inspection = json!({
            "code": "INS-2026-0001", "revision": 1, "verdict": "REJECT", "verdictLabel": "拒收",
            "lotSize": 3, "plan": { "code": "P", "name": hostile, "version": 1 }, "note": hostile,
            "submittedBy": { "name": hostile }, "verdictReasons": [], "items": [], "photos": [],
            "clientVerdict": null, "clientSubmittedAt": null, "inspectedQuantity": 3,
            "startedAt": null, "submittedAt": "2026-06-18 20:00", "reviewedAt": null,
            "defects": [{
                "code": "X", "label": hostile, "defectClass": "MAJOR", "quantity": 1, "unit": null,
                "inSample": true, "note": hostile,
                "photos": [{ "name": hostile, "thumbnailUrl": "/files/x\"onerror=y" }],
            }],
        });
        for (language, title) in [
            (Language::En, "Inspection report"),
            (Language::Zh, "检验报告"),
        ] {
            let page = Page {
                organization: hostile.to_owned(),
                inspection: inspection.clone(),
                language,
                now: "2026-06-18".to_owned(),
            };
            let html = page.render().unwrap();
            assert!(
                html.contains(title) && html.contains("&lt;script&gt;"),
                "{html}"
            );
            assert!(
                !html.contains("<script") && !html.contains("x\"onerror"),
                "{html}"
            );
        }
    }

    #[test]
    fn every_word_of_the_template_has_both_languages() {
        assert!(
            WORDS
                .values()
                .all(|(en, zh)| !en.is_empty() && !zh.is_empty())
        );
        let word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '.';
        let used = TEMPLATE
            .split(|c| !word(c))
            .filter_map(|name| name.strip_prefix("t."));
        let used: Vec<&str> = used.collect();
        assert!(used.len() > 50, "{used:?}");
        for name in used {
            assert!(WORDS.contains_key(name), "{name} is in no language");
        }
    }
}
