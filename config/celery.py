import os
from typing import Any

from celery import Celery
from celery.signals import setup_logging

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("ais")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()

# For `celery beat`, which only says when: it loads the settings and neither models nor tasks, a third lighter.
clock = Celery("ais", set_as_current=False, fixups=[])
clock.config_from_object("django.conf:settings", namespace="CELERY")


@setup_logging.connect
def write_json(**_: Any) -> None:
    """The logs of the worker and of beat are written as every other one."""
    from django.conf import settings
    from django.utils.log import configure_logging

    configure_logging(settings.LOGGING_CONFIG, settings.LOGGING)
