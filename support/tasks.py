from celery import shared_task

from support.incoming import taking


@shared_task
def read_mailbox() -> int:
    """Letters to the support address become tickets and answers in them (R39)."""
    return taking.read_mailbox()
