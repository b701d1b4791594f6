//! The templates that come with the program, in both languages.

use std::sync::LazyLock;

use serde::Deserialize;
use serde_json::Value;
use uuid::Uuid;

use super::content::TemplateContent;
use crate::kernel::Language;
use crate::kernel::fault::{Result, internal};
use crate::kernel::id::ProjectTemplateId;
use crate::projects::model::{ChannelKind, ProjectKind};

/// A built-in template.
#[derive(Debug)]
pub struct BuiltIn {
    /// Id, the same in every organisation.
    pub id: ProjectTemplateId,
    /// Key.
    pub key: &'static str,
    /// What its projects are.
    pub kind: ProjectKind,
    /// What their channel is.
    pub channel_kind: Option<ChannelKind>,
    zh: TemplateTexts,
    en: TemplateTexts,
}

/// A built-in template in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateTexts {
    kind: ProjectKind,
    #[serde(default)]
    channel_kind: Option<ChannelKind>,
    /// Name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// What projects get from it.
    pub content: TemplateContent,
}

/// Number, key and file of each; a number is never given again, for ids are made of it. The list
/// begins with the highest one.
const FILES: &[(u128, &str, &str)] = &[
    (
        1,
        "community-group-buy",
        include_str!("gallery/community-group-buy.json"),
    ),
    (
        2,
        "short-video-seeding",
        include_str!("gallery/short-video-seeding.json"),
    ),
    (
        3,
        "custom-gift-delivery",
        include_str!("gallery/custom-gift-delivery.json"),
    ),
    (
        4,
        "product-launch",
        include_str!("gallery/product-launch.json"),
    ),
    (
        5,
        "shopping-festival",
        include_str!("gallery/shopping-festival.json"),
    ),
    (6, "douyin-live", include_str!("gallery/douyin-live.json")),
    (
        7,
        "s-level-live-event",
        include_str!("gallery/s-level-live-event.json"),
    ),
];

/// Below all ids that are made from the time, so that built-in templates follow an organisation's own.
const FIRST_ID: u128 = 0x7000_8000_0000_0000_0000;

static GALLERY: LazyLock<std::result::Result<Vec<BuiltIn>, String>> =
    LazyLock::new(|| FILES.iter().map(read).collect());

/// All built-in templates, by their numbers.
///
/// # Errors
/// When a file is damaged, which a test forbids.
pub fn gallery() -> Result<&'static [BuiltIn]> {
    match &*GALLERY {
        Ok(all) => Ok(all),
        Err(error) => Err(internal(error)),
    }
}

fn read((number, key, file): &(u128, &'static str, &str)) -> std::result::Result<BuiltIn, String> {
    let both: Value = serde_json::from_str(file).map_err(|error| format!("{key}: {error}"))?;
    let texts = |language: Language| {
        let one = said(&both, language.pick("en", "zh"));
        let texts: TemplateTexts =
            serde_json::from_value(one).map_err(|error| format!("{key}: {error}"))?;
        let checked = texts.content.check();
        checked.map_err(|problem| format!("{key}: {}", problem.0))?;
        Ok::<_, String>(texts)
    };
    let (zh, en) = (texts(Language::Zh)?, texts(Language::En)?);
    Ok(BuiltIn {
        id: ProjectTemplateId::new(Uuid::from_u128(FIRST_ID + number)),
        key,
        kind: zh.kind,
        channel_kind: zh.channel_kind,
        zh,
        en,
    })
}

/// The same document with `{ "zh": …, "en": … }` replaced by the text in one language.
fn said(both: &Value, language: &str) -> Value {
    match both {
        Value::Object(map) => match map.get(language) {
            Some(text) if map.len() == 2 => text.clone(),
            _ => map
                .iter()
                .map(|(name, value)| (name.clone(), said(value, language)))
                .collect::<serde_json::Map<_, _>>()
                .into(),
        },
        Value::Array(list) => list.iter().map(|value| said(value, language)).collect(),
        other => other.clone(),
    }
}

impl BuiltIn {
    /// The template in a language.
    #[must_use]
    pub const fn texts(&self, language: Language) -> &TemplateTexts {
        match language {
            Language::Zh => &self.zh,
            Language::En => &self.en,
        }
    }
}
