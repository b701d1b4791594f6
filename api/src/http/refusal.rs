//! What the transports say when they refuse: stable codes, HTTP statuses and one sentence in two languages.

use std::time::Duration;

use actix_web::http::StatusCode;
use async_graphql::{ErrorExtensionValues, Response, ServerError, Value};

use crate::graphql::limits::Flaw;

/// Language of a refusal; everything else speaks the language of the caller.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Language {
    /// English.
    #[default]
    En,
    /// Simplified Chinese.
    Zh,
}

macro_rules! codes {
    ($($variant:ident $name:literal $status:ident $en:literal $zh:literal;)*) => {
        /// Stable reason of a refusal, sent as `extensions.code`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Code {
            $(#[doc = $en] $variant,)*
        }

        impl Code {
            /// All codes, for tests and documentation.
            #[cfg(test)]
            pub(crate) const ALL: &[Code] = &[$(Code::$variant),*];

            /// The name on the wire.
            pub(crate) fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $name,)* }
            }

            /// HTTP status of an answer that has this code and no data.
            pub(crate) fn status(self) -> StatusCode {
                match self { $(Code::$variant => StatusCode::$status,)* }
            }

            /// The code with this name on the wire.
            pub(crate) fn parse(name: &str) -> Option<Code> {
                match name { $($name => Some(Code::$variant),)* _ => None }
            }

            fn sentence(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Code::$variant, Language::En) => $en, (Code::$variant, Language::Zh) => $zh,)*
                }
            }
        }
    };
}

codes! {
    BadRequest "BAD_REQUEST" BAD_REQUEST "The request is malformed." "请求格式有误。";
    Unauthenticated "UNAUTHENTICATED" UNAUTHORIZED "Please sign in again." "请重新登录。";
    Forbidden "FORBIDDEN" FORBIDDEN "You are not allowed to do this." "您没有此操作的权限。";
    MethodNotAllowed "METHOD_NOT_ALLOWED" METHOD_NOT_ALLOWED "This HTTP method is not allowed here." "此处不允许使用该 HTTP 方法。";
    NotAcceptable "NOT_ACCEPTABLE" NOT_ACCEPTABLE "None of the accepted media types can be answered." "无法以所要求的媒体类型应答。";
    BodyTimeout "BODY_TIMEOUT" REQUEST_TIMEOUT "The request body came too slowly." "请求内容传输过慢。";
    PayloadTooLarge "PAYLOAD_TOO_LARGE" PAYLOAD_TOO_LARGE "The request is too large." "请求内容过大。";
    UnsupportedMediaType "UNSUPPORTED_MEDIA_TYPE" UNSUPPORTED_MEDIA_TYPE "This content type is not supported." "不支持该内容类型。";
    RateLimited "RATE_LIMITED" TOO_MANY_REQUESTS "Too many requests, please try again later." "请求过于频繁，请稍后再试。";
    Overloaded "OVERLOADED" SERVICE_UNAVAILABLE "The server is busy, please try again." "服务器繁忙，请稍后再试。";
    Unavailable "UNAVAILABLE" SERVICE_UNAVAILABLE "The server is restarting, please try again." "服务器正在重启，请稍后再试。";
    Timeout "TIMEOUT" GATEWAY_TIMEOUT "The request took too long and was stopped; a change may still have happened." "请求超时已中止；修改可能已经生效。";
    Internal "INTERNAL" INTERNAL_SERVER_ERROR "Something went wrong on our side." "服务器内部错误。";
    AnswerTooLarge "ANSWER_TOO_LARGE" INTERNAL_SERVER_ERROR "The answer is too large; please ask for less." "返回内容过大，请缩小查询范围。";
    SyntaxError "GRAPHQL_PARSE_FAILED" BAD_REQUEST "The document is not valid GraphQL." "查询语句语法有误。";
    Invalid "GRAPHQL_VALIDATION_FAILED" BAD_REQUEST "The document does not fit the schema." "查询语句与接口定义不符。";
    TooComplex "QUERY_TOO_COMPLEX" BAD_REQUEST "The document asks for too much." "查询过于复杂。";
    NotTrusted "DOCUMENT_NOT_TRUSTED" FORBIDDEN "Only trusted documents may be sent." "仅允许执行受信任的查询。";
    DocumentNotFound "DOCUMENT_NOT_FOUND" BAD_REQUEST "This trusted document is not known." "未找到该受信任的查询。";
    TooManyOperations "TOO_MANY_OPERATIONS" TOO_MANY_REQUESTS "Too many operations run on this connection." "此连接上运行的操作过多。";
}

