//! From refusals to answers: the one place that maps kinds of faults.

use std::sync::Arc;

use async_graphql::indexmap::IndexMap;
use async_graphql::parser::types::Field;
use async_graphql::registry::{EnumBuilder, MetaEnumValue, MetaTypeId, Registry};
use async_graphql::{
    ContextSelectionSet, ErrorExtensions, Name, OutputType, Positioned, ServerResult, SimpleObject,
    Value,
};
use domain::kernel::Language;
use domain::kernel::fault::{Error, FaultKind, Reported};
use domain::projects::Refusal;

use super::scalar::Json;

/// Something that the user can mend. Nothing was changed.
#[derive(SimpleObject, Debug, Clone)]
pub(crate) struct UserError {
    /// Stable code for programs.
    code: UserErrorCode,
    /// Text for people, in the language of the request.
    message: String,
    /// Input field that it is about, outermost first; empty when it is about no single field.
    path: Vec<String>,
    /// Values that the message names, by name; null when there are none.
    params: Option<Json>,
}

impl UserError {
    /// Whether somebody else changed the object meanwhile, so that the client needs it anew.
    pub(crate) fn is_stale(&self) -> bool {
        self.code.0 == "CONFLICT"
    }

    /// A refusal that was kept, in a language; nothing when its code is not known any more.
    pub(crate) fn told(refusal: &Refusal, language: Language) -> Option<Self> {
        let code = domain::codes().find(|code| code.code == refusal.code)?;
        let params = (!refusal.params.is_empty()).then(|| refusal.params.clone().into());
        Some(Self {
            code: UserErrorCode(code.code),
            message: refusal.message(language),
            path: refusal.path.clone(),
            params: params.map(Json),
        })
    }
}

/// Stable code of an error, owned by one context of the domain and never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct UserErrorCode(&'static str);

impl OutputType for UserErrorCode {
    fn type_name() -> std::borrow::Cow<'static, str> {
        "UserErrorCode".into()
    }

    fn create_type_info(registry: &mut Registry) -> String {
        registry.create_output_type::<Self, _>(MetaTypeId::Enum, |_| {
            let values: IndexMap<String, MetaEnumValue> = domain::codes()
                .map(|code| {
                    let value = MetaEnumValue {
                        name: code.code.to_owned(),
                        description: Some(code.doc.trim().to_owned()),
                        deprecation: Default::default(),
                        visible: None,
                        inaccessible: false,
                        tags: Vec::new(),
                        directive_invocations: Vec::new(),
                    };
                    (code.code.to_owned(), value)
                })
                .collect();
            EnumBuilder::new("UserErrorCode", values)
                .rust_typename(std::any::type_name::<Self>())
                .description(Some("Stable code of an error, never reused.".to_owned()))
                .build()
        })
    }

    async fn resolve(
        &self,
        _: &ContextSelectionSet<'_>,
        _: &Positioned<Field>,
    ) -> ServerResult<Value> {
        Ok(Value::Enum(Name::new(self.0)))
    }
}

/// What a user can mend, or the error that ends the request.
pub(crate) fn split(
    error: &Error,
    language: Language,
) -> Result<Vec<UserError>, async_graphql::Error> {
    let is_mendable = |r: &Reported| matches!(r.kind(), FaultKind::Invalid | FaultKind::Conflict);
    if error.reported().iter().all(is_mendable) {
        return Ok(error
            .reported()
            .iter()
            .map(|r| user_error(r, language))
            .collect());
    }
    Err(top_level(error, language))
}

/// The error that ends the request: code, path and values as extensions.
pub(crate) fn top_level(error: &Error, language: Language) -> async_graphql::Error {
    let worst = error
        .reported()
        .iter()
        .find(|r| !matches!(r.kind(), FaultKind::Invalid | FaultKind::Conflict))
        .or(error.reported().first());
    let Some(reported) = worst else {
        return async_graphql::Error::new("INTERNAL").extend_with(|_, e| e.set("code", "INTERNAL"));
    };
    async_graphql::Error::new(reported.message(language)).extend_with(|_, extensions| {
        extensions.set("code", top_level_code(reported));
        if !reported.path().is_empty() {
            extensions.set("path", Value::from(reported.path().to_vec()));
        }
        if reported.kind() == FaultKind::Limited
            && let Some(seconds) = reported.params().get("retry_after_seconds")
        {
            extensions.set("retryAfterSeconds", seconds.as_i64().unwrap_or(1));
        }
        if reported.kind() == FaultKind::Invalid {
            extensions.set("reason", reported.code().code);
        }
    })
}

/// Outside payloads a client finds few codes; the precise one of bad input stands in `reason`.
fn top_level_code(reported: &Reported) -> &'static str {
    match reported.kind() {
        FaultKind::Invalid => "BAD_USER_INPUT",
        FaultKind::Conflict => "CONFLICT",
        FaultKind::Forbidden => "FORBIDDEN",
        FaultKind::Unavailable => "UNAVAILABLE",
        _ => reported.code().code,
    }
}

fn user_error(reported: &Reported, language: Language) -> UserError {
    let params = reported.params();
    UserError {
        code: UserErrorCode(reported.code().code),
        message: reported.message(language),
        path: reported.path().to_vec(),
        params: (!params.is_empty()).then_some(Json(serde_json::Value::Object(params))),
    }
}

/// An error that a loader can hand to many fields.
#[derive(Debug, Clone)]
pub(crate) struct Shared(pub(crate) Arc<Error>);

impl From<Error> for Shared {
    fn from(error: Error) -> Self {
        Self(Arc::new(error))
    }
}
