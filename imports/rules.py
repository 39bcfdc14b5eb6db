"""May this file be loaded, stopped, undone? (R10)"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from imports import reasons
from imports.states import Stage
from lib.reasons import Reason

# What was read longer ago is not what the person looks at any more.
PREVIEW_LIVES = timedelta(days=1)

# A file must not tell who is in the system when the question about one person is counted (R9).
KNOWN_A_DAY = 500
# So many rows show the pace.
ENOUGH_TO_SAY = 20


def may_tell(known: int) -> list[Reason]:
    """known: people of other organizations whom this organization's files of 24 hours name, this one's included (R9)."""
    return [reasons.too_many_known(KNOWN_A_DAY)] if known > KNOWN_A_DAY else []


def may_load(
    stage: Stage, read_at: datetime, moment: datetime, file_name: str, rows: int
) -> Iterator[Reason]:
    """May the file be loaded now? rows: those of which something would be written (R10)."""
    if stage in {Stage.UNDOING, Stage.UNDONE}:
        yield reasons.undone_already(file_name)
    elif stage == Stage.EXPIRED or (stage == Stage.PREVIEWED and moment - read_at > PREVIEW_LIVES):
        yield reasons.preview_is_old()
    elif not rows:
        yield reasons.nothing_to_load()


def may_undo(stage: Stage, file_name: str) -> list[Reason]:
    """May the whole file be taken back? Whether each row may is the room's to say (R10)."""
    loaded = {Stage.LOADED, Stage.LOADING, Stage.STOPPED, Stage.UNDOING, Stage.UNDONE}
    return [] if stage in loaded else [reasons.not_loaded_yet(file_name)]


def minutes_left(done: int, total: int, took: timedelta) -> int:
    """About how many minutes the rest of the rows takes, at the pace so far (R10); 0: less than one, or too few rows
    are done to say."""
    if done < ENOUGH_TO_SAY or done >= total:
        return 0
    return round(took / done * (total - done) / timedelta(minutes=1))
