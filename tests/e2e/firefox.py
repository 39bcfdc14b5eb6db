"""A person at Firefox."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests import factories
from tests.e2e.marionette import ELEMENT, Marionette

# What the site's programs did wrong; the browser's own troubles have other sources.
ERRORS = """
return Services.console.getMessageArray()
  .filter(one => one instanceof Ci.nsIScriptError && !(one.flags & one.warningFlag)
    && one.sourceName.startsWith(arguments[0]))
  .map(one => `${one.sourceName}:${one.lineNumber} ${one.errorMessage}`);
"""
# After a frame at the new width: until then a bar of scrolling may take its place from the page.
WIDER = """
const page = document.documentElement, said = arguments[0];
requestAnimationFrame(() => setTimeout(() => said(page.scrollWidth - page.clientWidth), 50));
"""


class Fox:
    def __init__(self, fox: Marionette, url: str) -> None:
        self.fox, self.url = fox, url

    def open(self, address: str) -> Fox:
        self.fox.say("WebDriver:Navigate", url=self.url + address)
        return self

    def find(self, path: str) -> str:
        return str(self.fox.say("WebDriver:FindElement", using="xpath", value=path)[ELEMENT])

    def fill(self, name: str, text: str) -> Fox:
        self.fox.say("WebDriver:ElementSendKeys", id=self.find(f"//*[@name='{name}']"), text=text)
        return self

    def press(self, words: str) -> Fox:
        """A button of the page that says so, and the page that comes after it."""
        before = self.find("/html")
        button = self.find(f"//main//button[contains(normalize-space(), '{words}')]")
        self.fox.say("WebDriver:ElementClick", id=button)
        for _ in range(200):
            if self.find("/html") != before and self.run("return document.readyState") == "complete":
                return self
            time.sleep(0.05)
        raise AssertionError(f"nothing comes after «{words}»")

    def log_in(self, email: str) -> Fox:
        self.open("/account/login/").fill("login", email).fill("password", factories.PASSWORD)
        return self.press("Войти")

    def forget(self) -> None:
        """Nobody is signed in any more."""
        self.fox.say("WebDriver:DeleteAllCookies")

    def run(self, script: str, *values: Any) -> Any:
        return self.fox.say("WebDriver:ExecuteScript", script=script, args=list(values), sandbox=None)

    def text(self) -> str:
        return str(self.run("return document.body.innerText"))

    def sticks_out(self, width: int) -> int:
        """By so many pixels the page is wider than a window of this width."""
        self.fox.say("WebDriver:SetWindowRect", width=width, height=900)
        return int(self.fox.say("WebDriver:ExecuteAsyncScript", script=WIDER, args=[], sandbox=None))

    def errors(self) -> list[str]:
        self.fox.say("Marionette:SetContext", value="chrome")
        try:
            return list(self.run(ERRORS, self.url))
        finally:
            self.fox.say("Marionette:SetContext", value="content")


@contextmanager
def firefox(executable: str, url: str, profile: Path) -> Iterator[Fox]:
    fox = Marionette(executable, profile)
    try:
        yield Fox(fox, url)
    finally:
        fox.close()
