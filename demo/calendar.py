"""When courses are taught: not in the New Year's holidays, not in the teachers' summer."""

from __future__ import annotations

from datetime import date, timedelta

WEEK = timedelta(days=7)
# Month and day, both ends included; the winter one runs over the year's end.
WINTER, SUMMER = ((12, 30), (1, 8)), ((7, 5), (8, 15))


def monday(day: date) -> date:
    """That day's Monday, or the next one."""
    return day + timedelta(days=-day.weekday() % 7)


def on_holiday(first: date, last: date) -> bool:
    days = {(first + timedelta(days=n)) for n in range((last - first).days + 1)}
    marks = {(day.month, day.day) for day in days}
    return any(mark >= WINTER[0] or mark <= WINTER[1] or SUMMER[0] <= mark <= SUMMER[1] for mark in marks)


def school_monday(day: date, lasts: int) -> date:
    """The first Monday from that day on from which so many days of study meet no holiday."""
    day = monday(day)
    while on_holiday(day, day + timedelta(days=lasts)):
        day += WEEK
    return day
