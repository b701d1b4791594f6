//! 沐雨家居: bedding, ceramics, gifts, furniture and lamps.

mod corrective;
mod goods;
mod lots;
mod plans;
mod reports;
mod samples;
mod shots;
mod stock;
mod talk;

use super::company::Company;
use super::story::Scene;

pub(super) const COMPANY: Company = Company {
    slug: "muyu",
    name: "沐雨家居",
    domain: "muyu.example",
    seed: 618,
    numbers: 697_061_800_001,
    suppliers: [
        ("HZ-TEX", "杭州织锦家纺有限公司", "sales@hz-tex.example"),
        ("JDZ-CER", "景德镇青瓷坊", "kiln@jdz-cer.example"),
        ("YW-GIFT", "义乌礼品包装厂", "order@yw-gift.example"),
        ("FS-FUR", "佛山木语家具厂", "export@fs-fur.example"),
        ("NB-LAMP", "宁波暖光照明", "qa@nb-lamp.example"),
    ],
    products: &goods::PRODUCTS,
    defect_codes: &plans::DEFECT_CODES,
    plans: &plans::PLANS,
    shots: &shots::SHOTS,
    scenes,
    campaigns: true,
};

fn scenes() -> Vec<Scene> {
    [
        lots::scenes(),
        corrective::scenes(),
        samples::scenes(),
        stock::scenes(),
        talk::scenes(),
    ]
    .into_iter()
    .flatten()
    .collect()
}
