# The parts of deploy/test.

reports=$project/target
copy=$reports/copy
most_repeated=6
megabytes_of_lanes=7000

install_test_programs() {
    need_programs curl curl git git mariadbd mariadb-server-core mariadb mariadb-client-core mvn maven \
        chromium chromium node nodejs npm npm shellcheck shellcheck fc-list fontconfig nginx nginx-light openssl openssl
    if [ -z "$(fc-list :lang=ja family)" ]; then
        install_packages fonts-noto-cjk
    fi
}

check_scripts() {
    local script scripts=("$project"/.ci/run)
    for script in "$project"/deploy/* "$project"/deploy/lib/* "$project"/images/*/*; do
        if [ -f "$script" ] && { [[ $script == *.sh ]] || head -n 1 "$script" | grep -q '^#!.*sh$'; }; then
            scripts+=("$script")
        fi
    done
    step "$logs/shellcheck.log" "Checking the shell scripts" "シェルスクリプトを検査" \
        shellcheck -S warning "${scripts[@]}"
}

# The bundles are committed so that building needs no Node; they must be what the sources say.
rebuild_bundles() {
    local assets=src/main/resources/META-INF/resources/assets
    step "$logs/bundles.log" "Building the browser code" "ブラウザー用コードをビルド" bundle || return 1
    if [ -e "$project/.git" ] && ! git -C "$project" check-ignore -q "$assets/any.js" &&
        [ -n "$(git -C "$project" status --porcelain -- "$assets")" ]; then
        git -C "$project" status --short -- "$assets"
        warn "the committed bundles are not what src/main/web gives. Run there: npm ci && npm run build; then commit $assets." \
            "コミット済みのバンドルが src/main/web の内容と一致しません。そこで npm ci && npm run build を実行し、$assets をコミットしてください。"
        return 1
    fi
}

bundle() {
    (cd "$project/src/main/web" && npm ci --no-audit --no-fund && npm run build)
}

