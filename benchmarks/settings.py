"""Production's settings with one more page: the floor, which does nothing."""

import os

from config.settings import *  # noqa: F403 a settings module is its names

if os.environ.get("BENCH_PLAIN_HASHER"):
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
ROOT_URLCONF = "benchmarks.urls"
