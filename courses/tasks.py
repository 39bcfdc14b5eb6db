import time

import structlog
from celery import shared_task

from courses.calendar import actions
from courses.reminding.actions import remind_of_end, remind_of_next
from courses.reminding.facts import TERMS, days_of_next
from courses.waiting.actions import serve_queue
from courses.waiting.facts import to_serve
from lib.actions import Busy
from lib.dates import today
from lib.reasons import Refused

log = structlog.get_logger("courses")


@shared_task
def serve_waiting_lists() -> None:
    """Offer what is free to who waits. A hint after a seat is given up and beat's sweep both call it."""
    for group in to_serve():
        try:
            serve_queue(group, by=None, why="место освободилось или срок вышел")
        except (Refused, Busy) as error:
            # Somebody was quicker at this very moment; the next sweep sees what is left.
            log.info("waiting list left for the next sweep", group=group.pk, why=repr(error))


# Below the broker's visibility timeout, or the task would be delivered twice; the rest waits for the next day.
AT_MOST_SECONDS = 40 * 60


@shared_task
def remind_of_vouchers() -> None:
    until = time.monotonic() + AT_MOST_SECONDS
    for about in TERMS:
        while time.monotonic() < until and remind_of_end(about, by=None, why="чек скоро закончится"):
            pass
    for day in days_of_next(today()):
        after: int | None = 0
        while after is not None and time.monotonic() < until:
            after = remind_of_next(day, after, by=None, why="прошло три года")


@shared_task
def remind_of_start() -> None:
    actions.remind_of_start(by=None, why="за три дня до начала")
