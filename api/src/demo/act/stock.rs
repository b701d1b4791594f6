//! Warehouses, and goods that move.

use domain::inventory::{
    LocationCreate, LocationKind, StockBook, StockLine, StockMovementKind, WarehouseCreate,
    location_create, stock_movement_record, warehouse_create,
};
use domain::kernel::Role;
use domain::kernel::fault::Result;

use crate::demo::story::Story;

/// Pieces that are moved in the story.
#[derive(Debug, Clone, Copy)]
pub(in crate::demo) struct Goods {
    pub(in crate::demo) sku: &'static str,
    pub(in crate::demo) quantity: i64,
    pub(in crate::demo) lot: Option<&'static str>,
    pub(in crate::demo) from: Option<&'static str>,
    pub(in crate::demo) to: Option<&'static str>,
    /// What serial numbers begin with; none when the pieces have none.
    pub(in crate::demo) serials: Option<&'static str>,
}

impl Story<'_> {
    /// Sets a warehouse up with its locations.
    pub(in crate::demo) fn warehouse(
        &mut self,
        code: &'static str,
        name: &str,
        places: &[(&'static str, LocationKind)],
    ) -> Result<()> {
        let create = WarehouseCreate {
            id: None,
            code: code.to_owned(),
            name: name.to_owned(),
            allows_negative: false,
        };
        let warehouse = self.act(Role::Manager, |tx, actor| {
            warehouse_create(tx, actor, &create)
        })?;
        for (place, kind) in places {
            let create = LocationCreate {
                id: None,
                warehouse,
                code: (*place).to_owned(),
                kind: *kind,
            };
            let location = self.act(Role::Manager, |tx, actor| {
                location_create(tx, actor, &create)
            })?;
            self.name((*place).to_owned(), location);
        }
        Ok(())
    }

    /// Goods come, go or change their place.
    pub(in crate::demo) fn move_goods(
        &mut self,
        kind: StockMovementKind,
        document: &str,
        reason: Option<&str>,
        goods: &[Goods],
    ) -> Result<()> {
        let mut lines = Vec::with_capacity(goods.len());
        for line in goods {
            let serial = |number| line.serials.map(|start| format!("{start}{number:04}"));
            lines.push(StockLine {
                sku: self.id(line.sku)?,
                quantity: line.quantity,
                from: line.from.map(|place| self.id(place)).transpose()?,
                to: line.to.map(|place| self.id(place)).transpose()?,
                lot: line.lot.map(|lot| self.id(lot)).transpose()?,
                serials: (1..=line.quantity).filter_map(serial).collect(),
            });
        }
        let book = StockBook {
            id: None,
            kind,
            document: Some(document.to_owned()),
            subject: None,
            reason: reason.map(ToOwned::to_owned),
            lines,
        };
        self.act(Role::Warehouse, |tx, actor| {
            stock_movement_record(tx, actor, &book)
        })?;
        Ok(())
    }
}
