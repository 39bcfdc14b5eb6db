from celery import shared_task

from support.erasing import actions
from support.incoming import taking


@shared_task
def read_mailbox() -> int:
    """Letters to the support address become tickets and answers in them (R39)."""
    return taking.read_mailbox()


@shared_task
def forget_mailboxes() -> None:
    """Of those whose data are destroyed (R42)."""
    actions.forget_mailboxes(by=None, why="данные уничтожены")
