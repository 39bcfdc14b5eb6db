"""Where a person writes into each table: by a page, as somebody, with what typed. `{name: (table, who, address, typed)}`"""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.urls import reverse

from courses.states import Form, Funding
from lib.dates import format_date, today
from retention.known import KEPT
from staff.email.actions import ask_for_email
from staff.states import DismissalReason, Kind, Leave
from tests import factories
from tests.staff.attesting import typed
from tests.staff.elsewhere import typed as typed_course

Typed = dict[str, Any]
Door = tuple[str, str, Callable[[Any], tuple[str, Typed]]]


def _new(record: str, **typed: Any) -> tuple[str, Typed]:
    return reverse(f"admin:{record}_add"), {"why": "обращение № 7", **typed}


def _formsets(*prefixes: str, rows: int = 0) -> Typed:
    return {
        f"{one}-{name}_FORMS": rows if name == "TOTAL" else 0
        for one in prefixes
        for name in ("TOTAL", "INITIAL")
    }


def _group(world: Any) -> tuple[str, Typed]:
    days = {"starts_on": "10.03.2027", "ends_on": "12.03.2027", "registration_from": "01.02.2027"}
    programme = factories.ProgrammeFactory()
    said = {
        "programme": programme.pk,
        "number": "Н-1",
        "funding": Funding.PAID,
        "form": Form.THERE,
        "seats": 5,
        "time": "9",
        "place": "зал",
    }
    return _new(
        "courses_coursegroup", **said, **days, registration_until="01.03.2027", **_formsets("enrolments")
    )


def _programme(world: Any) -> tuple[str, Typed]:
    said = {
        "title": "Новая",
        "hours": 36,
        "block": "variative",
        "active": "on",
        "provider": factories.ProviderFactory().pk,
    }
    return _new("courses_programme", **said)


def _attestation(world: Any) -> tuple[str, Typed]:
    said = {
        "worker": world.anna.pk,
        "position": factories.PositionFactory().pk,
        "category": "first",
        "on": "10.03.2026",
    }
    return _new("staff_attestation", **said)


def _organization(world: Any) -> tuple[str, Typed]:
    where = factories.OrganizationFactory()
    said = {"name": "Лицей", "type": where.type_id, "district": where.district_id}
    return _new("organizations_organization", **said, **_formsets("units", "responsibles"))


def _template(world: Any) -> tuple[str, Typed]:
    block = {"blocks-0-order": 1, "blocks-0-kind": "variative", "blocks-0-name": "Блок", "blocks-0-hours": 36}
    return _new(
        "vouchers_vouchertemplate", effective_from="10.03.2027", **block, **_formsets("blocks", rows=1)
    )


def _certificate(world: Any) -> tuple[str, Typed]:
    seat = factories.finished(world.anna)
    typed = {"number": "У-1", "issued_on": format_date(today()), "why": "письмо"}
    return reverse("admin:courses_enrolment_certificate", args=[seat.pk]), typed


def _closing(world: Any) -> tuple[str, Typed]:
    group = factories.ended_group()
    seat = factories.EnrolmentFactory(worker=world.anna, group=group)
    typed = {
        f"number-{seat.pk}": "У-1",
        f"date-{seat.pk}": format_date(group.ends_on),
    }
    return reverse("admin:courses_coursegroup_closing", args=[group.pk]), {
        "why": "приказ",
        "first_number": "",
        **typed,
    }


def _email(world: Any) -> tuple[str, Typed]:
    ask_for_email(world.anna, "new@example.ru", by=world.anna.user)
    return reverse("staff:email_withdraw"), {}


def _registering(world: Any) -> tuple[str, Typed]:
    typed = {
        "last_name": "Новикова",
        "first_name": "Ольга",
        "birth_date": "01.02.1990",
        "snils": factories.snils_number(60_001),
        "position": factories.PositionFactory().pk,
        "kind": Kind.MAIN,
        "email": "olga.novikova@example.ru",
        "started_on": format_date(today()),
    }
    return reverse("staff:register"), typed


def _closing_of_organization(world: Any) -> tuple[str, Typed]:
    closed = factories.OrganizationFactory()
    typed = {"successor": world.boris.organization_id, "on": format_date(today()), "why": "приказ", "seen": 0}
    return reverse("admin:organizations_organization_closing", args=[closed.pk]), typed


