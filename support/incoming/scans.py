"""A scan of an order that came by letter finds the request that its code names (R22, R39)."""

from __future__ import annotations

from accounts.addresses import clean
from lib.file_fields import Named
from lib.reasons import Refused
from support.incoming import actions, facts
from support.models import IncomingLetter


def to_its_request(letter: IncomingLetter, files: list[Named]) -> str | None:
    """None: the scan is with its request; else why not, where it has a code of one."""
    access = next(filter(None, map(facts.requested, [file for _, file in files])), None)
    if access is None:
        return ""
    named = f"На скане код запроса доступа № {access.pk}"
    if clean(access.user.email) != letter.email:
        return f"{named}, но письмо пришло не с адреса заявителя"
    if access.scan:
        return f"{named}, но скан к нему уже приложен: сверьте, тот ли"
    if len(files) > 1:
        return f"{named}, но файлов несколько: приложите нужный"
    try:
        actions.bring_scan(letter, access, files[0][1], by=None, why="скан найден по коду приказа")
    except Refused as refused:
        return f"{named}. {refused.reasons[0].text}"
    return None
