"""What the list says of a row is what the rules say of the person, and a ready-made list has as many as it says."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from home.facts import workers as facts
from home.known import Listed
from home.states import Turn
from home.worker_filter import READY
from home.worker_list import deeds, voucher
from lib.dates import today
from organizations.models import Responsible
from staff.attestation.facts import attestations
from staff.known import Attested
from staff.models import Attestation, Employment, Worker
from staff.states import Category, Kind, Leave, Work
from tests import factories
from tests.home.test_home_statement import live
from vouchers.facts import issued_as, standings
from vouchers.models import Voucher
from vouchers.rules import may_issue, next_voucher_from, validity

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.fixture(params=range(2))
def school(request: pytest.FixtureRequest, boris: Responsible) -> Responsible:
    chance = random.Random(request.param)
    for number in range(60):
        live(chance, boris)
        if number % 5 == 0:
            leave = {"leave": Leave.MATERNITY, "kind": Kind.INTERNAL, "training": False}
            factories.EmploymentFactory(organization=boris.organization, **leave)
    return boris


def test_r26_r28_the_column_says_what_the_rules_say(school: Responsible) -> None:
    places = Employment.objects.visible_to(school).open()
    found, day = facts.rows([place.pk for place in places]), today()
    assert found.keys() == {place.pk for place in places}
    known = standings(Worker.objects.filter(employments__in=places))
    seen = set()
    for place in places:
        row, standing = found[place.pk], known[place.worker_id]
        state = voucher(row)
        seen.add(state)
        if place.state == Work.AWAITING:
            assert (state, row.number, row.course) == (Turn.AWAITS, None, None)
            continue
        assert row.next_on == next_voucher_from(standing)
        last = standing.last and Voucher.objects.with_blocks().get(pk=standing.last.id)
        if last and state not in {Turn.MAY, Turn.NONE}:
            (issued,) = issued_as([last])
            assert state == validity(issued, len(issued.uses), day)
            assert (row.number, row.blocks, row.used) == (
                issued.number,
                len(issued.blocks),
                len(issued.uses),
            )
        assert (state == Turn.MAY) == (not may_issue(standing, day)) == ("v" in deeds(row))
    assert {Turn.MAY, Turn.AWAITS} < seen


def test_r34_a_ready_made_list_has_as_many_rows_as_it_says(school: Responsible, signed_in: SignedIn) -> None:
    desk, numbers = signed_in(school.user), []
    _, _, counts, *_ = facts.around(school, today())
    for one in READY:
        answer = desk.get(f"{reverse('home:workers')}?{one.query}")
        numbers.append((one.name, answer.context["listing"].total))
        assert f'aria-current="page">{one.name}' in answer.text
    assert numbers == [(one.name, counts[one.count]) for one in READY]
    assert all(number for _, number in numbers)


@pytest.mark.parametrize("asked", ["now", "valid", "expiring", "early", "none"])
def test_r26_the_filter_by_voucher_finds_what_the_column_says(
    asked: str, school: Responsible, signed_in: SignedIn
) -> None:
    words = {
        "now": {"Можно выдать"},
        "none": {"Не положен"},
        "expiring": {"Скоро истекает"},
        "valid": {"Действует", "Скоро истекает", "Использован частично", "Использован полностью"},
        "early": {"Истёк", "Использован полностью"},
    }[asked]
    listing = signed_in(school.user).get(reverse("home:workers"), {"voucher": asked}).context["listing"]
    shown = {row.id for row in listing.page}
    assert {voucher(row).label for row in listing.page} <= words
    everybody = facts.rows(list(Employment.objects.visible_to(school).open().values_list("pk", flat=True)))

    def holds(row: Listed) -> bool:
        said = voucher(row).label
        ended = bool(row.valid_until and row.valid_until < today())
        return said in words and (said != "Использован полностью" or ended == (asked == "early"))

    assert shown == {row.id for row in everybody.values() if holds(row)}


@pytest.mark.parametrize("asked", ["due", *Category, "none"])
def test_r19_the_filter_by_attestation_finds_what_the_row_says(
    asked: str, school: Responsible, signed_in: SignedIn
) -> None:
    listing = signed_in(school.user).get(reverse("home:workers"), {"attested": asked}).context["listing"]
    everybody = facts.rows(list(Employment.objects.visible_to(school).current().values_list("pk", flat=True)))

    def holds(row: Listed) -> bool:
        if asked == "due":
            said = (row.attested_on, row.attestation_next)
            return bool(row.attested_as) and Attested(1, "", Category.FIT, *said).due(today()) is not None  # type: ignore[arg-type]
        return row.attested_as == (None if asked == "none" else asked)

    assert {row.id for row in listing.page} == {pk for pk, row in everybody.items() if holds(row)} != set()


def test_r19_the_row_says_the_latest_attestation_by_its_position(school: Responsible) -> None:
    places = Employment.objects.visible_to(school).open()
    for pk, row in facts.rows([place.pk for place in places]).items():
        place = places.get(pk=pk)
        held = [one for one in attestations(place.worker) if one.position_id == place.position_id][:1]
        told: list[Any] = [(one.category, one.on, one.next_on) for one in held if place.state == Work.CURRENT]
        assert [(row.attested_as, row.attested_on, row.attestation_next)] == (told or [(None, None, None)])


def test_r14_r44_of_who_works_elsewhere_and_asks_to_work_here_nothing_more_is_said(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    """The other school's voucher and course are its own until the workplace here is confirmed."""
    worker = factories.EmploymentFactory(organization=vera.organization).worker
    issued = factories.VoucherFactory(worker=worker, organization=vera.organization)
    group = factories.CourseGroupFactory(starts_on=today() + timedelta(days=9))
    factories.EnrolmentFactory(worker=worker, group=group, voucher_block=issued.blocks.last())
    asked = factories.EmploymentFactory(worker=worker, organization=boris.organization, awaiting=True)
    Attestation.objects.create(worker=worker, position=asked.position, category="first", on=date(2019, 5, 17))
    desk, address = signed_in(boris.user), reverse("home:workers")
    secret = (
        "17.05.2019",
        f"{issued.valid_until:%d.%m.%Y}",
        f"{issued.next_possible_on:%d.%m.%Y}",
        group.programme.title,
    )
    for query in ({}, {"format": "xlsx"}, {"sort": "next_on"}):
        told = b"".join(desk.get(address, query)).decode(errors="ignore")
        assert [word for word in secret if word in told] == []
    hidden = ({"voucher": "valid"}, {"course": "any"}, {"voucher": "early"}, {"entered": "never"})
    for query in (*hidden, {"attested": "first"}, {"attested": "none"}):
        assert asked.pk not in {row.id for row in desk.get(address, query).context["listing"].page}
    here = desk.get(address).text
    assert "Ждёт вас" in here
    assert f'data-deeds="pc" data-worker="{worker.pk}"' in here
    # Confirmed, the person is theirs too.
    asked.state, asked.started_on = Work.CURRENT, today()
    asked.save(update_fields=["state", "started_on"])
    assert secret[1] in desk.get(address).text
