"""What the blocks of vouchers went to, told by the rooms above that spend them (R27, R31).

This room asks; who answers is connected in config/wiring.py only. The enrolment itself stays the one truth of what a
block went to, so that nothing here is a copy to keep equal.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from django.db.models import QuerySet

from vouchers.known import Choice, Use


class Source(Protocol):
    """A room that spends blocks."""

    def on_blocks(self, blocks: Sequence[int]) -> list[Use]:
        """What these blocks went to, by one query however many they are."""

    def spent_blocks(self) -> QuerySet[Any, Any]:
        """The numbers of all blocks that this room has spent, as `block`: a part of a larger query."""

    def kept_from(self, blocks: Sequence[int]) -> list[Use]:
        """What stood on these blocks of annulled vouchers and stays in the history without one."""

    def settle(self, use: Use, choice: Choice, profile: bool, *, by: Any, why: str) -> bool:
        """Carry out what the operator decided about a use whose voucher is being annulled, inside that transaction.
        False: it is not this room's."""


_sources: list[Source] = []


def told_by(source: Source) -> None:
    """Connect a room that spends blocks."""
    _sources.append(source)


def on_blocks(blocks: Sequence[int]) -> dict[int, Use]:
    """What each of the blocks went to above this room; a block that is free is not in it."""
    return {use.block_id: use for source in _sources for use in source.on_blocks(blocks)}


def spent_blocks() -> list[QuerySet[Any, Any]]:
    """The numbers of the blocks spent above this room, one queryset for each such room."""
    return [source.spent_blocks() for source in _sources]


def kept_from(blocks: Sequence[int]) -> list[Use]:
    """What stood on these blocks of annulled vouchers and stays in the history without a voucher (R31)."""
    return [use for source in _sources for use in source.kept_from(blocks)]


def settle(use: Use, choice: Choice, profile: bool, *, by: Any, why: str) -> None:
    """Let the room whose use it is do what the operator decided. Raises LookupError when nobody does."""
    if not any(source.settle(use, choice, profile, by=by, why=why) for source in _sources):
        raise LookupError(f"nobody settles {use.key}")
