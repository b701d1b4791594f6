//! What introspection shows of stock.

use domain::identity::Permission as P;

use super::{Rule, may};

/// Who may use what of stock.
pub(super) const RULES: &[(Rule, &[&str])] = &[
    (
        |c| may(c, P::StockRead),
        &[
            "StockLocation",
            "Query.serialNumber",
            "Query.serialNumbers",
            "Query.stockCount",
            "Query.stockCounts",
            "Query.stockMovements",
            "Query.warehouses",
            "SerialNumber",
            "Sku.levels",
            "Sku.reorderPoint",
            "Sku.stock",
            "StockCount",
            "StockMovement",
            "Subscription.stockChanged",
            "Task.goods",
            "TaskGoods",
            "Warehouse",
        ],
    ),
    (
        |c| may(c, P::StockMove),
        &[
            "Mutation.stockCountCancel",
            "Mutation.stockCountOpen",
            "Mutation.stockCountRecord",
            "Mutation.stockMovementRecord",
            "Mutation.stockMovementUndo",
            "Mutation.stockRelease",
            "Mutation.stockReserve",
        ],
    ),
    (
        |c| may(c, P::WarehouseManage),
        &[
            "Mutation.locationCreate",
            "Mutation.locationUpdate",
            "Mutation.stockCountClose",
            "Mutation.warehouseCreate",
            "Mutation.warehouseUpdate",
        ],
    ),
];
