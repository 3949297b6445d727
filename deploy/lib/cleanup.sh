# Removing what one installation made on the engine, found by its label and by nothing else.

# remove_ranges INSTANCE: containers first, because networks and volumes in use cannot be removed.
remove_ranges() {
    local filter=label=org.kakehashi.instance=$1
    [[ $1 =~ ^[0-9a-f]{8}$ ]] || return 0
    remove_all "docker ps -aq --filter $filter" docker rm -f -v
    remove_all "docker network ls -q --filter $filter" docker network rm
    remove_all "docker volume ls -q --filter $filter" docker volume rm
}

# remove_all LISTING COMMAND...: once more after a failure; somebody may be removing the same thing.
remove_all() {
    local listing=$1 ids try
    shift
    for try in 1 2 3; do
        ids=$($listing) || return 1
        [ -n "$ids" ] || return 0
        # shellcheck disable=SC2086 # one word per id
        "$@" $ids >/dev/null 2>"$logs/cleanup.log" || sleep "$try"
    done
    [ -z "$($listing)" ] ||
        fail "not everything could be removed: $(tail -n 1 "$logs/cleanup.log")" \
            "削除できないものが残りました: $(tail -n 1 "$logs/cleanup.log")"
}
