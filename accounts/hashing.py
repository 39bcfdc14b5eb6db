"""Passwords are hashed one at a time in each process: whoever tries many slows nobody's page (decision 0019)."""

from __future__ import annotations

from allauth.core import context
from allauth.core.internal.ratelimit import get_ip
from django.contrib.auth.hashers import PBKDF2PasswordHasher

from lib.queue import Queue

# A process has four threads: one is left for pages whoever comes, two when they come from one address.
queue = Queue(places=3, each=2)


class QueuedHasher(PBKDF2PasswordHasher):
    """Django's own algorithm, which lets go of the interpreter but not of the processor, waiting for its turn."""

    def encode(self, password: str, salt: str, iterations: int | None = None) -> str:
        slowly = super().encode
        hashed: str = queue.run(lambda: slowly(password, salt, iterations), whose=_address())
        return hashed


def _address() -> str:
    request = context.request
    return get_ip(request) if request else ""
