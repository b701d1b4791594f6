//! What 沐雨家居 sells.

use pictures::{Colour, Thing};

use crate::demo::company::{Product, Sku, sku};

const MIST: Colour = [140, 160, 180];
const IVORY: Colour = [226, 216, 194];
const RED: Colour = [186, 52, 48];
const WHITE: Colour = [232, 232, 228];
const GREY: Colour = [158, 162, 166];
const PINK: Colour = [222, 176, 178];
const CELADON: Colour = [150, 190, 178];
const MOON: Colour = [214, 222, 224];
const SAND: Colour = [196, 176, 142];
const OAK: Colour = [196, 158, 108];
const WALNUT: Colour = [110, 78, 54];
const BRASS: Colour = [190, 156, 92];

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

const BEDDING: &str = "床上用品";
const CERAMICS: &str = "陶瓷餐茶具";
const GIFTS: &str = "礼盒";
const FURNITURE: &str = "家具";
const LAMPS: &str = "灯具";

pub(super) const PRODUCTS: [Product; 14] = [
    product(
        "BED-XH",
        "星河长绒棉四件套",
        BEDDING,
        "HZ-TEX",
        Thing::Bedding,
        &[
            sku(
                "MY-BED-XH15-BL",
                "星河长绒棉四件套 1.5m 雾霾蓝",
                45_900,
                17_800,
                MIST,
            ),
            sku(
                "MY-BED-XH18-BL",
                "星河长绒棉四件套 1.8m 雾霾蓝",
                52_900,
                20_500,
                MIST,
            ),
            sku(
                "MY-BED-XH18-IV",
                "星河长绒棉四件套 1.8m 象牙白",
                52_900,
                20_300,
                IVORY,
            ),
        ],
    ),
    product(
        "BED-YJ",
        "云锦提花婚庆被套",
        BEDDING,
        "HZ-TEX",
        Thing::Bedding,
        &[sku(
            "MY-BED-YJ20-RD",
            "云锦提花婚庆被套 2.0m 正红",
            79_900,
            31_600,
            RED,
        )],
    ),
    product(
        "PLW-RS",
        "软山乳胶枕",
        BEDDING,
        "HZ-TEX",
        Thing::Pillow,
        &[
            sku("MY-PLW-RS-ST", "软山乳胶枕 标准款", 18_900, 7_200, WHITE),
            sku("MY-PLW-RS-LO", "软山乳胶枕 低枕", 17_900, 6_800, IVORY),
        ],
    ),
    product(
        "TWL-QH",
        "轻绘毛巾三件套",
        BEDDING,
        "HZ-TEX",
        Thing::Towel,
        &[
            sku("MY-TWL-QH-GR", "轻绘毛巾三件套 云灰", 8_900, 3_100, GREY),
            sku("MY-TWL-QH-PK", "轻绘毛巾三件套 樱粉", 8_900, 3_150, PINK),
        ],
    ),
    product(
        "MUG-QY",
        "青雨马克杯 350ml",
        CERAMICS,
        "JDZ-CER",
        Thing::Mug,
        &[
            sku(
                "MY-MUG-QY-CE",
                "青雨马克杯 350ml 天青",
                6_900,
                2_200,
                CELADON,
            ),
            sku("MY-MUG-QY-WH", "青雨马克杯 350ml 月白", 6_900, 2_100, MOON),
        ],
    ),
    product(
        "BWL-ST",
        "山亭饭碗四只装",
        CERAMICS,
        "JDZ-CER",
        Thing::Bowls,
        &[sku(
            "MY-BWL-ST-CE",
            "山亭饭碗四只装 天青",
            12_900,
            4_600,
            CELADON,
        )],
    ),
    product(
        "VAS-LY",
        "鹿野花瓶",
        CERAMICS,
        "JDZ-CER",
        Thing::Vase,
        &[
            sku("MY-VAS-LY-L", "鹿野花瓶 大号 沙色", 25_900, 8_800, SAND),
            sku("MY-VAS-LY-S", "鹿野花瓶 小号 沙色", 15_900, 5_200, SAND),
        ],
    ),
    product(
        "TEA-HY",
        "寒岩茶具六件套",
        CERAMICS,
        "JDZ-CER",
        Thing::Teapot,
        &[sku(
            "MY-TEA-HY-GR",
            "寒岩茶具六件套 岩灰",
            36_800,
            14_200,
            GREY,
        )],
    ),
    product(
        "GFT-618",
        "618 限定香薰礼盒",
        GIFTS,
        "YW-GIFT",
        Thing::GiftBox,
        &[
            sku("MY-GFT-618-GD", "618 限定香薰礼盒 栀子", 19_900, 7_400, RED),
            sku(
                "MY-GFT-618-SW",
                "618 限定香薰礼盒 檀木",
                19_900,
                7_600,
                WALNUT,
            ),
        ],
    ),
    product(
        "GFT-DW",
        "端午茶点礼盒",
        GIFTS,
        "YW-GIFT",
        Thing::GiftBox,
        &[sku(
            "MY-GFT-DW-GR",
            "端午茶点礼盒 粽叶青",
            16_800,
            6_100,
            CELADON,
        )],
    ),
    product(
        "CHR-ML",
        "木里餐椅",
        FURNITURE,
        "FS-FUR",
        Thing::Chair,
        &[
            sku("MY-CHR-ML-OK", "木里餐椅 白橡", 39_900, 18_800, OAK),
            sku("MY-CHR-ML-WN", "木里餐椅 黑胡桃", 42_900, 20_400, WALNUT),
        ],
    ),
    product(
        "TBL-ML",
        "木里圆边几",
        FURNITURE,
        "FS-FUR",
        Thing::Table,
        &[sku("MY-TBL-ML-OK", "木里圆边几 白橡", 32_900, 15_100, OAK)],
    ),
    product(
        "LMP-NG",
        "暖光床头灯",
        LAMPS,
        "NB-LAMP",
        Thing::Lamp,
        &[
            sku("MY-LMP-NG-WH", "暖光床头灯 亚麻白", 14_900, 5_500, IVORY),
            sku("MY-LMP-NG-BR", "暖光床头灯 黄铜", 15_900, 5_800, BRASS),
        ],
    ),
    product(
        "LMP-YH",
        "月弧落地灯",
        LAMPS,
        "NB-LAMP",
        Thing::FloorLamp,
        &[sku(
            "MY-LMP-YH-BR",
            "月弧落地灯 黄铜",
            45_900,
            19_600,
            BRASS,
        )],
    ),
];
