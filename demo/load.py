"""The region, from its first district to the last ticket (design: demo/)."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from allauth.account.models import EmailAddress
from django.apps import apps
from django.db import connection, transaction

from accounts.models import User
from accounts.operators.roles import OperatorRole
from courses.models import Certificate, CourseGroup, Enrolment, Programme, Provider, Synonym
from demo import acts, current, lately, organizations, personas
from demo.bulk import WHY, Bulk, quickly, remember_profiles
from demo.population import Crowd
from demo.posts import POSTS
from demo.region import Region, account, known_password
from demo.schedule import Schedule
from demo.stories import cancelled, quotas, requests, tickets, waiting
from home.reports.actions import count_report, count_week
from home.reports.facts import REPORTS
from imports.models import Batch, Line
from lib.counted_tables import analyze
from lib.dates import now, today
from organizations.models import District, Organization, OrganizationType, Responsible, Suspension
from staff.coverage.counting import count_coverage
from staff.models import (
    Attestation,
    AttestationRequest,
    CourseElsewhere,
    Dismissal,
    DuplicatePair,
    Employment,
    Invitation,
    LeavePeriod,
    PersonalDataChange,
    Position,
    SignUp,
    StaffList,
    Transfer,
    Worker,
    WorkRequest,
)
from staff.states import Asked
from support.models import SavedAnswer, Ticket, TicketMessage
from vouchers.models import (
    Annulment,
    PaperCourse,
    PlannedTraining,
    TemplateBlock,
    Voucher,
    VoucherBlock,
    VoucherRequest,
    VoucherTemplate,
)

# Parents before children: the order in which rows are copied.
ORDER = [
    User, EmailAddress, District, OrganizationType, Organization, Position, Provider, Synonym, Programme,
    Programme.profile_for.through, CourseGroup, Worker, Employment, LeavePeriod, Dismissal, Transfer, PersonalDataChange,
    WorkRequest, Attestation, AttestationRequest, CourseElsewhere, SignUp, Responsible, Suspension, Voucher,
    VoucherBlock, PaperCourse, VoucherRequest, PlannedTraining, Annulment, Enrolment, Certificate, Ticket, TicketMessage,
    SavedAnswer, Invitation, DuplicatePair, StaffList, Batch, Line,
]  # fmt: skip
# The groups' seats change until the very end, and their history is taken then.
LATER = frozenset({CourseGroup})
BATCH = 4000
LEAST_WORKERS = 150
# What migrations brought stays; the rest of these rooms is people's and goes.
ROOMS_OF_PEOPLE = (
    "letters",
    "accounts",
    "account",
    "usersessions",
    "mfa",
    "submissions",
    "imports",
    "organizations",
    "staff",
    "courses",
    "support",
)
KEPT = {"vouchers_vouchertemplate", "vouchers_templateblock", "courses_frdotemplate"}
KEPT_HISTORY = (
    "vouchers_historicalvouchertemplate",
    "vouchers_historicaltemplateblock",
    "courses_historicalfrdotemplate",
)


def load(workers: int, seed: int, say: Callable[[str], None]) -> None:
    """All of it in one transaction: a load that is stopped half-way leaves nothing behind."""
    moment = now()
    region = Region(Random(seed), today(), moment, Bulk(ORDER, moment))
    with quickly(say):
        _begin(region)
        organizations.build(region, workers)
        schedule = Schedule(region)
        current.open_groups(schedule, workers)
        _people(region, schedule, workers, say)
        say("история загруженного")
        current.crowd(schedule)
        region.bulk.remember_all()
        remember_profiles()
        region.bulk.finish()
    lately.happen()
    # What follows asks as the pages do, and nobody has counted these rows yet: a plan made blindly takes minutes.
    with transaction.atomic(), connection.cursor() as cursor:
        # The server's own vacuum may hold a table for a moment.
        cursor.execute("SET LOCAL lock_timeout = '60s'; SET LOCAL statement_timeout = '60s'")
        analyze()
    count_coverage(by=None, why=WHY)
    waiting.wait(WHY)
    cancelled.cancel()
    quotas.begin(WHY)
    acts.publish(WHY)
    for report in REPORTS.values():
        count_report(report, by=None, why=WHY)
    count_week(by=None, why=WHY)


def _begin(region: Region) -> None:
    """The one in whose name everything is loaded, the operator, the positions, the blocks of a voucher."""
    region.loader = account(region, "loader@demo.example", "Загрузка демонстрации", is_active=False)
    region.operator = account(
        region,
        personas.OPERATOR_EMAIL,
        personas.GLEB.who,
        known_password(),
        is_staff=True,
        is_superuser=True,
        operator_role=OperatorRole.ADMINISTRATOR,
    )
    region.bulk.by = region.loader
    for key, post in POSTS.items():
        region.posts[key] = region.bulk.add(
            Position, name=post.name, pedagogical=post.pedagogical, voucher_entitled=post.entitled
        )
    blocks = TemplateBlock.objects.filter(template=VoucherTemplate.objects.in_force(region.today))
    region.blocks = [{**block} for block in blocks.values("order", "kind", "name", "hours", "required")]


def _people(region: Region, schedule: Schedule, workers: int, say: Callable[[str], None]) -> None:
    crowd = Crowd(region, schedule, tickets=12 + workers // 250)
    told = 0
    for index, place in enumerate(region.places):
        crowd.fill(place, index)
        made = region.bulk.count(Worker)
        if made - told >= BATCH:
            region.bulk.flush(no_history_yet=LATER)
            told = made
            say(f"работников: {made} из {workers}")
    tickets.tickets(region, crowd.asking)
    if crowd.elsewhere:
        # The last of all: its throws of the dice change nobody else.
        requests.about_work(region, crowd.elsewhere, Asked.LEAVE)
    region.bulk.flush(no_history_yet=LATER)
    say(f"работников: {workers}, организаций: {len(region.places)}")


def is_empty() -> bool:
    return not User.objects.exists() and not Organization.objects.exists()


def wipe() -> None:
    """Everything that people did in the demo, and the people."""
    rooms = [apps.get_app_config(room) for room in (*ROOMS_OF_PEOPLE, "vouchers", "admin")]
    tables = {
        model._meta.db_table for room in rooms for model in room.get_models(include_auto_created=True)
    } - KEPT
    names = ", ".join(f'"{table}"' for table in sorted(tables))
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL statement_timeout = 0")
        # What still waits for the end of an outer transaction is about rows that are going.
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        # The history of what stays names users, so it goes with them, and is put back without their names.
        for table in KEPT_HISTORY:
            cursor.execute(f"CREATE TEMP TABLE kept_{table} AS SELECT * FROM {table}")  # noqa: S608
            cursor.execute(f"UPDATE kept_{table} SET history_user_id = NULL")  # noqa: S608
        cursor.execute(f"TRUNCATE {names} CASCADE")
        for table in KEPT_HISTORY:
            cursor.execute(f"INSERT INTO {table} SELECT * FROM kept_{table}")  # noqa: S608
            cursor.execute(f"DROP TABLE kept_{table}")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
