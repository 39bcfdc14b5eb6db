import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

FORWARD = """
CREATE FUNCTION look_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND OLD.at < now() - interval '1 year' THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'who looked is not rewritten: row % stays as it is', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'look_stays';
END $$;
CREATE TRIGGER look_stays BEFORE UPDATE OR DELETE ON staff_look FOR EACH ROW EXECUTE FUNCTION look_stays();
"""
BACK = "DROP TRIGGER look_stays ON staff_look; DROP FUNCTION look_stays;"


class Migration(migrations.Migration):
    """R42: who looked at whose data; the database itself keeps the rows as they were written."""

    dependencies = [
        ("organizations", "0001_initial"),
        ("staff", "0016_total_orders"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Look",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("at", models.DateTimeField(auto_now_add=True, db_index=True, verbose_name="когда")),
                ("what", models.CharField(max_length=200, verbose_name="что открыто")),
                (
                    "workers",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None, verbose_name="чьи данные"
                    ),
                ),
                ("request_id", models.CharField(max_length=64, verbose_name="номер обращения к серверу")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="кто смотрел",
                    ),
                ),
                (
                    "organization",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organizations.organization",
                        verbose_name="Ответственный организации",
                    ),
                ),
            ],
            options={
                "verbose_name": "просмотр данных",
                "verbose_name_plural": "просмотры данных",
                "ordering": ["-pk"],
                "indexes": [django.contrib.postgres.indexes.GinIndex(fields=["workers"], name="look_by_worker")],
            },
        ),
        migrations.RunSQL(FORWARD, BACK),
    ]
