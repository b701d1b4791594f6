//! Lots on their way.

use domain::inventory::{LotAnnounce, LotReceive, lot_announce, lot_receive};
use domain::kernel::Role;
use domain::kernel::fault::Result;

use crate::demo::story::{Story, unknown};

impl Story<'_> {
    /// A supplier announces a lot of an article that it makes.
    pub(in crate::demo) fn announce(
        &mut self,
        code: &str,
        sku: &str,
        quantity: i64,
        note: Option<&str>,
    ) -> Result<()> {
        let (supplier, _) = self.company.variant(sku).ok_or_else(|| unknown(sku))?;
        let announce = LotAnnounce {
            id: None,
            code: code.to_owned(),
            sku: self.id(sku)?,
            supplier: Some(self.supplier(supplier)?),
            quantity,
            note: note.map(ToOwned::to_owned),
        };
        let lot = self.act(Role::Warehouse, |tx, actor| {
            lot_announce(tx, actor, &announce)
        })?;
        self.name(code, lot);
        Ok(())
    }

    /// A lot arrives, complete unless another quantity was counted.
    pub(in crate::demo) fn arrive(&mut self, code: &str, counted: Option<i64>) -> Result<()> {
        let receive = LotReceive {
            serials: Vec::new(),
            location: None,
            lot: self.id(code)?,
            quantity: counted,
            version: None,
        };
        self.act(Role::Warehouse, |tx, actor| {
            lot_receive(tx, actor, &receive)
        })?;
        Ok(())
    }
}
