from celery import shared_task

from organizations.deputies import actions


@shared_task
def turn_deputies() -> None:
    actions.turn()