DOORS: dict[str, Door] = {
    "operator: term of storage": ("retention_term", "gleb", lambda w: (
        reverse("operator_retention"), {name: kept.least for name, kept in KEPT.items()} | {"why": "приказ"})),
    "operator: edition of a text": ("texts_edition", "gleb", lambda w: _new(
        "texts_edition", text="policy", body="Иначе", in_force_from=format_date(today() + timedelta(days=1)))),
    "operator: legal act": ("texts_act", "gleb", lambda w: _new(
        "texts_act", title="Порядок", number="7", issuer="Министерство", date=format_date(today()),
        in_force_from=format_date(today()))),
    "operator: saved answer": ("support_savedanswer", "gleb", lambda w: _new(
        "support_savedanswer", name="Нужен скан", kind="", text="Приложите скан.")),
    "operator: organization КПК": ("courses_provider", "gleb", lambda w: _new(
        "courses_provider", name="Новый институт", short_name="НИ", active="on")),
    "operator: programme": ("courses_programme", "gleb", _programme),
    "operator: group": ("courses_coursegroup", "gleb", _group),
    "operator: position": ("staff_position", "gleb", lambda w: _new("staff_position", name="Методист")),
    "operator: attestation": ("staff_attestation", "gleb", _attestation),
    "operator: organization": ("organizations_organization", "gleb", _organization),
    "operator: district": ("organizations_district", "gleb", lambda w: _new("organizations_district", name="Сызрань")),
    "operator: type": ("organizations_organizationtype", "gleb", lambda w: _new(
        "organizations_organizationtype", name="Кванториум")),
    "operator: template": ("vouchers_vouchertemplate", "gleb", _template),
    "operator: ФИС ФРДО": ("courses_frdotemplate", "gleb", lambda w: _new(
        "courses_frdotemplate", effective_from="10.03.2027", columns="СНИЛС = СНИЛС")),
    "operator: quota of vouchers": ("vouchers_voucherquota", "gleb", lambda w: _new(
        "vouchers_voucherquota", organization=w.boris.organization_id, year=today().year, allowed=40)),
    "operator: block of a template": ("vouchers_templateblock", "gleb", _template),
    "operator: certificate": ("courses_certificate", "gleb", _certificate),
    "operator: closing a group": ("courses_certificate", "gleb", _closing),
    "operator: outcomes": ("courses_enrolment", "gleb", _closing),
    "worker: enrolment": ("courses_enrolment", "anna", lambda w: (
        reverse("courses:enrol", args=[factories.CourseGroupFactory(funding=Funding.PAID).pk]), {})),
    "worker: waiting list": ("courses_waitingentry", "anna", lambda w: (
        reverse("courses:wait", args=[factories.CourseGroupFactory(funding=Funding.PAID, seats=0).pk]), {})),
    "worker: letter of an enrolment": ("letters_letter", "anna", lambda w: (
        reverse("courses:enrol", args=[factories.CourseGroupFactory(funding=Funding.PAID).pk]), {})),
    "worker: change of data": ("staff_personaldatachange", "anna", lambda w: (
        reverse("staff:my_data_change"), {"last_name": "Соколова", "first_name": w.anna.first_name,
        "patronymic": w.anna.patronymic, "birth_date": format_date(w.anna.birth_date), "snils": w.anna.snils,
        "why": "замужество"})),
    "worker: attestation": ("staff_attestationrequest", "anna", lambda w: (
        reverse("staff:my_attestation_new"), typed(w.anna))),
    "worker: course elsewhere": ("staff_courseelsewhere", "anna", lambda w: (
        reverse("staff:my_course_new"), typed_course())),
    "worker: change of e-mail withdrawn": ("staff_emailchange", "anna", _email),
    "Responsible: registering": ("staff_invitation", "boris", _registering),
    "operator: closing an organization": ("staff_reorganization", "gleb", _closing_of_organization),
    "Responsible: enrolment": ("courses_enrolment", "boris", lambda w: (
        reverse("courses:org_enrol", args=[w.anna.pk, factories.CourseGroupFactory(funding=Funding.PAID).pk]), {})),
    "Responsible: voucher": ("vouchers_voucher", "boris", lambda w: (
        reverse("vouchers:issue", args=[w.anna.pk]), {})),
    "Responsible: blocks of a voucher": ("vouchers_voucherblock", "boris", lambda w: (
        reverse("vouchers:issue", args=[w.anna.pk]), {})),
    "Responsible: own list": ("staff_savedlist", "boris", lambda w: (
        f"{reverse('staff:list_new')}?voucher=now", {"name": "Кому выдать"})),
    "Responsible: name": ("organizations_organization", "boris", lambda w: (
        reverse("organizations:name"), {"name": "Школа имени Гагарина"})),
    "worker: request about the work": ("staff_workrequest", "anna", lambda w: (
        reverse("staff:my_request", args=[w.anna.employments.get().pk, "leave"]),
        {"kind": Leave.MATERNITY, "begins_on": format_date(today()), "ends_on": format_date(today())})),
    "Responsible: leave": ("staff_leaveperiod", "boris", lambda w: (
        reverse("staff:leave", args=[w.anna.employments.get().pk]),
        {"kind": Leave.MATERNITY, "begins_on": format_date(today()), "ends_on": format_date(today())})),
    "Responsible: dismissal": ("staff_employment", "boris", lambda w: (
        reverse("staff:dismissal", args=[w.anna.employments.get().pk]),
        {"on": format_date(today()), "reason": DismissalReason.values[0]})),
}  # fmt: skip