impl Code {
    /// Whether the refusal concerns the document of a well-formed request: such an answer is 200 when the client wants
    /// `application/json`, and goes through the event stream instead of an HTTP status.
    pub(crate) fn is_about_document(self) -> bool {
        use Code::{DocumentNotFound, Invalid, NotTrusted, SyntaxError, TooComplex};
        matches!(
            self,
            SyntaxError | Invalid | TooComplex | NotTrusted | DocumentNotFound
        )
    }
}

/// A request that is not executed, and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Refusal {
    /// Stable reason.
    pub(crate) code: Code,
    /// What exactly is wrong and what is allowed, for developers, in English.
    pub(crate) detail: Option<String>,
    /// When to try again.
    pub(crate) retry_after: Option<Duration>,
    /// More facts, as extensions of the error.
    pub(crate) facts: Vec<(&'static str, Value)>,
}

impl Refusal {
    /// A refusal that says no more than its code.
    pub(crate) fn new(code: Code) -> Self {
        Self {
            code,
            detail: None,
            retry_after: None,
            facts: Vec::new(),
        }
    }

    /// A refusal with an explanation for developers.
    pub(crate) fn because(code: Code, detail: impl Into<String>) -> Self {
        Self {
            detail: Some(detail.into()),
            ..Self::new(code)
        }
    }

    /// Says when to try again; at least one second on the wire.
    pub(crate) fn retry_after(self, wait: Duration) -> Self {
        Self {
            retry_after: Some(wait),
            ..self
        }
    }

    /// Names the request field, what is wrong with it and what is allowed.
    pub(crate) fn bad_field(field: &'static str, problem: impl std::fmt::Display) -> Self {
        Self {
            facts: vec![("field", Value::from(field))],
            ..Self::because(Code::BadRequest, format!("{field}: {problem}"))
        }
    }

    /// The message in one language.
    pub(crate) fn message(&self, language: Language) -> String {
        let sentence = self.code.sentence(language);
        match (&self.detail, language) {
            (None, _) => sentence.to_owned(),
            (Some(detail), Language::En) => format!("{sentence} {detail}"),
            (Some(detail), Language::Zh) => format!("{sentence}{detail}"),
        }
    }

    /// The refusal as a GraphQL answer without data.
    pub(crate) fn into_response(self, language: Language) -> Response {
        let mut error = ServerError::new(self.message(language), None);
        let mut extensions = ErrorExtensionValues::default();
        extensions.set("code", self.code.as_str());
        if let Some(wait) = self.retry_after {
            extensions.set("retryAfterSeconds", whole_seconds(wait));
        }
        for (name, value) in self.facts {
            extensions.set(name, value);
        }
        error.extensions = Some(extensions);
        Response::from_errors(vec![error])
    }
}

fn whole_seconds(wait: Duration) -> u64 {
    let rounded = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    rounded.max(1)
}

impl From<Flaw> for Refusal {
    fn from(flaw: Flaw) -> Self {
        match flaw {
            Flaw::Syntax(text) => Self::because(Code::SyntaxError, text),
            Flaw::Invalid(text) => Self::because(Code::Invalid, text),
            Flaw::TooMuch {
                limit,
                allowed,
                actual,
                cost,
            } => Self {
                facts: vec![
                    ("limit", Value::from(limit)),
                    ("allowed", Value::from(allowed)),
                    ("actual", Value::from(actual)),
                    ("cost", Value::from(cost)),
                ],
                ..Self::because(
                    Code::TooComplex,
                    format!("{limit}: {actual} asked for, {allowed} allowed."),
                )
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_unique_and_speaks_both_languages() {
        for code in Code::ALL {
            assert_eq!(Code::parse(code.as_str()), Some(*code));
            let refusal = Refusal::because(*code, "detail");
            let (en, zh) = (refusal.message(Language::En), refusal.message(Language::Zh));
            assert!(en.is_ascii() && en.ends_with(". detail"), "{en}");
            assert!(zh.ends_with("。detail"), "{zh}");
        }
    }

    #[test]
    fn waits_are_rounded_up() {
        for (ms, seconds) in [(0, 1), (1, 1), (1_000, 1), (1_001, 2)] {
            assert_eq!(whole_seconds(Duration::from_millis(ms)), seconds);
        }
    }
}
