from celery import shared_task

from staff.signup.actions import forget_unconfirmed


@shared_task
def forget_old_signups() -> None:
    forget_unconfirmed(by=None, why="срок хранения неподтверждённых заявок")
