# The user as whom the platform and its database run where deploy/up is root (KAKEHASHI_USER, else kakehashi): it may use the
# engine and its state folder. Whoever may use the engine could become root by it; but what goes wrong in a program that is
# not root harms less, and files that it writes are not root's.

platform_user=${KAKEHASHI_USER:-kakehashi}
# What stands before a command to run it as that user; nothing where the platform runs as whoever calls.
as_platform=()
# Where root writes down how the firewall's rules stand, for a platform that cannot look itself.
rules_seen=

# choose_user JDK INSTANCE: decides as whom the platform runs, and gives it the state folder.
choose_user() {
    local gid engine_gid why
    if [ "$(id -u)" != 0 ] || [ "$platform_user" = root ]; then
        return
    fi
    if ! id "$platform_user" >/dev/null 2>&1; then
        useradd --system --user-group --no-create-home --home-dir "$state" --shell /usr/sbin/nologin "$platform_user" \
            2>"$logs/user.log" || true
    fi
    gid=$(id -g "$platform_user" 2>/dev/null) && engine_gid=$(stat -L -c %g "${socket#unix://}" 2>/dev/null) || {
        stay_root "there is no user $platform_user, or no engine's socket" "ユーザー $platform_user またはエンジンのソケットがありません"
        return
    }
    as_platform=(setpriv --reuid "$platform_user" --regid "$gid" --groups "$gid,$engine_gid" --no-new-privs
        env "HOME=$state" "USER=$platform_user" "LOGNAME=$platform_user")
    give_state
    if why=$(what_it_may_not "$1"); then
        stay_root "the user $platform_user may not use $why" "ユーザー $platform_user は $why を利用できません"
        return
    fi
    rules_seen=/run/kakehashi/$2
    mkdir -p /run/kakehashi
    say "The platform runs as user $platform_user." "プラットフォームはユーザー $platform_user で動作します。"
}

stay_root() {
    warn "$1, so the platform runs as root. See docs/operating.md, \"As whom it runs\"." \
        "$2。そのため、プラットフォームは root で動作します。docs/operating.md の「As whom it runs」をご覧ください。"
    as_platform=()
    chown -R 0:0 "$state"/{database,doors,uploads,key,logs} 2>/dev/null || true
    chown 0:0 "$state"
}

# By name, as deploy/down removes it: a folder that is shared with other things leaves those alone.
give_state() {
    local name
    chown "$platform_user:" "$state"
    for name in database doors uploads key instance logs links.txt images.lock; do
        if [ -e "$state/$name" ]; then chown -R -h "$platform_user:" "$state/$name"; fi
    done
}

# what_it_may_not JDK: prints the first thing that the user needs and may not use; fails if there is none.
what_it_may_not() {
    local path
    for path in "$jar" "${KAKEHASHI_SCENARIOS_FOLDER:-$project/scenarios}" "${KAKEHASHI_CATALOGUE_FOLDER:-$project/images}" \
        "$1/bin/java"; do
        "${as_platform[@]}" test -r "$path" || {
            echo "$path"
            return
        }
    done
    "${as_platform[@]}" test -w "$state" || {
        echo "$state"
        return
    }
    "${as_platform[@]}" docker version >/dev/null 2>&1 || {
        echo "$socket"
        return
    }
    return 1
}

# watch_rules INSTANCE PID: as long as the platform runs, root looks at the firewall for it.
watch_rules() {
    if [ -n "$rules_seen" ]; then
        setsid "$here/lib/host-rules" watch "$1" "$rules_seen" "$2" >/dev/null 2>&1 </dev/null &
    fi
}
