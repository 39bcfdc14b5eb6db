"""What the rules judge about another position, a second one, and the mark for training (R17, R18)."""

from __future__ import annotations

from datetime import date

from lib.dates import today
from lib.reasons import Reason
from staff import studies
from staff.facts import post
from staff.models import Employment, Position
from staff.positions import rules


def held(place: Employment) -> set[int]:
    """The positions, by number, that the person has or asks for in this organization (R17)."""
    here = Employment.objects.for_worker(place.worker).open().filter(organization=place.organization_id)
    return set(here.values_list("position", flat=True))


def against_position(place: Employment, position: Position, since: date, on: date) -> list[Reason]:
    """Why this place of work does not become that position, judged as on that day (R17)."""
    return rules.may_assign(post(place), position.pk, position.name, since, on, held(place))


def against_second(place: Employment, position: Position, since: date, on: date) -> list[Reason]:
    """Why the person does not get that second position here, judged as on that day (R17)."""
    return rules.may_add(post(place), position.pk, position.name, since, on, held(place))


def against_mark(place: Employment) -> list[Reason]:
    """Why the mark for training does not move to this place of work today (R17, R18)."""
    marked = place.worker.training_employment()
    seats = studies.not_over(place.worker, today())
    return rules.may_mark(post(place), post(marked) if marked else None, seats, today())
