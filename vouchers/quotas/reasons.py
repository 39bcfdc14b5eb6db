"""What the operator hears about a year's quota of vouchers: the file that a lawyer edits (R26)."""

from __future__ import annotations

from lib.numbers import counted
from lib.reasons import why

VOUCHERS = ("чек", "чека", "чеков")


@why("R26", then="Укажите не меньше, чем выдано: ошибочный чек сначала аннулируют.", field="allowed")
def fewer_than_issued(organization: str, year: int, issued: int) -> str:
    return f"{organization}: за {year} год уже выдано {counted(issued, *VOUCHERS)}."


@why(
    "R26",
    then="Исправьте ту, что есть: она в списке «Квоты на чеки».",
    constraint="voucher_quota_once_a_year",
    field="year",
)
def quota_of_the_year_exists() -> str:
    return "Квота этой организации на этот год уже есть."
