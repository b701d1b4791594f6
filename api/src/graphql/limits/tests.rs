//! Hostile documents are refused quickly and by the right limit; honest ones pass.

use std::time::{Duration, Instant};

use async_graphql::{Variables, parser::parse_query};

use super::{Flaw, Limits, Measured, measure, scan};

fn check_with(text: &str, variables: serde_json::Value) -> Result<Measured, Flaw> {
    let limits = Limits::default();
    scan(text, &limits)?;
    let document = parse_query(text).map_err(|problem| Flaw::Syntax(problem.to_string()))?;
    measure(&document, None, &Variables::from_json(variables), &limits)
}

fn check(text: &str) -> Result<Measured, Flaw> {
    check_with(text, serde_json::Value::Null)
}

fn cost(text: &str) -> u64 {
    check(text).unwrap().cost
}

/// The work that a refusal may take; code without optimisation is about eight times as slow.
const PATIENCE: Duration = Duration::from_millis(if cfg!(debug_assertions) { 2000 } else { 50 });

/// The shortest of several runs, since other tests run beside.
fn quickest<T>(work: impl Fn() -> T) -> (T, Duration) {
    let run = || {
        let start = Instant::now();
        let result = work();
        (result, start.elapsed())
    };
    let runs = (0..5).map(|_| run());
    runs.min_by_key(|(_, took)| *took).unwrap()
}

/// The name of the limit that refuses a document in time, and what the document asked for.
fn refused(text: &str) -> (&'static str, u64) {
    let (checked, took) = quickest(|| check(text));
    assert!(took < PATIENCE, "took {took:?}");
    match checked.unwrap_err() {
        Flaw::TooMuch { limit, actual, .. } => (limit, actual),
        other => panic!("another flaw: {other:?}"),
    }
}

fn fan_out(levels: usize, width: usize) -> String {
    let mut text = "{ ...f0 }".to_owned();
    for level in 0..levels {
        let spreads = format!("...f{} ", level + 1).repeat(width);
        text.push_str(&format!(" fragment f{level} on Query {{ {spreads} }}"));
    }
    text.push_str(&format!(" fragment f{levels} on Query {{ __typename }}"));
    text
}

#[test]
fn a_fan_out_of_fragments_is_counted_not_expanded() {
    assert_eq!(refused(&fan_out(31, 2)).0, "nesting");
    let (limit, actual) = refused(&fan_out(16, 4));
    assert_eq!(limit, "selections");
    assert!(actual > 1 << 32, "{actual}");
    // More than any integer: the count saturates.
    assert_eq!(refused(&fan_out(25, 80)), ("selections", u64::MAX));
}

#[test]
fn a_fan_out_into_nothing_is_refused_too() {
    let text = fan_out(20, 4).replace("__typename", "...nowhere");
    assert!(matches!(check(&text), Err(Flaw::Invalid(_))));
    let text = fan_out(20, 4).replace("__typename", "...f3");
    assert!(matches!(check(&text), Err(Flaw::Invalid(_))));
    let unused = "{ a } fragment f on Query { ...f ...f }";
    assert!(matches!(check(unused), Err(Flaw::Invalid(_))));
}

#[test]
fn several_operations_are_counted_together() {
    let fields = "a ".repeat(900);
    let mut text = format!("fragment f on Query {{ {fields} }}");
    for number in 0..3 {
        text.push_str(&format!(" query q{number} {{ ...f }}"));
    }
    let limits = Limits::default();
    let document = parse_query(&text).unwrap();
    let flaw = measure(&document, Some("q1"), &Variables::default(), &limits).unwrap_err();
    assert!(
        matches!(
            flaw,
            Flaw::TooMuch {
                limit: "selections",
                ..
            }
        ),
        "{flaw:?}"
    );
}

