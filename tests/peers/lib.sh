# Shared by the scripts of this folder. Source it; it starts nothing by itself.
#
# MUSTER_CACHE      installs that outlive a run      (default: ${XDG_CACHE_HOME:-$HOME/.cache}/muster)
# MUSTER_PEERS_RUN  folder of one run: pids, logs, live data; `up` makes one when it is not set
#
# Peers listen on 127.0.0.1 only, on free ports, so that any number of runs can live side by side.
set -euo pipefail
MUSTER_CACHE=${MUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/muster}
peers=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { echo "$*" >&2; }

# new_run: a run folder. Mode 711, since PostgreSQL runs as another user when the caller is root.
new_run() {
    local run
    # In memory where there is room: hundreds of test databases are slow to make and delete on a disk.
    local base=${TMPDIR:-/tmp}
    [ -w /dev/shm ] && [ "$(df --output=avail /dev/shm | tail -n 1)" -gt 4000000 ] && base=/dev/shm
    run=$(mktemp -d "$base/muster-peers.XXXXXXXX")
    chmod 711 "$run"
    echo "$run"
}

# ours PID: does PID live, and does its command line name our run folder? A pid file alone proves
# nothing: the number may belong to somebody else by now.
ours() {
    [ -n "${1:-}" ] && { tr '\0' ' ' <"/proc/$1/cmdline"; } 2>/dev/null | grep -qF -- "$MUSTER_PEERS_RUN/"
}

# stop PID SIGNAL: ask it to end, insist after 10 s.
stop() {
    ours "$1" || return 0
    kill "-$2" "$1" 2>/dev/null || return 0
    for _ in $(seq 100); do
        ours "$1" || return 0
        sleep 0.1
    done
    say "pid $1 does not stop: killed"
    kill -KILL "$1" 2>/dev/null || true
}

# free_port: one that nobody listens on now. It may be taken a moment later: the caller tries again.
free_port() {
    local port
    for _ in $(seq 100); do
        port=$((20000 + (RANDOM * 32768 + RANDOM) % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || { echo "$port"; return 0; }
    done
    say "no free port between 20000 and 32000"
    return 1
}

# venv NAME REQUIREMENT...: a Python environment in the cache, made once per set of requirements.
venv() {
    local name=$1 dir
    shift
    dir=$MUSTER_CACHE/venv/$name-$(printf '%s\n' "$@" | sha256sum | cut -c1-12)
    mkdir -p "$MUSTER_CACHE/venv"
    (
        flock 9
        [ -e "$dir/.ready" ] && exit 0
        rm -rf "$dir"
        python3 -m venv "$dir" >&2
        "$dir/bin/pip" install --quiet --disable-pip-version-check "$@" >&2
        touch "$dir/.ready"
    ) 9>"$MUSTER_CACHE/venv/.lock"
    echo "$dir"
}
