"""Which link of a sign-up lives (R1, R4)."""

from staff.signup import reasons
from staff.signup.rules import (
    link_lives,
    may_disown,
)


def test_r4_only_the_latest_link_lives() -> None:
    assert link_lives(7, 7) == []
    assert [reason.rule for reason in link_lives(6, 7)] == ["R4"]


def test_r1_no_link_lives_after_it_is_not_me() -> None:
    assert [reason.why for reason in link_lives(7, 7, disowned=True)] == [reasons.link_disowned]
    assert [reason.why for reason in may_disown(confirmed=True)] == [reasons.confirmed_already]
    assert may_disown(confirmed=False) == []
