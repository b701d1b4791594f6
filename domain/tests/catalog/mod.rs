//! Products and SKUs.

use domain::catalog::read::SkuFilter;
use domain::catalog::{
    self, ProductCreate, SkuCreate, SkuUpdate, product_create, sku_create, sku_update,
};
use domain::kernel::id::{ProductId, SkuId};
use domain::kernel::{Actor, PageArgs, Result, Role};

use crate::files::{create, photo};
use crate::stage::{Stage, code, each};

pub fn product(stage: &Stage, actor: &Actor, code: &str) -> Result<ProductId> {
    let actor = actor.clone();
    let input = ProductCreate {
        id: None,
        code: code.to_owned(),
        name: "四件套".to_owned(),
        category: Some("床品".to_owned()),
    };
    stage.write(move |tx| product_create(tx, &actor, &input))
}

pub fn new_sku(product: ProductId, code: &str) -> SkuCreate {
    SkuCreate {
        id: None,
        product,
        code: code.to_owned(),
        barcode: None,
        name: "Bedding Set 1.8 m".to_owned(),
        currency: "CNY".to_owned(),
        price_minor: 39_900,
        cost_minor: Some(15_960),
        image: None,
    }
}

pub fn add(stage: &Stage, actor: &Actor, input: SkuCreate) -> Result<SkuId> {
    let actor = actor.clone();
    stage.write(move |tx| sku_create(tx, &actor, &input))
}

fn change(stage: &Stage, actor: &Actor, id: SkuId, input: SkuUpdate) -> Result<SkuId> {
    let actor = actor.clone();
    stage.write(move |tx| sku_update(tx, &actor, id, &input))
}

#[test]
fn skus_are_added_found_and_changed() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let product = product(stage, &manager, "bed-01").unwrap();
        let image = photo(stage, &manager);
        let input = SkuCreate {
            barcode: Some("6901234567892".to_owned()),
            image: Some(image),
            ..new_sku(product, " bed-01-blue ")
        };
        let id = add(stage, &manager, input.clone()).unwrap();
        assert_eq!(
            add(
                stage,
                &manager,
                SkuCreate {
                    id: Some(id),
                    ..input.clone()
                }
            )
            .unwrap(),
            id
        );
        let other = SkuCreate {
            id: Some(id),
            price_minor: 1,
            ..input
        };
        assert_eq!(code(add(stage, &manager, other)), "ID_REUSED");
        for text in ["BED-01-BLUE", "bed-01-blue", "6901234567892"] {
            let row = stage
                .read(|conn| catalog::read::sku_by_code(conn, &manager, text))
                .unwrap()
                .unwrap();
            assert_eq!((row.id, row.code.as_str()), (id, "BED-01-BLUE"));
            assert_eq!(row.price().amount().to_string(), "399.00");
            assert_eq!(row.gross_margin_ppm(), Some(600_000));
        }
        let input = SkuUpdate {
            version: Some(1),
            cost_minor: Some(None),
            ..SkuUpdate::default()
        };
        change(stage, &manager, id, input.clone()).unwrap();
        assert_eq!(code(change(stage, &manager, id, input)), "CONFLICT");
        change(stage, &manager, id, SkuUpdate::default()).unwrap();
        let row = stage
            .read(|conn| catalog::read::skus_by_ids(conn, &manager, &[id]))
            .unwrap()
            .pop()
            .unwrap();
        assert_eq!(
            (row.version, row.cost_minor, row.image_file_id),
            (2, None, Some(image))
        );
        assert_eq!(stage.event_kinds("sku."), ["sku.created", "sku.updated"]);
    });
}

#[test]
fn codes_and_barcodes_are_unique_and_checked() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let product_id = product(stage, &manager, "P1").unwrap();
        assert_eq!(code(product(stage, &manager, "p1")), "ALREADY_EXISTS");
        let barcode = Some("69012345".to_owned());
        let first = SkuCreate {
            barcode: barcode.clone(),
            ..new_sku(product_id, "A")
        };
        add(stage, &manager, first).unwrap();
        let both = add(
            stage,
            &manager,
            SkuCreate {
                barcode,
                ..new_sku(product_id, "a")
            },
        )
        .unwrap_err();
        let paths: Vec<_> = both.reported().iter().map(|r| r.path().join(".")).collect();
        assert_eq!(
            (both.code(), paths),
            (
                "ALREADY_EXISTS",
                vec!["code".to_owned(), "barcode".to_owned()]
            )
        );
        // Two without a barcode are no repetition.
        add(stage, &manager, new_sku(product_id, "B")).unwrap();
        let c = add(stage, &manager, new_sku(product_id, "C")).unwrap();
        let taken = SkuUpdate {
            barcode: Some(Some("69012345".to_owned())),
            ..SkuUpdate::default()
        };
        assert_eq!(code(change(stage, &manager, c, taken)), "ALREADY_EXISTS");
        // The neighbour has codes of its own.
        let other = stage.neighbour();
        let boss = other.actor(Role::Manager);
        assert_eq!(
            code(add(&other, &boss, new_sku(product_id, "A"))),
            "NOT_FOUND"
        );
        let own = product(&other, &boss, "P1").unwrap();
        add(&other, &boss, new_sku(own, "A")).unwrap();
    });
}

