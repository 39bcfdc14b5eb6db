"""What becomes of each row of a file of groups (R35), by the rules of the group's own page and of «Открыть группу»."""

from __future__ import annotations

from collections.abc import Sequence

from courses import facts
from courses.drafts import rules as drafts
from courses.groups import rules
from courses.importing.groups.reading import Known, differences, understood
from courses.known import Course
from courses.models import CourseGroup
from imports.fields import Wrong
from imports.kinds import Judged, because
from imports.models import Batch
from imports.states import Verdict
from lib.dates import today
from lib.readers import Reader
from lib.reasons import Reason
from lib.sheets import Row
from ui.templatetags.words import period

# The name of the switch.
OPEN = "open"


def judge(batch: Batch, rows: Sequence[Row]) -> list[Judged]:
    """The verdict of each row, in their order: a fixed number of statements (R35)."""
    known, seen = Known([row.values for row in rows]), dict[str, int]()
    courses = facts.courses(known.programmes)
    return [_judge(batch, known, row, seen, courses) for row in rows]


def against(batch: Batch, group: CourseGroup, course: Course) -> list[Reason]:
    """Why the group cannot be made as the row says, or opened where the switch says so (R35)."""
    offer = facts.offer_of(group, course)
    opened = drafts.may_open(offer, today()) if batch.has(OPEN) else []
    return [*rules.days_in_turn(offer), *opened]


def _judge(batch: Batch, known: Known, row: Row, seen: dict[str, int], courses: dict[int, Course]) -> Judged:
    try:
        here, said = understood(known, row.values)
        if (first := seen.setdefault(said.number, row.number)) != row.number:
            raise Wrong(f"Эта группа уже есть в строке {first}.", "Оставьте одну из строк.")
    except Wrong as wrong:
        return wrong.judged
    if here is not None:
        return _known(here, differences(here, said, row.values))
    if why := against(batch, said, courses[said.programme_id]):
        return because(Verdict.ERROR, *why, reader=Reader.OPERATOR)
    what = "Откроем группу" if batch.has(OPEN) else "Появится черновик"
    days = period(said.starts_on, said.ends_on)
    return Judged(Verdict.NEW, f"{what}: {days}, {said.programme}.")


def _known(here: CourseGroup, differ: Sequence[str]) -> Judged:
    if not differ:
        return Judged(Verdict.HERE, "Уже в АИС: менять нечего.", record=here.pk)
    return Judged(
        Verdict.SKIP,
        f"Уже в АИС, отличается: {', '.join(differ)}.",
        "Известные группы меняют на карточке: записанным уйдут письма.",
        record=here.pk,
    )
