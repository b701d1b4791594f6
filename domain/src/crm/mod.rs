//! Customers, leads and what brought them in (客户与线索).
//!
//! Owns `customers`, `leads`, `lead_assignment_rules`, `lead_assignment_members`,
//! `task_tracking_keys`.
//! Invariants: a lead comes in once, however often its source reports it; what brought it in is
//! written when it comes and corrected only by who manages leads, with a reason; each step is one
//! event; of a rule's members whoever had none for longest is next, and nobody who is away.
//! Emits `customer.*`, `lead.*`, `lead_assignment_rule.saved`, `task_tracking_key.created`. Names,
//! telephone numbers and addresses are in none of them. Guests see nothing of it.

pub mod access;
mod assignment;
mod attribution;
pub mod comparison;
mod customer_upsert;
pub mod events;
mod fault;
mod lead_assign;
mod lead_assignment_rule_save;
mod lead_attribute;
mod lead_contact;
mod lead_disqualify;
mod lead_lose;
mod lead_pursue;
mod lead_qualify;
mod lead_recycle;
mod lead_upsert;
mod lead_win;
mod model;
mod overdue;
pub mod read;
mod row;
mod store;
mod task_tracking_key_create;

pub use access::Target;
pub use attribution::Named;
pub use comparison::{Brought, Compared, Comparison, LeadFigures, Rank, Unit};
pub use customer_upsert::{CustomerUpsert, customer_upsert};
pub use fault::CrmFault;
pub use lead_assign::{LeadAssign, lead_assign};
pub use lead_assignment_rule_save::{LeadAssignmentRuleSave, lead_assignment_rule_save};
pub use lead_attribute::{LeadAttribute, lead_attribute};
pub use lead_contact::{LeadContact, lead_contact};
pub use lead_disqualify::lead_disqualify;
pub use lead_lose::lead_lose;
pub use lead_pursue::{LeadPursue, lead_pursue};
pub use lead_qualify::{LeadQualify, lead_qualify};
pub use lead_recycle::lead_recycle;
pub use lead_upsert::{LeadUpsert, lead_upsert};
pub use lead_win::{LeadWin, lead_win};
pub use model::LeadStatus;
pub use overdue::CONTACT_DUE;
pub use read::{CustomerFilter, LeadFilter};
pub use row::{CustomerRow, LeadAssignmentRuleRow, LeadRow, TrackingKeyRow};
pub use store::LeadEnd;
pub use task_tracking_key_create::task_tracking_key_create;
