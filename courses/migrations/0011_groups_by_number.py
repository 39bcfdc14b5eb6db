import django.contrib.postgres.indexes
import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    """A group is found by a part of its number, and those to be closed are counted, without all groups being read."""

    dependencies = [("courses", "0010_overlaps_in_meta")]

    operations = [
        migrations.AddIndex(
            model_name="coursegroup",
            index=models.Index(
                condition=models.Q(("closed_at", None)), fields=["ends_on"], name="group_not_closed"
            ),
        ),
        migrations.AddIndex(
            model_name="coursegroup",
            index=django.contrib.postgres.indexes.GinIndex(
                django.contrib.postgres.indexes.OpClass(
                    django.db.models.functions.text.Replace(
                        django.db.models.functions.text.Lower("number"),
                        models.Value("ё"),
                        models.Value("е"),
                    ),
                    name="gin_trgm_ops",
                ),
                name="group_number_search",
            ),
        ),
    ]
