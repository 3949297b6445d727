# The newest JDK of 21 or later on this machine, whatever the default java is.

# jdk_home: prints the folder of the JDK; fails with what to do if there is none.
jdk_home() {
    local candidate version best='' best_version=20
    for candidate in "${JAVA_HOME:-}" "$(java_of_path)" /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/*; do
        [ -x "$candidate/bin/javac" ] || continue
        version=$("$candidate/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
        if [ "${version:-0}" -gt "$best_version" ]; then
            best=$candidate
            best_version=$version
        fi
    done
    if [ -z "$best" ]; then
        fail "no JDK 21 or newer was found (looked at JAVA_HOME, PATH, /usr/lib/jvm, /opt). Install one, for example Temurin 21, or point JAVA_HOME to it." \
            "JDK 21 以降が見つかりません (JAVA_HOME、PATH、/usr/lib/jvm、/opt を確認)。Temurin 21 などを導入するか、JAVA_HOME で場所を指定してください。"
    fi
    echo "$best"
}

java_of_path() {
    local program
    program=$(command -v javac) || return 0
    dirname "$(dirname "$(readlink -f "$program")")"
}
