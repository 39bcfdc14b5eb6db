"""Why a wish for a voucher is not answered so: the file that a lawyer edits (R26)."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why
from staff.states import Change

ISSUED_BY = memo.quote("Именной образовательный чек")
_BECAME = {
    Change.CONFIRMED: "чек по ней выдан",
    Change.REJECTED: "она отклонена",
    Change.WITHDRAWN: "работник её отозвал",
}


@why(
    "R26",
    then=For[str | Link](
        Link("Мои чеки", "vouchers:my_vouchers", text="Попросить снова можно на странице"),
        responsible="Если нужно другое, работник попросит чек снова из личного кабинета.",
    ),
    paragraph=ISSUED_BY,
)
def voucher_request_decided(state: Change, on: date | None) -> str:
    day = f" {format_date(on)}" if on else ""
    return f"На эту просьбу уже ответили{day}: {_BECAME.get(state, 'она рассмотрена')}."


@why("R26", then="Достаточно одного предложения.", field="refusal")
def say_why_no_voucher() -> str:
    return "Напишите, почему не выдаёте чек: работник получит эти слова в письме."
