//! Errors: every context declares its own with [`faults!`](crate::faults), the edge maps their kind.

use serde_json::{Map, Value};

use super::language::Language;

/// Result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

/// What sort of refusal it is; the edge maps this and nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// The input can be mended by the user.
    Invalid,
    /// The state of things does not allow it (any more).
    Conflict,
    /// There is no such object, or the viewer may not see it.
    NotFound,
    /// Visible, but not allowed.
    Forbidden,
    /// Not signed in, or no longer.
    Unauthenticated,
    /// Too often or too much.
    Limited,
    /// Try again later.
    Unavailable,
    /// The client's position in the log is not in this log.
    Resync,
    /// The same idempotency key came with another request.
    KeyReused,
    /// Our fault; details stay in the log.
    Internal,
}

/// The declaration of an error code.
#[derive(Debug)]
pub struct Code {
    /// Stable, unique, never reused.
    pub code: &'static str,
    /// What it means, for the schema.
    pub doc: &'static str,
    /// English text with `{param}` places.
    pub en: &'static str,
    /// Chinese text with `{param}` places.
    pub zh: &'static str,
}

/// An error of a context.
pub trait Fault: std::fmt::Debug + Send + Sync + 'static {
    /// What sort of refusal it is.
    fn kind(&self) -> FaultKind;
    /// Its declaration.
    fn code(&self) -> &'static Code;
    /// The input field that it is about, in the API's spelling.
    fn field(&self) -> Option<&'static str>;
    /// Values for the places of the text.
    fn params(&self) -> Map<String, Value>;
}

/// One fault and the input field that it is about.
#[derive(Debug)]
pub struct Reported {
    fault: Box<dyn Fault>,
    path: Vec<String>,
}

impl Reported {
    /// The fault's declaration.
    #[must_use]
    pub fn code(&self) -> &'static Code {
        self.fault.code()
    }

    /// The fault's kind.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.fault.kind()
    }

    /// Path of the input field, outermost first; empty when it is about no single field.
    #[must_use]
    pub fn path(&self) -> &[String] {
        &self.path
    }

    /// Values that the text names.
    #[must_use]
    pub fn params(&self) -> Map<String, Value> {
        self.fault.params()
    }

    /// The text in a language, its places filled.
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        let code = self.fault.code();
        let mut text = language.pick(code.en, code.zh).to_owned();
        for (name, value) in self.fault.params() {
            let shown = match value {
                Value::String(s) => s,
                other => other.to_string(),
            };
            text = text.replace(&format!("{{{name}}}"), &shown);
        }
        text
    }
}

/// One or more faults that ended a use case; nothing of it was kept.
#[derive(Debug)]
pub struct Error(Vec<Reported>);

impl Error {
    /// Several faults at once; `None` when there is none.
    #[must_use]
    pub fn all(errors: Vec<Self>) -> Option<Self> {
        let reported: Vec<_> = errors.into_iter().flat_map(|e| e.0).collect();
        (!reported.is_empty()).then_some(Self(reported))
    }

    /// The same, about another input field.
    #[must_use]
    pub fn at<S: Into<String>>(mut self, path: impl IntoIterator<Item = S>) -> Self {
        let path: Vec<String> = path.into_iter().map(Into::into).collect();
        for reported in &mut self.0 {
            reported.path.clone_from(&path);
        }
        self
    }

    /// The same, about fields that have another path where the caller gave them.
    #[must_use]
    pub fn moved(mut self, path: impl Fn(&[String]) -> Vec<String>) -> Self {
        for reported in &mut self.0 {
            reported.path = path(&reported.path);
        }
        self
    }

    /// The faults, at least one.
    #[must_use]
    pub fn reported(&self) -> &[Reported] {
        &self.0
    }

    /// The kind of the first fault.
    #[must_use]
    pub fn kind(&self) -> FaultKind {
        self.0.first().map_or(FaultKind::Internal, Reported::kind)
    }

    /// The code of the first fault.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.0.first().map_or("INTERNAL", |r| r.code().code)
    }

    /// Whether the database asked for another run of the transaction.
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.code() == "RETRY"
    }
}

