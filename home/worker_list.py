"""«Список работников» of an organization: its columns, and what can be done with a row (R21, R34, R44)."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any, NamedTuple

from django.db.models import Case, Max, OuterRef, Subquery, When
from django.utils.safestring import SafeString

from home.known import Listed
from home.states import Turn
from lib.dates import SAMARA, format_date
from lib.search import by_name
from staff.known import SOON
from staff.states import Category, Kind, Leave, Origin, Work
from ui.columns import Column
from ui.excel import Fact
from ui.frame import Entry, address, numbered
from ui.states import State
from ui.templatetags.words import period
from vouchers.models import Voucher
from vouchers.rules import worth

NONE = "нет"  # what an Excel cell says where there is nothing: it filters, and is not taken for a gap
CATEGORY: dict[str, str] = {
    Category.FIT: "соответствие",
    Category.FIRST: "первая категория",
    Category.HIGHEST: "высшая категория",
}
BESIDES: dict[str, str] = {Kind.MAIN: "", Kind.INTERNAL: "совмещение", Kind.EXTERNAL: "совместительство"}


class Deed(NamedTuple):
    """What can be done with a row: the page where, and of whom it is, the worker or the workplace."""

    key: str
    entry: Entry
    of: str
    query: str = ""
    danger: bool = False

    @property
    def address(self) -> str:
        """With 0 where the row's own number stands: in the path, or in the query where there is one."""
        if self.query:
            return f"{address(self.entry.page)}?{self.query}"
        return numbered(self.entry.page, 0)


# In the order of the menu; `deeds` says which of them a row has.
DEEDS = (
    Deed("p", Entry("Подтвердить место работы", "staff:workplace_confirm", "circle-check"), "place"),
    Deed("c", Entry("Карточка", "home:worker", "contact"), "worker"),
    Deed("v", Entry("Выдать чек", "vouchers:issue", "ticket-plus"), "worker"),
    Deed("e", Entry("Записать на курс", "courses:org_catalogue", "calendar-plus"), "worker", "worker=0"),
    Deed("i", Entry("Пригласить в АИС", "staff:invite", "mail-plus"), "worker"),
    Deed("t", Entry("Перевести", "staff:transfer", "arrow-left-right"), "place"),
    Deed("d", Entry("Уволить", "staff:dismissal", "user-minus"), "place", danger=True),
)


def deeds(row: Listed) -> str:
    """The keys of what can be done with this row now: who waits is confirmed first (R15)."""
    if row.state == Work.AWAITING:
        return "pc"
    may = "v" if voucher(row) == Turn.MAY else ""
    return f"c{may}e{'i' if row.uninvited else ''}td"


def voucher(row: Listed) -> State:
    """What the column «Чек» says: the voucher in force, or may the next one be issued on the list's day (R26, R28)."""
    if row.state == Work.AWAITING:
        return Turn.AWAITS
    if row.valid_until and (row.valid_until >= row.on or row.next_on is None or row.next_on > row.on):
        return worth(row.valid_until, row.blocks or 0, row.used or 0, row.on)
    return Turn.MAY if row.entitled else Turn.NONE


def _voucher_more(row: Listed) -> str:
    if row.state == Work.AWAITING:
        return f"с {format_date(row.asked_at.astimezone(SAMARA).date())}"
    if not row.valid_until or (row.next_on and row.next_on <= row.on):
        return ""
    return f"по {format_date(row.valid_until)}, занято\u00a0{row.used}\u00a0из\u00a0{row.blocks}"


def _next(row: Listed) -> date | str:
    if row.state == Work.AWAITING:
        return ""
    return row.next_on or ("чека не было" if row.entitled else "")


def _about(row: Listed) -> str:
    said = [f"ID {row.worker_id}"]
    said += [Origin(row.origin).label.lower()] if row.state == Work.AWAITING else []
    said += [Leave(row.leave).label.lower()] if row.leave else []
    return " · ".join(said)


