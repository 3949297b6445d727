# The application: built when sources are newer, started in the background, watched until it is ready, stopped.

jar=$project/target/quarkus-app/quarkus-run.jar
port=${KAKEHASHI_PORT:-8080}
host=${KAKEHASHI_HOST:-127.0.0.1}
pid_file=$state/platform.pid

build_application() {
    if [ -f "$jar" ] && [ -z "$(find "$project/src/main" "$project/pom.xml" -newer "$jar" -print -quit)" ]; then
        return
    fi
    need_programs mvn maven
    step "$logs/build.log" "Building the application (a few minutes the first time)" "アプリケーションをビルド (初回は数分)" \
        env JAVA_HOME="$1" mvn -q -B -ntp -f "$project/pom.xml" package -DskipTests ||
        fail "the application could not be built; the whole log: $logs/build.log. Usual cause: Maven cannot reach its repository." \
            "アプリケーションをビルドできません。ログ全体: $logs/build.log。よくある原因: Maven リポジトリーに接続できない。"
    touch "$jar"
}

# images_of JDK FOLDER...: the images of our own that these scenarios run on; a scenario that cannot be read is named on
# the error output. The application must have been built.
images_of() {
    local jdk=$1 name
    shift
    { "$jdk/bin/java" -Xmx384m -XX:+UseSerialGC -jar "$jar" images "$@" || true; } | while read -r name; do
        if [ -f "$project/images/$name/Dockerfile" ]; then echo "$name"; fi
    done
}

# platform_pid: prints the process id of the running platform of this state folder; fails if there is none.
platform_pid() {
    local pid
    pid=$(cat "$pid_file" 2>/dev/null) || return 1
    # The number alone could meanwhile belong to somebody else.
    words_of "$pid" | grep -q -- 'quarkus-run.jar$' || return 1
    echo "$pid"
}

# words_of PID: the command line of a process, a line for each word; nothing if it has ended.
words_of() {
    { tr '\0' '\n' <"/proc/$1/cmdline"; } 2>/dev/null
}

address() {
    if [ -n "${KAKEHASHI_SITE_PUBLIC_URL:-}" ]; then
        echo "${KAKEHASHI_SITE_PUBLIC_URL%/}"
    elif [ "$host" = 0.0.0.0 ] || [ "$host" = :: ]; then
        echo "http://$(hostname -I 2>/dev/null | awk '{ print $1 }'):$port"
    else
        echo "http://$(in_address "$host"):$port"
    fi
}

# in_address HOST: as it stands in an address; one of IPv6 has brackets there.
in_address() {
    case $1 in
    *:*) echo "[$1]" ;;
    *) echo "$1" ;;
    esac
}

# local_address: where this machine itself finds the platform.
local_address() {
    case $host in
    0.0.0.0) echo "http://127.0.0.1:$port" ;;
    ::) echo "http://[::1]:$port" ;;
    *) echo "http://$(in_address "$host"):$port" ;;
    esac
}

is_ready() {
    [ "$(curl -s -o "$logs/ready.json" -w '%{http_code}' --max-time 3 "$(local_address)/q/health/ready")" = 200 ]
}

# What runs already may still be starting, or may have lost its database or engine.
refuse_unready() {
    step "$logs/start.log" "The platform runs (process $1); waiting for it" "プラットフォーム (プロセス $1) の準備を待機" \
        wait_until_ready ||
        fail "the platform runs but is not ready. Its log: $logs/platform.log. To start it anew: deploy/down && deploy/up (the data stays)." \
            "プラットフォームは動作していますが、準備が完了していません。ログ: $logs/platform.log。再起動: deploy/down && deploy/up (データは残ります)。"
}

refuse_taken_port() {
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
        fail "port $port is taken by another program. Stop it (ss -ltnp shows which), or choose another: KAKEHASHI_PORT=8081 deploy/up" \
            "ポート $port は別のプログラムが使用しています。停止するか (ss -ltnp で確認)、別のポートを指定してください: KAKEHASHI_PORT=8081 deploy/up"
    fi
}

# start_application JDK INSTANCE
start_application() {
    # The log is written and rotated by the platform itself; what it cannot write there (no start, no memory) it says.
    local log=$logs/platform.log said=$logs/platform.out
    refuse_taken_port
    choose_user "$1" "$2"
    rm -f "$state/links.txt"
    (
        cd "$project" || exit 1
        KAKEHASHI_HOME=$state KAKEHASHI_RANGE_INSTANCE=$2 KAKEHASHI_PORT=$port KAKEHASHI_HOST=$host \
            KAKEHASHI_RANGE_ENGINE=${KAKEHASHI_RANGE_ENGINE:-$socket} KAKEHASHI_HOST_RULES=$rules_seen \
            QUARKUS_LOG_FILE_ENABLED=true QUARKUS_LOG_FILE_PATH=$log QUARKUS_LOG_CONSOLE_ENABLED=false \
            setsid "${as_platform[@]}" "$1/bin/java" -Xmx512m -XX:+UseSerialGC -jar "$jar" serve >"$said" 2>&1 </dev/null &
        echo $! >"$pid_file"
    )
    watch_rules "$2" "$(cat "$pid_file")"
    if ! step "$logs/start.log" "Starting the platform" "プラットフォームを起動" wait_until_ready; then
        {
            cat "$said"
            if [ "$log" -nt "$pid_file" ]; then cat "$log"; fi
        } | tail -n 20 | sed 's/^/    /' >&2
        stop_application
        fail "the platform did not start; the lines above say why. Whole log: $log" \
            "プラットフォームが起動しませんでした。原因は上の行を確認してください。ログ全体: $log"
    fi
}

wait_until_ready() {
    local end=$((SECONDS + 180))
    while [ "$SECONDS" -lt "$end" ]; do
        if is_ready; then return 0; fi
        platform_pid >/dev/null || return 1
        sleep 0.3
    done
    cat "$logs/ready.json"
    return 1
}

stop_application() {
    local pid
    if pid=$(platform_pid); then
        kill "$pid"
        if ! wait_for_end "$pid" 40; then
            warn "the platform did not stop in 40 s and is killed." "40 秒以内に停止しなかったため、強制終了します。"
            kill -9 "$pid"
        fi
        say "The platform is stopped." "プラットフォームを停止しました。"
    fi
    stop_left_database
    rm -f "$pid_file"
}

# The embedded database ends with the platform; after a kill -9 that may take a moment.
stop_left_database() {
    local pid
    pid=$(cat "$state/database/pid" 2>/dev/null) || return 0
    if words_of "$pid" | grep -qxF -- "--datadir=$state/database/data"; then
        kill "$pid" 2>/dev/null || true
        wait_for_end "$pid" 30 || kill -9 "$pid"
    fi
}
