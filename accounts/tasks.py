from importlib import import_module

from celery import shared_task
from django.conf import settings


@shared_task
def forget_ended_sessions() -> None:
    """A session past its last day opens nothing; it is not kept either."""
    import_module(settings.SESSION_ENGINE).SessionStore.clear_expired()
