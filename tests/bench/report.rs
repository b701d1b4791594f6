//! Prints what was measured beside what is aimed at.

use std::time::Duration;

use crate::Outcome;
use crate::load::{CONNECTIONS, Figures};

/// What is measured and on which machine.
pub(crate) fn head() -> Outcome<()> {
    let binary = std::env::var("MUSTER_BIN")?;
    let processors = std::thread::available_parallelism()?;
    let cpuinfo = std::fs::read_to_string("/proc/cpuinfo")?;
    let model = cpuinfo.lines().find_map(|l| l.strip_prefix("model name"));
    let model = model
        .unwrap_or_default()
        .trim_start_matches(['\t', ' ', ':']);
    let load = std::fs::read_to_string("/proc/loadavg")?;
    let load = load.split(' ').next().unwrap_or_default();
    let megabytes = f64::from(u32::try_from(std::fs::metadata(&binary)?.len())?) / 1e6;
    println!("{processors} x {model}, load {load} before; {CONNECTIONS} connections");
    println!("binary {megabytes:.1} MB: {binary}");
    Ok(())
}

/// A line of what one kind of request costs.
fn line(what: &str, figures: &Figures) -> String {
    let Figures {
        rate,
        cpu_micros,
        median,
        p99,
    } = figures;
    let millis = |time: &Duration| time.as_secs_f64() * 1e3;
    format!(
        "  {what:<18} {rate:>8.0} /s  {cpu_micros:>7.0} µs CPU  half within {:>6.1} ms, 99 % within {:>6.1} ms",
        millis(median),
        millis(p99),
    )
}

/// How fast reports are taken.
pub(crate) fn submits(database: &str, figures: &Figures) {
    println!("{}", line("submit", figures));
    if database == "SQLite" {
        println!("    durable {:.0} /s (aim 2000)", figures.rate);
    }
}

/// A read beside the ceiling.
pub(crate) fn read(database: &str, what: &str, ours: &Figures, best: &Figures) {
    let aim = if database == "SQLite" { 0.5 } else { 0.7 };
    println!("{}", line(what, ours));
    println!("{}", line("  ceiling", best));
    println!(
        "    share of the ceiling: {:.2} by CPU (aim {aim}), {:.2} by requests a second",
        best.cpu_micros / ours.cpu_micros,
        ours.rate / best.rate,
    );
}

/// Start and memory.
pub(crate) fn process(ready: Duration, idle: f64, most: f64) {
    println!("  ready after {} ms (aim 300)", ready.as_millis());
    println!("  memory {idle:.0} MB idle (aim 40), {most:.0} MB at most under load");
}

/// What a step of a project costs, beside what is aimed at.
pub(crate) fn step(what: &str, figures: &Figures, aim: &str) {
    println!("{}{aim}", line(what, figures));
}
