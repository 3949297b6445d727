# Greets whoever opens a terminal, in the language of its user; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    case ${KAKEHASHI_LANGUAGE:-en} in
    ja)
        cat <<'TEXT'

  事務所のパソコンです。
  ファイルは /srv/office、バックアップ用ディスクは /mnt/disk にあります。
  （restic の設定は済んでいます）

TEXT
        ;;
    *)
        cat <<'TEXT'

  Office computer.
  Files: /srv/office   Backup disk: /mnt/disk
  (restic knows where the disk is and its password)

TEXT
        ;;
    esac
fi
