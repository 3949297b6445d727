# The parts of deploy/test.

install_test_programs() {
    need_programs curl curl git git mariadbd mariadb-server-core mariadb mariadb-client-core mvn maven \
        chromium chromium node nodejs npm npm shellcheck shellcheck fc-list fontconfig
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
        shellcheck -S warning "${scripts[@]}" || exit 1
}

# The bundles are committed so that building needs no Node; they must be what the sources say.
rebuild_bundles() {
    local assets=src/main/resources/META-INF/resources/assets
    step "$logs/bundles.log" "Building the browser code" "ブラウザー用コードをビルド" bundle || exit 1
    if [ -e "$project/.git" ] && ! git -C "$project" check-ignore -q "$assets/any.js" &&
        [ -n "$(git -C "$project" status --porcelain -- "$assets")" ]; then
        git -C "$project" status --short -- "$assets"
        fail "the committed bundles are not what src/main/web gives. Run there: npm ci && npm run build; then commit $assets." \
            "コミット済みのバンドルが src/main/web の内容と一致しません。そこで npm ci && npm run build を実行し、$assets をコミットしてください。"
    fi
}

bundle() {
    (cd "$project/src/main/web" && npm ci --no-audit --no-fund && npm run build)
}

# run_maven JDK INSTANCE INSTANCE: everything, with every tag; the log is whole, the screen shows the course.
run_maven() {
    local log=$logs/maven.log status
    say "Running all tests; the whole log: $log" "全テストを実行します。ログ全体: $log"
    set +e # what counts is how Maven ends, not the filter behind it
    JAVA_HOME=$1 mvn -B -ntp -Pstrict -f "$project/pom.xml" spotless:check verify \
        -Dtest.excluded= -Dskip.journeys=false \
        -Dkakehashi.test.instance="$2" -Dkakehashi.range.instance="$3" </dev/null 2>&1 |
        tee "$log" | grep --line-buffered -E 'Running |Tests run:|ERROR|BUILD|FAIL|Total time'
    status=${PIPESTATUS[0]}
    set -e
    echo
    grep -E '^\[(INFO|WARNING|ERROR)\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$|BUILD |Total time' "$log" || true
    return "$status"
}
