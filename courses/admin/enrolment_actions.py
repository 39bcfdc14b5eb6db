"""What the operator does to an enrolment: a certificate, the outcome, out of the group."""

from __future__ import annotations

from typing import Any

from courses.certificates import actions as certificates
from courses.certificates.forms import CertificateForm, OutcomeForm
from courses.enrolling.actions import release_by_operator
from courses.models import Certificate, Enrolment
from courses.states import Seat
from lib.dates import format_date
from ui.admin_actions import RecordAction


def _certify(enrolment: Enrolment, form: Any, by: Any) -> Any:
    data = form.cleaned_data
    return certificates.record_certificate(
        enrolment, data["number"], data["issued_on"], by=by, why=data["why"]
    )


def _entered(enrolment: Enrolment) -> dict[str, Any]:
    known = Certificate.objects.filter(enrolment=enrolment).first()
    return {"number": known.number, "issued_on": format_date(known.issued_on)} if known else {}


def _correct(enrolment: Enrolment, form: Any, by: Any) -> Any:
    finished = form.cleaned_data["outcome"] == Seat.FINISHED
    return certificates.correct_outcome(enrolment, finished=finished, by=by, why=form.cleaned_data["why"])


def _release(enrolment: Enrolment, form: Any, by: Any) -> Any:
    return release_by_operator(enrolment, by=by, why=form.cleaned_data["why"])


ENROLMENT = (
    RecordAction(
        "certificate",
        "Внести удостоверение",
        _certify,
        "Удостоверение внесено: оно видно в чеке и в истории курсов.",
        happens=("Номер и дата появятся в чеке и в истории курсов работника.", "Уйдёт письмо."),
        form=CertificateForm,
        possible=lambda enrolment: enrolment.state == Seat.FINISHED,
        initial=_entered,
    ),
    RecordAction(
        "outcome",
        "Исправить итог",
        _correct,
        "Итог исправлен, работнику уйдёт письмо.",
        happens=(
            "Итог изменится в чеке и в истории курсов работника.",
            "Если курс не пройден, удостоверение снимется.",
            "Работнику уйдёт письмо с причиной.",
        ),
        stays=("В истории останется, кто и что исправил и почему.", "Место в группе и блок чека."),
        form=OutcomeForm,
        possible=lambda enrolment: enrolment.state in {Seat.FINISHED, Seat.NOT_FINISHED},
    ),
    RecordAction(
        "release",
        "Удалить из группы",
        _release,
        "Запись отменена, место и блок чека свободны.",
        happens=("Место в группе и блок чека освободятся.", "Работнику уйдёт письмо с причиной."),
        stays=("Запись о том, кто, когда и почему удалил.",),
        possible=lambda enrolment: enrolment.state == Seat.ACTIVE,
        dangerous=True,
    ),
)