#[test]
fn aliases_of_one_field_are_bounded() {
    let flood: String = (0..400)
        .map(|number| format!("a{number}: node(id: 1) {{ id }} "))
        .collect();
    assert_eq!(refused(&format!("{{ {flood} }}")), ("aliases", 400));
    let spread: String = (0..21)
        .map(|number| format!("... on Query {{ a{number}: b }} "))
        .collect();
    assert_eq!(refused(&format!("{{ {spread} }}")), ("aliases", 21));
    let honest: String = (0..20)
        .map(|number| format!("a{number}: b c{number}: d "))
        .collect();
    check(&format!("{{ {honest} }}")).unwrap();
}

#[test]
fn depth_is_bounded() {
    let deep = |levels: usize| format!("{{ {} a {} }}", "a {".repeat(levels), "}".repeat(levels));
    check(&deep(15)).unwrap();
    assert_eq!(refused(&deep(16)), ("depth", 17));
    assert_eq!(refused(&deep(40)).0, "nesting");
    // Long before the parser sees it.
    assert_eq!(refused(&deep(10_000)), ("brackets", 49));
    let list = format!("{{ a(b: {}1) }}", "[".repeat(5_000));
    assert_eq!(refused(&list), ("brackets", 49));
}

#[test]
fn tokens_are_bounded() {
    assert_eq!(refused(&" ".repeat(10_000_000)), ("bytes", 10_000_000));
    assert_eq!(
        refused(&format!("{{ {} }}", "a ".repeat(30_000))),
        ("tokens", 5_001)
    );
    assert_eq!(
        refused(&format!("{{ {} }}", "a".repeat(60_000))),
        ("nameLength", 60_000)
    );
    assert_eq!(
        refused(&format!("{{ {} }}", "a:b ".repeat(16_000))).0,
        "tokens"
    );
    let comments = format!("{{ a }} #{}\n", "{[(".repeat(20_000));
    check(&comments).unwrap();
    let text = format!(
        "{{ a(b: \"{}\", c: \"\"\"{}\"\"\") }}",
        "[{\\\"".repeat(9_000),
        "((\\\"\"\"".repeat(9)
    );
    check(&text).unwrap();
}

#[test]
fn what_hides_behind_an_endless_string_is_not_parsed() {
    for text in ["{ a(b: [\"\"\" [[[[ ) }", "{ a(b: \"x", "{ a(b: \"x\n\") }"] {
        assert!(matches!(check(text), Err(Flaw::Syntax(_))), "{text}");
    }
    let quotes = "\"\"\"".repeat(20_001);
    let text = format!("{{ a(b: [{quotes}]) }}");
    let (checked, took) = quickest(|| check(&text));
    assert!(checked.is_err() && took < PATIENCE, "took {took:?}");
}

#[test]
fn directives_are_bounded() {
    let text = format!("{{ a {} }}", "@skip(if: false) ".repeat(51));
    assert_eq!(refused(&text), ("directives", 51));
    let text = "{ ...f ...f ...f } fragment f on Query { a @x @x @x @x @x @x @x @x @x @x @x @x @x @x @x @x @x }";
    assert_eq!(refused(text), ("directives", 51));
}

#[test]
fn a_request_has_one_root_change() {
    assert_eq!(refused("mutation { a b }"), ("rootMutationFields", 2));
    assert_eq!(
        refused("mutation { ...f ...f } fragment f on M { a }").0,
        "rootMutationFields"
    );
    check("mutation { a { b c } __typename }").unwrap();
    assert_eq!(
        refused("subscription { a b }"),
        ("rootSubscriptionFields", 2)
    );
}

