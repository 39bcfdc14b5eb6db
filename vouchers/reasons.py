"""What a person hears about vouchers: the file that a lawyer edits."""

from collections.abc import Sequence
from datetime import date

from lib import memo
from lib.dates import format_date
from lib.numbers import counted
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from vouchers.states import Fate

REGISTRATION = memo.quote(
    "Регистрация в АИС",
    "В АИС необходимо зарегистрировать всех работников (100%), имеющих право на повышение квалификации "
    "по ИОЧ",
)
ONE_POSITION = memo.quote(
    "Совмещение и совместительство",
    "указывается только одна должность, по которой необходимо пройти повышение квалификации",
)
ONCE = memo.quote(
    "Совмещение и совместительство",
    "чек выдается педагогическому работнику один раз в три года, независимо от количества занимаемых "
    "должностей",
)
VOUCHER = memo.quote("Именной образовательный чек")
PAPER = memo.quote(
    "Функционал Ответственного образовательной организации",
    "Чтобы удалить неверно заполненные сведения о бумажном чеке, дубли чеков необходимо написать "
    "обращение в техническую поддержку",
)
FUNCTIONS = memo.quote("Функционал Ответственного образовательной организации")
PROFILE = memo.quote("О программах повышения квалификации", "один блок в чеке должен быть профильным")


FIRST_DAY = date(2000, 1, 1)  # no voucher is older; the database holds the same
WITHOUT = "Для обучения по государственному заданию и на внебюджетной основе чек не нужен."
CARD = Link("Карточка работника", "admin:staff_worker_change", ("worker_id",))
QUOTAS = Link(
    "Квоты на чеки",
    "admin:vouchers_voucherquota_changelist",
    text="Если чеков должно быть больше, увеличьте квоту",
)
VOUCHERS = ("чек", "чека", "чеков")


@why(
    "R8",
    then=For(
        Link("Место работы", "staff:my_workplace", text="С кем оно ждёт, сказано на странице"),
        responsible=Link("Ждут вас", "staff:inbox", text="Подтвердите его на странице"),
        operator=CARD,
    ),
    paragraph=REGISTRATION,
)
def workplace_awaits(worker_id: int) -> For[str]:
    return For(
        "Ваше место работы ещё не подтверждено.",
        responsible="Место работы этого человека ещё не подтверждено.",
    )


@why(
    "R8",
    then=For[str | Link](
        Link("Выбрать место работы", "staff:my_workplace_new"),
        responsible="Место работы выбирает сам работник: в личном кабинете, на странице «Место работы».",
        operator=CARD,
    ),
    paragraph=REGISTRATION,
)
def no_workplace(worker_id: int) -> For[str]:
    return For(
        "У вас нет подтверждённого места работы.",
        responsible="У этого человека нет подтверждённого места работы.",
    )


@why("R17", then=For("Напишите {operator}.", operator=""), paragraph=ONE_POSITION)
def no_training_position() -> For[str]:
    return For(
        "Не указана ваша должность, по которой нужно повысить квалификацию.",
        responsible="Не указана должность работника, по которой нужно повысить квалификацию.",
    )


@why(
    "R8",
    then=For[str | Link](
        f"{WITHOUT} Если в списке должностей ошибка, напишите {{operator}}.",
        operator=Link(
            "Должности",
            "admin:staff_position_changelist",
            text="Если в отметках ошибка, исправьте их в справочнике",
        ),
    ),
    paragraph=ONCE,
    obstacle=Obstacle.LASTING,
)
def not_entitled(position: str, *, pedagogical: bool) -> For[str]:
    kind = "педагогическая, но права на чек по ней нет" if pedagogical else "не даёт права на чек"
    return For(
        f"Ваша должность «{position}» {kind}.", responsible=f"Должность работника «{position}» {kind}."
    )


@why(
    "R26",
    then="Укажите сегодняшнюю или более раннюю дату.",
    first_day="on",
    paragraph=VOUCHER,
    field="issued_on",
)
def in_the_future(on: date) -> str:
    return f"Дата выдачи {format_date(on)} ещё не наступила."


@why(
    "R26",
    then="Проверьте дату выдачи.",
    paragraph=VOUCHER,
    field="issued_on",
    constraint="voucher_issued_on_sane",
)
def too_long_ago() -> str:
    return f"Чеки выдаются с {format_date(FIRST_DAY)}: более ранней даты быть не может."


@why("R26", then=WITHOUT, first_day="first_day", paragraph=ONCE)
def once_in_three_years(number: str, issued_on: date, first_day: date) -> str:
    return (
        f"Чек выдаётся один раз в три года. Предыдущий, № {number}, выдан {format_date(issued_on)}; "
        f"следующий возможен с {format_date(first_day)}."
    )


@why("R26", then="Проверьте дату выдачи по бланку.", paragraph=ONCE, field="issued_on")
def three_years_run_together(number: str, issued_on: date, on: date) -> str:
    """A voucher dated back, too close to one that the system holds: no day makes that date possible."""
    return (
        f"Чек выдаётся один раз в три года, а между этой датой, {format_date(on)}, и выдачей чека № {number}, "
        f"{format_date(issued_on)}, меньше трёх лет."
    )


@why(
    "R26",
    then="Откройте эту страницу снова: на ней сказано, с какого дня возможен следующий.",
    paragraph=ONCE,
    constraint="voucher_once_in_term",
)
def just_issued() -> str:
    return "Чек выдаётся один раз в три года, и этому работнику его только что выдали."


