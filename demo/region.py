"""What the whole load shares: the dice, the day, the rows on their way, and who and what is there already."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from demo.bulk import Bulk
from demo.words.posts import POSTS, STAFFING, Post, Staffing
from lib.dates import SAMARA


@dataclass(slots=True)
class Place:
    """An organization while the region is being made."""

    id: int
    name: str
    kind: str
    parent: int | None = None
    size: int = 0
    # The user who acts as its Responsible; None until the person is made, or for the unit that has none.
    responsible: int | None = None

    @property
    def staffing(self) -> Staffing:
        return STAFFING[self.kind]


@dataclass
class Region:
    random: Random
    today: date
    moment: datetime
    bulk: Bulk
    posts: dict[str, int] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    blocks: list[dict[str, object]] = field(default_factory=list)
    loader: int = 0
    operator: int = 0
    known: set[int] = field(default_factory=set)

    def ago(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def days(self, low: int, high: int) -> int:
        return self.random.randint(low, max(low, high))

    def at(self, day: date) -> datetime:
        """Some minute of that day's working hours, never later than now."""
        minute = time(self.random.randint(8, 18), self.random.randrange(60))
        return min(datetime.combine(day, minute, SAMARA), self.moment)

    def chance(self, share: float) -> bool:
        return self.random.random() < share

    def post(self, key: str) -> Post:
        return POSTS[key]

    def elsewhere(self, place: Place) -> Place:
        """Another organization: where somebody comes from."""
        other = place
        while other is place:
            other = self.random.choice(self.places)
        return other
