import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Case, F, Q, When

# Windows that ended after the first day gave nobody a seat: they are cut, and the history says so.
WINDOWS = """
WITH cut AS (
    UPDATE courses_coursegroup
    SET registration_from = least(registration_from, starts_on), registration_until = starts_on
    WHERE registration_until > starts_on RETURNING *
)
INSERT INTO courses_historicalcoursegroup (
    id, programme_id, number, funding, starts_on, ends_on, time, place, registration_from, registration_until, seats,
    closed_at, closed_by_id, history_date, history_type, history_change_reason)
SELECT id, programme_id, number, funding, starts_on, ends_on, time, place, registration_from, registration_until, seats,
    closed_at, closed_by_id, now(), '~', 'Запись заканчивается не позже первого дня группы.'
FROM cut;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
PROGRAMMES = """
UPDATE courses_enrolment e SET programme_id = g.programme_id FROM courses_coursegroup g WHERE g.id = e.group_id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""
# R36: while a seat is held its group keeps the programme and the funding that were announced; a released seat
# asks for nothing. Not cascading: nobody is moved to another course or another purse in silence.
TERMS = """
ALTER TABLE courses_enrolment ADD CONSTRAINT enrolment_terms_are_the_groups
    FOREIGN KEY (held_group, programme_id, funding) REFERENCES courses_coursegroup (id, programme_id, funding)
    DEFERRABLE INITIALLY IMMEDIATE;
CREATE INDEX enrolment_terms ON courses_enrolment (held_group) WHERE held_group IS NOT NULL;
"""
NO_TERMS = """
DROP INDEX enrolment_terms;
ALTER TABLE courses_enrolment DROP CONSTRAINT enrolment_terms_are_the_groups;
"""


def programme(**said):
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT,
        db_index=False,
        related_name="+",
        to="courses.programme",
        verbose_name="программа",
        **said,
    )


class Migration(migrations.Migration):
    dependencies = [("courses", "0002_seats_and_overlaps")]
    operations = [
        migrations.RunSQL(WINDOWS, migrations.RunSQL.noop),
        migrations.AddConstraint(
            "coursegroup",
            models.CheckConstraint(
                condition=Q(registration_until__lte=F("starts_on")), name="group_registration_before_start"
            ),
        ),
        migrations.AddConstraint(
            "coursegroup",
            models.UniqueConstraint(fields=["id", "programme", "funding"], name="group_terms_key"),
        ),
        migrations.AddField("enrolment", "programme", programme(null=True)),
        migrations.RunSQL(PROGRAMMES, migrations.RunSQL.noop),
        migrations.AlterField("enrolment", "programme", programme()),
        migrations.AddField(
            "enrolment",
            "held_group",
            models.GeneratedField(
                expression=Case(When(~Q(state="released"), then=F("group"))),
                output_field=models.BigIntegerField(null=True),
                db_persist=True,
            ),
        ),
        migrations.RunSQL(TERMS, NO_TERMS),
    ]
