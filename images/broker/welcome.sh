# Greets whoever opens a terminal; says nothing to commands that only borrow a login shell.
if [ -t 1 ] && [ -n "${PS1:-}" ]; then
    cat <<'TEXT'

  MQTT broker of the building.   ビルの MQTT ブローカーです。

    nano /etc/mosquitto/mosquitto.conf   settings / 設定
    nano /etc/mosquitto/acl              access list / アクセス制御
    broker-restart                       makes them effective / 反映

TEXT
fi
