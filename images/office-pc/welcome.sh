# Greets whoever opens a terminal; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    cat <<'TEXT'

  Office computer. Files: /srv/office   Backup disk: /mnt/disk (restic knows where it is and its password)
  事務所のパソコンです。ファイルは /srv/office、バックアップ用ディスクは /mnt/disk にあります（restic の設定は済んでいます）

TEXT
fi
