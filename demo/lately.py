"""What happened on the very last day, done by the actions themselves: a deputy, two mailboxes that refuse (R7, R10, R22)."""

from __future__ import annotations

from datetime import timedelta

from courses.reminding.actions import remind_of_end
from courses.reminding.facts import TERMS
from demo import personas
from demo.stories.tickets import talk
from home.digest.actions import send_digests
from imports.models import Line
from lib.dates import today
from organizations.access import acting_again
from organizations.deputies.actions import name_deputy
from organizations.models import Responsible
from staff.invitations.actions import correct_address
from staff.leave.actions import give_leave
from staff.models import Employment, Invitation
from staff.reminding.actions import remind_of_waiting
from staff.states import Leave

# The mail catcher of the demo refuses these (local.mail): a closed mailbox, and a slip in the address.
CLOSED, MISTYPED = "zakryt.example", "pocta.example"
DEPUTY_DAYS, LEAVE_IN, LEAVE_DAYS = 14, 21, 500
FEW = 10


def happen() -> None:
    """Their letters leave when the demo's workers are up; those to the two mailboxes come back."""
    vera, boris = (
        Responsible.objects.select_related("organization", "user").get(user__email=one.email)
        for one in (personas.VERA, personas.BORIS)
    )
    _goes_on_leave(vera)
    _names_a_deputy(vera)
    _mistypes(boris)
    talk()
    _reminds(boris, vera)


def _reminds(*responsibles: Responsible) -> None:
    """This morning's reminders: to some workers, and to these two (R11, R28, R34)."""
    for about in TERMS:
        remind_of_end(about, FEW, by=None, why="чек скоро закончится")
    for one in responsibles:
        remind_of_waiting(one.pk - 1, 1, by=None, why="ждут пять дней")
        send_digests(one.pk - 1, 1, by=None, why="сводка за неделю")


def _names_a_deputy(vera: Responsible) -> None:
    """One of her colleagues acts for her for a fortnight, from today."""
    colleagues = (
        Employment.objects.visible_to(vera).current().filter(training=True, position__pedagogical=True)
    )
    others = colleagues.exclude(worker__user__responsibilities__organization=vera.organization)
    able = others.filter(worker__user__last_login__isnull=False).exclude(worker__user__email__endswith=CLOSED)
    if chosen := able.select_related("worker__user").order_by("pk").first():
        with acting_again(vera.user, vera.organization) as actor:
            until = today() + timedelta(days=DEPUTY_DAYS - 1)
            name_deputy(vera.organization, chosen.worker.user, since=today(), until=until, by=actor)


def _goes_on_leave(vera: Responsible) -> None:
    """She records a leave of somebody whose mailbox is closed: the letter about it comes back."""
    here = Employment.objects.visible_to(vera).current().filter(worker__user__email__endswith=CLOSED)
    if place := here.order_by("pk").first():
        days = [today() + timedelta(days=days) for days in (LEAVE_IN, LEAVE_IN + LEAVE_DAYS)]
        with acting_again(vera.user, vera.organization) as actor:
            give_leave(place, Leave.CHILDCARE, begins_on=days[0], ends_on=days[1], by=actor)


def _mistypes(boris: Responsible) -> None:
    """He corrects the address in an invitation, with a slip in it: the invitation comes back."""
    waiting = Invitation.objects.visible_to(boris).filter(organization=boris.organization)
    # Those of the file stay as it made them: it can be taken back.
    from_file = Line.objects.filter(batch__organization=boris.organization, made_id__isnull=False)
    if invitation := waiting.exclude(worker__in=from_file.values("made_id")).order_by("-invited_at").first():
        with acting_again(boris.user, boris.organization) as actor:
            correct_address(invitation, invitation.email.partition("@")[0] + f"@{MISTYPED}", by=actor)
