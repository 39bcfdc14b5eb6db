"""What a person's letters are in the cabinet."""

from __future__ import annotations

from typing import Any

from django.db.models import BooleanField, ExpressionWrapper, Q
from django.http import HttpRequest

from letters.models import Letter, LetterQuerySet, SwitchedOff

# The count in the header stops here: «99+».
COUNTED = 100
LATEST = 3
_NEW = ExpressionWrapper(Q(read_at__isnull=True), output_field=BooleanField())


def notifications(user: int) -> LetterQuerySet:
    """All that was written to this account by letter, unread first, then the newest (R7)."""
    return Letter.objects.told(user).alias(new=_NEW).order_by("-new", "-pk")


def unread(user: int) -> int:
    """How many of them nobody has opened; at most `COUNTED`."""
    new = Letter.objects.filter(user=user, read_at__isnull=True)
    return new.order_by()[:COUNTED].count()


def unread_by(request: HttpRequest) -> int:
    """The same of whoever asks: counted with the session, or by itself where the person has only just signed in, or is
    another one than the session's."""
    session: Any = request.session
    user: Any = request.user
    return int(session.unread if getattr(session, "account", None) == user else unread(user.pk))


def switched_off(user: Any) -> set[str]:
    """The kinds of reminders that this person wants no more."""
    return set(SwitchedOff.objects.filter(user=user).values_list("kind", flat=True))


def latest(user: int, unread: int) -> list[Letter]:
    """For a home: the first of them while there is something unread; nothing is asked when there is not."""
    return list(notifications(user)[:LATEST]) if unread else []
