"""The register map of the line, from /etc/plant/settings.json: where the sensors begin, and where the settings begin."""

import json

with open("/etc/plant/settings.json", encoding="utf-8") as file:
    SETTINGS = json.load(file)

SENSORS = ("level", "bottles", "temperature", "alarm")
SETTABLE = ("speed", "valve", "high-limit", "mode")
ADDRESS = {name: int(SETTINGS["sensors"]) + n for n, name in enumerate(SENSORS)}
ADDRESS.update({name: int(SETTINGS["settings"]) + n for n, name in enumerate(SETTABLE)})
