//! Corrective action: nonconformities (不合格品报告) and the supplier's 8D answers to them.
//!
//! A context of its own to the right of `quality`, which is large already and only has to say what
//! an inspection found: a failed one opens a nonconformity by the log, not by a call.
//!
//! Owns `non_conformities`, `non_conformity_answers`, `non_conformity_counters`,
//! `non_conformity_settings`.
//! Invariants: a failed inspection opens one nonconformity, however often its events are read; an
//! answer that was rejected stays as it was, the next one is another version; nobody verifies or
//! closes what they answered themselves; nothing is closed before its effect was seen.
//! Emits `non_conformity.*`, whose subject is the nonconformity and whose grants decide what a guest
//! learns, and through identity `grant.added`.

pub mod access;
mod deadline;
pub mod events;
mod evidence;
mod fault;
mod goods;
mod model;
mod non_conformity_cancel;
mod non_conformity_close;
mod non_conformity_contain;
mod non_conformity_implement;
mod non_conformity_open;
mod non_conformity_plan_actions;
mod non_conformity_root_cause;
mod non_conformity_settings_update;
mod non_conformity_verify;
mod number;
mod opening;
pub mod react;
pub mod read;
mod row;
mod settings;
mod store;

pub use access::Target;
pub use fault::CorrectiveFault;
pub use model::{
    ActionKind, CauseCategory, CauseMethod, CorrectiveAction, DefectCount, NonConformityStatus,
    RootCause,
};
pub use non_conformity_cancel::{NonConformityCancel, non_conformity_cancel};
pub use non_conformity_close::{NonConformityClose, non_conformity_close};
pub use non_conformity_contain::{NonConformityContain, non_conformity_contain};
pub use non_conformity_implement::{ActionDone, NonConformityImplement, non_conformity_implement};
pub use non_conformity_open::{NonConformityOpen, non_conformity_open};
pub use non_conformity_plan_actions::{
    NonConformityPlanActions, PlannedAction, non_conformity_plan_actions,
};
pub use non_conformity_root_cause::{NonConformityRootCause, non_conformity_root_cause};
pub use non_conformity_settings_update::{
    NonConformitySettingsUpdate, non_conformity_settings_update,
};
pub use non_conformity_verify::{NonConformityVerify, non_conformity_verify};
pub use react::react;
pub use read::NonConformityFilter;
pub use row::{NonConformityAnswerRow, NonConformityRow};
pub use settings::Settings;
