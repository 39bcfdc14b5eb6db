"""What a person hears about vouchers: the file that a lawyer edits."""

from collections.abc import Callable, Sequence
from datetime import date

from lib.dates import says
from lib.reasons import Reason

REGISTRATION = "Памятка, «Регистрация в АИС»: регистрируют имеющих право на повышение квалификации по ИОЧ."
ONE_POSITION = (
    "Памятка, «Совмещение и совместительство»: «указывается только одна должность, "
    "по которой необходимо пройти повышение квалификации»."
)
ONCE = (
    "Памятка, «Совмещение и совместительство»: «чек выдается педагогическому работнику один раз в три года, "
    "независимо от количества занимаемых должностей»."
)
VOUCHER = "Памятка, «Именной образовательный чек»."
PAPER = (
    "Памятка, «Функционал Ответственного»: «чтобы удалить неверно заполненные сведения о бумажном чеке, "
    "дубли чеков необходимо написать обращение в техническую поддержку»."
)
FUNCTIONS = "Памятка, «Функционал Ответственного образовательной организации»."


def no_workplace() -> Reason:
    return Reason(
        "Место работы ещё не подтверждено.",
        rule="R8",
        paragraph=REGISTRATION,
        next_step="Ответственный организации подтверждает место работы во «Входящих».",
    )


def no_training_position() -> Reason:
    return Reason(
        "Не указана должность, по которой нужно повысить квалификацию.",
        rule="R17",
        paragraph=ONE_POSITION,
        next_step="Ответственный отмечает одну должность в карточке работника.",
    )


def not_entitled(position: str, *, pedagogical: bool) -> Reason:
    kind = "педагогическая, но права на чек по ней нет" if pedagogical else "не даёт права на чек"
    return Reason(
        f"Должность «{position}» {kind}.",
        rule="R8",
        paragraph=ONCE,
        next_step="Без чека можно учиться по государственному заданию или на внебюджетной основе. "
        "Если в списке должностей ошибка, напишите оператору АИС.",
    )


def in_the_future(on: date) -> Reason:
    return Reason(
        f"Дата выдачи {says(on)} ещё не наступила.",
        rule="R26",
        paragraph=VOUCHER,
        first_day=on,
        next_step="Укажите сегодняшнюю или более раннюю дату.",
        field="issued_on",
    )


def too_long_ago(first_day: date) -> Reason:
    return Reason(
        f"Чеки выдаются с {says(first_day)}: более ранней даты быть не может.",
        rule="R26",
        paragraph=VOUCHER,
        next_step="Проверьте дату выдачи.",
        field="issued_on",
    )


def once_in_three_years(number: str, issued_on: date, first_day: date) -> Reason:
    return Reason(
        f"Чек выдаётся один раз в три года. Предыдущий, № {number}, выдан {says(issued_on)}; "
        f"следующий возможен с {says(first_day)}.",
        rule="R26",
        paragraph=ONCE,
        first_day=first_day,
        next_step="Пока можно учиться по государственному заданию или на внебюджетной основе: "
        "чек для этого не нужен.",
    )


def once_in_three_years_after_race() -> Reason:
    return Reason(
        "Чек выдаётся один раз в три года, и этому работнику он уже выдан.",
        rule="R26",
        paragraph=ONCE,
        next_step="Откройте чеки работника: там сказано, с какого дня возможен следующий.",
    )


def not_your_worker(name: str) -> Reason:
    return Reason(
        f"{name} сейчас не работает в вашей организации.",
        rule="R44",
        paragraph=FUNCTIONS,
        next_step="Чек выдаёт Ответственный организации, где работник трудится сейчас.",
    )


def why_is_missing() -> Reason:
    return Reason(
        "Не сказано, почему чек аннулируется.",
        rule="R31",
        paragraph=PAPER,
        next_step="Укажите причину и номер обращения: она останется в истории чека.",
        field="why",
    )


def blocks_are_taken(courses: Sequence[str]) -> Reason:
    return Reason(
        f"По этому чеку занято: {'; '.join(courses)}.",
        rule="R31",
        paragraph=PAPER,
        next_step="Сначала освободите эти записи, затем аннулируйте чек.",
    )


def number_is_missing() -> Reason:
    return Reason(
        "У бумажного чека должен быть номер.",
        rule="R31",
        paragraph=PAPER,
        next_step="Перепишите номер с бланка.",
        field="number",
    )


def no_template(on: date) -> Reason:
    return Reason(
        f"На {says(on)} не задано, из каких блоков состоит чек.",
        rule="R29",
        paragraph=VOUCHER,
        next_step="Напишите оператору АИС: он задаёт шаблон чека.",
    )


def term_is_wrong() -> Reason:
    return Reason("Срок до следующего чека: от 1 до 10 лет.", rule="R26", paragraph=VOUCHER)


def block_order_is_taken() -> Reason:
    return Reason("У двух блоков один и тот же номер.", rule="R29", paragraph=VOUCHER)


def block_without_hours() -> Reason:
    return Reason("У блока должно быть больше нуля часов.", rule="R29", paragraph=VOUCHER, field="hours")


def course_ends_before_start() -> Reason:
    return Reason("Курс кончается раньше, чем начинается.", rule="R31", paragraph=PAPER, field="ends_on")


CONSTRAINTS: dict[str, Callable[[], Reason]] = {
    "voucher_once_in_term": once_in_three_years_after_race,
    "voucher_issued_on_sane": lambda: too_long_ago(date(2000, 1, 1)),
    "voucher_term_sane": term_is_wrong,
    "voucher_paper_has_number": number_is_missing,
    "voucher_block_order": block_order_is_taken,
    "voucher_block_hours_positive": block_without_hours,
    "template_block_order": block_order_is_taken,
    "template_block_hours_positive": block_without_hours,
    "paper_course_ends_after_start": course_ends_before_start,
}
