"""Which pages are measured, and who opens them."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from accounts.models import User
from benchmarks import region
from benchmarks.web import Entered
from demo.personas import ANNA, BORIS, MARINA, OPERATOR_EMAIL
from staff.models import Worker

CARD = "{card}"  # stands for the number of the worker whose card is opened
SURNAME = quote(MARINA.name.last)


@dataclass(frozen=True)
class Target:
    email: str
    path: str

    def enter(self) -> Entered:
        """Signs the person in."""
        card = Worker.objects.get(user__email=MARINA.email).pk if CARD in self.path else 0
        user = User.objects.get(email=self.email)
        return Entered(self.path.replace(CARD, str(card)), region.session(user))


YARDSTICKS = {
    "floor": Target(ANNA.email, "/cabinet/floor/"),
    "plain_list": Target(BORIS.email, "/organization/plain-list/"),
    "plain_catalogue": Target(ANNA.email, "/cabinet/plain-catalogue/"),
}
PAGES = {
    "worker_home": Target(ANNA.email, "/cabinet/"),
    "responsible_home": Target(BORIS.email, "/organization/"),
    "list": Target(BORIS.email, "/organization/workers/"),
    "catalogue": Target(ANNA.email, "/cabinet/catalogue/"),
    "card": Target(BORIS.email, f"/organization/workers/{CARD}/"),
}
# The page of plain Django with the same rows.
PLAIN = {"list": "plain_list", "catalogue": "plain_catalogue"}
SCALE = {
    "list": PAGES["list"],
    "surname_search": Target(BORIS.email, f"/organization/workers/?q={SURNAME}"),
    "inbox": Target(BORIS.email, "/organization/inbox/"),
    "register": Target(BORIS.email, "/organization/enrolments/"),
    "card": PAGES["card"],
    "operator_workers": Target(OPERATOR_EMAIL, "/admin/staff/worker/"),
    "operator_worker_search": Target(OPERATOR_EMAIL, f"/admin/staff/worker/?q={SURNAME}"),
    "operator_workplaces": Target(OPERATOR_EMAIL, "/admin/staff/employment/"),
    "operator_workplace_search": Target(OPERATOR_EMAIL, f"/admin/staff/employment/?q={SURNAME}"),
    "operator_enrolments": Target(OPERATOR_EMAIL, "/admin/courses/enrolment/"),
    "operator_enrolment_search": Target(OPERATOR_EMAIL, f"/admin/courses/enrolment/?q={SURNAME}"),
    "operator_vouchers": Target(OPERATOR_EMAIL, "/admin/vouchers/voucher/"),
    "operator_voucher_search": Target(OPERATOR_EMAIL, f"/admin/vouchers/voucher/?q={SURNAME}"),
}
