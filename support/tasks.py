from celery import shared_task

from support import forgetting
from support.erasing import actions, outdated
from support.incoming import taking


@shared_task
def read_mailbox() -> int:
    """Letters to the support address become tickets and answers in them (R39)."""
    return taking.read_mailbox()


@shared_task
def find_outdated() -> None:
    """Whose term of storage is over (R42)."""
    outdated.find_outdated(by=None, why="каждую ночь")


@shared_task
def forget_mailboxes() -> None:
    """Of those whose data are destroyed (R42)."""
    actions.forget_mailboxes(by=None, why="данные уничтожены")


@shared_task
def forget_old() -> None:
    """Files and letters whose term of storage is over (R42)."""
    while forgetting.forget_files(by=None, why="срок хранения") == forgetting.AT_ONCE:
        pass
    forgetting.forget_incoming(by=None, why="срок хранения")
