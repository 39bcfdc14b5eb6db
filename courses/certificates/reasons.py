"""Why a group cannot be closed, an outcome corrected or a certificate entered; the operator reads it (R38)."""

from __future__ import annotations

from datetime import date

from courses.states import Seat
from lib.dates import format_date
from lib.reasons import why


@why("R38", then="Вернитесь к группе {ends_on} или позже.", first_day="ends_on")
def closed_early(ends_on: date) -> str:
    return f"Последний день группы — {format_date(ends_on)}. Закрыть её раньше нельзя."


@why("R38", then="Группа закрывается, когда итог указан для каждого.")
def not_answered(name: str) -> str:
    return f"{name}: отметьте один раз, пройден курс или нет."


@why("R38", then="Обновите страницу: состав группы мог измениться.")
def stranger_in_list() -> str:
    return "В списке есть человек, которого в группе нет."


@why("R38", then="Если удостоверения ещё нет, оставьте оба поля пустыми и внесите его позже.")
def number_and_day(name: str) -> str:
    return f"{name}: укажите и номер, и дату удостоверения."


@why("R38", then="Впишите номер с удостоверения.", field="number", constraint="certificate_has_number")
def no_number() -> str:
    return "Номер удостоверения пуст."


@why("R38", then="Сверьте дату с удостоверением.")
def certificate_day(name: str, ends_on: date, today: date) -> str:
    first = format_date(ends_on)
    return (
        f"{name}: дата удостоверения должна быть с {first} (последний день группы) по {format_date(today)}."
    )


@why("R38", then="Отметьте, что курс пройден, или уберите номер и дату.")
def certificate_without_finish(name: str) -> str:
    return f"{name}: удостоверение вносят только тем, кем курс пройден."


@why("R38", then="Исправьте один из них.")
def number_twice(number: str) -> str:
    return f"Номер удостоверения {number} указан у двух человек."


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


@why("R42", then="Достаточно одного предложения.", field="why")
def say_why_corrected() -> str:
    return "Напишите, почему запись исправляется: основание останется в истории."
