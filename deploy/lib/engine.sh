# The Docker Engine: found, or installed and started; stopped again only if it was started here and nothing runs on it.

oldest_engine=20.10
oldest_kernel_of_gates=5.18
engine_mark=$state/engine.pid
socket=${DOCKER_HOST:-unix:///var/run/docker.sock}

# ensure_engine: afterwards an engine answers that is new enough.
ensure_engine() {
    need_programs docker docker.io iptables iptables
    if ! engine_answers; then
        refuse_foreign_socket
        need_programs dockerd docker.io
        engine_answers || start_engine
    fi
    refuse_old_engine
    warn_of_old_kernel
}

engine_answers() {
    docker version --format '{{.Server.Version}}' >/dev/null 2>&1
}

# A socket that is there and not ours to use is a question of rights, not of a missing engine.
refuse_foreign_socket() {
    local path=${socket#unix://} said
    if [ "$path" = "$socket" ]; then
        fail "the engine at DOCKER_HOST=$socket does not answer. Start it, or unset DOCKER_HOST to use one on this machine." \
            "DOCKER_HOST=$socket のエンジンが応答しません。起動するか、DOCKER_HOST を解除してこのマシンのエンジンを使ってください。"
    fi
    said=$(docker version 2>&1 >/dev/null || true)
    if [ -S "$path" ] && [[ $said == *"permission denied"* ]]; then
        fail "this user may not use the engine ($path). Run: sudo usermod -aG docker $(id -un), log in again, and start again." \
            "このユーザーはエンジン ($path) を利用できません。sudo usermod -aG docker $(id -un) を実行し、ログインし直してから、もう一度始めてください。"
    fi
}

start_engine() {
    if [ -d /run/systemd/system ]; then
        as_root systemctl start docker ||
            fail "systemd could not start the engine. See: journalctl -u docker" \
                "systemd がエンジンを起動できません。確認: journalctl -u docker"
    else
        # A pid file of an engine that was killed makes the new one refuse.
        as_root sh -c 'pid=$(cat /var/run/docker.pid 2>/dev/null) && ! kill -0 "$pid" 2>/dev/null && rm -f /var/run/docker.pid' || true
        # shellcheck disable=SC2016 # expanded by the inner shell
        as_root setsid sh -c 'PATH=$PATH:/usr/sbin:/sbin exec dockerd >>"$1" 2>&1 </dev/null' sh "$logs/dockerd.log" &
        echo starting >"$engine_mark"
    fi
    step "$logs/engine.log" "Starting the Docker Engine" "Docker Engine を起動" wait_for_engine ||
        fail "the Docker Engine does not start. Its log: $logs/dockerd.log" \
            "Docker Engine が起動しません。ログ: $logs/dockerd.log"
    if [ -f "$engine_mark" ]; then
        cp /var/run/docker.pid "$engine_mark"
    fi
}

wait_for_engine() {
    local tries
    for tries in $(seq 120); do
        if engine_answers; then return 0; fi
        sleep 0.5
    done
    echo "no answer after $tries tries:"
    docker version
}

refuse_old_engine() {
    local version
    version=$(docker version --format '{{.Server.Version}}')
    if [ "$(printf '%s\n%s\n' "$oldest_engine" "$version" | sort -V | head -1)" != "$oldest_engine" ]; then
        fail "the Docker Engine is $version; $oldest_engine or newer is needed. On Debian 12: apt-get install docker.io" \
            "Docker Engine のバージョンは $version です。$oldest_engine 以降が必要です。Debian 12 では apt-get install docker.io"
    fi
}

# Exercises without services work on any kernel: no reason to refuse.
warn_of_old_kernel() {
    local kernel
    kernel=$(docker info --format '{{.KernelVersion}}')
    if [ "$(printf '%s\n%s\n' "$oldest_kernel_of_gates" "$kernel" | sort -V | head -1)" != "$oldest_kernel_of_gates" ]; then
        say "Note: Linux is $kernel; attack-defence needs $oldest_kernel_of_gates or newer. All other exercises work." \
            "注意: Linux は $kernel です。攻防戦には $oldest_kernel_of_gates 以降が必要です。それ以外の演習は動作します。"
    fi
}

# stop_engine: only the one that start_engine started, and only if no container runs on it.
stop_engine() {
    local pid
    [ -s "$engine_mark" ] || return 0
    pid=$(cat "$engine_mark")
    if [ "$pid" = "$(cat /var/run/docker.pid 2>/dev/null)" ]; then
        if [ -n "$(docker ps -q 2>/dev/null)" ]; then
            say "The Docker Engine goes on: other containers run on it." "他のコンテナが動作しているため、Docker Engine は停止しません。"
            return 0
        fi
        as_root kill "$pid" && wait_for_end "$pid" 30 &&
            say "The Docker Engine that was started for this is stopped." "このために起動した Docker Engine を停止しました。"
    fi
    rm -f "$engine_mark"
}

# wait_for_end PID SECONDS
wait_for_end() {
    local end=$((SECONDS + $2))
    while [ -d "/proc/$1" ]; do
        [ "$SECONDS" -lt "$end" ] || return 1
        sleep 0.2
    done
}
