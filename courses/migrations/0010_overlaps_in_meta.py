import django.contrib.postgres.constraints
from django.contrib.postgres.fields import RangeOperators
from django.db import migrations
from django.db.models import Func, Q, Value

OLD = """
ALTER TABLE courses_enrolment ADD CONSTRAINT enrolment_positions_do_not_overlap EXCLUDE USING gist (
    worker_id WITH =, position_id WITH <>, daterange(starts_on, ends_on, '[]') WITH &&
) WHERE (state <> 'released')
"""


class Migration(migrations.Migration):
    """R18: what 0002 put into the database by hand is made by Django, in the same words as the model's Meta."""

    dependencies = [("courses", "0009_search")]
    operations = [
        migrations.RunSQL("ALTER TABLE courses_enrolment DROP CONSTRAINT enrolment_positions_do_not_overlap", OLD),
        migrations.AddConstraint(
            "enrolment",
            django.contrib.postgres.constraints.ExclusionConstraint(
                name="enrolment_positions_do_not_overlap",
                expressions=[
                    ("worker", RangeOperators.EQUAL),
                    ("position", RangeOperators.NOT_EQUAL),
                    (Func("starts_on", "ends_on", Value("[]"), function="daterange"), RangeOperators.OVERLAPS),
                ],
                condition=~Q(state="released"),
            ),
        ),
    ]