def _position_more(row: Listed) -> str:
    """«совмещение · первая категория, следующая 12.03.2027»: the day where it is near or past (R19)."""
    said = [BESIDES[row.kind]]
    if row.attested_as:
        near = row.attestation_next is not None and row.attestation_next <= row.on + SOON
        due = f", следующая {format_date(row.attestation_next)}" if row.attestation_next and near else ""
        said.append(CATEGORY[row.attested_as] + due)
    return " · ".join(part for part in said if part)


def _course(row: Listed) -> str:
    if not (row.starts_on and row.ends_on):
        return ""
    days = period(row.starts_on, row.ends_on)
    return SafeString(f'<span class="nowrap">{days}</span>')


def _tick(row: Listed) -> SafeString:
    if row.state == Work.AWAITING:
        return SafeString("")
    name = escape(row.full_name)
    return SafeString(
        f'<input class="form-check-input" type="checkbox" name="worker" value="{row.worker_id}" form="ticked"'
        f' aria-label="Отметить: {name}">'
    )


def _menu(row: Listed) -> SafeString:
    """Without a script it leads to the card, where all of this can be done too."""
    return SafeString(
        f'<a class="row-menu" href="{numbered("home:worker", row.worker_id)}" data-deeds="{deeds(row)}"'
        f' data-worker="{row.worker_id}" data-place="{row.id}">'
        f'<span class="visually-hidden">Что можно сделать: {escape(row.full_name)}</span></a>'
    )


def next_voucher() -> Any:
    """From when the next voucher is possible, to sort by: of confirmed workplaces only (R14, R26, R44)."""
    got = Voucher.objects.standing().filter(worker=OuterRef("worker")).order_by().values("worker")
    last = Subquery(got.annotate(last=Max("next_possible_on")).values("last"))
    return Case(When(state=Work.CURRENT, then=last))


# «Список работников»: one row per workplace, since the position and the leave are the workplace's (R21).
WORKERS = (
    Column("Отметить", _tick, excel=(), tool="tick"),
    Column(
        "ФИО",
        lambda row: row.full_name,
        "name",
        sort=by_name("worker__full_name"),
        link=lambda row: numbered("home:worker", row.worker_id),
        note=_about,
        title=True,
        excel=[Fact("ID", lambda row: row.worker_id), Fact("ФИО", lambda row: row.full_name)],
    ),
    Column(
        "Должность",
        lambda row: row.position,
        "position",
        sort=by_name("position__name"),
        note=_position_more,
        excel=[
            Fact("Должность", lambda row: row.position),
            Fact("Занятость", lambda row: Kind(row.kind).label),
            Fact("Работает с", lambda row: row.started_on or "не подтверждено"),
            Fact("Отпуск", lambda row: Leave(row.leave).label if row.leave else NONE),
            Fact("Место работы", lambda row: Work(row.state).label),
            Fact("Аттестация", lambda row: Category(row.attested_as).label if row.attested_as else NONE),
            Fact("Дата аттестации", lambda row: row.attested_on or NONE),
            Fact("Следующая аттестация", lambda row: row.attestation_next or NONE),
        ],
    ),
    Column(
        "Чек",
        voucher,
        note=_voucher_more,
        excel=[
            Fact("Чек", lambda row: voucher(row).label),
            Fact("Номер чека", lambda row: row.number or NONE),
            Fact("Выдан", lambda row: row.issued_on or NONE),
            Fact("Последний день", lambda row: row.valid_until or NONE),
            Fact("Блоков занято", lambda row: NONE if row.used is None else row.used),
            Fact("Блоков всего", lambda row: NONE if row.blocks is None else row.blocks),
        ],
    ),
    Column(
        "Следующий\u00a0с",
        _next,
        "next_on",
        sort=[next_voucher()],
        excel=[Fact("Следующий с", lambda row: _next(row) or NONE)],
    ),
    Column(
        "Учится",
        _course,
        note=lambda row: f"и ещё {row.courses - 1}" if row.courses and row.courses > 1 else "",
        excel=[
            Fact("Курс", lambda row: row.course or NONE),
            Fact("Начало", lambda row: row.starts_on or NONE),
            Fact("Окончание", lambda row: row.ends_on or NONE),
        ],
    ),
    Column("Действия", _menu, excel=(), tool="tools"),
)
