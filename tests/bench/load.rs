//! Many connections at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::Outcome;
use crate::http::{Answer, Connection};
use crate::process::Process;

/// Connections that ask at the same time.
pub(crate) const CONNECTIONS: usize = 32;

/// What a run of requests took.
pub(crate) struct Figures {
    /// Answers a second.
    pub(crate) rate: f64,
    /// Processor time of the server for each answer, in microseconds.
    pub(crate) cpu_micros: f64,
    /// Half of the answers came within this time.
    pub(crate) median: Duration,
    /// 99 of 100 answers came within this time.
    pub(crate) p99: Duration,
}

/// When a run ends.
#[derive(Clone, Copy)]
pub(crate) enum Until {
    /// After a time; requests begin again at the first one.
    Time(Duration),
    /// When each request was sent once.
    Once,
}

/// Sends the requests over [`CONNECTIONS`] and measures `server`; `check` says what a good answer is.
pub(crate) fn measure(
    server: &Process,
    requests: &[Vec<u8>],
    until: Until,
    check: impl Fn(&Answer) -> Outcome<()> + Sync,
) -> Outcome<Figures> {
    let (begin, used) = (Instant::now(), server.cpu()?);
    let mut times = each(server.address(), requests, until, |answer, took| {
        check(answer).map(|()| took)
    })?;
    let (elapsed, used) = (begin.elapsed(), server.cpu()? - used);
    figures(&mut times, elapsed, used)
}

/// Does something so many times, one after the other, and measures `server`.
pub(crate) fn in_turn(
    server: &Process,
    times: usize,
    mut work: impl FnMut(usize) -> Outcome<()>,
) -> Outcome<Figures> {
    let (begin, used) = (Instant::now(), server.cpu()?);
    let mut took = Vec::with_capacity(times);
    for turn in 0..times {
        let begin = Instant::now();
        work(turn)?;
        took.push(begin.elapsed());
    }
    let (elapsed, used) = (begin.elapsed(), server.cpu()? - used);
    figures(&mut took, elapsed, used)
}

fn figures(times: &mut [Duration], elapsed: Duration, used: Duration) -> Outcome<Figures> {
    times.sort_unstable();
    let count = f64::from(u32::try_from(times.len())?);
    let at = |percent: usize| {
        let index = times.len() * percent / 100;
        times.get(index).copied().unwrap_or_default()
    };
    Ok(Figures {
        rate: count / elapsed.as_secs_f64(),
        cpu_micros: used.as_secs_f64() * 1e6 / count,
        median: at(50),
        p99: at(99),
    })
}

/// Sends the requests over [`CONNECTIONS`] and gives what `take` makes of each answer, in no order.
pub(crate) fn each<T: Send>(
    address: &str,
    requests: &[Vec<u8>],
    until: Until,
    take: impl Fn(&Answer, Duration) -> Outcome<T> + Sync,
) -> Outcome<Vec<T>> {
    let (next, begin) = (AtomicUsize::new(0), Instant::now());
    let one = || -> Outcome<Vec<T>> {
        let mut connection = Connection::open(address)?;
        let mut taken = Vec::new();
        loop {
            let mut index = next.fetch_add(1, Ordering::Relaxed);
            match until {
                Until::Time(limit) if begin.elapsed() >= limit => break,
                Until::Time(_) => index %= requests.len(),
                Until::Once => {}
            }
            let Some(request) = requests.get(index) else {
                break;
            };
            let sent = Instant::now();
            let answer = connection.send(request)?;
            taken.push(take(&answer, sent.elapsed())?);
        }
        Ok(taken)
    };
    thread::scope(|scope| {
        let threads: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(one)).collect();
        let mut all = Vec::new();
        for thread in threads {
            all.extend(thread.join().map_err(|_panic| "a connection panicked")??);
        }
        Ok(all)
    })
}
