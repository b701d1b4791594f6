//! What the protocol refuses; what files refuse is `domain`'s.

use actix_web::http::StatusCode;

use super::problem::Problem;

domain::faults! {
    /// Refusals of the transport of files.
    pub(crate) enum TusFault {
        /// The client speaks another version of the protocol.
        Invalid TusVersion = "TUS_VERSION",
            en "Send Tus-Resumable: 1.0.0.", zh "请发送 Tus-Resumable: 1.0.0。";
        /// A header is missing or cannot be read.
        Invalid BadHeader { header: String, expected: String } = "BAD_HEADER",
            en "{header}: {expected} is expected.", zh "请求头 {header} 有误，应为：{expected}。";
        /// The bytes of this request do not have the checksum of this request.
        Invalid ChecksumMismatch = "CHECKSUM_MISMATCH",
            en "This part arrived damaged and was dropped. Send it again.",
            zh "该分片校验失败已丢弃，请重新发送。";
        /// The body is of another type than the protocol asks for.
        Invalid WrongContentType = "WRONG_CONTENT_TYPE",
            en "Content-Type must be application/offset+octet-stream.",
            zh "Content-Type 必须为 application/offset+octet-stream。";
        /// The body has more bytes than the upload lacks.
        Invalid BodyTooLong { missing: i64 } = "BODY_TOO_LONG",
            en "Only {missing} bytes are missing.", zh "仅缺少 {missing} 字节。";
        /// The body broke off; the upload stands where HEAD says.
        Invalid BodyBroken = "BODY_BROKEN",
            en "The connection broke. Ask where the upload stands and go on.",
            zh "连接中断，请查询上传进度后继续。";
        /// Somebody else writes to this upload.
        Conflict UploadBusy = "UPLOAD_BUSY",
            en "Another request writes to this upload. Try again.",
            zh "该上传正在被另一个请求写入，请重试。";
        /// The method is not known here.
        Invalid NotAllowed { allowed: String } = "METHOD_NOT_ALLOWED",
            en "Allowed here: {allowed}.", zh "此处允许：{allowed}。";
    }
}

/// The HTTP status of a code that has one of its own.
pub(super) fn status(code: &str) -> Option<StatusCode> {
    let status = match code {
        "TUS_VERSION" => StatusCode::PRECONDITION_FAILED,
        "BAD_HEADER" | "BODY_BROKEN" => StatusCode::BAD_REQUEST,
        // Of the protocol, not of HTTP.
        "CHECKSUM_MISMATCH" => StatusCode::from_u16(460).ok()?,
        "WRONG_CONTENT_TYPE" | "UNSUPPORTED_FILE_TYPE" => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        "BODY_TOO_LONG" | "FILE_TOO_LARGE" => StatusCode::PAYLOAD_TOO_LARGE,
        "UPLOAD_BUSY" => StatusCode::LOCKED,
        "METHOD_NOT_ALLOWED" => StatusCode::METHOD_NOT_ALLOWED,
        _ => return None,
    };
    Some(status)
}

/// A header that cannot be read.
pub(super) fn bad_header(header: &str, expected: &str) -> Problem {
    let (header, expected) = (header.to_owned(), expected.to_owned());
    TusFault::BadHeader { header, expected }.into()
}

/// Another method is needed.
pub(super) fn not_allowed(allowed: &str) -> Problem {
    let allowed = allowed.to_owned();
    TusFault::NotAllowed { allowed }.into()
}
