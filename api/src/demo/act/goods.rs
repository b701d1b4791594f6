//! The catalogue.

use domain::catalog::{ProductCreate, SkuCreate, product_create, sku_create};
use domain::kernel::Role;
use domain::kernel::fault::Result;
use pictures::barcode;

use crate::demo::story::Story;

impl Story<'_> {
    /// Enters all goods of the company with their pictures.
    pub(in crate::demo) fn catalogue(&mut self) -> Result<()> {
        let company = self.company;
        for product in company.products {
            let create = ProductCreate {
                id: None,
                code: product.code.to_owned(),
                name: product.name.to_owned(),
                category: Some(product.category.to_owned()),
            };
            let id = self.act(Role::Manager, |tx, actor| {
                product_create(tx, actor, &create)
            })?;
            self.name(product.code, id);
        }
        for (product, sku, number) in company.variants() {
            let image = self.photo(Role::Manager, sku.code)?;
            let create = SkuCreate {
                id: None,
                product: self.id(product.code)?,
                code: sku.code.to_owned(),
                barcode: Some(barcode::ean13(number)),
                name: sku.name.to_owned(),
                currency: "CNY".to_owned(),
                price_minor: sku.price,
                cost_minor: Some(sku.cost),
                image: Some(image),
            };
            let id = self.act(Role::Manager, |tx, actor| sku_create(tx, actor, &create))?;
            // The picture keeps its own name from now on.
            self.name(sku.code, id);
        }
        Ok(())
    }
}
