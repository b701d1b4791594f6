//! What 北湾服饰 sells.

use pictures::{Colour, Thing};

use crate::demo::company::{Product, Sku, sku};

const OAT: Colour = [218, 204, 178];
const BLACK: Colour = [58, 58, 62];
const WHITE: Colour = [236, 236, 232];
const SEA: Colour = [86, 128, 160];
const BROWN: Colour = [142, 96, 62];
const BEIGE: Colour = [206, 186, 156];
const SILVER: Colour = [196, 200, 206];
const SHELL: Colour = [232, 204, 192];
const NAVY: Colour = [62, 78, 120];

const fn product(
    code: &'static str,
    name: &'static str,
    category: &'static str,
    supplier: &'static str,
    thing: Thing,
    skus: &'static [Sku],
) -> Product {
    Product {
        code,
        name,
        category,
        supplier,
        thing,
        skus,
    }
}

const KNITWEAR: &str = "针织";
const BAGS: &str = "箱包";
const SHOES: &str = "鞋靴";
const SMALL: &str = "配饰";

pub(super) const PRODUCTS: [Product; 11] = [
    product(
        "KNT-YJ",
        "云间羊绒开衫",
        KNITWEAR,
        "GZ-KNIT",
        Thing::Sweater,
        &[
            sku("BW-KNT-YJ-M-OA", "云间羊绒开衫 M 燕麦", 59_900, 23_200, OAT),
            sku("BW-KNT-YJ-L-OA", "云间羊绒开衫 L 燕麦", 59_900, 23_600, OAT),
            sku(
                "BW-KNT-YJ-M-BK",
                "云间羊绒开衫 M 墨黑",
                59_900,
                23_200,
                BLACK,
            ),
        ],
    ),
    product(
        "KNT-BS",
        "冰丝短袖针织衫",
        KNITWEAR,
        "GZ-KNIT",
        Thing::Sweater,
        &[
            sku(
                "BW-KNT-BS-M-WH",
                "冰丝短袖针织衫 M 白",
                15_900,
                5_200,
                WHITE,
            ),
            sku(
                "BW-KNT-BS-L-WH",
                "冰丝短袖针织衫 L 白",
                15_900,
                5_300,
                WHITE,
            ),
        ],
    ),
    product(
        "SOX-618",
        "618 中筒袜五双装",
        KNITWEAR,
        "GZ-KNIT",
        Thing::Socks,
        &[sku(
            "BW-SOX-618-MX",
            "618 中筒袜五双装 混色",
            6_900,
            2_100,
            SEA,
        )],
    ),
    product(
        "DRS-HP",
        "海屏印花连衣裙",
        "连衣裙",
        "SX-DYE",
        Thing::Dress,
        &[
            sku(
                "BW-DRS-HP-M-SE",
                "海屏印花连衣裙 M 海蓝",
                32_900,
                11_800,
                SEA,
            ),
            sku(
                "BW-DRS-HP-L-SE",
                "海屏印花连衣裙 L 海蓝",
                32_900,
                12_100,
                SEA,
            ),
        ],
    ),
    product(
        "SCF-SH",
        "山海真丝方巾",
        SMALL,
        "SX-DYE",
        Thing::Scarf,
        &[sku(
            "BW-SCF-SH-NV",
            "山海真丝方巾 藏青",
            26_900,
            9_600,
            NAVY,
        )],
    ),
    product(
        "BAG-TT",
        "通勤托特包",
        BAGS,
        "DG-BAG",
        Thing::Bag,
        &[
            sku("BW-BAG-TT-BK", "通勤托特包 黑", 39_900, 15_800, BLACK),
            sku("BW-BAG-TT-BR", "通勤托特包 焦糖", 39_900, 16_000, BROWN),
        ],
    ),
    product(
        "BAG-GW",
        "港湾斜挎包",
        BAGS,
        "DG-BAG",
        Thing::Bag,
        &[sku(
            "BW-BAG-GW-BG",
            "港湾斜挎包 米杏",
            28_900,
            11_200,
            BEIGE,
        )],
    ),
    product(
        "SHO-ZL",
        "逐浪跑鞋",
        SHOES,
        "QZ-SHOE",
        Thing::Shoe,
        &[
            sku("BW-SHO-ZL-41", "逐浪跑鞋 41 海蓝", 45_900, 18_600, SEA),
            sku("BW-SHO-ZL-42", "逐浪跑鞋 42 海蓝", 45_900, 18_600, SEA),
            sku("BW-SHO-ZL-43", "逐浪跑鞋 43 海蓝", 45_900, 18_900, SEA),
        ],
    ),
    product(
        "SHO-FB",
        "帆布低帮鞋",
        SHOES,
        "QZ-SHOE",
        Thing::Shoe,
        &[sku(
            "BW-SHO-FB-38",
            "帆布低帮鞋 38 米白",
            19_900,
            7_400,
            OAT,
        )],
    ),
    product(
        "ACC-CX",
        "潮汐银戒",
        SMALL,
        "SZ-ACC",
        Thing::Ring,
        &[sku("BW-ACC-CX-15", "潮汐银戒 15 号", 12_900, 3_800, SILVER)],
    ),
    product(
        "ACC-BK",
        "贝壳发夹",
        SMALL,
        "SZ-ACC",
        Thing::HairClip,
        &[sku("BW-ACC-BK-SH", "贝壳发夹 贝粉", 5_900, 1_400, SHELL)],
    ),
];
