//! What files refuse.

crate::faults! {
    /// Refusals of files.
    pub enum FilesFault {
        /// The bytes do not have the SHA-256 that was promised; the upload was discarded.
        Invalid HashMismatch { promised: String, found: String } = "HASH_MISMATCH" at "sha256",
            en "The file arrived damaged: SHA-256 {promised} was promised, {found} arrived. Upload it again.",
            zh "文件传输后校验不一致（应为 {promised}，实为 {found}），请重新上传。";
        /// The bytes are of no type that may be uploaded.
        Invalid UnsupportedFileType { allowed: String } = "UNSUPPORTED_FILE_TYPE" at "name",
            en "This is not a file that can be uploaded. Allowed: {allowed}.",
            zh "不支持该文件类型。允许：{allowed}。";
        /// The file is larger than files of its type may be.
        Invalid FileTooLarge { max_bytes: i64 } = "FILE_TOO_LARGE" at "byteSize",
            en "The file is too large: at most {max_bytes} bytes.",
            zh "文件过大，最大 {max_bytes} 字节。";
        /// The upload stands at another byte than the client thought.
        Conflict OffsetMismatch { offset: i64 } = "OFFSET_MISMATCH" at "offset",
            en "The upload stands at byte {offset}. Go on from there.",
            zh "上传已接收到第 {offset} 字节，请从该处继续。";
        /// Not all bytes of the file are there yet.
        Conflict FileIncomplete { id: String } = "FILE_INCOMPLETE",
            en "The upload of {id} is not finished.", zh "文件 {id} 尚未上传完成。";
        /// The file is complete and cannot be changed any more.
        Conflict FileIsComplete = "FILE_IS_COMPLETE",
            en "The upload is finished; nothing can be added or taken back.",
            zh "文件已上传完成，无法再更改或撤回。";
        /// The signed link is damaged or has expired; the object that it came with gives a new one.
        Forbidden FileLinkInvalid = "FILE_LINK_INVALID",
            en "This link is not valid any more. Open the file from where you found it.",
            zh "该链接已失效，请从原页面重新打开文件。";
        /// No small picture can be made of this file.
        Invalid FileNoPreview = "FILE_NO_PREVIEW",
            en "There is no preview of this file.", zh "该文件无法生成预览图。";
        /// The person has as many unfinished uploads as are allowed.
        Limited TooManyUploads { max: i64 } = "TOO_MANY_UPLOADS",
            en "You have {max} unfinished uploads. Finish or cancel some first.",
            zh "您有 {max} 个未完成的上传，请先完成或取消部分上传。";
        /// The person uploaded as much within 24 hours as is allowed.
        Limited UploadQuota { files: i64, bytes: i64 } = "UPLOAD_QUOTA",
            en "At most {files} files and {bytes} bytes within 24 hours. Try again later.",
            zh "24 小时内最多上传 {files} 个文件、{bytes} 字节，请稍后再试。";
    }
}
