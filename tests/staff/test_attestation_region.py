"""R19: the operator's file of attestations: people of all organizations, from the commission's order."""

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
from staff.models import Attestation, Employment, Worker
from tests import factories
from tests.staff.attesting import told
from tests.staff.filing import book
from tests.staff.moving import job

pytestmark = pytest.mark.django_db
HEADER = ("ID работника", "ФИО", "Организация", "СНИЛС", "Должность", "Категория", "Дата приказа")
ON = "12.03.2026"


@pytest.fixture
def desk(gleb: Any, signed_in: Callable[[Any], Client]) -> Client:
    return signed_in(gleb)


def row(
    name: str, pk: Any = "", where: Any = "", snils: str = "", position: str = "", on: str = ON
) -> list[str]:
    return [str(pk), name, str(where), snils, position, "первая", on]


def previewed(desk: Client, *rows: list[str]) -> Batch:
    sent = {"file": SimpleUploadedFile("Приказ.xlsx", book(rows, HEADER))}
    answer = desk.post(reverse("admin:imports_batch_file", args=["region-attestations"]), sent)
    assert answer.status_code == 302, answer.text
    return Batch.objects.latest("pk")


def verdicts(batch: Batch) -> list[tuple[str, str]]:
    return list(batch.lines.order_by("number").values_list("verdict", "words"))


def test_r19_whom_a_row_means(anna: Worker, boris: Responsible, vera: Responsible, desk: Client) -> None:
    namesake = {"last_name": anna.last_name, "first_name": anna.first_name, "patronymic": anna.patronymic}
    twin = factories.EmploymentFactory(
        organization=vera.organization, **{f"worker__{name}": said for name, said in namesake.items()}
    ).worker
    retired = factories.WorkerFactory(last_name="Алёшина", first_name="Яна", patronymic="")
    waits = told(vera.user.worker, on=date(2026, 3, 12)).worker  # type: ignore[attr-defined]
    found = verdicts(
        previewed(
            desk,
            row(anna.full_name),
            row(anna.full_name, where=job(anna).organization.name.upper()),
            row(anna.full_name, where=vera.organization_id),
            row(anna.full_name, where="Школа на Луне"),
            row(anna.full_name, snils=anna.snils, on="13.03.2026"),
            row(twin.full_name, pk=boris.user.worker.pk),  # type: ignore[attr-defined]
            row(twin.full_name, pk=10**8),
            row("Никто Никакой Никогдаевич"),
            row("алешина яна"),
            row("Алёшина Яна", pk=retired.pk, position=job(anna).position.name),
            row(waits.full_name),
        )
    )
    assert [(verdict, said.split(":")[0].split(" по ")[0]) for verdict, said in found] == [
        (Verdict.ERROR, "Таких работников несколько"),
        (Verdict.NEW, "Внесём"),
        (Verdict.NEW, "Внесём"),
        (Verdict.ERROR, found[3][1]),
        (Verdict.NEW, "Внесём"),
        (Verdict.ERROR, f"По ID это {boris.user.worker.full_name}."),  # type: ignore[attr-defined]
        (Verdict.ERROR, "Работника с таким ID в АИС нет."),
        (Verdict.ERROR, "Работника с таким ФИО в АИС нет."),
        (Verdict.ERROR, "Работник нигде не работает, а должность не указана."),
        (Verdict.NEW, "Внесём"),
        (Verdict.SKIP, "Об этой аттестации уже сообщил работник, она ждёт подтверждения."),
    ]
    for said in (found[0][1], found[3][1]):
        assert f"ID {twin.pk}, {vera.organization.name}" in said
    assert found[3][1].startswith("В этой организации не работает.")


def test_r19_loaded_by_the_operator_and_taken_back(anna: Worker, vera: Responsible, desk: Client) -> None:
    other = vera.user.worker  # type: ignore[attr-defined]
    listed = desk.get(reverse("admin:staff_attestation_changelist")).text
    assert reverse("admin:imports_batch_file", args=["region-attestations"]) in listed
    batch = previewed(desk, row(anna.full_name), row(other.full_name))
    for button, left in (("loading", {anna.pk, other.pk}), ("undoing", set())):
        assert (
            desk.post(reverse(f"admin:imports_batch_{button}", args=[batch.pk]), {"why": "x"}).status_code
            == 302
        )
        assert not working.drain()
        assert set(Attestation.objects.values_list("worker", flat=True)) == left
    job_of = Employment.objects.get(worker=anna).position_id
    assert Attestation.history.filter(worker=anna, position=job_of).count() == 2


def test_r19_the_list_saved_as_excel_is_a_file_that_can_be_loaded(anna: Worker, desk: Client) -> None:
    Attestation.objects.create(
        worker=anna, position=job(anna).position, category="first", on=date(2026, 3, 12), next_on=None
    )
    saved = desk.get(reverse("admin:staff_attestation_changelist"), {"excel": "1"})
    sent = {"file": SimpleUploadedFile("Аттестации.xlsx", saved.getvalue())}
    desk.post(reverse("admin:imports_batch_file", args=["region-attestations"]), sent)
    assert verdicts(Batch.objects.latest("pk")) == [(Verdict.HERE, "Уже внесена.")]


def test_r44_no_responsible_loads_it(boris: Responsible, signed_in: Callable[[Any], Client]) -> None:
    desk = signed_in(boris.user)
    assert desk.get(reverse("imports:upload", args=["region-attestations"])).status_code == 404
    assert "region-attestations" not in desk.get(reverse("imports:upload", args=["workers"])).text


def test_r19_it_costs_the_same_statements_for_a_thousand_rows(
    anna: Worker, gleb: Any, django_assert_max_num_queries: Any
) -> None:
    kind = kinds.find("region-attestations")
    assert kind is not None
    values = dict(zip(("last_name", "first_name", "patronymic"), anna.full_name.split(), strict=True))
    rows = [Row(n, values | {"category": "first", "on": date(2026, 3, 12)}, {}, {}) for n in range(1000)]
    with django_assert_max_num_queries(5):
        assert len(kind.judge(Batch(kind=kind.name, by=gleb), rows)) == 1000
