"""Follow a reason's link as its reader and look for what it promised."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.test import Client
from django.urls import resolve

from lib.readers import Reader
from lib.reasons import Reason
from staff.models import Worker
from tests.reasons.promises import BEFORE_LOG_IN, PERSONAL, PROMISES
from tests.reasons.readers import Browsers


class Walk:
    """Each address is opened once for each reader. of_this_person: the reason's facts are true of the worker, so
    that a page about somebody must be about the worker."""

    def __init__(self, *, of_this_person: bool = True) -> None:
        self.browsers, self.seen, self.strict = Browsers(), set[tuple[object, ...]](), of_this_person

    def broken(self, reason: Reason, reader: Reader, worker: Worker) -> str:
        """What is wrong with the next step; empty when it is as promised."""
        link = reason.to(reader).link
        if link is None:
            return ""
        name = resolve(urlsplit(link.url).path).view_name
        about = f"{reason.why} to {reader.value} about {worker.pk}: {link.url}"
        if name not in PROMISES:
            return f"{about}: nobody says what is promised there"
        stranger = name in BEFORE_LOG_IN
        key = (link.url, stranger or reader, reader != Reader.OPERATOR and worker.pk)
        if key in self.seen:
            return ""
        self.seen.add(key)
        client = Client() if stranger else self.browsers.reading(reader, worker)
        answer = client.get(link.url)
        if answer.status_code != 200:
            return f"{about}: {answer.status_code}"
        page = answer.content.decode()
        promised = PROMISES[name]
        kept = promised(page, worker) or (name in PERSONAL and not self.strict)
        return "" if kept else f"{about}: not what was promised"
