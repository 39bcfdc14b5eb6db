"""«When this, then that», for what must run upward between rooms: one page, and the only one of its kind."""

from typing import Any

from django.apps import AppConfig


class Wiring(AppConfig):
    """Last of the apps, so that every room is loaded when it is wired."""

    name = "config"

    def ready(self) -> None:
        from config import checks  # noqa: F401 registers itself

        self._names()
        self._links_of_letters()
        self._files_of_letters()
        self._signals()
        self._words_of_history()
        self._kinds_of_files()
        self._kinds_of_requests()
        self._lists_of_operators()

    def _names(self) -> None:
        """Who is behind an account."""
        from organizations import signals
        from staff.facts import name_of_account, worker_of_account

        signals.named_by(name_of_account, worker_of_account)

    def _links_of_letters(self) -> None:
        """Who makes the one-time link while a letter is being sent."""
        from accounts.letters import reset_link
        from letters import secrets
        from staff.email import links as email_links
        from staff.invitations.links import values_of as values_of_invitation
        from staff.signup.links import values_of as values_of_confirmation

        secrets.register("accounts/password_reset", reset_link)
        secrets.register("accounts/operator", reset_link)
        secrets.register(
            "staff/confirmation", values_of_confirmation, shown={"known", "until", "who", "organization"}
        )
        secrets.register("staff/invitation", values_of_invitation, shown={"until", "who", "organization"})
        secrets.register("staff/email_confirm", email_links.confirming, shown={"taken", "until"})
        secrets.register("staff/email_asked", email_links.stopping)

    def _files_of_letters(self) -> None:
        """A letter about a course carries it for the person's calendar, an answer its files."""
        from courses.calendar.event import of_letter
        from letters import attachments
        from support.answering.letters import files_of

        for kind in ("enrolled", "moved", "left_behind", "cancelled", "released"):
            attachments.register(f"courses/{kind}", of_letter)
        attachments.register("support/answered", files_of)

    def _kinds_of_files(self) -> None:
        """What can be loaded from a file."""
        from courses.importing.certificates.kind import Certificates
        from courses.importing.groups.kind import Groups
        from courses.importing.programmes.kind import Programmes
        from imports import kinds
        from organizations.importing.kind import Organizations
        from staff.attestation.importing.kind import Attestations, RegionAttestations
        from staff.importing.kind import Workers

        kinds.register(Workers())
        kinds.register(Attestations())
        kinds.register(RegionAttestations())
        kinds.register(Organizations())
        kinds.register(Programmes())
        kinds.register(Groups())
        kinds.register(Certificates())

    def _lists_of_operators(self) -> None:
        """The filters that an operator has saved stand above each list of the admin."""
        from staff.lists import operator
        from ui import admin_lists

        admin_lists.saved_of[:] = [operator.saved_of]

    def _kinds_of_requests(self) -> None:
        """What waits in the Responsible's inbox and is known above `staff`."""
        from staff import decided, inbox
        from vouchers.asking import inbox as asking
        from vouchers.planning import inbox as planning

        for kind in (asking, planning):
            inbox.add(kind.PILE, kind.COUNT)
            if kind.decisions not in decided.MORE:
                decided.MORE.append(kind.decisions)

    def _words_of_history(self) -> None:
        """The rooms' actions as sentences, for the history of any record in the admin."""
        from home.facts.history import sentence
        from ui.history import teller

        teller.sentence = sentence

    def _signals(self) -> None:
        """room.signals.something.connect(other_room.actions.something)."""
        from django.contrib.auth.signals import user_logged_in

        from accounts.operators.session import entered
        from courses import studies as seats_of_courses
        from courses import uses as spent_on_courses
        from letters.signals import answered
        from organizations.signals import granting
        from staff import studies
        from staff.signals import (
            changing_position,
            reorganization_undone,
            reorganized,
            reorganizing,
            telling_of_course,
            undoing_reorganization,
        )
        from texts import web as texts
        from vouchers import uses

        user_logged_in.connect(entered)
        user_logged_in.connect(texts.entered)
        changing_position.connect(_who_studies_by_it)
        granting.connect(_who_does_not_work_there)
        uses.told_by(spent_on_courses)
        answered.connect(_does_the_mailbox_take_letters)
        studies.told_by(seats_of_courses)
        reorganizing.connect(_what_stays)
        reorganizing.connect(_quotas_to_join)
        reorganized.connect(_quotas_join)
        reorganization_undone.connect(_quotas_part)
        undoing_reorganization.connect(_vouchers_since)
        telling_of_course.connect(_is_it_known_here)


