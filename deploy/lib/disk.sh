# Room on the disks: images, ranges and the database stop in ugly ways when there is none.

# check_disk FOLDER NEEDED_GIB: refuses a disk that is nearly full.
check_disk() {
    local free_kib used
    read -r free_kib used < <(df -Pk "$1" | awk 'NR == 2 { sub("%", "", $5); print $4, $5 }')
    if [ "$free_kib" -lt $(($2 * 1024 * 1024)) ]; then
        fail "the disk of $1 has $((free_kib / 1024)) MiB free; $2 GiB are needed. Make room (docker system df shows what the engine holds), then start again." \
            "$1 のディスクの空きは $((free_kib / 1024)) MiB です。$2 GiB 必要です。空きを作ってから (docker system df でエンジンの使用量を確認)、もう一度始めてください。"
    fi
    if [ "$used" -ge 92 ]; then
        fail "the disk of $1 is $used % full; from 92 % on nothing is deployed. Make room, then start again." \
            "$1 のディスク使用率は $used % です。92 % 以上では展開しません。空きを作ってから、もう一度始めてください。"
    fi
}
