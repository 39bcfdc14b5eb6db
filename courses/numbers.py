"""Is the certificate's number given already? Answered while it is typed (R38)."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse

from courses import facts, reasons, rules
from lib.reasons import Reason


def typing(said: str) -> dict[str, str]:
    """What makes a field ask, and where the answer is shown; both pages have their `number/` beneath them."""
    return {
        "hx-post": "number/",
        "hx-trigger": "input changed delay:400ms",
        "hx-target": f"#{said}",
        "aria-describedby": said,
    }


def answer(request: HttpRequest, provider: int, but: int = 0) -> HttpResponse:
    """Of the field that was typed in, named by htmx; empty where nothing stands against it."""
    name = request.headers.get("HX-Trigger-Name", "")
    number = request.POST.get(name, "").strip()[:60]
    found = _against(number, provider, but, _others(request.POST, name))
    return HttpResponse(
        " ".join(f"{reason.text} {reason.next_step}" for reason in found), content_type="text/plain"
    )


def _against(number: str, provider: int, but: int, others: set[str]) -> list[Reason]:
    twice = [reasons.number_twice(number)] if number.upper() in others else []
    return [*rules.number_in_use(number, facts.numbers_given(provider, [number], but)), *twice]


def _others(typed: Any, name: str) -> set[str]:
    rows = [key for key in typed if key.startswith("number-") and key != name]
    return {typed[key].strip().upper() for key in rows} - {""}