#[test]
fn pages_multiply() {
    assert_eq!(cost("{ a b }"), 2);
    assert_eq!(
        cost("{ list(first: 10) { nodes { id name } } }"),
        1 + 10 * 3
    );
    assert_eq!(cost("{ list { nodes { id name } } }"), 1 + 50 * 3);
    assert_eq!(
        cost("{ list(first: 1000000) { edges { id } } }"),
        1 + 200 * 2
    );
    assert_eq!(cost("{ list(first: -5, last: 0) { nodes { id } } }"), 1 + 2);
    assert_eq!(
        cost("{ list { ...p } } fragment p on C { nodes { id } }"),
        1 + 50 * 2
    );
    assert_eq!(cost("{ nodes(ids: [\"a\", \"b\", \"c\"]) { id } }"), 1 + 3);
    let text = "query($n: Int = 7) { list(first: $n) { nodes { id } } }";
    assert_eq!(cost(text), 1 + 7 * 2);
    let with = |json| check_with(text, json).unwrap().cost;
    assert_eq!(with(serde_json::json!({ "n": 30 })), 1 + 30 * 2);
    assert_eq!(with(serde_json::json!({ "n": null })), 1 + 50 * 2);
    let text = "query($n: [ID!]!) { nodes(ids: $n) { id } }";
    let ids: Vec<u32> = (0..40_000).collect();
    assert_eq!(
        check_with(text, serde_json::json!({ "n": ids }))
            .unwrap()
            .cost,
        1 + 200
    );
}

#[test]
fn pages_of_pages_become_too_dear() {
    let text = "{ a(first: 200) { nodes { b(first: 200) { nodes { id } } } } }";
    let limit = check(text).unwrap_err();
    let (actual, allowed) = (1 + 200 * (1 + 1 + 200 * 2), 20_000);
    assert_eq!(
        limit,
        Flaw::TooMuch {
            limit: "cost",
            allowed,
            actual,
            cost: actual
        }
    );
}

#[test]
fn the_chosen_operation_is_measured() {
    let document = parse_query("query a { x } mutation b { x { y } }").unwrap();
    let measure = |name| measure(&document, name, &Variables::default(), &Limits::default());
    assert_eq!(measure(Some("b")).unwrap().cost, 2);
    assert_eq!(measure(Some("b")).unwrap().name.as_deref(), Some("b"));
    assert!(matches!(measure(Some("c")), Err(Flaw::Invalid(_))));
    assert!(matches!(measure(None), Err(Flaw::Invalid(_))));
}

#[test]
fn required_variables_are_required() {
    let text = "query($a: Int!, $b: Int! = 3, $c: Int) { x(a: $a, b: $b, c: $c) }";
    let with = |json| check_with(text, json);
    with(serde_json::json!({ "a": 1 })).unwrap();
    for json in [
        serde_json::json!({}),
        serde_json::json!({ "a": null }),
        serde_json::json!({ "a": 1, "b": null }),
    ] {
        assert!(
            matches!(with(json.clone()), Err(Flaw::Invalid(_))),
            "{json}"
        );
    }
}

#[test]
fn introspection_passes() {
    check(include_str!("introspection.graphql")).unwrap();
}

#[test]
fn the_largest_document_is_parsed_quickly() {
    // All that the scan lets through must be harmless to the parser.
    let worst = [
        format!("{{ a(b: {}1{}) }}", "[".repeat(45), "]".repeat(45)),
        format!("{{ a(b: {}1{}) }}", "{a:".repeat(45), "}".repeat(45)),
        format!("query($a: {}A{}) {{ a }}", "[".repeat(45), "]".repeat(45)),
        format!("query($a: {}A) {{ a }}", "[".repeat(45)),
        format!("{}{}", "{...@a".repeat(47), "}".repeat(46)),
        format!("{{ a{} }}", "\n".repeat(65_000)),
        format!("{{ a{} }}", "#\n".repeat(32_000)),
        format!("{{ {} }}", "... ".repeat(2_400)),
        format!("{{ {} ", "a(a:1)".repeat(800)),
        format!("{{ {} }}", "a ".repeat(4_990)),
    ];
    for text in worst {
        let (_, took) = quickest(|| check(&text));
        let shown: String = text.chars().take(40).collect();
        assert!(took < PATIENCE, "{shown} took {took:?}");
    }
}
