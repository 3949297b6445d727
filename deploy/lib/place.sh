# Where things are: the project, and the state folder of this installation (KAKEHASHI_HOME, else .kakehashi).

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
state=${KAKEHASHI_HOME:-$project/.kakehashi}
case "$state" in
    /*) ;;
    *) state=$PWD/$state ;;
esac
logs=$state/logs

# Makes the state folder, which holds secrets: only its owner may look inside.
make_state() {
    if ! mkdir -p "$logs" 2>/dev/null || [ ! -w "$state" ]; then
        fail "the folder $state cannot be written. Give it to this user (chown), or name another in KAKEHASHI_HOME." \
            "フォルダー $state に書き込めません。所有者を変更するか (chown)、KAKEHASHI_HOME で別の場所を指定してください。"
    fi
    chmod 700 "$state"
}

# The eight digits that mark all that this installation makes on its engine; drawn once.
instance_id() {
    if [ ! -s "$state/instance" ]; then
        od -An -N4 -tx1 /dev/urandom | tr -d ' \n' >"$state/instance.new"
        mv "$state/instance.new" "$state/instance"
    fi
    cat "$state/instance"
}
