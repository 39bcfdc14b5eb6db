"""Whoever had ticked the consent before its editions were kept has agreed to the first of them (R1, R10)."""

from django.db import migrations

TICKED = """
INSERT INTO texts_agreement (user_id, edition_id, at)
SELECT worker.user_id, edition.id, min(ticked.at)
FROM (
    SELECT worker_id, created_at AS at FROM staff_signup WHERE consent <> '' AND confirmed_at IS NOT NULL
    UNION ALL
    SELECT worker_id, accepted_at FROM staff_invitation WHERE consent <> '' AND accepted_at IS NOT NULL
) ticked
JOIN staff_worker worker ON worker.id = ticked.worker_id AND worker.user_id IS NOT NULL
CROSS JOIN (
    SELECT id FROM texts_edition WHERE text = 'consent' ORDER BY in_force_from LIMIT 1
) edition
GROUP BY worker.user_id, edition.id
ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):
    dependencies = [
        ("staff", "0033_lists_of_operators"),
        ("texts", "0002_initial_texts"),
    ]

    operations = [migrations.RunSQL(TICKED, migrations.RunSQL.noop)]
