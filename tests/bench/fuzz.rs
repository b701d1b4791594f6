//! Broken input for everything that reads what strangers send: documents, parameters, ids, cursors,
//! headers of uploads, bytes of pictures. The server may refuse it in any way but with a defect.

use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::Outcome;
use crate::ground::{Ground, Installation, PICTURE};
use crate::http::{Answer, Connection, graphql, request};

/// Connections that send at the same time.
const SENDERS: u64 = 4;
/// Longest input: beyond it only the length matters, which has tests of its own.
const LONGEST: usize = 4000;
const DOCUMENTS: [&str; 5] = [
    "query Q($id: ID!, $n: Int = 5) @skip(if: false) { a: node(id: $id) { __typename ... on Inspection { id } ...F } } fragment F on Inspection { code @include(if: true) }",
    "{ inspections(first: 5, filter: { statuses: [SUBMITTED], code: \"INS\\u2028\" }) { totalCount edges { cursor node { items { label } } } } }",
    "mutation { lotAnnounce(input: { code: \"\"\"L \\\"\"\" x\"\"\", skuId: \"sku_0\", quantity: 1e3 }) { userErrors { code field params message } } }",
    "subscription S { inspectionChanged(after: \"x\") { cursor } }",
    "{ __schema { types { fields { type { ofType { ofType { name } } } } } } }",
];
const IDS: [&str; 4] = [
    "insp_01h2e8kqvbfwea724h75qc655w",
    "usr_7zzzzzzzzzzzzzzzzzzzzzzzzz",
    "file_00000000000000000000000000",
    "9999999999999999999999999999999999999999999999999999ab",
];
const METADATA: &str = "filename cGl4ZWwucG5n,sha256 NmI3ZmE0MzRmOTJhOGI4MGFhYjAyZDliZjFhMTJl,x";
const PIECES: [&str; 16] = [
    "{",
    "}",
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "...",
    "@",
    "$",
    "\u{feff}",
    "\u{1f600}",
    "null",
    "-1",
    "1e999",
    "[[[[[[[[",
    "\0",
];
/// Beginnings of files of which the type is found by their bytes.
const MAGIC: [&[u8]; 6] = [
    PICTURE,
    b"\xff\xd8\xff\xe1\x00\x18Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0",
    b"RIFF\x24\0\0\0WEBPVP8 ",
    b"GIF89a\x01\0\x01\0\x80\0\0",
    b"\0\0\0\x18ftypheic\0\0\0\0mif1heic",
    b"%PDF-1.7\n",
];

/// SplitMix64: the same input for the same seed.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let sides = u64::try_from(sides.max(1)).unwrap_or(1);
        usize::try_from((mixed ^ (mixed >> 31)) % sides).unwrap_or_default()
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        of.get(self.roll(of.len())).copied()
    }

    /// The bytes with a few places deleted, doubled, replaced or stuffed.
    fn broken(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.roll(5) {
            let at = self.roll(bytes.len() + 1);
            let to = (at + self.roll(9)).min(bytes.len());
            let part = bytes.get(at..to).unwrap_or_default().to_vec();
            let new = match self.roll(4) {
                0 => Vec::new(),
                1 => part.repeat(1 + self.roll(60)),
                2 => part
                    .iter()
                    .map(|byte| byte ^ 1_u8.rotate_left(u32::from(*byte)))
                    .collect(),
                _ => [
                    part.as_slice(),
                    self.one(&PIECES).unwrap_or_default().as_bytes(),
                ]
                .concat(),
            };
            bytes.splice(at..to, new);
            bytes.truncate(LONGEST);
        }
        bytes
    }

    fn text(&mut self, text: &str) -> String {
        String::from_utf8_lossy(&self.broken(text.as_bytes())).into_owned()
    }

    /// A value of a header: what ends a line would only begin another header.
    fn header(&mut self, text: &str) -> String {
        self.text(text).replace(['\r', '\n', '\0'], "")
    }
}

