from django.db import migrations

# R18: an enrolment's dates are the group's, and two for different positions never overlap.
OVERLAPS = """
ALTER TABLE courses_enrolment ADD CONSTRAINT enrolment_dates_are_the_groups
    FOREIGN KEY (group_id, starts_on, ends_on) REFERENCES courses_coursegroup (id, starts_on, ends_on)
    ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE courses_enrolment ADD CONSTRAINT enrolment_positions_do_not_overlap EXCLUDE USING gist (
    worker_id WITH =, position_id WITH <>, daterange(starts_on, ends_on, '[]') WITH &&
) WHERE (state <> 'released');
"""
NO_OVERLAPS = """
ALTER TABLE courses_enrolment DROP CONSTRAINT enrolment_positions_do_not_overlap;
ALTER TABLE courses_enrolment DROP CONSTRAINT enrolment_dates_are_the_groups;
"""

# R36: fires at COMMIT, so that nobody waits for a client inside the hot group's row; the CHECK on `taken` decides.
SEATS = """
CREATE FUNCTION courses_count_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    gives_up bigint := CASE WHEN TG_OP <> 'INSERT' AND OLD.state <> 'released' THEN OLD.group_id END;
    takes    bigint := CASE WHEN TG_OP <> 'DELETE' AND NEW.state <> 'released' THEN NEW.group_id END;
BEGIN
    IF gives_up IS NOT DISTINCT FROM takes THEN
        RETURN NULL;
    END IF;
    UPDATE courses_coursegroup SET taken = taken - 1 WHERE id = gives_up;
    UPDATE courses_coursegroup SET taken = taken + 1 WHERE id = takes;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER enrolment_counts_seat AFTER INSERT OR DELETE OR UPDATE OF state, group_id
    ON courses_enrolment DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION courses_count_seat();
"""
NO_SEATS = """
DROP TRIGGER enrolment_counts_seat ON courses_enrolment;
DROP FUNCTION courses_count_seat;
"""


class Migration(migrations.Migration):
    dependencies = [("courses", "0001_initial")]
    operations = [migrations.RunSQL(OVERLAPS, NO_OVERLAPS), migrations.RunSQL(SEATS, NO_SEATS)]
