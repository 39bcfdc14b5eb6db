"""Another position, a second one or its end, the mark for training (R17)."""

from __future__ import annotations

from datetime import date
from typing import Any

from lib.actions import action
from lib.dates import format_date, now, today
from lib.readers import For
from lib.reasons import refuse_if
from staff import letters
from staff.models import Employment, Position
from staff.moves.actions import end_held
from staff.positions import rules
from staff.positions.facts import job
from staff.scopes import OWN, hold_place
from staff.states import Kind, Origin, Work


@action(
    For("Ваша должность изменена: {employment}", responsible="Должность работника изменена: {employment}"),
    scope=OWN,
)
def assign_position(
    employment: Employment, position: Position, *, since: date, by: Any, why: str = ""
) -> Employment:
    """The place of work goes on by another position from that day; vouchers and courses keep theirs (R17, R27).

    Raises Refused.
    """
    place = hold_place(employment)
    if (place.position_id, place.position_since) == (position.pk, since):
        return place
    refuse_if(rules.may_assign(job(place, today()), position.pk, position.name, since, today()))
    was = place.position.name
    place.position, place.position_since = position, since
    place.save(update_fields=["position", "position_since"])
    rows = [("Прежняя должность", was), ("Первый день в новой", format_date(since))]
    letters.work_changed(place, "Должность изменена", rows, letters.POSITION_KEEPS)
    return place


@action(
    For("Вам добавлена должность: {employment}", responsible="Работнику добавлена должность: {employment}"),
    scope=OWN,
)
def add_second_position(
    employment: Employment, position: Position, *, since: date, by: Any, why: str = ""
) -> Employment:
    """A second position in the same organization; the mark for training stays where it is (R17). Raises Refused."""
    place = hold_place(employment)
    same = {"organization": place.organization, "position": position, "started_on": since}
    seconds = Employment.objects.for_worker(place.worker).current().filter(kind=Kind.INTERNAL)
    if done := seconds.filter(**same).exclude(pk=place.pk).first():
        return done
    refuse_if(rules.may_add(job(place, today()), position.pk, position.name, since, today()))
    second = Employment(
        worker=place.worker,
        kind=Kind.INTERNAL,
        origin=Origin.ADDED,
        state=Work.CURRENT,
        decided_at=now(),
        decided_by=by,
        **same,
    )
    second.save(force_insert=True)
    letters.work_changed(
        second, "Добавлена вторая должность", [("Первый день", format_date(since))], letters.MARK_STAYS
    )
    return second


@action(
    For(
        "Ваша должность снята: {employment:ended}",
        responsible="Должность работника снята: {employment:ended}",
    ),
    "Запрос отклонён, должность снята: {workrequest}",
    scope=OWN,
)
def end_second_position(employment: Employment, *, on: date, by: Any, why: str = "") -> Employment:
    """The second position ends with that day, the work by the others goes on (R17). Raises Refused.

    The mark for training, where it was here, goes to the main job.
    """
    place = hold_place(employment)
    if (place.work, place.ended_on) == (Work.ENDED, on):
        return place
    refuse_if(rules.may_end(job(place, today()), on, today()))
    end_held(place, on, by=by)
    rows = [("Последний день", format_date(on))]
    letters.work_changed(place, "Вторая должность снята", rows, letters.SECOND_ENDED)
    return place


@action(
    For(
        "Квалификация теперь повышается по должности: {employment}",
        responsible="Квалификация работника теперь повышается по должности: {employment}",
    ),
    scope=OWN,
)
def move_training_mark(employment: Employment, *, by: Any, why: str = "") -> Employment:
    """From here on the person studies by this position, because somebody chose it (R17). Raises Refused."""
    place = hold_place(employment)
    if place.training:
        return place
    refuse_if(rules.may_mark(job(place, today()), today()))
    for other in Employment.objects.for_worker(place.worker).filter(training=True).exclude(pk=place.pk):
        other.training, other.training_chosen = False, False
        other.save(update_fields=["training", "training_chosen"])
    place.training, place.training_chosen = True, True
    place.save(update_fields=["training", "training_chosen"])
    letters.work_changed(place, "Изменена должность для обучения", [], letters.MARK_MOVED)
    return place
