"""Is there room for the page?"""

from __future__ import annotations

import errno
import socket


def taken(host: str, port: int) -> bool:
    """Also by a neighbour on the other «localhost»: the browser may try ::1 first."""
    return _taken(socket.AF_INET, host, port) or _taken(socket.AF_INET6, "::1", port)


def _taken(family: socket.AddressFamily, host: str, port: int) -> bool:
    try:
        with socket.socket(family) as probe:
            probe.settimeout(1)
            # macOS lets one bind beside a server that listens on all addresses.
            if probe.connect_ex((host, port)) == 0:
                return True
        with socket.socket(family) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
    except OSError as error:
        return error.errno == errno.EADDRINUSE
    return False


def free_after(host: str, port: int) -> int:
    """The next one that is free."""
    candidates = (number for number in range(port + 1, 65536) if not taken(host, number))
    return next(candidates, 8123)
