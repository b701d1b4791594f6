//! Changing the catalog.

use async_graphql::{Context, ID, InputObject, MaybeUndefined, Object, SimpleObject};
use domain::catalog;
use domain::kernel::fault::{Error, Result};
use domain::kernel::id::SkuId;
use domain::kernel::input::InputFault;
use domain::kernel::{Id, Kind};

use super::types::{Product, Sku};
use crate::graphql::context::{Answer, ContextExt, Outcome};
use crate::graphql::error::{UserError, split};
use crate::graphql::money::MoneyInput;
use crate::graphql::scalar::Cursor;

/// Root fields that change the catalog.
#[derive(Default)]
pub(crate) struct CatalogMutation;

/// A new product.
#[derive(InputObject)]
pub(crate) struct ProductCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Unique in the organisation, at most 64 characters without spaces; stored in capitals.
    code: String,
    /// At most 200 characters.
    name: String,
    /// What sort of goods it is, at most 100 characters.
    category: Option<String>,
}

/// A product that was added.
#[derive(SimpleObject)]
pub(crate) struct ProductPayload {
    /// The product; null when refused.
    product: Option<Product>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

/// A new SKU.
#[derive(InputObject)]
pub(crate) struct SkuCreateInput {
    /// Id that the client made; the server makes one when left out.
    id: Option<ID>,
    /// Product that it is a variant of.
    product_id: ID,
    /// Unique in the organisation, at most 64 characters without spaces; stored in capitals.
    code: String,
    /// Unique in the organisation, 4 to 64 letters, digits and `- . _ / + $ %`.
    barcode: Option<String>,
    /// At most 200 characters.
    name: String,
    /// Sales price.
    price: MoneyInput,
    /// Purchase cost in the currency of the price. Requires cost.read.
    cost: Option<MoneyInput>,
    /// Picture, uploaded whole.
    image_file_id: Option<ID>,
}

/// What to change of a SKU. A field that is left out stays; null empties it.
#[derive(InputObject)]
pub(crate) struct SkuUpdateInput {
    /// SKU.
    id: ID,
    /// The version that the client saw; without it the last change wins.
    version: Option<i32>,
    /// At most 200 characters.
    name: Option<String>,
    /// Unique in the organisation, 4 to 64 letters, digits and `- . _ / + $ %`.
    barcode: MaybeUndefined<String>,
    /// Sales price in the SKU's currency.
    price: Option<MoneyInput>,
    /// Purchase cost in the SKU's currency. Requires cost.read.
    cost: MaybeUndefined<MoneyInput>,
    /// Picture, uploaded whole.
    image_file_id: MaybeUndefined<ID>,
    /// Pieces, 0 to 1,000,000,000: when fewer are available, more have to be ordered.
    reorder_point: MaybeUndefined<i32>,
}

/// A SKU that was added or changed.
#[derive(SimpleObject)]
pub(crate) struct SkuPayload {
    /// The SKU as it is now, also when a change was refused; null when an addition was refused.
    sku: Option<Sku>,
    /// Why it was refused; empty on success.
    user_errors: Vec<UserError>,
    /// Position in the log behind the write.
    cursor: Option<Cursor>,
}

#[Object]
impl CatalogMutation {
    /// Adds a product. Requires catalog.manage. Emits product.created. With an id, repeating it is
    /// the same success. Errors: ALREADY_EXISTS, ID_REUSED.
    async fn product_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new product.")] input: ProductCreateInput,
    ) -> Answer<ProductPayload> {
        let create = catalog::ProductCreate {
            id: optional_id(ctx, input.id.as_ref(), "id")?,
            code: input.code,
            name: input.name,
            category: input.category,
        };
        let done = ctx
            .mutate(move |tx, actor| catalog::product_create(tx, actor, &create))
            .await?;
        Ok(ProductPayload {
            product: match done.value {
                Some(id) => ctx.load(id).await?.map(Product),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }

    /// Adds a SKU. Requires catalog.manage. Emits sku.created. With an id, repeating it is the same
    /// success. Errors: ALREADY_EXISTS for code or barcode, ID_REUSED, FILE_INCOMPLETE.
    async fn sku_create(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "The new SKU.")] input: SkuCreateInput,
    ) -> Answer<SkuPayload> {
        let amounts = input
            .price
            .read("price")
            .and_then(|price| Ok((cost(input.cost.as_ref(), &price.currency)?, price)));
        let (cost_minor, price) = match amounts {
            Ok(amounts) => amounts,
            Err(error) => return refused(ctx, &error),
        };
        let create = catalog::SkuCreate {
            id: optional_id(ctx, input.id.as_ref(), "id")?,
            product: ctx.id(&input.product_id, "productId")?,
            image: optional_id(ctx, input.image_file_id.as_ref(), "imageFileId")?,
            code: input.code,
            barcode: input.barcode,
            name: input.name,
            currency: price.currency,
            price_minor: price.minor,
            cost_minor,
        };
        let done = ctx
            .mutate(move |tx, actor| catalog::sku_create(tx, actor, &create))
            .await?;
        SkuPayload::of(ctx, done.value, done).await
    }

    /// Changes a SKU. Requires catalog.manage. Emits sku.updated, nothing when nothing changes.
    /// Errors: CONFLICT for a stale version, ALREADY_EXISTS for the barcode, FILE_INCOMPLETE.
    async fn sku_update(
        &self,
        ctx: &Context<'_>,
        #[graphql(desc = "What to change of which SKU.")] input: SkuUpdateInput,
    ) -> Answer<SkuPayload> {
        let id = ctx.id(&input.id, "id")?;
        let image = match &input.image_file_id {
            MaybeUndefined::Undefined => None,
            MaybeUndefined::Null => Some(None),
            MaybeUndefined::Value(id) => Some(Some(ctx.id(id, "imageFileId")?)),
        };
        let done = ctx
            .mutate(move |tx, actor| {
                // The currency of a SKU stays, so amounts in another one are refused.
                let currency = catalog::access::for_sku(tx, actor, id)?.currency;
                let price = input.price.as_ref().map(|p| p.read("price")).transpose()?;
                if price.as_ref().is_some_and(|p| p.currency != currency) {
                    return Err(other_currency("price", &currency));
                }
                let update = catalog::SkuUpdate {
                    version: input.version.map(i64::from),
                    barcode: input.barcode.as_opt_ref().map(|b| b.cloned()),
                    name: input.name.clone(),
                    price_minor: price.map(|p| p.minor),
                    cost_minor: match &input.cost {
                        MaybeUndefined::Undefined => None,
                        MaybeUndefined::Null => Some(None),
                        MaybeUndefined::Value(value) => Some(cost(Some(value), &currency)?),
                    },
                    image,
                    reorder_point: input
                        .reorder_point
                        .as_opt_ref()
                        .map(|p| p.copied().map(i64::from)),
                };
                catalog::sku_update(tx, actor, id, &update)
            })
            .await?;
        SkuPayload::of(ctx, Some(id), done).await
    }
}

fn optional_id<K: Kind>(ctx: &Context<'_>, id: Option<&ID>, field: &str) -> Answer<Option<Id<K>>> {
    id.map(|id| ctx.id(id, field)).transpose()
}

/// Minor units of a cost that must be in the currency of the price.
fn cost(cost: Option<&MoneyInput>, currency: &str) -> Result<Option<i64>> {
    let Some(cost) = cost.map(|cost| cost.read("cost")).transpose()? else {
        return Ok(None);
    };
    if cost.currency != currency {
        return Err(other_currency("cost", currency));
    }
    Ok(Some(cost.minor))
}

fn other_currency(field: &str, currency: &str) -> Error {
    let expected = format!("an amount in {currency}");
    Error::from(InputFault::Malformed { expected }).at([field, "currency"])
}

fn refused(ctx: &Context<'_>, error: &Error) -> Answer<SkuPayload> {
    Ok(SkuPayload {
        sku: None,
        user_errors: split(error, ctx.language())?,
        cursor: None,
    })
}

impl SkuPayload {
    /// The outcome of a change of the SKU `id`.
    pub(crate) async fn of<T>(
        ctx: &Context<'_>,
        id: Option<SkuId>,
        done: Outcome<T>,
    ) -> Answer<Self> {
        Ok(Self {
            sku: match id {
                Some(id) => ctx.load(id).await?.map(Sku),
                None => None,
            },
            user_errors: done.user_errors,
            cursor: done.cursor,
        })
    }
}
