# Greets whoever opens a terminal on the desk; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    cat <<'TEXT'

  Kakehashi 架け橋

  This is your desk inside the range. It reaches the networks on your map and nothing else.
  ここは演習環境の中にある、あなたの端末です。マップに載っているネットワークにだけ接続できます。

    curl  ssh  sshpass  nmap  nc  ping  jq  file  less  nano  vim

  Files in your home folder stay until the desk is reset.   ~ のファイルは端末をリセットするまで残ります。
  Nodes have names: try   ping files                        ノードは名前で呼べます。例: ping files

TEXT
fi
