from django.db import migrations

# The block that goes away locks its parent first: two that go at once would each see the other still there.
FORWARD = """
DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM {parent} p WHERE NOT EXISTS (SELECT 1 FROM {block} b WHERE b.{key} = p.id)) THEN
        RAISE EXCEPTION 'a row of {parent} has no blocks' USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
    END IF;
END $$;
CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE parent bigint;
BEGIN
    IF TG_TABLE_NAME = '{parent}' THEN
        parent := NEW.id;
    ELSE
        parent := OLD.{key};
    END IF;
    PERFORM 1 FROM {parent} WHERE id = parent FOR NO KEY UPDATE;
    IF FOUND AND NOT EXISTS (SELECT 1 FROM {block} WHERE {key} = parent) THEN
        RAISE EXCEPTION '{parent} % has no blocks', parent
            USING ERRCODE = 'check_violation', CONSTRAINT = '{name}';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER {name} AFTER INSERT ON {parent}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {name}();
CREATE CONSTRAINT TRIGGER {name} AFTER DELETE OR UPDATE OF {key} ON {block}
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION {name}();
"""
BACK = """
DROP TRIGGER {name} ON {block};
DROP TRIGGER {name} ON {parent};
DROP FUNCTION {name};
"""
TABLES = [
    {
        "name": "voucher_has_blocks",
        "parent": "vouchers_voucher",
        "block": "vouchers_voucherblock",
        "key": "voucher_id",
    },
    {
        "name": "template_has_blocks",
        "parent": "vouchers_vouchertemplate",
        "block": "vouchers_templateblock",
        "key": "template_id",
    },
]


class Migration(migrations.Migration):
    """R29: no voucher and no template without a block, at commit, from any door."""

    dependencies = [("vouchers", "0003_default_template")]
    operations = [
        migrations.RunSQL(FORWARD.format(**names), BACK.format(**names)) for names in TABLES
    ]
