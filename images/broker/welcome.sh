# Greets whoever opens a terminal, in the language of its user; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    case ${KAKEHASHI_LANGUAGE:-en} in
    ja)
        cat <<'TEXT'

  ビルの MQTT ブローカーです。

    nano /etc/mosquitto/mosquitto.conf   設定
    nano /etc/mosquitto/acl              アクセス制御
    broker-restart                       変更を反映

TEXT
        ;;
    *)
        cat <<'TEXT'

  MQTT broker of the building.

    nano /etc/mosquitto/mosquitto.conf   settings
    nano /etc/mosquitto/acl              access list
    broker-restart                       makes them effective

TEXT
        ;;
    esac
fi
