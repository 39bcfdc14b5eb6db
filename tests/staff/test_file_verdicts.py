"""What the preview says of each row of a file of workers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from imports.models import Batch
from imports.states import Verdict
from lib import snils
from organizations.models import Organization, Responsible
from staff.models import Worker
from staff.states import Work
from tests import factories
from tests.staff.filing import book, line, previewed, row, send

pytestmark = pytest.mark.django_db
NAMES = "Анна Вера Дарья Елена Жанна Зоя Инна Кира Лия Майя Нина Ольга".split()


@pytest.fixture
def desk(boris: Responsible, signed_in: Callable[[Any], Client]) -> Client:
    return signed_in(boris.user)


def as_in_file(worker: Worker, **said: Any) -> list[str]:
    """A row that says of a worker what the system knows."""
    told = {
        "Фамилия": worker.last_name,
        "Имя": worker.first_name,
        "Отчество": worker.patronymic,
        "Дата рождения": f"{worker.birth_date:%d.%m.%Y}",
        "СНИЛС": snils.pretty(worker.snils),
    }
    return row(900, **{**told, **said})


@pytest.mark.parametrize(
    ("said", "verdict", "words"),
    [
        ({}, Verdict.NEW, "Запишем с 01.09.2026 и пришлём приглашение"),
        ({"Работает с": ""}, Verdict.NEW, "Запишем с"),
        ({"СНИЛС": "112-233-445 96"}, Verdict.ERROR, "СНИЛС"),
        ({"Дата рождения": "вчера"}, Verdict.ERROR, "не похоже на дату"),
        ({"Дата рождения": "02.03.2020"}, Verdict.ERROR, "работнику 6 лет"),
        ({"Дата рождения": "02.03.1938"}, Verdict.CHECK, "Дата рождения 02.03.1938."),
        ({"Электронная почта": "school12@pochta.example"}, Verdict.ERROR, "Почта общая, а нужна личная."),
        ({"Электронная почта": "boris@example.ru"}, Verdict.ERROR, "почт"),
        ({"Должность": "учитель матем."}, Verdict.ERROR, "Должности «учитель матем.» нет в списке."),
        ({"Должность": "учитель  МАТЕМАТИКИ"}, Verdict.NEW, "Запишем"),
        ({"Работает с": "01.09.2990"}, Verdict.ERROR, ""),
        ({"Фамилия": ""}, Verdict.ERROR, "Не заполнено: Фамилия."),
    ],
)
def test_r10_each_row_says_what_will_happen(
    desk: Client, said: dict[str, str], verdict: Verdict, words: str
) -> None:
    one = line(previewed(desk, row(1, **said)), 2)
    assert (one.judged, one.words if words in one.words else words) == (verdict, one.words)


def test_r1_rows_that_repeat_another_are_named_with_it(desk: Client) -> None:
    first = row(1)
    batch = previewed(
        desk,
        first,
        row(2, СНИЛС=first[4]),
        row(3, **{"Электронная почта": first[5].upper()}),
        [*first[:4], row(4)[4], row(4)[5], *first[6:]],
    )
    said = [one.words for one in batch.lines.all()]
    assert said[1:] == [
        "Повтор строки 2: тот же СНИЛС.",
        "Повтор строки 2: та же почта.",
        "Повтор строки 2: те же ФИО и дата рождения.",
    ]


def test_r10_who_works_here_is_left_alone(desk: Client, anna: Worker) -> None:
    one = line(previewed(desk, as_in_file(anna)), 2)
    assert (one.judged, one.words) == (Verdict.HERE, "Уже в вашем списке.")


def test_r11_what_differs_is_proposed_only_when_asked(desk: Client, anna: Worker) -> None:
    differs = as_in_file(anna, Фамилия="Соколова")
    one = line(previewed(desk, differs), 2)
    assert (one.judged, "Не меняем" in one.then) == (Verdict.HERE, True)
    one = line(previewed(desk, differs, update="on"), 2)
    assert (one.judged, one.words) == (Verdict.DIFFERS, "Фамилия: «Орлова» → «Соколова».")


def test_r11_an_empty_cell_erases_only_when_asked(desk: Client, anna: Worker) -> None:
    empty = as_in_file(anna, Отчество="")
    assert line(previewed(desk, empty, update="on"), 2).judged == Verdict.HERE
    assert line(previewed(desk, empty, update="on", erase="on"), 2).judged == Verdict.DIFFERS


def test_r23_the_data_of_a_responsible_are_not_changed_by_a_file(desk: Client, boris: Responsible) -> None:
    own = as_in_file(boris.user.worker, Фамилия="Соколов")
    one = line(previewed(desk, own, update="on"), 2)
    assert (one.judged, "закрыло бы доступ" in one.then) == (Verdict.HERE, True)


def test_r14_who_is_known_and_works_nowhere_gets_a_letter(desk: Client) -> None:
    known = factories.WorkerFactory(last_name="Ежова")
    one = line(previewed(desk, as_in_file(known)), 2)
    assert one.judged == Verdict.ELSEWHERE
    assert "напишем, как выбрать вашу организацию" in one.words


def test_r14_nobody_is_pulled_out_of_another_organization(desk: Client, other_school: Organization) -> None:
    works = factories.EmploymentFactory(organization=other_school, worker__last_name="Ежова").worker
    one = line(previewed(desk, as_in_file(works)), 2)
    assert (one.judged, "Гимназия № 3" in one.words) == (Verdict.ERROR, True)


def test_r15_who_waits_to_be_confirmed_is_confirmed_in_the_inbox(
    desk: Client, school12: Organization
) -> None:
    place = factories.EmploymentFactory(organization=school12, awaiting=True, worker__last_name="Ежова")
    one = line(previewed(desk, as_in_file(place.worker)), 2)
    assert (one.judged, place.state) == (Verdict.HERE, Work.AWAITING)
    assert "подтвердили" in one.words


def test_r10_without_the_switch_nobody_new_is_registered(desk: Client) -> None:
    batch = previewed(desk, row(1), create="")
    assert line(batch, 2).judged == Verdict.SKIP
    assert "Загружать нечего" in desk.get(reverse("imports:batch", args=[batch.pk])).text


def test_r10_counts_add_up_and_problems_come_first(desk: Client, anna: Worker) -> None:
    batch = previewed(
        desk, row(1), as_in_file(anna), row(2, **{"Дата рождения": "02.03.1938"}), row(3, Должность="Маг")
    )
    page = desk.get(reverse("imports:batch", args=[batch.pk])).text
    assert sum(batch.lines.by_verdict().values()) == 4
    assert "Загрузить 2 из 4" in page
    places = [
        page.index(f">{words}<") for words in ("Не загрузим", "Проверьте", "Новая запись", "Без изменений")
    ]
    assert places == sorted(places)


def test_r17_a_position_that_is_like_a_known_one_is_taken_for_all_rows(desk: Client) -> None:
    typed = {"Должность": "учитель матем."}
    batch = previewed(desk, row(1, **typed), row(2, **typed), row(3))
    page = desk.get(reverse("imports:batch", args=[batch.pk])).text
    assert "«учитель матем.» (2 строки) похоже на «Учитель математики»" in page
    like = {"column": "position", "typed": "учитель матем.", "value": "Учитель математики"}
    desk.post(reverse("imports:correct", args=[batch.pk]), like)
    assert batch.lines.by_verdict() == {Verdict.NEW: 3}


def test_more_rows_are_no_more_questions(desk: Client, anna: Worker, other_school: Organization) -> None:
    asked = []
    for rows in (3, 40):
        more = [
            as_in_file(
                factories.WorkerFactory(first_name=NAMES[n % 4], last_name=NAMES[n // 4]),
                **{"Электронная почта": f"known{n}@p.example"},
            )
            for n in range(rows)
        ]
        with CaptureQueriesContext(connection) as seen:
            previewed(desk, as_in_file(anna), *more, *(row(n) for n in range(rows)))
        asked.append(len(seen))
    assert asked[0] == asked[1]


def test_r10_columns_are_found_by_their_names(desk: Client) -> None:
    said = row(1)
    whole = [" ".join(said[:3]), *said[3:7]]
    header = ("Ф.И.О.", "Дата рождения", "СНИЛС", "E-mail", "Занимаемая должность")
    answer = send(desk, book([whole], header))
    assert answer.status_code == 302, answer.text
    one = line(Batch.objects.latest("pk"), 2)
    assert (one.name, one.judged) == (" ".join(said[:3]), Verdict.NEW)
    assert one.values["birth_date"] == date.fromisoformat("-".join(reversed(said[3].split("."))))


def test_r10_columns_that_are_not_there_are_named(desk: Client) -> None:
    answer = send(desk, book([row(1)[:4]], ("Фамилия", "Имя", "Отчество", "Дата рождения")))
    assert answer.status_code == 200
    assert "«СНИЛС», «Электронная почта», «Должность»" in answer.text
