"""Pages: CPU of an answer beside the floor and plain Django; how much of it travels."""

from __future__ import annotations

import re
import statistics
from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urljoin, urlsplit

from accounts.models import User
from benchmarks import machine, region, web
from benchmarks.web import Cost, Entered
from demo.personas import ANNA, BORIS, MARINA
from staff.models import Worker

CARD = "{card}"  # stands for the number of the worker whose card is opened


@dataclass(frozen=True)
class Target:
    email: str
    path: str

    def enter(self) -> Entered:
        """Signs the person in."""
        card = Worker.objects.get(user__email=MARINA.email).pk if CARD in self.path else 0
        user = User.objects.get(email=self.email)
        return Entered(self.path.replace(CARD, str(card)), region.session(user))


YARDSTICKS = {
    "floor": Target(ANNA.email, "/cabinet/floor/"),
    "plain_list": Target(BORIS.email, "/organization/plain-list/"),
    "plain_catalogue": Target(ANNA.email, "/cabinet/plain-catalogue/"),
}
PAGES = {
    "worker_home": Target(ANNA.email, "/cabinet/"),
    "responsible_home": Target(BORIS.email, "/organization/"),
    "list": Target(BORIS.email, "/organization/workers/"),
    "catalogue": Target(ANNA.email, "/cabinet/catalogue/?tab=all"),
    "card": Target(BORIS.email, f"/organization/workers/{CARD}/"),
}
# The page of plain Django with the same rows.
PLAIN = {"list": "plain_list", "catalogue": "plain_catalogue"}
WARMING = 5


def measure_pages(pool: Executor, rounds: int, answers: int) -> dict[str, Any]:
    """`pages` and `yardsticks` of the report."""
    targets = {**YARDSTICKS, **PAGES}
    costs = machine.alternate(jobs(pool, targets, answers), rounds)
    said = {name: statements(pool, target) for name, target in targets.items()}
    return {
        "yardsticks": {name: _own(costs[name], said[name]) for name in YARDSTICKS},
        "pages": {name: _own(costs[name], said[name]) | _beside(costs, name) for name in PAGES},
    }


def jobs(pool: Executor, targets: Mapping[str, Target], answers: int) -> dict[str, Any]:
    """A slice of each page, after a few answers that fill what a process keeps."""
    entered = {name: pool.submit(target.enter).result() for name, target in targets.items()}
    for page in entered.values():
        pool.submit(web.cost, page, WARMING).result()
    return {name: partial(_slice, pool, page, answers) for name, page in entered.items()}


def _slice(pool: Executor, page: web.Entered, answers: int) -> Cost:
    return pool.submit(web.cost, page, answers).result()


def statements(pool: Executor, target: Target) -> int:
    return pool.submit(web.statements, pool.submit(target.enter).result()).result()


def _own(costs: Sequence[Cost], said: int) -> dict[str, Any]:
    return {
        "ms_app": round(statistics.median(cost.app for cost in costs), 2),
        "ms_db": round(statistics.median(cost.db for cost in costs), 2),
        "spread": round(machine.spread([cost.both for cost in costs]), 2),
        "statements": said,
    }


def _beside(costs: Mapping[str, Sequence[Cost]], name: str) -> dict[str, float | None]:
    """over_floor, over_plain: how many times the page's CPU is the yardstick's."""
    both = {key: [cost.both for cost in found] for key, found in costs.items()}
    plain = PLAIN.get(name)
    return {
        "over_floor": round(machine.ratio(both[name], both["floor"]), 2),
        "over_plain": round(machine.ratio(both[name], both[plain]), 2) if plain else None,
    }


LOADED = {"stylesheet", "icon"}  # the links of a page that a browser follows by itself
IN_STYLE = re.compile(r"""url\(\s*["']?(?!data:|#)([^"')]+)""")


class Parts(HTMLParser):
    """The files of ours that a page asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.files: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = dict(attrs)
        wanted = said.get("src") if tag in ("script", "img") else None
        if tag == "link" and LOADED & set((said.get("rel") or "").split()):
            wanted = said.get("href")
        if wanted and not wanted.startswith("data:"):
            self.files.add(wanted)


def measure_weight() -> dict[str, Any]:
    """`weight` of the report, in kilobytes of bodies as they are compressed."""
    return {name: weight_of(target.enter()) for name, target in PAGES.items()}


def weight_of(page: Entered) -> dict[str, float]:
    """first_kb: the page with its files; next_kb: the page with those that a browser may not keep."""
    _, body = web.get(page)
    _, plain = web.get(page, encoding="identity")
    parts = Parts()
    parts.feed(plain.decode())
    first = following = len(body)
    for address in sorted(parts.files | _of_styles(parts.files)):
        headers, content = web.get(Entered(address), encoding="gzip, br")
        first += len(content)
        following += 0 if kept(headers) else len(content)
    return {"first_kb": round(first / 1024, 1), "next_kb": round(following / 1024, 1)}


def _of_styles(files: set[str]) -> set[str]:
    """The fonts and pictures that style sheets name, all of them: which are used only a browser knows."""
    found: set[str] = set()
    for sheet in (name for name in files if urlsplit(name).path.endswith(".css")):
        _, content = web.get(Entered(sheet), encoding="identity")
        found |= {urljoin(sheet, name) for name in IN_STYLE.findall(content.decode())}
    return found


def kept(headers: dict[str, str]) -> bool:
    """May a browser use its copy without asking?"""
    age = re.search(r"max-age=(\d+)", headers.get("Cache-Control", ""))
    return age is not None and int(age[1]) > 0
