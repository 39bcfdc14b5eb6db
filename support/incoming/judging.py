"""What becomes of one letter (R39)."""

from __future__ import annotations

import hashlib
import json
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from accounts.addresses import clean
from lib import apart
from lib.reasons import Refused
from support.incoming import actions, facts, rules
from support.incoming.bounces import bounced, noted
from support.incoming.files import judged
from support.incoming.scans import to_its_request
from support.models import Fate, IncomingLetter, Kind, Ticket

_LIMITS = apart.Limits(cpu=15, wait=60, memory=1024, answer=64)


def take(data: bytes, size: int) -> Fate:
    """Read, judge and take the letter; of one taken before, what became of it. size: of the whole, in bytes; data may
    be its headers alone. Raises Busy, OperationalError."""
    try:
        said = json.loads(apart.run("lib.mail.reading:read", data, limits=_LIMITS))
    except (apart.Broken, apart.Refused) as broken:
        return unread(data, size, f"Письмо не разбирается: {broken}")
    letter = _row(said, size)
    if before := facts.fate_of(letter.digest):
        return before
    if said["bounce"]:
        return bounced(letter, said["bounce"])
    if silent := rules.silent(said["automatic"], letter.email, ours=facts.ours(letter.email)):
        return noted(letter, Fate.SILENT, silent)
    if (so_many := facts.in_the_last_hour(letter.email)) >= rules.MOST:
        return noted(letter, Fate.TOO_MANY, f"За час с этого адреса принято писем: {so_many}")
    if size > rules.BIGGEST:
        return noted(letter, Fate.TOO_BIG, "")
    return _accepted(letter, said)


def unread(data: bytes, size: int, why: str) -> Fate:
    """For the operator, by its bytes: nothing else is known of it."""
    letter = IncomingLetter(digest=hashlib.sha256(data).hexdigest(), size=size)
    return facts.fate_of(letter.digest) or noted(letter, Fate.UNREAD, why)


def _row(said: dict[str, Any], size: int) -> IncomingLetter:
    email = clean(said["email"])
    try:
        validate_email(email)
    except ValidationError:
        email = ""
    kept = {"digest": said["digest"], "header_id": said["message_id"], "text": said["whole"], "size": size}
    return IncomingLetter(**kept, email=email, name=said["name"][:300], subject=said["subject"][:300])


def _accepted(letter: IncomingLetter, said: dict[str, Any]) -> Fate:
    """An answer joins its ticket, a scan its request; everything else opens a ticket."""
    files, left = judged(said["files"], letter.email)
    letter.left_out = "\n".join(left)
    answered = facts.answered_letter(said["references"])
    ticket = facts.ticket_of(answered)
    if ticket and facts.writes_in(ticket, letter.email):
        try:
            actions.add_letter(letter, ticket, rules.shown(said["shown"]), files, by=None)
        except Refused:
            return _opened(letter, said, files, f"Продолжает закрытое обращение № {ticket.pk}", ticket)
        return Fate.MESSAGE
    about = "" if ticket else to_its_request(letter, files)
    if about is None:
        return Fate.SCAN
    return _opened(letter, said, files, about or facts.about(answered, ticket))


def _opened(
    letter: IncomingLetter, said: dict[str, Any], files: Any, about: str, goes_on: Ticket | None = None
) -> Fate:
    """goes_on: the closed ticket of the same sender; its kind stays."""
    if (so_many := facts.opened_in_the_last_hour()) >= rules.MOST_OF_ALL:
        return noted(letter, Fate.TOO_MANY, f"За час от всех отправителей обращений: {so_many}")
    kind = Kind(goes_on.kind) if goes_on else rules.kind_of(letter.subject)
    if kind not in rules.KINDS:
        kind = Kind.OTHER
    text = rules.shown(said["shown"], subject=letter.subject)
    author = facts.account_of(letter.email)
    actions.open_ticket(letter, kind, text, files, author=author, about=about, by=None)
    return Fate.TICKET
