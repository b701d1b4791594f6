//! Table definitions, one file a context.
#![allow(missing_docs, reason = "the migrations document tables and columns")]

// A module and a table cannot share a name, so the modules carry another one than their files.
#[path = "after_sales.rs"]
mod after_sales_tables;
#[path = "calendar_links.rs"]
mod calendar_links_tables;
#[path = "catalog.rs"]
mod catalog_tables;
#[path = "corrective.rs"]
mod corrective_tables;
#[path = "costs.rs"]
mod costs_tables;
#[path = "crm.rs"]
mod crm_tables;
#[path = "devices.rs"]
mod devices_tables;
#[path = "discussion.rs"]
mod discussion_tables;
#[path = "events.rs"]
mod events_tables;
#[path = "files.rs"]
mod files_tables;
#[path = "identity.rs"]
mod identity_tables;
#[path = "inventory.rs"]
mod inventory_tables;
#[path = "metrics.rs"]
mod metrics_tables;
#[path = "notify.rs"]
mod notify_tables;
#[path = "orders.rs"]
mod orders_tables;
#[path = "planning.rs"]
mod planning_tables;
#[path = "procurement.rs"]
mod procurement_tables;
#[path = "production.rs"]
mod production_tables;
#[path = "projects.rs"]
mod projects_tables;
#[path = "quality.rs"]
mod quality_tables;
#[path = "samples.rs"]
mod samples_tables;
#[path = "search.rs"]
mod search_tables;

pub use after_sales_tables::*;
pub use calendar_links_tables::*;
pub use catalog_tables::*;
pub use corrective_tables::*;
pub use costs_tables::*;
pub use crm_tables::*;
pub use devices_tables::*;
pub use discussion_tables::*;
pub use events_tables::*;
pub use files_tables::*;
pub use identity_tables::*;
pub use inventory_tables::*;
pub use metrics_tables::*;
pub use notify_tables::*;
pub use orders_tables::*;
pub use planning_tables::*;
pub use procurement_tables::*;
pub use production_tables::*;
pub use projects_tables::*;
pub use quality_tables::*;
pub use samples_tables::*;
pub use search_tables::*;

diesel::allow_tables_to_appear_in_same_query!(
    absences,
    access_tokens,
    accounts,
    calendar_links,
    channels,
    checklist_items,
    comment_mentions,
    comments,
    cost_entries,
    customers,
    defect_codes,
    defects,
    deliverable_requirements,
    deliverable_versions,
    deliverables,
    denials,
    departments,
    devices,
    discussions,
    event_heads,
    events,
    file_attachments,
    files,
    grants,
    inspection_counters,
    inspection_plans,
    inspection_results,
    inspection_work_orders,
    inspections,
    invitations,
    journal_entries,
    journal_files,
    journals,
    labour_rates,
    lead_assignment_members,
    lead_assignment_rules,
    leads,
    locations,
    lot_dispositions,
    lots,
    metric_days,
    metric_hours,
    non_conformities,
    non_conformity_answers,
    non_conformity_counters,
    non_conformity_settings,
    notifications,
    organizations,
    parked_events,
    phases,
    procurement_settings,
    production_tasks,
    products,
    project_counters,
    project_health,
    project_members,
    project_templates,
    projects,
    purchase_counters,
    purchase_order_lines,
    purchase_orders,
    purchase_receipt_lines,
    purchase_receipts,
    purchase_requisition_lines,
    purchase_requisitions,
    reader_cursors,
    receipts,
    refresh_tokens,
    reminders,
    roster_people,
    sales_counters,
    sales_order_allocations,
    sales_order_lines,
    sales_order_payments,
    sales_order_pick_serials,
    sales_order_picks,
    sales_order_reports,
    sales_order_shipments,
    sales_orders,
    sales_return_goods,
    sales_return_lines,
    sales_returns,
    sample_counters,
    sample_round_files,
    sample_rounds,
    sample_seals,
    samples,
    sampling_states,
    search_documents,
    search_index,
    search_skus,
    serial_numbers,
    service_ticket_inspections,
    service_tickets,
    sessions,
    shifts,
    sign_in_codes,
    sku_sales,
    skus,
    stock_count_lines,
    stock_counters,
    stock_counts,
    stock_levels,
    stock_movement_lines,
    stock_movement_serials,
    stock_movements,
    stock_reservations,
    stock_shortages,
    stock_totals,
    suppliers,
    task_counters,
    task_dependencies,
    task_links,
    task_schedules,
    sku_listings,
    task_skus,
    task_tracking_keys,
    tasks,
    time_entries,
    timers,
    users,
    warehouses,
    work_calendar_days,
    work_calendars,
    work_order_counters,
    work_order_progress,
    work_order_reports,
    work_orders,
);

// Costs are summed by project and kind.
diesel::allow_columns_to_appear_in_same_group_by_clause!(
    cost_entries::project_id,
    cost_entries::kind,
);

// Figures are summed by hour.
diesel::allow_columns_to_appear_in_same_group_by_clause!(metric_hours::hour, metric_hours::day,);

// Minutes are summed by project.
diesel::allow_columns_to_appear_in_same_group_by_clause!(tasks::project_id, time_entries::minutes,);