def _does_the_mailbox_take_letters(sender: Any, email: str, taken: bool, **_: Any) -> None:
    """An account whose mailbox refuses letters is marked, and its owner told in the cabinet (R7)."""
    from accounts.actions import mark_mailbox
    from accounts.models import User

    marked = User.objects.filter(email=email, email_refused_at__isnull=False)
    if not taken or marked.exists():
        mark_mailbox(email, refuses=not taken, by=None, why="ответ почтового сервера")


def _who_studies_by_it(sender: Any, position: Any, changed: Any, **_: Any) -> list[Any]:
    """An edit of a position is judged against those who study by it (R33)."""
    from courses.groups.actions import against_change_of

    return against_change_of(position, changed)


def _who_does_not_work_there(sender: Any, responsible: Any, **_: Any) -> list[Any]:
    """An access is granted to a worker of the organization only, who is not dismissed meanwhile (R25)."""
    from lib.locks import lock_all_shared
    from staff.models import Employment
    from staff.workplaces.rules import may_be_responsible

    there = Employment.objects.open().filter(
        worker__user=responsible.user_id, organization=responsible.organization_id
    )
    lock_all_shared(Employment, there.current().values_list("pk", flat=True))
    awaits = there.awaiting().values_list("pk", flat=True).first()
    return may_be_responsible(there.current().exists(), responsible.organization.name, awaits)


def _what_stays(sender: Any, workers: list[int], **_: Any) -> list[str]:
    """Vouchers and seats of those whose organization closes (R16)."""
    from courses.models import Enrolment
    from lib.dates import today
    from lib.numbers import counted
    from vouchers.models import Voucher

    vouchers = Voucher.objects.filter(worker__in=workers, annulled_at=None, valid_until__gte=today()).count()
    seats = Enrolment.objects.active().filter(worker__in=workers).count()
    held = counted(vouchers, "действующий чек", "действующих чека", "действующих чеков")
    taken = counted(seats, "запись", "записи", "записей")
    return [
        f"{held}: сведения в них останутся, как на день выдачи",
        f"{taken} на курсы, которые идут или ещё не начались: места в группах не меняются",
    ]


def _quotas_to_join(sender: Any, organization: Any, successor: Any, **_: Any) -> list[str]:
    """What is left of the quotas of vouchers comes to the successor (R16, R26)."""
    from lib.dates import today
    from vouchers.quotas.facts import in_words

    return in_words(organization, successor, today())


def _quotas_join(sender: Any, done: Any, by: Any, **_: Any) -> None:
    from vouchers.quotas.actions import join_quotas

    join_quotas(done, by=by)


def _quotas_part(sender: Any, done: Any, by: Any, **_: Any) -> None:
    from vouchers.quotas.actions import part_quotas

    part_quotas(done, by=by)


def _vouchers_since(sender: Any, workers: list[int], since: Any, **_: Any) -> list[str]:
    """Vouchers issued after the reorganization name the successor (R16, R27)."""
    from vouchers.models import Voucher

    issued = Voucher.objects.filter(worker__in=workers, annulled_at=None, created_at__gt=since).count()
    return [f"Выдано чеков: {issued}"] if issued else []


def _is_it_known_here(sender: Any, worker: Any, number: str, **_: Any) -> bool:
    """A certificate that stands on the person's own course here is not told of as another place's (R20)."""
    from courses.portfolio.facts import issued_here

    return issued_here(worker, number)
