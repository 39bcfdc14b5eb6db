from django.db import migrations, models

import staff.models.worker


class Migration(migrations.Migration):
    """What 0002 put into the database stands in Meta too; nothing in the database changes."""

    dependencies = [("staff", "0012_where_the_main_job_is")]
    operations = [
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.AddConstraint(
                    "worker",
                    models.CheckConstraint(
                        condition=staff.models.worker.SnilsValid("snils"), name="worker_snils_checksum"
                    ),
                ),
                migrations.AddConstraint(
                    "signup",
                    models.CheckConstraint(
                        condition=staff.models.worker.SnilsValid("snils"), name="signup_snils_checksum"
                    ),
                ),
            ]
        )
    ]
