"""Serves `greeting` by a real server; ONE_TIME=off in the environment leaves the guard out."""

import os

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

GUARD = "submissions.web.one_time_forms"

django.setup(set_prefix=False)
settings.ROOT_URLCONF = "tests.submissions.greeting"
if os.environ["ONE_TIME"] == "off":
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if name != GUARD]
application = WSGIHandler()
