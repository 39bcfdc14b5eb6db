"""What an operator hears about a term of storage: the file that a lawyer edits."""

from lib.numbers import counted
from lib.reasons import why


@why("R42", then="Укажите число дней в этих границах.")
def out_of_bounds(title: str, least: int, most: int) -> str:
    return f"«{title}»: срок не меньше {least} и не больше {counted(most, 'дня', 'дней', 'дней')}."


@why("R42", then="Откройте «Сроки хранения» заново: границы названы там.", constraint="term_holds")
def does_not_hold() -> str:
    return "Такой срок хранения не допускается."


@why("R42", then="Откройте «Сроки хранения» заново.", constraint="retention_term_name_key")
def just_set() -> str:
    return "Этот срок только что изменил другой оператор."
