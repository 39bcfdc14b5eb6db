"""R19: a file of attestations: what each row comes to, and the same file again, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from imports import kinds, working
from imports.models import Batch
from imports.states import Verdict
from lib.sheets import Row
from organizations.models import Responsible
from staff.attestation.actions import correct_attestation
from staff.models import Attestation, Employment, Worker
from tests import factories
from tests.staff.asking import second_of
from tests.staff.attesting import told
from tests.staff.filing import book, load
from tests.staff.moving import job

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]
HEADER = ("ФИО", "СНИЛС", "Должность", "Квалификационная категория", "Дата приказа", "Действует до")


def row(worker: Worker, *said: str, snils: str = "") -> list[str]:
    position, category, on, next_on = [*said, *("", "высшая", "12.03.2026", "")[len(said) :]]
    return [worker.full_name, snils, position, category, on, next_on]


def previewed(desk: Client, *rows: list[str], header: tuple[str, ...] = HEADER) -> Batch:
    sent = {"file": SimpleUploadedFile("Аттестация.xlsx", book(rows, header))}
    answer = desk.post(reverse("imports:upload", args=["attestations"]), sent)
    assert answer.status_code == 302, answer.text
    return Batch.objects.latest("pk")


def verdicts(batch: Batch) -> list[tuple[str, str]]:
    return list(batch.lines.order_by("number").values_list("verdict", "words"))


def test_r19_what_each_row_comes_to(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    position = job(anna).position.name
    twin = factories.EmploymentFactory(
        organization=boris.organization,
        worker__last_name=anna.last_name,
        worker__first_name=anna.first_name,
        worker__patronymic=anna.patronymic,
    ).worker
    known, waits = (
        factories.EmploymentFactory(organization=boris.organization, worker__last_name=name).worker
        for name in ("Белова", "Сизова")
    )
    factories.PositionFactory(name="Завуч")
    facts = {"position": job(known).position, "category": "highest"}
    Attestation.objects.create(worker=known, on=date(2026, 3, 12), **facts)
    told(waits, on=date(2026, 3, 12))
    batch = previewed(
        signed_in(boris.user),
        row(anna),
        row(anna, snils=anna.snils),
        row(twin, "Завуч", "1", "12.03.2026", "12.03.2031", snils=twin.snils),
        row(vera.user.worker),  # type: ignore[attr-defined]
        row(boris.user.worker),  # type: ignore[attr-defined]
        row(known),
        row(known, "", "первая"),
        row(known, "", "сзд", "13.03.2026", "01.01.2026"),
        row(waits),
        row(anna, "Завучч", snils=anna.snils),
        row(anna, position, snils=anna.snils),
        row(anna, "", "высшая", "12.03.2099", snils=anna.snils),
    )
    assert [(verdict, words.split(":")[0]) for verdict, words in verdicts(batch)] == [
        (Verdict.ERROR, "Таких работников у вас несколько."),
        (Verdict.NEW, "Внесём"),
        (Verdict.NEW, "Внесём"),
        (Verdict.ERROR, "Среди ваших работников такого человека нет."),
        (Verdict.SKIP, "Свою аттестацию подтверждает другой человек."),
        (Verdict.HERE, "Уже внесена."),
        (Verdict.ERROR, "Повтор строки 7."),
        (Verdict.ERROR, "Следующая аттестация не позже этой."),
        (Verdict.SKIP, "Об этой аттестации уже сообщил работник, она ждёт подтверждения."),
        (Verdict.ERROR, "Должности «Завучч» нет в списке."),
        (Verdict.ERROR, "Повтор строки 3."),
        (Verdict.ERROR, "Дата аттестации 12.03.2099 ещё не наступила."),
    ]


def test_r19_loaded_once_and_taken_back(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    other = factories.EmploymentFactory(organization=boris.organization, worker__last_name="Белова").worker
    desk = signed_in(boris.user)
    batch = load(desk, previewed(desk, row(anna), row(other, "", "первая", "12.03.2026", "12.03.2031")))
    assert sorted(Attestation.objects.values_list("worker", "category", "next_on")) == sorted(
        [(anna.pk, "highest", None), (other.pk, "first", date(2031, 3, 12))]
    )
    again = previewed(desk, row(anna), row(other, "", "высшая"))
    assert [verdict for verdict, _ in verdicts(again)] == [Verdict.HERE, Verdict.HERE]
    one = Attestation.objects.get(worker=other)
    one.category = "highest"
    correct_attestation(one, ["category"], by=boris.user, why="опечатка")
    undo = reverse("imports:undo", args=[batch.pk])
    assert "Запись исправлена оператором" in desk.get(undo).text
    assert desk.post(undo).status_code == 302
    assert not working.drain()
    assert list(Attestation.objects.values_list("worker", flat=True)) == [other.pk]
    assert "Отменена загрузка из файла" in signed_in(anna.user).get(reverse("home:my_history")).text


def test_r19_an_empty_position_is_the_one_by_which_the_person_studies(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    """With a second position too; and «нет» is nobody's patronymic."""
    second_of(anna)
    desk, header = signed_in(boris.user), ("Фамилия", "Имя", "Отчество", "Категория", "Дата аттестации")
    said = [anna.last_name, anna.first_name, "нет", "высшая", "12.03.2026"]
    load(desk, previewed(desk, said, header=header))
    assert Attestation.objects.get().position == Employment.objects.get(worker=anna, training=True).position


def test_r19_the_file_costs_the_same_statements_for_a_thousand_rows(
    anna: Worker, boris: Responsible, django_assert_max_num_queries: Any
) -> None:
    kind = kinds.find("attestations")
    assert kind is not None
    values = dict(zip(("last_name", "first_name", "patronymic"), anna.full_name.split(), strict=True))
    facts = {"category": "first", "on": date(2026, 3, 12)}
    rows = [Row(number, values | facts, {}, {}) for number in range(1000)]
    batch = Batch(kind="attestations", organization=boris.organization, by=boris.user)
    with django_assert_max_num_queries(4):
        assert len(kind.judge(batch, rows)) == 1000


@pytest.mark.parametrize("typed", ["", "нет", "б/о"])
def test_r19_no_patronymic_is_written_in_any_way(boris: Responsible, signed_in: SignedIn, typed: str) -> None:
    """A cell of the patronymic alone says it as a file of workers may."""
    worker = factories.EmploymentFactory(
        organization=boris.organization,
        worker__last_name="Ким",
        worker__first_name="Ли",
        worker__patronymic="",
    ).worker
    header = ("Фамилия", "Имя", "Отчество", "Категория", "Дата аттестации")
    sent = book([[worker.last_name, worker.first_name, typed, "первая", "12.03.2026"]], header)
    desk = signed_in(boris.user)
    desk.post(reverse("imports:upload", args=["attestations"]), {"file": SimpleUploadedFile("А.xlsx", sent)})
    assert [verdict for verdict, _ in verdicts(Batch.objects.latest("pk"))] == [Verdict.NEW]
