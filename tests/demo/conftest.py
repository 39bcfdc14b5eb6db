from __future__ import annotations

from collections.abc import Callable

import pytest

from demo.load import load


def silent(words: str) -> None:
    """A load that nobody watches."""


@pytest.fixture
def loaded(db: None) -> None:
    """The smallest region: everything is in it all the same."""
    load(150, 2026, silent)


@pytest.fixture
def loading(db: None) -> Callable[..., None]:
    def run(workers: int = 150, seed: int = 2026) -> None:
        load(workers, seed, silent)

    return run
