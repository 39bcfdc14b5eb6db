import time

from celery import shared_task

from staff.coverage.counting import count_coverage
from staff.duplicates.actions import look_for_duplicates
from staff.looks.actions import forget_old_looks
from staff.reminding.actions import remind_of_waiting
from staff.signup.actions import forget_unconfirmed


@shared_task
def forget_old_signups() -> None:
    forget_unconfirmed(by=None, why="срок хранения неподтверждённых заявок")


# Below the broker's visibility timeout, or the task would be delivered twice; the rest waits for the next night.
AT_MOST_SECONDS = 40 * 60


@shared_task
def find_duplicates() -> None:
    until = time.monotonic() + AT_MOST_SECONDS
    while time.monotonic() < until and look_for_duplicates(by=None, why="ночной поиск") is not None:
        pass


@shared_task
def remind_of_requests() -> None:
    until, after = time.monotonic() + AT_MOST_SECONDS, 0
    while time.monotonic() < until:
        last = remind_of_waiting(after, by=None, why="ждут пять дней")
        if last is None:
            break
        after = last


@shared_task
def forget_looks() -> None:
    forget_old_looks(by=None, why="срок хранения записей о просмотрах")


@shared_task
def count_registered() -> None:
    count_coverage(by=None, why="раз в 15 минут")
