"""What the operator decides where no Responsible can: a workplace (R15), a change of personal data (R11)."""

from __future__ import annotations

from staff.actions import decisions, workplace
from staff.states import Change, Work
from ui.deeds import Deed

WORKPLACE = [
    Deed(
        "confirmation",
        "Подтвердить место работы",
        lambda record, form, by: workplace.confirm(record, by=by, why=form.cleaned_data["why"]),
        "Место работы подтверждено, письмо уходит.",
        happens=("Работник входит в список организации.", "Ему уйдёт письмо."),
        possible=lambda record: record.state == Work.AWAITING,
    ),
    Deed(
        "rejection",
        "Отклонить",
        lambda record, form, by: workplace.reject(record, by=by, why=form.cleaned_data["why"]),
        "Место работы отклонено, письмо с причиной уходит.",
        happens=("Работник остаётся без этого места работы.", "Ему уйдёт письмо с причиной."),
        stays=("Учётная запись, чеки и история курсов.",),
        possible=lambda record: record.state == Work.AWAITING,
        dangerous=True,
    ),
]
CHANGE = [
    Deed(
        "confirmation",
        "Подтвердить изменение",
        lambda record, form, by: decisions.confirm_change(record, by=by, why=form.cleaned_data["why"]),
        "Изменение внесено, письмо уходит.",
        happens=("Новые данные попадут в запись работника.", "У Ответственного закроется доступ (R23)."),
        possible=lambda record: record.state == Change.PENDING,
    ),
    Deed(
        "rejection",
        "Отклонить",
        lambda record, form, by: decisions.reject_change(record, by=by, why=form.cleaned_data["why"]),
        "Изменение отклонено, письмо с причиной уходит.",
        happens=("Запись останется прежней.", "Работнику уйдёт письмо с причиной."),
        possible=lambda record: record.state == Change.PENDING,
        dangerous=True,
    ),
]
