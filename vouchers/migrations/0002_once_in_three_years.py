from django.db import migrations

FORWARD = """
ALTER TABLE vouchers_voucher ADD CONSTRAINT voucher_once_in_term EXCLUDE USING gist (
    worker_id WITH =, daterange(issued_on, ((issued_on + make_interval(years => term_years))::date)) WITH &&
) WHERE (annulled_at IS NULL);
"""
BACK = "ALTER TABLE vouchers_voucher DROP CONSTRAINT voucher_once_in_term;"


class Migration(migrations.Migration):
    """R26: no second voucher within the term, under any race and from any door."""

    dependencies = [("vouchers", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
