"""What the operator hears about programmes and groups that cannot be as entered (R35)."""

from lib.reasons import why

SAME = "Исправьте уже имеющуюся запись или измените название."


@why("R35", then="Исправьте даты.", field="ends_on", constraint="group_ends_after_start")
def ends_before_start() -> str:
    return "Последний день группы раньше первого."


@why("R35", then="Исправьте дни записи.", field="registration_until", constraint="group_registration_window")
def window_reversed() -> str:
    return "Запись заканчивается раньше, чем начинается."


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
