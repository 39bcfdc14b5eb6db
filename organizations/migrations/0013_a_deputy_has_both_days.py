from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("organizations", "0012_mailings_in_a_total_order"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="responsible",
            name="deputy_has_days",
        ),
        migrations.AddConstraint(
            model_name="responsible",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("principal", None), ("since", None), ("until", None)),
                    models.Q(
                        ("principal__isnull", False),
                        ("since__isnull", False),
                        ("since__lte", models.F("until")),
                        ("until__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="deputy_has_days",
            ),
        ),
    ]
