//! Quality: inspection plans, inspections, defects, dispositions and switching states.

pub mod rules;
