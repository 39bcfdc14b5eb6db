from __future__ import annotations

import re
from dataclasses import dataclass

from django.db.models import F
from django.http import QueryDict

from lib.search import exact_or_close
from organizations.models import Organization

SHOWN = 10
SHORTEST = 2


@dataclass(frozen=True)
class Found:
    """What a person who types part of a name, a number or a district is offered (R1). chosen: picked already."""

    text: str
    organizations: list[Organization]
    total: int
    chosen: Organization | None

    @property
    def asked(self) -> bool:
        return len(self.text) >= SHORTEST or self.text.isdecimal()

    @property
    def offered(self) -> list[Organization]:
        """The chosen one first and always there."""
        return [self.chosen, *self.organizations] if self.chosen else self.organizations

    @property
    def hidden(self) -> int:
        return self.total - len(self.organizations)


def find(text: str, chosen: str | int | None = None) -> Found:
    """The open organizations that the text finds, the chosen one first and always there."""
    asking = Found(" ".join(text.replace("\x00", "").split()), [], 0, None)
    # «12» means the school itself more often than the kindergarten that has the school's number in its name.
    units_last = F("parent").asc(nulls_first=True)
    rows = Organization.objects.open().select_related("district", "parent").order_by(units_last, "name", "pk")
    kept = rows.filter(pk=int(chosen)).first() if chosen and is_number(chosen) else None
    if not asking.asked:
        return Found(asking.text, [], 0, kept)
    matching = exact_or_close(lambda close: rows.found_by(asking.text, close=close))
    if kept:
        matching = matching.exclude(pk=kept.pk)
    return Found(asking.text, list(matching[:SHOWN]), matching.count(), kept)


def is_asked(posted: QueryDict) -> bool:
    """Was the form sent to search for an organization, and not to do its action?

    «Найти» was pressed; or Enter, in whatever field, while the search holds a text that nobody has looked for yet or
    nothing is chosen. With a script Enter in the search itself always presses «Найти».
    """
    text = " ".join(posted.get("search", "").split())
    unanswered = text != posted.get("searched", "") or not posted.get("organization")
    return "find" in posted or ("enter" in posted and bool(text) and unanswered)


def is_number(text: str | int) -> bool:
    """Whatever a request says, only what a record's number can be."""
    return re.fullmatch(r"[0-9]{1,18}", str(text)) is not None
