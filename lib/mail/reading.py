"""Somebody's letter is taken apart. Runs in a process of its own (lib/apart.py): no Django here (R39)."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any

from lib.mail import headers
from lib.mail.bounces import bounce_of
from lib.mail.parts import files, texts


def read(data: bytes) -> bytes:
    """What a letter says, as JSON; of its headers alone where no more came."""
    message = message_from_bytes(data, policy=default)
    address, name = headers.sender(message)
    whole, shown = texts(message)
    said: dict[str, Any] = {
        "digest": digest(message, data),
        "message_id": headers.raw(message, "message-id")[:250],
        "references": headers.references(message),
        "email": address,
        "name": name,
        "subject": headers.said(message, "subject"),
        "automatic": headers.automatic(message),
        "bounce": bounce_of(message),
        "whole": whole,
        "shown": shown,
        "files": [(name, b64encode(held).decode()) for name, held in files(message)],
    }
    return json.dumps(said).encode()


def digest(message: EmailMessage, data: bytes) -> str:
    """The same for every copy of one letter, however it came here: servers add lines of their own above it."""
    stays = [headers.raw(message, name) for name in ("message-id", "from", "date", "subject")]
    body = data.replace(b"\r\n", b"\n").partition(b"\n\n")[2]
    return hashlib.sha256("\n".join(stays).encode("utf-8", "replace") + b"\n\n" + body.strip()).hexdigest()
