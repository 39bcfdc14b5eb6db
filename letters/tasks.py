from celery import shared_task

from letters import actions, sending


@shared_task
def send_letters() -> int:
    """Send whatever is due. A hint after a commit and beat's sweep both call it; the table knows what to do."""
    return sending.drain()


@shared_task
def forget_old_letters() -> None:
    actions.forget_old(by=None, why="срок хранения писем")
