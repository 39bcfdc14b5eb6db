"""Production's settings with the yardsticks' pages."""

import os

from config.settings import *  # noqa: F403 a settings module is its names
from config.settings import DATABASES, TEMPLATES
from config.settings.base import BASE_DIR

if os.environ.get("BENCH_PLAIN_HASHER"):
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
ROOT_URLCONF = "benchmarks.yardsticks"
TEMPLATES = [
    {**engine, "DIRS": [*engine["DIRS"], BASE_DIR / "benchmarks" / "templates"]} for engine in TEMPLATES
]
# The CPU of a statement is read off its backend: helpers of a parallel plan would hide theirs.
_server = DATABASES["default"]
_options = f"{_server['OPTIONS']['options']} -c max_parallel_workers_per_gather=0"
DATABASES = {"default": {**_server, "OPTIONS": {**_server["OPTIONS"], "options": _options}}}
