"""Passwords of the tests: the real algorithm with one round, which the live server understands too."""

from django.conf import settings

from accounts.hashing import QueuedHasher


class Quick(QueuedHasher):
    iterations = 1


def pytest_configure() -> None:
    # In place of the slow one, which has the same name.
    others = settings.PASSWORD_HASHERS[1:]
    settings.PASSWORD_HASHERS = [f"{__name__}.{Quick.__name__}", *others]
