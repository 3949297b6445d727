"""What a scenario says about a machine: /etc/building/settings.json."""

import json

with open("/etc/building/settings.json", encoding="utf-8") as file:
    SETTINGS = json.load(file)
