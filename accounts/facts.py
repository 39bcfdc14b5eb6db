from __future__ import annotations

from allauth.usersessions.models import UserSession
from django.db.models import Exists, OuterRef, QuerySet

from accounts.models import Session, User
from lib.dates import now


def sessions(user: User) -> QuerySet[UserSession]:
    """Where this account is signed in now, the newest first; what has ended is not among them."""
    alive = Session.objects.filter(pk=OuterRef("session_key"), expire_date__gt=now())
    found: QuerySet[UserSession] = UserSession.objects.filter(Exists(alive), user=user).order_by(
        "-created_at"
    )
    return found
