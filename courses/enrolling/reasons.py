"""Why a seat cannot be taken or given up, and what is said before the button; a lawyer edits it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib import memo
from lib.dates import format_date
from lib.numbers import counted
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from vouchers.reasons import CARD, no_training_position, not_entitled
from vouchers.states import BlockKind

__all__ = ["no_training_position", "not_entitled"]

# Where the memo says it, and in which words.
CONFIRMS = memo.quote(
    "Перевод в Вашу организацию (приём на работу ранее уволенного работника)",
    "Дождаться подтверждения нового места работы Ответственным образовательной организации",
)
RELEASES = memo.quote(
    "Функционал Ответственного образовательной организации",
    "Чтобы удалить работника образования из группы, регистрация в которую была открыта с указанием "
    "даты, времени, места, то Вам надо войти в меню „Личный кабинет/Реестр групп“, найти фамилию "
    "работника и нажать на кнопку „Удалить“",
)
ONE_POSITION = memo.quote(
    "Совмещение и совместительство",
    "В данный момент у педагогического работника указывается только одна должность, по которой "
    "необходимо пройти повышение квалификации",
)
TWO_POSITIONS = memo.quote(
    "Совмещение и совместительство", "Нельзя одновременно повысить квалификацию по двум должностям"
)
PART_TIMERS = memo.quote(
    "Совмещение и совместительство",
    "Совместители могут пройти обучение по государственному заданию при условии, что они являются "
    "педагогическими работниками",
)
PROFILE = memo.quote(
    "О программах повышения квалификации",
    "По действующим нормативам один блок в чеке должен быть профильным. Однако количество программ "
    "ограничено и не для всех должностей разработаны профильные курсы. В этом случае можно записываться "
    "на профильные программы, предназначенные для учителей всех категорий, их немного, но они есть",
)
TERM = memo.quote(
    "Именной образовательный чек",
    "Чек действителен для предъявления в Организацию КПК в течение одного года с даты его выдачи. "
    "Возможно произвести запись в группу, если дата начала обучения ранее или совпадает с датой "
    "окончания срока действия предъявления чека в Организацию КПК",
)
CONTENTS = memo.quote(
    "Именной образовательный чек",
    "содержит … информацию о пройденных курсах повышения квалификации (название организации КПК, "
    "название и объем программы, сроки обучения)",
)


def give_up(text: str) -> For[Link]:
    """To the page where the seat `enrolment_id` is given up (R37)."""
    return For(
        Link("Отменить запись", "courses:cancel", ("enrolment_id",), text=text),
        responsible=Link("Удалить из группы", "courses:release", ("enrolment_id",), text=text),
        operator=Link("Удалить из группы", "admin:courses_enrolment_release", ("enrolment_id",), text=text),
    )


def new_voucher(led: bool) -> For[str | Link]:
    """To the Responsible who can give a voucher today; to the operator where the organization has none (R11)."""
    nobody = "Чек выдаёт Ответственный организации, а его сейчас нет: напишите {operator}."
    return For(
        "Чек выдаёт Ответственный вашей организации." if led else nobody,
        responsible=Link("Выдать чек", "vouchers:issue", ("worker_id",)),
        operator="Чек выдаёт Ответственный организации."
        if led
        else "Ответственного в организации сейчас нет.",
    )


@why("R36", obstacle=Obstacle.LASTING)
def begun(starts_on: date) -> str:
    return (
        f"Группа начала занятия {format_date(starts_on)}. Записаться можно не позже чем накануне первого дня."
    )


@why("R35", obstacle=Obstacle.LASTING)
def not_offered() -> str:
    return "Программа больше не предлагается."


@why("R36", then="Выберите другую.", obstacle=Obstacle.LASTING, constraint="group_cancelled_is_empty")
def group_cancelled() -> str:
    return "Группа отменена."


@why("R35", then="Дождитесь записи.", obstacle=Obstacle.LASTING, constraint="group_draft_is_empty")
def group_not_open() -> str:
    return "Группа ещё готовится: записи в неё нет."


@why("R36", then="Вернитесь на эту страницу {moment} или позже.", first_day="opens_on")
def registration_not_open(opens_on: date, moment: str) -> str:
    return f"Запись в группу откроется {moment}."


@why("R36", obstacle=Obstacle.LASTING)
def registration_over(closed_on: date) -> str:
    return f"Запись в группу закончилась {format_date(closed_on)}."


WAIT = For(
    "Встаньте в лист ожидания: место предложат, когда оно освободится.",
    responsible="Поставьте работника в лист ожидания: место предложат, когда оно освободится.",
)


@why("R36", then=WAIT, obstacle=Obstacle.PASSING, constraint="group_seats_not_oversold")
def no_seats() -> str:
    return "Мест нет: все места в группе заняты."


@why("R36", then=WAIT, obstacle=Obstacle.PASSING)
def seats_promised(people: int) -> str:
    return f"Место освободилось, но его ждут: {counted(people, 'человек', 'человека', 'человек')} в листе ожидания."


FULL = (no_seats, seats_promised)  # nothing but seats is missing


@why(
    "R36",
    then=For(
        Link("Мои курсы", "courses:my_courses", text="Запись видна на странице"),
        responsible=Link("Реестр групп", "courses:register", text="Запись видна на странице"),
        operator=Link("Записи в группы", "admin:courses_enrolment_changelist", text="Запись видна в списке"),
    ),
    constraint="enrolment_one_seat_per_worker",
)
def already_enrolled() -> For[str]:
    return For("В этой группе у вас уже есть место.", responsible="В этой группе у работника уже есть место.")


@why(
    "R36",
    then="Откройте страницу группы снова и проверьте, подходит ли она теперь.",
    constraint=("enrolment_terms_are_the_groups", "enrolment_dates_are_the_groups"),
)
def group_changed() -> str:
    return "Группа только что изменилась: программа, оплата или даты уже не те."


@why(
    "R15",
    then=For(
        Link("Место работы", "staff:my_workplace", text="С кем и с какого дня оно ждёт, сказано на странице"),
        responsible=Link("Ждут вас", "staff:inbox", text="Подтвердите его на странице"),
        operator=CARD,
    ),
    paragraph=CONFIRMS,
)
def workplace_not_confirmed(worker_id: int, awaits: Sequence[str]) -> For[str]:
    return For(
        f"Ваше место работы ещё не подтверждено ({', '.join(awaits)}).",
        responsible=f"Место работы ещё не подтверждено ({', '.join(awaits)}).",
    )


@why(
    "R15",
    then=For[str | Link](
        Link("Выбрать место работы", "staff:my_workplace_new"),
        responsible="Место работы выбирает сам работник: в личном кабинете, на странице «Место работы».",
        operator=CARD,
    ),
    paragraph=CONFIRMS,
)
def no_workplace(worker_id: int) -> For[str]:
    return For(
        "У вас нет подтверждённого места работы.",
        responsible="У этого человека нет подтверждённого места работы.",
    )


@why(
    "R17", then="Одновременно учиться по двум должностям нельзя.", paragraph=ONE_POSITION, field="employment"
)
def choose_position() -> str:
    return "Выберите должность, по которой пойдёт обучение."


@why(
    "R17",
    then="Выберите одну из должностей, которые подтверждены сегодня.",
    paragraph=ONE_POSITION,
    field="employment",
)
def not_this_position() -> For[str]:
    return For(
        "По этой должности вы сейчас не работаете.",
        responsible="По этой должности работник сейчас не работает.",
    )


def _busy(title: str, position: str, starts_on: date, ends_on: date) -> str:
    return (
        f"С {format_date(starts_on)} по {format_date(ends_on)} уже есть обучение по другой должности ({position}): "
        f"«{title}». "
        "Одновременно повысить квалификацию по двум должностям нельзя."
    )


@why(
    "R18",
    then=give_up("Эти дни освободятся, если до {starts_on} отменить ту запись:"),
    paragraph=TWO_POSITIONS,
)
def two_positions(title: str, position: str, starts_on: date, ends_on: date, enrolment_id: int) -> str:
    return _busy(title, position, starts_on, ends_on)


@why("R18", paragraph=TWO_POSITIONS, obstacle=Obstacle.LASTING)
def other_position_studies(title: str, position: str, starts_on: date, ends_on: date) -> str:
    return _busy(title, position, starts_on, ends_on)


@why(
    "R18",
    then="Откройте страницу группы снова: на ней сказано, какие дни заняты.",
    paragraph=TWO_POSITIONS,
    constraint="enrolment_positions_do_not_overlap",
)
def positions_overlap() -> str:
    return (
        "В эти дни уже есть обучение по другой должности. "
        "Одновременно повысить квалификацию по двум должностям нельзя."
    )


@why("R33", paragraph=PART_TIMERS, obstacle=Obstacle.LASTING)
def part_timer_not_pedagogical(position: str) -> For[str]:
    rule = "Совместитель может учиться по государственному заданию, только если он педагогический работник."
    return For(
        f"{rule} Ваша должность «{position}» не педагогическая.",
        responsible=f"{rule} Должность «{position}» не педагогическая.",
    )


NAMED = 5
OF_BLOCK = {BlockKind.INVARIANT: "инвариантного блока", BlockKind.VARIATIVE: "вариативного блока"}
BLOCKS = {BlockKind.INVARIANT: "Инвариантный блок", BlockKind.VARIATIVE: "Вариативные блоки"}


@why("R28", paragraph=TERM)
def no_voucher() -> str:
    return "Группу оплачивает Именной образовательный чек, а чека нет."


@why("R28", then=lambda worker_id, led: new_voucher(led), paragraph=TERM)
def ask_for_voucher(worker_id: int, led: bool) -> str:
    return "Группу оплачивает Именной образовательный чек, а чека нет."


def _over(number: str, valid_until: date, first_day: date, on: date) -> str:
    verb = "действует" if on <= valid_until else "действовал"
    return f"Чек № {number} {verb} по {format_date(valid_until)} включительно, а группа начинается {format_date(first_day)}."


@why("R28", paragraph=TERM, obstacle=Obstacle.LASTING)
def voucher_over(number: str, valid_until: date, first_day: date, next_on: date, on: date) -> str:
    term = f"Срок чека не продлевают; следующий возможен с {format_date(next_on)}."
    return f"{_over(number, valid_until, first_day, on)} {term}"


@why(
    "R28",
    then=lambda number, valid_until, first_day, on, worker_id, led: new_voucher(led),
    paragraph=TERM,
)
def new_voucher_first(
    number: str, valid_until: date, first_day: date, on: date, worker_id: int, led: bool
) -> str:
    return f"{_over(number, valid_until, first_day, on)} Новый чек можно получить уже сейчас."


@why("R28", paragraph=TERM, obstacle=Obstacle.LASTING)
def voucher_ended(number: str, valid_until: date, first_day: date, on: date) -> str:
    return _over(number, valid_until, first_day, on)


@why("R28", paragraph=TERM, obstacle=Obstacle.LASTING)
def voucher_not_yet(number: str, issued_on: date, first_day: date) -> str:
    return f"Чек № {number} выдан {format_date(issued_on)}, а группа начинается раньше: {format_date(first_day)}."


def _spent(number: str, kind: BlockKind, taken: Sequence[str]) -> str:
    titles = ", ".join(f"«{title}»" for title in taken)
    verb = "использованы" if len(taken) > 1 else "использован"
    name = BLOCKS[kind] if len(taken) > 1 else kind.label
    return f"{name} чека № {number} уже {verb}: {titles}."


@why("R29", paragraph=CONTENTS, obstacle=Obstacle.LASTING)
def blocks_spent(number: str, kind: BlockKind, taken: Sequence[str]) -> str:
    if not taken:
        return f"В чеке № {number} нет {OF_BLOCK[kind]}, а программа относится к нему."
    return _spent(number, kind, taken)


@why(
    "R29",
    then=give_up("Блок освободится, если до {starts_on} отменить запись на «{title}»:"),
    paragraph=CONTENTS,
)
def blocks_held(
    number: str, kind: BlockKind, taken: Sequence[str], title: str, starts_on: date, enrolment_id: int
) -> str:
    return _spent(number, kind, taken)


@why("R29", paragraph=CONTENTS, obstacle=Obstacle.LASTING)
def block_too_short(kind: BlockKind, has: int, needs: int) -> str:
    return f"В программе {needs} ч, а в свободном блоке чека — {has} ч ({kind.label.lower()})."


@why(
    "R29",
    then="Откройте страницу группы снова: на ней сказано, какие блоки чека остались.",
    paragraph=CONTENTS,
    constraint="enrolment_block_spent_once",
)
def block_just_spent() -> str:
    return "Этот блок чека только что использован для другой записи."


def _would_do(position: str, would_do: Sequence[str], *, own: bool) -> str:
    if not would_do:
        return "Сейчас в каталоге таких программ нет. Напишите {operator}."
    more = f" и ещё {len(would_do) - NAMED}" if len(would_do) > NAMED else ""
    # A title may hold anything; braces would be read as names of arguments.
    titles = "; ".join(would_do[:NAMED]).replace("{", "{{").replace("}", "}}")
    return f"Подходят программы: {titles}{more}."


@why("R30", then=_would_do, paragraph=PROFILE)
def profile_first(position: str, would_do: Sequence[str], *, own: bool) -> str:
    instead = "Для неё профильных программ нет, поэтому подходят программы для учителей всех категорий."
    counts = "" if own else f" {instead}"
    return (
        f"Один блок в чеке должен быть профильным (должность «{position}»). "
        f"После этой записи оплатить профильный курс будет нечем.{counts}"
    )


OPERATOR = For(
    "Удалить запись может оператор АИС: напишите ему или позвоните.",
    operator="Удалите запись сами: в её карточке есть кнопка «Удалить из группы».",
)


@why("R37", then=OPERATOR, paragraph=RELEASES, obstacle=Obstacle.LASTING)
def release_after_start(starts_on: date) -> str:
    return f"Обучение началось {format_date(starts_on)}: удалить из группы можно было до этого дня."


@why("R37", then=OPERATOR, paragraph=RELEASES, obstacle=Obstacle.LASTING)
def release_without_place() -> str:
    return "Запись в эту группу открыта без указания времени и места, из таких групп удаляет оператор."


@why("R37", paragraph=RELEASES, obstacle=Obstacle.LASTING)
def release_after_close() -> str:
    return "Группа закрыта, итоги обучения внесены: запись остаётся в истории работника."


@why("R42", then="Достаточно одного предложения.", field="why")
def say_why() -> str:
    return "Напишите, почему запись удаляется: эти слова получит работник."


@why("R18", then="Записаться можно, если на занятия хватит времени.")
def same_hours(title: str, starts_on: date, ends_on: date, time: str) -> For[str]:
    when = f"«{title}», {format_date(starts_on)}–{format_date(ends_on)}, {time or 'часы не указаны'}"
    return For(
        f"В эти дни вы уже учитесь: {when}. Часы занятий пересекаются.",
        responsible=f"В эти дни работник уже учится: {when}. Часы занятий пересекаются.",
    )


@why("R18", then="Проверьте, нужна ли она ещё раз: в каталоге есть и другие.")
def programme_again(title: str, starts_on: date, ends_on: date, voucher: str) -> For[str]:
    on = f"на этом же чеке № {voucher}" if voucher else "в истории курсов"
    when = f"«{title}», {format_date(starts_on)}–{format_date(ends_on)}"
    return For(
        f"Эта программа у вас уже есть {on}: {when}.",
        responsible=f"Эта программа у работника уже есть {on}: {when}.",
    )
