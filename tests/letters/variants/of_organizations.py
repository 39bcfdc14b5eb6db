"""The access of a Responsible."""

from __future__ import annotations

from datetime import date

from organizations import letters as organizations
from organizations.models import Mailing, Responsible
from tests import factories
from tests.letters.variants.variant import Variant
from tests.letters.variants.world import DAY, World


def _refused(w: World) -> None:
    w.responsible.refusal = "На скане нет печати"
    organizations.access_refused(w.responsible)


def _mailing(w: World) -> None:
    text = "До 1 декабря назначьте Ответственного: иначе места работы подтвердит оператор.\n\nВопросы по телефону."
    by = w.responsible.user
    written = Mailing.objects.create(by=by, subject="Назначьте Ответственного", text=text, letters=1)
    organizations.mailing(written, "school12@example.ru", None, w.school.name)


def _deputy(w: World) -> Responsible:
    days = {"since": DAY, "until": date(2026, 12, 13)}
    return factories.ResponsibleFactory(
        user=w.worker.user, organization=w.school, principal=w.responsible, **days
    )


def _told(kind: str, name: str, *, to_deputy: bool) -> Variant:
    return Variant(
        f"organizations/{kind}",
        name,
        lambda w: organizations.about_deputy(kind, _deputy(w), to_deputy=to_deputy),
    )


VARIANTS = [
    _told("deputy_named", "to-deputy", to_deputy=True),
    _told("deputy_named", "to-responsible", to_deputy=False),
    _told("deputy_ended", "to-deputy", to_deputy=True),
    _told("deputy_ended", "to-responsible", to_deputy=False),
    Variant("organizations/mailing", "to-selection", _mailing),
    Variant("organizations/access_granted", "granted", lambda w: organizations.access_granted(w.responsible)),
    Variant("organizations/access_refused", "refused", _refused),
    Variant(
        "organizations/access_suspended",
        "suspended",
        lambda w: organizations.access_suspended(w.suspension()),
    ),
    Variant(
        "organizations/access_reopened", "reopened", lambda w: organizations.access_reopened(w.suspension())
    ),
    Variant(
        "organizations/access_revoked",
        "revoked",
        lambda w: organizations.access_revoked(w.responsible, "Увольнение из организации"),
    ),
    Variant("organizations/nobody_left", "to-operator", lambda w: organizations.nobody_left(w.responsible)),
]
