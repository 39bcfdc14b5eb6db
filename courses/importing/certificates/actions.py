"""A row of a list of certificates is loaded, or taken back (R38): each in a transaction of its own."""

from __future__ import annotations

from typing import Any

from courses.certificates.actions import record_certificate
from courses.importing.certificates.undoing import built_on
from courses.models import Certificate, Enrolment
from imports.actions import loaded, take, undone
from imports.kinds import Judged
from imports.models import Line
from imports.reasons import built_on_it
from imports.states import Fate
from lib.actions import action
from lib.locks import lock
from lib.reasons import refuse_if


@action("Внесено удостоверение {certificate}", scope=None)
def record_certificate_row(line: Line, judged: Judged, *, by: Any, why: str = "") -> Line:
    """The certificate of one person, as if typed on the page of the enrolment; a letter goes to them (R38).
    Raises Refused."""
    if (taken := take(line, Fate.WAITING)) is None:
        return line
    seat = Enrolment.objects.select_related("worker").get(pk=judged.record or 0)
    said = taken.values["certificate"], taken.values["issued_on"]
    made = record_certificate(seat, *said, by=by, why=why)
    taken.worker_id = seat.worker_id
    return loaded(taken, made, by=by, words="Удостоверение внесено.")


@action("Снято удостоверение {certificate}", scope=None)
def take_back_certificate(line: Line, *, by: Any, why: str = "") -> Line:
    """The certificate goes, while nobody has corrected it since (R10, R38). Raises Refused."""
    if (taken := take(line, Fate.LOADED)) is None:
        return line
    made = Certificate.objects.filter(pk=taken.made_id or 0).select_related("enrolment__worker").first()
    if made is not None:
        lock(made.enrolment.worker)
        refuse_if([built_on_it(said)] if (said := built_on([taken]).get(taken.pk)) else [])
        made.delete()
    return undone(taken, by=by, words="Удостоверение снято.")
