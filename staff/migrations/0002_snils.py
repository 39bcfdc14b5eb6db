from django.db import migrations

FORWARD = """
CREATE FUNCTION snils_valid(digits text) RETURNS boolean LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT digits ~ '^[0-9]{11}$' AND (
        SELECT sum(substr(digits, place, 1)::int * (10 - place)) FROM generate_series(1, 9) AS place
    ) % 101 % 100 = substr(digits, 10, 2)::int
$$;
ALTER TABLE staff_worker ADD CONSTRAINT worker_snils_checksum CHECK (snils_valid(snils));
ALTER TABLE staff_signup ADD CONSTRAINT signup_snils_checksum CHECK (snils_valid(snils));
"""
BACK = """
ALTER TABLE staff_signup DROP CONSTRAINT signup_snils_checksum;
ALTER TABLE staff_worker DROP CONSTRAINT worker_snils_checksum;
DROP FUNCTION snils_valid;
"""


class Migration(migrations.Migration):
    """R1: a СНИЛС whose control digits do not agree cannot be stored from any door."""

    dependencies = [("staff", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
