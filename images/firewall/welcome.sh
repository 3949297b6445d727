# Greets whoever opens a terminal; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    cat <<'TEXT'

  Firewall. You are root here, with rights over the network only.
  ファイアウォールです。root ですが、操作できるのはネットワークだけです。

    nano /etc/firewall/rules.nft     rules / ルール
    firewall check | apply | rules   try, load, show / 検査、適用、表示
    firewall flows                   who talks to whom / 通信の一覧

TEXT
fi
