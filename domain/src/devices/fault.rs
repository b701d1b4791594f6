//! What devices refuse.

crate::faults! {
    /// Refusals of devices.
    pub enum DevicesFault {
        /// The device is lost or retired; it delivers nothing and does not change any more.
        Conflict DeviceNotActive { status: &'static str } = "DEVICE_NOT_ACTIVE" at "deviceId",
            en "This device is {status}.", zh "该设备状态为 {status}，无法执行此操作。";
        /// The member has as many devices as are allowed.
        Conflict TooManyDevices { max: i64 } = "TOO_MANY_DEVICES" at "id",
            en "You have {max} devices. Retire one that you do not use any more.",
            zh "您已有 {max} 台设备，请先停用不再使用的设备。";
        /// Entries are missing between what is stored and what was sent.
        Conflict JournalGap { expected: i64 } = "JOURNAL_GAP",
            en "Entries are missing: deliver from number {expected} on.",
            zh "日志不连续，请从第 {expected} 条开始送达。";
        /// The hash of an entry does not follow from the entry and the one before.
        Invalid JournalBroken { number: i64 } = "JOURNAL_BROKEN",
            en "Entry {number} arrived damaged, or the entries before it are others.",
            zh "第 {number} 条日志已损坏，或与之前的记录不衔接。";
        /// An entry with this number was delivered before with other content.
        Conflict JournalDiffers { number: i64 } = "JOURNAL_DIFFERS",
            en "Entry {number} was delivered before with other content. Nothing was overwritten.",
            zh "第 {number} 条日志此前已送达且内容不同，未作覆盖。";
        /// The journal or the device has as much as it can have.
        Conflict JournalFull { entries: i64, files: i64, bytes: i64 } = "JOURNAL_FULL" at "entries",
            en "A journal has at most {entries} entries and {files} files, a device {bytes} bytes.",
            zh "每份日志最多 {entries} 条记录、{files} 个文件，每台设备最多 {bytes} 字节。";
    }
}