impl std::fmt::Display for Error {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (i, reported) in self.0.iter().enumerate() {
            let comma = if i == 0 { "" } else { "; " };
            write!(
                f,
                "{comma}{}: {}",
                reported.code().code,
                reported.message(Language::En)
            )?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl<F: Fault> From<F> for Error {
    fn from(fault: F) -> Self {
        let path = fault.field().map(ToOwned::to_owned).into_iter().collect();
        Self(vec![Reported {
            fault: Box::new(fault),
            path,
        }])
    }
}

impl From<diesel::result::Error> for Error {
    fn from(error: diesel::result::Error) -> Self {
        db::Error::from(error).into()
    }
}

impl From<db::Error> for Error {
    fn from(error: db::Error) -> Self {
        match error {
            e if e.is_retryable() => CoreFault::Retry.into(),
            db::Error::Busy | db::Error::Stopped | db::Error::Pool(_) => {
                CoreFault::Unavailable.into()
            }
            other => internal(&other),
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        internal(&error)
    }
}

/// Logs what went wrong and answers without details.
#[must_use]
pub fn internal(error: &dyn std::fmt::Display) -> Error {
    tracing::error!(%error, "internal error");
    CoreFault::Internal.into()
}

/// Runs the use case again when another one stored the same key since it looked: this time it is
/// found.
///
/// # Errors
/// `RETRY` for a key that is taken, else what the database says.
pub fn or_again<T>(stored: diesel::QueryResult<T>) -> Result<T> {
    use diesel::result::{DatabaseErrorKind, Error as E};
    match stored {
        Err(E::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => {
            Err(CoreFault::Retry.into())
        }
        other => Ok(other?),
    }
}

/// A value that a message can name.
pub trait Param {
    /// The value as the API sends it.
    fn param(&self) -> Value;
}

macro_rules! params_by_display {
    ($($t:ty),+) => { $(impl Param for $t { fn param(&self) -> Value { Value::String(self.to_string()) } })+ };
}
macro_rules! params_by_value {
    ($($t:ty),+) => { $(impl Param for $t { fn param(&self) -> Value { Value::from(self.clone()) } })+ };
}
params_by_display!(rust_decimal::Decimal);
params_by_value!(String, &'static str, i64, i32, u32, u64, usize, bool);

impl<K: db::types::Kind> Param for db::types::Id<K> {
    fn param(&self) -> Value {
        Value::String(self.to_string())
    }
}

/// Declares the errors of a context: kind, variant, fields, code, input field, texts.
///
/// ```text
/// faults! {
///     /// What this context refuses.
///     pub enum FilesFault {
///         /// The bytes do not have the promised hash.
///         Invalid HashMismatch { want: String } = "HASH_MISMATCH" at "sha256",
///             en "The bytes do not have the SHA-256 {want}.", zh "…";
///     }
/// }
/// ```
#[macro_export]
macro_rules! faults {
    ($(#[$meta:meta])* $visibility:vis enum $name:ident { $(
        $(#[doc = $doc:literal])+
        $kind:ident $variant:ident $({ $($field:ident : $ty:ty),+ $(,)? })? = $code:literal $(at $at:literal)?,
        en $en:literal, zh $zh:literal;
    )+ }) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        $visibility enum $name { $(
            $(#[doc = $doc])+
            $variant $({ $(#[doc = "Named in the message."] $field: $ty),+ })?
        ),+ }

        impl $name {
            /// The codes of this context with their texts.
            pub const CODES: &'static [$crate::kernel::fault::Code] = &[$(
                $crate::kernel::fault::Code { code: $code, doc: concat!($($doc),+), en: $en, zh: $zh }
            ),+];
        }

        impl $crate::kernel::fault::Fault for $name {
            fn kind(&self) -> $crate::kernel::fault::FaultKind {
                match self { $(Self::$variant { .. } => $crate::kernel::fault::FaultKind::$kind),+ }
            }
            fn code(&self) -> &'static $crate::kernel::fault::Code {
                match self { $(Self::$variant { .. } => const {
                    &$crate::kernel::fault::Code { code: $code, doc: concat!($($doc),+), en: $en, zh: $zh }
                }),+ }
            }
            fn field(&self) -> Option<&'static str> {
                match self { $(Self::$variant { .. } => $crate::faults!(@at $($at)?)),+ }
            }
            fn params(&self) -> serde_json::Map<String, serde_json::Value> {
                #[allow(unused_mut, reason = "variants without fields add nothing")]
                let mut map = serde_json::Map::new();
                match self { $(Self::$variant $({ $($field),+ })? => {
                    $($(map.insert(stringify!($field).to_owned(), $crate::kernel::fault::Param::param($field));)+)?
                }),+ }
                map
            }
        }
    };
    (@at $at:literal) => { Some($at) };
    (@at) => { None };
}

faults! {
    /// Refusals that every context knows.
    pub enum CoreFault {
        /// There is no such object, or the viewer may not see it.
        NotFound NotFound = "NOT_FOUND",
            en "There is no such object.", zh "找不到该对象。";
        /// The viewer sees the object but may not do this.
        Forbidden Forbidden { permission: String } = "FORBIDDEN",
            en "You may see this but not do it: {permission} is needed. Ask an administrator.",
            zh "您没有此操作的权限（需要 {permission}），请联系管理员。";
        /// Nobody is signed in, or the session has ended.
        Unauthenticated Unauthenticated = "UNAUTHENTICATED",
            en "Please sign in.", zh "请先登录。";
        /// Too many requests of this kind; wait before the next one.
        Limited Limited { retry_after_seconds: i64 } = "RATE_LIMITED",
            en "Too many attempts. Try again in {retry_after_seconds} seconds.",
            zh "尝试次数过多，请在 {retry_after_seconds} 秒后重试。";
        /// The server is busy or stopping; the same request may succeed soon.
        Unavailable Unavailable = "UNAVAILABLE",
            en "The server is busy. Nothing was changed; try again soon.",
            zh "服务器繁忙，未作任何更改，请稍后重试。";
        /// The transaction met another one and may run again.
        Unavailable Retry = "RETRY",
            en "Somebody else changed the same data at the same moment. Try again.",
            zh "有人正在同时修改同一数据，请重试。";
        /// A failure of the server; the request id finds it in the log.
        Internal Internal = "INTERNAL",
            en "Something went wrong on our side. Nothing was changed.",
            zh "服务器内部错误，未作任何更改。";
        /// The object has changed since the version that the input names.
        Conflict Conflict { version: i64, current: i64 } = "CONFLICT" at "version",
            en "Somebody changed this meanwhile: you saw version {version}, now it is {current}. Read it again.",
            zh "该对象已被他人修改：您看到的是版本 {version}，当前为 {current}，请刷新后重试。";
    }
}
