//! What a company of the demo is made of.

use pictures::{Colour, Shot, Thing, barcode};

use super::act::Plan;
use super::story::Scene;

/// A company of the demo.
pub(super) struct Company {
    /// Short name.
    pub(super) slug: &'static str,
    /// Name.
    pub(super) name: &'static str,
    /// Domain of its addresses.
    pub(super) domain: &'static str,
    /// Where its ids come from.
    pub(super) seed: u64,
    /// First of its twelve-digit article numbers.
    pub(super) numbers: u64,
    /// Code, name and address of its suppliers; the supplier's person belongs to the first.
    pub(super) suppliers: [(&'static str, &'static str, &'static str); 5],
    pub(super) products: &'static [Product],
    /// Code, class, Chinese and English name of its defects.
    pub(super) defect_codes: &'static [DefectCode],
    pub(super) plans: &'static [Plan],
    pub(super) shots: &'static [Shot],
    /// What happens.
    pub(super) scenes: fn() -> Vec<Scene>,
    /// It has a staff of its own that runs campaigns.
    pub(super) campaigns: bool,
}

/// An entry of the catalogue of defects.
pub(super) type DefectCode = (
    &'static str,
    domain::quality::rules::DefectClass,
    &'static str,
    &'static str,
);

/// A product with its variants.
pub(super) struct Product {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) category: &'static str,
    /// Code of who makes it.
    pub(super) supplier: &'static str,
    /// What it looks like.
    pub(super) thing: Thing,
    pub(super) skus: &'static [Sku],
}

/// A variant.
#[derive(Clone, Copy)]
pub(super) struct Sku {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    /// In fen.
    pub(super) price: i64,
    /// In fen.
    pub(super) cost: i64,
    pub(super) colour: Colour,
}

/// A variant.
pub(super) const fn sku(
    code: &'static str,
    name: &'static str,
    price: i64,
    cost: i64,
    colour: Colour,
) -> Sku {
    Sku {
        code,
        name,
        price,
        cost,
        colour,
    }
}

impl Company {
    /// Products and variants, each with the number of its barcode, in the order of the catalogue.
    pub(super) fn variants(&self) -> impl Iterator<Item = (&'static Product, &'static Sku, u64)> {
        let all = self
            .products
            .iter()
            .flat_map(|p| p.skus.iter().map(move |s| (p, s)));
        (self.numbers..)
            .zip(all)
            .map(|(number, (product, sku))| (product, sku, number))
    }

    /// Supplier and barcode of a variant.
    pub(super) fn variant(&self, code: &str) -> Option<(&'static str, String)> {
        self.variants()
            .find(|(_, sku, _)| sku.code == code)
            .map(|(product, _, number)| (product.supplier, barcode::ean13(number)))
    }

    /// The photos of the catalogue and of the story.
    pub(super) fn all_shots(&self) -> Vec<Shot> {
        let catalogue = self.variants().map(|(product, sku, _)| {
            Shot::new(sku.code, "05-06 14:20", product.thing, sku.colour).small()
        });
        catalogue.chain(self.shots.iter().copied()).collect()
    }
}
