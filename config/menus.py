"""The menus of every role: the one place that knows which pages the house has, and which of them a person is shown."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest

from accounts.models import User
from letters import facts as letters
from lib.dates import today
from organizations.models import Responsible
from organizations.states import Access
from organizations.web import own_accesses
from staff import facts as inbox
from staff.web import own_record
from ui.frame import Audience, Banner, Entry, Link, Menus, address, audience, links


def waiting(request: HttpRequest) -> int:
    """«Ждут вас»: what this Responsible has to decide."""
    responsible = getattr(request, "responsible", None)
    known: int | None = getattr(request, "waiting", None)
    if known is None:
        return inbox.inbox_count(responsible) if responsible else 0
    return known


CABINET = Audience(
    "Личный кабинет",
    "/cabinet/",
    [
        Entry("Главная", "home:cabinet", alone=True),
        Entry("Мои чеки", "vouchers:my_vouchers", also=("/cabinet/plan/",)),
        Entry("Каталог", "courses:catalogue", also=("/cabinet/groups/", "/cabinet/programmes/")),
        Entry("Мои курсы", "courses:my_courses", also=("/cabinet/enrolments/", "/cabinet/certificates/")),
        Entry("Место работы", "staff:my_workplace", also=("/cabinet/workplaces/", "/cabinet/access/")),
        Entry("Личные данные", "staff:my_data", also=("/cabinet/attestations/", "/cabinet/changes/")),
        Entry("Обращения", "support:tickets"),
    ],
)
ORGANIZATION = Audience(
    "Организация",
    "/organization/",
    [
        Entry("Главная", "home:organization", alone=True),
        Entry(
            "Ждут вас",
            "staff:inbox",
            count=waiting,
            also=(
                "/organization/workplaces/",
                "/organization/changes/",
                "/organization/requests/",
                "/organization/attestations/",
                "/organization/certificates/",
                "/organization/vouchers/asked/",
            ),
        ),
        Entry(
            "Работники",
            "home:workers",
            also=(
                "/organization/employments/",
                "/organization/imports/",
                "/organization/invitations/",
                "/organization/leaves/",
            ),
        ),
        Entry("Чеки", "vouchers:org_vouchers", also=("/organization/entitled/", "/organization/plan/")),
        Entry("Реестр групп", "courses:register"),
        Entry("Каталог", "courses:org_catalogue"),
        Entry("Организация", "organizations:about", also=("/organization/tickets/",)),
    ],
)
PUBLIC = Audience("", "", [Entry("Главная", "home:index", alone=True)])
AUDIENCES = [CABINET, ORGANIZATION]

ROLES = {
    "worker": Entry("Личный кабинет", "home:cabinet", "user-round"),
    "responsible": Entry("Организация", "home:organization", "school"),
    "operator": Entry("Администрирование", "admin:index", "settings"),
}
PERSONAL = [
    Entry("Сменить пароль", "account_change_password", "key-round"),
    Entry("Второй шаг входа", "mfa_index", "shield-check"),
    Entry("Где вы вошли", "account_sessions", "monitor-smartphone"),
]


def closed() -> Banner:
    return Banner(
        f"Откроет его оператор: {settings.SUPPORT_PHONES[0]}, {settings.SUPPORT_EMAIL}. Нового приказа не нужно.",
        kind="warning",
        title="Доступ Ответственного закрыт",
        href=address("home:organization"),
        action="Почему он закрыт",
    )


def refused(email: str) -> Banner:
    return Banner(
        f"Письма на {email} не доходят: ни приглашения на курсы, ни ссылка для нового пароля.",
        kind="warning",
        title="Ваша почта не принимает письма",
        href=address("staff:email_ask"),
        action="Сменить адрес",
    )


def menus(request: HttpRequest) -> Menus:
    """The ways open to this person, and what they must know on every page: asked only by a page that has a layout."""
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return Menus(sections=links(PUBLIC.entries, request), support=address("support:public"))
    accesses = _accesses(request)
    mine = _roles(request, user, accesses)
    here = audience(AUDIENCES, request) or _usual(mine)
    responsible: Any = getattr(request, "responsible", None)
    inside = here is ORGANIZATION and request.path.startswith(here.prefix)
    # The cabinet's home says itself which access is closed and since when.
    said_there = inside or request.path == address("home:cabinet")
    # While the access is closed (R23) none of the Responsible's pages work: a menu of them would mislead.
    sections = links(here.entries, request) if here and (responsible or not inside) else []
    ways = links([ROLES[role] for role in mine], request)
    for way in ways:
        way.current = here is not None and way.label == here.name
    return Menus(
        sections=sections,
        roles=ways,
        personal=links(PERSONAL, request),
        person=user.get_short_name(),
        place=responsible.organization.name if responsible else "",
        notice=_notice(
            request, user, mine, closed() if accesses == {Access.SUSPENDED} and not said_there else None
        ),
        home=sections[0].url if sections else "/",
        support=address("support:org_choose" if inside and responsible else "support:public"),
        bell=Link("Уведомления", address("letters:notifications"), "bell", count=letters.unread_by(request)),
    )


def _notice(request: HttpRequest, user: User, mine: list[str], closed: Banner | None) -> Banner | None:
    """The one thing that lasts until it is solved; a mailbox that takes nothing comes first."""
    if user.email_refused_at and "worker" in mine and not request.path.startswith(address("staff:email_ask")):
        return refused(user.email)
    return closed


def _accesses(request: HttpRequest) -> set[str]:
    """The states of the accesses that this person holds, open or closed for a while."""
    held = [one for one in own_accesses(request) if one.state in Responsible.HELD]
    return {one.state for one in held if one.state != Access.ACTIVE or one.works_on(today())}


def _roles(request: HttpRequest, user: User, accesses: set[str]) -> list[str]:
    found = []
    if own_record(request) is not None:
        found.append("worker")
    if accesses:
        found.append("responsible")
    if user.is_operator:
        found.append("operator")
    return found


def _usual(mine: list[str]) -> Audience | None:
    if "worker" in mine:
        return CABINET
    return ORGANIZATION if "responsible" in mine else None


def site(request: HttpRequest) -> dict[str, Any]:
    """What every page may say: the system's name, how to reach the operator (R41), and the person's menus."""
    return {
        "SITE_NAME": settings.SITE_NAME,
        "SUPPORT_EMAIL": settings.SUPPORT_EMAIL,
        "SUPPORT_PHONES": settings.SUPPORT_PHONES,
        "DEMO": settings.DEMO,
        # What the button of the second way in calls itself; empty: there is none.
        "GATEWAY": settings.OIDC_NAME if settings.OIDC_URL else "",
        "menus": partial(menus, request),
    }
