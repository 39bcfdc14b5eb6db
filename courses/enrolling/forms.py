"""What is asked before a seat is taken or given up, and what is said: «Что произойдёт», «Что сохранится»."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django import forms
from django.utils.html import format_html

from courses.enrolling import rules
from courses.enrolling.rules import Verdict
from courses.known import Offer, OnOffer
from courses.models import Enrolment
from lib.dates import format_date
from lib.forms import ActionForm, WhyField
from lib.numbers import counted, plural
from staff.known import Post
from staff.models import Employment, Worker
from vouchers.known import Block


class EnrolForm(ActionForm):
    """Asks for the position only where no voucher decides it and the worker has several that may study (R17).

    last_seats: so few are left that somebody may be quicker; then it is asked whether to wait (R36).
    """

    employment = forms.ModelChoiceField(
        label="По какой должности пойдёт обучение",
        queryset=Employment.objects.none(),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": "Выберите должность, по которой пойдёт обучение."},
    )

    # Whoever comes a second too late is not sent back to ask once more: the order is that of the first click.
    wait = forms.BooleanField(
        label="Если последнее место займут раньше, поставьте меня в лист ожидания", required=False
    )

    def __init__(
        self, *args: Any, worker: Worker, posts: Sequence[Post], last_seats: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        if not last_seats:
            del self.fields["wait"]
        if len(posts) < 2:
            del self.fields["employment"]
            return
        field = self.fields["employment"]
        able = [post.employment_id for post in posts]
        field.queryset = Employment.objects.current().for_worker(worker).filter(pk__in=able).with_details()  # type: ignore[attr-defined]


class ReleaseForm(ActionForm):
    """«Удалить» by the Responsible: the worker reads these words in the letter."""

    why = WhyField(
        help_text="Эти слова получит работник. Они останутся в истории.",
        max_length=500,
        missing="Напишите, почему запись удаляется: эти слова получит работник.",
    )


class CancelForm(ActionForm):
    """The worker gives up the own seat, and need not explain."""

    why = WhyField(required=False, max_length=500)

    def clean_why(self) -> str:
        return self.cleaned_data["why"].strip() or Enrolment.GIVEN_UP


def of_enrolment(
    verdict: Verdict, offer: Offer, on_offer: OnOffer, address: str, profile: str
) -> tuple[list[str], list[str]]:
    """What an enrolment takes, what it leaves for later, and how it can be undone (R30, R36, R37).

    profile: where the catalogue shows profile programmes.
    """
    happens = [f"Место в группе {offer.number} будет занято."]
    stays = []
    if verdict.voucher and verdict.block:
        happens.append(f"Чек № {verdict.voucher.number} оплатит курс: {_named(verdict.block)}.")
        stays += _left(verdict, on_offer, profile)
    else:
        stays.append("Чек не нужен и не тратится.")
    if address:
        happens.append(f"Подтверждение придёт на {address}.")
    last_day = format_date(offer.starts_on - timedelta(days=1))
    if offer.has_time_and_place:
        stays.append(f"Запись можно отменить по {last_day} включительно.")
    return happens, stays


def _left(verdict: Verdict, on_offer: OnOffer, profile: str) -> list[str]:
    left = rules.stay_free(verdict)
    if not left or not verdict.voucher:
        return ["Это последний блок чека."]
    until = format_date(verdict.voucher.valid_until)
    blocks = "; ".join(map(_named, left))
    said = [f"В чеке останется: {blocks}. Группа должна начаться не позже {until}."]
    owed = rules.profile_ahead(verdict, on_offer)
    if owed is None:
        return said
    which = "Этот блок" if len(left) == 1 else "Один из этих блоков"
    if not owed:
        return [*said, f"{which} должен быть профильным, а таких программ в каталоге сейчас нет."]
    fit = plural(len(owed), "подойдёт", "подойдут", "подойдут")
    programmes = counted(len(owed), "программа", "программы", "программ")
    link = format_html('<a href="{}">{}</a>', profile, programmes)
    return [*said, format_html("{} должен быть профильным: {} {}.", which, fit, link)]


def of_release(enrolment: Enrolment) -> tuple[list[str], list[str]]:
    """What giving up a seat frees, and what it leaves (R37)."""
    happens = [f"Место в группе {enrolment.group.number} освободится, его сможет занять другой работник."]
    if enrolment.voucher_block:
        block = enrolment.voucher_block
        happens.append(f"Блок чека № {block.voucher.shown_number} снова станет свободен: {block}.")
    if enrolment.worker.user:
        happens.append(f"Письмо уйдёт на {enrolment.worker.user.email}.")
    stays = ["В истории останется отметка о записи и о том, кто и почему её отменил."]
    if enrolment.voucher_block:
        stays.append("Чек и остальные его блоки.")
    stays.append("Снова записаться можно, пока в группе есть места и открыта запись.")
    return happens, stays


def _named(block: Block) -> str:
    return f"{block.name.lower()}, {counted(block.hours, 'час', 'часа', 'часов')}"
