# Greets whoever opens a terminal, in the language of its user; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    case ${KAKEHASHI_LANGUAGE:-en} in
    ja)
        cat <<'TEXT'

  ファイアウォールです。root ですが、操作できるのはネットワークだけです。

    nano /etc/firewall/rules.nft     ルールを編集
    firewall check | apply | rules   検査、適用、表示
    firewall flows                   通信の一覧

TEXT
        ;;
    *)
        cat <<'TEXT'

  Firewall. You are root here, with rights over the network only.

    nano /etc/firewall/rules.nft     edit the rules
    firewall check | apply | rules   try, load, show
    firewall flows                   who talks to whom

TEXT
        ;;
    esac
fi
