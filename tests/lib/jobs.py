"""What a hostile file could make its reader do."""

from __future__ import annotations

import json
import os
import sys
import time

from lib.apart import Refused


def turned(data: bytes) -> bytes:
    return data[::-1]


def said(_data: bytes, word: str) -> bytes:
    return word.encode()


def refusing(_data: bytes) -> bytes:
    raise Refused("Нужен скан")


def spinning(_data: bytes) -> bytes:
    while True:
        pass


def sleeping(_data: bytes) -> bytes:
    time.sleep(60)
    return b""


def swelling(_data: bytes) -> bytes:
    return b"x" * 10**9


def shouting(_data: bytes) -> bytes:
    return b"x" * 5_000_000


def raising(_data: bytes) -> bytes:
    raise KeyError("a parser's own fault")


def dying(_data: bytes) -> bytes:
    os._exit(77)


def looking_around(_data: bytes) -> bytes:
    return json.dumps({"environment": dict(os.environ), "django": "django" in sys.modules}).encode()
