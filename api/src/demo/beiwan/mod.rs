//! 北湾服饰: knitwear, dresses, bags, shoes and small things.

mod corrective;
mod goods;
mod lots;
mod plans;
mod samples;
mod shots;

use super::company::Company;
use super::story::Scene;

pub(super) const COMPANY: Company = Company {
    slug: "beiwan",
    name: "北湾服饰",
    domain: "beiwan.example",
    seed: 619,
    numbers: 697_061_900_001,
    suppliers: [
        ("GZ-KNIT", "广州针织一厂", "sample@gz-knit.example"),
        ("SX-DYE", "绍兴印染集团", "sales@sx-dye.example"),
        ("DG-BAG", "东莞箱包厂", "qc@dg-bag.example"),
        ("QZ-SHOE", "泉州鞋业", "export@qz-shoe.example"),
        ("SZ-ACC", "深圳饰品工坊", "studio@sz-acc.example"),
    ],
    products: &goods::PRODUCTS,
    defect_codes: &plans::DEFECT_CODES,
    plans: &plans::PLANS,
    shots: &shots::SHOTS,
    scenes,
    campaigns: false,
};

fn scenes() -> Vec<Scene> {
    [lots::scenes(), corrective::scenes(), samples::scenes()]
        .into_iter()
        .flatten()
        .collect()
}
