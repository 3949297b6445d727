"""The line to the broker. A machine tries the encrypted listener first and the open one after it, always with its login, so
that whoever tightens the broker step by step never has to visit a machine."""

import json
import threading
import time

from paho.mqtt.client import Client

AUTHORITY = "/usr/share/building/authority.crt"
DOORS = ((8883, True), (1883, False))


class Line:
    """Keeps a connection to the node "broker" for ever; what cannot be sent is dropped."""

    def __init__(self, user, password, topics=(), heard=None):
        """since: when the present connection began, in time.monotonic() seconds.

        @param heard called with topic and decoded JSON for each message of the topics"""
        self._user, self._password, self._topics, self._heard = user, password, topics, heard
        self._client, self.encrypted, self.since = None, False, 0.0
        threading.Thread(target=self._keep, daemon=True).start()

    @property
    def is_up(self):
        client = self._client
        return client is not None and client.is_connected()

    def say(self, topic, value):
        if self.is_up:
            self._client.publish(topic, json.dumps(value))

    def _keep(self):
        while True:
            for port, encrypted in DOORS:
                self._stay(port, encrypted)
            time.sleep(2)

    def _stay(self, port, encrypted):
        """Connects and stays as long as it lasts; returns at once where nobody answers or the login is refused."""
        client = Client(clean_session=True)
        client.username_pw_set(self._user, self._password)
        if encrypted:
            client.tls_set(ca_certs=AUTHORITY)
        client.on_connect = lambda c, data, flags, code: code == 0 and [c.subscribe(t) for t in self._topics]
        client.on_message = self._on_message
        try:
            client.connect("broker", port, keepalive=10)
        except OSError:
            return
        client.loop_start()
        deadline = time.monotonic() + 3
        while time.monotonic() < deadline and not client.is_connected():
            time.sleep(0.1)
        self._client, self.encrypted, self.since = client, encrypted, time.monotonic()
        while client.is_connected():
            time.sleep(0.5)
        self._client, self.encrypted = None, False
        client.loop_stop()

    def _on_message(self, client, data, message):
        try:
            value = json.loads(message.payload)
        except ValueError:
            return
        self._heard(message.topic, value)
