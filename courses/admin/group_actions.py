"""What the operator does to a group, each on a page of its own (R35, R36, R38)."""

from __future__ import annotations

from typing import Any

from courses.certificates.views import closing, correcting
from courses.drafts.actions import open_group
from courses.drafts.operator import copying
from courses.models import CourseGroup
from courses.moving.operator import cancelling, moving
from courses.sheets.operator import sheet
from lib.dates import today
from ui.admin_actions import RecordAction


def _goes_on(group: CourseGroup) -> bool:
    return group.closed_at is None and group.cancelled_at is None


def _announced(group: CourseGroup) -> bool:
    return _goes_on(group) and not group.draft


def _may_close(group: CourseGroup) -> bool:
    """From its last day on, as `courses.certificates.rules.too_early_to_close` (R38)."""
    return _announced(group) and group.ends_on <= today()


def _there(group: CourseGroup, form: Any, by: Any) -> Any:
    """Those with a page of their own are carried out there."""
    raise NotImplementedError


def _open(group: CourseGroup, form: Any, by: Any) -> Any:
    return open_group(group, by=by, why=form.cleaned_data["why"])


GROUP = (
    RecordAction(
        "opening",
        "Открыть группу",
        _open,
        "Группа открыта: она видна в каталоге.",
        happens=("Группа появится в каталоге, в дни записи в неё можно записаться.",),
        stays=("Даты, место, оплата и число мест.",),
        possible=lambda group: _goes_on(group) and group.draft,
    ),
    RecordAction("closing", "Закрыть группу", _there, "", possible=_may_close, page=closing),
    RecordAction(
        "correcting",
        "Исправить итог или удостоверение",
        _there,
        "",
        possible=lambda group: group.closed_at is not None,
        page=correcting,
    ),
    RecordAction("moving", "Перенести группу", _there, "", possible=_announced, page=moving),
    RecordAction("sheet", "Лист регистрации", _there, "", possible=lambda group: not group.draft, page=sheet),
    RecordAction("copying", "Скопировать группу", _there, "", page=copying),
    RecordAction(
        "cancelling", "Отменить группу", _there, "", possible=_goes_on, page=cancelling, dangerous=True
    ),
)
