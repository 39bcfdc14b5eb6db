"""Certificates as the operator finds them."""

from __future__ import annotations

from django.contrib import admin

from courses.frdo.operator import WithRegister
from courses.models import Certificate
from staff.operator import paths_to_person
from ui.admin import OperatorAdmin
from ui.admin_filters import Days
from ui.admin_lists import LongList
from ui.excel import Fact
from ui.nouns import Noun


@admin.register(Certificate)
class CertificateAdmin(WithRegister, LongList, OperatorAdmin):
    through = {"pk": Certificate} | paths_to_person("enrolment__worker")
    exact = ("number",)
    noun = Noun("удостоверение", "удостоверение,удостоверения,удостоверений")
    excel = (
        Fact("Номер", lambda certificate: certificate.number),
        Fact("Дата выдачи", lambda certificate: certificate.issued_on),
        Fact("ID", lambda certificate: certificate.enrolment.worker_id),
        Fact("ФИО", lambda certificate: certificate.enrolment.worker.full_name),
        Fact("Группа", lambda certificate: certificate.enrolment.group.number),
        Fact("Программа", lambda certificate: certificate.enrolment.group.programme.title),
    )
    list_display = ("number", "issued_on", "holder")
    list_filter = (("issued_on", Days),)
    list_filter_submit = True
    list_select_related = ("enrolment__worker", "enrolment__group__programme")
    search_fields = ("number", "enrolment__worker__full_name")

    @admin.display(description="кому")
    def holder(self, certificate: Certificate) -> str:
        return str(certificate.enrolment.worker)
