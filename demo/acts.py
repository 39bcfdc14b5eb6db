"""Legal acts of the demo: three real kinds of document, with names that say they are an example."""

from __future__ import annotations

from datetime import date

from lib.actions import save_new
from texts.models import Act

ACTS = (
    Act(
        title="Порядок выдачи именных образовательных чеков",
        number="412-од",
        date=date(2025, 12, 15),
        issuer="Министерство образования региона",
        about="Кому и когда положен чек, из каких блоков он состоит, что делать, если чек не потрачен за год.",
        in_force_from=date(2026, 1, 1),
    ),
    Act(
        title="Положение об автоматизированной информационной системе «Кадры в образовании»",
        number="87-од",
        date=date(2026, 2, 20),
        issuer="Министерство образования региона",
        about="Кто ведёт систему, за что отвечает Ответственный организации, что решает оператор.",
        in_force_from=date(2026, 3, 1),
    ),
    Act(
        title="Порядок выдачи именных образовательных чеков (прежний)",
        number="305-од",
        date=date(2022, 11, 30),
        issuer="Министерство образования региона",
        in_force_from=date(2023, 1, 1),
        in_force_until=date(2025, 12, 31),
    ),
)


def publish(why: str) -> None:
    for act in ACTS:
        # The texts of a new system stay when the region is loaded anew, and the acts with them.
        if not Act.objects.filter(number=act.number).exists():
            save_new(act, by=None, why=why)
