from celery import shared_task

from submissions import actions


@shared_task
def forget_old_submissions() -> None:
    actions.forget_old(by=None, why="срок хранения отправленных форм")
