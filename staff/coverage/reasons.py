"""What is said of a list of names (R8)."""

from lib import memo
from lib.reasons import why

REGISTRATION = memo.quote(
    "Регистрация в АИС",
    "В АИС необходимо зарегистрировать всех работников (100%), имеющих право на повышение квалификации "
    "по ИОЧ",
)


@why(
    "R8",
    then="Вставьте список: по одному человеку в строке, фамилия, имя и отчество.",
    paragraph=REGISTRATION,
    field="names",
)
def no_names() -> str:
    return "В списке нет ни одного ФИО."


@why(
    "R8",
    then="Проверьте, что это список одной организации.",
    paragraph=REGISTRATION,
    field="names",
)
def too_many_names(number: int, most: int) -> str:
    return f"В списке {number} строк, а в одной организации может быть не больше {most} работников."
