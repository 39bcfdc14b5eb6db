"""The memo's dates, in tables that a lawyer could read."""

from datetime import date

import pytest

from lib.readers import Reader
from staff.known import Post
from vouchers import reasons, rules
from vouchers.known import Block, Issued, Standing
from vouchers.states import BlockKind, Validity

TEACHER = Post(1, 1, 1, "Школа № 12", 1, "Учитель", entitled=True, pedagogical=True)
CLERK = Post(1, 1, 1, "Школа № 12", 2, "Секретарь", entitled=False, pedagogical=False)
TUTOR = Post(1, 1, 1, "Школа № 12", 3, "Тьютор", entitled=False, pedagogical=True)
HEAD = Post(1, 1, 1, "Школа № 12", 4, "Директор", entitled=True, pedagogical=False)
THREE = tuple(Block(n, n, BlockKind.VARIATIVE, f"Блок {n}", 36, required=True) for n in (1, 2, 3))
TODAY = date(2026, 9, 1)


def voucher(issued_on: date, **kwargs: object) -> Issued:
    return Issued(1, "Э-1", issued_on, blocks=THREE, **kwargs)  # type: ignore[arg-type]


def works(work: Post | None = TEACHER, *vouchers: Issued, **kwargs: object) -> Standing:
    return Standing(1, (work,) if work else (), work, vouchers, **kwargs)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("issued", "last_day", "next_one"),
    [
        (date(2026, 3, 10), date(2027, 3, 10), date(2029, 3, 10)),
        (date(2024, 2, 29), date(2025, 2, 28), date(2027, 2, 28)),  # a common year has no 29.02
        (date(2025, 2, 28), date(2026, 2, 28), date(2028, 2, 28)),
        (date(2025, 3, 1), date(2026, 3, 1), date(2028, 3, 1)),
        (date(2021, 2, 28), date(2022, 2, 28), date(2024, 2, 28)),  # not the 29th of a leap year
        (date(2023, 12, 31), date(2024, 12, 31), date(2026, 12, 31)),
        (date(2000, 1, 1), date(2001, 1, 1), date(2003, 1, 1)),
        (date(2100, 12, 31), date(2101, 12, 31), date(2103, 12, 31)),
    ],
)
def test_r26_r28_terms_are_calendar_years(issued: date, last_day: date, next_one: date) -> None:
    assert voucher(issued).valid_until == last_day
    assert voucher(issued).next_on == next_one
    assert rules.next_voucher_from(works(TEACHER, voucher(issued))) == next_one


@pytest.mark.parametrize(
    ("issued", "on", "expected"),
    [
        (date(2024, 2, 29), date(2027, 2, 27), ["R26"]),
        (date(2024, 2, 29), date(2027, 2, 28), []),  # the border is a decision: the anniversary itself
        (date(2026, 3, 10), date(2026, 3, 10), ["R26"]),  # the same day
        (date(2026, 3, 10), date(2029, 3, 9), ["R26"]),
        (date(2026, 3, 10), date(2029, 3, 10), []),
        (
            date(2026, 3, 10),
            date(2023, 3, 11),
            ["R26"],
        ),  # dated back, its three years reach into the next one
        (date(2026, 3, 10), date(2023, 3, 10), []),
    ],
)
def test_r26_one_voucher_in_three_years(issued: date, on: date, expected: list[str]) -> None:
    found = rules.may_issue(works(TEACHER, voucher(issued)), on)
    assert [reason.rule for reason in found] == expected
    if found and on < issued:
        # No day makes a date possible that is behind: none is named (R43).
        assert (found[0].why, found[0].first_day) == (reasons.three_years_run_together, None)
    elif found:
        assert found[0].first_day == voucher(issued).next_on
        assert f"{voucher(issued).next_on:%d.%m.%Y}" in found[0].text


def test_r43_a_paper_voucher_dated_back_is_not_told_to_wait_for_a_day_that_is_past() -> None:
    [reason] = rules.may_record_paper(
        works(TEACHER, voucher(date(2021, 3, 10))), date(2022, 9, 1), date(2026, 9, 1)
    )
    assert (reason.why, reason.first_day) == (reasons.three_years_run_together, None)
    assert "между этой датой, 01.09.2022, и выдачей чека № Э-1, 10.03.2021" in reason.text


def test_r43_who_waits_to_be_confirmed_is_not_sent_to_choose_a_workplace() -> None:
    nowhere, waiting = (rules.may_issue(Standing(1, awaits=awaits), TODAY)[0] for awaits in (False, True))
    assert (nowhere.why, waiting.why) == (reasons.no_workplace, reasons.workplace_awaits)
    assert waiting.link
    assert nowhere.link
    assert waiting.link.url == "/cabinet/workplace/"
    assert nowhere.link.url == "/cabinet/workplace/new/"
    inbox = waiting.to(Reader.RESPONSIBLE)
    assert inbox.link
    assert (inbox.link.label, inbox.link.url) == ("Ждут вас", "/organization/inbox/")


def test_r26_paper_counts_and_annulled_does_not() -> None:
    paper, annulled = voucher(date(2026, 3, 10), paper=True), voucher(date(2026, 3, 10), annulled=True)
    assert rules.may_issue(works(TEACHER, paper), date(2026, 9, 1))
    assert not rules.may_issue(works(TEACHER, annulled), date(2026, 9, 1))
    assert rules.next_voucher_from(works(TEACHER, annulled)) is None


