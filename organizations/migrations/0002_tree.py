from django.db import migrations

FORWARD = """
CREATE FUNCTION organization_tree_has_no_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        WITH RECURSIVE above(id, parent_id) AS (
            SELECT id, parent_id FROM organizations_organization WHERE id = NEW.parent_id
            UNION
            SELECT o.id, o.parent_id FROM organizations_organization o JOIN above ON o.id = above.parent_id
        )
        SELECT 1 FROM above WHERE id = NEW.id
    ) THEN
        RAISE EXCEPTION 'organization % would stand below itself', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'organization_tree_no_cycle';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER organization_tree_no_cycle AFTER INSERT OR UPDATE OF parent_id ON organizations_organization
    FOR EACH ROW WHEN (NEW.parent_id IS NOT NULL) EXECUTE FUNCTION organization_tree_has_no_cycle();
"""
BACK = """
DROP TRIGGER organization_tree_no_cycle ON organizations_organization;
DROP FUNCTION organization_tree_has_no_cycle;
"""


class Migration(migrations.Migration):
    """R21: a tree, held by the database."""

    dependencies = [("organizations", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACK)]