/// Sends broken input for a time; fails at the first answer that shows a defect.
pub(crate) fn run(at: &Installation<'_>, seed: u64, time: Duration) -> Outcome<()> {
    at.seed()?;
    let server = at.serve()?;
    let ground = Ground::lay(server.address())?;
    let begin = Instant::now();
    let sent = thread::scope(|scope| {
        let one = |n: u64| {
            let (ground, mut dice) = (&ground, Dice(seed.wrapping_mul(SENDERS).wrapping_add(n)));
            scope.spawn(move || -> Outcome<usize> {
                let mut sent = 0;
                while begin.elapsed() < time {
                    send(ground, &mut dice)?;
                    sent += 1;
                }
                Ok(sent)
            })
        };
        let senders: Vec<_> = (0..SENDERS).map(one).collect();
        senders
            .into_iter()
            .try_fold(0, |sum, sender| -> Outcome<usize> {
                Ok(sum + sender.join().map_err(|_panic| "a sender panicked")??)
            })
    })?;
    println!(
        "seed {seed}: {sent} pieces of broken input, no defect; MUSTER_FUZZ_SEED sets another seed"
    );
    Ok(())
}

fn send(ground: &Ground, dice: &mut Dice) -> Outcome<()> {
    let document = dice.one(&DOCUMENTS).unwrap_or_default();
    let id = dice.one(&IDS).unwrap_or_default();
    let who = format!("Authorization: Bearer {}\r\n", ground.inspector);
    match dice.roll(6) {
        0 => {
            let document = dice.text(document);
            let bytes = graphql(&ground.inspector, &document, &json!({ "id": id }));
            ask(ground, &bytes)
        }
        1 => {
            let body = json!({ "query": document, "operationName": "Q", "variables": { "id": id }, "extensions": {} });
            let body = dice.broken(body.to_string().as_bytes());
            let headers = format!("{who}Content-Type: application/json\r\n");
            ask(ground, &request("POST", "/graphql", &headers, &body))
        }
        2 => {
            let (id, cursor) = (dice.text(id), dice.text(id));
            let query = "query($id: ID!, $cursor: Cursor, $after: String) { node(id: $id) { id } events(after: $cursor, first: 2) { nodes { id } } inspections(after: $after) { nodes { id } } }";
            let variables: Value = json!({ "id": id, "cursor": cursor, "after": cursor });
            ask(ground, &graphql(&ground.inspector, query, &variables))
        }
        3 => {
            let (length, about) = (dice.header("120"), dice.header(METADATA));
            let headers = format!(
                "{who}Tus-Resumable: 1.0.0\r\nUpload-Length: {length}\r\nUpload-Metadata: {about}\r\n"
            );
            ask(ground, &request("POST", "/files", &headers, &[]))
        }
        4 => {
            let (path, offset) = (dice.header(id).replace(' ', "%20"), dice.header("0"));
            let headers = format!(
                "{who}Tus-Resumable: 1.0.0\r\nUpload-Offset: {offset}\r\nContent-Type: application/offset+octet-stream\r\n"
            );
            ask(
                ground,
                &request("PATCH", &format!("/files/{path}"), &headers, b"bytes"),
            )
        }
        _ => {
            let magic = dice.one(&MAGIC).unwrap_or_default();
            let bytes = dice.broken(magic);
            // A refusal is as good as a picture of no pixels; a defect is not.
            let uploaded = ground.upload(&bytes);
            uploaded.map_or_else(|refused| sound(&refused.to_string()), |id| {
                let query = "query($id: ID!) { node(id: $id) { ... on File { contentType width height takenAt thumbnailUrl(width: 160) } } }";
                ask(ground, &graphql(&ground.inspector, query, &json!({ "id": id })))
            })
        }
    }
}

fn ask(ground: &Ground, request: &[u8]) -> Outcome<()> {
    let shown = || String::from_utf8_lossy(request).into_owned();
    match Connection::open(&ground.address)?.send(request) {
        Ok(answer) => fine(&answer).map_err(|defect| format!("{defect}\nto: {}", shown()).into()),
        // It may hang up on what is not HTTP, as long as it goes on serving.
        Err(_) => match Connection::open(&ground.address)?.get("/healthz")?.status {
            200 => Ok(()),
            status => Err(format!("{status} after: {}", shown()).into()),
        },
    }
}

fn fine(answer: &Answer) -> Outcome<()> {
    let text = String::from_utf8_lossy(&answer.body);
    match answer.status {
        500.. => Err(format!("{} {text}", answer.status).into()),
        _ => sound(&text),
    }
}

fn sound(text: &str) -> Outcome<()> {
    match text.contains("\"INTERNAL\"") || text.contains("TIMEOUT") {
        true => Err(text.into()),
        false => Ok(()),
    }
}
