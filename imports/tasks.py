from celery import shared_task

from imports import actions, working
from letters import notify


@shared_task
def work_on_batches() -> None:
    """Load whatever waits to be loaded. A hint after «Загрузить» and beat's sweep both call it."""
    if working.drain():
        notify.give(actions.WORK)


@shared_task
def forget_old_batches() -> None:
    actions.forget_old(by=None, why="срок хранения файлов")
