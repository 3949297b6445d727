# Greets whoever opens a terminal on the desk, in the language of its user; says nothing to commands that only borrow a login
# shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    programs='curl  ssh  sshpass  nmap  nc  ping  jq  file  less  nano  vim'
    neighbour=${KAKEHASHI_NEIGHBOUR:-}
    case ${KAKEHASHI_LANGUAGE:-en} in
    ja)
        cat <<TEXT

  架け橋 Kakehashi

  ここは演習環境の中にある、あなたの端末です。
  マップに載っているネットワークにだけ接続できます。

    $programs

  ホームフォルダー（~）のファイルは、端末をリセットするまで残ります。
  マップのノードは名前で呼べます。${neighbour:+例: ping $neighbour}

TEXT
        ;;
    *)
        cat <<TEXT

  Kakehashi 架け橋

  This is your desk inside the range.
  It reaches the networks on your map and nothing else.

    $programs

  Files in your home folder stay until the desk is reset.
  You can call nodes on your map by their names.${neighbour:+ Try: ping $neighbour}

TEXT
        ;;
    esac
    unset programs neighbour
fi
