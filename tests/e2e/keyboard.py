"""Somebody who has a keyboard and nothing else: what is reached by Tab is seen before it is used (R45)."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

# A page has no more places than that between two that matter.
FAR = 90
# What has the focus: its words as a screen reader says them, and whether an eye finds it: inside the window, covered
# by nothing, with a ring around it.
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  const labels = [...(one.labels || [])].map(label => label.innerText).join(' ');
  const words = one.getAttribute('aria-label') || labels || one.innerText || one.value || one.title || '';
  const told = one.getAttribute('aria-labelledby');
  const named = told ? told.split(' ').map(id => document.getElementById(id)?.innerText || '').join(' ') : '';
  const box = one.getBoundingClientRect(), style = getComputedStyle(one);
  const shown = ['checkbox', 'radio', 'file'].includes(one.type) && one.labels?.length ? one.labels[0] : one;
  const place = shown.getBoundingClientRect();
  const x = Math.min(Math.max(place.left + 4, 1), innerWidth - 2), y = place.top + Math.min(place.height / 2, 12);
  const top = document.elementFromPoint(x, y);
  return {
    words: (named || words).trim().replace(/\\s+/g, ' '), tag: one.tagName, type: one.type || '',
    inside: place.bottom > 0 && place.top < innerHeight,
    covered: !(top && (shown.contains(top) || top.contains(shown) || one.contains(top))),
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none' || box.width < 2,
    html: one.outerHTML.slice(0, 200),
  };
}"""


class Keyboard:
    """`to("Фамилия").type("Орлова")`; every place on the way must be seen."""

    def __init__(self, page: Page) -> None:
        self.page = page
        # A page that scrolls smoothly is where it goes to at once.
        page.emulate_media(reduced_motion="reduce")
        self.unseen: list[str] = []

    def open(self, address: str) -> Keyboard:
        self.page.goto(address)
        return self

    def to(self, words: str, *, tag: str = "") -> Keyboard:
        """Tab until what has the focus is called so (a regular expression from its beginning)."""
        met = []
        for _ in range(FAR):
            self.page.keyboard.press("Tab")
            here = self.look()
            if here is None:
                continue
            met.append(here["words"][:40])
            if re.match(words, here["words"]) and tag in here["tag"].lower():
                return self
        raise AssertionError(f"Tab does not come to «{words}»: {met}")

    def look(self) -> dict[str, Any] | None:
        # The browser scrolls to the place in the frame after the key.
        self.page.evaluate(
            "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
        )
        here: dict[str, Any] | None = self.page.evaluate(FOCUSED)
        if here and not (here["inside"] and here["ring"] and not here["covered"]):
            faults = {"outside": not here["inside"], "no ring": not here["ring"], "covered": here["covered"]}
            why = [name for name, wrong in faults.items() if wrong]
            self.unseen.append(f"{urlsplit(self.page.url).path} {why}: {here['html']}")
        return here

    def type(self, text: str) -> Keyboard:
        self.page.keyboard.type(text)
        return self

    def press(self, key: str) -> Keyboard:
        self.page.keyboard.press(key)
        return self

    def sends(self) -> Keyboard:
        """Enter on what has the focus, and the next page."""
        with self.page.expect_navigation():
            self.page.keyboard.press("Enter")
        return self

    def text(self) -> str:
        return self.page.get_by_role("main").or_(self.page.locator("#content")).first.inner_text()