def test_r26_the_latest_of_several_decides() -> None:
    standing = works(
        TEACHER, voucher(date(2026, 3, 10)), voucher(date(2020, 3, 10)), voucher(date(2023, 3, 10))
    )
    assert rules.next_voucher_from(standing) == date(2029, 3, 10)
    assert standing.last == voucher(date(2026, 3, 10))


@pytest.mark.parametrize(
    ("work", "expected"),
    [(TEACHER, []), (HEAD, []), (CLERK, ["R8"]), (TUTOR, ["R8"]), (None, ["R8"])],
)
def test_r08_the_position_gives_the_right(work: Post | None, expected: list[str]) -> None:
    assert [reason.rule for reason in rules.may_issue(works(work), date(2026, 9, 1))] == expected


def test_r08_the_refusal_says_which_flag_it_turned_on() -> None:
    clerk, tutor = (rules.may_issue(works(work), date(2026, 9, 1))[0].text for work in (CLERK, TUTOR))
    assert "Секретарь" in clerk
    assert "педагогическая" not in clerk
    assert "педагогическая" in tutor


def test_r17_a_worker_without_a_training_position_gets_none_yet() -> None:
    found = rules.may_issue(Standing(1, (TEACHER,), None), date(2026, 9, 1))
    assert [reason.rule for reason in found] == ["R17"]


def test_r43_all_reasons_at_once_in_the_memos_order() -> None:
    found = rules.may_issue(
        works(CLERK, voucher(date(2026, 3, 10))), date(2026, 9, 2), today=date(2026, 9, 1)
    )
    assert [reason.rule for reason in found] == ["R8", "R26", "R26"]
    assert all(reason.text and reason.paragraph and reason.next_step for reason in found)


def test_r26_the_date_is_not_in_the_future_nor_before_vouchers() -> None:
    today = date(2026, 9, 1)
    assert rules.may_issue(works(), date(2026, 9, 2), today)[0].first_day == date(2026, 9, 2)
    assert not rules.may_issue(works(), today, today)
    assert rules.may_issue(works(), date(1999, 12, 31), today)
    assert not rules.may_issue(works(), date(2000, 1, 1), today)


def test_r31_a_paper_voucher_is_recorded_whatever_the_position_gives_now() -> None:
    assert not rules.may_record_paper(works(CLERK), date(2025, 9, 1), date(2026, 9, 1))
    assert rules.may_record_paper(works(None), date(2025, 9, 1), date(2026, 9, 1))[0].rule == "R8"


@pytest.mark.parametrize(
    ("on", "used", "state"),
    [
        (date(2026, 3, 10), 0, Validity.FRESH),
        (date(2026, 3, 10), 1, Validity.HALF),
        (date(2026, 3, 10), 3, Validity.USED),
        (date(2027, 2, 8), 0, Validity.FRESH),
        (date(2027, 2, 9), 0, Validity.EXPIRING),  # 30 days with the last one
        (date(2027, 3, 10), 2, Validity.EXPIRING),  # the last day is valid
        (date(2027, 3, 11), 0, Validity.EXPIRED),
        (date(2027, 3, 11), 2, Validity.EXPIRED),
        (date(2030, 1, 1), 3, Validity.USED),  # spent in full says more than old
    ],
)
def test_r28_what_a_voucher_is_worth(on: date, used: int, state: Validity) -> None:
    assert rules.validity(voucher(date(2026, 3, 10)), used, on) == state
    assert rules.validity(voucher(date(2026, 3, 10), annulled=True), used, on) == Validity.ANNULLED


def test_r28_presentable_from_the_day_of_issue_through_the_last_day() -> None:
    standing = works(TEACHER, voucher(date(2026, 3, 10)), voucher(date(2026, 3, 10), annulled=True))
    for on, found in [
        (date(2026, 3, 9), 0),
        (date(2026, 3, 10), 1),
        (date(2027, 3, 10), 1),
        (date(2027, 3, 11), 0),
    ]:
        assert len(rules.presentable(standing, on)) == found


@pytest.mark.parametrize(
    ("standing", "overdue_from"),
    [
        (works(TEACHER, voucher(date(2020, 3, 10))), date(2023, 3, 11)),
        (works(TEACHER, voucher(date(2020, 2, 29))), date(2023, 3, 1)),
        (works(TEACHER, works_since=date(2019, 9, 1)), date(2022, 9, 2)),
        (works(TEACHER, works_since=date(2019, 9, 1), graduated_on=date(2022, 6, 30)), date(2025, 7, 1)),
    ],
)
def test_r34_overdue_from_the_day_after_three_years(standing: Standing, overdue_from: date) -> None:
    before = date.fromordinal(overdue_from.toordinal() - 1)
    assert not rules.is_overdue(standing, before)
    assert rules.is_overdue(standing, overdue_from)


def test_r34_nobody_is_overdue_without_the_right_or_a_beginning() -> None:
    assert not rules.is_overdue(works(CLERK, voucher(date(2001, 1, 1))), date(2026, 9, 1))
    assert not rules.is_overdue(works(TEACHER), date(2026, 9, 1))
