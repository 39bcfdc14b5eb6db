"""One action for several records that somebody ticked: each is done or refused by itself (R43)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from lib.actions import Busy
from lib.reasons import Reason, Refused, in_order

# What was refused, and why; without a reason the record stayed locked by somebody else.
Refusals = list[tuple[Any, list[Reason]]]
Several = Callable[..., tuple[list[Any], Refusals]]
BUSY = "запись занята другим действием, повторите через минуту."


def each(do: Callable[..., Any]) -> Several:
    """The action of one record for several: one that is refused takes nothing from the others (R43)."""

    def several(records: Iterable[Any], *, by: Any, **said: Any) -> tuple[list[Any], Refusals]:
        done: list[Any] = []
        refused: Refusals = []
        for record in records:
            try:
                done.append(do(record, by=by, **said))
            except Refused as refusal:
                refused.append((record, list(refusal.reasons)))
            except Busy:
                refused.append((record, []))
        return done, refused

    return several


def told(refused: Refusals) -> str:
    """Who was refused and the first reason of each, for a message above the page (R43). A record is named by its
    worker, where it has one."""
    return " ".join(
        f"{getattr(record, 'worker', record)}: {in_order(why)[0].text if why else BUSY}"
        for record, why in refused
    )
