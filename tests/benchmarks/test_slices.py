from __future__ import annotations

from functools import partial

from benchmarks import machine


def test_jobs_take_turns_and_each_is_first_in_its_turn() -> None:
    said: list[str] = []

    def work(name: str) -> int:
        said.append(name)
        return len(said)

    found = machine.alternate({name: partial(work, name) for name in "abc"}, 3)
    assert "".join(said) == "abcbcacab"
    assert found == {"a": [1, 6, 8], "b": [2, 4, 9], "c": [3, 5, 7]}


def test_a_ratio_is_of_the_same_round() -> None:
    """A round in which the machine was three times slower changes no ratio."""
    assert machine.ratio([4, 12, 4], [2, 6, 2]) == 2
    assert machine.ratio([12, 4, 4], [2, 6, 2]) == 2


def test_a_spread_is_the_middle_half() -> None:
    assert machine.spread([10, 10, 10, 10, 100]) == 0
    assert machine.spread([8, 9, 10, 11, 12]) == 0.2
    assert machine.spread([7]) == 0
