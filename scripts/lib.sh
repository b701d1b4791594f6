# Shared by the scripts of this folder and by .ci/run. Source it; it starts nothing by itself.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"

# What a build leaves behind lies outside the checkout, so that a fresh clone builds quickly too.
export MUSTER_CACHE=${MUSTER_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/muster}
export CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$MUSTER_CACHE/target}
mkdir -p "$MUSTER_CACHE" "$CARGO_TARGET_DIR"
case :$PATH: in *:"$HOME/.cargo/bin":*) ;; *) PATH=$PATH:$HOME/.cargo/bin ;; esac

say() { echo "$*" >&2; }

# fingerprint FOLDER...: changes when a source file below does.
fingerprint() {
    find "$@" \( -name node_modules -o -name dist \) -prune -o -type f -print0 |
        LC_ALL=C sort -z | xargs -0 sha256sum | cat - <(node --version) | sha256sum | cut -c1-32
}

# npm_install FOLDER: npm ci, unless the installed tree is the one that the lock file describes.
npm_install() {
    local stamp=$1/node_modules/.muster-stamp now
    now=$(cat "$1/package.json" "$1/package-lock.json" <(node --version) | sha256sum | cut -c1-32)
    [ "$(cat "$stamp" 2>/dev/null)" = "$now" ] && return 0
    # Browsers come from the system: nothing may fetch its own.
    (cd "$1" && PUPPETEER_SKIP_DOWNLOAD=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error) >&2
    mkdir -p "$1/node_modules" # npm makes none when nothing is needed
    echo "$now" >"$stamp"
}

# ---- steps: each prints its time; one that fails fails the whole, and the others still run.
results=() logs=$(mktemp -d "${TMPDIR:-/tmp}/muster-steps.XXXXXXXX")
trap 'rm -rf "$logs"' EXIT

# step NAME COMMAND...: never call it in a condition, there bash ignores errors inside functions.
step() {
    local name=$1 begin=$SECONDS code
    shift
    echo
    echo "== $name"
    set +e
    (
        set -e
        "$@"
    ) 2>&1 </dev/null | tee "$logs/$name"
    code=${PIPESTATUS[0]}
    set -e
    [ "$code" = 0 ] && results+=("ok $((SECONDS - begin)) $name") || results+=("FAILED $((SECONDS - begin)) $name")
    echo "== $name: $([ "$code" = 0 ] && echo ok || echo "FAILED ($code)"), $((SECONDS - begin)) s"
}

# passed NAME: did that step pass?
passed() {
    local row
    for row in "${results[@]}"; do [[ $row == "ok "*" $1" ]] && return 0; done
    return 1
}

# tally NAME: "PASSED FAILED SKIPPED", added up from what cargo and node print about their tests.
tally() {
    sed 's/\x1b\[[0-9;]*m//g' "$logs/$1" 2>/dev/null | awk '
        /^test result: / { for (i = 2; i <= NF; i++) {
            if ($i ~ /^passed/) p += $(i-1); if ($i ~ /^failed/) f += $(i-1); if ($i ~ /^ignored/) s += $(i-1) } }
        /^(#|ℹ) pass [0-9]+$/ { p += $3 }
        /^(#|ℹ) (fail|cancelled) [0-9]+$/ { f += $3 }
        /^(#|ℹ) (skipped|todo) [0-9]+$/ { s += $3 }
        END { printf "%d %d %d\n", p, f, s }'
}

# summary: a line per step, the sum of the counted tests, and the exit code of the whole.
summary() {
    local row result time name p f s all_p=0 all_f=0 all_s=0 code=0
    echo
    for row in "${results[@]}"; do
        read -r result time name <<<"$row"
        read -r p f s <<<"$(tally "$name")"
        all_p=$((all_p + p)) all_f=$((all_f + f)) all_s=$((all_s + s))
        printf '%-8s %5d s  %-12s' "$result" "$time" "$name"
        [ $((p + f + s)) = 0 ] && echo || echo "$p passed, $f failed, $s skipped"
        [ "$result" = FAILED ] && code=1
    done
    [ $((all_p + all_f + all_s)) = 0 ] || echo "$all_p passed, $all_f failed, $all_s skipped"
    return $code
}
