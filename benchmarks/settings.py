"""Production's settings with one more page: the floor, which does nothing."""

from config.settings import *  # noqa: F403 a settings module is its names

ROOT_URLCONF = "benchmarks.urls"
