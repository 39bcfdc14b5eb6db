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

TWICE = """
SELECT p.short_name, upper(c.number), string_agg(c.id::text, ', ' ORDER BY c.id)
FROM courses_certificate c JOIN courses_provider p ON p.id = c.provider_id
GROUP BY p.id, p.short_name, upper(c.number) HAVING count(*) > 1 ORDER BY 1, 2
"""


class NumbersGivenTwice(Exception):
    """Nobody but the operator knows which of the numbers is mistyped: they are named, and nothing is changed."""


def refuse_numbers_given_twice(apps, schema_editor):
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(TWICE)
        found = cursor.fetchall()
    if found:
        told = "; ".join(f"{provider}: № {number} (удостоверения с ID {ids})" for provider, number, ids in found)
        raise NumbersGivenTwice(
            f"Номер удостоверения у организации КПК один, а здесь он внесён дважды. {told}. "
            "Исправьте номера прежней версией («Внести удостоверение» в карточке записи) и повторите migrate."
        )


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
        migrations.RunPython(refuse_numbers_given_twice, migrations.RunPython.noop),
        migrations.AddConstraint(
            "certificate",
            models.UniqueConstraint(F("provider"), Upper("number"), name="certificate_number_once"),
        ),
    ]
