"""What a new system publishes from its first day: without a consent nobody could register (R1, R41)."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from django.db import migrations

from lib.dates import now

FOLDER = Path(__file__).resolve().parents[1] / "initial"
SINCE = date(2026, 11, 1)
STAYS = """
CREATE FUNCTION edition_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.in_force_from > (now() AT TIME ZONE 'Europe/Samara')::date THEN
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END IF;
    RAISE EXCEPTION 'edition % is in force and stays as it is', OLD.id
        USING ERRCODE = 'check_violation', CONSTRAINT = 'edition_stays';
END $$;
CREATE TRIGGER edition_stays BEFORE UPDATE OR DELETE ON texts_edition FOR EACH ROW EXECUTE FUNCTION edition_stays();
"""
GOES = "DROP TRIGGER edition_stays ON texts_edition; DROP FUNCTION edition_stays;"


def publish(apps: Any, schema_editor: Any) -> None:
    edition, told = apps.get_model("texts", "Edition"), apps.get_model("texts", "HistoricalEdition")
    for text in ("consent", "policy", "terms"):
        body = (FOLDER / f"{text}.md").read_text().strip()
        made = edition.objects.create(text=text, in_force_from=SINCE, body=body)
        told.objects.create(
            id=made.pk,
            text=text,
            in_force_from=SINCE,
            body=body,
            history_date=now(),
            history_type="+",
            history_change_reason="texts.write_edition: с первого дня",
        )


class Migration(migrations.Migration):
    dependencies = [("texts", "0001_initial")]

    operations = [
        migrations.RunPython(publish, migrations.RunPython.noop),
        migrations.RunSQL(STAYS, GOES),
    ]
