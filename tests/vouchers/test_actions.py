"""Issuing, copying from paper, annulling: what is written, what is said, what is refused."""

from datetime import timedelta

import pytest

from accounts.models import User
from letters import rendering
from letters.models import Letter
from lib.acting import Actor
from lib.dates import today
from lib.reasons import Refused
from organizations.models import Organization, Responsible
from staff.models import Worker
from staff.states import Work
from tests import factories
from tests.factories import copied
from vouchers import actions, rules
from vouchers.actions import annul_voucher
from vouchers.models import Annulment, PaperCourse, Voucher, VoucherTemplate
from vouchers.states import BlockKind, Medium

pytestmark = pytest.mark.django_db


def rules_of(refused: pytest.ExceptionInfo[Refused]) -> list[str]:
    return [reason.rule for reason in refused.value.reasons]


def test_r27_the_voucher_holds_everything_as_on_the_day_of_issue(
    anna: Worker, boris: Responsible, school12: Organization
) -> None:
    voucher = actions.issue_voucher(anna, by=boris.user)
    school12.name = "Лицей № 12"
    school12.save(update_fields=["name"])
    anna.last_name = "Соколова"
    anna.save(update_fields=["last_name"])
    kept = Voucher.objects.get(pk=voucher.pk)
    assert (kept.full_name, kept.organization_name) == ("Орлова Анна Сергеевна", "Школа № 12")
    assert (kept.position_name, kept.issued_on, kept.medium) == (
        "Учитель математики",
        today(),
        Medium.ELECTRONIC,
    )
    assert kept.issued_by == boris.user


def test_r29_the_blocks_come_from_the_template_in_force_and_stay(anna: Worker, gleb: User) -> None:
    voucher = actions.issue_voucher(anna, by=gleb)
    newer = VoucherTemplate.objects.create(effective_from=today())
    newer.blocks.create(order=1, kind=BlockKind.VARIATIVE, name="Единый блок", hours=72)
    other = actions.issue_voucher(factories.EmploymentFactory().worker, by=gleb)
    assert [(b.kind, b.hours, b.required) for b in voucher.blocks.all()] == [
        (BlockKind.INVARIANT, 18, True),
        (BlockKind.VARIATIVE, 36, True),
        (BlockKind.VARIATIVE, 36, True),
    ]
    assert [(b.name, b.hours) for b in other.blocks.all()] == [("Единый блок", 72)]


def test_r29_without_a_template_in_force_nothing_is_issued(anna: Worker, gleb: User) -> None:
    VoucherTemplate.objects.all().delete()
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(anna, by=gleb)
    assert rules_of(refused) == ["R29"]


def test_r26_the_second_one_of_the_day_is_refused_with_the_day(anna: Worker, boris: Responsible) -> None:
    first = actions.issue_voucher(anna, by=boris.user)
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(anna, by=boris.user)
    assert rules_of(refused) == ["R26"]
    assert refused.value.reasons[0].first_day == first.next_possible_on
    assert Voucher.objects.for_worker(anna).count() == 1


