//! A process that is measured.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::http::Connection;
use crate::{Outcome, wait};

/// `/proc` counts processor time in hundredths of a second on every Linux.
const TICKS_A_SECOND: f64 = 100.0;

/// A server on an address of its own, ended with its value.
pub(crate) struct Process {
    child: Child,
    address: String,
    /// From the start of the process to its first answer that it is ready.
    pub(crate) ready_after: Duration,
}

impl Process {
    /// Starts a server that prints `... listens on http://ADDRESS`, and waits until it is ready.
    pub(crate) fn start(command: &mut Command) -> Outcome<Self> {
        let begin = Instant::now();
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child.stdout.take().ok_or("no pipe")?;
        let mut process = Self {
            child,
            address: String::new(),
            ready_after: Duration::ZERO,
        };
        let mut lines = BufReader::new(stdout).lines();
        for line in lines.by_ref() {
            if let Some((_, address)) = line?.split_once("listens on http://") {
                address.clone_into(&mut process.address);
                break;
            }
        }
        // A server that cannot print stops.
        std::thread::spawn(move || lines.for_each(drop));
        let mut connection = Connection::open(&process.address)?;
        while connection.get("/readyz")?.status != 200 {}
        process.ready_after = begin.elapsed();
        Ok(process)
    }

    /// `127.0.0.1:PORT`.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Kills it without warning, as a power cut does.
    pub(crate) fn kill_hard(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }

    /// Processor time that it has used.
    pub(crate) fn cpu(&self) -> Outcome<Duration> {
        let stat = std::fs::read_to_string(format!("/proc/{}/stat", self.child.id()))?;
        // The name in parentheses may hold anything; 11 fields stand between it and the times.
        let (_, fields) = stat.rsplit_once(')').ok_or("no name in stat")?;
        let ticks = fields.split_whitespace().skip(11).take(2);
        let ticks: Result<Vec<u32>, _> = ticks.map(str::parse).collect();
        let used = f64::from(ticks?.iter().sum::<u32>()) / TICKS_A_SECOND;
        Ok(Duration::from_secs_f64(used))
    }

    /// Waits until it has nothing left to do: reactions to what was written come after the answers.
    pub(crate) fn settle(&self) -> Outcome<()> {
        let moment = Duration::from_millis(500);
        loop {
            let before = self.cpu()?;
            wait(moment);
            if self.cpu()? - before < moment / 20 {
                return Ok(());
            }
        }
    }

    /// A line of `/proc/PID/status` in megabytes: `VmRSS` is memory now, `VmHWM` the most so far.
    pub(crate) fn memory(&self, line: &str) -> Outcome<f64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let mut lines = status.lines().filter_map(|l| l.strip_prefix(line));
        let text = lines.next().ok_or("no such line")?.trim_start_matches(':');
        let kilobytes: u32 = text.trim().trim_end_matches(" kB").parse()?;
        Ok(f64::from(kilobytes) / 1024.0)
    }
}

impl Drop for Process {
    /// Asks it to stop, so that the next one finds its data at rest.
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(Some(_))) {
            return;
        }
        let asked = Command::new("kill")
            .arg(self.child.id().to_string())
            .status();
        if !asked.is_ok_and(|status| status.success()) {
            drop(self.child.kill());
        }
        drop(self.child.wait());
    }
}
