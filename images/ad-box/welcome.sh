# Greets whoever opens a terminal, in the language of its user; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    case ${KAKEHASHI_LANGUAGE:-en} in
    ja)
        cat <<'TEXT'

  チームのサーバーです。三つのサービスを止めずに守ってください。

    /srv/hanko/hanko.py        8080  文書の押印
    /srv/tram/tram.py          7070  路面電車の乗車券
    /srv/meterhub/meterhub.py  9090  スマートメーター

    svc status                 動作状況
    svc log hanko              ログ（誰が何を要求したか）
    nano /srv/hanko/hanko.py   コードを直す
    svc restart hanko          直したコードで再起動（data/ の中身は残る）
    svc diff hanko             元のコードとの差分
    svc original hanko         元のコードに戻す

TEXT
        ;;
    *)
        cat <<'TEXT'

  Your team's box. Keep its three services alive and close their holes.

    /srv/hanko/hanko.py        8080  seals for documents
    /srv/tram/tram.py          7070  tram tickets
    /srv/meterhub/meterhub.py  9090  smart meters

    svc status                 what runs
    svc log hanko              its log: who asked for what
    nano /srv/hanko/hanko.py   mend the code
    svc restart hanko          start it again with your code (what is in data/ stays)
    svc diff hanko             what you changed
    svc original hanko         back to the code of the first day

TEXT
        ;;
    esac
fi
