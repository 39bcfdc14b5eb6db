"""Numbers of certificates and outcomes entered by mistake, said to the operator (R38)."""

from __future__ import annotations

from courses.states import Seat
from lib.plural import counted
from lib.reasons import why


@why("R38", then="Сверьте номер с удостоверением.", field="number")
def number_given(number: str, whose: str) -> str:
    return f"Удостоверение № {number} этой организации уже внесено: {whose}."


@why("R38", then="Сверьте номера с удостоверениями.", field="number", constraint="certificate_number_once")
def number_just_given() -> str:
    return "Удостоверение с таким номером этой организации уже внесено."


@why("R38", then="Итог отмечают на странице «Закрыть группу».")
def no_outcome_yet() -> str:
    return "Исправить можно итог, который уже внесён, а здесь его ещё нет."


@why("R38", then="Исправлять нечего.", field="outcome")
def outcome_is_so(state: Seat) -> str:
    return f"Так и записано: {state.label.lower()}."


@why("R38", then="Создайте такую же программу у другой организации.", field="provider")
def provider_announced(number: int) -> str:
    people = counted(number, "человек", "человека", "человек")
    return f"Организацию КПК менять нельзя: в записях и удостоверениях она названа: {people}."