#[test]
fn a_sku_is_checked_field_by_field() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let product_id = product(stage, &manager, "P1").unwrap();
        let half = create(stage, &manager, None, "a.jpg", 9).unwrap();
        let new = || new_sku(product_id, "D");
        for (input, want) in [
            (
                SkuCreate {
                    code: "D E".to_owned(),
                    ..new()
                },
                "MALFORMED",
            ),
            (
                SkuCreate {
                    code: " ".to_owned(),
                    ..new()
                },
                "REQUIRED",
            ),
            (
                SkuCreate {
                    barcode: Some("69 0".to_owned()),
                    ..new()
                },
                "MALFORMED",
            ),
            (
                SkuCreate {
                    price_minor: -1,
                    ..new()
                },
                "OUT_OF_RANGE",
            ),
            (
                SkuCreate {
                    cost_minor: Some(i64::MAX),
                    ..new()
                },
                "OUT_OF_RANGE",
            ),
            (
                SkuCreate {
                    currency: "yuan".to_owned(),
                    ..new()
                },
                "MALFORMED",
            ),
            (
                SkuCreate {
                    image: Some(half),
                    ..new()
                },
                "FILE_INCOMPLETE",
            ),
            (
                SkuCreate {
                    product: stage.sources.id(),
                    ..new()
                },
                "NOT_FOUND",
            ),
        ] {
            assert_eq!(code(add(stage, &manager, input)), want);
        }
    });
}

#[test]
fn costs_are_for_those_who_may_see_them() {
    each(|stage| {
        let (manager, member) = (stage.actor(Role::Manager), stage.actor(Role::Member));
        let product_id = product(stage, &manager, "P").unwrap();
        let id = add(stage, &manager, new_sku(product_id, "A")).unwrap();
        let by_page = stage.read(|conn| {
            catalog::read::skus(conn, &member, &SkuFilter::default(), &PageArgs::first(9))
        });
        let by_code = stage.read(|conn| catalog::read::sku_by_code(conn, &member, "A"));
        let by_id = stage.read(|conn| catalog::read::skus_by_ids(conn, &member, &[id]));
        let rows = [
            by_page.unwrap().rows.pop(),
            by_code.unwrap(),
            by_id.unwrap().pop(),
        ];
        assert!(rows.iter().flatten().count() == 3);
        assert!(
            rows.iter()
                .flatten()
                .all(|row| row.cost().is_none() && row.gross_margin_ppm().is_none())
        );
        assert_eq!(
            code(add(stage, &member, new_sku(product_id, "B"))),
            "FORBIDDEN"
        );
        assert_eq!(
            code(change(stage, &member, id, SkuUpdate::default())),
            "FORBIDDEN"
        );

        let guest = stage.actor(Role::Supplier);
        let page = PageArgs::first(9);
        assert_eq!(
            code(stage.read(|conn| catalog::read::skus(
                conn,
                &guest,
                &SkuFilter::default(),
                &page
            ))),
            "FORBIDDEN"
        );
        assert_eq!(
            code(stage.read(|conn| catalog::read::sku_by_code(conn, &guest, "A"))),
            "FORBIDDEN"
        );
        assert_eq!(
            code(change(stage, &guest, id, SkuUpdate::default())),
            "NOT_FOUND"
        );
        assert!(
            stage
                .read(|conn| catalog::read::products_by_ids(conn, &guest, &[product_id]))
                .unwrap()
                .is_empty()
        );
    });
}

#[test]
fn the_list_is_searched_alike_on_both_databases() {
    each(|stage| {
        let manager = stage.actor(Role::Manager);
        let product_id = product(stage, &manager, "P").unwrap();
        for (code, name, barcode) in [
            ("A-1", "Blue Curtain", None),
            ("A_2", "蓝色窗帘", Some("50%OFF")),
            ("B-3", "blue sheet", None),
        ] {
            stage.sources.advance_seconds(1);
            let barcode = barcode.map(ToOwned::to_owned);
            add(
                stage,
                &manager,
                SkuCreate {
                    name: name.to_owned(),
                    barcode,
                    ..new_sku(product_id, code)
                },
            )
            .unwrap();
        }
        let found = |search: Option<&str>| -> Vec<String> {
            let filter = SkuFilter {
                search: search.map(ToOwned::to_owned),
                among: None,
            };
            let page = stage
                .read(|conn| catalog::read::skus(conn, &manager, &filter, &PageArgs::first(9)));
            page.unwrap().rows.into_iter().map(|row| row.code).collect()
        };
        assert_eq!(found(None), ["B-3", "A_2", "A-1"]);
        assert_eq!(found(Some("BLUE")), ["B-3", "A-1"]);
        assert_eq!(found(Some("窗帘")), ["A_2"]);
        assert_eq!(found(Some("a_")), ["A_2"]);
        assert_eq!(found(Some("0%o")), ["A_2"]);
        assert_eq!(found(Some("5%F")), Vec::<String>::new());
        assert_eq!(found(Some("' OR 1=1 --")), Vec::<String>::new());
    });
}