def test_r26_the_constraint_speaks_as_the_rule_does(
    anna: Worker, gleb: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the rule: without it the database still refuses, in ordinary words."""
    actions.issue_voucher(anna, by=gleb)
    monkeypatch.setattr(rules, "may_issue", lambda *_: [])
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(anna, by=gleb)
    assert rules_of(refused) == ["R26"]


def test_r08_a_worker_without_a_confirmed_workplace_gets_none(gleb: User) -> None:
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(factories.EmploymentFactory(awaiting=True).worker, by=gleb)
    assert rules_of(refused) == ["R8"]


def test_r44_a_worker_who_left_between_the_page_and_the_button_is_not_given_one(
    anna: Worker, boris: Responsible, other_school: Organization
) -> None:
    job = anna.training_employment()
    assert job is not None
    job.state, job.training, job.ended_on = Work.ENDED, False, today()
    job.save(update_fields=["state", "training", "ended_on"])
    factories.EmploymentFactory(worker=anna, organization=other_school)
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(anna, by=Actor(boris.user, boris))
    assert rules_of(refused) == ["R44"]


def test_r14_who_only_asked_for_a_second_job_is_not_theirs_yet(anna: Worker, vera: Responsible) -> None:
    factories.EmploymentFactory(worker=anna, organization=vera.organization, awaiting=True)
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(anna, by=Actor(vera.user, vera))
    assert rules_of(refused) == ["R44"]


def test_r07_the_worker_gets_a_letter_with_every_step(anna: Worker, boris: Responsible) -> None:
    voucher = actions.issue_voucher(anna, by=boris.user)
    letter = Letter.objects.get(kind="vouchers/issued")
    assert (letter.recipient, letter.cause_id) == ("anna@example.ru", voucher.pk)
    assert letter.context["valid_until"] == f"{voucher.valid_until:%d.%m.%Y}"
    assert len(letter.context["blocks"]) == 3


def test_r07_a_letter_is_enough_by_itself(anna: Worker, gleb: User) -> None:
    voucher = actions.issue_voucher(anna, by=gleb)
    annul_voucher(voucher, by=gleb, why="Выдан <дважды>")
    issued, annulled = (
        rendering.said(Letter.objects.get(kind=kind), {}) for kind in ("vouchers/issued", "vouchers/annulled")
    )
    for text in (issued.body, issued.html):
        for said in [
            "Анна Сергеевна",
            voucher.shown_number,
            "/cabinet/catalogue/",
            f"/cabinet/vouchers/{voucher.pk}/",
        ]:
            assert said in text
    assert voucher.shown_number in annulled.subject
    assert "Выдан <дважды>" in annulled.body
    assert "Выдан &lt;дважды&gt;" in annulled.html


def test_r07_a_worker_without_an_account_gets_a_voucher_and_no_letter(gleb: User) -> None:
    worker = factories.EmploymentFactory(worker=factories.WorkerFactory(user=None)).worker
    assert actions.issue_voucher(worker, by=gleb).pk
    assert not Letter.objects.exists()


def test_r42_the_history_says_who_and_why(anna: Worker, boris: Responsible) -> None:
    voucher = actions.issue_voucher(anna, by=boris.user, why="по заявлению")
    entry = voucher.history.get()
    assert (entry.history_user, entry.history_change_reason) == (
        boris.user,
        "vouchers.issue_voucher: по заявлению",
    )


def test_r31_annulled_it_counts_no_more_and_all_is_kept(anna: Worker, gleb: User) -> None:
    first = actions.issue_voucher(anna, by=gleb)
    annulment = annul_voucher(first, by=gleb, why="Выдан дважды, обращение № 5")
    assert Voucher.objects.get(pk=first.pk).annulled_at == annulment.at
    assert (annulment.by, annulment.why) == (gleb, "Выдан дважды, обращение № 5")
    assert first.blocks.count() == 3
    assert actions.issue_voucher(anna, by=gleb).pk != first.pk
    assert Letter.objects.filter(kind="vouchers/annulled", recipient="anna@example.ru").exists()


def test_r31_a_second_annulment_gets_the_first_answer(anna: Worker, gleb: User) -> None:
    voucher = actions.issue_voucher(anna, by=gleb)
    first = annul_voucher(voucher, by=gleb, why="Ошибка")
    assert annul_voucher(voucher, by=gleb, why="Другая причина") == first
    assert Annulment.objects.count() == 1


def test_r31_without_a_reason_nothing_is_annulled(anna: Worker, gleb: User) -> None:
    voucher = actions.issue_voucher(anna, by=gleb)
    with pytest.raises(Refused) as refused:
        annul_voucher(voucher, by=gleb, why="  ")
    assert refused.value.reasons[0].field == "why"


def test_r31_a_paper_voucher_is_copied_and_counts(anna: Worker, boris: Responsible) -> None:
    day = today() - timedelta(days=400)
    taken = copied("Методика", 36, day, day, certificate_number="123", certificate_date=day)
    paper = actions.record_paper_voucher(
        anna, number=" 001234 ", issued_on=day, taken={2: taken}, by=boris.user
    )
    assert (paper.medium, paper.number, paper.blocks.count()) == (Medium.PAPER, "001234", 3)
    assert PaperCourse.objects.get().block.order == 2
    with pytest.raises(Refused) as refused:
        actions.issue_voucher(anna, by=boris.user)
    assert refused.value.reasons[0].first_day == paper.next_possible_on
    assert not Letter.objects.exists()


def test_r31_a_paper_voucher_without_a_number_or_from_tomorrow_is_refused(
    anna: Worker, boris: Responsible
) -> None:
    tomorrow = today() + timedelta(days=1)
    with pytest.raises(Refused) as refused:
        actions.record_paper_voucher(anna, number=" ", issued_on=tomorrow, taken={}, by=boris.user)
    assert [(r.rule, r.field) for r in refused.value.reasons] == [("R31", "number"), ("R26", "issued_on")]
