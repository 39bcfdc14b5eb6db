from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from dateutil.relativedelta import relativedelta
from django.utils import timezone

SAMARA = ZoneInfo("Europe/Samara")


def now() -> datetime:
    """This moment, aware."""
    return timezone.now()


def today() -> date:
    """The business day: the calendar day in Samara, whatever the server's or the database's zone says (R45)."""
    return timezone.now().astimezone(SAMARA).date()


@lru_cache(maxsize=4096)
def add_years(day: date, years: int) -> date:
    """The same number of the same month `years` calendar years later; 29.02 becomes 28.02 in a common year.

    A term in years is counted in calendar years (Civil Code, articles 191–192). Always forward: counting
    backward disagrees with the database's constraint on the days around 29.02.
    """
    return day + relativedelta(years=years)


def format_date(day: date) -> str:
    """23.11.2026: how a day reads in every sentence (R45)."""
    return f"{day:%d.%m.%Y}"


def format_moment(at: datetime) -> str:
    """23.11.2026, 14:05 in Samara."""
    return f"{at.astimezone(SAMARA):%d.%m.%Y, %H:%M}"


def opening(day: date, hour: time | None) -> datetime:
    """The moment when what opens that day opens: at its hour in Samara, without one as the day begins."""
    return datetime.combine(day, hour or time(), SAMARA)


def format_opening(day: date, hour: time | None) -> str:
    """01.12.2026 в 10:00; the day alone where it has no hour."""
    return f"{format_date(day)} в\u00a0{hour:%H:%M}" if hour else format_date(day)