# run_tests JDK INSTANCE INSTANCE INSTANCE: everything, with every tag, in three lanes; then the classes that failed once
# more, by themselves, if they are few. The instances are of tests of parts, of platforms within tests, and of journeys.
run_tests() {
    local all=() failed=() twice=() status=0
    rm -rf "$reports"/*-reports "$reports/first-run" "$copy"
    run_maven maven-build "$project" "$@" package -DskipTests || return 1
    run_lanes "$@" || status=1
    mapfile -t all < <(classes_of_tests)
    mapfile -t failed < <(failed_classes "${all[@]}")
    [ ${#failed[@]} -gt 0 ] || return "$status"
    printf 'FAILED %s\n' "${failed[@]}"
    if [ ${#failed[@]} -gt "$most_repeated" ]; then
        say "These are too many to be chance: nothing is repeated." "偶然とは考えにくい数のため、再実行しません。"
        return 1
    fi
    mkdir "$reports/first-run"
    mv "$reports"/*-reports "$logs"/maven*.log "$reports/first-run/"
    run_maven maven "$project" "$@" verify -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false \
        -Dtest="$(only Test "${failed[@]}")" -Dit.test="$(only IT "${failed[@]}")" || status=1
    mapfile -t twice < <(failed_classes "${failed[@]}")
    comm -23 <(printf '%s\n' "${failed[@]}") <(printf '%s\n' "${twice[@]}") | sed 's/^/FLAKY /'
    [ ${#twice[@]} -eq 0 ] && return "$status"
    printf 'FAILED TWICE %s\n' "${twice[@]}"
    return 1
}

# run_lanes JDK INSTANCE...: tests on the engine, journeys and all others side by side, because most of them wait most of
# the time; one lane after the other where memory is short.
run_lanes() {
    local kind pids=() status=0 together=false
    if [ "$(free_memory)" -ge "$megabytes_of_lanes" ]; then together=true; fi
    make_copy
    trap 'kill -- "${pids[@]/#/-}" 2>/dev/null; wait; exit 130' INT TERM
    for kind in engine journeys others; do
        # In process groups of their own, so that Ctrl-C can end them with everything that they started.
        set -m
        "run_$kind" "$@" &
        pids+=($!)
        set +m
        $together || wait_for_lanes || status=1
    done
    wait_for_lanes || status=1
    trap - INT TERM
    bring_home
    return "$status"
}

wait_for_lanes() {
    local pid status=0
    for pid in "${pids[@]}"; do
        wait "$pid" || status=1
    done
    pids=()
    return "$status"
}

run_engine() {
    run_maven maven-engine "$project" "$@" surefire:test -Dtest="$(engine_tests | paste -sd, -)"
}

run_journeys() {
    run_maven maven-journeys "$project" "$@" failsafe:integration-test
}

run_others() {
    run_maven maven-others "$copy" "$@" surefire:test spotless:check -Dtest="*Test$(engine_tests | sed 's/^/,!/' | tr -d '\n')"
}

# free_memory: in megabytes.
free_memory() {
    awk '/^MemAvailable:/ {print int($2 / 1024)}' /proc/meminfo
}

# engine_tests: the classes of tests, other than journeys, that need the engine.
engine_tests() {
    local class
    classes_of_tests | while read -r class; do
        if [[ $class == *Test ]] && grep -qF '@Tag("docker")' "$project/src/test/java/${class//.//}.java"; then echo "$class"; fi
    done
}

# make_copy: the project once more for the third lane, because one of its tests changes what is compiled, and applications
# of two lanes would share sockets, uploads and a key in target.
make_copy() {
    local part
    mkdir -p "$copy/target"
    for part in "$project"/* "$project"/.ci "$project"/.mvn "$project"/.gitignore "$project"/.shellcheckrc; do
        if [ "$part" != "$reports" ] && [ -e "$part" ]; then cp -a "$part" "$copy/"; fi
    done
    for part in classes test-classes; do
        if [ -d "$reports/$part" ]; then cp -a "$reports/$part" "$copy/target/"; fi
    done
}

# bring_home: reports and pictures of the copy.
bring_home() {
    local part
    for part in surefire-reports screenshots; do
        if [ -d "$copy/target/$part" ]; then
            mkdir -p "$reports/$part"
            cp -a "$copy/target/$part/." "$reports/$part/"
        fi
    done
    rm -rf "$copy"
}

# run_maven NAME FOLDER JDK INSTANCE INSTANCE INSTANCE ARGUMENT...: the log NAME is whole, the screen shows the course.
# Tests that fail do not end it, so that those behind them run as well; what cannot be built does.
run_maven() {
    local log=$logs/$1.log folder=$2 jdk=$3 parts=$4 platforms=$5 journeys=$6 status
    shift 6
    say "Maven runs; the whole log: $log" "Maven を実行します。ログ全体: $log"
    set +e # what counts is how Maven ends, not the filter behind it
    # Compilers run too briefly to be compiled well: without it they take two fifths of the processor time.
    (cd "$folder" && JAVA_HOME=$jdk MAVEN_OPTS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' mvn -B -ntp -Pstrict "$@" \
        -Dtest.excluded= -Dskip.journeys=false -Dmaven.test.failure.ignore=true \
        -Dkakehashi.test.instance="$parts" -Dkakehashi.range.instance="$platforms" \
        -Dkakehashi.journeys.instance="$journeys") </dev/null 2>&1 |
        tee "$log" | grep --line-buffered -E 'Running |Tests run:|ERROR|BUILD|FAIL|Total time'
    status=${PIPESTATUS[0]}
    set -e
    echo
    grep -E '^\[(INFO|WARNING|ERROR)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$|BUILD |Total time' "$log" || true
    return "$status"
}

# classes_of_tests: all that must have a report when every test has run, so that what a crash kept from running counts.
classes_of_tests() {
    find "$project/src/test/java" '(' -name '*Test.java' -o -name '*IT.java' ')' -exec grep -LE '^(public )?abstract class' {} + |
        sed "s|^$project/src/test/java/||; s|\.java$||; s|/|.|g" | sort
}

# failed_classes CLASS...: those whose report tells of a failure, is cut off or is not there.
failed_classes() {
    local class report
    for class; do
        report=$(find "$reports"/*-reports -name "TEST-$class.xml" 2>/dev/null || true)
        if [ -z "$report" ] || ! passed "$report"; then echo "$class"; fi
    done
}

passed() {
    grep -qE '<testsuite [^>]*errors="0"[^>]*failures="0"' "$1" && grep -q '</testsuite>' "$1"
}

# only SUFFIX CLASS...: those of this kind, as Maven takes them; a name that nobody has if there are none.
only() {
    local suffix=$1 class list=''
    shift
    for class; do
        case $class in *"$suffix") list=$list,$class ;; esac
    done
    list=${list#,}
    echo "${list:-NoneAtAll}"
}
