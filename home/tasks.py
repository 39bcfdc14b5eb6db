import time

from celery import shared_task
from django.db import DatabaseError

from home.digest.actions import send_digests
from home.reports import actions
from home.reports.facts import REPORTS

# Below the broker's visibility timeout, or the task would be delivered twice; the rest waits for the next day.
AT_MOST_SECONDS = 40 * 60


@shared_task
def write_digests() -> None:
    until, after = time.monotonic() + AT_MOST_SECONDS, 0
    while time.monotonic() < until:
        last = send_digests(after, by=None, why="сводка за неделю")
        if last is None:
            break
        after = last


@shared_task
def count_reports() -> None:
    for report in REPORTS.values():
        actions.count_report(report, by=None, why="раз в час")
    actions.count_week(by=None, why="раз в час")


@shared_task
def count_asked() -> None:
    """Reports that an operator does not want to wait an hour for."""
    try:
        while actions.count_asked(by=None, why="попросил оператор"):
            pass
    except DatabaseError:
        actions.give_up(by=None, why="не посчитан")
        raise
