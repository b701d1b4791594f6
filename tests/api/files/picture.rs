//! Photos: upright, small, and when they were taken.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use serde_json::{Value, json};

use super::{fetch, file, pdf, upload};
use crate::stage::each;

/// A photo that was taken with the phone on its side: the left half is red.
fn photo() -> Vec<u8> {
    let pixels = RgbImage::from_fn(1200, 800, |x, _| {
        Rgb(if x < 600 {
            [220, 20, 20]
        } else {
            [20, 20, 220]
        })
    });
    let mut jpeg = Cursor::new(Vec::new());
    DynamicImage::from(pixels)
        .write_to(&mut jpeg, ImageFormat::Jpeg)
        .unwrap();
    let jpeg = jpeg.into_inner();
    // Turn it clockwise by 90 degrees; taken at 14:03:05 by a clock that names no zone.
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x02\0".to_vec();
    exif.extend(b"\x12\x01\x03\0\x01\0\0\0\x06\0\0\0");
    exif.extend(b"\x69\x87\x04\0\x01\0\0\0\x26\0\0\0\0\0\0\0");
    exif.extend(b"\x01\0\x03\x90\x02\0\x14\0\0\0\x38\0\0\0\0\0\0\0");
    exif.extend(b"2026:06:18 14:03:05\0");
    let length = u16::try_from(exif.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], b"\xff\xe1", &length, &exif, &jpeg[2..]].concat()
}

#[tokio::test]
async fn a_photo_has_an_upright_thumbnail() {
    each(async |server| {
        let inspector = server.client("inspector@muyu.example").await;
        let id = upload(&inspector, "IMG 1.JPG", &photo()).await;
        let seen = file(&inspector, &id).await;
        assert_eq!(
            (&seen["name"], &seen["contentType"]),
            (&json!("IMG 1.JPG"), &json!("image/jpeg"))
        );
        assert_eq!(
            (&seen["width"], &seen["height"]),
            (&json!(800), &json!(1200))
        );
        // The organisation lives in Asia/Shanghai.
        assert_eq!(seen["takenAt"], "2026-06-18T06:03:05.000000Z");
        let nobody = server.anonymous();
        for _ in 0..2 {
            let small = fetch(&nobody, &seen["thumbnailUrl"], &[]).await;
            assert_eq!(
                (small.status, small.header("content-type")),
                (200, "image/jpeg")
            );
            assert!(small.header("content-disposition").starts_with("inline"));
            assert_eq!(
                small.header("content-security-policy"),
                "sandbox; default-src 'none'"
            );
            let picture = image::load_from_memory(&small.body).unwrap().to_rgb8();
            assert_eq!(picture.dimensions(), (320, 480));
            let (top, bottom) = (picture.get_pixel(160, 40).0, picture.get_pixel(160, 440).0);
            assert!(top[0] > 180 && bottom[2] > 180, "{top:?} {bottom:?}");
        }
        let whole = fetch(&nobody, &seen["url"], &[]).await;
        assert!(whole.header("content-disposition").starts_with("inline"));
        assert!(whole.body == photo());
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_shown_small_has_no_thumbnail() {
    each(async |server| {
        let member = server.client("member@muyu.example").await;
        let id = upload(&member, "report.pdf", &pdf(1000)).await;
        assert_eq!(file(&member, &id).await["thumbnailUrl"], Value::Null);
        // Begins like a photo and is none.
        let mut damaged = photo();
        damaged.truncate(700);
        let id = upload(&member, "damaged.jpg", &damaged).await;
        let seen = file(&member, &id).await;
        assert_eq!(seen["contentType"], "image/jpeg");
        if seen["thumbnailUrl"] != Value::Null {
            let small = fetch(&server.anonymous(), &seen["thumbnailUrl"], &[]).await;
            assert!(matches!(small.status, 200 | 422), "{}", small.status);
        }
    })
    .await;
}
