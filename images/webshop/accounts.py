"""Staff accounts with a password, perhaps a second factor, and the policy that both must meet; kept in one JSON file."""

import hashlib
import hmac
import json
import os
import struct
import threading
import time

from plainweb import same

BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


class Rule(Exception):
    """What the policy does not allow, as a text in both languages."""

    def __init__(self, en, ja):
        super().__init__(en)
        self.text = {"en": en, "ja": ja}


def digest(password, salt):
    return hashlib.scrypt(password.encode(), salt=bytes.fromhex(salt), n=1 << 12, r=8, p=1).hex()


def seed_bytes(seed):
    """The secret that a seed spells in base 32; spaces and case do not matter. None if it is not base 32."""
    clean = seed.replace(" ", "").rstrip("=").upper()
    if len(clean) < 16 or any(letter not in BASE32 for letter in clean):
        return None
    bits = 0
    for letter in clean:
        bits = bits << 5 | BASE32.index(letter)
    spare = len(clean) * 5 % 8
    return (bits >> spare).to_bytes(len(clean) * 5 // 8, "big")


def code_at(secret, step):
    """RFC 6238: the six digits of one half minute."""
    mac = hmac.new(secret, struct.pack(">Q", step), hashlib.sha1).digest()
    start = mac[-1] & 15
    return "%06d" % ((struct.unpack(">I", mac[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000)


def code_fits(secret, code):
    """Whether it is the code of now, or of the half minute before or after: clocks differ, and people type slowly."""
    now = int(time.time()) // 30
    return any(same(code_at(secret, step), code.replace(" ", "")) for step in (now - 1, now, now + 1))


class Accounts:
    def __init__(self, path, staff, common):
        """@param staff what the file is made from on the first day: list of user, name, password, owner"""
        self._path, self._common, self._lock = path, common, threading.Lock()
        if os.path.exists(path):
            with open(path, encoding="utf-8") as file:
                self._all = json.load(file)
        else:
            self._all = {"policy": {"length": 4, "common": False}, "staff": {}}
            for person in staff:
                self._all["staff"][person["user"]] = {"name": person["name"], "owner": bool(person.get("owner")), "seed": ""}
                self._set(person["user"], person["password"])
            self._save()

    @property
    def policy(self):
        return self._all["policy"]

    def person(self, user):
        return self._all["staff"].get(user)

    def knows(self, user, password):
        person = self.person(user)
        return person is not None and same(person["digest"], digest(password, person["salt"]))

    def admits(self, user, password, code):
        """Whether this is somebody of the staff, with the right code if there is a second factor. A code counts as long
        as it is shown; a shop outside a lesson would take each only once."""
        if not self.knows(user, password):
            return False
        seed = self.person(user)["seed"]
        return not seed or code_fits(seed_bytes(seed), code)

    def change(self, user, password):
        rules = self.policy
        if len(password) < rules["length"]:
            raise Rule(
                "Too short: the policy asks for %d characters." % rules["length"],
                "短すぎます。ポリシーでは %d 文字以上が必要です。" % rules["length"],
            )
        if rules["common"] and password.lower() in self._common:
            raise Rule("This is one of the passwords that everybody tries first.", "誰もが最初に試す、よくあるパスワードです。")
        with self._lock:
            self._set(user, password)
            self._save()

    def use_second_factor(self, user, seed, code):
        secret = seed_bytes(seed)
        if secret is None:
            raise Rule("A seed has at least 16 letters A-Z and digits 2-7.", "シードは A〜Z と 2〜7 の 16 文字以上です。")
        if not code_fits(secret, code):
            raise Rule("This is not the code of now; is the seed right?", "現在のコードと一致しません。シードは正しいですか。")
        with self._lock:
            self.person(user)["seed"] = seed
            self._save()

    def rule(self, length, common):
        with self._lock:
            self._all["policy"] = {"length": length, "common": common}
            self._save()

    def _set(self, user, password):
        salt = os.urandom(8).hex()
        self.person(user).update(salt=salt, digest=digest(password, salt))

    def _save(self):
        with open(self._path + ".new", "w", encoding="utf-8") as file:
            json.dump(self._all, file, ensure_ascii=False)
        os.replace(self._path + ".new", self._path)
