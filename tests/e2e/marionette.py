"""Mozilla's Marionette, which Firefox speaks by itself: «length:[0, number, command, values]» over a socket.

The library of that name holds `psutil` below the version that the demo runs with (decision 0106).
"""

from __future__ import annotations

import json
import socket
import subprocess
import time
from pathlib import Path
from typing import Any

ELEMENT = "element-6066-11e4-a52e-4f735466cecf"
PREFS = """
user_pref("intl.accept_languages", "ru");
user_pref("marionette.port", %d);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
user_pref("network.captive-portal-service.enabled", false);
user_pref("network.connectivity-service.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("extensions.autoDisableScopes", 15);
"""


class Marionette:
    """One Firefox with a profile of its own; `close` ends it."""

    def __init__(self, executable: str, profile: Path) -> None:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        (profile / "user.js").write_text(PREFS % port)
        command = [
            executable,
            "--headless",
            "--marionette",
            "--remote-allow-system-access",
            "--no-remote",
            "--profile",
            str(profile),
        ]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.socket = self._connected(port)
        self.number = 0
        self._read()  # it says its name first
        self.say("WebDriver:NewSession", capabilities={"alwaysMatch": {}})

    def _connected(self, port: int) -> socket.socket:
        for _ in range(300):
            try:
                return socket.create_connection(("127.0.0.1", port), timeout=60)
            except OSError:
                assert self.process.poll() is None, "Firefox has ended"
                time.sleep(0.1)
        raise AssertionError("Firefox does not listen")

    def say(self, command: str, **values: Any) -> Any:
        """What it answers; an error is raised with its words."""
        self.number += 1
        said = json.dumps([0, self.number, command, values])
        self.socket.sendall(f"{len(said.encode())}:{said}".encode())
        _, _, error, answer = self._read()
        if error:
            raise AssertionError(f"{command}: {error['error']}, {error['message']}")
        return answer.get("value") if isinstance(answer, dict) and answer.keys() == {"value"} else answer

    def _read(self) -> Any:
        size = b""
        while not size.endswith(b":"):
            size += self._part(1)
        return json.loads(self._part(int(size[:-1])))

    def _part(self, size: int) -> bytes:
        data = b""
        while len(data) < size:
            got = self.socket.recv(size - len(data))
            assert got, "Firefox has hung up"
            data += got
        return data

    def close(self) -> None:
        try:
            self.say("Marionette:Quit", flags=["eForceQuit"])
        finally:
            self.socket.close()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
