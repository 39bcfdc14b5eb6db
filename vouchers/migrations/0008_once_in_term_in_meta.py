import django.contrib.postgres.constraints
from django.contrib.postgres.fields import RangeOperators
from django.db import migrations
from django.db.models import Func, Q

from vouchers.models.voucher import PlusYears


class Migration(migrations.Migration):
    """What 0002 put into the database stands in Meta too; nothing in the database changes."""

    dependencies = [("vouchers", "0007_settled_courses")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AddConstraint(
                    "voucher",
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        name="voucher_once_in_term",
                        expressions=[
                            ("worker", RangeOperators.EQUAL),
                            (
                                Func("issued_on", PlusYears("issued_on", "term_years"), function="daterange"),
                                RangeOperators.OVERLAPS,
                            ),
                        ],
                        condition=Q(annulled_at__isnull=True),
                    ),
                ),
            ]
        )
    ]
