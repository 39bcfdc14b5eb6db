"""A mail server tells that a letter of ours was not delivered (RFC 3464, R7)."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

from lib.mail.headers import clean, raw, references
from lib.mail.parts import leaves


def bounce_of(message: EmailMessage) -> dict[str, Any] | None:
    """None where it is no such report. ids: of the letter that came back; to: whom it was for; final: for good."""
    told = next((one for one in leaves(message) if one.get_content_type() == "message/delivery-status"), None)
    if told is None or message.get_content_type() != "multipart/report":
        return None
    blocks = [one for one in told.get_payload() if one.get("action")] if told.is_multipart() else []
    if not blocks:
        return {"ids": [], "to": "", "final": False, "status": "", "words": ""}
    failed = next((one for one in blocks if _field(one, "action") == "failed"), blocks[0])
    status = _field(failed, "status").split(" ")[0]
    to = _field(failed, "original-recipient") or _field(failed, "final-recipient")
    return {
        "ids": [*_ids(message), *references(message)],
        "to": to.rpartition(";")[2].strip().strip("<>"),
        "final": _field(failed, "action") == "failed" and not status.startswith("4"),
        "status": status[:20],
        "words": clean(str(failed.get("diagnostic-code") or "")).rpartition("; ")[2].strip()[:1000],
    }


def _field(block: Any, name: str) -> str:
    return " ".join(clean(str(block.get(name) or "")).split()).lower()


def _ids(message: EmailMessage) -> list[str]:
    """The Message-ID of the returned letter, whole or by its headers."""
    found = []
    for part in leaves(message):
        if part.get_content_type() == "message/rfc822" and part.is_multipart():
            found.append(raw(part.get_payload()[0], "message-id"))
        elif part.get_content_type() == "text/rfc822-headers":
            payload = part.get_payload(decode=True) or b""
            lines = payload.decode("utf-8", "replace").splitlines()
            found += [
                line.partition(":")[2].strip() for line in lines if line.lower().startswith("message-id:")
            ]
    return [one for one in found if one.startswith("<")]
