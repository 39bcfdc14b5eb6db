"""After a server that did not answer, nobody waits for it again for a while; then one caller tries for all."""

from __future__ import annotations

import threading
import time


class Breaker:
    """Whether a server is worth asking, as this process knows it; shared by the process's threads.

    quiet_seconds: for so long after a failure only callers who hear «no» at once. The first caller after that
    is let through to try; the others go on hearing «no» until it has reported.
    """

    def __init__(self, quiet_seconds: float) -> None:
        self.quiet_seconds = quiet_seconds
        self._lock = threading.Lock()
        self._again_at: float | None = None

    def lets_through(self) -> bool:
        """Ask before each call; a caller who is let through reports `failed` or `answered`."""
        with self._lock:
            if self._again_at is None:
                return True
            if time.monotonic() < self._again_at:
                return False
            self._again_at = time.monotonic() + self.quiet_seconds
            return True

    def failed(self) -> None:
        with self._lock:
            self._again_at = time.monotonic() + self.quiet_seconds

    def answered(self) -> None:
        self._again_at = None
