from celery import shared_task

from vouchers.planning.actions import remind_of_proposals


@shared_task
def remind_of_plans() -> None:
    after: int | None = 0
    while after is not None:
        after = remind_of_proposals(after, by=None, why="ждёт пять дней")
