//! The one schema, merged from the contexts.

use async_graphql::{MergedObject, MergedSubscription, SDLExportOptions, Schema};

use super::{
    after_sales, catalog, corrective, costs, crm, devices, discussion, events, identity, inventory,
    metrics, node, notify, orders, procurement, production, projects, quality, samples, scope,
    search,
};

/// What can be read.
#[derive(MergedObject, Default)]
pub(crate) struct Query(
    node::NodeQuery,
    identity::IdentityQuery,
    identity::DenialQuery,
    identity::InvitationQuery,
    events::EventsQuery,
    events::ParkedQuery,
    catalog::CatalogQuery,
    inventory::InventoryQuery,
    inventory::StockQuery,
    discussion::DiscussionQuery,
    quality::QualityQuery,
    samples::SamplesQuery,
    devices::DevicesQuery,
    corrective::CorrectiveQuery,
    costs::CostsQuery,
    metrics::MetricsQuery,
    procurement::ProcurementQuery,
    production::ProductionQuery,
    crm::CrmQuery,
    orders::OrdersQuery,
    orders::returns::ReturnsQuery,
    after_sales::ServiceQuery,
    projects::CalendarLinkQuery,
    projects::PlanQuery,
    projects::ProjectsQuery,
    projects::TemplatesQuery,
    notify::NotifyQuery,
    projects::PlanningQuery,
    projects::RosterQuery,
    search::SearchQuery,
);

/// What can be changed; one root field a request.
#[derive(MergedObject, Default)]
pub(crate) struct Mutation(
    identity::IdentityMutation,
    events::ParkedMutation,
    catalog::CatalogMutation,
    inventory::InventoryMutation,
    inventory::StockMutation,
    inventory::CountMutation,
    discussion::DiscussionMutation,
    quality::QualityMutation,
    samples::SamplesMutation,
    devices::DevicesMutation,
    corrective::CorrectiveMutation,
    costs::CostsMutation,
    metrics::MetricsMutation,
    procurement::ProcurementMutation,
    production::ProductionMutation,
    crm::CrmMutation,
    orders::OrdersMutation,
    orders::OrderStepsMutation,
    orders::returns::ReturnsMutation,
    after_sales::ServiceMutation,
    projects::ProjectsMutation,
    notify::NotifyMutation,
);

/// What can be followed live.
#[derive(MergedSubscription, Default)]
pub(crate) struct Subscription(
    events::EventsSubscription,
    inventory::StockSubscription,
    quality::QualitySubscription,
    samples::SamplesSubscription,
    production::ProductionSubscription,
    corrective::CorrectiveSubscription,
    projects::ProjectsSubscription,
    notify::NotifySubscription,
);

/// The schema's type.
pub(crate) type MusterSchema = Schema<Query, Mutation, Subscription>;

/// Builds the schema. Limits stand in front of the executor, see [`super::limits`]; what
/// introspection shows of it depends on its reader, see [`scope`].
pub(crate) fn build() -> MusterSchema {
    Schema::build(
        Query::default(),
        Mutation::default(),
        Subscription::default(),
    )
    .register_output_type::<scope::Scope>()
    .finish()
}

/// The schema's text as it is committed in `schema.graphql`.
pub(crate) fn text() -> String {
    build().sdl_with_options(
        SDLExportOptions::new()
            .sorted_fields()
            .sorted_arguments()
            .sorted_enum_items()
            .prefer_single_line_descriptions(),
    )
}
