"""What a service keeps in its folder "data", so that a restart loses nothing: a small database, a secret, signed names.
There is no deliberate flaw in this file."""

import hashlib
import hmac
import os
import secrets
import sqlite3
import threading


class Database:
    """SQLite behind one lock. Give values as arguments, and they are never read as SQL."""

    def __init__(self, path, schema):
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;" + schema)

    def all(self, sql, *values):
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def one(self, sql, *values):
        """The first row, or None."""
        rows = self.all(sql, *values)
        return rows[0] if rows else None

    def run(self, sql, *values):
        """Changes something; the number of the new row."""
        with self._lock:
            return self._connection.execute(sql, values).lastrowid

    def change(self, sql, *values):
        """Changes something; how many rows were changed."""
        with self._lock:
            return self._connection.execute(sql, values).rowcount


def secret(path):
    """A random secret, made once and kept in this file."""
    if not os.path.exists(path):
        with open(path + ".new", "wb") as file:
            file.write(secrets.token_bytes(32))
        os.chmod(path + ".new", 0o600)
        os.replace(path + ".new", path)
    with open(path, "rb") as file:
        return file.read()


def mac(key, text):
    return hmac.new(key, text.encode(), hashlib.sha256).hexdigest()


def signed(key, name):
    """A token for this name that only the holder of the key can make."""
    return name + "." + mac(key, name)


def name_of(key, token):
    """The name that a token was made for, or None."""
    name, _, given = token.rpartition(".")
    return name if name and hmac.compare_digest(given.encode(), mac(key, name).encode()) else None


def scrambled(word, salt=None):
    """A password as it may be stored."""
    salt = salt or secrets.token_hex(8)
    return salt + ":" + hashlib.pbkdf2_hmac("sha256", word.encode(), salt.encode(), 1000).hex()


def fits(word, stored):
    return hmac.compare_digest(scrambled(word, stored.split(":")[0]).encode(), stored.encode())
