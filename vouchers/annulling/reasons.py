"""What the operator hears about a voucher that is to be annulled (R31)."""

from collections.abc import Sequence

from lib import memo
from lib.reasons import why
from vouchers.reasons import PAPER, VOUCHER
from vouchers.states import Fate

PROFILE = memo.quote("О программах повышения квалификации", "один блок в чеке должен быть профильным")


@why(
    "R31",
    then="Укажите причину и номер обращения: она останется в истории чека.",
    paragraph=PAPER,
    field="why",
)
def why_is_missing() -> str:
    return "Не сказано, почему чек аннулируется."


@why("R31", then="Откройте страницу аннулирования снова и решите о каждом курсе отдельно.", paragraph=PAPER)
def say_what_becomes(programmes: Sequence[str]) -> str:
    return f"Не решено, что станет с пройденным по чеку: {'; '.join(f'«{one}»' for one in programmes)}."


@why("R31", then="Выберите другое решение об этом курсе.", paragraph=PAPER)
def not_for_this_course(programme: str, fate: Fate) -> str:
    return f"«{programme}»: решение «{fate.label}» для этого курса невозможно."


@why("R29", then="Выберите другой блок или оставьте курс в истории без чека.", paragraph=VOUCHER)
def does_not_fit(programme: str) -> str:
    return (
        f"«{programme}»: в этот блок курс не перенести. Блок должен быть свободен, того же вида и не короче курса, "
        "а курс начаться, пока тот чек действует."
    )


@why("R29", then="Выберите для каждого курса свой блок.", paragraph=VOUCHER)
def one_course_a_block() -> str:
    return "Два курса переносятся в один и тот же блок."


@why("R30", then="Оставьте один из курсов в истории без чека.", paragraph=PROFILE)
def profile_would_be_lost(number: str) -> str:
    return f"После переноса в чеке № {number} не останется свободных блоков, и ни один не профильный."
