//! Changes a template, or puts it away.

use db::schema::project_templates;
use diesel::prelude::*;
use serde_json::json;

use super::project_save_as_template::insert;
use super::read;
use super::row::{Template, TemplateRow};
use crate::events::Event;
use crate::identity::Permission;
use crate::kernel::fault::Result;
use crate::kernel::id::ProjectTemplateId;
use crate::kernel::input::{optional_text, text};
use crate::kernel::{Actor, Language, Tx};
use crate::projects::access::as_seen;
use crate::projects::change::Changes;
use crate::projects::events::PROJECT_TEMPLATE_UPDATED;
use crate::projects::store::once;

/// What to change of which template; `None` leaves a field as it is.
#[derive(Debug, Clone)]
pub struct ProjectTemplateUpdate {
    /// The template.
    pub template: ProjectTemplateId,
    /// The version that the caller saw; `None`: whatever it is now.
    pub version: Option<i64>,
    /// 1 to 200 characters.
    pub name: Option<String>,
    /// At most 10,000 characters.
    pub description: Option<Option<String>>,
    /// Put away from now on, or in use again.
    pub archived: Option<bool>,
    /// In which language a built-in template becomes the organisation's own.
    pub language: Language,
}

/// Changes the template; without a change nothing is written. A built-in one becomes the organisation's
/// own with its first change.
///
/// # Errors
/// `NOT_FOUND`, `FORBIDDEN`, `CONFLICT`, errors of input.
pub fn project_template_update(
    tx: &mut Tx<'_>,
    actor: &Actor,
    input: &ProjectTemplateUpdate,
) -> Result<ProjectTemplateId> {
    let found = read::find(tx.conn(), actor, input.template)?;
    actor.require(Permission::ProjectManage)?;
    as_seen(input.version, found.version())?;
    let old = row_of(tx, actor, &found, input.language);
    let mut new = old.clone();
    if let Some(name) = &input.name {
        new.name = text("name", name, 200)?;
    }
    if let Some(description) = &input.description {
        new.description = optional_text("description", description.as_deref(), 10_000)?;
    }
    if let Some(archived) = input.archived {
        new.archived_at = archived.then(|| old.archived_at.unwrap_or(tx.now()));
    }
    let mut changes = Changes::default();
    changes.note("name", &old.name, &new.name);
    changes.note("description", &old.description, &new.description);
    changes.note(
        "archived",
        &old.archived_at.is_some(),
        &new.archived_at.is_some(),
    );
    if changes.is_empty() {
        return Ok(old.id);
    }
    new.version += 1;
    match &found {
        Template::Own(_) => {
            let saved = diesel::update(project_templates::table.find((actor.org, old.id)))
                .filter(project_templates::version.eq(old.version))
                .set(&new)
                .execute(tx.conn())?;
            once(saved)?;
        }
        Template::BuiltIn(_) => {
            let content = read::content(tx.conn(), actor, &found, input.language)?;
            insert(tx, &new, &content)?;
        }
    }
    let mut data = changes.into_data();
    if let Some(fields) = data.as_object_mut() {
        fields.insert("key".to_owned(), json!(new.key));
    }
    tx.emit(Event::by(actor, &PROJECT_TEMPLATE_UPDATED, new.id, data));
    Ok(new.id)
}

/// The row, or the one that a built-in template begins with.
fn row_of(tx: &Tx<'_>, actor: &Actor, found: &Template, language: Language) -> TemplateRow {
    match found {
        Template::Own(row) => row.clone(),
        Template::BuiltIn(one) => TemplateRow {
            org_id: actor.org,
            id: one.id,
            key: Some(one.key.to_owned()),
            name: found.name(language).to_owned(),
            description: found.description(language).map(str::to_owned),
            kind: one.kind,
            channel_kind: one.channel_kind,
            task_count: found.task_count(),
            archived_at: None,
            created_by: actor.user,
            created_at: tx.now(),
            version: 0,
        },
    }
}
