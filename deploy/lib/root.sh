# Rights and packages: what only root may do, and how missing programs come onto the machine.

# as_root COMMAND...: runs it as it is for root, through sudo for others.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs root, and there is no sudo: $*. Run it as root, then start again." \
            "root 権限が必要ですが sudo がありません: $*。root で実行してから、もう一度始めてください。"
    fi
}

# has PROGRAM: also where only root looks.
has() {
    PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin" command -v "$1" >/dev/null
}

# need_programs PROGRAM PACKAGE ...: installs the Debian packages of those programs that are missing.
need_programs() {
    local packages=()
    while [ $# -gt 0 ]; do
        has "$1" || packages+=("$2")
        shift 2
    done
    install_packages "${packages[@]}"
}

install_packages() {
    [ $# -gt 0 ] || return 0
    if ! command -v apt-get >/dev/null; then
        fail "missing on this machine: $*. There is no apt-get here: install what these Debian packages hold, then start again." \
            "このマシンに不足しています: $*。apt-get がないため、これらの Debian パッケージに当たるものを導入してから、もう一度始めてください。"
    fi
    say "Missing, will be installed: $*" "不足しているため導入します: $*"
    if [ "$(id -u)" != 0 ] && command -v sudo >/dev/null; then
        sudo -v || fail "sudo was refused. Ask an administrator to run: apt-get install $*" \
            "sudo が許可されていません。管理者に次の実行を依頼してください: apt-get install $*"
    fi
    step "$logs/install.log" "Installing packages" "パッケージを導入" apt_install "$@" ||
        fail "the packages could not be installed. Check the network and the package sources (apt-get update)." \
            "パッケージを導入できません。ネットワークとパッケージ取得元 (apt-get update) を確認してください。"
}

apt_install() {
    as_root apt-get update -q
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@"
}
