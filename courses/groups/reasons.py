"""What the operator hears about programmes, groups and positions: what cannot be, and whom a change would hurt."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from courses.enrolling.reasons import CONTENTS, PART_TIMERS, PROFILE, TERM, TWO_POSITIONS
from lib.dates import format_date
from lib.numbers import counted
from lib.readers import For
from lib.reasons import Obstacle, why
from vouchers.states import BlockKind

SAME = "Исправьте уже имеющуюся запись или измените название."


@why("R35", then="Исправьте даты.", field="ends_on", constraint="group_ends_after_start")
def ends_before_start() -> str:
    return "Последний день группы раньше первого."


@why("R35", then="Исправьте дни записи.", field="registration_until", constraint="group_registration_window")
def window_reversed() -> str:
    return "Запись заканчивается раньше, чем начинается."


@why("R35", then="Исправьте часы занятия.", field="sessions", constraint="group_session_hours")
def session_ends_before_it_begins() -> str:
    return "Одно из занятий заканчивается раньше, чем начинается."


@why("R35", then="Исправьте дни занятий или дни группы.", field="sessions", constraint="group_session_days")
def session_outside_the_group() -> str:
    return "Одно из занятий — не в дни группы: они от её первого дня до последнего."


@why("R35", then=SAME, field="title", constraint="programme_unique")
def programme_exists() -> str:
    return "У этой организации КПК уже есть программа с таким названием и объёмом."


@why("R35", then="Укажите, сколько в ней часов.", field="hours", constraint="programme_hours_positive")
def no_hours() -> str:
    return "У программы не указан объём."


@why("R35", then="Укажите другой номер.", field="number", constraint="courses_coursegroup_number_key")
def number_in_use() -> str:
    return "Группа с таким номером уже есть."


@why("R35", then=SAME, field="name", constraint="courses_provider_name_key")
def provider_exists() -> str:
    return "Организация КПК с таким названием уже есть."


@why(
    "R36",
    then="Проверьте список записанных и сохраните ещё раз: они перейдут на новые даты.",
    field="starts_on",
)
def enrolled_meanwhile(names: Sequence[str], starts_on: date, ends_on: date) -> str:
    came = "записался" if len(names) == 1 else "записались"
    people = counted(len(names), "человек", "человека", "человек")
    return (
        f"Пока вы меняли даты, в группу на {format_date(starts_on)}–{format_date(ends_on)} {came} ещё {people}: "
        f"{', '.join(names)}."
    )


@why(
    "R35",
    then="Укажите день не позже первого дня группы.",
    field="registration_until",
    constraint="group_registration_before_start",
)
def registration_after_start() -> str:
    return "Запись заканчивается позже, чем группа начинает занятия."


FIRST_RELEASE = (
    "Выберите другие даты или нажмите «Перенести группу»: место освободится, уйдёт письмо с причиной."
)


@why("R38", then="Для новых дат создайте другую группу.", obstacle=Obstacle.LASTING)
def closed_stays() -> str:
    return "Группа закрыта: итоги внесены, даты и оплата больше не меняются."


@why("R36", then="Для новых дат скопируйте группу.", obstacle=Obstacle.LASTING)
def cancelled_stays() -> str:
    return "Группа отменена: в ней больше ничего не меняется."


@why("R38", then="Обновите карточку группы.", constraint="group_closed_or_cancelled")
def closed_or_cancelled() -> str:
    return "Группу уже закрыли или отменили."


@why("R36", then="Сначала удалите из группы тех, кто не поедет.", field="seats")
def seats_below_taken(taken: int) -> str:
    return f"Занято {counted(taken, 'место', 'места', 'мест')}: меньше этого сделать нельзя."


@why("R36", then="Создайте другую группу.")
def people_chose_another(taken: int) -> str:
    people = counted(taken, "человек записался", "человека записались", "человек записались")
    return f"Программу и оплату менять нельзя: {people} на то, что объявлено."


@why("R28", then=FIRST_RELEASE, paragraph=TERM, field="starts_on")
def moved_past_voucher(name: str, number: str, issued_on: date, valid_until: date) -> For[str]:
    said = (
        f"чек № {number} действует с {format_date(issued_on)} по {format_date(valid_until)}, "
        "а первый день группы в эти дни не попадает."
    )
    return For(said[:1].upper() + said[1:], operator=f"{name}: {said}")


@why("R18", then=FIRST_RELEASE, paragraph=TWO_POSITIONS, field="starts_on")
def moved_into_overlap(name: str, title: str, starts_on: date, ends_on: date) -> For[str]:
    days = f"с {format_date(starts_on)} по {format_date(ends_on)}"
    return For(
        f"{days.capitalize()} у вас обучение по другой должности («{title}»).",
        operator=f"{name}: {days} обучение по другой должности («{title}»).",
    )


ANOTHER = "Создайте новую программу, а у этой снимите отметку «предлагается»."


RELEASE_FIRST = "Сначала удалите запись в карточке группы: работник получит письмо с причиной."


@why("R27", then=ANOTHER, paragraph=CONTENTS, field="hours")
def written_on_certificates(finished: int) -> str:
    people = counted(finished, "человека", "человек", "человек")
    return f"Объём и блок уже записаны в чеках и удостоверениях: обучение по программе закончено у {people}."


@why("R29", then=RELEASE_FIRST, paragraph=CONTENTS, field="hours")
def block_would_not_do(name: str, group: str, voucher: str, block_hours: int, hours: int) -> str:
    return f"{name}, группа {group}: блок чека № {voucher} на {block_hours} ч, {hours} ч он не оплатит."


@why("R29", then=RELEASE_FIRST, paragraph=CONTENTS, field="block")
def block_of_another_kind(name: str, group: str, voucher: str, kind: BlockKind) -> str:
    return f"{name}, группа {group}: курс оплачен из блока «{kind.label.lower()}» чека № {voucher}."


@why("R30", then=RELEASE_FIRST, paragraph=PROFILE, field="profile_for")
def counts_as_profile(name: str, group: str, voucher: str) -> str:
    return f"{name}, группа {group}: в чеке № {voucher} этот курс засчитан как профильный."


@why("R33", then=RELEASE_FIRST, paragraph=PART_TIMERS, field="pedagogical")
def pedagogical_no_more(name: str, group: str, position: str) -> str:
    return (
        f"{name}, группа {group}: учится по государственному заданию как совместитель, и только должность "
        f"«{position}» даёт это право."
    )


@why("R38", then="Создайте такую же программу у другой организации.", field="provider")
def provider_announced(number: int) -> str:
    people = counted(number, "человек", "человека", "человек")
    return f"Организацию КПК менять нельзя: в записях и удостоверениях она названа: {people}."
