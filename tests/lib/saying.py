"""A reason that waits for a day, told to each reader."""

from __future__ import annotations

from datetime import date

from lib.readers import For
from lib.reasons import Link, why


@why(
    "R26",
    then=For(
        "Вернитесь {opens_on} или позже.",
        responsible=Link(
            "Работник № {pk}", "home:worker", ("pk",), "tab={opens_on}", text="Откройте карточку:"
        ),
    ),
    first_day="opens_on",
    paragraph="Памятка",
)
def too_soon(pk: int, opens_on: date) -> str | For[str]:
    return For("Вам пока рано.", responsible="Работнику пока рано.")
