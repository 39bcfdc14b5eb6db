import django.db.models.deletion
from django.db import migrations, models
from django.db.models import F
from django.db.models.functions import Upper

PROVIDERS = """
UPDATE courses_certificate c SET provider_id = p.provider_id FROM courses_enrolment e
    JOIN courses_programme p ON p.id = e.programme_id WHERE e.id = c.enrolment_id;
SET CONSTRAINTS ALL IMMEDIATE;
SET CONSTRAINTS ALL DEFERRED;
"""

def provider(**said):
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT,
        db_index=False,
        related_name="+",
        to="courses.provider",
        verbose_name="организация КПК",
        **said,
    )


class Migration(migrations.Migration):
    """R38: a number is given once by who issues certificates, however it is typed."""

    dependencies = [("courses", "0007_settled_courses")]
    operations = [
        migrations.AddField("certificate", "provider", provider(null=True)),
        migrations.RunSQL(PROVIDERS, migrations.RunSQL.noop),
        migrations.AlterField("certificate", "provider", provider()),
        migrations.AddConstraint(
            "certificate",
            models.UniqueConstraint(F("provider"), Upper("number"), name="certificate_number_once"),
        ),
    ]
