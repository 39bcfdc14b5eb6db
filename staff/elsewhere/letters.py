from __future__ import annotations

from letters.actions import queue
from staff.elsewhere.facts import in_words
from staff.models import CourseElsewhere


def course_confirmed(asked: CourseElsewhere) -> None:
    """To the worker: the course stands in the history (R20)."""
    _tell("course_confirmed", asked)


def course_rejected(asked: CourseElsewhere) -> None:
    """To the worker: it does not count, and why (R20)."""
    _tell("course_rejected", asked)


def _tell(kind: str, asked: CourseElsewhere) -> None:
    worker = asked.worker
    if worker.user:
        context = {"name": worker.name_and_patronymic, "course": in_words(asked), "refusal": asked.refusal}
        queue(f"staff/{kind}", worker.user.email, cause=asked, user=worker.user, context=context)
