# Speaking to the operator: every text is given in English and Japanese; LANG decides which one is shown.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
    ja*) in_japanese=true ;;
    *) in_japanese=false ;;
esac

# pick EN JA: prints the one in the operator's language.
pick() {
    if $in_japanese; then printf '%s' "$2"; else printf '%s' "$1"; fi
}

# say EN JA
say() {
    pick "$1" "$2"
    echo
}

# warn EN JA
warn() {
    say "Note: $1" "注意: $2" >&2
}

# fail EN JA: says what is wrong and what to do, and ends the script.
fail() {
    say "Stopped: $1" "中止しました: $2" >&2
    exit 1
}

# step LOG EN JA COMMAND...: runs a long command with its output in LOG and shows that it lives and how long it takes.
step() {
    local log=$1 text status=0
    text=$(pick "$2" "$3")
    shift 3
    mkdir -p "$(dirname "$log")"
    # Root writes here as well as the platform's user, who may replace a file of root's but not write into it.
    rm -f "$log"
    # In a process group of its own, so that Ctrl-C can end it with everything that it started.
    set -m
    "$@" >"$log" 2>&1 </dev/null &
    local pid=$!
    set +m
    trap 'kill -- "-$pid" 2>/dev/null; exit 130' INT TERM
    show_life "$pid" "$text"
    wait "$pid" || status=$?
    trap - INT TERM
    if [ "$status" -ne 0 ]; then
        say "Failed: $text. The last lines of $log:" "失敗しました: $text。$log の末尾:" >&2
        tail -n 15 "$log" | sed 's/^/    /' >&2
    fi
    return "$status"
}

# plain_steps: from here on, long commands show their own output as it comes; their logs are kept as well.
plain_steps() {
    step() {
        local log=$1
        mkdir -p "$(dirname "$log")"
        rm -f "$log"
        shift 3
        set -o pipefail
        "$@" 2>&1 </dev/null | tee "$log"
    }
}

# show_life PID TEXT: a running count of seconds on a terminal, a line now and then elsewhere.
show_life() {
    local start=$SECONDS shown=0 took
    [ -t 1 ] || echo "  $2 ..."
    while kill -0 "$1" 2>/dev/null; do
        took=$((SECONDS - start))
        if [ -t 1 ]; then
            printf '\r  %s ... %d s ' "$2" "$took"
        elif [ $((took / 20)) -gt "$shown" ]; then
            shown=$((took / 20))
            echo "  $2 ... $took s"
        fi
        sleep 0.2
    done
    took=$((SECONDS - start))
    if [ -t 1 ]; then printf '\r  %s: %d s    \n' "$2" "$took"; else echo "  $2: $took s"; fi
}