@why(
    "R31",
    then="Перепишите номер с бланка.",
    paragraph=PAPER,
    field="number",
    constraint="voucher_paper_has_number",
)
def number_is_missing() -> str:
    return "У бумажного чека должен быть номер."


@why(
    "R29",
    then=For[str | Link](
        "Напишите {operator}.", operator=Link("Добавить шаблон чека", "admin:vouchers_vouchertemplate_add")
    ),
    paragraph=VOUCHER,
)
def no_template(on: date) -> str:
    return f"На {format_date(on)} не задано, из каких блоков состоит чек."


@why(
    "R29",
    then="Добавьте хотя бы один блок: название, вид и часы.",
    constraint="template_has_blocks",
    paragraph=VOUCHER,
)
def template_without_blocks() -> str:
    return "В шаблоне нет ни одного блока. Чек без блоков ничего не оплатит."


@why(
    "R29",
    then=For[str | Link](
        "Напишите {operator}.", operator=Link("Шаблоны чека", "admin:vouchers_vouchertemplate_changelist")
    ),
    constraint="voucher_has_blocks",
    paragraph=VOUCHER,
)
def voucher_without_blocks() -> str:
    return "Чек без единого блока не выдают: он ничего не оплатит."


@why(
    "R31",
    then="Сверьте с бумажным чеком, на какой блок пройден курс.",
    paragraph=PAPER,
)
def no_such_block(programmes: str) -> str:
    return f"В чеке нет блока, на который записано: {programmes}."


@why(
    "R28",
    then="Сверьте обе даты с бланком. Курс, который к чеку не относится, сюда не вносят.",
    paragraph=VOUCHER,
)
def not_on_this_voucher(programme: str, starts_on: date, issued_on: date, last: date) -> str:
    return (
        f"«{programme}» начинается {format_date(starts_on)}, а чек от {format_date(issued_on)} действует "
        f"по {format_date(last)}: на этот чек курс пройти нельзя."
    )


@why("R26", then="Исправьте срок.", paragraph=VOUCHER, constraint="voucher_term_sane")
def term_is_wrong() -> str:
    return "Срок до следующего чека: от 1 до 10 лет."


@why(
    "R29",
    then="Дайте блокам разные номера.",
    paragraph=VOUCHER,
    constraint=("voucher_block_order", "template_block_order"),
)
def block_order_is_taken() -> str:
    return "У двух блоков один и тот же номер."


@why(
    "R29",
    then="Укажите часы блока.",
    paragraph=VOUCHER,
    field="hours",
    constraint=("voucher_block_hours_positive", "template_block_hours_positive"),
)
def block_without_hours() -> str:
    return "У блока должно быть больше нуля часов."


@why(
    "R31",
    then="Проверьте даты курса.",
    paragraph=PAPER,
    field="ends_on",
    constraint="paper_course_ends_after_start",
)
def course_ends_before_start() -> str:
    return "Курс кончается раньше, чем начинается."


@why(
    "R29",
    then="Исправьте его или укажите другой день.",
    paragraph=VOUCHER,
    field="effective_from",
    constraint="vouchers_vouchertemplate_effective_from_key",
)
def template_of_the_day_exists() -> str:
    return "Шаблон, который действует с этого дня, уже есть."


@why(
    "R26",
    then=For[str | Link](
        "",
        responsible=Link(
            "Мои чеки", "vouchers:my_vouchers", text="Попросите его в личном кабинете, на странице"
        ),
        operator="Попросите другого оператора.",
    ),
    paragraph=VOUCHER,
    obstacle=Obstacle.LASTING,
)
def not_to_yourself(who: str) -> str:
    """who: the Responsibles who can, by name, or the operator."""
    return f"Себе чек не выдают. Вам его выдаст {who}."


@why(
    "R26",
    then=For[str | Link]("Если чеков нужно больше, напишите {operator}.", operator=QUOTAS),
    first_day="first_day",
    paragraph=VOUCHER,
)
def quota_is_spent(
    organization: str, year: int, allowed: int, issued: int, before: int, first_day: date
) -> str:
    """before: how many of those ticked come first, and take what is left."""
    given = f"{organization}: на {year} год выделено {counted(allowed, *VOUCHERS)}, выдано {issued}."
    rest = f" Осталось {allowed - issued}: их получат те, кто в списке раньше." if before else ""
    return f"{given}{rest} С {format_date(first_day)} действует квота следующего года."


@why(
    "R26",
    then=For[str | Link]("Если чеков нужно больше, напишите {operator}.", operator=QUOTAS),
    paragraph=VOUCHER,
    constraint="voucher_quota_is_kept",
)
def quota_just_spent() -> str:
    return "Последний чек, выделенный организации на этот год, только что выдали."


@why(
    "R31",
    then=For[str | Link](
        "",
        responsible=Link(
            "Назначить заместителя", "staff:deputy", text="Если больше некому, доверьте это ему"
        ),
        operator="",
    ),
    paragraph=FUNCTIONS,
    obstacle=Obstacle.LASTING,
)
def not_by_yourself(who: str) -> str:
    """who: the organization's other Responsibles, by name, or a word for them."""
    return f"Свой бумажный чек не вносят. Его внесёт {who}."


# A voucher that is to be annulled (R31).


@why(
    "R31",
    then="Укажите причину и номер обращения: она останется в истории чека.",
    paragraph=PAPER,
    field="why",
)
def why_is_missing() -> str:
    return "Не сказано, почему."


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
